import type { Catalog, CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { exactly } from '#src/language/index-words.ts';
import { stemOf } from '#src/language/stems.ts';
import { tokenize } from '#src/language/tokens.ts';
import { SITE_LANGUAGES } from '#src/schemas/primitives.ts';

/** One thing that can be found. Its words are analysed here; Pagefind stores and finds them as they are. */
export interface SearchRecord {
  key: RecordKey;
  parts: RecordPart[];
}
export type RecordKey = `review:${string}` | `product:${string}`;
export interface RecordPart {
  /** Index words in reading order, so that a phrase can be asked for. */
  words: string[];
  /** How much a match here says, from 0 to 10; the review's own words are 1. */
  weight: number;
}

interface Text {
  text: string;
  lang: string;
  weight: number;
}

const WEIGHTS = { title: 2, body: 1, opinion: 1.5, author: 1, product: 0.4, base: 0.5 } as const;

/**
 * What the index holds: one record a review, with its translations, so that nothing is found or counted twice; and one a
 * product. The shop's replies are left out: most of them apologise for the same things in the same words, and a search
 * for *rusak* should find customers who say so.
 */
export function listRecords({ reviews, products }: Catalog): SearchRecord[] {
  const bySlug = new Map(products.map((product) => [product.slug, product]));
  return [
    ...reviews.map((review) => recordOf(`review:${review.id}`, textsOfReview(review, bySlug.get(review.product)))),
    ...products.map((product) => recordOf(`product:${product.slug}`, textsOfProduct(product))),
  ];
}

function textsOfReview(review: CatalogReview, product: CatalogProduct | undefined): Text[] {
  const { lang } = review;
  const text = (value: string | undefined, weight: number, language = lang): Text[] =>
    value === undefined ? [] : [{ text: value, lang: language, weight }];
  return [
    ...text(review.title, WEIGHTS.title),
    ...text(review.body, WEIGHTS.body),
    ...[...review.pros, ...review.cons].flatMap((phrase) => text(phrase, WEIGHTS.opinion)),
    ...SITE_LANGUAGES.flatMap((language) => {
      const translation = review.translations[language];
      return [...text(translation?.title, WEIGHTS.title, language), ...text(translation?.body, WEIGHTS.body, language)];
    }),
    ...text(review.author.name, WEIGHTS.author, NO_LANGUAGE),
    ...(product === undefined ? [] : textsOfProduct(product).map((named) => ({ ...named, weight: WEIGHTS.product }))),
  ];
}

/** A person's name has no base word. */
const NO_LANGUAGE = 'zxx';

function textsOfProduct({ name, category }: CatalogProduct): Text[] {
  return [name, category].flatMap((label) => {
    if (label === undefined) return [];
    const texts =
      typeof label === 'string'
        ? SITE_LANGUAGES.map((lang) => [lang, label] as const)
        : SITE_LANGUAGES.map((lang) => [lang, label[lang]] as const);
    return texts.map(([lang, text]) => ({ text, lang, weight: WEIGHTS.body }));
  });
}

function recordOf(key: RecordKey, texts: readonly Text[]): SearchRecord {
  const analysed = texts.map(({ text, lang, weight }) => ({ lang, weight, tokens: tokenize(text).map((token) => token.text) }));
  const seen = new Set(analysed.flatMap(({ tokens }) => tokens));
  const bases = new Set(analysed.flatMap(({ tokens, lang }) => tokens.flatMap((token) => stemOf(token, lang) ?? [])));
  const parts = analysed.map(({ tokens, weight }) => ({ words: tokens.map(exactly), weight }));
  return {
    key,
    parts: [
      ...distinct(parts),
      {
        words: [...bases]
          .filter((base) => !seen.has(base))
          .sort()
          .map(exactly),
        weight: WEIGHTS.base,
      },
    ],
  };
}

/** A name that is the same in both languages is indexed once. */
function distinct(parts: readonly RecordPart[]): RecordPart[] {
  const byWords = new Map(parts.map((part) => [part.words.join(' '), part]));
  return [...byWords.values()].filter(({ words }) => words.length > 0);
}
