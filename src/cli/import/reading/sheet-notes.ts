import { listZip, readZipEntry, type ZipEntry } from './zip.ts';

/** Cells of one column that a workbook shows as one, by places that count from 0. */
interface MergedCells {
  column: number;
  firstRow: number;
  lastRow: number;
}

/** Bytes of a sheet that is looked through; the places are at its end. */
const MOST_BYTES = 64 * 1024 * 1024;
/** No sheet of reviews has more of them. */
const MOST_MERGED = 100_000;

/** Which cells of a sheet are merged from top to bottom. @param place of the sheet in the workbook */
export async function readMergedCells(bytes: Uint8Array, name: string, place: number): Promise<MergedCells[]> {
  const entries = await listZip(bytes, name);
  const read = async (path: string) => {
    const entry: ZipEntry | undefined = entries.find((one) => one.name === path);
    return entry === undefined ? '' : new TextDecoder().decode(await readZipEntry(bytes, name, entry, MOST_BYTES));
  };
  const [, id = ''] = [...(await read('xl/workbook.xml')).matchAll(/<(?:\w+:)?sheet [^>]*\br:id="([^"]*)"/g)][place] ?? [];
  const link = [...(await read('xl/_rels/workbook.xml.rels')).matchAll(/<Relationship [^>]*>/g)].find(([one]) =>
    one.includes(`Id="${id}"`),
  );
  const [, target = ''] = /Target="([^"]*)"/.exec(link?.[0] ?? '') ?? [];
  const sheet = await read(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  return [...sheet.matchAll(/<(?:\w+:)?mergeCell [^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)]
    .slice(0, MOST_MERGED)
    .flatMap(([, from = '', top, to, bottom]) =>
      from === to && top !== bottom ? [{ column: placeOf(from), firstRow: Number(top) - 1, lastRow: Number(bottom) - 1 }] : [],
    );
}

/** Writes the text of merged cells into each row that they span, since each row is about what they say. */
export function fillMergedCells(rows: string[][], merged: readonly MergedCells[]): void {
  for (const { column, firstRow, lastRow } of merged) {
    const text = rows[firstRow]?.[column] ?? '';
    for (const row of rows.slice(firstRow + 1, lastRow + 1)) if (row[column] === '') row[column] = text;
  }
}

/** `AB` is the column of place 27. */
export function placeOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
