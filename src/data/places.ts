import { shelfOf } from '#src/schemas/shelf.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { listProductPages } from './product-pages.ts';

/** Where each review stands, by its id: the slug of its product, and the number of the page. */
export type Places = Record<string, [product: string, page: number]>;

/** Routes of the documents that say where reviews stand, which only sites need whose reviews have no pages of their own. */
export async function placeRoutes() {
  const { site } = await getCatalog();
  if (reviewOutputs(site).pages.length > 0) return [];
  const places = (await listProductPages()).flatMap(({ product, page, items }) =>
    items.map(({ id }) => [id, [product.slug, page]] as const),
  );
  const byShelf = Map.groupBy(places, ([id]) => shelfOf(id));
  return Array.from(byShelf, ([shelf, some]) => ({ params: { shelf: String(shelf) }, props: { places: Object.fromEntries(some) } }));
}
