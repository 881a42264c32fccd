import { COUNTED, PHOTO, REPLY, type SearchTable, unpackDays, yearOf } from '#src/outputs/search/table.ts';
import { FACETS, type Facet, type Filters, type Sort } from './state.ts';

/** The table, ready for counting: for each facet its values, and for each row the place of its value, -1 for none. */
export interface Facts {
  reviews: number;
  stars: readonly number[];
  /** Place of each record's product in `columns.product.values`. */
  product: readonly number[];
  columns: Record<Facet, { values: string[]; of: readonly number[] }>;
  /** Slug of the product record in a row after the reviews. */
  productOf: (row: number) => string | undefined;
}

export interface Counted {
  rows: number[];
  /** For each value the number of results that choosing it alone in its facet would give, whatever else is chosen there. */
  counts: Record<Facet, number[]>;
}

export function readFacts(table: SearchTable): Facts {
  const { rows, products, levels, langs, channels } = table;
  const reviews = rows.stars.indexOf(0);
  const days = unpackDays(rows.day);
  // Many reviews have the same day: its year is found once.
  const yearOfDay = new Map(Array.from(new Set(days), (day) => [day, yearOf(day)]));
  const years = days.map((day) => yearOfDay.get(day) ?? 'unknown');
  const values = [...new Set(years.slice(0, reviews === -1 ? undefined : reviews))].sort().reverse();
  const latest = [...values.filter((year) => year !== 'unknown'), ...values.filter((year) => year === 'unknown')];
  return {
    reviews: reviews === -1 ? rows.stars.length : reviews,
    stars: rows.stars,
    product: rows.product,
    productOf: (row) => products[rows.product[row] ?? -1],
    columns: {
      product: { values: products, of: rows.product },
      stars: { values: ['5', '4', '3', '2', '1'], of: rows.stars.map((stars) => 5 - stars) },
      level: { values: levels, of: rows.level },
      lang: { values: langs, of: rows.lang },
      channel: { values: channels, of: rows.channel },
      year: { values: latest, of: years.map((year) => latest.indexOf(year)) },
      photo: flagColumn(rows.marks, PHOTO),
      reply: flagColumn(rows.marks, REPLY),
      counted: flagColumn(rows.marks, COUNTED),
    },
  };
}

/** Yes or nothing; where no review on the site has the flag, there is nothing to choose. */
function flagColumn(flags: readonly number[], flag: number): Facts['columns'][Facet] {
  const of = flags.map((sum) => ((sum & flag) > 0 ? 0 : -1));
  return { values: of.includes(0) ? ['yes'] : [], of };
}

/** The filters without values that no review ever had: an old link still works. */
export function keepKnown(filters: Filters, { columns }: Facts): Filters {
  return Object.fromEntries(
    FACETS.map((facet) => [facet, filters[facet].filter((value) => columns[facet].values.includes(value))]),
  ) as Filters;
}

/** Filters rows and counts, in one pass. A row that only one facet rejects is counted there: it shows what could be added. */
export function filterRows(rows: Iterable<number>, filters: Filters, { columns, reviews }: Facts): Counted {
  const kept: number[] = [];
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, columns[facet].values.map(() => 0)])) as Record<Facet, number[]>;
  const tests = FACETS.map((facet) => ({
    of: columns[facet].of,
    counts: counts[facet],
    chosen: placesOf(filters[facet], columns[facet].values),
  }));
  const choosing = tests.filter(({ chosen }) => chosen !== undefined);
  for (const row of rows) {
    if (row >= reviews) continue;
    const rejecting = choosing.filter(({ of, chosen }) => !chosen?.has(of[row] ?? -1));
    if (rejecting.length > 1) continue;
    if (rejecting.length === 0) kept.push(row);
    for (const test of rejecting.length === 0 ? tests : rejecting) {
      const place = test.of[row] ?? -1;
      if (place >= 0) test.counts[place] = (test.counts[place] ?? 0) + 1;
    }
  }
  return { rows: kept, counts };
}

function placesOf(chosen: readonly string[], values: readonly string[]): Set<number> | undefined {
  return chosen.length === 0 ? undefined : new Set(chosen.map((value) => values.indexOf(value)));
}

/** Sorted rows. Rows stand newest first, so their number decides between equals. */
export function sortRows(rows: readonly number[], sort: Sort, { stars }: Facts, scores: ReadonlyMap<number, number>): number[] {
  const scored = new Float64Array(stars.length);
  for (const [row, score] of scores) scored[row] = score;
  const score = (row: number) => scored[row] ?? 0;
  const star = (row: number) => stars[row] ?? 0;
  const comparators: Record<Sort, (a: number, b: number) => number> = {
    relevance: (a, b) => score(b) - score(a) || a - b,
    newest: (a, b) => a - b,
    highest: (a, b) => star(b) - star(a) || a - b,
    lowest: (a, b) => star(a) - star(b) || a - b,
  };
  return [...rows].sort(comparators[sort]);
}
