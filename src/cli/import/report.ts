import { summarizeRatings } from '#src/aggregate/rating.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Rating } from '#src/schemas/primitives.ts';
import { printable } from '#src/schemas/problem-report.ts';
import { type Channel, isThirdParty } from '#src/schemas/review.ts';
import { shortPath } from '../content-folder.ts';
import { count, formatNumber, quote } from '../terminal.ts';
import { FIELD_NAMES, SINGLE_FIELDS } from './fields.ts';
import type { Format } from './formats.ts';
import { cellsOf } from './likely-column.ts';
import type { Mapping } from './mapping.ts';
import { parseRating } from './parse-rating.ts';
import type { BroughtPictures } from './pictures/bring-pictures.ts';
import type { Plan, PlannedReview } from './plan.ts';
import type { NewProduct } from './product-book.ts';
import type { ScaleReading } from './rating-scale.ts';
import type { Remark } from './read-row.ts';
import type { RefusedRow, Table } from './table.ts';
import { findVisibilityColumns } from './visibility.ts';
import { renderReviewLine } from './write.ts';

const REFUSED_SHOWN = 20;
const BAR_LENGTH = 24;

/** What was read: the file, its format, and which column becomes what. */
export function renderReading(
  table: Table,
  mapping: Mapping,
  privateColumns: readonly string[],
  format?: Format,
  scale?: ScaleReading,
): string[] {
  const visible = mapping.columns.status === '' || table.ownExport ? [] : findVisibilityColumns(table, mapping.columns.status);
  const used = new Set([...Object.values(mapping.columns), ...mapping.claims, ...visible]);
  const unused = table.columns.filter((column) => !used.has(column) && !privateColumns.includes(column));
  const width = Math.max(...FIELD_NAMES.map((field) => field.length));
  const line = (field: string, text: string) => `  ${field.padEnd(width)}  ${text}`;
  return [
    `${table.name}: ${count(table.rows.length + table.refused.length, 'row')}, ${count(table.columns.length, 'column')}, ${table.format}`,
    ...(format === undefined ? [] : [`Recognised as: ${format.name}`]),
    '',
    ...SINGLE_FIELDS.flatMap((field) => {
      const column = mapping.columns[field];
      if (column) return [line(field, `← ${column}`)];
      return mapping.constants[field] === undefined ? [] : [line(field, `= ${mapping.constants[field]} (all rows)`)];
    }),
    ...(mapping.constants.channel === undefined && format?.channel !== undefined
      ? [line('channel', `= ${format.channel} (from the format)`)]
      : []),
    ...visible.filter((column) => column !== mapping.columns.status).map((column) => line('shown', `← ${column}`)),
    ...(scale?.rule === undefined ? [] : [line('scale', scale.rule)]),
    ...mapping.claims.map((column) => line('claim', `← ${column} (kept as the platform’s claim, never a badge)`)),
    ...(mapping.dateOrder === undefined
      ? []
      : [line('dates', mapping.dateOrder === 'dmy' ? '05/03/2026 is read as 5 March' : '05/03/2026 is read as May 3')]),
    ...(unused.length === 0 ? [] : [line('not used', unused.join(', '))]),
    ...(privateColumns.length === 0 ? [] : [line('dropped', `${privateColumns.join(', ')} (personal data, written nowhere)`)]),
    '',
  ];
}

/** The four numbers that every row of the file is in, and the stars of what was added. */
export function renderOutcome(
  plan: Plan,
  added: readonly PlannedReview[],
  products: readonly NewProduct[],
  reviewFiles: number,
  planned: boolean,
): string[] {
  const rows: [string, number, string][] = [
    [
      planned ? 'Would add' : 'Added',
      added.length,
      added.length === 0 ? '' : `in ${count(reviewFiles, 'file')}; ${count(products.length, 'new product')}${starsAlone(added)}`,
    ],
    ['Already there', plan.alreadyThere.length, ''],
    ['Skipped', plan.repeated.length, plan.repeated.length === 0 ? '' : `${firstTwins(plan)} (--keep-duplicates adds them)`],
    ...(plan.hidden.length === 0 ? [] : [['Hidden', plan.hidden.length, describeHidden(plan)] as [string, number, string]]),
    ...(plan.nearDuplicates.length === 0
      ? []
      : [['Same words', plan.nearDuplicates.length, firstNearDuplicates(plan)] as [string, number, string]]),
    ['Refused', plan.refused.length, renderReasons(plan.refused)],
  ];
  const width = Math.max(...rows.map(([, number]) => formatNumber(number).length));
  return [
    ...rows.map(([word, number, note]) => `${word.padEnd(13)}  ${formatNumber(number).padStart(width)}  ${note}`.trimEnd()),
    ...renderStars(added),
  ];
}

/** The mean of the file against that of what comes in; where they differ, the rows above say why. */
export function renderMeans(
  table: Table,
  { columns }: Mapping,
  { scale }: ScaleReading,
  plan: Plan,
  added: readonly PlannedReview[],
): string[] {
  const inFile = cellsOf(table, columns.rating).flatMap((cell) => parseRating(cell, scale).rating ?? []);
  const cameIn = added.filter(({ status }) => status !== 'withheld').map(({ rating }) => rating);
  if (inFile.length === 0) return [];
  const mean = (stars: readonly number[]) =>
    stars.length === 0 ? '–' : (stars.reduce((sum, one) => sum + one, 0) / stars.length).toFixed(2);
  const same = inFile.length === cameIn.length && mean(inFile) === mean(cameIn);
  const why = same || plan.alreadyThere.length > 0 ? '' : '; the rows that are hidden, repeated or refused make the difference';
  return [
    '',
    `Mean of the ${count(inFile.length, 'row')} with stars in the file: ${mean(inFile)}. Of the ${count(cameIn.length, 'one', 'ones')} that come in as published: ${mean(cameIn)}${why}.`,
  ];
}

function starsAlone(added: readonly PlannedReview[]): string {
  const ratings = added.filter(({ title, body }) => title === undefined && body === undefined).length;
  return ratings === 0 ? '' : `; ${formatNumber(ratings)} of them ratings, stars without words`;
}

function describeHidden({ hidden }: Plan): string {
  const groups = [...Map.groupBy(hidden, ({ column, word }) => `${column} ${quote(word, 20)}`)].sort(([, a], [, b]) => b.length - a.length);
  const what = groups.slice(0, 3).map(([said, rows]) => `${said} ${nameRows(rows.map(({ row }) => row.number))}`);
  const more = groups.length > 3 ? ', …' : '';
  const become = hidden[0]?.isWithheld
    ? 'added as withheld, and counted in public'
    : 'left out; --hidden and a reason withholds them instead';
  return `not shown at their source (${what.join('; ')}${more}): ${become}`;
}

function firstNearDuplicates({ nearDuplicates }: Plan): string {
  const shown = nearDuplicates.slice(0, 3).map(({ row, sameAs }) => `row ${row.number} says what ${sameAs} says`);
  return `${shown.join(', ')}${nearDuplicates.length > 3 ? ', …' : ''} (one is kept; --keep-duplicates adds them)`;
}

/** What became of reviews that are here and say something else in the file. */
export function renderChanged({ changed }: Plan): string[] {
  const of = (kind: Plan['changed'][number]['kind']) => changed.filter((one) => one.kind === kind).length;
  const lines = changed.slice(0, REFUSED_SHOWN).map(({ row, id, what }) => `  row ${row.number}  ${id}  ${oneLine(what)}`);
  const more = changed.length - lines.length;
  return changed.length === 0
    ? []
    : [
        '',
        `Changed: ${count(of('edit'), 'edited review')} taken, ${count(of('answers'), 'review')} with new answers${of('pictures') === 0 ? '' : `, ${count(of('pictures'), 'review')} with new pictures`}. Sealed ones become a revision with the next seal.`,
        ...lines,
        ...(more === 0 ? [] : [`  … and ${count(more, 'more', 'more')}`]),
      ];
}

/** Reviews that their source does not show any more, each with what takes it off the site. Nothing is done by itself. */
export function renderGone({ gone }: Plan, command: string): string[] {
  if (gone.length === 0) return [];
  const lines = gone
    .slice(0, REFUSED_SHOWN)
    .flatMap(({ id, file, isSealed, said }) => [
      `  ${id}  ${said === undefined ? 'not in this file any more' : `row ${said.row}: ${said.column} ${quote(said.word, 20)}`}`,
      isSealed
        ? `    ${BUKTI} withdraw ${id} --reason …`
        : `    not sealed: in ${file}, delete its line or add "status":"withheld" and a "reason"`,
    ]);
  const more = gone.length - REFUSED_SHOWN;
  return [
    '',
    `No longer shown at their source, and published here: ${count(gone.length, 'review')}. Nothing was changed; look at each:`,
    ...lines,
    ...(more > 0 ? [`  … and ${count(more, 'more', 'more')}`] : []),
    ...(gone.some(({ said }) => said !== undefined)
      ? [`  Or withhold all that the file hides, with one reason: ${command} --update --hidden REASON`]
      : []),
  ];
}

/** Each refused row with its place and reason, at most 20 of them. */
export function renderRefusedList(refused: readonly RefusedRow[], refusedFile: string | undefined): string[] {
  if (refused.length === 0) return [];
  const lines = refused
    .slice(0, REFUSED_SHOWN)
    .map(
      ({ row, about, reason }) => `  row ${row.number}${row.line === undefined ? '' : ` (line ${row.line})`}  ${about}: ${oneLine(reason)}`,
    );
  const more = refused.length - lines.length;
  const all =
    refusedFile === undefined
      ? '--refused FILE.csv writes all of them, with their reasons'
      : `all of them are in ${shortPath(refusedFile)}`;
  return ['', 'Refused rows', ...lines, ...(more === 0 ? [] : [`  … and ${count(more, 'more', 'more')}; ${all}`])];
}

/** What a person should know, beyond the numbers. */
export function renderNotes(
  table: Table,
  plan: Plan,
  added: readonly PlannedReview[],
  isMediaTaken: boolean,
  declared: readonly string[],
): string[] {
  const remark = (name: Remark, text: (n: string, rows: string) => string) => {
    const rows = plan.remarks.get(name) ?? [];
    return rows.length === 0 ? [] : [text(count(rows.length, 'review'), nameRows(rows))];
  };
  const notes = [
    ...table.notices,
    ...(table.emptyRows === 0 ? [] : [`${count(table.emptyRows, 'empty row')} passed over.`]),
    ...remark('html', (n) => `${n} had HTML in the text; tags were taken out, and only the words stay.`),
    ...remark('controls', (n) => `${n} had control characters in the text; they were taken out.`),
    ...remark('no-author', (n) => `${n} without a name: shown as anonymous.`),
    ...remark(
      'private-author',
      (n) => `${n} with an e-mail address, phone number or IP address as the name: it was not taken, and they are shown as anonymous.`,
    ),
    ...remark('no-date', (n) => `${n} without a date: shown without one.`),
    ...remark(
      'relative-date',
      (n) => `${n} with a date such as "6 days ago": shown without one. --as-of and the day of the export lets it be counted.`,
    ),
    ...remark('edited', (n) => `${n} changed by the customer after it was written: both days are kept.`),
    ...remark(
      'edited-after-answer',
      (n, rows) => `${n} changed by the customer after your answer (${rows}): both days are kept, and the page says so.`,
    ),
    ...remark('no-order', (n) => `${n} without an order number: the column holds placeholders, or the same number for all.`),
    ...remark('cut', (n, rows) => `${n} with a text that is longer than a content file may hold (${rows}): it was cut, and ends with “…”.`),
    ...remark(
      'translated',
      (n) =>
        `${n} with a machine translation of the platform: the customer’s own words are the review, and the translation is marked as the platform’s.`,
    ),
    ...remark(
      'translation-lost',
      (n, rows) => `${n} of which the file has the platform’s translation alone, without the customer’s words (${rows}): look at them.`,
    ),
    ...remark('other-language', (n) => `${n} in another language than the rest, found by the words.`),
    ...remark('doubtful-language', (n) => `${n} too short for the language to be told: taken as that of the file.`),
    ...remark(
      'reply-without-date',
      (n) =>
        `${n} with an answer of yours that has no date: the answer was left out. A column with its day, --map replyDate="…", lets it in.`,
    ),
    ...remark('private-reply', (n) => `${n} with an answer that was not shown at its source: the answer was left out.`),
    ...remark('incentivised', (n) => `${n} incentivised: shown with that note, and not counted in the rating.`),
    ...remark(
      'personal',
      (n, rows) =>
        `${n} with what looks like an e-mail address or a phone number in the words (${rows}). The words stay as they are: look at them, and set status: withheld with reason: personal-data where it must not be shown.`,
    ),
    ...(plan.pictures.length === 0 || isMediaTaken
      ? []
      : [
          `${count(plan.pictures.length, 'review')} with pictures, which stay where they are. --media brings those that you may use, and --media FOLDER those that are in a folder.`,
        ]),
    ...channelNotes(added),
    ...declared,
  ];
  return notes.length === 0 ? [] : ['', 'Good to know', ...notes.map((note) => `  - ${note}`)];
}

const PICTURES_SHOWN = 100;

/** What became of pictures; those that could not be brought, row by row. */
export function renderPictures(brought: BroughtPictures | undefined): string[] {
  if (brought === undefined) return [];
  const { media, files, failed } = brought;
  const lines = failed.slice(0, PICTURES_SHOWN).map(({ row, name, reason }) => `  row ${row}  ${quote(name, 80)}: ${oneLine(reason)}`);
  const more = failed.length - lines.length;
  return [
    '',
    `Pictures: ${formatNumber(files.length)} brought for ${count(media.size, 'review')}, without the data that cameras write into them.`,
    ...(files.length === 0
      ? []
      : ['Their texts for people who cannot see them say only that they are the customer’s: describe what they show.']),
    ...(failed.length === 0 ? [] : [`${count(failed.length, 'picture')} could not be brought; their reviews came in all the same:`]),
    ...lines,
    ...(more === 0 ? [] : [`  … and ${count(more, 'more', 'more')}`]),
  ];
}

/** What a dry run says of pictures: it fetches none. */
export function renderWantedPictures({ pictures }: Plan): string[] {
  const names = pictures.flatMap((review) => review.names);
  const hosts = [...new Set(names.flatMap((name) => URL.parse(name)?.host || []))].sort();
  const from = hosts.length === 0 ? '' : `, from ${hosts.slice(0, 5).join(', ')}${hosts.length > 5 ? ', …' : ''}`;
  return names.length === 0 ? [] : ['', `Would bring ${count(names.length, 'picture')} of ${count(pictures.length, 'review')}${from}.`];
}

/** What a dry run shows of the result: new products, and the first reviews as their lines would be. */
export function renderPreview(plan: Plan, added: readonly PlannedReview[]): string[] {
  const products = plan.products.slice(0, 5).map(({ slug, name }) => `  products/${slug}.yaml  ${quote(name)}`);
  const more = plan.products.length - products.length;
  const first = [...plan.add].flatMap(([slug, reviews]) => reviews.map((review) => ({ slug, review }))).slice(0, 3);
  return [
    ...(products.length === 0 ? [] : ['', 'New products', ...products, ...(more === 0 ? [] : [`  … and ${formatNumber(more)} more`])]),
    ...(added.length === 0
      ? []
      : [
          '',
          'The first reviews, as they would be written',
          ...first.flatMap(({ slug, review }) => [`  reviews/${slug}.ndjson`, `    ${renderReviewLine(review).trimEnd()}`]),
        ]),
  ];
}

function renderStars(reviews: readonly PlannedReview[]): string[] {
  if (reviews.length === 0) return [];
  const { histogram } = summarizeRatings(reviews.map(({ rating }) => rating as Rating));
  const width = Math.max(...histogram.map((n) => formatNumber(n).length));
  const most = Math.max(...histogram);
  const bars = histogram.map((n, index) =>
    `  ${index + 1} ★  ${formatNumber(n).padStart(width)}  ${'█'.repeat(Math.ceil((n / most) * BAR_LENGTH))}`.trimEnd(),
  );
  return ['', ...bars.reverse()];
}

function channelNotes(added: readonly PlannedReview[]): string[] {
  const elsewhere = added.filter(({ channel, source }) => isThirdParty(channel as Channel) && source === undefined).length;
  if (elsewhere === 0) return [];
  return [
    `${count(elsewhere, 'review')} from another platform without the address of the original: their level is unverified. --set source=https://… or --map source="…" links them.`,
  ];
}

/** `row 3`, `rows 3, 8, 12 and 40 more`. */
function nameRows(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  return `rows ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ` and ${formatNumber(rows.length - 5)} more` : ''}`;
}

function firstTwins({ repeated }: Plan): string {
  const shown = repeated
    .slice(0, 3)
    .map(({ row, sameAs }) => `row ${row.number} is the same as row ${sameAs}`)
    .join(', ');
  return repeated.length > 3 ? `${shown}, …` : shown;
}

/** `body 500, rating 12`: what the reasons are about, most frequent first. */
function renderReasons(refused: readonly RefusedRow[]): string {
  const groups = [...Map.groupBy(refused, ({ about }) => about)].sort(([, a], [, b]) => b.length - a.length);
  return groups.map(([about, rows]) => `${about} ${formatNumber(rows.length)}`).join(', ');
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}
