import { listZip, readZipEntry } from './zip.ts';

/** What a sheet says beside the values of its cells. Places count from 0. */
interface SheetNotes {
  /** Cells of one column that the workbook shows as one. */
  merged: { column: number; firstRow: number; lastRow: number }[];
  /** Cells whose formula failed, with the error that they show. */
  errors: { column: number; row: number; text: string }[];
}

/** Bytes of a sheet that is looked through; merged cells are at its end. */
const MOST_BYTES = 64 * 1024 * 1024;
/** No sheet of reviews has more of them. */
const MOST_NOTED = 100_000;

type ReadPart = (path: string) => Promise<string>;

async function partReader(bytes: Uint8Array, name: string): Promise<ReadPart> {
  const entries = await listZip(bytes, name);
  return async (path) => {
    const entry = entries.find((one) => one.name === path);
    return entry === undefined ? '' : new TextDecoder().decode(await readZipEntry(bytes, name, entry, MOST_BYTES));
  };
}

/** Which sheets of a workbook nobody sees, by their place. */
export async function readHidden(bytes: Uint8Array, name: string): Promise<boolean[]> {
  const read = await partReader(bytes, name);
  return sheetTags(await read('xl/workbook.xml')).map((tag) => isHiddenState(/\bstate="(\w+)"/.exec(tag)?.[1]));
}

/** @param state as the workbook has it; missing for a sheet that is shown */
export function isHiddenState(state: string | undefined): boolean {
  return state === 'hidden' || state === 'veryHidden';
}

function sheetTags(workbook: string): string[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet [^>]*>/g)].map(([tag]) => tag);
}

/** Which cells of a sheet are merged from top to bottom, and which ones show an error. @param place of the sheet in the workbook */
export async function readSheetNotes(bytes: Uint8Array, name: string, place: number): Promise<SheetNotes> {
  const read = await partReader(bytes, name);
  const id = /\br:id="([^"]*)"/.exec(sheetTags(await read('xl/workbook.xml'))[place] ?? '')?.[1] ?? '';
  const link = [...(await read('xl/_rels/workbook.xml.rels')).matchAll(/<Relationship [^>]*>/g)].find(([one]) =>
    one.includes(`Id="${id}"`),
  );
  const [, target = ''] = /Target="([^"]*)"/.exec(link?.[0] ?? '') ?? [];
  const sheet = await read(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  return { merged: mergedCells(sheet), errors: errorCells(sheet) };
}

function mergedCells(sheet: string): SheetNotes['merged'] {
  return [...sheet.matchAll(/<(?:\w+:)?mergeCell [^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)]
    .slice(0, MOST_NOTED)
    .flatMap(([, from = '', top, to, bottom]) =>
      from === to && top !== bottom ? [{ column: placeOf(from), firstRow: Number(top) - 1, lastRow: Number(bottom) - 1 }] : [],
    );
}

function errorCells(sheet: string): SheetNotes['errors'] {
  const cells = sheet.matchAll(/<(?:\w+:)?c ([^<>]*\bt="e"[^<>]*)>(?:<(?:\w+:)?f\b[^<>]*>(?:[^<]*<\/(?:\w+:)?f>)?)?<(?:\w+:)?v>([^<]*)</g);
  return [...cells.take(MOST_NOTED)].flatMap(([, attributes = '', text = '']) => {
    const [, letters, row] = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(attributes) ?? [];
    return letters === undefined ? [] : [{ column: placeOf(letters), row: Number(row) - 1, text }];
  });
}

/**
 * Writes the text of merged cells into each row that they span, since each row is about what they say, and errors into the cells that
 * show them, which the reader of workbooks leaves empty.
 */
export function fillFromNotes(rows: string[][], { merged, errors }: SheetNotes): void {
  for (const { column, row, text } of errors) if (rows[row]?.[column] === '') rows[row][column] = text;
  for (const { column, firstRow, lastRow } of merged) {
    const text = rows[firstRow]?.[column] ?? '';
    for (const row of rows.slice(firstRow + 1, lastRow + 1)) if (row[column] === '') row[column] = text;
  }
}

/** `AB` is the column of place 27. */
export function placeOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
