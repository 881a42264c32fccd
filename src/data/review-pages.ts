import type { CatalogProduct, CatalogReview } from '../aggregate/catalog.ts';
import { getCatalog } from './catalog.ts';
import { itemRoutes } from './paths.ts';

export interface ReviewPage {
  review: CatalogReview;
  product: CatalogProduct;
  /** The next newer and the next older review of the same product. */
  newer?: CatalogReview;
  older?: CatalogReview;
}

/** Routes of one page a review. */
export async function reviewRoutes() {
  const { products } = await getCatalog();
  return itemRoutes(products.flatMap(pagesOf), 'id', ({ review }) => review.id);
}

function pagesOf(product: CatalogProduct): ReviewPage[] {
  return product.reviews.map((review, index) => {
    const newer = product.reviews[index - 1];
    const older = product.reviews[index + 1];
    return { review, product, ...(newer !== undefined && { newer }), ...(older !== undefined && { older }) };
  });
}
