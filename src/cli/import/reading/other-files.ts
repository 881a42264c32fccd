import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';

interface OtherFile {
  is: Bilingual;
  mend: Bilingual;
}

const EXPORT_AS_TABLE: Bilingual = {
  en: 'Where the reviews come from, export them as CSV, Excel or JSON, and import that file.',
  id: 'Di tempat asal ulasan, ekspor sebagai CSV, Excel atau JSON, lalu impor berkas itu.',
};
const UNPACK: Bilingual = {
  en: 'Unpack it, and import the file in it.',
  id: 'Buka arsipnya, lalu impor berkas di dalamnya.',
};
const WORKBOOK: OtherFile = {
  is: { en: 'an Excel workbook or an archive', id: 'buku kerja Excel atau arsip' },
  mend: {
    en: 'In Excel choose File, Save as, "CSV UTF-8 (comma delimited)", and import that file. Unpack an archive first.',
    id: 'Di Excel pilih File, Save as, "CSV UTF-8 (comma delimited)", lalu impor berkas itu. Arsip dibuka dulu.',
  },
};
const PICTURE: OtherFile = { is: { en: 'a picture', id: 'gambar' }, mend: EXPORT_AS_TABLE };

/** Files that are no table, by the bytes with which they begin. */
const BEGINNINGS: readonly (readonly [start: string, OtherFile])[] = [
  ['PK\x03\x04', WORKBOOK],
  ['\xd0\xcf\x11\xe0', WORKBOOK],
  ['%PDF-', { is: { en: 'a PDF', id: 'PDF' }, mend: EXPORT_AS_TABLE }],
  ['{\\rtf', { is: { en: 'a text document (RTF)', id: 'dokumen teks (RTF)' }, mend: EXPORT_AS_TABLE }],
  ['Rar!', { is: { en: 'an archive (RAR)', id: 'arsip (RAR)' }, mend: UNPACK }],
  ['7z\xbc\xaf', { is: { en: 'an archive (7z)', id: 'arsip (7z)' }, mend: UNPACK }],
  ['\x89PNG', PICTURE],
  ['\xff\xd8\xff', PICTURE],
  ['GIF8', PICTURE],
  ['SQLite format 3', { is: { en: 'a database (SQLite)', id: 'basis data (SQLite)' }, mend: EXPORT_AS_TABLE }],
];

/** @throws CliError for a file that is of another kind by its first bytes */
export function rejectOtherFile(bytes: Uint8Array, name: string): void {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1').trimStart();
  const other = BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1];
  if (other !== undefined) throw otherFileError(name, other);
}

/** Whether a text is XML or a web page, by how it begins. */
export function isMarkup(text: string): boolean {
  return /^\s*<(?:\?xml|!doctype|!--|html|head|body|rss|(?:\w+:)?feed|reviews?)\b/i.test(text);
}

/** A text that is XML, of which the name of the outermost element tells most. */
export function xmlError(text: string, name: string): CliError {
  const root = /<([a-z][\w:.-]{0,40})[\s>/]/i.exec(text)?.[1];
  const named = root === undefined ? '' : ` <${root}>`;
  return otherFileError(name, {
    is: { en: `XML${named}`, id: `XML${named}` },
    mend: {
      en: `${EXPORT_AS_TABLE.en} Where there is only XML, open it in Excel (Data, Get Data, From File, From XML), and save it as "CSV UTF-8".`,
      id: `${EXPORT_AS_TABLE.id} Bila hanya ada XML, buka di Excel (Data, Get Data, From File, From XML), lalu simpan sebagai "CSV UTF-8".`,
    },
  });
}

function otherFileError(name: string, { is, mend }: OtherFile): CliError {
  return new CliError(
    told({
      en: `Found ${is.en} in ${name}, expected CSV, TSV, JSON, NDJSON or xlsx. Nothing was imported.`,
      id: `${name} adalah ${is.id}, padahal harus CSV, TSV, JSON, NDJSON atau xlsx. Tidak ada yang diimpor.`,
    }),
    told(mend),
  );
}
