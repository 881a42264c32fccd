import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { buildOEmbed } from '#src/outputs/oembed/oembed.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { catalogOf } from '../../support/catalog.ts';

const HOSTILE = `"><script>alert(1)</script>'`;

test('an oEmbed document is that of the specification, with a frame that cannot be broken out of', () => {
  const { site, products } = catalogOf({
    site: { url: 'https://uji.example/toko/' },
    products: [{ slug: 'kopi', name: { id: HOSTILE, en: 'Coffee' } }],
    reviews: [{ product: 'kopi' }, { product: 'kopi' }],
  });
  const [product] = products;
  if (product === undefined) throw new Error('There is no product.');
  const { html, ...document } = buildOEmbed({ site, product, urls: createUrls(site, 'id') }, 'cards/id/products/kopi.png');
  expect(document).toEqual({
    version: '1.0',
    type: 'rich',
    title: `Ulasan ${HOSTILE}`,
    provider_name: 'Warung Uji',
    provider_url: 'https://uji.example/toko/',
    cache_age: 86_400,
    thumbnail_url: 'https://uji.example/toko/cards/id/products/kopi.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: 600,
    height: 780,
  });
  const root = parse(html);
  expect(root.childNodes).toHaveLength(2);
  // WordPress looks for exactly this opening, without attributes.
  expect(html.startsWith('<blockquote><a ')).toBe(true);
  expect(root.querySelector('blockquote > a')?.getAttribute('href')).toBe('https://uji.example/toko/products/kopi/');
  expect(root.querySelector('blockquote')?.textContent).toBe(`Ulasan ${HOSTILE}`);
  const frame = root.querySelector('iframe');
  expect(frame?.getAttribute('src')).toBe('https://uji.example/toko/embed/kopi/');
  expect(frame?.getAttribute('title')).toBe(`Ulasan ${HOSTILE}`);
  expect(frame?.getAttribute('sandbox')).not.toContain('allow-same-origin');
  // WordPress keeps nothing else of an iframe, and strict policies forbid style attributes.
  expect(frame?.getAttribute('style')).toBeUndefined();
});
