import { analyse } from 'chardet';

/** Encodings of text that is not Unicode, as spreadsheets still write them, with their names in the report. */
export const ENCODING_NAMES = {
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250 (central Europe)',
  'windows-1254': 'Windows-1254 (Turkish)',
  macintosh: 'Mac Roman',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  'iso-8859-5': 'ISO-8859-5 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'iso-8859-6': 'ISO-8859-6 (Arabic)',
  'windows-874': 'Windows-874 (Thai)',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  big5: 'Big5',
  gb18030: 'GB18030',
} as const;

export type OldEncoding = keyof typeof ENCODING_NAMES;

/** Encodings of other scripts, by what the library calls them: those of Windows have all that the standard ones have. */
const OTHER_SCRIPTS: Record<string, OldEncoding> = {
  'windows-1251': 'windows-1251',
  'ISO-8859-5': 'iso-8859-5',
  'KOI8-R': 'koi8-r',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'windows-1256': 'windows-1256',
  'ISO-8859-6': 'iso-8859-6',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  Big5: 'big5',
  GB18030: 'gb18030',
};

/** A text in another encoding is rarely valid in one of these. */
const TWO_BYTES = new Set<OldEncoding>(['shift_jis', 'euc-jp', 'euc-kr', 'big5', 'gb18030']);

/** Letters and marks that texts have often, by the encoding in which they stand. Read in another one, they become signs that no text has. */
const LATIN_LETTERS = {
  'windows-1252': /[àáâãäåæçèéêëìíîïñòóôõöøùúûüœßÀÁÂÃÄÅÆÇÈÉÊËÍÎÑÓÔÕÖØÚÜ’“”‘„–—…€£°½¡¿«»]/g,
  macintosh: /[àáâãäåæçèéêëìíîïñòóôõöøùúûüœßÀÁÂÃÄÅÆÇÈÉÊËÍÎÑÓÔÕÖØÚÜ’“”‘„–—…€£°½¡¿«»]/g,
  'windows-1250': /[áäčďéěíňóöřšťúůüýžąćęłńśźżőűßÁČŠŽŘŁŚ’“”‘„–—…€]/g,
  'windows-1254': /[âçğıöşüéÂÇĞİÖŞÜ’“”‘„–—…€]/g,
} as const;

/** A word without Latin letters, so that a mark or a letter with an accent here and there does not make a text Russian. */
const OTHER_WORD = /[^\P{L}\p{Script=Latin}]{4,}/u;

/** The same for Thai: letters of other scripts, read as Thai, become mostly vowels and digits. */
const THAI_WORD = /(?:[\u0e01-\u0e2e][\u0e30-\u0e39\u0e40-\u0e4c]{0,2}){6,}/;

/** Bytes that tell it, from the first one that is not ASCII. */
const ENOUGH = 128 * 1024;

/** The encoding of a text that is not Unicode, by which of them gives the letters that people write. @param text its bytes */
export function guessEncoding(text: Uint8Array): OldEncoding {
  const first = text.findIndex((byte) => byte > 0x7f);
  const bytes = text.subarray(Math.max(0, first - 100), first + ENOUGH);
  const whole = OTHER_SCRIPTS[analyse(bytes)[0]?.name ?? ''];
  if (whole !== undefined && TWO_BYTES.has(whole)) return whole;
  // ASCII is left out: column names in Latin letters would hide the script in which the words are written.
  const words = Uint8Array.from(bytes.filter((byte) => byte > 0x7f || byte === 0x20));
  const scripts = analyse(words).flatMap(({ name }) => OTHER_SCRIPTS[name] ?? []);
  const thai = decode('windows-874', bytes);
  if (THAI_WORD.test(thai) && !thai.includes('\uFFFD')) return 'windows-874';
  const script = scripts.find((encoding) => !TWO_BYTES.has(encoding) && OTHER_WORD.test(decode(encoding, bytes)));
  if (script !== undefined) return script;
  const counted = Object.entries(LATIN_LETTERS).map(
    ([encoding, letters]) => [encoding as OldEncoding, decode(encoding as OldEncoding, bytes).match(letters)?.length ?? 0] as const,
  );
  const most = Math.max(...counted.map(([, letters]) => letters));
  const best = counted.filter(([, letters]) => letters === most).map(([encoding]) => encoding);
  // Only programs of the old Mac end lines with a carriage return alone.
  const hasMacLines = bytes.includes(0x0d) && !bytes.includes(0x0a);
  if (hasMacLines && best.includes('macintosh')) return 'macintosh';
  return best[0] ?? 'windows-1252';
}

function decode(encoding: OldEncoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}
