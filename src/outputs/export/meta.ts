import { localText } from '#src/i18n/format.ts';
import { listOf } from '#src/schemas/product-keys.ts';
import { presentReview } from '../present-review.ts';
import { type ExportSource, pictureUrls } from './export-source.ts';
import { type GoogleLeavesOut, selectForGoogle } from './google.ts';
import { type Selection, select } from './left-out.ts';

/** A review in Meta's feed. Fields that Meta's description names and we do not know are missing. */
interface MetaReview {
  reviewID: string;
  rating: number;
  title: string;
  content: string;
  /** YYYY-MM-DD. */
  createdAt: string;
  reviewImageUrls?: string[];
  /** Whether the author got something for it, or works for the shop. */
  incentivized: boolean;
  /** Missing where no order was matched: nobody knows. */
  hasVerifiedPurchase?: true;
  reviewer: { name?: string; isAnonymous: boolean };
  product: { name: string; url: string; productIdentifiers: { skus: string[] } };
}

/** What goes to Google, of products that have a stock number: by that Meta finds them in the shop's catalog. */
export function selectForMeta(source: ExportSource): Selection<GoogleLeavesOut | 'no-sku'> {
  const google = selectForGoogle(source);
  const { reviews, leftOut } = select(google.reviews, ({ product }) =>
    skusOf(source, product).length === 0 ? ('no-sku' as const) : undefined,
  );
  return { reviews, leftOut: new Map([...google.leftOut, ...leftOut]) };
}

/**
 * Meta's product review feed for shops on Facebook and Instagram, as JSON:
 * https://developers.facebook.com/docs/commerce-platform/platforms/feed-schema/
 */
export function renderMetaReviews(source: ExportSource): string {
  const { catalog, productOf, urls } = source;
  const { reviews } = selectForMeta(source);
  const hosts = [...new Set(reviews.map(({ product }) => new URL(productOf(product)?.url ?? '').hostname))].sort();
  const feed = {
    store: { name: catalog.site.sample ? `${catalog.site.name} (sample content)` : catalog.site.name, storeUrls: hosts },
    reviews: reviews.map((review): MetaReview => {
      const product = productOf(review.product);
      const { name, isNamed } = presentReview(review, urls.lang);
      const pictures = pictureUrls(source, review);
      return {
        reviewID: review.id,
        rating: review.rating,
        title: review.title ?? '',
        content: review.body,
        createdAt: review.date ?? '',
        ...(pictures.length > 0 && { reviewImageUrls: pictures }),
        incentivized: review.disclosure !== 'none',
        ...(review.level === 'order-matched' && { hasVerifiedPurchase: true as const }),
        reviewer: isNamed ? { name, isAnonymous: false } : { isAnonymous: true },
        product: {
          name: localText(product?.name ?? '', urls.lang),
          url: product?.url ?? '',
          productIdentifiers: { skus: skusOf(source, review.product) },
        },
      };
    }),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function skusOf({ productOf }: ExportSource, slug: string): string[] {
  const product = productOf(slug);
  return product === undefined ? [] : [...new Set([product, ...product.variants].flatMap(({ sku }) => listOf(sku)))];
}
