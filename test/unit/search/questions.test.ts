import { describe, expect, test } from 'vitest';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { buildIndex } from '#src/outputs/search/build-index.ts';
import { buildTable } from '#src/outputs/search/build-table.ts';
import { listQuestions } from '#src/outputs/search/questions.ts';
import { type ShownReview, showReviews } from '#src/outputs/search/shown.ts';
import { listWords } from '#src/outputs/search/words.ts';
import { type AskedSite, askReviews, type ReviewAnswer } from '#src/search/ask.ts';
import { findQuestions } from '#src/search/find-questions.ts';
import { createIndexReader } from '#src/search/index-reader.ts';
import { catalogOf } from '../../support/catalog.ts';
import { prdectCatalog } from '../../support/prdect.ts';
import { type AskedQuestion, ENGLISH, INDONESIAN, UNANSWERED } from './questions.ts';
import { MORE_QUESTIONS } from './second-unseen.ts';
import { THIRD_QUESTIONS } from './third-unseen.ts';
import { UNSEEN_QUESTIONS } from './unseen-questions.ts';

function siteOf(catalog: Catalog): AskedSite<ShownReview> {
  const { starts, shards, alone } = buildIndex(catalog);
  const { product, stars } = buildTable(catalog).rows;
  const words = listWords(catalog);
  const shown = showReviews(catalog);
  return {
    index: createIndexReader(starts, async (n) => shards[n] ?? {}, alone),
    rows: { reviews: catalog.reviews.length, product, stars },
    loadWords: async () => words,
    loadReviews: async (rows) => rows.flatMap((row) => shown[row] ?? []),
  };
}

const site = siteOf(prdectCatalog());

function isRight([, kind, pattern]: AskedQuestion, { kind: found, yes, no, speak, quotes }: ReviewAnswer<ShownReview>): boolean {
  if (kind === 'none') return found === 'none';
  const [first = quotes.no[0]] = quotes.yes;
  if (found === 'none' || speak === 0 || first === undefined || pattern?.test(first.text) === false) return false;
  return kind === 'some' || (kind === 'yes' && yes > no) || (kind === 'no' && no > yes) || (kind === 'both' && yes > 0 && no > 0);
}

const quotesOf = ({ quotes }: ReviewAnswer<ShownReview>) => [...quotes.yes, ...quotes.no];

test.each([
  { name: '60 questions', questions: [...INDONESIAN, ...ENGLISH, ...UNANSWERED], number: 60, mostWrong: 5 },
  { name: '30 questions that the rules were not made for', questions: UNSEEN_QUESTIONS, number: 30, mostWrong: 3 },
  { name: '30 more, for which nothing was mended', questions: MORE_QUESTIONS, number: 30, mostWrong: 2 },
  { name: '20 of a third round', questions: THIRD_QUESTIONS, number: 20, mostWrong: 2 },
])(
  'of $name on real reviews at most $mostWrong are answered wrong, and no quote has a word that its review has not',
  async ({ questions, number, mostWrong }) => {
    const wrong: string[] = [];
    const misquoted: string[] = [];
    for (const question of questions) {
      const answer = await askReviews(question[0], site);
      expect(answer.speak).toBe(answer.yes + answer.no + answer.between);
      if (!isRight(question, answer)) wrong.push(`${question[0]}: ${answer.kind} ${answer.yes}/${answer.no} ${answer.quotes.yes[0]?.text}`);
      for (const { text, review } of quotesOf(answer)) {
        const { title = '', body, pros = [], cons = [] } = review;
        if (text === '' || ![title, body, ...pros, ...cons].some((own) => own.includes(text))) misquoted.push(text);
      }
    }
    expect(questions).toHaveLength(number);
    expect(misquoted).toEqual([]);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(mostWrong);
  },
);

test('an answer counts who says it, who says the opposite, and who says nothing', async () => {
  const say = (product: string, body: string, rating = 5) => ({ product, body, rating });
  const catalog = catalogOf({
    products: [{ slug: 'cangkir', name: 'Cangkir' }, { slug: 'kopi' }],
    reviews: [
      say('cangkir', 'Cangkirnya rembes di kaki.', 1),
      say('cangkir', 'Tidak bocor sama sekali.'),
      say('cangkir', 'Warnanya cantik. Pengirimannya lama sekali.', 3),
      say('cangkir', 'Pengiriman cepat!'),
      say('kopi', 'Kantongnya bocor.', 1),
    ],
  });
  const site = siteOf(catalog);
  const places = new Map(
    catalog.products.map(({ slug }) => [slug, site.rows.product[catalog.reviews.findIndex(({ product }) => product === slug)]]),
  );
  const ask = async (question: string) => {
    const { kind, of, yes, no, quotes, corrected } = await askReviews(question, site, places.get('cangkir'));
    return { kind, of, yes, no, quotes: { yes: quotes.yes.map(({ text }) => text), no: quotes.no.map(({ text }) => text) }, corrected };
  };
  expect(await ask('Apakah bocor?')).toMatchObject({
    kind: 'judged',
    of: 4,
    yes: 1,
    no: 1,
    quotes: { yes: ['Cangkirnya rembes di kaki.'], no: ['Tidak bocor sama sekali.'] },
  });
  expect(await ask('does it leak?')).toMatchObject({ yes: 1, no: 1 });
  expect(await ask('tidak bocor kan?')).toMatchObject({ yes: 1, no: 1, quotes: { yes: ['Tidak bocor sama sekali.'] } });
  expect(await ask('gimana pngiriman nya?')).toMatchObject({
    kind: 'topic',
    yes: 1,
    no: 1,
    quotes: { no: ['Pengirimannya lama sekali.'] },
  });
  expect(await ask('apakah halal?')).toMatchObject({ kind: 'none', of: 4, yes: 0, no: 0 });
  expect(await ask('???')).toMatchObject({ kind: 'none' });
});

test('where few speak of a thing, they answer, and not those who judge something else so', async () => {
  const bodies = ['Six weeks of daily dishwasher, no crack.', 'Arrived safe.', 'It came safely, thanks.', 'Everything was safe and dry.'];
  const { quotes, speak } = await askReviews(
    'Is it dishwasher safe?',
    siteOf(catalogOf({ products: [{ slug: 'cangkir' }], reviews: bodies.map((body) => ({ product: 'cangkir', body, lang: 'en' })) })),
  );
  expect([speak, [...quotes.yes, ...quotes.no].map(({ text }) => text)]).toEqual([1, ['Six weeks of daily dishwasher, no crack.']]);
});

describe('what the shop answered', () => {
  const replies = [{ date: '2026-08-31', by: 'Tim', body: 'Boleh, sampai hangat saja.' }];
  const { questions: asked } = catalogOf({
    products: [{ slug: 'kopi' }],
    questions: [
      {
        id: 'microwave',
        body: 'Cangkirnya aman masuk microwave ga kak?',
        replies,
        translations: { en: { body: 'Is the cup microwave safe?' } },
      },
      { id: 'pecah', body: 'Kalau pecah di jalan diganti?', replies },
      { id: 'waiting', body: 'Aman untuk microwave?' },
    ],
  });
  const questions = listQuestions({ questions: asked });

  test.each([
    ['bisa microwave?', ['microwave']],
    ['can it go in the microwave', ['microwave']],
    ['kl rusak di jalan gmn', ['pecah']],
    ['microwave pecah', []],
    ['bisa kredit?', []],
    ['', []],
  ])('%s', (text, ids) => {
    expect(findQuestions(text, questions).questions.map(({ id }) => id)).toEqual(ids);
  });
});
