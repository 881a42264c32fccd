import { expect, test } from 'vitest';
import { keysOf } from '#src/schemas/product-keys.ts';
import { renderCard } from '../support/shopify.ts';
import { openHostPage, SITE } from './host-page.ts';
import { catalog, eventually } from './support.ts';

const products = catalog.products.filter((one) => one.summary.ratingCount > 0 && keysOf(one, 'sku').length > 0);

test('on cards of a theme, found by their stock numbers, stars cost one script and one document', async () => {
  expect(products.length).toBeGreaterThan(2);
  const cards = products.map((product) =>
    renderCard(catalog.site, { selected_or_first_available_variant: { sku: keysOf(product, 'sku')[0]?.key } }, 'sku'),
  );
  const items = cards.map(({ html }) => `<li>${html}</li>`).join('');
  const host = await openHostPage(`<!doctype html><title>Toko</title><ul>${items}</ul><script>${cards[0]?.script}</script>`);
  const texts = () => host.page.locator('bukti-stars [part=text]').allTextContents();
  await eventually(async () => (await texts()).map((text) => /\((\d+)\)/.exec(text)?.[1])).toEqual(
    products.map(({ summary }) => String(summary.ratingCount)),
  );
  expect(host.requests).toEqual([`${SITE}/embed/v1/stars.js`, `${SITE}/api/v1/ratings/sku.json`]);
  expect(host.browserErrors).toEqual([]);
});
