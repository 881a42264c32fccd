import { type AfterSale, type SiteAfterSale, summarizeSiteAfterSale } from '#src/aggregate/after-sale.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';

/** What the shop did after the sale, summed once for all pages and documents. */
export const getAfterSale: () => Promise<SiteAfterSale> = createOnce(async () => summarizeSiteAfterSale(await getCatalog()));

/** The same of one product; missing where nobody wrote about it. */
export async function getProductAfterSale(slug: string): Promise<AfterSale | undefined> {
  return (await getAfterSale()).products.find((product) => product.slug === slug);
}
