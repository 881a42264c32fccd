import { expect, test } from 'vitest';
import { buildCatalog, type Catalog } from '#src/aggregate/catalog.ts';
import { readContent } from '#src/content/read-content.ts';
import { catalogOf } from '../../support/catalog.ts';
import { searchIn } from '../../support/find-reviews.ts';
import { prdectCatalog } from '../../support/prdect.ts';
import { ENGLISH, INDONESIAN, PRDECT, type Query } from './queries.ts';
import { MORE_PRDECT, SAMPLE_ENGLISH, SAMPLE_INDONESIAN } from './second-unseen.ts';
import { THIRD_PRDECT, THIRD_SAMPLE } from './third-unseen.ts';
import { UNSEEN } from './unseen-queries.ts';

const sample = buildCatalog(await readContent('content'), '2027-01-01');
const prdect = prdectCatalog();

/** Queries whose first result is not what a shopper looks for, and those whose first result says the opposite. */
async function judge(catalog: Catalog, queries: readonly Query[]): Promise<{ wrong: string[]; opposite: string[] }> {
  const search = searchIn(catalog);
  const texts = new Map(catalog.reviews.map((review) => [review.id, wordsOf(catalog, review)]));
  const verdicts: { wrong: string[]; opposite: string[] } = { wrong: [], opposite: [] };
  for (const [query, sensible, opposite] of queries) {
    const { ids } = await search(query);
    const first = texts.get(ids[0] ?? '') ?? '';
    const report = `${query}: ${first.slice(0, 200)}`;
    if (!sensible.test(first)) verdicts.wrong.push(report);
    if (opposite?.test(first) === true) verdicts.opposite.push(report);
  }
  return verdicts;
}

function wordsOf(catalog: Catalog, { product, title = '', body, pros, cons, translations }: Catalog['reviews'][number]): string {
  const name = catalog.products.find(({ slug }) => slug === product)?.name;
  const translated = Object.values(translations).map((text) => `${text?.title ?? ''} ${text?.body ?? ''}`);
  return [title, body, ...pros, ...cons, ...translated, JSON.stringify(name)].join(' | ');
}

test('of 80 queries at least 70 have a sensible first result, and none the opposite', async () => {
  const verdicts = [await judge(sample, INDONESIAN), await judge(sample, ENGLISH), await judge(prdect, PRDECT)];
  const wrong = verdicts.flatMap((verdict) => verdict.wrong);
  expect([INDONESIAN, ENGLISH, PRDECT].flat()).toHaveLength(80);
  expect(verdicts.flatMap(({ opposite }) => opposite)).toEqual([]);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(10);
});

test('of 60 queries that the rules were not made for at least 50 have a sensible first result, and none the opposite', async () => {
  const { wrong, opposite } = await judge(prdect, UNSEEN);
  expect(UNSEEN).toHaveLength(60);
  expect(opposite).toEqual([]);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(10);
});

test('of 40 queries for which no rule was changed, at least 36 have a sensible first result', async () => {
  const verdicts = [await judge(sample, SAMPLE_INDONESIAN), await judge(sample, SAMPLE_ENGLISH), await judge(prdect, MORE_PRDECT)];
  const wrong = verdicts.flatMap((verdict) => verdict.wrong);
  expect([SAMPLE_INDONESIAN, SAMPLE_ENGLISH, MORE_PRDECT].flat()).toHaveLength(40);
  expect(verdicts.flatMap(({ opposite }) => opposite)).toEqual([]);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(4);
});

test('of a third set of 40 queries, at least 33 have a sensible first result', async () => {
  const verdicts = [await judge(sample, THIRD_SAMPLE), await judge(prdect, THIRD_PRDECT)];
  const wrong = verdicts.flatMap((verdict) => verdict.wrong);
  expect([THIRD_SAMPLE, THIRD_PRDECT].flat()).toHaveLength(40);
  expect(verdicts.flatMap(({ opposite }) => opposite)).toEqual([]);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(7);
});

test('what says the opposite is counted, and is no result', async () => {
  const catalog = catalogOf({
    products: [{ slug: 'cangkir' }],
    reviews: [{ product: 'cangkir', body: 'Tidak bocor sama sekali.', rating: 5 }],
  });
  const search = searchIn(catalog);
  expect(await search('bocor')).toMatchObject({ ids: [], opposite: 1 });
  expect(await search('tidak bocor')).toMatchObject({ opposite: 0 });
  expect((await search('tidak bocor')).ids).toHaveLength(1);
});
