import { Command, Option } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { exportReviews } from '../export/export-reviews.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../export/formats.ts';
import { newFilePath } from '../new-file.ts';
import { told } from '../spoken.ts';
import { say, sayOnStderr } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

interface Flags {
  format: ExportFormat;
  out?: string;
  overwrite: boolean;
  product?: string;
  content?: string;
}

/** `bukti export` */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      told({
        en: 'write the published reviews into one file, for spreadsheets, programs, Judge.me, Google or Meta',
        id: 'menulis ulasan yang terbit ke satu berkas, untuk lembar sebar, program, Judge.me, Google atau Meta',
      }),
    )
    .addOption(
      new Option('--format <format>', told({ en: 'what kind of file', id: 'jenis berkasnya' }))
        .choices(Object.keys(EXPORT_FORMATS))
        .default('csv'),
    )
    .option(
      '--out <file>',
      told({
        en: 'where to write it (default: in a terminal a file here, such as reviews.csv; else to standard output)',
        id: 'tempat menulisnya (bila kosong: di terminal sebuah berkas di sini, misalnya reviews.csv; selain itu ke keluaran standar)',
      }),
    )
    .option('--overwrite', told({ en: 'replace the file where it is there already', id: 'menggantikan berkas yang sudah ada' }), false)
    .option('--product <slug>', told({ en: 'only the reviews of this product', id: 'hanya ulasan produk ini' }))
    .addOption(contentOption())
    .addHelpText('after', `\n${formatsHelp()}\n\n${told(MORE_HELP)}`)
    .action(async ({ format, out, overwrite, product, content: given }: Flags) => {
      const content = existingContentFolder(given);
      // A whole table in a terminal helps nobody, so it goes into a file. A program that reads the output is no terminal.
      const name = out ?? (process.stdout.isTTY ? EXPORT_FORMATS[format].file : undefined);
      const path = name === undefined ? undefined : newFilePath(name, { option: '--out', content, overwrite });
      const { text, summary } = await exportReviews(content, format, product);
      if (path === undefined) {
        process.stdout.write(text);
        return sayOnStderr(...summary);
      }
      await writeWhole(path, text);
      say(told({ en: `Wrote ${shortPath(path)}`, id: `Ditulis: ${shortPath(path)}` }), ...summary);
    });
}

const formatsHelp = (): string =>
  [
    told({ en: 'Formats:', id: 'Format:' }),
    ...Object.entries(EXPORT_FORMATS).map(([name, { about }]) => `  ${name.padEnd(9)}${told(about)}`),
  ].join('\n');

const MORE_HELP: Bilingual = {
  en: `Only what the site publishes is exported: names as their owners chose to be shown, no order numbers,
no e-mail addresses, nothing withheld. What a format has no place for is left out and counted in the
summary. In CSV an apostrophe stands before a text that a spreadsheet would take for a formula
(= + - @ at the start); ${BUKTI} import takes it away again.

${BUKTI} import reads csv and ndjson back, field by field, products and promises included. The column "more" of
csv holds as JSON what the others cannot, such as the names of pictures. Pictures themselves are not in the file:
import --media content/media brings them. Seals, levels, order numbers and full names stay where they are.

Examples:
  ${BUKTI} export
  ${BUKTI} export --format judgeme --out judgeme.csv
  ${BUKTI} export --format ndjson --product kopi-arabika | jq .rating`,
  id: `Hanya yang ditampilkan situs yang diekspor: nama seperti dipilih pemiliknya, tanpa nomor pesanan,
tanpa alamat surel, tanpa yang ditahan. Yang tidak punya tempat dalam sebuah format dilewatkan dan dihitung
di ringkasannya. Dalam CSV sebuah apostrof berdiri di depan teks yang oleh lembar sebar dikira rumus
(= + - @ di awal); ${BUKTI} import membuangnya lagi.

${BUKTI} import membaca kembali csv dan ndjson, bidang demi bidang, termasuk produk dan janji. Kolom "more" di
csv memuat sebagai JSON yang tidak muat di kolom lain, misalnya nama gambar. Gambarnya sendiri tidak ada di berkas itu:
import --media content/media membawanya. Segel, tingkat, nomor pesanan dan nama lengkap tetap di tempatnya.

Contoh:
  ${BUKTI} export
  ${BUKTI} export --format judgeme --out judgeme.csv
  ${BUKTI} export --format ndjson --product kopi-arabika | jq .rating`,
};

import type { Bilingual } from '#src/schemas/problem.ts';
