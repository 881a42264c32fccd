import type { CatalogProduct } from '#src/aggregate/catalog.ts';
import { findTopics, type Topic } from '#src/aggregate/topics/topics.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';

/** Topics of a product in the language of a page; in the others where it has none. */
export async function getTopics({ slug }: Pick<CatalogProduct, 'slug'>, lang: SiteLanguage): Promise<Topic[]> {
  const topics = (await getAllTopics()).get(slug) ?? [];
  const readable = topics.filter((topic) => topic.lang === lang);
  return readable.length === 0 ? topics : readable;
}

/** Topics of every product in all languages, by slug; found once. */
export const getAllTopics = createOnce(async () => findTopics(await getCatalog()));
