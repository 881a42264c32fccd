import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import type { Catalog, CatalogProduct } from '#src/aggregate/catalog.ts';
import type { RatingSummary } from '#src/aggregate/rating.ts';
import { formatNumber, formatRating } from '#src/i18n/format.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** Figures as an output writes them. */
export interface Figures {
  mean?: string | undefined;
  /** Everything that counts. */
  count?: string | undefined;
  /** What counts and has words. */
  words?: string | undefined;
  /** Reviews with 1, 2, 3, 4 and 5 stars. */
  stars?: string | undefined;
  /** The words in the place of figures. */
  none?: string | undefined;
}

/** A place where the figures of a product, or of the whole site, stand. */
export interface Output {
  name: string;
  /** Below the built site. */
  file: string;
  /** Programs read numbers, people read words in a language. */
  format: SiteLanguage | 'data';
  says: readonly ('mean' | 'count' | 'words' | 'stars')[];
  read: (text: string) => Figures;
}

const ALL = ['mean', 'count', 'words', 'stars'] as const;
const MEAN_AND_COUNTS = ['mean', 'count', 'words'] as const;
/** Words of different elements stand apart. */
const textIn = (node: Node | null | undefined): string =>
  node === null || node === undefined
    ? ''
    : node.nodeType === NodeType.TEXT_NODE
      ? node.textContent
      : node.childNodes.map(textIn).join(' ');
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What an output must say. */
export function expectFigures({ format, says }: Output, summary: RatingSummary, published: number): Figures {
  const { ratingValue, ratingCount, reviewCount, histogram } = summary;
  if (ratingValue === undefined && format !== 'data') {
    const [none, notCounted] =
      format === 'id'
        ? ['Belum ada ulasan', 'Belum ada ulasan yang masuk hitungan']
        : ['No reviews yet', 'No review counts towards the rating yet'];
    return { none: published === 0 ? none : notCounted };
  }
  const number = (n: number) => (format === 'data' ? String(n) : formatNumber(n, format));
  const mean = ratingValue === undefined ? 'null' : format === 'data' ? String(ratingValue) : formatRating(ratingValue, format);
  const all: Figures = { mean, count: number(ratingCount), words: number(reviewCount), stars: histogram.map(number).join(' ') };
  return Object.fromEntries(says.map((key) => [key, all[key]]));
}

/** What it says. */
export function readFigures({ says, read }: Output, text: string): Figures {
  const shown = read(text);
  if (shown.none !== undefined && shown.mean === undefined) return { none: shown.none };
  return Object.fromEntries(says.map((key) => [key, shown[key]]));
}

/** Every output with the figures of a product, in one language. */
export function listProductOutputs(catalog: Catalog, product: CatalogProduct, lang: SiteLanguage): Output[] {
  const root = rootOf(catalog, lang);
  const { slug, reviews } = product;
  const page = `${root}products/${slug}/index.html`;
  const frame = `${root}embed/${slug}/index.html`;
  const snippet = `${root}embed/${slug}/snippet.html`;
  const ofApi = (file: string, name: string): Output => ({
    name,
    file,
    format: 'data',
    says: ALL,
    read: (text) => ofRating(JSON.parse(text).rating),
  });
  const inHtml = (name: string, file: string, says: Output['says'], read: (html: HTMLElement) => string): Output => ({
    ...{ name, file, format: lang, says },
    read: (text) => ofWords(read(parse(text))),
  });
  const summaryOf = (html: HTMLElement) => textIn(html.querySelector('.summary') ?? html.querySelector('main header'));
  const jsonLd = (file: string): Output => ({ name: `JSON-LD of ${file}`, file, format: 'data', says: MEAN_AND_COUNTS, read: ofJsonLd });
  const card = (html: HTMLElement) => html.querySelector(`article h3 a[href$="/products/${slug}/"]`)?.closest('article');
  const labelIn = (html: HTMLElement | null | undefined) => html?.querySelector('[role=img]')?.getAttribute('aria-label') ?? textIn(html);
  return [
    inHtml('page', page, ALL, summaryOf),
    inHtml('accessible name of the page’s stars', page, ['mean'], (html) =>
      labelIn(html.querySelector('.summary') ?? html.querySelector('main header')),
    ),
    ...(reviews.length > 20 ? [inHtml('page 2', page.replace('index.html', '2/index.html'), ALL, summaryOf)] : []),
    cardAlt(page, lang),
    inHtml('all products', `${root}products/index.html`, MEAN_AND_COUNTS, (html) =>
      flat(textIn(card(html))).replace(/([.,]\d) (?=dari|from)/, '$1 dari 5 '),
    ),
    inHtml('accessible name in all products', `${root}products/index.html`, ['mean'], (html) => labelIn(card(html))),
    ...(product.kind === 'brand' || catalog.site.policy.count === 'all' || product.summary.ratingValue === undefined
      ? []
      : [jsonLd(page), ...(reviews[0] === undefined ? [] : [jsonLd(`${root}reviews/${reviews[0].id}/index.html`)])]),
    ofApi(`api/v1/products/${slug}.json`, 'API, product'),
    ...(reviews.length > 20 ? [ofApi(`api/v1/products/${slug}/2.json`, 'API, product, page 2')] : []),
    {
      name: 'API, products',
      file: 'api/v1/products.json',
      format: 'data',
      says: ALL,
      read: (text) => ofRating(JSON.parse(text).products.find((one: { slug: string }) => one.slug === slug).rating),
    },
    ...listShared(root, lang, slug, `${root}products/${slug}/`),
    inHtml('snippet', snippet, ALL, (html) => textIn(html.querySelector('template .h'))),
    inHtml('accessible name of the snippet’s stars', snippet, ['mean'], (html) => labelIn(html.querySelector('template .h'))),
    inHtml('paragraph of the snippet', snippet, ALL, (html) => textIn(html.querySelectorAll('p').at(-1))),
    inHtml('frame', frame, ALL, (html) => textIn(html.querySelector('.h'))),
    inHtml('accessible name of the frame’s stars', frame, ['mean'], (html) => labelIn(html.querySelector('.h'))),
  ];
}

/** Every output with the figures of the whole site, in one language. */
export function listSiteOutputs(catalog: Catalog, lang: SiteLanguage): Output[] {
  const root = rootOf(catalog, lang);
  const inHtml = (file: string, selector: string, says: Output['says']): Output => ({
    ...{ name: selector, file, format: lang, says },
    read: (text) => ofWords(textIn(parse(text).querySelector(selector))),
  });
  const ofApi = (file: string): Output => ({
    name: 'API',
    file,
    format: 'data',
    says: ALL,
    read: (text) => ofRating(JSON.parse(text).rating),
  });
  return [
    inHtml(`${root}index.html`, '.summary', ALL),
    inHtml(`${root}reviews/index.html`, 'main header', ['count', 'words']),
    cardAlt(`${root}index.html`, lang),
    ofApi('api/v1/products.json'),
    ofApi('api/v1/reviews.json'),
    ...listShared(root, lang, '_site', root),
  ];
}

/** Badges and feeds, which the whole site has and each product has. */
function listShared(root: string, lang: SiteLanguage, badge: string, folder: string): Output[] {
  const words = (name: string, file: string, says: Output['says'], pattern: RegExp): Output => ({
    ...{ name, file, format: lang, says },
    read: (text) => ofWords(pattern.exec(text)?.[1] ?? ''),
  });
  return [
    ...['', '.mini', '.card'].map((style) => words('badge', `${root}badges/${badge}${style}.svg`, ALL, /<title[^>]*>([^<]*)</)),
    words('RSS', `${folder}feed.xml`, MEAN_AND_COUNTS, /<description>([^<]*)</),
    words('JSON Feed', `${folder}feed.json`, MEAN_AND_COUNTS, /"description": ?"([^"]*)"/),
    {
      name: 'JSON Feed, for programs',
      file: `${folder}feed.json`,
      format: 'data',
      says: ALL,
      read: (text) => ofRating(JSON.parse(text)._bukti.rating),
    },
  ];
}

function cardAlt(file: string, lang: SiteLanguage): Output {
  return {
    name: 'text of the card',
    file,
    format: lang,
    says: MEAN_AND_COUNTS,
    read: (html) => {
      const alt = parse(html).querySelector('meta[property="og:image:alt"]')?.getAttribute('content') ?? '';
      return { ...ofWords(alt), ...ofCounts(/, ([^,]* (?:ulasan|reviews?|penilaian|ratings?)(?:, [^,]*)?)$/.exec(alt)?.[1] ?? '') };
    },
  };
}

function ofWords(words: string): Figures {
  const text = flat(words);
  const rows = [1, 2, 3, 4, 5].map((stars) => new RegExp(`(?<!\\d)${stars} (?:★ )?(?:bintang|stars?): ([\\d.,]*\\d)`).exec(text)?.[1]);
  return {
    mean: /([\d.,]+) (?:dari|out of) 5/.exec(text)?.[1],
    ...ofCounts(/(?:dari|from) (\d.*)/.exec(text.replace(/[\d.,]+ (?:dari|out of) 5/, ''))?.[1] ?? ''),
    stars: rows.includes(undefined) ? undefined : rows.join(' '),
    none: /Belum ada ulasan(?: yang masuk hitungan)?|No review(?:s yet| counts towards the rating yet)/.exec(text)?.[0],
  };
}

/** "27 counted reviews" are 27 with words; of "30 ratings, 27 with words" the three others are stars alone. */
function ofCounts(text: string): Pick<Figures, 'count' | 'words'> {
  const [, reviews] = /^([\d.,]+) (?:ulasan|(?:counted )?reviews?)/.exec(text) ?? [];
  if (reviews !== undefined) return { count: reviews, words: reviews };
  const pattern = /^([\d.,]+) (?:penilaian|ratings?), (?:([\d.,]+) (?:dengan ulasan|with words)|tanpa ulasan|none with words)/;
  const [, count, words = '0'] = pattern.exec(text) ?? [];
  return count === undefined ? {} : { count, words };
}

function ofRating(rating: {
  ratingValue: number | null;
  ratingCount: number;
  reviewCount: number;
  distribution: Record<string, number>;
}): Figures {
  const stars = ['1', '2', '3', '4', '5'].map((name) => rating.distribution[name]).join(' ');
  return { mean: String(rating.ratingValue), count: String(rating.ratingCount), words: String(rating.reviewCount), stars };
}

function ofJsonLd(html: string): Figures {
  const rating = parse(html)
    .querySelectorAll('script[type="application/ld+json"]')
    .flatMap((script) => [...script.rawText.matchAll(/"aggregateRating":(\{[^}]*\})/g)].map(([, json = '']) => JSON.parse(json)));
  // Two that differ would be none.
  const all = (key: string) => [...new Set(rating.map((one) => one[key] ?? 0))].join(' and ');
  return { mean: all('ratingValue'), count: all('ratingCount'), words: all('reviewCount') };
}

function rootOf({ site }: Catalog, lang: SiteLanguage): string {
  return site.languages[0] === lang ? '' : `${lang}/`;
}
