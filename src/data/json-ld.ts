import { buildBreadcrumbList } from '#src/outputs/json-ld/breadcrumb-list.ts';
import type { JsonLdContext, Thing } from '#src/outputs/json-ld/json-ld-context.ts';
import { buildProduct, buildReviewed, buildShopProduct } from '#src/outputs/json-ld/product.ts';
import { buildQuestions } from '#src/outputs/json-ld/questions.ts';
import { buildReview } from '#src/outputs/json-ld/review.ts';
import { buildWebSite } from '#src/outputs/json-ld/website.ts';
import { presentReview } from '#src/outputs/present-review.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { getCatalog } from './catalog.ts';
import { getUrls } from './paths.ts';
import { getPictureFiles } from './picture-files.ts';
import type { ProductPage } from './product-pages.ts';
import { getQuestions } from './questions.ts';
import type { ReviewPage } from './review-pages.ts';

/** Structured data of the home page. */
export async function getHomeThings(lang: SiteLanguage): Promise<Thing[]> {
  return [buildWebSite(await getContext(lang))];
}

/** Structured data of a page of a product: where it is, the product with the reviews that stand on this page, and on the first what the shop was asked. */
export async function getProductThings({ product, items, page }: ProductPage, lang: SiteLanguage): Promise<Thing[]> {
  const context = await getContext(lang);
  const thing = buildProduct(product, items, context);
  const questions = page === 1 ? buildQuestions(await getQuestions(product.slug), context) : undefined;
  return [buildBreadcrumbList(product, context), ...[thing, questions].filter((one) => one !== undefined)];
}

/** Structured data of a review's own page: where it is, and the review with what it is about. */
export async function getReviewThings({ review, product }: ReviewPage, lang: SiteLanguage): Promise<Thing[]> {
  const context = await getContext(lang);
  const below = { name: presentReview(review, lang).name, path: context.urls.review(review.id) };
  const about = buildReviewed(product, context);
  const thing = about && buildReview(review, context, about);
  return [buildBreadcrumbList(product, context, below), ...(thing === undefined ? [] : [thing])];
}

/** One route a product and language, for the page of a shop; none for a product without a rating and reviews. */
export async function shopThingRoutes() {
  const { site, products } = await getCatalog();
  const contexts = await Promise.all(site.languages.map(getContext));
  return contexts.flatMap((context) =>
    products.flatMap((product) => {
      const thing = buildShopProduct(product, context);
      if (thing === undefined) return [];
      return [{ params: { lang: context.lang, slug: product.slug }, props: { document: { '@context': 'https://schema.org', ...thing } } }];
    }),
  );
}

async function getContext(lang: SiteLanguage): Promise<JsonLdContext> {
  const [{ site }, urls, pictures] = await Promise.all([getCatalog(), getUrls(lang), getPictureFiles()]);
  return { site, lang, urls, pictureUrl: (src) => pictureUrl(pictures.get(src)?.src, src) };
}

function pictureUrl(url: string | undefined, src: string): string {
  if (url === undefined) throw new Error(`content/media/${src} is not a published picture.`);
  return url;
}
