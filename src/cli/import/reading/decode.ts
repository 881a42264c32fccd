import { BUKTI } from '#src/schemas/command-line.ts';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { ENCODING_NAMES, guessEncoding, type OldEncoding } from './guess-encoding.ts';
import { rejectOtherFile } from './other-files.ts';

interface Decoded {
  /** Line feeds only, no byte-order mark. */
  text: string;
  encoding: string;
  /** Whether bytes here and there are no UTF-8, while the rest is: U+FFFD stands in their place. */
  isDamaged?: true;
  notice?: string;
}

/**
 * Bytes of a file to text: UTF-8, UTF-16 with or without a byte-order mark (Excel's "Unicode text"), else an older one.
 * @throws CliError for a file that is no text, such as an Excel workbook
 */
export function decodeText(bytes: Uint8Array, name: string): Decoded {
  rejectBinary(bytes, name);
  const { text, ...rest } = decodeBytes(bytes);
  return { text: text.replace(/\r\n?/g, '\n'), ...rest };
}

/** What is said of a text whose encoding was guessed. */
export function notUtf8(encoding: OldEncoding): string {
  return told({
    en: `The file is not UTF-8, so it was read as ${ENCODING_NAMES[encoding]}. Look at letters such as é and “ ” in the result; if they are wrong, take this import back with ${BUKTI} import --undo, save the file as UTF-8, and import that.`,
    id: `Berkas ini bukan UTF-8, jadi dibaca sebagai ${ENCODING_NAMES[encoding]}. Periksa huruf seperti é dan “ ” pada hasilnya; bila salah, tarik kembali impor ini dengan ${BUKTI} import --undo, simpan berkasnya sebagai UTF-8, lalu impor itu.`,
  });
}

/**
 * Whether a text that is not all UTF-8 is UTF-8 for the most part: one byte that another program wrote, or an end that was cut off,
 * does not make it a text of another encoding. In those, a third of the letters at most looks like UTF-8 by chance.
 * @param parts the text, with U+FFFD where it is no UTF-8
 */
export function isMostlyUtf8(parts: Iterable<string>): boolean {
  let [letters, broken] = [0, 0];
  for (const part of parts)
    for (let at = 0; at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      if (code === 0xfffd) broken += 1;
      else if (code > 0x7f) letters += 1;
    }
  return letters > broken * 2;
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const text = new TextDecoder().decode(bytes);
    if (hasUtf8Mark(bytes) || isMostlyUtf8([text])) return { text, encoding: 'UTF-8', isDamaged: true };
    const old = guessEncoding(bytes);
    return { text: new TextDecoder(old).decode(bytes), encoding: ENCODING_NAMES[old], notice: notUtf8(old) };
  }
}

/** @throws CliError for a file that is no text, told by its first bytes */
export function rejectBinary(bytes: Uint8Array, name: string): void {
  rejectOtherFile(bytes, name);
  if (findUtf16(bytes) === undefined && bytes.subarray(0, 4096).filter((byte) => byte === 0).length > 8) {
    throw new CliError(
      told({
        en: `Found a file that is not text in ${name}, expected CSV, TSV, JSON or NDJSON.`,
        id: `${name} bukan teks, padahal harus CSV, TSV, JSON atau NDJSON.`,
      }),
      told({ en: 'Export it again as CSV in UTF-8.', id: 'Ekspor lagi sebagai CSV dengan UTF-8.' }),
    );
  }
}

/** Told by its byte-order mark, else by zero bytes: in a header row of Latin letters every second byte is zero. */
export function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const start = bytes.subarray(0, 400);
  const zeros = [0, 1].map((place) => start.filter((byte, index) => byte === 0 && index % 2 === place).length);
  const [even = 0, odd = 0] = zeros;
  const enough = start.length * 0.4;
  if (odd > enough && even < odd / 10) return 'utf-16le';
  return even > enough && odd < even / 10 ? 'utf-16be' : undefined;
}

/** A byte-order mark, with which a program says that it writes UTF-8. */
export function hasUtf8Mark(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xef, 0xbb, 0xbf]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
