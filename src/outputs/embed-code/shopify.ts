import type { EmbedChoice } from './choice.ts';
import type { CodeBlock, CodeContext } from './code.ts';
import { describeTemplate } from './describe.ts';
import { renderMarkup, withScript } from './html.ts';
import { isTemplate } from './tag.ts';
import { htmlDialect, protectLiquid, writeTag } from './write-tag.ts';

/** What Shopify calls the product, or the variant that is shown first. */
const KEYS: Readonly<Record<EmbedChoice['key'], string>> = {
  product: '{{ product.handle | escape }}',
  sku: '{{ product.selected_or_first_available_variant.sku | escape }}',
  gtin: '{{ product.selected_or_first_available_variant.barcode | escape }}',
  'shop-id': '{{ product.id }}',
};

/** Stars stand on cards too, where themes call the product otherwise. */
const CARD = `{% comment %}
  On product cards too: in Dawn, into snippets/card-product.liquid. There leave out the script, and put it into layout/theme.liquid once.
{% endcomment %}
{% assign bukti_product = card_product | default: product %}`;

/** Code for a "Custom Liquid" section or block: for every product page of a theme, and for this product. */
export function renderShopify(choice: EmbedChoice, context: CodeContext): CodeBlock[] {
  const here: CodeBlock = { place: 'liquidThis', code: renderForLiquid(choice, context) };
  if (choice.form === 'snippet') return [here];
  const tag = describeTemplate(choice, context);
  if (!isTemplate(tag)) return [here];
  const slots = { slug: KEYS.product, key: KEYS[choice.key], name: '{{ product.title | escape }}', page: '' };
  const every = withScript(writeTag(tag, htmlDialect(protectLiquid, slots)), choice, context);
  return [
    { place: 'liquidEvery', code: choice.form === 'stars' ? `${CARD}\n${every.replaceAll('{{ product.', '{{ bukti_product.')}` : every },
    here,
  ];
}

function renderForLiquid(choice: EmbedChoice, context: CodeContext): string {
  // Customers' words in a snippet are protected too; its style has no two braces in a row.
  return protectLiquid(withScript(renderMarkup(choice, context), choice, context));
}
