import { expect, test } from 'vitest';
import { listAskable } from '#src/aggregate/askable.ts';
import { listFollowed } from '#src/aggregate/followed-reviews.ts';
import { doesMention, summarizeChange } from '#src/aggregate/mentions.ts';
import { listPartners } from '#src/aggregate/partners.ts';
import { catalogOf } from '../../support/catalog.ts';
import { review } from '../../support/review.ts';

test.each([
  ['id', 'Kemasannya bocor.', ['bocor'], true],
  ['id', 'Ada kebocoran di dasarnya.', ['bocor'], true],
  ['id', 'Bocornya sedikit.', ['bocor'], true],
  ['id', 'Rapat sekali.', ['bocor'], false],
  ['en', 'It was leaking.', ['leak'], true],
  ['en', 'The leek soup was good.', ['leak'], false],
  ['id', 'Tutup mudah lepas.', ['tutup lepas'], true],
  ['id', 'Tutupnya kuat.', ['tutup lepas'], false],
  ['id', 'Rembes juga.', ['bocor', 'rembes'], true],
])('in %s, %s with %j: %s', (lang, body, mentions, expected) => {
  expect(doesMention({ lang, body, product: 'kopi', date: undefined, title: undefined, cons: [] }, mentions)).toBe(expected);
});

test('the share that mentions it, before the change and since', () => {
  const said = (date: string, body: string, rest = {}) => ({ date, body, ...rest });
  const { reviews } = catalogOf({
    reviews: [
      said('2026-01-01', 'Bocor.'),
      said('2026-02-01', 'Bagus.'),
      said('2026-03-01', 'Bocor lagi.'),
      said('2026-03-02', 'Bagus.'),
      said('2026-03-03', 'Bagus.'),
      said('2026-01-02', 'Bocor.', { product: 'teh' }),
      { date: undefined, body: 'Bocor.', imported: { from: 'a.csv', row: 1 } },
    ],
  });
  const change = { date: '2026-03-01', products: ['kopi'], heard: ['r0', 'hilang'], mentions: ['bocor'] };
  const { heard, measured } = summarizeChange(change, reviews);
  expect(heard.map(({ id }) => id)).toEqual(['r0']);
  expect(measured).toEqual({
    before: { reviews: 2, mentioning: 1, share: 0.5 },
    after: { reviews: 3, mentioning: 1, share: 0.333 },
  });
  expect(summarizeChange({ ...change, mentions: undefined }, reviews).measured).toBeUndefined();
});

test('everybody who got something stands in the list, and nobody else', () => {
  const { reviews } = catalogOf({
    reviews: [
      {},
      { disclosure: 'sample', disclosureNote: 'Dapat gratis.' },
      { disclosure: 'employee', disclosureNote: 'Bekerja di sini.' },
    ],
  });
  expect(listPartners(reviews, []).map(({ disclosure, note }) => [disclosure, note])).toEqual([
    ['sample', 'Dapat gratis.'],
    ['employee', 'Bekerja di sini.'],
  ]);
});

test('the address of a complaint says nothing, and stays when the review is published', () => {
  const { reviews } = catalogOf({ reviews: [{ rating: 1 }, { rating: 5 }, { rating: 5 }] });
  const name = 'a'.repeat(32);
  const stub = review({ id: 'rahasia', rating: 1, status: 'pending', pseudonym: 'b'.repeat(32) });
  const followed = listFollowed(reviews, [stub], { publishedAs: { [name]: 'r1' } });
  expect(followed.map(({ ref, isTold, review: shown, waiting }) => [ref.length, isTold, shown?.id, waiting?.status])).toEqual([
    [32, false, 'r0', undefined],
    [32, true, 'r1', undefined],
    [32, true, undefined, 'pending'],
  ]);
  expect(followed[1]?.ref).toBe(name);
  expect(JSON.stringify(followed[2])).not.toMatch(/rahasia|rating/);
});

test('only customers can be asked who agreed, whose agreement holds today, who are named, and who have nothing to disclose', () => {
  const ask = { granted: '2026-01-02', how: 'email' };
  const { reviews } = catalogOf({
    reviews: [
      {},
      { ask, rating: 1 },
      { ask: { ...ask, granted: '2999-01-01' } },
      { ask: { ...ask, revoked: '2026-01-03' } },
      { ask: { ...ask, expires: '2026-01-03' } },
      { ask, author: { name: 'Rani Kusuma', display: 'anonymous' } },
      { ask, disclosure: 'employee', disclosureNote: 'Bekerja di sini.' },
      { ask, rating: 5 },
    ],
  });
  expect(
    listAskable(reviews, '2026-08-31')
      .map(({ rating }) => rating)
      .sort(),
  ).toEqual([1, 5]);
  expect(listAskable([...reviews, ...reviews, ...reviews], '2026-08-31')).toHaveLength(3);
});
