import { textsFor } from '#src/i18n/texts.ts';
import { mainLanguage, type Site } from '#src/schemas/site.ts';
import { quote } from '../embed-code/write-tag.ts';

type ShopifySite = Pick<Site, 'name' | 'url' | 'languages'>;

/** Files of a theme app extension by their path below its folder: https://shopify.dev/docs/apps/build/online-store/theme-app-extensions */
export function renderShopifyApp(site: ShopifySite): Record<string, string> {
  const target = () => ({ target: 'section' });
  return {
    'shopify.extension.toml': `name = "Bukti Reviews"\ntype = "theme"\n`,
    'blocks/reviews.liquid': renderReviewsBlock(site, target),
    'blocks/stars.liquid': renderStarsBlock(site, target),
    'README.md': `${introduce(site)}

Copy this folder to \`extensions/bukti-reviews/\` of your app and type \`shopify app deploy\`. A shop without an app of its own takes the files
for a theme: \`bukti shop shopify-theme\`.

${ABOUT_KEYS}
`,
  };
}

/** Files of a theme by their path below it: https://shopify.dev/docs/storefronts/themes/architecture/blocks/theme-blocks */
export function renderShopifyTheme(site: ShopifySite): Record<string, string> {
  // Without a preset nobody could add the block.
  const preset = (name: string) => ({ presets: [{ name }] });
  return {
    'blocks/bukti-reviews.liquid': renderReviewsBlock(site, preset),
    'blocks/bukti-stars.liquid': renderStarsBlock(site, preset),
    'snippets/bukti-stars.liquid': renderStarsSnippet(site),
    // A theme has a README of its own.
    'bukti-reviews.md': `${introduce(site)}

Copy \`blocks/\` and \`snippets/\` into your theme. Themes whose sections take theme blocks, such as Horizon, then offer both blocks on the
product page. For stars on product cards write this into the snippet of a card; in Dawn it is \`snippets/card-product.liquid\`. With
\`, key: 'sku'\` after the product it is found by its stock number. Shopify puts the script into each page once.

    {% render 'bukti-stars', product: card_product %}

${ABOUT_KEYS}
`,
  };
}

function introduce({ name, languages }: ShopifySite): string {
  const about = textsFor(mainLanguage({ languages })).embed.about('…');
  return `# Bukti for Shopify

Shows reviews of ${name.replace(/[\r\n<>[\]]+/g, ' ')} (${about}).`;
}

const ABOUT_KEYS = `The key says by what the review site knows a product: its handle (the slug), the SKU or the barcode of the chosen variant, or Shopify's
number of it (\`shopId\` in the product's file). For stars on product cards without any script, import \`/export/shopify-metafields.csv\` or send
\`/export/shopify-metafields.json\` to \`metafieldsSet\`, 25 at a time.`;

const KEYS = ['handle', 'sku', 'barcode', 'shop-id'] as const;

/** The address in the settings, without a query and with a slash at its end. */
const SITE = `{% liquid
  assign site = block.settings.site | split: '?' | first
  assign last = site | slice: -1
  unless last == '/'
    assign site = site | append: '/'
  endunless
%}`;

/** The review site's pages in the language of the shop's page: those of its first language have no folder, and stand in for all others. */
function inLanguage({ languages }: ShopifySite): string {
  return `{% liquid
  assign others = '${languages.slice(1).join(',')}' | split: ','
  assign language = request.locale.iso_code | split: '-' | first
  if others contains request.locale.iso_code
    assign site_pages = site | append: request.locale.iso_code | append: '/'
  elsif others contains language
    assign site_pages = site | append: language | append: '/'
  else
    assign site_pages = site
  endif
%}`;
}

/** The attribute by which an element finds its product; an unknown key shows nothing. @param key of Liquid, which holds one of KEYS */
function renderKey(key: string): string {
  const variant = (field: string) => `{{ product.selected_or_first_available_variant.${field} | escape }}`;
  return `{% case ${key} %}{% when 'sku' %}sku="${variant('sku')}"{% when 'barcode' %}gtin="${variant('barcode')}"{% when 'shop-id' %}shop-id="{{ product.id | escape }}"{% else %}product="{{ product.handle | escape }}"{% endcase %}`;
}

/** @param offer what tells Shopify where the block can be added */
function renderReviewsBlock(site: ShopifySite, offer: (name: string) => object): string {
  const settings = [
    ...common(site),
    select('form', 'Form', ['reviews', 'rating', 'wall']),
    select('theme', 'Theme', ['auto', 'light', 'dark', 'inherit']),
    { type: 'range', id: 'limit', label: 'Reviews', min: 1, max: 12, step: 1, default: 3 },
  ];
  // Without a key, on a page of no product, the element shows the whole site. Another key than the handle does not tell the product's page.
  return `${SITE}
${inLanguage(site)}
<bukti-{{ block.settings.form | escape }}
  {% if product %}${renderKey('block.settings.key')}{% endif %}
  {% if block.settings.theme != 'auto' %}theme="{{ block.settings.theme | escape }}"{% endif %}
  {% if block.settings.form != 'rating' %}limit="{{ block.settings.limit | escape }}"{% endif %}
  lang="{{ request.locale.iso_code | escape }}"
  {{ block.shopify_attributes }}
>
  <a href="{{ site_pages | escape }}{% if product and block.settings.key == 'handle' %}products/{{ product.handle | escape }}/{% elsif product %}reviews/{% endif %}">{{ product.title | default: shop.name | escape }}</a>
</bukti-{{ block.settings.form | escape }}>
<script async type="module" src="{{ site | escape }}embed/v1/bukti.js"></script>

${renderSchema('Bukti: reviews', settings, offer)}`;
}

function renderStarsBlock(site: ShopifySite, offer: (name: string) => object): string {
  return `${SITE}
{% if product %}<bukti-stars ${renderKey('block.settings.key')} lang="{{ request.locale.iso_code | escape }}" {{ block.shopify_attributes }}>&nbsp;</bukti-stars>
<script async type="module" src="{{ site | escape }}embed/v1/stars.js"></script>{% endif %}

${renderSchema('Bukti: stars', common(site), offer)}`;
}

/**
 * For cards. What stands in the tag `javascript` Shopify puts once into each page, however many cards there are:
 * https://shopify.dev/docs/storefronts/themes/best-practices/javascript-and-stylesheet-tags
 */
function renderStarsSnippet({ url }: ShopifySite): string {
  return `{% doc %}
  The stars of a product in one line.

  @param {product} product - The product of the card
  @param {string} [key] - By what the review site knows it: ${KEYS.join(', ')}

  @example
  {% render 'bukti-stars', product: card_product, key: 'sku' %}
{% enddoc %}
<bukti-stars ${renderKey('key')} lang="{{ request.locale.iso_code | escape }}">&nbsp;</bukti-stars>
{% javascript %}
  import(${quote(`${withSlash(url)}embed/v1/stars.js`)}).catch(() => {});
{% endjavascript %}
`;
}

function renderSchema(name: string, settings: readonly object[], offer: (name: string) => object): string {
  return `{% schema %}\n${JSON.stringify({ name, ...offer(name), settings }, null, 2)}\n{% endschema %}\n`;
}

/** Shopify lets no setting of type `url` have a default beside its collections: https://shopify.dev/docs/storefronts/themes/architecture/settings/input-settings#url */
function common({ url }: ShopifySite): object[] {
  return [{ type: 'text', id: 'site', label: 'Review site', default: withSlash(url) }, select('key', 'Key', KEYS)];
}

function select(id: string, label: string, values: readonly string[]): object {
  return { type: 'select', id, label, options: values.map((value) => ({ value, label: value })), default: values[0] };
}

function withSlash(url: string): string {
  return url.replace(/\/?$/, '/');
}
