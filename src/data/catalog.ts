import { getCollection } from 'astro:content';
import { buildCatalog, type Catalog } from '../aggregate/catalog.ts';
import { today } from '../loaders/today.ts';
import { createOnce } from './once.ts';

/** Everything that pages show. Joined once a build; in development again for each request, since content changes. */
export const getCatalog: () => Promise<Catalog> = import.meta.env.PROD ? createOnce(join) : join;

async function join(): Promise<Catalog> {
  const [site, products, reviews, posts, commitments] = await Promise.all([
    getCollection('site'),
    getCollection('products'),
    getCollection('reviews'),
    getCollection('posts'),
    getCollection('commitments'),
  ]);
  const [settings] = site;
  if (settings === undefined) throw new Error('The content folder has no sound site.yaml; the report above says why.');
  const data = <T>(entries: { data: T }[]) => entries.map((entry) => entry.data);
  return buildCatalog(
    { site: settings.data, products: data(products), reviews: data(reviews), posts: data(posts), commitments: data(commitments) },
    today(),
  );
}
