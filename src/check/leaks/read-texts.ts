import { gunzipSync } from 'node:zlib';
import { decodeHTML } from 'entities';
import { cborStrings } from './cbor-strings.ts';
import { isPdf, pdfTexts } from './pdf-text.ts';

/**
 * The texts of a file: as it stands; with HTML entities, JSON escapes and percent signs decoded; and without tags, since a name in
 * Word, or one that is half bold, stands in several elements. Gzip files, PDFs and Pagefind's index are unpacked first, and UTF-16 is
 * read. Pictures, films and fonts are read as if they were text.
 */
export function* readTexts(bytes: Uint8Array): Generator<string> {
  const unpacked = unpack(bytes);
  const view = Buffer.from(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength);
  for (const text of isPdf(view) ? pdfTexts(view) : textsOf(view)) {
    // A feed holds HTML in XML, whose entities are escaped twice.
    const undone = undoEscapes(undoEscapes(text));
    yield* new Set([text, undone, ...(TAG.test(undone) ? [withoutTags(undone)] : [])]);
  }
}

const TAG = /<[a-z!/]/i;
/** Elements that begin a new word, in HTML and in documents of offices; any other one may stand inside of a word. */
const BREAKS =
  /<\/?(?:address|article|aside|blockquote|br|button|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|img|input|label|legend|li|main|nav|ol|option|p|picture|pre|script|section|select|source|style|summary|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video|text|[wa]:(?:p|br|tab|tr|tc)|text:(?:p|h|tab|line-break|s)|table:[a-z-]+|si|row|c|item|entry|channel)(?=[\s/>])[^<>]*>/gi;

function withoutTags(text: string): string {
  return text.replace(BREAKS, ' ').replace(/<[^<>]*>/g, '');
}

/** Unpacked, a file may be this large; what is larger stays packed. */
const MOST_BYTES = 512 * 1024 * 1024;

function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    // The first two bytes were those of gzip by chance.
    return bytes;
  }
}

function* textsOf(bytes: Buffer): Generator<string> {
  if (isPagefind(bytes)) yield pagefindText(bytes);
  else if (bytes.subarray(0, 2).equals(UTF16_LE)) yield bytes.toString('utf16le');
  else if (bytes.subarray(0, 2).equals(UTF16_BE))
    yield Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  else for (const part of partsOf(bytes)) yield part.toString('utf8');
}

/** The export of 100,000 reviews has 150 MB, of which several copies would be made. */
const PART_BYTES = 4 * 1024 * 1024;
const LINE_FEED = 10;

/** A long text in parts of whole lines. Each begins with the last line of the part before, for what stands on two lines. */
function* partsOf(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  while (bytes.length - start > PART_BYTES) {
    const end = bytes.indexOf(LINE_FEED, start + PART_BYTES);
    if (end < 0) break;
    yield bytes.subarray(start, end);
    const lastLine = bytes.lastIndexOf(LINE_FEED, end - 1) + 1;
    start = lastLine > start ? lastLine : end + 1;
  }
  yield bytes.subarray(start);
}

const UTF16_LE = Buffer.from([0xff, 0xfe]);
const UTF16_BE = Buffer.from([0xfe, 0xff]);

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
    ? decoded.replace(/(?:%[2-9a-f][\da-f])+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'))
    : decoded;
}
