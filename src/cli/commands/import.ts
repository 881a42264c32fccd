import { statSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { DateSchema } from '#src/schemas/primitives.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { NAME_DISPLAYS, WITHHELD_REASONS } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, importContentFolder } from '../content-folder.ts';
import { FIELD_NAMES, FIELDS } from '../import/columns/fields.ts';
import { reportChanges } from '../import/import-changes.ts';
import { importFile } from '../import/import-file.ts';
import type { ImportOptions } from '../import/import-options.ts';
import type { Plan } from '../import/planning/plan-types.ts';
import { undoImport } from '../import/writing/undo.ts';
import { withLogLocked } from '../seal/lock-log.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { isInteractive, sayAside, shellWord } from '../terminal.ts';

/** What commander reads; the rest of the options follows from where the command runs. */
type Flags = Omit<ImportOptions, 'content' | 'private' | 'interactive' | 'command'> & {
  content?: string;
  private?: string;
  yes: boolean;
  json: boolean;
  undo: boolean;
};

/** `bukti import`: exit code 1 when no row of the file could be used. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      told({
        en: 'add the reviews of a CSV, TSV, JSON, NDJSON or Excel file, or of a WhatsApp chat, to the content folder; orders to the private one',
        id: 'menambahkan ulasan dari berkas CSV, TSV, JSON, NDJSON atau Excel, atau dari obrolan WhatsApp, ke folder konten; pesanan ke folder pribadi',
      }),
    )
    .argument(
      '[file]',
      told({
        en: 'the file, as it was exported; with --undo the last import where no file is named',
        id: 'berkasnya, seperti saat diekspor; dengan --undo impor terakhir bila tidak ada nama berkas',
      }),
    )
    .option(
      '--undo',
      told({
        en: 'take back what the import of this file, or the last import, added',
        id: 'menarik kembali yang ditambahkan impor berkas ini, atau impor terakhir',
      }),
      false,
    )
    .option(
      '--dry-run',
      told({ en: 'show what would be written, and write nothing', id: 'memperlihatkan yang akan ditulis, tanpa menulis apa pun' }),
      false,
    )
    .option(
      '--map <field=column>',
      told({
        en: 'which column holds a field; may be given several times; an empty column leaves the field out',
        id: 'kolom mana yang memuat sebuah bidang; boleh beberapa kali; kolom kosong melewatkan bidangnya',
      }),
      collect,
      [],
    )
    .option(
      '--set <field=value>',
      told({
        en: 'one value for all rows, such as channel=tokopedia; may be given several times',
        id: 'satu nilai untuk semua baris, misalnya channel=tokopedia; boleh beberapa kali',
      }),
      collect,
      [],
    )
    .option('--product <slug>', told({ en: 'the whole file is about this product', id: 'seluruh berkas tentang produk ini' }))
    .addOption(
      new Option('--display <how>', told({ en: 'how much of each name is shown', id: 'seberapa banyak dari tiap nama yang tampil' }))
        .choices(NAME_DISPLAYS)
        .default('first-initial'),
    )
    .addOption(
      new Option(
        '--date-format <order>',
        told({
          en: 'what comes first in 05/03/2026: dmy the day, mdy the month',
          id: 'mana yang lebih dulu di 05/03/2026: dmy harinya, mdy bulannya',
        }),
      ).choices(['dmy', 'mdy']),
    )
    .option(
      '--as-of <day>',
      told({ en: 'the day from which "6 days ago" counts back, YYYY-MM-DD', id: 'hari yang menjadi patokan "6 hari lalu", YYYY-MM-DD' }),
      parseDay,
    )
    .option(
      '--channel <place>',
      told({
        en: 'where the reviews were written: website, whatsapp, tokopedia, google, …',
        id: 'tempat ulasan ditulis: website, whatsapp, tokopedia, google, …',
      }),
    )
    .option(
      '--from <format>',
      told({
        en: 'the kind of file, where it is not to be told by its columns, such as "Judge.me export"',
        id: 'jenis berkasnya, bila tidak ingin ditebak dari kolomnya, misalnya "Judge.me export"',
      }),
    )
    .addOption(
      new Option(
        '--hidden <what>',
        told({
          en: 'reviews that are hidden at their source: leave them out, or the reason to withhold them for',
          id: 'ulasan yang tersembunyi di sumbernya: dilewatkan, atau alasan untuk menahannya',
        }),
      )
        .choices(['leave-out', ...WITHHELD_REASONS])
        .default('leave-out'),
    )
    .addOption(
      new Option(
        '--scale <most>',
        told({
          en: 'the highest rating of the file (default: read from the whole column)',
          id: 'nilai tertinggi di berkasnya (bila kosong: dibaca dari seluruh kolom)',
        }),
      ).choices(['5', '10', '100']),
    )
    .addOption(
      new Option('--round <how>', told({ en: 'how a part of a star is rounded', id: 'cara membulatkan pecahan bintang' })).choices([
        'up',
        'down',
      ]),
    )
    .option(
      '--list <path>',
      told({ en: 'where the reviews are in a JSON file, such as data.reviews', id: 'letak ulasan di berkas JSON, misalnya data.reviews' }),
    )
    .option(
      '--media [folder]',
      told({
        en: 'bring the pictures that the file names: from their addresses, or from a folder, such as the content/media of an export of Bukti',
        id: 'membawa gambar yang disebut berkasnya: dari alamatnya, atau dari sebuah folder, misalnya content/media dari ekspor Bukti',
      }),
    )
    .option(
      '--table <name>',
      told({
        en: 'the sheet of a workbook, or the file in an archive, where there are several',
        id: 'lembar sebuah buku kerja, atau berkas dalam arsip, bila ada beberapa',
      }),
    )
    .option(
      '--pick <numbers>',
      told({
        en: 'of a WhatsApp chat: the messages that are one testimonial, such as 3,4-6',
        id: 'dari obrolan WhatsApp: pesan-pesan yang menjadi satu testimoni, misalnya 3,4-6',
      }),
    )
    .option(
      '--consent <number>',
      told({
        en: 'of a WhatsApp chat: the message in which the customer agreed to publication',
        id: 'dari obrolan WhatsApp: pesan saat pelanggan setuju ditampilkan',
      }),
    )
    .option(
      '--name <name>',
      told({
        en: 'of a WhatsApp chat: the customer’s name, where the phone has another',
        id: 'dari obrolan WhatsApp: nama pelanggan, bila di ponsel tersimpan nama lain',
      }),
    )
    .option(
      '--refused <file>',
      told({
        en: 'write the rows that were refused, and why, to this CSV file',
        id: 'menulis baris yang ditolak, dan alasannya, ke berkas CSV ini',
      }),
    )
    .option(
      '--update',
      told({
        en: 'take rows that were edited at their source since; without it they are shown as a difference',
        id: 'mengambil baris yang sejak itu disunting di sumbernya; tanpa ini hanya diperlihatkan bedanya',
      }),
      false,
    )
    .option(
      '--declare',
      told({
        en: 'of reviews from another platform: declare that they are unchanged, that none was held back, and that they may be published here',
        id: 'untuk ulasan dari platform lain: menyatakan bahwa isinya tidak diubah, tidak ada yang disembunyikan, dan boleh terbit di sini',
      }),
      false,
    )
    .option(
      '--keep-duplicates',
      told({ en: 'add rows that are the same as an earlier row too', id: 'menambahkan juga baris yang sama dengan baris sebelumnya' }),
      false,
    )
    .option(
      '--brand <name>',
      told({ en: 'name of the brand, for the site.yaml of a new content folder', id: 'nama merek, untuk site.yaml di folder konten baru' }),
    )
    .option(
      '--no-save',
      told({
        en: 'do not save the columns for the next file with the same headers',
        id: 'tidak menyimpan kolomnya untuk berkas berikut dengan judul kolom yang sama',
      }),
    )
    .option(
      '--json',
      told({
        en: 'print what changed, for a program; text for people goes to standard error',
        id: 'mencetak yang berubah untuk program; bacaan untuk orang ke galat standar',
      }),
      false,
    )
    .option('--yes', told({ en: 'take the guess without asking', id: 'memakai tebakan tanpa bertanya' }), false)
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${fieldsHelp()}\n\n${told(MORE_HELP)}`)
    .action(async (named: string | undefined, { content, private: given, yes, undo, json, ...flags }: Flags) => {
      const { file, media } = fileAndMedia(named, flags.media);
      const folder = importContentFolder(content);
      const folders = { content: folder, private: privateFolder(given, folder) };
      const run = (onPlan?: (plan: Plan) => void) => {
        if (undo) return undoImport(file, { ...folders, dryRun: flags.dryRun });
        if (file === undefined)
          throw new CliError(
            told({ en: 'Found no file, expected the one to import.', id: 'Belum ada berkas yang akan diimpor.' }),
            told({ en: `Type ${BUKTI} import reviews.csv`, id: `Ketik ${BUKTI} import ulasan.csv` }),
          );
        const command = asTyped(file, content, flags);
        const interactive = isInteractive() && !yes && !json;
        return importFile(file, { ...flags, ...media, ...folders, ...(onPlan !== undefined && { onPlan }), interactive, command });
      };
      // A dry run takes no lock, since the lock would be a file in the content folder.
      const locked = (work: typeof run, onPlan?: (plan: Plan) => void) =>
        flags.dryRun ? work(onPlan) : withLogLocked(folders, () => work(onPlan));
      if (!json) {
        if (!(await locked(run))) process.exitCode = 1;
        return;
      }
      const changes = await sayAside(() => reportChanges(folder, flags.dryRun, (onPlan) => locked(run, onPlan)));
      process.stdout.write(`${JSON.stringify(changes, undefined, 2)}\n`);
      if (!changes.ok) process.exitCode = 1;
    });
}

const fieldsHelp = (): string =>
  [told({ en: 'Fields:', id: 'Bidang:' }), ...FIELD_NAMES.map((field) => `  ${field.padEnd(14)}${told(FIELDS[field].about)}`)].join('\n');

const MORE_HELP: Bilingual = {
  en: `--json prints { "version": 1, "ok", "dryRun", "added": [ids], "changed": [ids], "removed": [ids], "refused": [{ "row", "reason" }] }.

Columns with well-known names are recognised without --map. In JSON a field inside another is
written with dots: --map author=reviewer.displayName. E-mail addresses, phone numbers and IP
addresses are never imported. The same file can be imported again: nothing is added twice, and
nothing is overwritten.

A CSV, TSV, NDJSON, a JSON list and a sheet of .xlsx may be of any size, and take less than 500 MB of memory. Other files
are held as a whole, and may have 20 MB once unpacked. One command takes 20,000 edited rows, and 500 pictures.

.xlsx, .zip and .gz are opened. An exported WhatsApp chat (.txt or .zip) is listed first; --pick and --consent
then take one testimonial of it: a review where the customer wrote stars, else a post.

An export of orders (Shopify, WooCommerce, Shopee, TikTok Shop, Tokopedia and others) adds order number, stock
number and day of delivery to orders.csv in the private folder, and nothing about the customer.

--media fetches the pictures that the file names, or takes them from a folder: over http and https, from public
addresses only, at most 20 MB each and 500 a command. They are drawn anew, without what cameras write into them.

Of reviews from another platform the trust page says whether you declared that they are unchanged, that none was
held back, and that they may be published here: --declare, or the answer to a question. The file's SHA-256 stands
in content/declarations/.

--undo takes back the last import, or that of the file that is named. What was sealed or edited since stays.
A wrong channel is corrected by --undo and a second import.

Examples:
  ${BUKTI} import reviews.csv --dry-run
  ${BUKTI} import ulasan.csv --map rating=Bintang --map body=Isi --product kopi-arabika --channel whatsapp
  ${BUKTI} import tokopedia.json --product kopi --set source=https://www.tokopedia.com/toko/kopi`,
  id: `--json mencetak { "version": 1, "ok", "dryRun", "added": [id], "changed": [id], "removed": [id], "refused": [{ "row", "reason" }] }.

Kolom dengan nama yang lazim dikenali tanpa --map. Dalam JSON bidang di dalam bidang lain
ditulis dengan titik: --map author=reviewer.displayName. Alamat surel, nomor telepon dan alamat
IP tidak pernah diimpor. Berkas yang sama boleh diimpor lagi: tidak ada yang ditambahkan dua kali, dan
tidak ada yang ditimpa.

CSV, TSV, NDJSON, daftar JSON dan lembar .xlsx boleh sebesar apa pun, dan memakai kurang dari 500 MB memori. Berkas lain
dibaca sekaligus, dan setelah dibuka paling besar 20 MB. Satu perintah mengambil 20.000 baris yang disunting, dan 500 gambar.

.xlsx, .zip dan .gz dibuka. Ekspor obrolan WhatsApp (.txt atau .zip) didaftar dulu; --pick dan --consent
lalu mengambil satu testimoni darinya: ulasan bila pelanggan menulis bintang, selain itu unggahan.

Ekspor pesanan (Shopify, WooCommerce, Shopee, TikTok Shop, Tokopedia dan lainnya) menambahkan nomor pesanan, nomor
stok dan hari sampainya ke orders.csv di folder pribadi, tanpa apa pun tentang pelanggan.

--media mengambil gambar yang disebut berkasnya, atau dari sebuah folder: lewat http dan https, dari alamat
publik saja, paling besar 20 MB tiap gambar dan 500 gambar tiap perintah. Gambarnya digambar ulang, tanpa catatan kamera di dalamnya.

Untuk ulasan dari platform lain halaman kepercayaan menyebut apakah Anda menyatakan bahwa isinya tidak diubah, tidak ada yang
disembunyikan, dan boleh terbit di sini: --declare, atau jawaban atas pertanyaan. SHA-256 berkasnya tercatat
di content/declarations/.

--undo menarik kembali impor terakhir, atau impor berkas yang disebut. Yang sejak itu disegel atau disunting tetap ada.
Kanal yang salah dibetulkan dengan --undo dan impor sekali lagi.

Contoh:
  ${BUKTI} import reviews.csv --dry-run
  ${BUKTI} import ulasan.csv --map rating=Bintang --map body=Isi --product kopi-arabika --channel whatsapp
  ${BUKTI} import tokopedia.json --product kopi --set source=https://www.tokopedia.com/toko/kopi`,
};

/** `--media reviews.csv` names the file, since a folder may stand there. */
function fileAndMedia(
  file: string | undefined,
  media: string | true | undefined,
): { file: string | undefined; media: { media?: string | true } } {
  const isFile = file === undefined && typeof media === 'string' && statSync(media, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? { file: media, media: { media: true } } : { file, media: media === undefined ? {} : { media } };
}

function parseDay(text: string): string {
  if (DateSchema.safeParse(text).success) return text;
  throw new InvalidArgumentError(told({ en: 'Expected a day such as 2026-08-14.', id: 'Seharusnya sebuah hari, misalnya 2026-08-14.' }));
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/** What was typed, so that a message can show it completed. */
function asTyped(
  file: string,
  content: string | undefined,
  { map, set, product, channel, from, dryRun }: Omit<Flags, 'content' | 'private' | 'yes' | 'undo' | 'json'>,
): string {
  const pairs = (option: string, values: readonly string[]) => values.flatMap((value) => [option, value]);
  const words = [
    ...BUKTI.split(' '),
    'import',
    file,
    ...(content === undefined ? [] : ['--content', content]),
    ...(product === undefined ? [] : ['--product', product]),
    ...(channel === undefined ? [] : ['--channel', channel]),
    ...(from === undefined ? [] : ['--from', from]),
    ...pairs('--map', map),
    ...pairs('--set', set),
    ...(dryRun ? ['--dry-run'] : []),
  ];
  return words.map(shellWord).join(' ');
}
