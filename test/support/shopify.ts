import { Liquid } from 'liquidjs';
import { renderShopifyTheme } from '#src/outputs/shop/shopify.ts';

/** The stars of a card as a theme renders them, and the script that Shopify puts into the page once: liquidjs does not know its tags for both. */
export function renderCard(
  site: Parameters<typeof renderShopifyTheme>[0],
  product: Record<string, unknown>,
  key?: string,
): { html: string; script: string } {
  const { 'snippets/bukti-stars.liquid': liquid = '' } = renderShopifyTheme(site);
  const [, card = '', script = ''] =
    /^\{% doc %\}[\s\S]*\{% enddoc %\}([\s\S]*)\{% javascript %\}([\s\S]*)\{% endjavascript %\}\s*$/.exec(liquid) ?? [];
  const scope = { product, key, request: { locale: { iso_code: 'en' } } };
  return { html: new Liquid({ ownPropertyOnly: true }).parseAndRenderSync(card, scope).trim(), script: script.trim() };
}
