import type { Located } from '#src/loaders/parse-file.ts';
import type { Folder } from './folder.ts';
import { publishedReviews } from './review-words.ts';

/** A review with its words as a set, for comparing. */
interface Compared {
  entry: Located<'reviews'>;
  /** Letters and digits alone, in lower case. */
  plain: string;
  words: string[];
}

/** Fewer words are said by many people in the same way: “Barang bagus, pengiriman cepat, terima kasih”. */
const LEAST_WORDS = 12;
/** Two texts are alike when they share at least this part of all their groups of three words. */
const LEAST_ALIKE = 0.7;
const SHINGLE_WORDS = 3;
/** A group of words that so many texts hold is a common phrase, and says nothing about any two of them. */
const MOST_SHARED = 50;

/** Two reviews whose words are the same, or nearly; the earlier in the folder first. */
interface AlikePair {
  first: Located<'reviews'>;
  second: Located<'reviews'>;
  isSame: boolean;
  /** Whether both have the same author, by name. */
  isOneAuthor: boolean;
}

/** Each review whose words are those of an earlier review, or nearly so, with that earlier review. */
export function findAlike(folder: Folder): AlikePair[] {
  const compared = publishedReviews(folder).flatMap(compare);
  const byText = new Map<string, Compared>();
  const index = new Map<string, number[]>();
  const kept: { review: Compared; shingles: Set<string> }[] = [];
  const pairs: AlikePair[] = [];
  for (const review of compared) {
    const same = byText.get(review.plain);
    if (same !== undefined) {
      pairs.push(pairOf(same, review, true));
      continue;
    }
    byText.set(review.plain, review);
    const shingles = shinglesOf(review.words);
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const holders = index.get(shingle) ?? [];
      if (holders.length <= MOST_SHARED) for (const at of holders) shared.set(at, (shared.get(at) ?? 0) + 1);
      if (holders.length <= MOST_SHARED) holders.push(kept.length);
      index.set(shingle, holders);
    }
    const near = [...shared].find(([at, count]) => count / (shingles.size + (kept[at]?.shingles.size ?? 0) - count) >= LEAST_ALIKE);
    const earlier = near === undefined ? undefined : kept[near[0]];
    if (earlier !== undefined) pairs.push(pairOf(earlier.review, review, false));
    kept.push({ review, shingles });
  }
  return pairs;
}

function pairOf({ entry: first }: Compared, { entry: second }: Compared, isSame: boolean): AlikePair {
  return { first, second, isSame, isOneAuthor: authorOf(first) === authorOf(second) };
}

/** Names are compared without regard to case and spaces. */
function authorOf({ data }: Located<'reviews'>): string {
  return data.author.name.toLowerCase().replace(/\s+/g, ' ').trim();
}

function compare(entry: Located<'reviews'>): Compared[] {
  const words = (entry.data.body ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < LEAST_WORDS ? [] : [{ entry, words, plain: words.join(' ') }];
}

function shinglesOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(SHINGLE_WORDS - 1).map((_, at) => words.slice(at, at + SHINGLE_WORDS).join(' ')));
}
