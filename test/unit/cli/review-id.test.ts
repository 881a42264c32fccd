import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { findPersonalData } from '#src/check/personal-data/personal-data.ts';
import { hashForId } from '#src/cli/import/rows/review-id.ts';

const plain = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

test('no hash in an id looks like a telephone number, and every other hash stays as it was', () => {
  const texts = Array.from({ length: 5000 }, (_, at) => `review ${at}`);
  const looksLikeNumber = (hash: string) => findPersonalData(`wa-${hash}`).length > 0;
  const unlucky = texts.filter((text) => looksLikeNumber(plain(text)));
  expect(unlucky.length).toBeGreaterThan(0);
  expect(texts.filter((text) => looksLikeNumber(hashForId(text, 12)))).toEqual([]);
  expect(texts.filter((text) => hashForId(text, 12) !== plain(text))).toEqual(unlucky);
});
