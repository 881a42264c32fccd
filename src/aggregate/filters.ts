import { LEVELS } from '../evidence/level.ts';
import { compare } from '../schemas/order.ts';
import type { CatalogReview } from './catalog.ts';

/** A filter of the search as a plain link, and how many reviews it finds. Facets and values are those of the search's address. */
export interface PopularFilter {
  facet: 'stars' | 'photo' | 'reply' | 'level' | 'lang';
  value: string;
  /** At least 1. */
  n: number;
}

/** Filters that find something: stars from 1 to 5, with photo, with reply, levels from most to least proven, languages by frequency. */
export function listFilters(reviews: readonly CatalogReview[]): PopularFilter[] {
  const count = (facet: PopularFilter['facet'], value: string, has: (review: CatalogReview) => boolean): PopularFilter[] => {
    const n = reviews.filter(has).length;
    return n === 0 ? [] : [{ facet, value, n }];
  };
  const languages = [...Map.groupBy(reviews, ({ lang }) => lang)].sort(
    ([a, saidA], [b, saidB]) => saidB.length - saidA.length || compare(a, b),
  );
  return [
    ...[1, 2, 3, 4, 5].flatMap((stars) => count('stars', String(stars), ({ rating }) => rating === stars)),
    ...count('photo', 'yes', ({ media }) => media.length > 0),
    ...count('reply', 'yes', ({ replies }) => replies.length > 0),
    ...LEVELS.flatMap((level) => count('level', level, (review) => review.level === level)),
    ...languages.map(([lang, said]): PopularFilter => ({ facet: 'lang', value: lang, n: said.length })),
  ];
}
