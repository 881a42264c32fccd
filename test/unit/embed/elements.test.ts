import { expect, test } from 'vitest';
import { sortReviews } from '#src/embed/elements/choose-reviews.ts';
import type { ReviewDocument } from '#src/embed/elements/documents.ts';
import { elementLanguages, elementTexts, listTexts } from '#src/i18n/elements.ts';
import { SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';

const chosen = () => [4, 5, 1, 5].map((rating, index) => ({ id: `r${index}`, rating }) as ReviewDocument);
const idsIn = (order: string) => sortReviews(chosen(), order).map(({ id }) => id);

test.each([
  ['newest', ['r0', 'r1', 'r2', 'r3']],
  ['oldest', ['r3', 'r2', 'r1', 'r0']],
  ['highest', ['r1', 'r3', 'r0', 'r2']],
  ['lowest', ['r2', 'r0', 'r1', 'r3']],
  ['', ['r0', 'r1', 'r2', 'r3']],
])('order %j changes where the chosen reviews stand, never which they are', (order, ids) => {
  expect(idsIn(order)).toEqual(ids);
});

const subject = {
  name: 'Kopi',
  published: 0,
  publishedRatings: 0,
  rating: { ratingValue: null, ratingCount: 0, reviewCount: 0, distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 } },
};
const rated = { ratingValue: 4, ratingCount: 1, reviewCount: 1, distribution: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 } };

test.each(SHIPPED_LANGUAGES)('texts in %s follow a number of stars, and say that samples are samples only where they are', (lang) => {
  expect(`4${elementTexts(lang, false).outOfFive}`).toBe(textsFor(lang).pages.stars('4'));
  expect(elementTexts(lang, false).sample).toBe('');
  const { sample } = elementTexts(lang, true);
  expect(sample).not.toBe('');
  // One line below the stars of a shop's card.
  expect(sample.length).toBeLessThan(60);
});

test.each([
  ['nothing', {}, 'No reviews yet', 'Reviews of Kopi'],
  ['a review that does not count', { published: 1 }, 'No review counts towards the rating yet', 'Read the review'],
  ['stars alone that do not count', { publishedRatings: 1 }, 'No review counts towards the rating yet', 'Reviews of Kopi'],
  [
    'a review',
    { published: 1, rating: rated },
    'from 1 counted review · 5★\u00a00 · 4★\u00a01 · 3★\u00a00 · 2★\u00a00 · 1★\u00a00',
    'Read the review',
  ],
  ['many reviews', { published: 1234 }, 'No review counts towards the rating yet', 'Read all 1,234 reviews'],
])('a list with %s says so, and leads to what there is', (_name, more, figures, allReviews) => {
  expect(listTexts('en', false, { ...subject, ...more })).toMatchObject({ figures, allReviews, about: 'Reviews of Kopi' });
});

test('the languages of the site come first, and every other one is there', () => {
  expect(elementLanguages(['en'])).toEqual(['en', ...SHIPPED_LANGUAGES.filter((lang) => lang !== 'en')]);
  expect(elementLanguages(['id', 'en']).slice(0, 2)).toEqual(['id', 'en']);
});
