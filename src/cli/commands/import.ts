import { statSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { DateSchema } from '#src/schemas/primitives.ts';
import { NAME_DISPLAYS, WITHHELD_REASONS } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { contentFolder, contentOption } from '../content-folder.ts';
import { FIELD_NAMES, FIELDS } from '../import/columns/fields.ts';
import { reportChanges } from '../import/import-changes.ts';
import { importFile } from '../import/import-file.ts';
import type { ImportOptions } from '../import/import-options.ts';
import type { Plan } from '../import/planning/plan-types.ts';
import { undoImport } from '../import/writing/undo.ts';
import { withLogLocked } from '../seal/lock-log.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
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
      'add the reviews of a CSV, TSV, JSON, NDJSON or Excel file, or of a WhatsApp chat, to the content folder; orders to the private one',
    )
    .argument('[file]', 'the file, as it was exported; with --undo the last import where no file is named')
    .option('--undo', 'take back what the import of this file, or the last import, added', false)
    .option('--dry-run', 'show what would be written, and write nothing', false)
    .option(
      '--map <field=column>',
      'which column holds a field; may be given several times; an empty column leaves the field out',
      collect,
      [],
    )
    .option('--set <field=value>', 'one value for all rows, such as channel=tokopedia; may be given several times', collect, [])
    .option('--product <slug>', 'the whole file is about this product')
    .addOption(new Option('--display <how>', 'how much of each name is shown').choices(NAME_DISPLAYS).default('first-initial'))
    .addOption(new Option('--date-format <order>', 'what comes first in 05/03/2026: dmy the day, mdy the month').choices(['dmy', 'mdy']))
    .option('--as-of <day>', 'the day from which "6 days ago" counts back, YYYY-MM-DD', parseDay)
    .option('--channel <place>', 'where the reviews were written: website, whatsapp, tokopedia, google, …')
    .option('--from <format>', 'the kind of file, where it is not to be told by its columns, such as "Judge.me export"')
    .addOption(
      new Option('--hidden <what>', 'reviews that are hidden at their source: leave them out, or the reason to withhold them for')
        .choices(['leave-out', ...WITHHELD_REASONS])
        .default('leave-out'),
    )
    .addOption(
      new Option('--scale <most>', 'the highest rating of the file (default: read from the whole column)').choices(['5', '10', '100']),
    )
    .addOption(new Option('--round <how>', 'how a part of a star is rounded').choices(['up', 'down']))
    .option('--list <path>', 'where the reviews are in a JSON file, such as data.reviews')
    .option(
      '--media [folder]',
      'bring the pictures that the file names: from their addresses, or from a folder, such as the content/media of an export of Bukti',
    )
    .option('--table <name>', 'the sheet of a workbook, or the file in an archive, where there are several')
    .option('--pick <numbers>', 'of a WhatsApp chat: the messages that are one testimonial, such as 3,4-6')
    .option('--consent <number>', 'of a WhatsApp chat: the message in which the customer agreed to publication')
    .option('--name <name>', 'of a WhatsApp chat: the customer’s name, where the phone has another')
    .option('--refused <file>', 'write the rows that were refused, and why, to this CSV file')
    .option('--update', 'take rows that were edited at their source since; without it they are shown as a difference', false)
    .option(
      '--declare',
      'of reviews from another platform: declare that they are unchanged, that none was held back, and that they may be published here',
      false,
    )
    .option('--keep-duplicates', 'add rows that are the same as an earlier row too', false)
    .option('--brand <name>', 'name of the brand, for the site.yaml of a new content folder')
    .option('--no-save', 'do not save the columns for the next file with the same headers')
    .option('--json', 'print what became other for a program; what people read goes to standard error', false)
    .option('--yes', 'take the guess without asking', false)
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${FIELDS_HELP}\n\n${MORE_HELP}`)
    .action(async (named: string | undefined, { content, private: given, yes, undo, json, ...flags }: Flags) => {
      const { file, media } = fileAndMedia(named, flags.media);
      const folder = contentFolder(content);
      const folders = { content: folder, private: privateFolder(given, folder) };
      const run = (onPlan?: (plan: Plan) => void) => {
        if (undo) return undoImport(file, { ...folders, dryRun: flags.dryRun });
        if (file === undefined) throw new CliError('Found no file, expected the one to import.', `Type ${BUKTI} import reviews.csv`);
        const command = asTyped(file, content, flags);
        const interactive = isInteractive() && !yes && !json;
        return importFile(file, { ...flags, ...media, ...folders, ...(onPlan !== undefined && { onPlan }), interactive, command });
      };
      // A look needs no lock, which would be a file in the content.
      const locked = (work: typeof run, onPlan?: (plan: Plan) => void) =>
        flags.dryRun ? work(onPlan) : withLogLocked(folder, () => work(onPlan), [folders.private]);
      if (!json) {
        if (!(await locked(run))) process.exitCode = 1;
        return;
      }
      const changes = await sayAside(() => reportChanges(folder, flags.dryRun, (onPlan) => locked(run, onPlan)));
      process.stdout.write(`${JSON.stringify(changes, undefined, 2)}\n`);
      if (!changes.ok) process.exitCode = 1;
    });
}

const FIELDS_HELP = ['Fields:', ...FIELD_NAMES.map((field) => `  ${field.padEnd(14)}${FIELDS[field].about}`)].join('\n');

const MORE_HELP = `--json prints { "version": 1, "ok", "dryRun", "added": [ids], "changed": [ids], "removed": [ids], "refused": [{ "row", "reason" }] }.

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
  ${BUKTI} import tokopedia.json --product kopi --set source=https://www.tokopedia.com/toko/kopi`;

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
  throw new InvalidArgumentError('Expected a day such as 2026-08-14.');
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
