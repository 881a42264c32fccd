import { pageOfItem } from '#src/aggregate/paginate.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Site } from '#src/schemas/site.ts';
import { reviewOutputs, type ScaledSite } from '#src/schemas/site-scale.ts';

/** A page of the gallery has so many posts at most. */
export const POSTS_A_PAGE = 24;

/** What a link to the search can carry. Lists are joined: any of these. */
interface SearchLink {
  q?: string;
  product?: string;
  stars?: number | readonly number[];
  level?: string;
  /** Language of the customer's words, as a BCP 47 tag. */
  lang?: string;
  channel?: string;
  photo?: boolean;
  /** Only reviews that the business answered. */
  reply?: boolean;
  /** Only reviews that enter the rating. */
  counted?: boolean;
}

export type Urls = ReturnType<typeof createUrls>;

/** Addresses of every page, as paths on the site's host, in one language. They are public and stable. */
export function createUrls(site: Pick<Site, 'url' | 'languages'> & ScaledSite, lang: SiteLanguage) {
  const { origin, pathname } = new URL(site.url);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const root = site.languages[0] === lang ? base : `${base}${lang}/`;
  const { pages, followPages, embedded } = reviewOutputs(site);
  const ofProduct = embedded.includes(lang) ? root : base;
  return {
    lang,
    home: root,
    products: `${root}products/`,
    /** Of sites with many products: `/categories/beauty/`, `/categories/beauty/rating/2/`; the first sort stands in no address. */
    category: (slug: string, sort = 'reviews', page = 1) =>
      `${root}categories/${slug}/${sort === 'reviews' ? '' : `${sort}/`}${page > 1 ? `${page}/` : ''}`,
    product: (slug: string, page = 1) => `${root}products/${slug}/${page > 1 ? `${page}/` : ''}`,
    /** The page of a product, where a script shows the reviews that one filter keeps: `/products/kopi/?attr-grind=kasar#reviews`. */
    productWith: (slug: string, { facet, value }: { facet: string; value: string }) => `${root}products/${slug}/?${facet}=${value}#reviews`,
    /** The reviews of a product that one filter keeps, as a page: `/products/kopi/stars/1/`. */
    productList: (slug: string, facet: string, value: string) => `${root}products/${slug}/${facet}/${value}/`,
    reviews: (page = 1) => `${root}reviews/${page > 1 ? `page/${page}/` : ''}`,
    /** Where a review stands in this language, or in another where it has a page in that one alone. */
    review: (id: string) => {
      if (pages.length === 0) return `${root}reviews/#${id}`;
      return `${pages.includes(lang) ? root : base}reviews/${id}/`;
    },
    posts: `${root}posts/`,
    postsPage: (page: number) => `${root}posts/${page > 1 ? `${page}/` : ''}`,
    /** Where a post stands. @param at its place among all posts, from 0, of `of` */
    post: (id: string, at: number, of: number) => {
      const page = pageOfItem(at, of, POSTS_A_PAGE);
      return `${root}posts/${page > 1 ? `${page}/` : ''}#${id}`;
    },
    /** The posts that show a product. */
    postsOf: (product: string) => `${root}posts/?product=${product}`,
    trust: `${root}trust/`,
    /** The form; with an invitation, for its product. */
    write: (token?: string) => `${root}write/${token === undefined ? '' : `?t=${token}`}`,
    writeAbout: (product: string) => `${root}write/?product=${product}`,
    changes: `${root}changes/`,
    partners: `${root}partners/`,
    causes: `${root}causes/`,
    campaign: (slug: string) => `${root}campaigns/${slug}/`,
    /** Sentences for the check of a review. */
    checkTexts: `${root}check.json`,
    /** Where a customer follows what became of a review; the reference says nothing about anybody. */
    follow: (ref: string) => `${followPages.includes(lang) ? root : base}complaints/${ref}/`,
    search: (link: SearchLink = {}) => `${root}search/${queryOf(link)}`,
    /** RSS and JSON Feed of the newest reviews, of the site or of one product. */
    feed: (format: 'xml' | 'json', product?: string) =>
      product === undefined ? `${root}feed.${format}` : `${ofProduct}products/${product}/feed.${format}`,
    embedBuilder: `${root}embed/`,
    /** The document for an iframe. */
    embed: (product: string) => `${ofProduct}embed/${product}/`,
    /** An HTML fragment to paste or include. */
    snippet: (product: string) => `${ofProduct}embed/${product}/snippet.html`,
    oembed: (product: string) => `${ofProduct}oembed/${product}.json`,
    /** Of a product, or of the whole site: `_site.svg`. */
    badge: (file: string) => `${file.startsWith('_site') ? root : ofProduct}badges/${file}`,
    /** A document of the API; one for all languages. */
    api: (path: string) => `${base}api/v1/${path}`,
    /** Files that are the same in every language, such as cards. */
    file: (path: string) => `${base}${path.replace(/^\//, '')}`,
    absolute: (path: string) => new URL(path, origin).href,
    /** The same page in another language. */
    inLanguage: (path: string, other: SiteLanguage) =>
      `${site.languages[0] === other ? base : `${base}${other}/`}${path.slice(root.length)}`,
  };
}

function queryOf(link: SearchLink): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(link)) {
    if (value !== undefined) query.set(key, value === true ? 'yes' : String(value));
  }
  return query.size === 0 ? '' : `?${query}`;
}
