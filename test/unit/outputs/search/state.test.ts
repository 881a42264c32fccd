import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFilters, FACETS, formatState, parseState, type SearchState, SORTS, sortOf, toggleFilter } from '#src/islands/search/state.ts';

const state = (change: Partial<Omit<SearchState, 'filters'>> & { filters?: Partial<SearchState['filters']> } = {}): SearchState => ({
  q: '',
  ...change,
  filters: { ...emptyFilters(), ...change.filters },
});

describe('parseState', () => {
  it.each([
    ['', state()],
    ['?q=kopi+enak', state({ q: 'kopi enak' })],
    ['?stars=5&stars=4', state({ filters: { stars: ['5', '4'] } })],
    ['?stars=5,4,5', state({ filters: { stars: ['5', '4'] } })],
    ['?product=kopi-aceh&photo=yes&sort=lowest', state({ sort: 'lowest', filters: { product: ['kopi-aceh'], photo: ['yes'] } })],
    ['?q=%3Cimg%20src%3Dx%3E', state({ q: '<img src=x>' })],
    ['?sort=cheapest&level=%3Cscript%3E&lang=../..&year=', state()],
    ['?q=%E0%A4%A&stars=%', state({ q: '\uFFFD%A' })],
    [`?q=${'a'.repeat(500)}`, state({ q: 'a'.repeat(200) })],
  ])('%s', (address, expected) => {
    expect(parseState(address)).toEqual(expected);
  });
});

describe('formatState', () => {
  it.each([
    [state(), ''],
    [state({ q: '  ' }), ''],
    [state({ q: 'kopi & gula' }), '?q=kopi+%26+gula'],
    [state({ filters: { stars: ['5', '4'], lang: ['id'] }, sort: 'newest' }), '?stars=4,5&lang=id&sort=newest'],
  ])('%j is %s', (given, expected) => {
    expect(formatState(given)).toBe(expected);
  });

  it('is read back as it was', () => {
    const values = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), { maxLength: 5 }).map((list) => list.sort());
    const filters = fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values]))) as fc.Arbitrary<SearchState['filters']>;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        filters,
        fc.option(fc.constantFrom(...SORTS), { nil: undefined }),
        (q, chosen, sort) => {
          const once = parseState(formatState({ q, filters: chosen, ...(sort !== undefined && { sort }) }));
          expect(once.filters).toEqual(chosen);
          expect(once.sort).toBe(sort);
          expect(parseState(formatState(once))).toEqual(once);
        },
      ),
    );
  });
});

it('sorts by relevance only where there are words', () => {
  expect([
    sortOf(state()),
    sortOf(state({ q: 'a' })),
    sortOf(state({ sort: 'relevance' })),
    sortOf(state({ q: 'a', sort: 'lowest' })),
  ]).toEqual(['newest', 'relevance', 'newest', 'lowest']);
});

it('toggles a value', () => {
  const chosen = toggleFilter(state(), 'stars', '5');
  expect(chosen.filters.stars).toEqual(['5']);
  expect(toggleFilter(chosen, 'stars', '5')).toEqual(state());
});
