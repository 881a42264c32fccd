import { expect, test } from 'vitest';
import { listFilters } from '#src/aggregate/filters.ts';
import { parseState } from '#src/islands/search/state.ts';
import { catalogOf } from '../../support/catalog.ts';

const REPLY = { date: '2026-09-30', by: 'Tim', body: 'Terima kasih.' };

test('only what finds something and leaves something out: stars, photo, reply, level, then languages by frequency', () => {
  const { reviews } = catalogOf({
    reviews: [
      { rating: 5, lang: 'en' },
      { rating: 1, media: [{ src: 'a.jpg', alt: 'Cangkir' }] },
      { rating: 1, replies: [REPLY, REPLY], lang: 'jv' },
      { rating: 5, lang: 'en' },
    ],
  });
  expect(listFilters(reviews).map(({ facet, value, n }) => `${facet}=${value} ${n}`)).toEqual([
    'stars=1 2',
    'stars=5 2',
    'photo=yes 1',
    'reply=yes 1',
    'lang=en 2',
    'lang=id 1',
    'lang=jv 1',
  ]);
  expect(listFilters([])).toEqual([]);
});

test('the search reads each of them from its address', () => {
  const { reviews } = catalogOf({
    reviews: [{ rating: 5, media: [{ src: 'a.jpg', alt: 'Cangkir' }], replies: [REPLY], lang: 'zh-Hans' }, { rating: 1 }],
  });
  const filters = listFilters(reviews);
  expect(filters.length).toBe(6);
  for (const { facet, value } of filters) expect(parseState(`?${facet}=${value}`).filters[facet]).toEqual([value]);
});
