import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { catalogOf } from './catalog.ts';

const FILE = 'test/fixtures/prdect-id.csv.gz';

/**
 * PRDECT-ID (Rhio Sutoyo and others, MIT): 5,400 reviews of 1,308 products on an Indonesian marketplace, as people typed
 * them. Each different text of a product once.
 */
export function prdectCatalog(): Catalog {
  const rows = parse(gunzipSync(readFileSync(FILE)), { columns: true }) as Record<'category' | 'product' | 'rating' | 'review', string>[];
  const different = [...new Map(rows.map((row) => [`${row.product} ${row.review}`, row])).values()].filter(
    ({ review }) => review.trim() !== '',
  );
  const names = [...new Set(different.map(({ product }) => product))];
  const slugs = new Map(names.map((name, at) => [name, `p${at}`]));
  const categories = new Map(different.map(({ product, category }) => [product, category]));
  return catalogOf({
    products: names.map((name) => ({ slug: slugs.get(name) ?? '', name, category: categories.get(name) })),
    reviews: different.map(({ product, rating, review }) => ({
      product: slugs.get(product),
      rating: Number(rating),
      body: review,
      lang: 'id',
    })),
  });
}
