import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { findUtf16, hasUtf8Mark, isMostlyUtf8, notUtf8, rejectBinary } from './decode.ts';
import { ENCODING_NAMES, guessEncoding, type OldEncoding } from './guess-encoding.ts';

/** Bytes that are read at once. */
const PART = 256 * 1024;

/** What the bytes of a file say of it, without keeping them. */
interface TextFile {
  sha256: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding;
  /** How the encoding is named in the report. */
  called: string;
  /** Whether bytes here and there are no UTF-8, while the rest is: U+FFFD stands in their place. */
  isDamaged?: true;
  notice?: string;
}

/** Looks at every byte of a file once. @throws CliError for one that is no text */
export function examineText(path: string, name: string): TextFile {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first: Uint8Array | undefined;
  /** The first bytes that are not UTF-8. */
  let old: Uint8Array | undefined;
  for (const bytes of readParts(path)) {
    if (first === undefined) {
      rejectBinary(bytes, name);
      first = bytes.slice(0, 4096);
    }
    hash.update(bytes);
    if (old === undefined && !decodes(utf8, bytes, true)) old = bytes.slice();
  }
  if (old === undefined && !decodes(utf8, new Uint8Array(), false)) old = first;
  const utf16 = findUtf16(first ?? new Uint8Array());
  const sha256 = hash.digest('hex');
  if (utf16 !== undefined) return { sha256, encoding: utf16, called: 'UTF-16' };
  if (old === undefined) return { sha256, encoding: 'utf-8', called: 'UTF-8' };
  if (hasUtf8Mark(first ?? old) || isMostlyUtf8(readText(path, 'utf-8')))
    return { sha256, encoding: 'utf-8', called: 'UTF-8', isDamaged: true };
  const encoding = guessEncoding(old);
  return { sha256, encoding, called: ENCODING_NAMES[encoding], notice: notUtf8(encoding) };
}

/** The text of a file in parts, with line feeds alone; a part may end in the middle of a line. */
export function* readText(path: string, encoding: TextFile['encoding']): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let carriage = '';
  for (const bytes of readParts(path)) {
    const text = carriage + decoder.decode(bytes, { stream: true });
    // A line feed may follow in the next part.
    carriage = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - carriage.length).replace(/\r\n?/g, '\n');
  }
  yield (carriage + decoder.decode()).replace(/\r\n?/g, '\n');
}

/** The same buffer is filled each time: whoever keeps its bytes has to copy them. */
function* readParts(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(PART);
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) yield bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
