import type { Catalog, CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { paginate } from '#src/aggregate/paginate.ts';

/** One page of each type, as its path below the home page of a language. */
export function listPages({ products, reviews, log, followed, campaigns }: Catalog): readonly (readonly [name: string, path: string])[] {
  const product = mostReviewed({ products });
  const bare = found(
    products.find((some) => some.reviews.length === 0),
    'a product without reviews',
  );
  const reviewWhere = (what: string, has: (review: CatalogReview) => boolean) =>
    `reviews/${found(reviews.find(has), `a review with ${what}`).id}/`;
  return [
    ['home', ''],
    ['products', 'products/'],
    ['product', `products/${product.slug}/`],
    ['product, page 2', `products/${product.slug}/2/`],
    ['product without reviews', `products/${bare.slug}/`],
    ['review with recovery', reviewWhere('recovery', ({ recovery }) => recovery.length > 0)],
    ['review with a photo', reviewWhere('a photo', ({ media }) => media.length > 0)],
    ['review in Arabic', reviewWhere('Arabic words', ({ lang }) => lang === 'ar')],
    ['withdrawn', `reviews/${found(log.withdrawn[0], 'a withdrawn review').id}/`],
    ['all reviews', 'reviews/'],
    ['posts', 'posts/'],
    ['trust', 'trust/'],
    ['changes', 'changes/'],
    ['partners', 'partners/'],
    ['causes', 'causes/'],
    ['campaign', `campaigns/${found(campaigns[0], 'a campaign').slug}/`],
    [
      'complaint',
      `complaints/${
        found(
          followed.find(({ review }) => (review?.recovery.length ?? 0) > 0),
          'a complaint with steps',
        ).ref
      }/`,
    ],
    ['form', 'write/'],
    ['search', 'search/'],
    ['embed builder', 'embed/'],
  ];
}

/** The product with most reviews. */
export function mostReviewed({ products }: Pick<Catalog, 'products'>): Catalog['products'][number] {
  const [first] = [...products].sort((a, b) => b.reviews.length - a.reviews.length);
  return found(first, 'a product');
}

/** The reviews that stand on the first page of a product. */
export function firstPageOf({ reviews }: CatalogProduct): CatalogReview[] {
  return paginate(reviews, 20).flatMap(({ items, page }) => (page === 1 ? items : []));
}

/** @throws where the sample content lacks what a test is about */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The sample content has no ${what}.`);
  return value;
}
