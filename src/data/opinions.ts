import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import { type Opinions, summarizeOpinions } from '#src/aggregate/topics/opinions.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';

/** What customers name as good and bad about a product; summed once, as its siblings' pages show it as well. */
export async function getOpinions({ slug }: Pick<CatalogProduct, 'slug'>): Promise<Opinions> {
  return (await allOpinions()).get(slug) ?? { pros: [], cons: [] };
}

const allOpinions = createOnce(async () => {
  const { products } = await getCatalog();
  return new Map(products.map(({ slug, reviews }) => [slug, summarizeOpinions(reviews)]));
});
