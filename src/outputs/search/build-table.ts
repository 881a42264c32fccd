import type { Catalog } from '#src/aggregate/catalog.ts';
import { LEVELS } from '#src/evidence/level.ts';
import { localText } from '#src/i18n/format.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { CHANNELS } from '#src/schemas/review.ts';
import { COUNTED, dayOf, PHOTO, packDays, REPLY, type SearchRows, type SearchTable } from './table.ts';

/** The table of a site: its reviews, newest first, then its products. */
export function buildTable(catalog: Catalog): SearchTable {
  const lists = listValues(catalog);
  return { ...lists, rows: listRows(catalog, lists) };
}

/** Names of the products in a language, in the order of their slugs. */
export function localNames({ products }: Catalog, lang: SiteLanguage): string[] {
  const names = new Map(products.map(({ slug, name }) => [slug, localText(name, lang)]));
  return [...names.keys()].sort().map((slug) => names.get(slug) ?? slug);
}

type Lists = Pick<SearchTable, 'products' | 'levels' | 'langs' | 'channels'>;

function listValues({ products, reviews }: Catalog): Lists {
  const used = (all: readonly string[], of: (review: Catalog['reviews'][number]) => string) => {
    const seen = new Set(reviews.map(of));
    return all.filter((value) => seen.has(value));
  };
  return {
    products: products.map(({ slug }) => slug).sort(),
    levels: used(LEVELS, ({ level }) => level),
    langs: [...new Set(reviews.map(({ lang }) => lang))].sort(),
    channels: used(CHANNELS, ({ channel }) => channel),
  };
}

function listRows({ reviews, products }: Catalog, lists: Lists): SearchRows {
  const [product, level, lang, channel] = [lists.products, lists.levels, lists.langs, lists.channels].map(indexIn) as [
    IndexOf,
    IndexOf,
    IndexOf,
    IndexOf,
  ];
  const none = products.map(() => 0);
  return {
    product: [...reviews.map((review) => product(review.product)), ...products.map(({ slug }) => product(slug))],
    stars: [...reviews.map(({ rating }) => rating), ...none],
    level: [...reviews.map((review) => level(review.level)), ...none],
    lang: [...reviews.map((review) => lang(review.lang)), ...none],
    channel: [...reviews.map((review) => channel(review.channel)), ...none],
    day: packDays([...reviews.map(({ date }) => dayOf(date)), ...none]),
    marks: [...reviews.map(flagsOf), ...none],
  };
}

function flagsOf({ media, replies, verdict }: Catalog['reviews'][number]): number {
  return (media.length > 0 ? PHOTO : 0) + (replies.length > 0 ? REPLY : 0) + (verdict.counted ? COUNTED : 0);
}

type IndexOf = (value: string) => number;

function indexIn(values: readonly string[]): IndexOf {
  const indexes = new Map(values.map((value, index) => [value, index]));
  return (value) => indexes.get(value) ?? -1;
}
