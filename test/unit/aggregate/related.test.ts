import { describe, expect, test } from 'vitest';
import { pickRelated, type SpokenOf } from '#src/aggregate/related.ts';
import { catalogOf } from '../../support/catalog.ts';

const spoken = (said: Record<string, string[]>): SpokenOf => new Map(Object.entries(said).map(([id, keys]) => [id, new Set(keys)]));

/** What is shown beside one of the reviews, r0, r1 and so on. */
function pick(reviews: Record<string, unknown>[], said: Record<string, string[]> = {}, lang: 'id' | 'en' = 'id', beside = 'r0') {
  const catalog = catalogOf({ reviews });
  const own = catalog.reviews.find(({ id }) => id === beside);
  if (own === undefined) throw new Error(`there is no ${beside}`);
  return pickRelated(own, catalog.reviews, spoken(said), lang).map(({ review, ...rest }) => ({ id: review.id, ...rest }));
}
const idsOf = (picked: { id: string }[]) => picked.map(({ id }) => id);

test('those that speak of most of the same things, and of what', () => {
  const said = {
    r0: ['wangi', 'kemasan', 'harga'],
    r1: ['wangi'],
    r2: ['harga', 'wangi', 'lain'],
    r3: [],
    r4: ['kemasan', 'harga', 'wangi'],
  };
  expect(pick([{}, {}, {}, {}, {}], said)).toEqual([
    { id: 'r4', shared: ['wangi', 'kemasan', 'harga'], isOpposite: false },
    { id: 'r2', shared: ['wangi', 'harga'], isOpposite: false },
    { id: 'r1', shared: ['wangi'], isOpposite: false },
  ]);
});

describe('of equals', () => {
  test('those that were written next to it, the older one first', () => {
    const reviews = Array.from({ length: 9 }, () => ({}));
    expect(idsOf(pick(reviews, {}, 'id', 'r4'))).toEqual(['r5', 'r3', 'r6']);
    expect(idsOf(pick(reviews, {}, 'id', 'r8'))).toEqual(['r7', 'r6', 'r5']);
    // A new review, r0, stands beside those that follow it, and nowhere else.
    expect(idsOf(pick(reviews, {}, 'id', 'r3'))).not.toContain('r0');
    expect(idsOf(pick([...reviews.slice(0, 7), { rating: 1 }, {}], {}, 'id', 'r0'))).toEqual(['r1', 'r2', 'r7']);
  });

  test('one that can be read in the language of the page, then the nearest', () => {
    const reviews = [{}, { lang: 'en' }, { lang: 'id' }, { lang: 'ar', translations: { id: { body: 'Enak.' } } }, { lang: 'id' }];
    expect(idsOf(pick(reviews))).toEqual(['r2', 'r3', 'r4']);
    expect(idsOf(pick(reviews, {}, 'en'))).toEqual(['r1', 'r2', 'r3']);
  });

  test('without dates by id', () => {
    const undated = Array.from({ length: 5 }, () => ({ date: undefined, imported: { from: 'a.csv', row: 1 } }));
    expect(idsOf(pick(undated))).toEqual(['r1', 'r2', 'r3']);
  });
});

describe('another opinion', () => {
  test('takes the last place when all the others have one opinion', () => {
    const reviews = [{ rating: 5 }, { rating: 5 }, { rating: 4 }, { rating: 5 }, { rating: 3 }, { rating: 1 }];
    expect(pick(reviews).map(({ id, isOpposite }) => [id, isOpposite])).toEqual([
      ['r1', false],
      ['r2', false],
      ['r4', true],
    ]);
  });

  test('a complaint shows another complaint beside all the praise', () => {
    const reviews = [{ rating: 1 }, { rating: 5 }, { rating: 5 }, { rating: 5 }, { rating: 2 }];
    expect(pick(reviews).map(({ id, isOpposite }) => [id, isOpposite])).toEqual([
      ['r1', true],
      ['r2', true],
      ['r4', false],
    ]);
  });

  test('of several, the one that shares the most subjects', () => {
    const reviews = [{ rating: 1 }, { rating: 2 }, { rating: 1 }, { rating: 3 }, { rating: 5 }, { rating: 4 }];
    expect(idsOf(pick(reviews, { r0: ['bocor'], r5: ['bocor'], r1: ['bocor'], r2: ['bocor'], r3: ['bocor'] }))).toEqual(['r1', 'r2', 'r5']);
  });

  test('takes no place from others where it is among the chosen ones already', () => {
    const reviews = [{ rating: 5 }, { rating: 5 }, { rating: 1 }, { rating: 5 }, { rating: 2 }];
    expect(idsOf(pick(reviews, { r0: ['bocor'], r4: ['bocor'] }))).toEqual(['r4', 'r1', 'r2']);
  });
});

test('an only review has none, and the review itself is never among them', () => {
  expect(pick([{}])).toEqual([]);
  expect(idsOf(pick([{}, {}]))).toEqual(['r1']);
});
