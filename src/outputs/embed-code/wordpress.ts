import type { EmbedChoice } from './choice.ts';
import { isElement } from './choice.ts';
import type { CodeBlock, CodeContext } from './code.ts';
import { describeTemplate } from './describe.ts';
import { renderMarkup } from './html.ts';
import { scriptSource } from './script.ts';
import { isTemplate, type Tag } from './tag.ts';
import { htmlDialect, protectWordPress, writeTag } from './write-tag.ts';

/** Where WooCommerce shows what is hooked: below a product's tabs, before related products, which come at 20. */
const HOOK = ["'woocommerce_after_single_product_summary'", 15] as const;
/** And on each card of a list, between the product's name and its price, which comes at 10. */
const CARD_HOOK = ["'woocommerce_after_shop_loop_item_title'", 5] as const;
const SLOTS = {
  slug: '<?php echo esc_attr( $product->get_slug() ); ?>',
  name: '<?php echo esc_html( $product->get_name() ); ?>',
  page: '',
};
/** By which WooCommerce knows a product; barcode numbers since its version 9.2. */
const KEYS: Readonly<Record<EmbedChoice['key'], string>> = {
  product: SLOTS.slug,
  sku: '<?php echo esc_attr( $product->get_sku() ); ?>',
  gtin: '<?php echo esc_attr( $product->get_global_unique_id() ); ?>',
  'shop-id': '<?php echo esc_attr( $product->get_id() ); ?>',
};

/** Code for WordPress, and for each product page of WooCommerce. */
export function renderWordPress(choice: EmbedChoice, context: CodeContext): CodeBlock[] {
  const { form } = choice;
  if (form === 'snippet') return [{ place: 'customHtml', code: renderInPost(choice, context) }, php(includeSnippet(choice, context))];
  if (form === 'frame') {
    const { urls } = context;
    const page = (slug: string) => urls.absolute(urls.product(slug));
    return [{ place: 'address', code: page(choice.product) }, php(hook(embedAddress(page)))];
  }
  const tag = describeTemplate(choice, context);
  const script = isElement(form) ? [printScript(choice, context)] : [];
  const inPost: CodeBlock = { place: 'customHtml', code: renderInPost(choice, context) };
  if (isTemplate(tag))
    return [inPost, php([...script, hook(template(tag, KEYS[choice.key]), form === 'stars' ? CARD_HOOK : HOOK)].join('\n\n'))];
  return [inPost, ...script.map(php)];
}

const php = (code: string): CodeBlock => ({ place: 'php', code });

/**
 * For a block of custom HTML: without scripts, styles, templates and drawings. WordPress takes their tags out of what most authors write,
 * and shows the text between them.
 */
function renderInPost(choice: EmbedChoice, context: CodeContext): string {
  if (choice.form !== 'snippet') return renderMarkup(choice, context, protectWordPress);
  return protectWordPress(bareSnippet(context.snippet ?? ''));
}

/** What the snippet shows as plain HTML, which looks as the page around it does: stars in words, figures without bars. */
export function bareSnippet(snippet: string): string {
  const [, start = '', shown = ''] = /^(<div [^>]*>)<template [^>]*><style>.*?<\/style>(.*)<\/template>/s.exec(snippet) ?? [];
  const drawing = /<svg[^>]*>(?:<path[^>]*>|<svg[^>]*>|<\/svg>)*?<\/svg>(?:<\/svg>)?/g;
  const bare = shown.replace(drawing, (svg) => / aria-label="([^"]*)"/.exec(svg)?.[1] ?? '');
  return `${start}${bare.replace(/^<div [^>]*>/, '').replace(/<\/div>$/, '')}</div>`;
}

function hook(body: string, [name, priority]: readonly [string, number] = HOOK): string {
  return `add_action( ${name}, function () {\n  global $product;\n${body}\n}, ${priority} );`;
}

/** The element, as it stands between PHP's tags. */
function template(tag: Tag, key: string): string {
  return `  ?>\n  ${writeTag(tag, htmlDialect(undefined, { ...SLOTS, key }), '  ')}\n  <?php`;
}

function printScript(choice: EmbedChoice, context: CodeContext): string {
  const { src, integrity } = scriptSource(choice, context);
  const all = [
    ['type', 'module'],
    ['src', src],
    ...(integrity === undefined
      ? []
      : [
          ['integrity', integrity],
          ['crossorigin', 'anonymous'],
        ]),
  ] as [string, string][];
  const lines = ["    'async' => true,", ...all.map(([name, value]) => `    ${quotePhp(name)} => ${quotePhp(value)},`)];
  return `add_action( 'wp_head', function () {\n  wp_print_script_tag( array(\n${lines.join('\n')}\n  ) );\n} );`;
}

/** WordPress asks for the frame once, and keeps it. */
function embedAddress(page: (slug: string) => string): string {
  const [before = '', after = ''] = page('--slug--').split('--slug--');
  return [
    '  global $wp_embed;',
    `  $url = ${quotePhp(before)} . rawurlencode( $product->get_slug() ) . ${quotePhp(after)};`,
    "  echo $wp_embed->run_shortcode( '[embed]' . esc_url( $url ) . '[/embed]' );",
  ].join('\n');
}

/** The server fetches the fragment, and asks again after an hour; what it cannot fetch it leaves out. */
function includeSnippet({ theme }: EmbedChoice, { urls }: CodeContext): string {
  const [before = '', after = ''] = urls.absolute(urls.snippet('--slug--')).split('--slug--');
  const themed = theme === 'auto' ? [] : [`    $html = str_replace( 'class="bukti"', 'class="bukti" data-theme="${theme}"', $html );`];
  const body = [
    '  $slug = $product->get_slug();',
    "  $html = get_transient( 'bukti_' . $slug );",
    '  if ( false === $html ) {',
    `    $answer = wp_remote_get( ${quotePhp(before)} . rawurlencode( $slug ) . ${quotePhp(after)} );`,
    "    $html = 200 === wp_remote_retrieve_response_code( $answer ) ? wp_remote_retrieve_body( $answer ) : '';",
    ...themed,
    "    set_transient( 'bukti_' . $slug, $html, HOUR_IN_SECONDS );",
    '  }',
    '  echo $html;',
  ];
  return hook(body.join('\n'));
}

/** A string of PHP in single quotes. */
export function quotePhp(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
