import { createHash } from 'node:crypto';
import type { CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { listOthers, listSiblings, MOST_OTHERS } from '#src/aggregate/siblings.ts';
import type { BadgeFile } from '#src/badges/badge.ts';
import { entryTile } from '#src/outputs/entry-tile.ts';
import { presentReview } from '#src/outputs/present-review.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getProductAfterSale } from './after-sale.ts';
import { getCard } from './cards.ts';
import { getCatalog } from './catalog.ts';
import { createOnce, createOncePer } from './once.ts';
import type { ProductList, ProductPage } from './product-pages.ts';
import { getRelated } from './related.ts';
import type { ReviewPage } from './review-pages.ts';
import { getAllTopics } from './topics.ts';
import type { WallPage } from './wall-pages.ts';

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
  const { figures, cards } = reviewOutputs(site);
  const neighbour = (one: CatalogReview | undefined) => one && [one.id, one.rating, presentReview(one, lang).name];
  const related = await getRelated(review, product, lang);
  return digest([
    frame,
    digestOf(review),
    // The figures of the product. What the product's file says is in the base already.
    figures && describeProduct(product),
    [neighbour(newer), neighbour(older)],
    related.map(({ review: other, shared, isOpposite }) => [digestOf(other), shared, isOpposite]),
    // The page leads to all reviews of the product, or, where this is the only one, to those of all products.
    product.reviews.length > 1 || reviews.length,
    entryTile(review.seal?.index ?? 0, log.size),
    cards ? await getCard('review', lang, review.id) : await getCard('product', lang, product.slug, 'plain'),
  ]);
}

/** The first page of a product tells of posts and of its siblings too, and of what was asked and answered until today. */
export async function keyProductPage({ product, page }: ProductPage, lang: SiteLanguage): Promise<string | undefined> {
  const key = await keyProduct(product, lang);
  if (key === undefined || page > 1) return key;
  const [{ products, posts, today }, topics] = await Promise.all([getCatalog(), getAllTopics()]);
  const family = [product, ...listSiblings(product, products)];
  return digest([
    key,
    today,
    // The score of a topic is compared with all other products, and stands on no page.
    family.map((one) => [digestOfProduct(one), topics.get(one.slug)?.map(({ score: _score, ...topic }) => topic)]),
    posts.filter((post) => post.products.includes(product.slug)),
    await getProductAfterSale(product.slug),
  ]);
}

export async function keyProductList({ product }: ProductList, lang: SiteLanguage): Promise<string | undefined> {
  return keyProduct(product, lang);
}

/** Badges of all brands have the same colours and letters. */
export async function keyBadge(badge: BadgeFile): Promise<string | undefined> {
  return digestWithBase(badge);
}

/** The first page has no key: only it tells figures and frequent subjects. */
export async function keyWallPage({ items, page, pages, hasOlder }: WallPage, lang: SiteLanguage): Promise<string | undefined> {
  const frame = await getFrame();
  if (frame === undefined || page === 1) return undefined;
  return digest([frame, items.map(digestOf), pages, hasOlder, await getCard('site', lang, '', 'plain')]);
}

/** Everything about one product and all its reviews, and what its name leads to: for its later pages, its feeds and its embeds. */
export async function keyProduct(product: CatalogProduct, lang: SiteLanguage): Promise<string | undefined> {
  const frame = await getFrame();
  if (frame === undefined) return undefined;
  return digest([frame, digestOfProduct(product), await describeOthers(product), await getCard('product', lang, product.slug)]);
}

const describeOthers = createOncePer(async (product: CatalogProduct) =>
  listOthers(product, (await getCatalog()).products, MOST_OTHERS).map(({ slug, summary }) => [slug, summary.ratingValue]),
);

/** What stands around every page, and what follows from everything together. Nothing where the build was not started by `bukti build`. */
const getFrame = createOnce(async (): Promise<string | undefined> => {
  const { site, products, reviews, posts, commitments, changes, campaigns, causes, questions, log } = await getCatalog();
  const isDated = reviews.some(({ date }) => date !== undefined);
  return digestWithBase([
    site,
    products.map(({ slug }) => slug),
    // These decide which links the menu has: it links to no empty page. Posts also change when a permission runs out.
    [reviews.length > 0, reviews.length > 1, posts.length > 0, isDated],
    [commitments, changes, campaigns, causes, questions],
    [log.origin, log.key],
  ]);
});

/** A digest of a value and of what any page is made with, as `bukti build` says; nothing if another program started the build. */
function digestWithBase(value: unknown): string | undefined {
  const { BUKTI_PAGE_BASE: base } = process.env;
  return base === undefined ? undefined : digest([base, value]);
}

/** A product without its reviews: what the page of every review shows of it. */
const describeProduct = keepDigest(({ reviews: _reviews, ratings: _ratings, ...product }: CatalogProduct) => product);
const digestOfProduct = keepDigest((product: CatalogProduct) => [
  describeProduct(product),
  product.reviews.map(digestOf),
  product.ratings.map(digestOf),
]);
/** Each review is part of several pages. */
const digestOf = keepDigest((review: CatalogReview) => review);

/** The digest of what stands for a thing, made once. */
function keepDigest<Thing extends object>(describe: (thing: Thing) => unknown): (thing: Thing) => string {
  return createOncePer((thing) => digest(describe(thing)));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
