import { isCriticism } from './criticism.ts';

/** What the rule looks at. */
export interface Pickable {
  id: string;
  /** 1 to 5. */
  rating: number;
  body: string;
  /** YYYY-MM-DD. */
  date?: string | undefined;
}

export interface SnippetOptions {
  /** How many reviews at most. */
  limit: number;
  /** Shorter words are passed over, in characters (code points). */
  minLength: number;
}

/** What a snippet shows by default. */
export const SNIPPET_DEFAULTS: Readonly<SnippetOptions> = { limit: 3, minLength: 0 };

/**
 * Which reviews a snippet shows, by a rule that is published beside it: the newest that are long enough, whatever their stars;
 * and when these are all praise (4 or 5 stars) while criticism exists, the newest criticism takes the last place, however short.
 * When there is one place only, the newest review gets it, and the distribution beside it speaks for the others. Reviews without a date come
 * last; ties are sorted by id. The order of `reviews` does not matter.
 */
export function pickSnippet<R extends Pickable>(reviews: readonly R[], options: SnippetOptions = SNIPPET_DEFAULTS): R[] {
  const newest = [...reviews].sort(byNewest);
  return pickOfNewest(newest, options, newest.find(isCriticism));
}

/**
 * The same for reviews that stand newest first already, as the API has them: browsers load this and no more.
 * @param criticism the newest one, which may be older than all that are given
 */
export function pickOfNewest<R extends Pickable>(
  newest: readonly R[],
  { limit, minLength }: SnippetOptions,
  criticism: R | null | undefined,
): R[] {
  const picked: R[] = [];
  for (const review of newest) {
    if (picked.length >= limit) break;
    if ([...review.body].length >= minLength) picked.push(review);
  }
  if (limit < 2 || !criticism || picked.some(isCriticism)) return picked;
  return [...picked.slice(0, limit - 1), criticism];
}

/** As the catalog sorts. */
function byNewest(a: Pickable, b: Pickable): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
