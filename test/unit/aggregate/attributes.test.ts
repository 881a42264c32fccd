import { expect, test } from 'vitest';
import { summarizeAttributes } from '#src/aggregate/attributes.ts';
import { catalogOf } from '../../support/catalog.ts';

const GRIND = { label: { id: 'Gilingan', en: 'Grind' }, values: { halus: 'Halus', biji: 'Biji', kasar: 'Kasar' } };
const productOf = (...answers: Record<string, string>[]) => {
  const { products } = catalogOf({
    products: [{ slug: 'kopi', attributes: { grind: GRIND, use: { label: 'Guna', values: { susu: 'Susu' } } } }],
    reviews: answers.map((attributes) => ({ attributes })),
  });
  return products[0] as (typeof products)[number];
};

test('each answer in the declared order, with its share of the answers, and how many gave none', () => {
  const [grind, use] = summarizeAttributes(productOf({ grind: 'kasar' }, { grind: 'kasar' }, { grind: 'halus', use: 'susu' }, {}));
  expect(grind).toEqual({
    key: 'grind',
    label: GRIND.label,
    values: [
      { key: 'halus', label: 'Halus', n: 1, share: 1 / 3 },
      { key: 'biji', label: 'Biji', n: 0, share: 0 },
      { key: 'kasar', label: 'Kasar', n: 2, share: 2 / 3 },
    ],
    answered: 3,
    notAnswered: 1,
  });
  expect(use).toMatchObject({ answered: 1, notAnswered: 3 });
});

test('where nobody answered, shares are 0 and not NaN', () => {
  expect(summarizeAttributes(productOf({}))[0]).toMatchObject({
    answered: 0,
    notAnswered: 1,
    values: [{ share: 0 }, { share: 0 }, { share: 0 }],
  });
});

test('a name that every JavaScript object has is no answer of a review', () => {
  const product = {
    attributes: { grind: { label: 'Grind', values: { constructor: 'Words' } } },
    reviews: [{ attributes: {} }],
    ratings: [],
  };
  expect(summarizeAttributes(product)[0]).toMatchObject({ answered: 0, notAnswered: 1 });
});
