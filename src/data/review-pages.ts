import type { CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import type { Withdrawal } from '#src/evidence/replay.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { keyReviewPage } from './page-keys.ts';
import { itemRoutes, keepRoutes } from './paths.ts';

export interface ReviewPage {
  review: CatalogReview;
  product: CatalogProduct;
  /** The next newer and the next older review of the same product. */
  newer?: CatalogReview;
  older?: CatalogReview;
}

/** What stands at the address of a review: the review, or that it was withdrawn. */
type ReviewRoute = { page: ReviewPage; withdrawal?: never } | { page?: never; withdrawal: Withdrawal };

/** Routes of the pages of reviews, in the languages that the site's scale gives them. Withdrawn reviews have one too, so that an old link explains what happened. */
export async function reviewRoutes() {
  const { site, products, reviews, log } = await getCatalog();
  const live = new Set(reviews.map(({ id }) => id));
  const gone = new Map(log.withdrawn.filter(({ id }) => !live.has(id)).map((withdrawal) => [withdrawal.id, withdrawal]));
  const routes: ReviewRoute[] = [
    ...products.flatMap(pagesOf).map((page) => ({ page })),
    ...[...gone.values()].map((withdrawal) => ({ withdrawal })),
  ];
  const all = await itemRoutes(routes, 'id', ({ page, withdrawal }) => page?.review.id ?? withdrawal?.id ?? '', reviewOutputs(site).pages);
  return keepRoutes(all, async ({ page }, lang) => (page === undefined ? undefined : keyReviewPage(page, lang)));
}

function pagesOf(product: CatalogProduct): ReviewPage[] {
  return product.reviews.map((review, index) => {
    const newer = product.reviews[index - 1];
    const older = product.reviews[index + 1];
    return { review, product, ...(newer !== undefined && { newer }), ...(older !== undefined && { older }) };
  });
}
