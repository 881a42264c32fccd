import { expect, test } from 'vitest';
import type { ReviewDocument } from '#src/embed/elements/documents.ts';
import { sortReviews } from '#src/embed/elements/sort-reviews.ts';
import { elementTexts } from '#src/i18n/elements.ts';
import { SITE_LANGUAGES } from '#src/schemas/primitives.ts';

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

test.each(SITE_LANGUAGES)('texts in %s have a gap for each figure, and say that samples are samples only where they are', (lang) => {
  const texts = elementTexts(lang, false);
  expect(texts.outOf.startsWith('#')).toBe(true);
  for (const text of [texts.about, texts.allReviews]) expect(text.split('#')).toHaveLength(2);
  expect(texts.sample).toBe('');
  expect(elementTexts(lang, true).sample).toMatch(/^\S+ \S+\.$/);
});
