/** `search.json`: the other files of the same build, below `search-index/`, each named after its content. */
export interface SearchManifest {
  table: string;
  /** Product names of each language. */
  names: Record<string, string>;
  /** All words. */
  words: string;
  /** The index: its folder, and the first key of each shard, which are named 0.json, 1.json and so on; and those that have no other key. */
  index: { folder: string; starts: string[]; alone: number[] };
  /** What the shop answered in public; missing where nobody asked. */
  questions?: string;
  /** The folder of the texts. */
  shown: string;
}

/**
 * What filters, sorts and counts need to know of every record, in columns. A search page loads it whole: a few bytes a
 * review. With it every count is exact, also while several values of one filter are chosen.
 */
export interface SearchTable {
  products: string[];
  levels: string[];
  langs: string[];
  channels: string[];
  rows: SearchRows;
}

/** One number a record in each column, in the order of the index: reviews, newest first, then products. */
export interface SearchRows {
  /** Place in `products`. */
  product: number[];
  /** 1 to 5; 0 for the record of a product. */
  stars: number[];
  level: number[];
  lang: number[];
  channel: number[];
  /** Days since 1970, 0 where the date is not known; each as the difference from the one before: `packDays`. */
  day: number[];
  /** Sum of `PHOTO`, `REPLY` and `COUNTED`: flags. The name stays because `bukti verify` also reads the tables of older sites. */
  marks: number[];
}

export const PHOTO = 1;
export const REPLY = 2;
export const COUNTED = 4;
const DAY_MS = 86_400_000;
/** Texts of this many reviews share a file: few bytes when one is needed, few files for any host. */
export const SHOWN_PER_FILE = 30;

/** Days since 1970 of YYYY-MM-DD. */
export function dayOf(date: string | undefined): number {
  return date === undefined ? 0 : Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The year of a day, or `unknown`. */
export function yearOf(day: number): string {
  return day === 0 ? 'unknown' : String(new Date(day * DAY_MS).getUTCFullYear());
}

/** Small numbers, since the reviews stand newest first: half the bytes over the network. */
export function packDays(days: readonly number[]): number[] {
  return days.map((day, row) => (days[row - 1] ?? 0) - day);
}

/** The reverse of `packDays`. */
export function unpackDays(gaps: readonly number[]): number[] {
  let day = 0;
  return gaps.map((gap) => {
    day -= gap;
    return day;
  });
}
