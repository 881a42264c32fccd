import { type Entry, type IndexShard, unpackEntry } from './postings.ts';
import type { IndexReader } from './rank.ts';

const MOST_BEGINNINGS = 30;
/** Sorts behind every letter. */
const LAST = '\uffff';

/**
 * Reads an index that lies in shards.
 * @param starts the first key of each shard, in order
 * @param load gives one shard by its number
 * @param alone shards with their first key and no other: who looks for a neighbour of a common word need not load it
 */
export function createIndexReader(
  starts: readonly string[],
  load: (shard: number) => Promise<IndexShard>,
  alone: readonly number[] = [],
): IndexReader {
  const isAlone = new Set(alone);
  const unpacked = new Map<string, Entry>();
  const shardOf = (key: string) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= key),
    );
  const find = async (key: string) => {
    if (starts.length === 0) return undefined;
    const number = shardOf(key);
    if (isAlone.has(number) && starts[number] !== key) return undefined;
    const shard = await load(number);
    return Object.hasOwn(shard, key) ? shard[key] : undefined;
  };
  const read = async (key: string): Promise<Entry | undefined> => {
    const known = unpacked.get(key);
    if (known !== undefined) return known;
    const found = await find(key);
    if (found === undefined) return undefined;
    const entry = typeof found === 'string' ? mergeEntries(await Promise.all(found.split(' ').map(read))) : unpackEntry(found);
    unpacked.set(key, entry);
    return entry;
  };
  return {
    read,
    async readBases(form) {
      const found = await find(form);
      return typeof found === 'string' ? found.split(' ') : [];
    },
    async readBeginning(start) {
      if (starts.length === 0) return [];
      const [from, to] = [shardOf(start), shardOf(start + LAST)];
      const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      const shards = await Promise.all(numbers.filter((n) => !isAlone.has(n) || starts[n]?.startsWith(start)).map(load));
      const keys = shards.flatMap((shard) => Object.entries(shard)).filter(([key]) => key.startsWith(start));
      const sorted = keys.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
      const bases = sorted.flatMap(([key, value]) => (typeof value === 'string' ? value.split(' ') : key));
      return [...new Set(bases)].slice(0, MOST_BEGINNINGS);
    },
  };
}

/** A form of several bases, such as one word in two languages. */
function mergeEntries(entries: readonly (Entry | undefined)[]): Entry {
  const merged: Entry = { forms: [], rows: new Map() };
  for (const entry of entries) {
    if (entry === undefined) continue;
    const shift = merged.forms.length;
    merged.forms.push(...entry.forms);
    for (const [row, occurrences] of entry.rows) {
      const moved = occurrences.map((occurrence) => ({ ...occurrence, form: occurrence.form + shift }));
      merged.rows.set(row, [...(merged.rows.get(row) ?? []), ...moved]);
    }
  }
  return merged;
}
