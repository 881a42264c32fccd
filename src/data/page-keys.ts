import { createHash } from 'node:crypto';
import type { CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import type { PageOf } from '#src/aggregate/paginate.ts';
import { listOthers, MOST_OTHERS } from '#src/aggregate/siblings.ts';
import { entryTile } from '#src/outputs/entry-tile.ts';
import { presentReview } from '#src/outputs/present-review.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCard } from './cards.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';
import type { ProductList, ProductPage } from './product-pages.ts';
import { getRelated } from './related.ts';
import type { ReviewPage } from './review-pages.ts';

/**
 * Keys of pages, over all that they show: where the key is the one of the last build, Astro takes the page of that build. `bukti build`
 * gives the part that everything depends on: code, packages, settings, and each file of the content but reviews and the log. So a key here
 * is over reviews, and what was computed from them. A page without a key is built each time; `test/site/warm-build.test.ts` compares
 * pages that were kept with new ones after each kind of change.
 */
export async function keyReviewPage({ review, product, newer, older }: ReviewPage, lang: SiteLanguage): Promise<string | undefined> {
  const frame = await getFrame();
  if (frame === undefined) return undefined;
  const { site, log, reviews } = await getCatalog();
  const neighbour = (one: CatalogReview | undefined) => one && [one.id, one.rating, presentReview(one, lang).name];
  const related = await getRelated(review, product, lang);
  return digest([
    frame,
    digestOf(review),
    describeProduct(product),
    [neighbour(newer), neighbour(older)],
    related.map(({ review: other, shared, opposite }) => [digestOf(other), shared, opposite]),
    // The page leads to all reviews of the product, or, where this is the only one, to those of all products.
    product.reviews.length > 1 || reviews.length,
    entryTile(review.seal?.index ?? 0, log.size),
    reviewOutputs(site).cards ? await getCard('review', lang, review.id) : await getCard('product', lang, product.slug),
  ]);
}

/** Not of the first page of a product, which tells of its siblings too. */
export async function keyProductPage({ product, page }: ProductPage, lang: SiteLanguage): Promise<string | undefined> {
  return page === 1 ? undefined : keyOfProduct(product, lang);
}

export async function keyProductList({ product }: ProductList, lang: SiteLanguage): Promise<string | undefined> {
  return keyOfProduct(product, lang);
}

/** Not of the first page, which tells what is much spoken of. */
export async function keyWallPage({ items, page, pages }: PageOf<CatalogReview>, lang: SiteLanguage): Promise<string | undefined> {
  const frame = await getFrame();
  if (frame === undefined || page === 1) return undefined;
  const { summary, reviews } = await getCatalog();
  return digest([frame, items.map(digestOf), pages, summary, reviews.length, await getCard('site', lang)]);
}

/** Everything about one product and all its reviews, and what its name leads to. */
async function keyOfProduct(product: CatalogProduct, lang: SiteLanguage): Promise<string | undefined> {
  const frame = await getFrame();
  if (frame === undefined) return undefined;
  const others = listOthers(product, (await getCatalog()).products, MOST_OTHERS).map(({ slug, summary }) => [slug, summary.ratingValue]);
  const [reviews, ratings] = [product.reviews.map(digestOf), product.ratings.map(digestOf)];
  return digest([frame, describeProduct(product), reviews, ratings, others, await getCard('product', lang, product.slug)]);
}

/** What stands around every page, and what follows from everything together. Nothing where the build was not started by `bukti build`. */
const getFrame = createOnce(async (): Promise<string | undefined> => {
  const { BUKTI_PAGE_BASE: base } = process.env;
  if (base === undefined) return undefined;
  const { site, products, reviews, posts, commitments, changes, campaigns, causes, questions, log } = await getCatalog();
  const isDated = reviews.some(({ date }) => date !== undefined);
  return digest([
    base,
    site,
    products.map(({ slug }) => slug),
    // A menu leads nowhere empty; a permission may have run out.
    [reviews.length > 0, reviews.length > 1, posts.length > 0, isDated],
    [commitments, changes, campaigns, causes, questions],
    [log.origin, log.key],
  ]);
});

function describeProduct({ reviews: _reviews, ratings: _ratings, ...product }: CatalogProduct): object {
  return product;
}

const digests = new WeakMap<CatalogReview, string>();

/** Each review is part of several pages. */
function digestOf(review: CatalogReview): string {
  const known = digests.get(review) ?? digest(review);
  digests.set(review, known);
  return known;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
