import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOfItem, paginate, paginateFromEnd } from '#src/aggregate/paginate.ts';

const sizesOf = (n: number, most: number) => paginate([...Array(n).keys()], most).map(({ items }) => items.length);

test.each([
  [0, [0]],
  [1, [1]],
  [24, [24]],
  [25, [13, 12]],
  [48, [24, 24]],
  [49, [17, 16, 16]],
  [171, [22, 21, 22, 21, 21, 22, 21, 21]],
])('%i cards of at most 24 a page', (n, sizes) => {
  expect(sizesOf(n, 24)).toEqual(sizes);
});

test('every item stands once and in order, no page is too long, and no two differ by more than one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (items, most) => {
      const all = paginate(items, most);
      const lengths = all.map(({ items: some }) => some.length);
      expect(all.flatMap(({ items: some }) => some)).toEqual(items);
      const pages = Math.max(1, Math.ceil(items.length / most));
      expect(all.map((page) => [page.page, page.pages])).toEqual(Array.from({ length: pages }, (_, index) => [index + 1, pages]));
      const pageOf = all.flatMap(({ page, items: some }) => some.map(() => page));
      expect(items.map((_item, at) => pageOfItem(at, items.length, most))).toEqual(pageOf);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    }),
  );
});

test('counted from the end, pages stay as they are when an item comes, until there is one page more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), fc.integer(), fc.integer({ min: 1, max: 40 }), (items, item, size) => {
      const [before, after] = [paginateFromEnd(items, size), paginateFromEnd([item, ...items], size)];
      expect(before.flatMap(({ items: some }) => some)).toEqual(items);
      const lengths = before.map(({ items: some }) => some.length);
      expect(lengths.slice(1)).toEqual(lengths.slice(1).map(() => size));
      expect(lengths[0]).toBeLessThanOrEqual(1.5 * size);
      if (before.length > 1) expect(lengths[0]).toBeGreaterThanOrEqual(size / 2);
      if (after.length === before.length) expect(after.slice(1)).toEqual(before.slice(1));
      else expect(after.slice(2).map(({ items: some }) => some)).toEqual(before.slice(1).map(({ items: some }) => some));
    }),
  );
});
