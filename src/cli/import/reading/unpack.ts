import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import readWorkbookFile from 'read-excel-file/universal';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { quote } from '../../terminal.ts';
import { isHeaderLike } from '../columns/guess-by-words.ts';
import { EXPORT_AGAIN } from '../report/words.ts';
import { fillFromNotes, readHidden, readSheetNotes } from './sheet-notes.ts';
import { checkZip, listZip, readZipEntry, type ZipEntry } from './zip.ts';

/** A file as it was found, or what was inside of a workbook or an archive. */
export interface Unpacked {
  bytes: Uint8Array;
  /** Name of the file that the bytes are of, without its folder. */
  name: string;
  /** Where it was found, such as `sheet "Reviews" of an Excel workbook`. */
  inside?: string;
}

/** Bytes of a file once it is unpacked. A small archive can hold a file of any size. */
export const MAX_UNPACKED = 256 * 1024 * 1024;
const TABLE = /\.(?:csv|tsv|txt|json|ndjson|jsonl|xlsx?)$/i;

/**
 * Opens .xlsx, .zip and .gz; other files stay as they are.
 * @param wanted name of the sheet or of the file in the archive, where there are several
 * @throws CliError when it holds no table, or several and none was named
 */
export async function unpack(bytes: Uint8Array, name: string, wanted?: string): Promise<Unpacked> {
  if (startsWith(bytes, [0x1f, 0x8b])) return unpack(await ungzip(bytes, name), name.replace(/\.gz$/i, ''), wanted);
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { bytes, name };
  const entries = await listZip(bytes, name);
  if (entries.some((entry) => entry.name === 'xl/workbook.xml')) return readWorkbook(bytes, name, entries, wanted);
  rejectOtherProgram(entries, name);
  return readArchive(bytes, name, entries, wanted);
}

/** Files of other programs that are archives as well, by a file that each has inside; with how a table comes out of them. */
const OTHER_PROGRAMS: readonly { has: RegExp; is: Bilingual; mend: Bilingual }[] = [
  {
    has: /^word\/document\.xml$/,
    is: { en: 'a document of Word', id: 'dokumen Word' },
    mend: {
      en: 'Copy the table into a spreadsheet, save it there as .xlsx, and import that file.',
      id: 'Salin tabelnya ke lembar sebar, simpan di sana sebagai .xlsx, lalu impor berkas itu.',
    },
  },
  {
    has: /^content\.xml$/,
    is: { en: 'a workbook of LibreOffice', id: 'buku kerja LibreOffice' },
    mend: {
      en: 'In LibreOffice choose File, Save As, "Excel 2007-365 (.xlsx)", in Google Sheets File, Download, "Microsoft Excel (.xlsx)", and import that file.',
      id: 'Di LibreOffice pilih File, Save As, "Excel 2007-365 (.xlsx)", di Google Sheets File, Download, "Microsoft Excel (.xlsx)", lalu impor berkas itu.',
    },
  },
  {
    has: /\.iwa$/,
    is: { en: 'a workbook of Numbers', id: 'buku kerja Numbers' },
    mend: {
      en: 'In Numbers choose File, Export To, Excel, and import that file.',
      id: 'Di Numbers pilih File, Export To, Excel, lalu impor berkas itu.',
    },
  },
];

function rejectOtherProgram(entries: readonly ZipEntry[], name: string): void {
  const program = OTHER_PROGRAMS.find(({ has }) => entries.some((entry) => has.test(entry.name)));
  if (program === undefined) return;
  throw new CliError(
    told({
      en: `Found ${program.is.en} in ${name}, expected CSV, TSV, JSON, NDJSON or xlsx.`,
      id: `${name} adalah ${program.is.id}, padahal harus CSV, TSV, JSON, NDJSON atau xlsx.`,
    }),
    told(program.mend),
  );
}

async function ungzip(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: MAX_UNPACKED });
  } catch (cause) {
    const tooLarge = (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new CliError(
      tooLarge
        ? told({ en: `Found more than 256 MB in ${name}.`, id: `${name} berisi lebih dari 256 MB.` })
        : told({ en: `Found a .gz file in ${name} that cannot be unpacked.`, id: `Berkas .gz ${name} tidak bisa dibuka.` }),
      tooLarge
        ? told({ en: 'Unpack and split it.', id: 'Buka lalu bagi berkasnya.' })
        : told({ en: 'Export it again; it may have been cut off.', id: 'Ekspor lagi; mungkin terpotong.' }),
      { cause },
    );
  }
}

async function readArchive(bytes: Uint8Array, name: string, entries: readonly ZipEntry[], wanted: string | undefined): Promise<Unpacked> {
  const all = entries.filter((entry) => TABLE.test(entry.name) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(entry.name));
  // A text beside a table is there to be read by a person.
  const sure = all.filter((entry) => !/\.txt$/i.test(entry.name));
  const tables = wanted === undefined && sure.length === 1 ? sure : all;
  const names = tables.map((entry) => entry.name);
  const found = tables.length === 1 && wanted === undefined ? tables[0] : tables.find((entry) => entry.name === wanted);
  if (found === undefined) {
    throw new CliError(
      names.length === 0
        ? told({
            en: `Found no table in the archive ${name}${holds(entries, 'which holds')}, expected one CSV, TSV, JSON, NDJSON, xlsx or txt file.`,
            id: `Arsip ${name} tidak berisi tabel${holds(entries, 'isinya')}, padahal harus ada satu berkas CSV, TSV, JSON, NDJSON, xlsx atau txt.`,
          })
        : told({
            en: `Found ${names.length === 1 ? 'another file' : `${names.length} tables`} in the archive ${name}, expected ${wanted === undefined ? 'one' : quote(wanted)}: ${names.slice(0, 12).join(', ')}`,
            id: `Arsip ${name} berisi ${names.length === 1 ? 'berkas lain' : `${names.length} tabel`}, padahal harus ${wanted === undefined ? 'satu' : quote(wanted)}: ${names.slice(0, 12).join(', ')}`,
          }),
      names.length === 0
        ? EXPORT_AGAIN()
        : told({
            en: `Name one with --table, such as --table ${JSON.stringify(names[0])}`,
            id: `Sebutkan satu dengan --table, misalnya --table ${JSON.stringify(names[0])}`,
          }),
    );
  }
  const inner = await readZipEntry(bytes, name, found, MAX_UNPACKED);
  const own = found.name.slice(found.name.lastIndexOf('/') + 1);
  // An archive in an archive is not opened, but for a workbook.
  if (!/\.xlsx$/i.test(own)) return { bytes: inner, name: own, inside: `${own} in ${name}` };
  return unpack(inner, own);
}

/** The first files of an archive, for a message. */
function holds(entries: readonly ZipEntry[], verb: string): string {
  const names = entries.map((entry) => entry.name).filter((one) => !one.endsWith('/'));
  return names.length === 0 ? '' : ` (${verb} ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''})`;
}

async function readWorkbook(bytes: Uint8Array, name: string, entries: readonly ZipEntry[], wanted: string | undefined): Promise<Unpacked> {
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED)
    throw new CliError(
      told({ en: `Found more than 256 MB in ${name} once it is unpacked.`, id: `${name} menjadi lebih dari 256 MB setelah dibuka.` }),
      told({
        en: 'Save the sheet as "CSV UTF-8", and import that file: a CSV may be of any size.',
        id: 'Simpan lembarnya sebagai "CSV UTF-8", lalu impor berkas itu: CSV boleh sebesar apa pun.',
      }),
    );
  await checkZip(bytes, name);
  const sheets = await readWorkbookFile(new Blob([Uint8Array.from(bytes)])).catch((cause: unknown) => {
    throw new CliError(
      told({ en: `Found an Excel workbook in ${name} that cannot be read.`, id: `Buku kerja Excel ${name} tidak bisa dibaca.` }),
      told({ en: 'Save it again as "CSV UTF-8", and import that file.', id: 'Simpan lagi sebagai "CSV UTF-8", lalu impor berkas itu.' }),
      {
        cause,
      },
    );
  });
  const names = sheets.map(({ sheet }) => sheet);
  // What a person hid in the workbook is no part of what they see and send.
  const isHidden = await readHidden(bytes, name);
  const shown = sheets.filter((_, place) => isHidden[place] !== true);
  const first = shown.find(({ data }) => isTable(data));
  const hidden = sheets.find((sheet) => !shown.includes(sheet) && isTable(sheet.data));
  if (wanted === undefined && hidden !== undefined && first === undefined && !shown.some(({ data }) => hasRows(data)))
    throw hiddenError(name, hidden.sheet);
  const found = wanted === undefined ? (first ?? shown[0]) : sheets.find(({ sheet }) => sheet === wanted);
  if (found === undefined)
    throw new CliError(
      told({ en: `Found no sheet ${quote(wanted ?? '')} in ${name}.`, id: `Tidak ada lembar ${quote(wanted ?? '')} di ${name}.` }),
      told({ en: `There are: ${names.join(', ')}`, id: `Yang ada: ${names.join(', ')}` }),
    );
  const { sheet, data: rows } = found;
  const texts = rows.map((row) => row.map(cellText));
  fillFromNotes(texts, await readSheetNotes(bytes, name, sheets.indexOf(found)));
  const csv = stringify(texts);
  const others = names.length === 1 ? '' : `; the others are ${names.filter((one) => one !== sheet).join(', ')}: --table names one`;
  return { bytes: Buffer.from(csv), name, inside: `sheet ${quote(sheet)} of an Excel workbook${others}` };
}

function hiddenError(name: string, sheet: string): CliError {
  return new CliError(
    told({
      en: `Found the reviews of ${name} in a hidden sheet alone, ${quote(sheet)}, expected them in a sheet that is shown. Nothing was imported.`,
      id: `Ulasan di ${name} hanya ada di lembar tersembunyi ${quote(sheet)}, padahal harus di lembar yang tampil. Tidak ada yang diimpor.`,
    }),
    told({
      en: `If it is meant, name it: --table ${JSON.stringify(sheet)}`,
      id: `Bila memang itu, sebutkan: --table ${JSON.stringify(sheet)}`,
    }),
  );
}

/** Whether a sheet has a row of headers: before the one with the reviews there may be a cover, or a summary. */
function isTable(rows: readonly (readonly unknown[])[]): boolean {
  return rows.slice(0, 50).some((row) => row.filter((cell) => typeof cell === 'string' && isHeaderLike(cell)).length >= 3);
}

/** Whether a sheet has at least a header and a row, in whatever language. */
function hasRows(rows: readonly (readonly unknown[])[]): boolean {
  return rows.filter((row) => row.filter((cell) => cell !== null).length >= 2).length >= 2;
}

/** A day without a time where the cell has none: Excel keeps both as one number. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
