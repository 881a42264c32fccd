/**
 * A site with many reviews has no document of the API for each: those whose ids have the same hash share one, a shelf. The number of shelves
 * never changes, since scripts on other people's pages know it.
 */
const SHELVES = 512;

/** The shelf of a review: FNV-1a over its id, which is ASCII, so that whoever has the id finds it. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function shelfOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193);
  return (hash >>> 0) % SHELVES;
}
