import { LEVELS } from '#src/evidence/level.ts';
import { compare } from '#src/schemas/sort.ts';
import type { CatalogReview } from './catalog.ts';

/** A filter of the search as a plain link, and how many reviews it finds. Facets and values are those of the search's address. */
export interface PopularFilter {
  facet: 'stars' | 'photo' | 'reply' | 'counted' | 'level' | 'lang';
  value: string;
  /** At least 1, and fewer than all. */
  n: number;
}

/**
 * Filters that find something, and leave something out: stars from 1 to 5, with photo, with reply, counted, levels from most to
 * least proven, languages by frequency.
 */
export function listFilters(reviews: readonly CatalogReview[]): PopularFilter[] {
  const counts = new Map<string, number>();
  for (const fact of reviews.flatMap(factsOf)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const count = (facet: PopularFilter['facet'], value: string): PopularFilter[] => {
    const n = counts.get(`${facet}=${value}`) ?? 0;
    return n === 0 || n === reviews.length ? [] : [{ facet, value, n }];
  };
  const languages = [...new Set(reviews.map(({ lang }) => lang))]
    .flatMap((lang) => count('lang', lang))
    .sort((a, b) => b.n - a.n || compare(a.value, b.value));
  return [
    ...[1, 2, 3, 4, 5].flatMap((stars) => count('stars', String(stars))),
    ...count('photo', 'yes'),
    ...count('reply', 'yes'),
    ...count('counted', 'yes'),
    ...LEVELS.flatMap((level) => count('level', level)),
    ...languages,
  ];
}

/** What a review can be filtered by, each as it stands in the address of the search: `stars=4`, `photo=yes`. */
export function factsOf({ rating, media, replies, verdict, level, lang }: CatalogReview): string[] {
  return [
    `stars=${rating}`,
    ...(media.length > 0 ? ['photo=yes'] : []),
    ...(replies.length > 0 ? ['reply=yes'] : []),
    ...(verdict.counted ? ['counted=yes'] : []),
    `level=${level}`,
    `lang=${lang}`,
  ];
}
