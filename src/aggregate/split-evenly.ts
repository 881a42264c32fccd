/**
 * Parts of at most `most` items, in order, as few as possible and as even as possible: 25 items in parts of at most 24 are
 * 13 and 12, so that no page of a wall stands almost empty. No items make one empty part: the page itself exists.
 */
export function splitEvenly<Item>(items: readonly Item[], most: number): Item[][] {
  const parts = Math.max(1, Math.ceil(items.length / most));
  const startOf = (part: number): number => Math.ceil((part * items.length) / parts);
  return Array.from({ length: parts }, (_, part) => items.slice(startOf(part), startOf(part + 1)));
}
