import type { Catalog } from '#src/aggregate/catalog.ts';
import { localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { createUrls } from '../urls.ts';

/** Where Pagefind's files lie on a site. */
export const PAGE_SEARCH_FOLDER = 'pagefind/';

/** Something that is found beside reviews, as Pagefind indexes it. All of it is plain text. */
interface PageRecord {
  url: string;
  content: string;
  language: SiteLanguage;
  meta: { title: string };
}

/** Customers' posts in each language of the site: a page of Pagefind searches the records of its own language only. */
export function postRecords({ site, posts, products }: Catalog): PageRecord[] {
  const names = new Map(products.map(({ slug, name }) => [slug, name]));
  return site.languages.flatMap((language) => {
    const urls = createUrls(site, language);
    const t = textsFor(language).pages.posts;
    return posts.map(({ id, author, platform, body, translations, products: about }, at) => ({
      url: urls.post(id, at, posts.length),
      content: [body, translations[language]?.body ?? '', ...about.map((slug) => localText(names.get(slug) ?? '', language))].join('\n'),
      language,
      meta: { title: `${author.name}, ${t.on(t.platform[platform])}` },
    }));
  });
}

/** First folders whose pages are searched in another way, or are not for readers who search. */
const SEARCHED_ELSEWHERE = ['products', 'reviews', 'posts', 'search', 'embed', 'complaints', 'write', 'badges'];

/**
 * Whether Pagefind reads a built page: those that tell about the shop, such as `/trust/`. Reviews and products have a search of
 * their own, and posts have records.
 * @param path such as `en/trust/index.html`
 */
export function isSearchedPage(path: string, languages: readonly string[]): boolean {
  const [first = '', ...rest] = path.split('/');
  const [section = ''] = languages.includes(first) ? rest : [first];
  return path.endsWith('/index.html') && section !== 'index.html' && !SEARCHED_ELSEWHERE.includes(section);
}
