import { expect, test } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { makeReviewCard } from '#src/cards/make-card.ts';
import { EMPTY_LOG_STATE } from '#src/evidence/log-state.ts';
import { renderSeal } from '#src/outputs/seal/render-seal.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { review } from '../../support/review.ts';

const line = { id: 'Kopi', en: 'Coffee' };
const site = SiteSchema.parse({ name: 'Lereng', tagline: line, description: line, url: 'https://lereng.example' });
const catalog = buildCatalog(
  { site, products: [], reviews: [review()], posts: [], commitments: [], declarations: [], log: EMPTY_LOG_STATE },
  '2026-11-01',
);

test('a review that is sealed has its seal on its card, and no other', () => {
  const [rani] = catalog.reviews;
  if (rani === undefined) throw new Error('no review');
  expect(makeReviewCard(catalog, rani, 'id')).not.toHaveProperty('seal');
  const leafHash = '0123456789abcdef'.repeat(4);
  const sealed = { ...rani, seal: { index: 0, rev: 1, leafHash } };
  expect(makeReviewCard(catalog, sealed, 'en').seal).toBe(renderSeal(leafHash));
});
