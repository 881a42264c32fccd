import { describe, expect, test } from 'vitest';
import { findLevelWords, readFigures, readStyle } from '#src/cli/verify/expected/claims.ts';
import { SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';

const said = (text: string) => new Set(readFigures(text).map(({ kind, ...claim }) => `${kind} ${'value' in claim ? claim.value : ''}`));

describe.each(SHIPPED_LANGUAGES)('every figure that the site says in %s is read', (lang) => {
  const t = textsFor(lang).pages;

  test('means and rows', () => {
    expect(said(t.stars('4.1'))).toContain('stars 4.1');
    expect(said(`4.1${t.outOfFive}`)).toContain('stars 4.1');
    expect(said(textsFor(lang).embed.row(5, '90'))).toContain('row 90');
  });

  test.each([1, 2, 5, 11, 100, 500, 777])('counts, %i', (n) => {
    if (t.countedReviews(n).includes(`${n}`)) expect(said(t.countedReviews(n))).toContain(`count ${n}`);
    for (const words of [1, 2, 6, 40, 200]) {
      const text = t.countedRatings(t.ratings(n), t.withWords(words));
      // Arabic says one and two without a digit.
      expect(said(text)).toEqual(
        new Set([n, words].filter((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text)).map((number) => `count ${number}`)),
      );
    }
  });
});

test.each([
  ['Dewi S. · Verified purchase', 1],
  ['Dewi S. (Pembelian tercatat)', 1],
  ['Matched to an order', 1],
  ['We matched your purchase', 0],
  ['Verified purchases are counted', 0],
])('badges in %s', (text, count) => {
  expect(findLevelWords(text)).toHaveLength(count);
});

test('what a style writes', () => {
  expect(readStyle(String.raw`.a::after { content: "\2713 Verified \70 urchase" } .b { content: '4.9 out of 5' }`)).toMatchObject([
    { kind: 'level' },
    { kind: 'stars', value: 4.9 },
  ]);
});
