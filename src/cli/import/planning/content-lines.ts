import { closeSync, openSync, readSync } from 'node:fs';

const PART = 256 * 1024;
const LINE_FEED = 10;

/** The lines of a content file that have a text, with the place of each in bytes. */
export function* linesOf(path: string): Generator<{ text: Buffer; line: number; offset: number }> {
  const file = openSync(path, 'r');
  try {
    const part = Buffer.alloc(PART);
    let [rest, offset, line] = [Buffer.alloc(0), 0, 0];
    for (let read = readSync(file, part); read > 0; read = readSync(file, part)) {
      const bytes = Buffer.concat([rest, part.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
        line += 1;
        const text = bytes.subarray(start, end);
        if (hasText(text)) yield { text, line, offset: offset + start };
        start = end + 1;
      }
      offset += start;
      rest = Buffer.from(bytes.subarray(start));
    }
    if (hasText(rest)) yield { text: rest, line: line + 1, offset };
  } finally {
    closeSync(file);
  }
}

function hasText(bytes: Buffer): boolean {
  return bytes.some((byte) => byte > 32);
}

/** The id of a review or a post that stands on one line. */
export function idOf(text: Buffer): string | undefined {
  try {
    const { id } = JSON.parse(text.toString('utf8').replace(/^\uFEFF/, '')) as { id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

/** One review on one line. U+2028 and U+2029 never get here, so every program sees one line. */
export function renderReviewLine(review: { id: string }): string {
  return `${JSON.stringify(review)}\n`;
}
