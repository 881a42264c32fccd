import { textsFor } from '#src/i18n/texts.ts';
import { mainLanguage, type Site } from '#src/schemas/site.ts';

/** Files of a theme app extension by their path below its folder: https://shopify.dev/docs/apps/build/online-store/theme-app-extensions */
export function renderShopifyBlocks({ name, url, languages }: Pick<Site, 'name' | 'url' | 'languages'>): Record<string, string> {
  const site = url.replace(/\/?$/, '/');
  const lang = mainLanguage({ languages });
  return {
    'shopify.extension.toml': `name = "Bukti Reviews"\ntype = "theme"\n`,
    'blocks/reviews.liquid': renderBlock(
      `{% liquid
  assign site = block.settings.site | split: '?' | first
  assign last = site | slice: -1
  unless last == '/'
    assign site = site | append: '/'
  endunless
%}
<bukti-{{ block.settings.form | escape }}
  {% render_key %}
  {% if block.settings.theme != 'auto' %}theme="{{ block.settings.theme | escape }}"{% endif %}
  limit="{{ block.settings.limit | escape }}"
  lang="{{ request.locale.iso_code | escape }}"
  {{ block.shopify_attributes }}
>
  <a href="{{ site | escape }}products/{{ product.handle | escape }}/">{{ product.title | escape }}</a>
</bukti-{{ block.settings.form | escape }}>
<script async type="module" src="{{ site | escape }}embed/v1/bukti.js"></script>`,
      {
        name: 'Bukti: reviews',
        target: 'section',
        settings: [
          ...common(site),
          select('form', 'Form', ['reviews', 'rating', 'wall']),
          select('theme', 'Theme', ['auto', 'light', 'dark', 'inherit']),
          { type: 'range', id: 'limit', label: 'Reviews', min: 1, max: 12, step: 1, default: 3 },
        ],
      },
    ),
    'blocks/stars.liquid': renderBlock(
      `{% liquid
  assign site = block.settings.site | split: '?' | first
  assign last = site | slice: -1
  unless last == '/'
    assign site = site | append: '/'
  endunless
%}
<bukti-stars {% render_key %} lang="{{ request.locale.iso_code | escape }}" {{ block.shopify_attributes }}>&nbsp;</bukti-stars>
<script async type="module" src="{{ site | escape }}embed/v1/stars.js"></script>`,
      { name: 'Bukti: stars', target: 'section', settings: common(site) },
    ),
    'README.md': `# Bukti for Shopify

Blocks for product pages that show reviews of ${name.replace(/[\r\n<>[\]]+/g, ' ')} (${textsFor(lang).embed.about('…')}).

Copy this folder to \`extensions/bukti-reviews/\` of your app and type \`shopify app deploy\`; or copy \`blocks/*.liquid\` into the folder
\`blocks/\` of a theme that takes theme blocks. The setting *Key* says by what the review site knows a product: its handle (the slug), the
SKU of the chosen variant, or Shopify's number of it (\`shopId\` in the product's file). For stars on product cards without any script,
import \`/export/shopify-metafields.csv\` or send \`/export/shopify-metafields.json\` to \`metafieldsSet\`, 25 at a time.
`,
  };
}

/** Attributes by which the element finds its product. An unknown key shows nothing. */
const KEY = `{% case block.settings.key %}{% when 'sku' %}sku="{{ product.selected_or_first_available_variant.sku | escape }}"{% when 'shop-id' %}shop-id="{{ product.id | escape }}"{% else %}product="{{ product.handle | escape }}"{% endcase %}`;

function renderBlock(liquid: string, schema: object): string {
  return `${liquid.replaceAll('{% render_key %}', () => KEY)}\n\n{% schema %}\n${JSON.stringify(schema, null, 2)}\n{% endschema %}\n`;
}

function common(site: string): object[] {
  return [{ type: 'url', id: 'site', label: 'Review site', default: site }, select('key', 'Key', ['handle', 'sku', 'shop-id'])];
}

function select(id: string, label: string, values: readonly string[]): object {
  return { type: 'select', id, label, options: values.map((value) => ({ value, label: value })), default: values[0] };
}
