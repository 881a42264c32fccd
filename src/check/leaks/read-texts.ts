import { constants, gunzipSync, inflateSync } from 'node:zlib';
import { decodeHTML } from 'entities';
import { cborStrings } from './cbor-strings.ts';

/**
 * What a file says: as it stands, and, where that is not the same, with HTML's entities, JSON's escapes and the percent signs of
 * addresses undone. Compressed files are unpacked; a PDF's pages too, and Pagefind's index word by word; texts of two bytes a letter are read. Of pictures, films and
 * fonts whatever happens to be text.
 */
export function readTexts(bytes: Uint8Array): string[] {
  const plain = unpack(bytes);
  const text = textOf(Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength));
  const undone = undoEscapes(text);
  return undone === text ? [text] : [text, undone];
}

/** Unpacked, a file may be this large; what is larger stays packed. */
const MOST_BYTES = 512 * 1024 * 1024;

function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    // Two bytes make no archive.
    return bytes;
  }
}

function textOf(bytes: Buffer): string {
  if (isPagefind(bytes)) return pagefindText(bytes);
  if (bytes.subarray(0, 2).equals(UTF16_LE)) return bytes.toString('utf16le');
  if (bytes.subarray(0, 2).equals(UTF16_BE))
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  const text = bytes.toString('utf8');
  return bytes.toString('latin1', 0, 5) === '%PDF-' ? [text, ...pdfStreams(bytes)].join('\n') : text;
}

const UTF16_LE = Buffer.from([0xff, 0xfe]);
const UTF16_BE = Buffer.from([0xfe, 0xff]);

/** What stands in the packed streams of a PDF (ISO 32000, 7.4.4). Letters that a page draws by the numbers of a font stay unread. */
function pdfStreams(bytes: Buffer): string[] {
  const found: string[] = [];
  let budget = MOST_BYTES;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    try {
      const plain = inflateSync(bytes.subarray(start), { maxOutputLength: budget, finishFlush: constants.Z_SYNC_FLUSH });
      budget -= plain.length;
      found.push(plain.toString('utf8'));
    } catch {
      // Not packed, packed in another way, or the word alone.
    }
  }
  return found;
}

const PAGEFIND = Buffer.from('pagefind_dcd');

function isPagefind(bytes: Uint8Array): boolean {
  return PAGEFIND.equals(bytes.subarray(0, PAGEFIND.length));
}

/** Fragments are JSON; the other files are CBOR, where a word's length stands before it as if it were a letter. */
function pagefindText(bytes: Uint8Array): string {
  const rest = bytes.subarray(PAGEFIND.length);
  return rest[0] === 0x7b ? Buffer.from(rest).toString('utf8') : cborStrings(rest).join('\n');
}

function undoEscapes(text: string): string {
  const unescaped = text.includes('\\')
    ? text.replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([/"'nrt])/gi, (_, four, two, sign) =>
        sign === undefined ? String.fromCharCode(Number.parseInt(four ?? two, 16)) : /[nrt]/i.test(sign) ? ' ' : sign,
      )
    : text;
  const decoded = unescaped.includes('&') ? decodeHTML(unescaped) : unescaped;
  return decoded.includes('%')
    ? decoded.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : decoded;
}
