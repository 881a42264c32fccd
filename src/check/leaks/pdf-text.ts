import { constants, inflateSync } from 'node:zlib';

/** Unpacked, the streams of a document may be this large in all. */
const MOST_BYTES = 512 * 1024 * 1024;

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Whether parts of a PDF stay closed: it is encrypted, or packed in a way that nothing here unpacks. */
export function isClosedPdf(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return CLOSED.some((mark) => view.includes(mark));
}

const CLOSED = ['/Encrypt', '/LZWDecode', '/RunLengthDecode', '/Crypt'];

/**
 * The texts of a PDF (ISO 32000): its bytes, its unpacked streams (7.4) with the objects in them (7.5.7), and the strings of both once
 * more, with escapes and UTF-16 decoded and the pieces of one line joined. Text that is drawn by the glyph numbers of a font is not read.
 */
export function pdfTexts(bytes: Buffer): string[] {
  return [bytes, ...streams(bytes)].flatMap((part) => [part.toString('utf8'), stringsIn(part.toString('latin1'))]);
}

function streams(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let budget = MOST_BYTES;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const dictionary =
      bytes
        .toString('latin1', Math.max(0, at - 600), at)
        .split(' obj')
        .at(-1) ?? '';
    const stream = bytes.subarray(at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1));
    const letters = /85Decode|\/A85/.test(dictionary)
      ? fromAscii85(stream)
      : /HexDecode|\/AHx/.test(dictionary)
        ? fromHex(stream)
        : undefined;
    try {
      const plain = inflateSync(letters ?? stream, { maxOutputLength: budget, finishFlush: constants.Z_SYNC_FLUSH });
      budget -= plain.length;
      found.push(plain);
    } catch {
      // The stream is not packed, or is a picture, or "stream" is only a word in a text.
      if (letters !== undefined) found.push(letters);
    }
  }
  return found;
}

/** 7.4.2: two letters a byte, to a `>`. */
function fromHex(stream: Buffer): Buffer {
  return Buffer.from(upTo(stream, '>').replace(/\s/g, ''), 'hex');
}

/** 7.4.3: five letters for four bytes, to `~>`; `z` for four zeros. */
function fromAscii85(stream: Buffer): Buffer {
  const bytes: number[] = [];
  let group: number[] = [];
  for (const letter of `${upTo(stream, '~>').replace(/\s/g, '').replaceAll('z', '!!!!!')}`) {
    group.push(letter.charCodeAt(0) - 33);
    if (group.length === 5) group = flush(group, bytes);
  }
  if (group.length > 1) flush(group, bytes);
  return Buffer.from(bytes);
}

function flush(group: readonly number[], bytes: number[]): number[] {
  const value = Array.from({ length: 5 }, (_, at) => group[at] ?? 84).reduce((sum, digit) => sum * 85 + digit, 0);
  for (let at = 0; at < group.length - 1; at += 1) bytes.push(Math.floor(value / 256 ** (3 - at)) % 256);
  return [];
}

function upTo(stream: Buffer, mark: string): string {
  const end = stream.indexOf(mark);
  return stream.toString('latin1', 0, end === -1 ? stream.length : end);
}

/** A string in brackets or in hex (7.3.4), and the number that may stand between two pieces of one line (9.4.3). */
const STRING = /\(((?:[^()\\]|\\[\s\S]){1,4000})\)|<([\dA-Fa-f\s]{4,8000})>/g;
/** From this on, in thousandths of a letter's height, a gap between two pieces is a space. */
const SPACE_FROM = 180;

function stringsIn(text: string): string {
  let line = '';
  let end = 0;
  for (const { 0: written, 1: plain, 2: hex, index } of text.matchAll(STRING)) {
    const between = text.slice(end, index);
    const gap = /^\s{0,3}-?\d{0,5}(?:\.\d{0,5})?\s{0,3}$/.test(between) ? Math.abs(Number(between)) : SPACE_FROM;
    line += `${gap < SPACE_FROM ? '' : ' '}${decode(plain === undefined ? Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex') : withoutEscapes(plain))}`;
    end = index + written.length;
  }
  return line;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

function withoutEscapes(plain: string): Buffer {
  const bytes = plain.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8) & 255) : (ESCAPES[sign.charAt(0)] ?? sign),
  );
  return Buffer.from(bytes, 'latin1');
}

/** Strings that people read begin with a mark where they are UTF-16 or UTF-8 (7.9.2.2). */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.toString('utf8', 3) : bytes.toString('latin1');
}
