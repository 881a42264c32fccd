import { expect, test } from 'vitest';
import { ProductSchema } from '#src/schemas/product.ts';
import { keyFile, keysOf, spellKey } from '#src/schemas/product-keys.ts';

test('a key is spelt in capitals, without space around it', () => {
  expect(spellKey(' lrg-ksa-250 ')).toBe('LRG-KSA-250');
});

test.each([
  ['KPI-1', 'KPI-1'],
  ['A/B', 'A~2FB'],
  ['100% ARABIKA', '100~25~20ARABIKA'],
  ['ÉTÉ', '~C3~89T~C3~89'],
  ['../../ETC', '..~2F..~2FETC'],
])('the file of %j is %s, safe on every server', (key, file) => {
  expect(keyFile(key)).toBe(file);
  expect(decodeURIComponent(file.replaceAll('~', '%'))).toBe(key);
});

test('a product has its own keys and those of its variants, each once', () => {
  const product = ProductSchema.parse({
    name: 'Kopi',
    sku: ['k-1', 'k-2'],
    gtin: '89912345',
    variants: [
      { name: 'Biji', sku: 'k-3', shopId: '77' },
      { name: 'Bubuk', sku: ['K-4', 'K-1'] },
    ],
  });
  expect(keysOf(product, 'sku').toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
    { key: 'K-1' },
    { key: 'K-2' },
    { key: 'K-3', variant: 'Biji' },
    { key: 'K-4', variant: 'Bubuk' },
  ]);
  expect(keysOf(product, 'gtin')).toEqual([{ key: '89912345' }]);
  expect(keysOf(product, 'shop-id')).toEqual([{ key: '77', variant: 'Biji' }]);
});

test.each([
  { shopId: '有機栽培コーヒー豆ブラジルサントス二百グラム深煎り挽き豆お徳用大袋' },
  { sku: 'ж'.repeat(42) },
  { variants: [{ name: 'Merah', sku: '/'.repeat(84) }] },
])('%j is refused: the name of its file would be too long', (fields) => {
  expect(JSON.stringify(ProductSchema.safeParse({ name: 'Kopi', ...fields }).error)).toContain('may take 250 characters');
  expect(ProductSchema.safeParse({ name: 'Kopi', sku: 'K'.repeat(64), shopId: 'ж'.repeat(41) }).success).toBe(true);
});

test.each([{ sku: [] }, { sku: 'a\ud83d' }, { gtin: ['12'] }, { variants: [{ sku: 'K-1' }] }, { shopId: 7 }])('%j is refused', (fields) => {
  expect(ProductSchema.safeParse({ name: 'Kopi', ...fields }).success).toBe(false);
});
