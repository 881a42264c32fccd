import { createWordReader, type WordReader } from '#src/language/words.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { compare } from '#src/schemas/sort.ts';
import type { Catalog, CatalogProduct, CatalogReview } from '../catalog.ts';
import { logLikelihoodRatio } from './log-likelihood.ts';
import { addSaying, type Phrase, phraseOf, type Said } from './phrase.ts';
import { listTerms, type TopicTerm } from './terms.ts';

/** Something that the reviews of one product speak of far more often than those of all others. */
export interface Topic extends Phrase {
  lang: SiteLanguage;
  /** Dunning's G²: the higher, the less it is chance. */
  score: number;
}

const MOST_TOPICS = 8;
/** One customer makes no topic. Two customers make one only if one of them says it in a title, pro or con; otherwise it may be chance. */
const LEAST_REVIEWS = { named: 2, otherwise: 3 };
/** Chance alone reaches this once in a hundred times. */
const LEAST_SCORE = 6.63;
/** How many times as large a share of this product's reviews must say it. */
const FAR_MORE = 2;
/** A phrase takes the place of its words when at least this share of the reviews with the words have the phrase. */
const MOSTLY = 2 / 3;

/**
 * Topics of each product, by slug: at most eight in each site language, the most telling first. Each language is
 * compared with itself, and a review says a thing once, however often it repeats it. Only customers' own words are read, not
 * translations. Reviews in other languages are left out. With a single product there is nothing to compare, so it has no topics.
 */
export function findTopics({ site, products }: Pick<Catalog, 'site' | 'products'>): Map<string, Topic[]> {
  const inEach = site.languages.map((lang) => findInLanguage(products, site.name, lang));
  return new Map(products.map(({ slug }) => [slug, inEach.flatMap((found) => found.get(slug) ?? [])]));
}

interface Candidate {
  key: string;
  topic: Topic;
}

function findInLanguage(products: readonly CatalogProduct[], siteName: string, lang: SiteLanguage): Map<string, Topic[]> {
  const read = createWordReader(lang);
  const own = products.map((product) => ({ product, reviews: product.reviews.filter((review) => isIn(review, lang)) }));
  const said = own.map(({ reviews }) => collectSayings(reviews, read));
  const everywhere = countEverywhere(
    own.flatMap(({ reviews }) => reviews),
    new Set(said.flatMap((sayings) => [...sayings.keys()])),
    read,
  );
  const total = own.reduce((sum, { reviews }) => sum + reviews.length, 0);

  return new Map(
    own.map(({ product, reviews }, at) => {
      const of = { here: reviews.length, there: total - reviews.length };
      const names = new Set([product.name, product.category ?? '', siteName].flatMap(textsOf).flatMap((text) => basesOf(text, read)));
      const candidates = [...(said[at] ?? [])].flatMap(([key, sayings]): Candidate[] => {
        if (key.split(' ').every((base) => names.has(base))) return [];
        const phrase = phraseOf(sayings, lang, read);
        const score = scoreOf(phrase.ids.length, everywhere.get(key) ?? 0, of);
        return score < LEAST_SCORE ? [] : [{ key, topic: { ...phrase, lang, score } }];
      });
      return [product.slug, choose(candidates)];
    }),
  );
}

/** 0 where it is not said far more often here. */
function scoreOf(here: number, everywhere: number, of: { here: number; there: number }): number {
  const there = everywhere - here;
  return here * of.there <= FAR_MORE * there * of.here ? 0 : logLikelihoodRatio({ here, there }, of);
}

/** Terms that enough of the reviews say. */
function collectSayings(reviews: readonly CatalogReview[], read: WordReader): Map<string, Said> {
  const sayings = new Map<string, Said>();
  const named = new Set<string>();
  for (const review of reviews) {
    for (const { key, text } of termsOfReview(review, read)) addSaying(sayings, key, text, review.id);
    for (const { key } of listAll(headlinesOf(review), read)) named.add(key);
  }
  return new Map([...sayings].filter(([key, { ids }]) => ids.size >= (named.has(key) ? LEAST_REVIEWS.named : LEAST_REVIEWS.otherwise)));
}

/** How many reviews of the whole site say each of these terms. Only these, since most terms stand in one review alone. */
function countEverywhere(reviews: readonly CatalogReview[], keys: ReadonlySet<string>, read: WordReader): Map<string, number> {
  const counts = new Map<string, number>();
  for (const review of reviews) {
    const said = new Set(termsOfReview(review, read).map(({ key }) => key));
    for (const key of said) if (keys.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The most distinctive terms; each word appears in one of them only. */
function choose(candidates: readonly Candidate[]): Topic[] {
  const sorted = candidates
    .filter((candidate) => !candidates.some((longer) => replaces(longer, candidate)))
    .sort((a, b) => b.topic.score - a.topic.score || b.topic.ids.length - a.topic.ids.length || compare(a.key, b.key));
  const taken = new Set<string>();
  const chosen: Topic[] = [];
  for (const { key, topic } of sorted) {
    const bases = key.split(' ').filter((base) => /\p{L}/u.test(base));
    if (chosen.length === MOST_TOPICS || bases.some((base) => taken.has(base))) continue;
    chosen.push(topic);
    for (const base of bases) taken.add(base);
  }
  return chosen;
}

function replaces(longer: Candidate, shorter: Candidate): boolean {
  const contains = longer.key !== shorter.key && ` ${longer.key} `.includes(` ${shorter.key} `);
  return contains && longer.topic.ids.length >= MOSTLY * shorter.topic.ids.length;
}

function termsOfReview(review: CatalogReview, read: WordReader): TopicTerm[] {
  return listAll([...headlinesOf(review), review.body], read);
}

/** The texts in which customers name a thing in a few words. */
function headlinesOf({ title = '', pros, cons }: CatalogReview): string[] {
  return [title, ...pros, ...cons];
}

function listAll(texts: readonly string[], read: WordReader): TopicTerm[] {
  return texts.flatMap((text) => listTerms(text, read(text)));
}

function isIn(review: CatalogReview, lang: SiteLanguage): boolean {
  return review.lang.split('-')[0] === lang;
}

function textsOf(text: string | Record<SiteLanguage, string>): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function basesOf(text: string, read: WordReader): string[] {
  return read(text).map(({ base }) => base);
}
