import { expect, test } from 'vitest';
import { pickWall, summarizeCriticism } from '#src/aggregate/wall.ts';
import { catalogOf } from '../../support/catalog.ts';

const confirmed = [{ date: '2026-09-01', step: 'confirmed' }];
const remedied = [{ date: '2026-09-01', step: 'remedied', remedy: 'refund' }];
const reply = { date: '2026-09-01', by: 'Tim', body: 'Maaf.' };

test('the wall takes the newest of each product by turns, whatever its stars', () => {
  const { products } = catalogOf({
    products: [
      { slug: 'kopi', order: 1 },
      { slug: 'teh', order: 2 },
      { slug: 'gula', order: 3 },
    ],
    reviews: [{ product: 'kopi', rating: 1 }, { product: 'kopi' }, { product: 'teh' }, { product: 'kopi' }, { product: 'teh', rating: 2 }],
  });
  const ids = (size: number) => pickWall(products, size).map(({ id }) => id);
  expect(ids(9)).toEqual(['r0', 'r2', 'r1', 'r4', 'r3']);
  expect(ids(3)).toEqual(['r0', 'r2', 'r1']);
  expect(pickWall([], 12)).toEqual([]);
});

test('every third on the wall is the newest with a photo or with an answer, by turns, and nothing stands there twice', () => {
  const media = [{ src: 'a.png', alt: 'Kopi' }];
  const { products } = catalogOf({
    reviews: [...Array.from({ length: 5 }, () => ({})), { replies: [reply] }, { media }, {}, { media }],
  });
  expect(pickWall(products, 9).map(({ id }) => id)).toEqual(['r0', 'r1', 'r6', 'r2', 'r3', 'r5', 'r4', 'r7', 'r8']);
});

test('criticism is 1 to 3 stars, in the order given; a reply answers it, and only the customer confirms', () => {
  const { reviews } = catalogOf({
    reviews: [
      { rating: 3, recovery: remedied },
      { rating: 4, replies: [reply], recovery: confirmed },
      { rating: 1, replies: [reply], recovery: remedied },
      { rating: 2, replies: [reply, reply], recovery: confirmed },
    ],
  });
  const { reviews: critical, ...sums } = summarizeCriticism(reviews);
  expect(critical.map(({ id }) => id)).toEqual(['r0', 'r2', 'r3']);
  expect(sums).toEqual({ answered: 2, confirmed: 1 });
  expect(summarizeCriticism([])).toEqual({ reviews: [], answered: 0, confirmed: 0 });
});
