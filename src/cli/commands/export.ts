import { Command, Option } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { exportReviews } from '../export/export-reviews.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../export/formats.ts';
import { newFilePath } from '../new-file.ts';
import { told } from '../spoken.ts';
import { complain, say } from '../terminal.ts';
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
    .description('write the published reviews into one file, for spreadsheets, programs, Judge.me, Google or Meta')
    .addOption(new Option('--format <format>', 'what kind of file').choices(Object.keys(EXPORT_FORMATS)).default('csv'))
    .option('--out <file>', 'where to write it (default: in a terminal a file here, such as reviews.csv; else to standard output)')
    .option('--overwrite', 'replace the file where it is there already', false)
    .option('--product <slug>', 'only the reviews of this product')
    .addOption(contentOption())
    .addHelpText('after', `\n${FORMATS_HELP}\n\n${MORE_HELP}`)
    .action(async ({ format, out, overwrite, product, content: given }: Flags) => {
      const content = existingContentFolder(given);
      // A table over a whole terminal helps nobody; a program that reads it is no terminal.
      const name = out ?? (process.stdout.isTTY ? EXPORT_FORMATS[format].file : undefined);
      const path = name === undefined ? undefined : newFilePath(name, { option: '--out', content, overwrite });
      const { text, summary } = await exportReviews(content, format, product);
      if (path === undefined) {
        process.stdout.write(text);
        return complain(...summary);
      }
      await writeWhole(path, text);
      say(told({ en: `Wrote ${shortPath(path)}`, id: `Ditulis: ${shortPath(path)}` }), ...summary);
    });
}

const FORMATS_HELP = ['Formats:', ...Object.entries(EXPORT_FORMATS).map(([name, { about }]) => `  ${name.padEnd(9)}${about}`)].join('\n');

const MORE_HELP = `Only what the site publishes is exported: names as their owners chose to be shown, no order numbers,
no e-mail addresses, nothing withheld. What a format has no place for is left out and counted in the
summary. In CSV an apostrophe stands before a text that a spreadsheet would take for a formula
(= + - @ at the start); ${BUKTI} import takes it away again.

${BUKTI} import reads csv and ndjson back, field by field, products and promises included. The column "more" of
csv holds as JSON what the others cannot, such as the names of pictures. Pictures themselves are not in the file:
import --media content/media brings them. Seals, levels, order numbers and full names stay where they are.

Examples:
  ${BUKTI} export
  ${BUKTI} export --format judgeme --out judgeme.csv
  ${BUKTI} export --format ndjson --product kopi-arabika | jq .rating`;
