import { getCollection } from 'astro:content';
import { buildCatalog, type Catalog } from '#src/aggregate/catalog.ts';
import type { ContentEntry } from '#src/content/astro-loader.ts';
import { today } from '#src/loaders/today.ts';
import { createOnce } from './once.ts';

/** Everything that pages show, joined once. When content changes in development, Astro loads this module anew. */
export const getCatalog: () => Promise<Catalog> = createOnce(async () => {
  const entries = (await getCollection('entries')).map(({ data }) => data);
  const [site] = pick(entries, 'site');
  const [log] = pick(entries, 'log');
  if (site === undefined || log === undefined) throw new Error('The content folder has no sound site.yaml; the report above says why.');
  return buildCatalog(
    {
      site,
      products: pick(entries, 'products'),
      reviews: pick(entries, 'reviews'),
      posts: pick(entries, 'posts'),
      commitments: pick(entries, 'commitments'),
      log,
    },
    today(),
  );
});

type DataOf<Kind extends ContentEntry['kind']> = Extract<ContentEntry, { kind: Kind }>['data'];

function pick<Kind extends ContentEntry['kind']>(entries: readonly ContentEntry[], kind: Kind): DataOf<Kind>[] {
  return entries.flatMap((entry) => (entry.kind === kind ? [entry.data as DataOf<Kind>] : []));
}
