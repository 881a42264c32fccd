import { basename } from 'node:path';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { shellWord } from '../../terminal.ts';
import { takeOwnExport } from '../own/own-export.ts';
import { EXPORT_AGAIN } from '../report/words.ts';
import { CellMender } from './cell-mender.ts';
import { decodeText } from './decode.ts';
import { isMarkup, xmlError } from './other-files.ts';
import { parseDelimited } from './parse-delimited.ts';
import { isPage, tableOfPage } from './parse-html.ts';
import { parseRecords } from './parse-records.ts';
import { readSource, type SourceFile } from './read-source.ts';
import type { Row, Table } from './table.ts';

/** Bytes of a file that is held in memory as a whole: reading it takes several times as much, and an import takes less than 500 MB. */
const MOST_HELD = 20 * 1024 * 1024;

/** @throws CliError for a file that does not fit, with the form in which one of any size can be read */
function checkSize(bytes: Uint8Array, name: string, isPacked: boolean): void {
  if (bytes.length <= MOST_HELD) return;
  const isJson = /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 1000)));
  const [has, most] = [bytes.length, MOST_HELD].map((size) => `${Math.round(size / 1e6)} MB`);
  const found = told({
    en: `Found ${has} in ${name}, which has to be held in memory as a whole; expected at most ${most}. Nothing was imported.`,
    id: `${name} berukuran ${has} dan harus dimuat utuh di memori, padahal paling banyak ${most}. Tidak ada yang diimpor.`,
  });
  if (isPacked)
    throw new CliError(
      found,
      told({
        en: 'Unpack it, and import the file in it: a CSV, an NDJSON or a JSON list may be of any size.',
        id: 'Buka arsipnya, lalu impor berkas di dalamnya: CSV, NDJSON atau satu daftar JSON boleh sebesar apa pun.',
      }),
    );
  if (!isJson)
    throw new CliError(
      found,
      told({
        en: 'Save it as CSV with the ending .csv, and import that: it may be of any size.',
        id: 'Simpan sebagai CSV dengan akhiran .csv, lalu impor itu: ukurannya bebas.',
      }),
    );
  throw new CliError(
    found,
    `${told({ en: 'A JSON document that is one list may be of any size. Out of this one, write one review a line, and import that:', id: 'Dokumen JSON yang berupa satu daftar boleh sebesar apa pun. Dari yang ini, tulis satu ulasan per baris, lalu impor itu:' })}\n    jq -c '.data[].reviews[]' ${shellWord(name)} > reviews.ndjson`,
  );
}

/**
 * Reads a CSV, TSV, JSON or NDJSON file, also out of an archive or a workbook; which of them is told by the text, not by the ending of
 * the name.
 * @param list dotted path of the list of reviews inside a JSON file
 * @param source the file, where it was read already
 * @throws CliError when it cannot be read as a table
 */
export async function readTable(path: string, list?: string, source?: SourceFile): Promise<Table & { rows: readonly Row[] }> {
  const { bytes, name, inside } = source ?? (await readSource(path));
  checkSize(bytes, name, inside !== undefined || name !== basename(path));
  const { text, encoding, notice, isDamaged = false } = decodeText(bytes, name);
  if (text.trim() === '')
    throw new CliError(
      told({ en: `Found an empty file in ${path}, expected reviews.`, id: `${path} kosong, padahal harus berisi ulasan.` }),
      EXPORT_AGAIN(),
    );
  const isHtml = isPage(text);
  if (!isHtml && isMarkup(text)) throw xmlError(text, name);
  const table = isHtml ? tableOfPage(text, name) : text;
  const isJson = /^\s*[[{]/.test(text);
  const parsed = isJson ? parseRecords(text, name, list) : takeOwnExport(parseDelimited(table, name, isHtml || /\.xlsx$/i.test(name)));
  const mended = parsed.ownExport ? parsed : mendTable(parsed, { isDamaged, isTable: !isJson });
  return {
    ...mended,
    name,
    format: inside ?? `${isHtml ? told({ en: 'table of a web page', id: 'tabel halaman web' }) : parsed.format}, ${encoding}`,
    notices: [...(notice === undefined ? [] : [notice]), ...mended.notices],
  };
}

type ParsedTable = Omit<Table, 'name' | 'rows'> & { rows: readonly Row[] };

function mendTable(parsed: ParsedTable, reading: ConstructorParameters<typeof CellMender>[1]): ParsedTable {
  const mender = new CellMender(parsed.columns, reading);
  const found = parsed.rows.map((row) => mender.mend(row));
  const refused = [...parsed.refused, ...found.flatMap((one) => one.refused ?? [])];
  return {
    ...parsed,
    columns: mender.columns,
    rows: found.flatMap((one) => one.row ?? []),
    refused: refused.sort((a, b) => a.row.number - b.row.number),
    notices: [...mender.notices(), ...parsed.notices],
  };
}
