import { gunzipSync } from 'node:zlib';
import { decodeHTML } from 'entities';

/** Files in which no text is looked for: pictures, fonts, sound and film. */
const NOT_TEXT = /\.(?:png|jpe?g|webp|avif|gif|tiff?|heic|ico|woff2?|ttf|otf|mp4|webm|mov|mp3|ogg|m4a|wasm)$/i;

/** Whether a file of the built site is searched for text. */
export function holdsText(path: string): boolean {
  return !NOT_TEXT.test(path);
}

/**
 * What a file says: as it stands, and, where that is not the same, with HTML's entities, JSON's escapes and the percent signs of
 * addresses undone. Compressed files are unpacked.
 */
export function readTexts(bytes: Uint8Array): string[] {
  const text = Buffer.from(unpack(bytes)).toString('utf8');
  const undone = undoEscapes(text);
  return undone === text ? [text] : [text, undone];
}

function unpack(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
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
