import { describe, expect, test } from 'vitest';
import { findAccounts } from '#src/check/personal-data/find-accounts.ts';
import { findDocuments } from '#src/check/personal-data/find-documents.ts';
import { findEmails } from '#src/check/personal-data/find-emails.ts';
import { findHandles } from '#src/check/personal-data/find-handles.ts';
import { findIdNumbers } from '#src/check/personal-data/find-id-numbers.ts';
import { findPhones } from '#src/check/personal-data/find-phones.ts';
import { findPlaces } from '#src/check/personal-data/find-places.ts';
import { findPlates } from '#src/check/personal-data/find-plates.ts';
import { plainSpelling } from '#src/check/personal-data/plain-spelling.ts';
import { parseFile } from '#src/loaders/parse-file.ts';
import { normalizeHeader } from '../../src/cli/import/columns/fields.ts';
import { isPrivateText, removePrivateText } from '../../src/cli/import/columns/private-column.ts';
import { detectDivider } from '../../src/cli/import/reading/detect-divider.ts';
import { openJsonList } from '../../src/cli/import/reading/json-list.ts';
import { parseDelimited } from '../../src/cli/import/reading/parse-delimited.ts';
import { parseDate } from '../../src/cli/import/rows/parse-date.ts';
import { parseRating } from '../../src/cli/import/rows/parse-rating.ts';
import { toOneLine, toPlainText } from '../../src/cli/import/rows/plain-text.ts';
import { hasMarks, readReviews } from '../../src/cli/verify/read-page.ts';

/** What makes a regular expression that is not linear go back and forth, to be repeated. */
const PATTERNS = [
  ' ',
  ' \n ',
  '0',
  '1.',
  ':',
  '+',
  '(',
  '@',
  'a@',
  'a',
  'ab ',
  '"',
  ',',
  '<',
  '<a "',
  '<!--',
  '<script>',
  '<?',
  '&',
  '[',
  '{',
  '/',
  '👍',
  '٣',
  'bca 1',
  'jl. a ',
  'nol satu ',
  '081_',
  'sim 1',
  'ig: a.',
  '7.12345,',
];
const FUNCTIONS: Record<string, (text: string) => unknown> = {
  toPlainText,
  toOneLine,
  isPrivateText,
  removePrivateText,
  parseRating,
  normalizeHeader,
  detectDivider,
  parseDate: (text) => parseDate(text, undefined),
  parseDelimited: (text) => attempt(() => parseDelimited(`rating,body\n5,${text}\n`, 'a.csv')),
  findEmails,
  findPhones,
  findIdNumbers,
  findAccounts,
  findPlaces,
  findPlates,
  findDocuments,
  findHandles,
  plainSpelling,
  parseYaml: (text) => parseFile('products/kopi.yaml', Buffer.from(`name: ${text}`)),
  parseMarkdown: (text) => parseFile('reviews/kopi/a.md', Buffer.from(`---\nrating: 5\n---\n${text}`)),
  parseNdjson: (text) => parseFile('reviews/kopi.ndjson', Buffer.from(text)),
  readReviews: (text) => attempt(() => readReviews(`<!doctype html><article data-review="a">${text}`)),
  hasMarks,
  openJsonList: (text) => openJsonList(() => [text], 'a.json'),
};

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Processor time of this process in milliseconds. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const SHORT = 3_000;
const GROWTH = 4;

describe('four times the text costs about four times the work, never sixteen', () => {
  test.each(Object.keys(FUNCTIONS))('%s', (name) => {
    const run = FUNCTIONS[name] ?? (() => undefined);
    const slow: string[] = [];
    for (const pattern of PATTERNS) {
      const text = (length: number) => pattern.repeat(Math.ceil(length / pattern.length));
      // Below this a collection of garbage is all there is to measure.
      if (cost(() => run(text(SHORT * GROWTH))) < 40) continue;
      const best = (length: number) => Math.min(...[1, 2, 3].map(() => cost(() => run(text(length)))));
      const [once, more] = [best(SHORT), best(SHORT * GROWTH)];
      if (more > 40 && more > once * GROWTH * 2.4) slow.push(`${JSON.stringify(pattern)}: ${once.toFixed(0)} ms, ${more.toFixed(0)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
