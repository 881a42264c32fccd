/**
 * A site with many reviews has no document of the API for each: those whose ids have the same hash share one, a shelf. The number of shelves
 * never changes, since scripts on other people's pages know it.
 */
const SHELVES = 512;

/** The shelf of a review, so that whoever has its id, which is ASCII, finds it: the id as a number to the base 31, modulo the shelves. */
export function shelfOf(id: string): number {
  let shelf = 0;
  for (const letter of id) shelf = (shelf * 31 + (letter.codePointAt(0) as number)) % SHELVES;
  return shelf;
}
