import { describe, expect, it } from 'vitest';
import { filterRows, keepKnown, readFacts, sortRows } from '#src/islands/search/facets.ts';
import { emptyFilters, type Filters } from '#src/islands/search/state.ts';
import { dayOf, packDays, type SearchTable, unpackDays, yearOf } from '#src/outputs/search/table.ts';

// Four reviews, newest first, the last one without a date; then the two products.
const days = ['2026-08-14', '2026-01-01', '2024-05-05', undefined].map(dayOf);
const table: SearchTable = {
  products: ['cangkir', 'kopi'],
  levels: ['source-linked', 'unverified'],
  langs: ['en', 'id'],
  channels: ['website', 'tokopedia'],
  rows: {
    product: [1, 1, 0, 1, 0, 1],
    stars: [5, 1, 5, 4, 0, 0],
    level: [1, 0, 1, 1, 0, 0],
    lang: [1, 1, 0, 1, 0, 0],
    channel: [0, 1, 0, 0, 0, 0],
    day: packDays([...days, 0, 0]),
    marks: [1, 0, 3, 0, 0, 0],
  },
};
const facts = readFacts(table);
const filter = (filters: Partial<Filters>) => filterRows(facts.stars.keys(), { ...emptyFilters(), ...filters }, facts);

describe('filterRows', () => {
  it.each<[Partial<Filters>, number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ stars: ['5'] }, [0, 2]],
    [{ stars: ['5', '4'] }, [0, 2, 3]],
    [{ stars: ['5', '4'], product: ['kopi'] }, [0, 3]],
    [{ year: ['2026'], photo: ['yes'] }, [0]],
    [{ year: ['unknown'] }, [3]],
    [{ reply: ['yes'], lang: ['id'] }, []],
  ])('%j', (filters, rows) => {
    expect(filter(filters).rows).toEqual(rows);
  });

  it('counts in each filter what another choice there would give', () => {
    const { counts } = filter({ stars: ['5'], product: ['kopi'] });
    expect(counts.stars).toEqual([1, 1, 0, 0, 1]);
    expect(counts.product).toEqual([1, 1]);
    expect(counts.photo).toEqual([1]);
  });
});

it('keeps the values that exist', () => {
  expect(keepKnown({ ...emptyFilters(), product: ['teh', 'kopi'], stars: ['9'] }, facts)).toEqual({ ...emptyFilters(), product: ['kopi'] });
});

it.each([
  ['relevance', [3, 1, 0, 2]],
  ['newest', [0, 1, 2, 3]],
  ['highest', [0, 2, 3, 1]],
  ['lowest', [1, 3, 0, 2]],
] as const)('sorts by %s', (sort, rows) => {
  const scores = new Map([
    [3, 9],
    [1, 2],
    [0, 1],
    [2, 1],
  ]);
  expect(sortRows([2, 1, 0, 3], sort, facts, scores)).toEqual(rows);
});

it('packs days', () => {
  expect(unpackDays(packDays(days))).toEqual(days);
  expect(days.map(yearOf)).toEqual(['2026', '2026', '2024', 'unknown']);
});
