import { expect, test } from 'vitest';
import { summarizeTrust } from '#src/aggregate/trust-profile.ts';
import { catalogOf } from '../../support/catalog.ts';

const GOOGLE = { channel: 'google', source: 'https://maps.example/1' };

test('four questions in their order, each with its own number of answers, rounded as the rating', () => {
  const { reviews } = catalogOf({
    reviews: [
      { trust: { competence: 5, care: 1 } },
      { trust: { competence: 4 } },
      { trust: { competence: 4 } },
      { trust: { competence: 4 } },
      {},
    ],
  });
  expect(summarizeTrust(reviews)).toEqual([
    { question: 'competence', ratingValue: 4.3, ratingCount: 4, histogram: [0, 0, 0, 3, 1] },
    { question: 'consistency', ratingCount: 0, histogram: [0, 0, 0, 0, 0] },
    { question: 'integrity', ratingCount: 0, histogram: [0, 0, 0, 0, 0] },
    { question: 'care', ratingValue: 1, ratingCount: 1, histogram: [1, 0, 0, 0, 0] },
  ]);
});

test('a review that does not enter the rating does not enter here', () => {
  const reviews = [
    { trust: { care: 2 } },
    { trust: { care: 5 }, ...GOOGLE },
    { trust: { care: 5 }, disclosure: 'employee', disclosureNote: 'Works here.' },
  ];
  expect(summarizeTrust(catalogOf({ reviews }).reviews).at(-1)).toMatchObject({ ratingValue: 2, ratingCount: 1 });
  expect(summarizeTrust(catalogOf({ reviews, site: { policy: { count: 'all' } } }).reviews).at(-1)).toMatchObject({
    ratingValue: 3.5,
    ratingCount: 2,
  });
});
