import { describe, expect, test } from 'vitest';
import { summarizeOpinions } from '#src/aggregate/topics/opinions.ts';
import { catalogOf } from '../../../support/catalog.ts';
import { findReviews } from '../../../support/find-reviews.ts';

const catalogWith = (...pros: (string | string[])[]) => catalogOf({ reviews: pros.map((some) => ({ pros: [some].flat() })) });
const prosOf = (...pros: (string | string[])[]) =>
  summarizeOpinions(catalogWith(...pros).reviews).pros.map(({ text, ids }) => `${text}: ${ids.join(' ')}`);

describe('spellings of one phrase are one', () => {
  test.each([
    ['case and punctuation', ['Kemasan rapi!', 'kemasan, rapi', 'kemasan rapi', 'kemasan rapi'], ['kemasan rapi: r0 r1 r2 r3']],
    ['affixes', ['kemasan rapi', 'kemasannya rapi'], ['kemasan rapi: r0 r1']],
    ['everyday spelling', ['harga murah', 'hrg murah', 'harga murah'], ['harga murah: r0 r1 r2']],
    ['negations', ['nggak bocor', 'tidak bocor', 'tidak bocor'], ['tidak bocor: r0 r1 r2']],
    ['an opposite stays apart', ['tidak bocor', 'bocor'], ['bocor: r1', 'tidak bocor: r0']],
    ['words in another order stay apart', ['rapi kemasan', 'kemasan rapi'], ['kemasan rapi: r1', 'rapi kemasan: r0']],
    ['twice in one review is once', [['rapi', 'Rapi', 'rapi.']], ['Rapi: r0']],
    ['signs without a word', ['👍', '👍', '!'], ['👍: r0 r1', '!: r2']],
    ['a script without spaces', ['很好用', '很好用'], ['很好用: r0 r1']],
  ])('%s', (_what, pros, expected) => {
    expect(prosOf(...pros)).toEqual(expected);
  });
});

test('English plurals and endings are one; the same letters in two languages are two', () => {
  const { reviews } = catalogOf({
    reviews: [
      { lang: 'en', pros: ['tight joints'], cons: ['hot'] },
      { lang: 'en-GB', pros: ['tight joint'] },
      { lang: 'en', pros: ['tight joint'] },
      { lang: 'id', cons: ['hot'] },
    ],
  });
  const { pros, cons } = summarizeOpinions(reviews);
  expect(pros).toEqual([{ text: 'tight joint', lang: 'en', ids: ['r0', 'r1', 'r2'], query: 'tight joint' }]);
  expect(cons.map(({ lang, ids }) => [lang, ids])).toEqual([
    ['en', ['r0']],
    ['id', ['r3']],
  ]);
});

test('the most frequent first, then by text', () => {
  expect(prosOf(['b', 'a'], ['c'], ['c'])).toEqual(['c: r1 r2', 'a: r0', 'b: r0']);
});

test('the query is the very phrase where all spell it alike, and finds everybody in any case', async () => {
  const all = [
    ['kemasan rapi', 'Kemasan rapi!'],
    ['kemasan rapi', 'kemasannya rapi'],
    ['nggak bocor', 'tidak bocor'],
    ['"asli" 100%', 'asli 100%'],
    ['很好用', '很好用'],
  ];
  const queries: (string | undefined)[] = [];
  for (const spellings of all) {
    const catalog = catalogWith(...spellings);
    const [opinion] = summarizeOpinions(catalog.reviews).pros;
    expect(await findReviews(catalog, opinion?.query ?? '', 'kopi')).toEqual(['r0', 'r1']);
    queries.push(opinion?.query);
  }
  expect(queries).toEqual(['"Kemasan rapi!"', 'kemasan rapi', 'nggak bocor', '"asli  100%"', '"很好用"']);
});
