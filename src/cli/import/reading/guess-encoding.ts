/** Encodings of text that is not Unicode, as spreadsheets still write them. */
export type OldEncoding = 'windows-1252' | 'macintosh' | 'shift_jis';

export const ENCODING_NAMES: Record<OldEncoding, string> = {
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
  shift_jis: 'Shift_JIS',
};

/** Letters and marks that texts of western Europe have often. Read in another encoding, they become signs that no text has. */
const COMMON = /[äöüßÄÖÜéèêëàâçñáíóúîïôûùìòãõå’“”„–—…€]/g;
const KANA = /[\u3041-\u30ff]/g;

/** The encoding of a text that is not Unicode, by which of them gives the letters that people write. @param bytes some of it */
export function guessEncoding(bytes: Uint8Array): OldEncoding {
  if ((decode('shift_jis', bytes)?.match(KANA)?.length ?? 0) >= 3) return 'shift_jis';
  const letters = (encoding: OldEncoding) => decode(encoding, bytes)?.match(COMMON)?.length ?? 0;
  const [mac, windows] = [letters('macintosh'), letters('windows-1252')];
  // Only programs of the old Mac end lines with a carriage return alone.
  const hasMacLines = bytes.includes(0x0d) && !bytes.includes(0x0a);
  return mac > windows || (hasMacLines && mac === windows) ? 'macintosh' : 'windows-1252';
}

function decode(encoding: OldEncoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
