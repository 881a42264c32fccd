import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { CRITICAL_STARS, isCriticism, isPraise } from '#src/aggregate/criticism.ts';
import { makeReviewCard } from '#src/cards/make-card.ts';
import { SEALED_FIELDS } from '#src/evidence/sealed-fields.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { createLabels } from '#src/islands/search/labels.ts';
import { createApiContext } from '#src/outputs/api/api-context.ts';
import { buildReview } from '#src/outputs/api/review.ts';
import { renderFrame } from '#src/outputs/embed/frame.ts';
import { renderSnippet } from '#src/outputs/embed/snippet.ts';
import { buildFeed } from '#src/outputs/feeds/feed.ts';
import { presentReview } from '#src/outputs/present-review.ts';
import { searchProps } from '#src/outputs/search/props.ts';
import { showReviews } from '#src/outputs/search/shown.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { catalogOf } from '../../support/catalog.ts';

/** A disclosure that no schema knows: its words are the one place that is changed. */
const MADE_UP = 'relative';
const WORDS = 'Is related to the owner';
beforeAll(() => {
  for (const lang of ['id', 'en']) Object.assign(textsFor(lang).pages.disclosure, { [MADE_UP]: WORDS });
});
afterAll(() => {
  for (const lang of ['id', 'en']) Reflect.deleteProperty(textsFor(lang).pages.disclosure, MADE_UP);
});

function madeUp() {
  const catalog = catalogOf({ reviews: [{ disclosure: 'employee', disclosureNote: 'A cousin.' }] });
  const change = (review: CatalogReview) => ({ ...review, disclosure: MADE_UP as CatalogReview['disclosure'] });
  const products = catalog.products.map((product) => ({ ...product, reviews: product.reviews.map(change) }));
  const changed = { ...catalog, products, reviews: catalog.reviews.map(change) };
  const [product] = products;
  const [review] = changed.reviews;
  if (product === undefined || review === undefined) throw new Error('The catalog has one review.');
  return { catalog: changed, product, review };
}

describe('a made-up disclosure is shown by every output, though none of them knows it', () => {
  const { catalog, product, review } = madeUp();
  const urls = createUrls(catalog.site, 'en');
  const subject = { site: catalog.site, product, urls };
  const context = createApiContext(catalog, { files: new Map(), videoUrl: (src) => src });

  test.each<[string, () => string]>([
    [
      'pages',
      () =>
        presentReview(review, 'en')
          .marks.map(({ text }) => text)
          .join(),
    ],
    ['API, and the elements that show what it says', () => buildReview(context, review).marks.en?.join() ?? ''],
    ['snippet', () => renderSnippet(subject)],
    ['frame', () => renderFrame(subject)],
    [
      'feeds',
      () =>
        buildFeed(catalog, 'en')
          .items.map(({ html }) => html)
          .join(),
    ],
    ['social card', () => makeReviewCard(catalog, review, 'en').disclosure ?? ''],
    [
      'search',
      () =>
        showReviews({ reviews: [review], products: [] })
          .flatMap((shown) => createLabels(searchProps(catalog, 'en'), textsFor('en').search, undefined).marks(shown))
          .map(({ text }) => text)
          .join(),
    ],
  ])('%s', (_output, render) => {
    expect(render()).toContain(WORDS);
  });
});

test('the search shows what the author wrote of a disclosure, too', () => {
  const catalog = catalogOf({ reviews: [{ disclosure: 'sample', disclosureNote: 'Diberi satu bungkus.' }] });
  const labels = createLabels(searchProps(catalog, 'id'), textsFor('id').search, undefined);
  const notes = showReviews(catalog).flatMap((shown) => labels.marks(shown).flatMap(({ note }) => note ?? []));
  expect(notes).toEqual(['Diberi satu bungkus.']);
});

describe('what is said of a review', () => {
  const [review] = catalogOf({
    reviews: [{ author: { name: 'Rani Kusuma', display: 'anonymous' }, date: undefined, imported: { from: 'a.csv', row: 1 }, rating: 2 }],
  }).reviews;

  test.each([
    ['id', 'Seorang pelanggan, 2 dari 5 bintang', 'Tanggal tidak diketahui'],
    ['en', 'A customer, 2 out of 5 stars', 'Date unknown'],
  ] as const)('%s: without a name and a date', (lang, label, date) => {
    if (review === undefined) throw new Error('The catalog has one review.');
    expect(presentReview(review, lang)).toMatchObject({ label, date, isNamed: false, words: { lang: 'id', dir: 'auto' } });
    expect(presentReview(review, lang).disclosure).toBeUndefined();
  });

  test('why it does not count stands last, after what was disclosed', () => {
    const [one] = catalogOf({ reviews: [{ disclosure: 'sample', disclosureNote: 'Got it free.' }] }).reviews;
    if (one === undefined) throw new Error('The catalog has one review.');
    expect(presentReview(one, 'en').marks).toEqual([
      { kind: 'level', text: 'Not matched to a purchase' },
      { kind: 'disclosure', text: 'Got the product free', note: 'Got it free.' },
      { kind: 'not-counted', text: 'Does not count towards the rating: the author has a connection to the brand' },
    ]);
  });
});

test('criticism has one limit', () => {
  expect([1, 2, 3, 4, 5].map((rating) => isCriticism({ rating }))).toEqual([true, true, true, false, false]);
  expect([1, 2, 3, 4, 5].map((rating) => isPraise({ rating }))).toEqual([false, false, false, true, true]);
  expect(CRITICAL_STARS).toEqual([1, 2, 3]);
});

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx|astro)$/.test(path))
  .map((path) => [path.replaceAll('\\', '/'), readFileSync(join('src', path), 'utf8')] as const);
const filesWith = (pattern: RegExp) => sources.filter(([, text]) => pattern.test(text)).map(([path]) => path);

describe('no other file decides how a review is shown', () => {
  test('the words of a disclosure are looked up in one place, and by the posts, which are no reviews', () => {
    expect(filesWith(/\.disclosure\[/)).toEqual(['components/PostCard.astro', 'islands/search/labels.ts']);
  });

  test('nobody else puts words in the place of a missing name', () => {
    expect(filesWith(/author\.name \?\? (?!null|''|undefined)/).filter((path) => !path.startsWith('embed/elements/'))).toEqual([
      'outputs/present-review.ts',
    ]);
  });

  // `verify` reads other people's pages; scripts of pages have a copy that the compiler compares.
  test('the names of sealed fields are written once', () => {
    const literal = new RegExp(`data-sealed(?:=|"|')|sealed="(?:${SEALED_FIELDS.join('|')})"`);
    expect(filesWith(literal).filter((path) => !/^(?:cli\/verify|page-scripts)\//.test(path))).toEqual(['evidence/sealed-fields.ts']);
  });
});
