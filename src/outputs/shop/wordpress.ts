import type { Site } from '#src/schemas/site.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { quotePhp } from '../embed-code/wordpress.ts';

type PluginSite = Pick<Site, 'name' | 'url' | 'languages' | 'scale'>;

/** Files of the plugin by their path below its folder `bukti-reviews/`. */
export function renderWordPressPlugin(site: PluginSite): Record<string, string> {
  return {
    'bukti-reviews.php': renderPlugin(site),
    'block.js': BLOCK,
    'uninstall.php': UNINSTALL,
    'readme.txt': renderReadme(site),
  };
}

/** A text in a comment of PHP: nothing in it ends the comment or the line. */
function inComment(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('*/', '* /')
    .replaceAll('?>', '? >');
}

function renderPlugin(site: PluginSite): string {
  const { name, url } = site;
  const folders = reviewOutputs(site).embedded.map((lang, at) => `${quotePhp(lang)} => ${quotePhp(at === 0 ? '' : `${lang}/`)}`);
  return `<?php
/**
 * Plugin Name: Bukti Reviews
 * Description: Shows reviews of ${inComment(name)} as HTML of your own page: a block, the shortcode [bukti product="…"], the review tab of WooCommerce, and stars on its product cards.
 * Version: 1.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/gpl-2.0.html
 */

defined( 'ABSPATH' ) || exit;

/** The address of the review site, where the setting is empty. */
const BUKTI_SITE = ${quotePhp(url.replace(/\/?$/, '/'))};
/** Where each language has the snippets of the site. The first one stands in for all others. */
const BUKTI_LANGUAGES = array( ${folders.join(', ')} );
/** Seconds after which the site is asked again; after a failure sooner. What was had before stays for a week. */
const BUKTI_FRESH = HOUR_IN_SECONDS;
const BUKTI_RETRY = 5 * MINUTE_IN_SECONDS;
const BUKTI_KEEP = WEEK_IN_SECONDS;
/** A page waits no longer than this for a file of the site, and asks for a few, however many variants its product has. */
const BUKTI_TIMEOUT = 3;

function bukti_site() {
  $site = (string) get_option( 'bukti_site', '' );
  return trailingslashit( '' === $site ? BUKTI_SITE : $site );
}

function bukti_folder() {
  $folders = BUKTI_LANGUAGES;
  return bukti_of_language( $folders, reset( $folders ) );
}

/** What stands in a list under the language of the page, such as pt-BR or pt. */
function bukti_of_language( $all, $otherwise ) {
  $language = str_replace( '_', '-', determine_locale() );
  $short    = strtok( $language, '-' );
  return isset( $all[ $language ] ) ? $all[ $language ] : ( isset( $all[ $short ] ) ? $all[ $short ] : $otherwise );
}

/** What the site has at a path: empty where it has nothing, and what it had before where it does not answer. */
function bukti_fetch( $path ) {
  $url  = bukti_site() . $path;
  $name = 'bukti_' . md5( $url );
  $kept = get_transient( $name );
  if ( is_array( $kept ) && time() < $kept['until'] ) {
    return $kept['body'];
  }
  // A page may ask for many files: where the site does not answer, nobody waits for it a second time.
  if ( get_transient( 'bukti_down' ) ) {
    return is_array( $kept ) ? $kept['body'] : '';
  }
  $answer = wp_safe_remote_get( $url, array( 'timeout' => BUKTI_TIMEOUT, 'limit_response_size' => 262144 ) );
  $code   = (int) wp_remote_retrieve_response_code( $answer );
  if ( 0 === $code || $code >= 500 ) {
    set_transient( 'bukti_down', 1, BUKTI_RETRY );
  }
  if ( 200 === $code ) {
    $body = wp_remote_retrieve_body( $answer );
  } else {
    // A product that is gone has no reviews; a site that is down has those that were there before.
    $body = 404 === $code || ! is_array( $kept ) ? '' : $kept['body'];
  }
  $fresh = 200 === $code || 404 === $code ? BUKTI_FRESH : BUKTI_RETRY;
  set_transient( $name, array( 'body' => $body, 'until' => time() + $fresh ), BUKTI_KEEP );
  return $body;
}

/** The one spelling of a stock number. */
function bukti_spell( $sku ) {
  $sku = trim( (string) $sku );
  return function_exists( 'mb_strtoupper' ) ? mb_strtoupper( $sku, 'UTF-8' ) : strtoupper( $sku );
}

/** The product of a stock number; empty where the site has none. */
function bukti_slug_of_sku( $sku ) {
  $sku = bukti_spell( $sku );
  if ( '' === $sku ) {
    return '';
  }
  $file = str_replace( '%', '~', strtr( rawurlencode( $sku ), array( '%21' => '!', '%27' => "'", '%28' => '(', '%29' => ')', '%2A' => '*' ) ) );
  $data = json_decode( bukti_fetch( 'api/v1/lookup/sku/' . rawurlencode( $file ) . '.json' ), true );
  return is_array( $data ) && isset( $data['slug'] ) ? (string) $data['slug'] : '';
}

/** The reviews of a product as HTML without a script; empty where there are none. It comes from the site in the settings alone. */
function bukti_reviews( $slug ) {
  if ( ! preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/', (string) $slug ) ) {
    return '';
  }
  return bukti_fetch( bukti_folder() . 'embed/' . $slug . '/snippet.html' );
}

function bukti_shortcode( $attributes ) {
  $attributes = shortcode_atts( array( 'product' => '', 'sku' => '' ), $attributes, 'bukti' );
  return bukti_reviews( '' !== $attributes['product'] ? $attributes['product'] : bukti_slug_of_sku( $attributes['sku'] ) );
}
add_shortcode( 'bukti', 'bukti_shortcode' );

add_action(
  'init',
  function () {
    wp_register_script( 'bukti-block', plugins_url( 'block.js', __FILE__ ), array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-server-side-render' ), '1.1.0', true );
    register_block_type(
      'bukti/reviews',
      array(
        'api_version'     => 2,
        'title'           => 'Bukti Reviews',
        'category'        => 'widgets',
        'editor_script'   => 'bukti-block',
        'attributes'      => array(
          'product' => array( 'type' => 'string', 'default' => '' ),
          'sku'     => array( 'type' => 'string', 'default' => '' ),
        ),
        'render_callback' => 'bukti_shortcode',
      )
    );
  }
);

/** The stock numbers of a product of WooCommerce: its own, and then those of its variants, which are loaded only if they are asked for. */
function bukti_skus( $product ) {
  yield $product->get_sku();
  foreach ( $product->get_children() as $child ) {
    $variant = wc_get_product( $child );
    yield $variant ? $variant->get_sku() : '';
  }
}

/** The shop's own tab stays where the site has nothing on a product. */
add_filter(
  'woocommerce_product_tabs',
  function ( $tabs ) {
    global $product;
    if ( ! $product instanceof WC_Product ) {
      return $tabs;
    }
    $html = bukti_reviews_of( $product );
    if ( '' !== $html ) {
      $tabs['reviews'] = array(
        'title'    => __( 'Reviews', 'woocommerce' ),
        'priority' => 30,
        'callback' => function () use ( $html ) {
          echo $html; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- HTML of the site in the settings.
        },
      );
    }
    return $tabs;
  },
  98
);

/** A file of ratings, by its path. A page reads it once, however many products it shows. */
function bukti_ratings( $path ) {
  static $read = array();
  if ( ! isset( $read[ $path ] ) ) {
    $data          = json_decode( bukti_fetch( 'api/v1/ratings' . $path . '.json' ), true );
    $read[ $path ] = is_array( $data ) ? $data : array();
  }
  return $read[ $path ];
}

/** The mean and the number of ratings of a product; null where the site does not know it. Large sites have the ratings in parts, by the first key of each. */
function bukti_rating( $folder, $key ) {
  $all = bukti_ratings( $folder );
  if ( isset( $all['parts'] ) && is_array( $all['parts'] ) ) {
    $before = array_filter(
      $all['parts'],
      function ( $first ) use ( $key ) {
        return strcmp( (string) $first, $key ) <= 0;
      }
    );
    $all    = bukti_ratings( $folder . '/' . max( 1, count( $before ) ) );
  }
  return isset( $all['ratings'][ $key ] ) ? $all['ratings'][ $key ] : null;
}

/** The stock number by which the site knows a product of WooCommerce; empty where it knows none. One file tells of all: a product has many variants. */
function bukti_known_sku( $product ) {
  foreach ( bukti_skus( $product ) as $sku ) {
    $sku = bukti_spell( $sku );
    if ( '' !== $sku && null !== bukti_rating( '/sku', $sku ) ) {
      return $sku;
    }
  }
  return '';
}

/** The reviews of a product of WooCommerce: by its stock number, by those of its variants, or by its slug. */
function bukti_reviews_of( $product ) {
  $slug = bukti_slug_of_sku( bukti_known_sku( $product ) );
  return bukti_reviews( '' !== $slug ? $slug : $product->get_slug() );
}

/** Its mean and number of ratings, found as its reviews are. */
function bukti_rating_of( $product ) {
  $sku = bukti_known_sku( $product );
  return '' !== $sku ? bukti_rating( '/sku', $sku ) : bukti_rating( '', $product->get_slug() );
}

/** The stars for a product's card, drawn by WooCommerce as the theme has them, and the figures; empty where nobody has rated it. */
function bukti_stars( $product ) {
  $rating = bukti_rating_of( $product );
  $mean   = isset( $rating[0] ) ? (float) $rating[0] : 0.0;
  $count  = isset( $rating[1] ) ? (int) $rating[1] : 0;
  if ( $mean <= 0 || $mean > 5 || $count < 1 ) {
    return '';
  }
  $ratings = bukti_ratings( '' );
  $words   = bukti_of_language( isset( $ratings['words'] ) ? $ratings['words'] : array(), array() );
  return sprintf(
    '<div class="bukti-stars" style="display:inline-flex;flex-wrap:wrap;align-items:center;gap:.3em">%s<small>%s (%s)<span class="screen-reader-text">%s</span></small></div>',
    wc_get_rating_html( $mean, $count ),
    esc_html( number_format_i18n( $mean, 1 ) ),
    esc_html( number_format_i18n( $count ) ),
    esc_html( isset( $words[1] ) ? $words[1] : '' )
  );
}

/** On a card these stars stand in place of the shop's own, which come with priority 5; the next card gets those again. */
add_action(
  'woocommerce_after_shop_loop_item_title',
  function () {
    global $product;
    $stars = 'yes' === get_option( 'bukti_cards', 'yes' ) && $product instanceof WC_Product ? bukti_stars( $product ) : '';
    echo $stars; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped above, and HTML of WooCommerce.
    if ( '' !== $stars && remove_action( 'woocommerce_after_shop_loop_item_title', 'woocommerce_template_loop_rating', 5 ) ) {
      add_action( 'woocommerce_after_shop_loop_item_title', 'bukti_give_back_stars', PHP_INT_MAX );
    }
  },
  4
);

function bukti_give_back_stars() {
  remove_action( 'woocommerce_after_shop_loop_item_title', 'bukti_give_back_stars', PHP_INT_MAX );
  add_action( 'woocommerce_after_shop_loop_item_title', 'woocommerce_template_loop_rating', 5 );
}

add_action(
  'admin_init',
  function () {
    register_setting( 'reading', 'bukti_site', array( 'type' => 'string', 'default' => '', 'sanitize_callback' => 'bukti_clean_site' ) );
    add_settings_field(
      'bukti_site',
      'Bukti Reviews',
      function () {
        printf( '<input name="bukti_site" id="bukti_site" type="url" class="regular-text" value="%s" placeholder="%s">', esc_attr( get_option( 'bukti_site', '' ) ), esc_attr( BUKTI_SITE ) );
      },
      'reading',
      'default',
      array( 'label_for' => 'bukti_site' )
    );
    register_setting( 'reading', 'bukti_cards', array( 'type' => 'string', 'default' => 'yes', 'sanitize_callback' => 'bukti_clean_choice' ) );
    add_settings_field(
      'bukti_cards',
      'Bukti: WooCommerce',
      function () {
        printf( '<label><input name="bukti_cards" id="bukti_cards" type="checkbox" value="yes"%s> Stars on product cards</label>', checked( 'yes', get_option( 'bukti_cards', 'yes' ), false ) );
      },
      'reading',
      'default'
    );
  }
);

/** A box that is not ticked sends nothing. */
function bukti_clean_choice( $value ) {
  return 'yes' === $value ? 'yes' : 'no';
}

function bukti_clean_site( $value ) {
  return esc_url_raw( trim( (string) $value ), array( 'https', 'http' ) );
}
`;
}

/** Without a build step: what WordPress itself brings is enough. */
const BLOCK = `( function ( blocks, element, components, editor, ServerSideRender ) {
  var create = element.createElement;
  blocks.registerBlockType( 'bukti/reviews', {
    apiVersion: 2,
    title: 'Bukti Reviews',
    icon: 'star-filled',
    category: 'widgets',
    attributes: { product: { type: 'string', default: '' }, sku: { type: 'string', default: '' } },
    edit: function ( props ) {
      var field = function ( name, label ) {
        return create( components.TextControl, {
          label: label,
          value: props.attributes[ name ],
          onChange: function ( value ) {
            var change = {};
            change[ name ] = value;
            props.setAttributes( change );
          },
        } );
      };
      return create(
        'div',
        editor.useBlockProps(),
        create( editor.InspectorControls, null, create( components.PanelBody, null, field( 'product', 'Product' ), field( 'sku', 'SKU' ) ) ),
        create( ServerSideRender, { block: 'bukti/reviews', attributes: props.attributes } )
      );
    },
    save: function () {
      return null;
    },
  } );
} )( window.wp.blocks, window.wp.element, window.wp.components, window.wp.blockEditor, window.wp.serverSideRender );
`;

const UNINSTALL = `<?php
defined( 'WP_UNINSTALL_PLUGIN' ) || exit;
delete_option( 'bukti_site' );
delete_option( 'bukti_cards' );
`;

function renderReadme({ name, url }: Pick<Site, 'name' | 'url'>): string {
  return `=== Bukti Reviews ===
Requires at least: 6.1
Requires PHP: 7.4
Stable tag: 1.1.0
License: GPLv2 or later

Shows reviews of ${name.replace(/\s+/g, ' ')} from ${url} as HTML of your own pages.

== Use ==

* Block: "Bukti Reviews".
* Shortcode: [bukti product="slug-of-the-product"] or [bukti sku="KPI-250"]. Every author may use it.
* WooCommerce: the review tab shows these reviews where a stock number of the product, or its slug, is known to the site.
* On product cards, in the shop and in its categories, stars stand in place of the shop's own, with their mean and number, where the site has
  ratings of the product. They are the theme's stars, in the HTML of the page.
* Settings, Reading: the address of the review site, and whether cards have stars.

Your server asks the review site once an hour and keeps the answer; visitors' browsers ask it for nothing. Where the site is down, the
reviews that were there before stay. Nothing is counted and nobody is followed.
`;
}
