import { Liquid } from 'liquidjs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { renderShopifyApp, renderShopifyTheme } from '#src/outputs/shop/shopify.ts';
import { renderWordPressPlugin } from '#src/outputs/shop/wordpress.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { renderCard } from '../../../support/shopify.ts';

const site = SiteSchema.parse({
  name: "Toko */ ?> 'Ani'",
  tagline: 'Uji',
  description: 'Uji.',
  url: 'https://ulasan.example/toko/',
  languages: ['id', 'en'],
});
const SCHEMA = /\{% schema %\}([\s\S]*)\{% endschema %\}/;

/** A block as Shopify renders it, without its schema. */
function render(block: string, settings: Record<string, unknown>, product?: Record<string, unknown>, language = 'en', of = site): string {
  const liquid = renderShopifyApp(of)[`blocks/${block}.liquid`] ?? '';
  const placed = { settings, shopify_attributes: 'data-block="1"' };
  const scope = { product, shop: { name: 'Kedai' }, block: placed, request: { locale: { iso_code: language } } };
  return new Liquid({ ownPropertyOnly: true }).parseAndRenderSync(liquid.replace(SCHEMA, ''), scope);
}

const HOSTILE = {
  handle: '"><script>alert(1)</script>',
  title: '<img src=x onerror=alert(1)> {{ 7 | times: 7 }}',
  id: 42,
  sku: 'K-"1',
  selected_or_first_available_variant: { sku: 'K-"1', barcode: '899"1' },
};

test.each([
  ['an app', renderShopifyApp, 'blocks/reviews.liquid'],
  ['an app', renderShopifyApp, 'blocks/stars.liquid'],
  ['a theme', renderShopifyTheme, 'blocks/bukti-reviews.liquid'],
  ['a theme', renderShopifyTheme, 'blocks/bukti-stars.liquid'],
] as const)('the block of %s has a schema that Shopify takes there, whose settings it uses: %s', (_where, renderFiles, path) => {
  const liquid = renderFiles(site)[path] ?? '';
  const schema = JSON.parse(SCHEMA.exec(liquid)?.[1] ?? '') as { name: string; settings: { id: string; default: unknown }[] };
  expect(schema.name.length).toBeLessThanOrEqual(25);
  // Of type `url` it could have no default.
  expect(schema.settings[0]).toMatchObject({ type: 'text', id: 'site', default: site.url });
  expect(schema.settings.filter(({ id }) => !liquid.includes(`block.settings.${id}`))).toEqual([]);
  // A theme refuses the target of an app, and offers no block without a preset.
  const isApp = renderFiles === renderShopifyApp;
  expect(Object.keys(schema).sort()).toEqual(isApp ? ['name', 'settings', 'target'] : ['name', 'presets', 'settings']);
});

test('on a page of no product the blocks name none: the stars stay away, and reviews are those of the whole site', () => {
  const settings = { site: site.url, key: 'handle', form: 'wall', theme: 'auto', limit: 3 };
  expect(render('stars', settings).trim()).toBe('');
  const html = parse(render('reviews', settings));
  expect(html.querySelector('bukti-wall')?.hasAttribute('product')).toBe(false);
  expect(html.querySelector('a')?.attributes).toEqual({ href: `${site.url}en/` });
  expect(html.querySelector('a')?.textContent).toBe('Kedai');
});

test.each([
  [undefined, { product: HOSTILE.handle }],
  ['sku', { sku: HOSTILE.sku }],
  ['barcode', { gtin: '899"1' }],
  ['shop-id', { 'shop-id': '42' }],
])('the snippet of a theme puts stars on a card by %s, whatever the product is called, and no script', (key, attributes) => {
  const html = parse(renderCard(site, HOSTILE, key).html);
  expect(html.querySelector('bukti-stars')?.attributes).toEqual({ ...attributes, lang: 'en' });
  expect(html.querySelectorAll('*')).toHaveLength(1);
});

test('the script of the cards stands where Shopify takes it from, once', () => {
  expect(renderCard(site, HOSTILE).script).toBe(`import("${site.url}embed/v1/stars.js").catch(() => {});`);
});

test.each([
  ['en', 'handle', `${site.url}en/products/kopi/`],
  ['en-GB', 'handle', `${site.url}en/products/kopi/`],
  ['pt-BR', 'handle', `${site.url}pt-BR/products/kopi/`],
  ['pt-PT', 'handle', `${site.url}products/kopi/`],
  ['id', 'handle', `${site.url}products/kopi/`],
  ['fr', 'handle', `${site.url}products/kopi/`],
  // A stock number does not tell where the product's page is.
  ['en', 'sku', `${site.url}en/reviews/`],
])('the link until the reviews are there leads to pages in the language of the shop’s page: %s, by %s', (language, key, href) => {
  const of = { ...site, languages: ['id', 'en', 'pt-BR'] };
  const html = parse(
    render('reviews', { site: site.url, key, form: 'reviews', theme: 'auto', limit: 3 }, { handle: 'kopi' }, language, of),
  );
  expect(html.querySelector('a')?.getAttribute('href')).toBe(href);
});

test.each([
  ['reviews', '5'],
  ['wall', '5'],
  ['rating', undefined],
])('%s has a limit: %s', (form, limit) => {
  const html = parse(render('reviews', { site: site.url, key: 'handle', form, theme: 'auto', limit: 5 }, { handle: 'kopi' }));
  expect(html.querySelector(`bukti-${form}`)?.getAttribute('limit')).toBe(limit);
});

test.each([
  ['handle', 'product', HOSTILE.handle],
  ['sku', 'sku', 'K-"1'],
  ['barcode', 'gtin', '899"1'],
  ['shop-id', 'shop-id', '42'],
])('by its %s a product is named, whatever its words are', (key, attribute, value) => {
  const settings = { site: 'https://ulasan.example/?x="><b>', key, form: 'reviews', theme: 'dark', limit: 5 };
  const html = parse(render('reviews', settings, HOSTILE));
  const element = html.querySelector('bukti-reviews');
  expect(element?.getAttribute(attribute)).toBe(value);
  expect(element?.getAttribute('theme')).toBe('dark');
  expect(element?.querySelector('a')?.textContent).toBe(HOSTILE.title);
  expect(html.querySelectorAll('script').map((script) => script.getAttribute('src'))).toEqual(['https://ulasan.example/embed/v1/bukti.js']);
  expect(html.querySelector('img, b')).toBeNull();
});

test('stars stand in one line, and their script never holds the page', () => {
  const html = parse(render('stars', { site: 'https://ulasan.example/sub', key: 'handle' }, { handle: 'kopi' }));
  expect(html.querySelector('bukti-stars')?.getAttribute('product')).toBe('kopi');
  expect(html.querySelector('script')?.outerHTML).toBe(
    '<script async type="module" src="https://ulasan.example/sub/embed/v1/stars.js"></script>',
  );
});

test('the plugin is one folder, filled in, and no name of a brand becomes code', () => {
  const files = renderWordPressPlugin(site);
  expect(Object.keys(files).sort()).toEqual(['block.js', 'bukti-reviews.php', 'readme.txt', 'uninstall.php']);
  const php = files['bukti-reviews.php'] ?? '';
  expect(php).toContain("const BUKTI_SITE = 'https://ulasan.example/toko/';");
  expect(php).toContain("array( 'id' => '', 'en' => 'en/' )");
  // A compact site has what stands in other pages in its first language alone.
  expect(renderWordPressPlugin({ ...site, scale: 'compact' })['bukti-reviews.php']).toContain("BUKTI_LANGUAGES = array( 'id' => '' );");
  expect(php).toContain('License: GPL-2.0-or-later');
  // The comment of the header ends where it should.
  expect(php.split('*/')[0]).toContain('License URI');
  expect(php.split('?>')).toHaveLength(1);
});
