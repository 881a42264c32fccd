import type { Bilingual } from '#src/schemas/problem.ts';
import { told } from '../../spoken.ts';
import { count } from '../../terminal.ts';
import { isHeaderLike } from '../columns/guess-by-words.ts';
import { type DelimitedRecord, readRecords } from './delimited-records.ts';
import { detectDivider } from './detect-divider.ts';
import { checkHeader } from './missing-header.ts';
import { type RefusedRow, type Row, type Table, uniqueNames } from './table.ts';

const DIVIDER_NAMES: Record<string, Bilingual> = {
  ',': { en: 'commas', id: 'koma' },
  ';': { en: 'semicolons', id: 'titik koma' },
  '\t': { en: 'tabs', id: 'tab' },
  '|': { en: 'vertical bars', id: 'garis tegak' },
};

/**
 * A table with a header row, its cells divided by `,` `;` tab or `|`. A row whose quotes do not fit is refused alone, and reading goes
 * on in the line after it. @throws CliError where no row can be read
 */
export function parseDelimited(whole: string, name: string, isSheet = false): Omit<Table, 'name' | 'rows'> & { rows: Row[] } {
  const { rows: below, ...table } = openDelimited(() => [whole], name, isSheet);
  const rows: Row[] = [];
  const refused: RefusedRow[] = [];
  let emptyRows = 0;
  for (const found of below()) {
    if (found === 'empty') emptyRows += 1;
    else if (found.refused === undefined) rows.push(found.row);
    else refused.push(found.refused);
  }
  return { ...table, rows, refused, emptyRows };
}

/** What stands in one row below the header. */
export type FoundRow = 'empty' | { row: Row; refused?: never } | { row?: never; refused: RefusedRow };

/** A table whose rows are read when they are asked for, each time anew. */
export interface OpenedTable extends Pick<Table, 'format' | 'columns' | 'notices'> {
  rows: () => Generator<FoundRow>;
}

/**
 * Reads the header of a text that comes in parts.
 * @param partsOf the parts, from the first one, each time that it is called
 * @param isSheet whether it was written from the cells of a sheet, so that no divider stands in a text, and no row is torn
 */
export function openDelimited(partsOf: () => Iterable<string>, name: string, isSheet = false): OpenedTable {
  const [first = ''] = partsOf();
  const { divider = detectDivider(first) } = takeSeparatorLine(first);
  const records = () => readRecords(withoutSeparatorLine(partsOf()), divider, name);
  const top = records();
  const { above, header, isDouble, below } = takeHeader(top);
  checkHeader(
    header,
    [...below.take(ROWS_LIKE_HEADER)].map(({ cells }) => cells),
    name,
    divider,
  );
  top.return(undefined);
  const columns = uniqueNames(dropEmptyEnd(header));
  return {
    format: nameFormat(divider),
    columns,
    notices: [...(above.length === 0 ? [] : [told(passedOver(above))]), ...(isDouble ? [told(twoHeaders(columns))] : [])],
    rows: () => readRows(takeHeader(records()).below, columns.length, isSheet),
  };
}

const passedOver = (above: readonly DelimitedRecord[]): Bilingual => ({
  en: `${count(above.length, 'line')} above the header passed over: ${above.map(nameLine).join('; ')}`,
  id: `${above.length} baris di atas judul kolom dilewati: ${above.map(nameLine).join('; ')}`,
});

const twoHeaders = (columns: readonly string[]): Bilingual => ({
  en: `Two rows of headers were read as one: ${columns.map((column) => JSON.stringify(column)).join(', ')}`,
  id: `Dua baris judul kolom dibaca sebagai satu: ${columns.map((column) => JSON.stringify(column)).join(', ')}`,
});

function nameFormat(divider: string): string {
  const kind = divider === '\t' ? 'TSV' : 'CSV';
  const name = DIVIDER_NAMES[divider] ?? { en: divider, id: divider };
  return told({ en: `${kind} divided by ${name.en}`, id: `${kind} dengan pemisah ${name.id}` });
}

function* readRows(records: Iterable<DelimitedRecord>, width: number, isSheet: boolean): Generator<FoundRow> {
  let number = 0;
  for (const { record, before, after } of withNeighbours(records)) {
    number += 1;
    const { cells, line, broken } = record;
    const row = { number, line, cells: fitCells(cells, width) };
    if (broken !== undefined) yield { refused: { row, about: 'format', reason: broken } };
    else if (number <= 2 && (describesColumns(cells) || (after[0] !== undefined && isImportId(after[0].cells))))
      yield {
        refused: {
          row,
          about: 'format',
          reason: told({
            en: 'found a second row of headers, as survey programs write it, and no review',
            id: 'baris judul kedua, seperti yang ditulis program survei, bukan ulasan',
          }),
        },
      };
    else if (cells.every((cell) => cell.trim() === '')) yield 'empty';
    else if (row.cells.length > width || (!isSheet && (areTorn(before, record, width) || areTorn(record, after[0], width))))
      yield { refused: { row: { ...row, cells }, about: 'columns', reason: raggedReason(cells.length, width, isSheet) } };
    else if (after.length < LINES_BELOW && isTotal(row.cells)) yield { refused: { row, about: 'format', reason: totalReason(row.cells) } };
    else yield { row };
  }
}

/** The second row of SurveyMonkey, or the third of Qualtrics, which says what kind of answer stands in each column. */
function describesColumns(cells: readonly string[]): boolean {
  const filled = nonEmpty(cells);
  const kinds = filled.filter((cell) => KIND_OF_ANSWER.test(cell.trim()));
  // Such a row has kinds of answers and names of parts of a question, such as "Stars", and no answers.
  const isLabels = cells[0]?.trim() === '' && kinds.length > 0 && filled.every((cell) => cell.length < 40 && !/\d/.test(cell));
  return (filled.length > 0 && kinds.length === filled.length) || isLabels || isImportId(cells);
}

const KIND_OF_ANSWER = /^(?:response|open-ended response|other \(please specify\)|antwort|respuesta|réponse|jawaban)$/i;

function isImportId(cells: readonly string[]): boolean {
  const filled = nonEmpty(cells);
  return filled.length > 0 && filled.every((cell) => /^\{"ImportId":/.test(cell.trim()));
}

/** Each record with the one before it, and as many of those after it as lines of totals may follow. */
function* withNeighbours(
  records: Iterable<DelimitedRecord>,
): Generator<{ record: DelimitedRecord; before: DelimitedRecord | undefined; after: readonly DelimitedRecord[] }> {
  const ahead: DelimitedRecord[] = [];
  let before: DelimitedRecord | undefined;
  const take = () => {
    const record = ahead.shift() as DelimitedRecord;
    const found = { record, before, after: ahead };
    before = record;
    return found;
  };
  for (const record of records) {
    ahead.push(record);
    if (ahead.length > LINES_BELOW) yield take();
  }
  while (ahead.length > 0) yield take();
}

/** Totals stand in the last lines. */
const LINES_BELOW = 4;
const TOTAL =
  /^(?:grand |sub ?)?(?:totals?|totale|totaal|average|avg|mean|rata.?rata|jumlah|sum|summe|gesamt\p{L}*|durchschnitt|promedio|media|média|moyenne|gemiddelde?|toplam|ortalama|итого|всего|среднее|合計|総計|平均|count)(?!\p{L}).{0,30}$/iu;
/** "TOTAL", "Average:", "Total (12)" and "Total reviews", but not the name of a product such as "Total Care". */
const TOTAL_ALONE = /^(?:grand |sub ?)?\p{L}+(?:[- ]rata)? *(?:reviews?|ratings?|ulasan|bewertungen|avis)?[\s:=(.)\d]*$/iu;
/** A number with a word or two, such as "5.0" and "12 reviews", but no day. */
const COUNT = /^(?!.*\d[-/.]\d+[-/.]\d)\D{0,12}\d[\d.,]*(?:\D{0,3}\d[\d.,]*)?\D{0,20}$/u;

function isTotal(cells: readonly string[]): boolean {
  const [first = '', ...others] = nonEmpty(cells).map((cell) => cell.trim());
  if (cells.length < 3 || !TOTAL.test(first)) return false;
  const isSparse = (others.length + 1) * 2 <= cells.length && !others.some((cell) => /\p{L}{2}/u.test(cell));
  return isSparse || (TOTAL_ALONE.test(first) && others.length > 0 && others.every((cell) => COUNT.test(cell)));
}

function totalReason(cells: readonly string[]): string {
  return told({
    en: `found ${JSON.stringify(nonEmpty(cells)[0]?.slice(0, 40))}, which is a line of totals and no review`,
    id: `berisi ${JSON.stringify(nonEmpty(cells)[0]?.slice(0, 40))}, yaitu baris jumlah, bukan ulasan`,
  });
}

function nonEmpty(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

const LINES_LOOKED_AT = 50;
/** Rows that tell whether the one above them is one of theirs. */
const ROWS_LIKE_HEADER = 10;

/** The header, the lines above it that have a text, and the records below it. */
function takeHeader(records: Generator<DelimitedRecord>): {
  above: DelimitedRecord[];
  header: readonly string[];
  /** Whether the header is two rows. */
  isDouble: boolean;
  below: Generator<DelimitedRecord>;
} {
  const head: DelimitedRecord[] = [];
  const isFilled = ({ cells, broken }: DelimitedRecord) => broken === undefined && nonEmpty(cells).length > 0;
  let read = records.next();
  while (!read.done) {
    head.push(read.value);
    if (head.length >= LINES_LOOKED_AT && head.some(isFilled)) break;
    read = records.next();
  }
  const at = findHeader(head);
  const [first = [], second = [], ...below] = head.slice(Math.max(0, at)).map(({ cells }) => cells);
  const isDouble = below.length > 0 && isSecondHeader(first, second);
  return {
    above: head.slice(0, Math.max(0, at)).filter(({ cells }) => nonEmpty(cells).length > 0),
    header: isDouble ? joinHeaders(first, second) : (head[at]?.cells ?? []),
    isDouble,
    below: (function* () {
      yield* head.slice(at + (isDouble ? 2 : 1));
      yield* records;
    })(),
  };
}

/**
 * The place of the header: the first row with a text; or, where lines of a report stand above it (a title, the shop, the time), the
 * first one of at least twice as many cells, most of which are words that headers have.
 */
function findHeader(records: readonly DelimitedRecord[]): number {
  const filled = records.slice(0, LINES_LOOKED_AT).map(({ cells, broken }) => (broken === undefined ? nonEmpty(cells) : []));
  const first = filled.findIndex((cells) => cells.length > 0);
  const known = filled.map((cells) => cells.filter(isHeaderLike).length);
  if (first === -1) return records.findIndex(({ cells, broken }) => broken === undefined && cells.some((cell) => cell.trim() !== ''));
  if ((known[first] ?? 0) >= 2) return first;
  const header = filled.findIndex((cells, at) => {
    const names = known[at] ?? 0;
    return names >= 3 && names * 2 >= cells.length && cells.length >= (filled[first]?.length ?? 0) * 2;
  });
  return header === -1 ? first : header;
}

/** Whether names of columns stand below titles, each of which spans several of them: "Customer" above "Name" and "Date". */
function isSecondHeader(titles: readonly string[], names: readonly string[]): boolean {
  const filled = nonEmpty(names);
  const spans = names.some((name, at) => at > 0 && name.trim() !== '' && (titles[at] ?? '').trim() === '');
  const known = filled.filter(isHeaderLike).length;
  return spans && known >= 3 && known >= filled.length * 0.6 && !filled.some((name) => /\d/.test(name)) && !describesColumns(names);
}

/** Each name with the title above it. */
function joinHeaders(titles: readonly string[], names: readonly string[]): string[] {
  let title = '';
  return Array.from({ length: Math.max(titles.length, names.length) }, (_, at) => {
    const [above, name] = [titles[at]?.trim() ?? '', names[at]?.trim() ?? ''];
    if (above !== '') title = above;
    return name === '' || name === above ? above : `${title} ${name}`.trim();
  });
}

function nameLine({ cells }: DelimitedRecord): string {
  const text = cells.filter((cell) => cell.trim() !== '').join(' ');
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/** Excel's own first line, `sep=;`. It is emptied and not cut, so that line numbers stay right. */
function takeSeparatorLine(text: string): { text: string; divider?: string } {
  const found = /^sep=(.)(?=\n)/i.exec(text);
  return found?.[1] === undefined ? { text } : { text: text.slice(found[0].length), divider: found[1] };
}

function* withoutSeparatorLine(parts: Iterable<string>): Generator<string> {
  let isFirst = true;
  for (const part of parts) {
    yield isFirst ? takeSeparatorLine(part).text : part;
    isFirst = false;
  }
}

/** A header row that ends in dividers names no column there. */
function dropEmptyEnd(headers: readonly string[]): readonly string[] {
  const last = headers.findLastIndex((header) => header.trim() !== '');
  return headers.slice(0, last + 1);
}

/** Empty cells beyond the columns go; empty cells that a program left out at the end of a row come back. */
function fitCells(cells: readonly string[], width: number): readonly string[] {
  if (cells.length > width) return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}

/** Whether a line break tore one row apart: two short rows that together have the cells of one. */
function areTorn(one: DelimitedRecord | undefined, next: DelimitedRecord | undefined, width: number): boolean {
  const [a, b] = [one?.cells.length ?? 0, next?.cells.length ?? 0];
  return a < width && b < width && a + b === width + 1 && width > 2;
}

function raggedReason(found: number, expected: number, isSheet: boolean): string {
  const cells = told({
    en: `found ${found} ${found === 1 ? 'cell' : 'cells'}, expected ${expected} as in the header`,
    id: `ada ${found} sel, padahal harus ${expected} seperti judul kolomnya`,
  });
  const why = isSheet
    ? told({ en: 'write a name above every column that has a text', id: 'tulis nama di atas setiap kolom yang berisi teks' })
    : told({
        en: 'a divider or a line break may stand in a text without quotes',
        id: 'mungkin ada pembatas atau ganti baris di teks tanpa tanda kutip',
      });
  return `${cells}; ${why}`;
}
