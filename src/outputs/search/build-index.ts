import type { Catalog, CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { conceptsOf, judgementOf } from '#src/language/concepts.ts';
import { createSaidWordReader, type SaidWord, type SaidWordReader } from '#src/language/said-words.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { EntryPacker, type Field, type IndexShard } from '#src/search/postings.ts';
import { findVariants } from './variants.ts';

/** The index of a site, in shards of which a search loads those with its words. */
interface SearchIndex {
  /** The first key of each shard. */
  starts: string[];
  shards: IndexShard[];
  /** Shards of one key. */
  alone: number[];
}

interface Text {
  text: string;
  lang: string;
  field: Field;
}

/** Letters of one shard, before it is compressed: few bytes when one is needed, few files for any host. */
const SHARD_LENGTH = 20_000;
const FIELD_GAP = 20;
const SENTENCE_GAP = 8;
const COMMA_GAP = 2;
const SENTENCE = /[.!?\n…]/;
const COMMA = /[,;:()–—]/;
/** A person's name has no base word. */
const NO_LANGUAGE = 'zxx';

/**
 * What can be found: one record a review, with its translations, so that nothing is found or counted twice; then one a
 * product. The shop's replies are left out: most of them apologise for the same things in the same words, and a search
 * for *rusak* should find customers who say so.
 */
export function buildIndex({ site, reviews, products }: Pick<Catalog, 'site' | 'reviews' | 'products'>): SearchIndex {
  const readers = new Map<string, SaidWordReader>();
  const read = (text: string, lang: string) => {
    const reader = readers.get(lang) ?? createSaidWordReader(lang);
    readers.set(lang, reader);
    return reader(text);
  };
  function* records(): Generator<Text[]> {
    for (const review of reviews) yield textsOfReview(review);
    for (const product of products) yield textsOfProduct(product, site.languages);
  }
  // Read twice: to keep the words of 100,000 reviews meanwhile would take more memory than the index.
  function* texts(): Generator<SaidWord[]> {
    for (const record of records()) for (const { text, lang } of record) yield read(text, lang);
  }
  const variants = findVariants(texts());
  const entries = new Map<string, EntryPacker>();
  let row = 0;
  for (const record of records()) {
    let place = 0;
    for (const { field, text, lang } of record) {
      const words = read(text, lang);
      words.forEach((word, at) => {
        place += gapBefore(text, words, at);
        const form = wordsOf(words, at);
        for (const key of keysOf(word, variants.get(word.base), field)) {
          const entry = entries.get(key) ?? new EntryPacker();
          entries.set(key, entry);
          entry.add(row, form, { field, place, denied: word.role === 'denied' });
        }
      });
      place += FIELD_GAP;
    }
    row += 1;
  }
  return splitIntoShards(entries);
}

function textsOfReview(review: CatalogReview): Text[] {
  const { lang, title, body, pros, cons, translations, author } = review;
  const text = (value: string | undefined, field: Field, language = lang): Text[] =>
    value === undefined ? [] : [{ text: value, lang: language, field }];
  return [
    ...text(title, 'title'),
    ...text(body, 'body'),
    ...[...pros, ...cons].flatMap((phrase) => text(phrase, 'opinion')),
    ...Object.entries(translations).flatMap(([language, translation]) => [
      ...text(translation.title, 'title', language),
      ...text(translation.body, 'body', language),
    ]),
    ...text(author.name, 'author', NO_LANGUAGE),
  ];
}

function textsOfProduct({ name, category }: CatalogProduct, languages: readonly SiteLanguage[]): Text[] {
  const texts = [name, category].flatMap((label) => {
    if (label === undefined) return [];
    const inEach = typeof label === 'string' ? languages.map((lang) => [lang, label] as const) : Object.entries(label);
    return inEach.map(([lang, text]): Text => ({ text, lang, field: 'product' }));
  });
  return [...new Map(texts.map((text) => [`${text.lang} ${text.text}`, text])).values()];
}

/** How far a word stands from the one before. */
function gapBefore(text: string, words: readonly SaidWord[], at: number): number {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return 0;
  const between = text.slice(before.end, word.start);
  return SENTENCE.test(between) ? SENTENCE_GAP : COMMA.test(between) ? COMMA_GAP : 1;
}

/** A name praises and blames nothing: *Kopi Tetes* does not drip. */
function keysOf({ base, concepts }: SaidWord, variant: string | undefined, field: Field): string[] {
  const meant = variant === undefined ? concepts : conceptsOf({ text: variant, base: variant });
  const kept = field === 'product' ? meant.filter((concept) => judgementOf(concept) === 0) : meant;
  return [variant ?? base, ...kept.map((concept) => `#${concept}`)];
}

/** The word, or the words of the phrase, as they were written: the search marks them. */
function wordsOf(words: readonly SaidWord[], at: number): string {
  const length = Math.max(1, words[at]?.length ?? 1);
  return words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ');
}

function splitIntoShards(entries: ReadonlyMap<string, EntryPacker>): SearchIndex {
  const aliases = listAliases(entries);
  const keys = [...new Set([...entries.keys(), ...aliases.keys()])].sort();
  const shards: IndexShard[] = [];
  let length = SHARD_LENGTH;
  for (const key of keys) {
    const entry = entries.get(key);
    const value = entry === undefined ? [...(aliases.get(key) ?? [])].sort().join(' ') : entry.pack();
    const size = key.length + JSON.stringify(value).length + 4;
    // A word of many reviews has a shard of its own, so that its neighbours stay light.
    if (length + size > SHARD_LENGTH) {
      shards.push({});
      length = 0;
    }
    const shard = shards.at(-1);
    if (shard !== undefined) shard[key] = value;
    length += size;
  }
  return {
    starts: shards.map((shard) => Object.keys(shard).sort()[0] ?? ''),
    shards,
    alone: shards.flatMap((shard, number) => (Object.keys(shard).length === 1 ? [number] : [])),
  };
}

/** Longer forms lead to their bases. */
function listAliases(entries: ReadonlyMap<string, EntryPacker>): Map<string, Set<string>> {
  const aliases = new Map<string, Set<string>>();
  for (const [key, { forms }] of entries) {
    if (key.startsWith('#')) continue;
    for (const form of forms) if (!entries.has(form) && !form.includes(' ')) aliases.set(form, (aliases.get(form) ?? new Set()).add(key));
  }
  return aliases;
}
