import { expect, test } from 'vitest';
import { type ExpectedReview, makeExpected } from '#src/cli/verify/expected/expected.ts';
import { isQuoted, judgeLoose } from '#src/cli/verify/expected/judge-loose.ts';
import { readReviews } from '#src/cli/verify/read-page.ts';

const claimsOf = (html: string) => readReviews(html, { targetOf: () => ({}) }).loose?.claims ?? [];
const sealed = { words: { product: 'kopi', rating: 5, title: null, body: '100% puas, lain kali 4,9 bintang', pros: [], cons: [] } };
const expected = makeExpected(
  new Map([['rani', { ...sealed, counted: true } as unknown as ExpectedReview]]),
  new Map([['budi', { id: 'budi', product: 'kopi', rating: 4, counted: true, hasWords: true }]]),
  true,
);

test.each([
  ['of the review of the page', 'rani', '<title>Rani: 100% puas</title>', true],
  ['of another review', 'ani', '<title>Rani: 100% puas</title>', false],
  ['that a customer has not written', 'rani', '<title>98% merekomendasikan kami</title>', false],
  ['of a review that nobody has sealed', 'budi', '<title>98% merekomendasikan kami</title>', true],
])('words %s: quoted by the page’s title', (_whose, review, html, isAllowed) => {
  const [claim] = claimsOf(html);
  expect(claim && judgeLoose(claim, { review }, expected)).toMatchObject({ code: 'not-in-log' });
  expect(claim && isQuoted(claim, { review }, expected)).toBe(isAllowed);
});

test('customers may praise in posts and questions; figures there are read all the same', () => {
  const kinds = (html: string) => claimsOf(html).map(({ claim }) => claim.kind);
  expect(kinds('<p>100% puas</p>')).toEqual(['boast']);
  expect(kinds('<article data-post><p>100% puas</p></article><article data-question><p>Ulasan asli?</p></article>')).toEqual([]);
  expect(kinds('<article data-post><p>Rated 4.9 by many</p></article>')).toEqual(['stars']);
});
