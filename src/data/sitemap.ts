import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { PRODUCT_SORTS } from '#src/aggregate/categories.ts';
import { makeSitemap, type SitemapPage } from '#src/outputs/sitemap.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { listCategoryPages } from './category-pages.ts';
import { createOnce } from './once.ts';
import { productRoutes } from './product-pages.ts';
import { listPostPages, listWallPages } from './wall-pages.ts';

/** The files of the sitemap, made once. */
export const getSitemap = createOnce(async () => makeSitemap((await getCatalog()).site, await listPages()));

/** Every page except the search and the 404 page. Pages that only list others have no date. */
async function listPages(): Promise<SitemapPage[]> {
  const { site, reviews, campaigns } = await getCatalog();
  const { pages: languages } = reviewOutputs(site);
  const routes = await productRoutes();
  const productPages = routes.filter(({ props }) => props.lang === routes[0]?.props.lang).map(({ props }) => props.item);
  return [
    { path: (urls) => urls.home },
    { path: (urls) => urls.products },
    ...(await listCategoryPages())
      .filter(({ sort }) => sort === PRODUCT_SORTS[0])
      .map(({ category, page }): SitemapPage => ({ path: (urls) => urls.category(category.slug, undefined, page) })),
    ...productPages.map((item): SitemapPage => {
      return { path: (urls) => urls.product(item.product.slug, item.page), lastmod: newest(item.items.flatMap(datesOf)) };
    }),
    ...(languages.length === 0 ? [] : reviews).map(
      (review): SitemapPage => ({ path: (urls) => urls.review(review.id), languages, lastmod: newest(datesOf(review)) }),
    ),
    ...(await listWallPages()).map(({ items, page }): SitemapPage => {
      return { path: (urls) => urls.reviews(page), lastmod: newest(items.flatMap(datesOf)) };
    }),
    ...(await listPostPages()).map(({ items, page }): SitemapPage => {
      return { path: (urls) => urls.postsPage(page), lastmod: newest(items.map(({ date }) => date)) };
    }),
    { path: (urls) => urls.trust },
    { path: (urls) => urls.write() },
    { path: (urls) => urls.changes },
    { path: (urls) => urls.partners },
    { path: (urls) => urls.causes },
    ...campaigns.map(({ slug }): SitemapPage => ({ path: (urls) => urls.campaign(slug) })),
    { path: (urls) => urls.embedBuilder },
  ];
}

/** Every day that stands on a review: written, answered, made good. */
function datesOf({ date, replies, recovery }: CatalogReview): string[] {
  return [date, ...[...replies, ...recovery].map((step) => step.date)].filter((day) => day !== undefined);
}

function newest(dates: readonly string[]): string | undefined {
  return [...dates].sort().at(-1);
}
