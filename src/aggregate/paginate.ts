/** One page of a list. */
export interface PageOf<Item> {
  items: Item[];
  /** From 1. */
  page: number;
  pages: number;
}

/**
 * A list in pages of at most `most` items, in order, as few as possible and as even as possible: 25 items in pages of at
 * most 24 are 13 and 12, so that no page stands almost empty. Without items there is one empty page, because its address exists.
 */
export function paginate<Item>(items: readonly Item[], most: number): PageOf<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / most));
  const startOf = (index: number): number => Math.ceil((index * items.length) / pages);
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(startOf(index), startOf(index + 1)),
    page: index + 1,
    pages,
  }));
}

/**
 * A list in pages of which a new item at the front changes only the first. Every later page has `size` items; the first has up to one and a
 * half times as many. When it would be longer, one page more is made, and the number of every later page changes.
 */
export function paginateFromEnd<Item>(items: readonly Item[], size: number): PageOf<Item>[] {
  const pages = Math.max(1, Math.round(items.length / size));
  const startOf = (index: number): number => (index === 0 ? 0 : items.length - (pages - index) * size);
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(startOf(index), startOf(index + 1)),
    page: index + 1,
    pages,
  }));
}

/** On which page of `paginate()` an item stands, from 1. @param at its place in the list, from 0 */
export function pageOfItem(at: number, length: number, most: number): number {
  const pages = Math.max(1, Math.ceil(length / most));
  return Math.floor((at * pages) / length) + 1;
}
