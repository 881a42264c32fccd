import { gunzipSync } from 'node:zlib';
import { decodeHTML } from 'entities';
import { cborStrings } from './cbor-strings.ts';

/** Files in which no text is looked for: pictures, fonts, sound and film. */
const NOT_TEXT = /\.(?:png|jpe?g|webp|avif|gif|tiff?|heic|ico|woff2?|ttf|otf|mp4|webm|mov|mp3|ogg|m4a|wasm)$/i;

/** Whether a file of the built site is searched for text. */
export function holdsText(path: string): boolean {
  return !NOT_TEXT.test(path);
}

/**
 * What a file says: as it stands, and, where that is not the same, with HTML's entities, JSON's escapes and the percent signs of
 * addresses undone. Compressed files are unpacked; Pagefind's index is read word by word.
 */
export function readTexts(bytes: Uint8Array): string[] {
  const plain = unpack(bytes);
  const text = isPagefind(plain) ? pagefindText(plain) : Buffer.from(plain).toString('utf8');
  const undone = undoEscapes(text);
  return undone === text ? [text] : [text, undone];
}

function unpack(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
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
