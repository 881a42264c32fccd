import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf, listFilters } from '#src/aggregate/filters.ts';
import { parseState } from '#src/islands/search/state.ts';
import { type Card, isMatch, sortCards } from '#src/page-scripts/filter-reviews/cards.ts';
import { isChosen, REVIEW_SORTS, readChoice, writeChoice } from '#src/page-scripts/filter-reviews/choice.ts';
import { catalogOf } from '../../support/catalog.ts';

const KNOWN = ['stars=1', 'stars=5', 'photo=yes', 'level=order-matched', 'lang=id', 'lang=zh-Hans'];
const PAGE = 'https://uji.example/products/kopi/2/?utm_source=wa&stars=3#reviews';
const at = (query: string) => new URL(`https://uji.example/products/kopi/${query}`);

describe('a card meets a choice', () => {
  test.each([
    [[], true],
    [['stars=5'], true],
    [['stars=1'], false],
    [['stars=1', 'stars=5'], true],
    [['stars=5', 'photo=yes'], true],
    [['stars=1', 'stars=5', 'reply=yes'], false],
    [['lang=id', 'lang=en', 'stars=5'], true],
  ])('%j: %s', (chosen, expected) => {
    expect(isMatch(['stars=5', 'photo=yes', 'lang=id'], chosen)).toBe(expected);
  });
});

describe('sorting', () => {
  const card = (name: string, stars: number, date: string, rank: number) => ({ name, facts: [], stars, date, rank });
  /** As the page has them: newest first, those without a date last. */
  const cards = [card('a', 4, '2026-05-02', 3), card('b', 1, '2026-05-01', 0), card('c', 4, '2026-05-01', 2), card('d', 5, '', 1)];
  test.each([
    ['newest', 'abcd'],
    ['oldest', 'bcad'],
    ['highest', 'dacb'],
    ['lowest', 'bacd'],
    ['helpful', 'bdca'],
  ] as const)('%s first', (sort, expected) => {
    expect(
      sortCards(cards, sort)
        .map(({ name }) => name)
        .join(''),
    ).toBe(expected);
  });

  test('loses none, and goes back to where it was', () => {
    const some = fc.array(
      fc.record({ facts: fc.constant([]), stars: fc.integer({ min: 1, max: 5 }), date: fc.constant(''), rank: fc.nat() }),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...REVIEW_SORTS), (all: Card[], sort) => {
        expect(new Set(sortCards(all, sort))).toEqual(new Set(all));
        expect(sortCards(all, 'newest')).toEqual(all);
      }),
    );
  });
});

describe('the address', () => {
  test.each([
    ['', [], 'newest'],
    ['?stars=1', ['stars=1'], 'newest'],
    ['?stars=5,1&sort=lowest', ['stars=1', 'stars=5'], 'lowest'],
    ['?stars=9&photo=maybe&sort=random', [], 'newest'],
    ['?lang=zh-Hans&photo=yes&utm_source=wa', ['photo=yes', 'lang=zh-Hans'], 'newest'],
    ['?stars=<img src=x onerror=alert(1)>', [], 'newest'],
  ])('%s', (query, facts, sort) => {
    expect(readChoice(at(query), KNOWN)).toEqual({ facts, sort });
  });

  test('keeps what it said before, and says each facet once', () => {
    expect(writeChoice(PAGE, { facts: ['stars=1', 'stars=5', 'lang=id'], sort: 'oldest' }, KNOWN)).toBe(
      'https://uji.example/products/kopi/2/?utm_source=wa&stars=1,5&lang=id&sort=oldest#reviews',
    );
    expect(writeChoice(PAGE, { facts: [], sort: 'newest' }, KNOWN)).toBe('https://uji.example/products/kopi/2/?utm_source=wa#reviews');
  });

  test('is read as it was written, and so by the search', () => {
    fc.assert(
      fc.property(fc.subarray(KNOWN), fc.constantFrom(...REVIEW_SORTS), (facts, sort) => {
        const address = new URL(writeChoice(PAGE, { facts, sort }, KNOWN));
        expect(readChoice(address, KNOWN)).toEqual({ facts, sort });
        expect(isChosen({ facts, sort })).toBe(facts.length > 0 || sort !== 'newest');
        const { filters } = parseState(address.search);
        expect(
          KNOWN.filter((fact) => filters[fact.slice(0, fact.indexOf('=')) as 'stars']?.includes(fact.slice(fact.indexOf('=') + 1))),
        ).toEqual(facts);
      }),
    );
  });
});

test('what a review says of itself is what the filters count', () => {
  const { reviews } = catalogOf({
    reviews: [
      { rating: 5, lang: 'en', media: [{ src: 'a.jpg', alt: 'Cangkir' }] },
      { rating: 1, replies: [{ date: '2026-09-30', by: 'Tim', body: 'Terima kasih.' }] },
      { rating: 1, channel: 'google', source: 'https://maps.example/1' },
    ],
  });
  const filters = listFilters(reviews);
  expect(filters.map(({ facet }) => facet)).toContain('counted');
  for (const { facet, value, n } of filters) {
    expect(reviews.filter((review) => isMatch(factsOf(review), [`${facet}=${value}`])).length).toBe(n);
  }
});
