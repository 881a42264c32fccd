import type { Site } from '#src/schemas/site.ts';
import { quotePhp } from '../embed-code/wordpress.ts';

/** Files of the plugin by their path below its folder `bukti-reviews/`. */
export function renderWordPressPlugin(site: Pick<Site, 'name' | 'url' | 'languages'>): Record<string, string> {
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

function renderPlugin({ name, url, languages }: Pick<Site, 'name' | 'url' | 'languages'>): string {
  const folders = languages.map((lang, at) => `${quotePhp(lang)} => ${quotePhp(at === 0 ? '' : `${lang}/`)}`).join(', ');
  return `<?php
/**
 * Plugin Name: Bukti Reviews
 * Description: Shows reviews of ${inComment(name)} as HTML of your own page: a block, the shortcode [bukti product="…"], and the review tab of WooCommerce.
 * Version: 1.0.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/gpl-2.0.html
 */

defined( 'ABSPATH' ) || exit;

/** The address of the review site, where the setting is empty. */
const BUKTI_SITE = ${quotePhp(url.replace(/\/?$/, '/'))};
/** Where each language of the site has its pages. The first one stands in for all others. */
const BUKTI_LANGUAGES = array( ${folders} );
/** Seconds after which the site is asked again; after a failure sooner. What was had before stays for a week. */
const BUKTI_FRESH = HOUR_IN_SECONDS;
const BUKTI_RETRY = 5 * MINUTE_IN_SECONDS;
const BUKTI_KEEP = WEEK_IN_SECONDS;
/** Visitors wait no longer than this for the site. */
const BUKTI_TIMEOUT = 3;

function bukti_site() {
  $site = (string) get_option( 'bukti_site', '' );
  return trailingslashit( '' === $site ? BUKTI_SITE : $site );
}

function bukti_folder() {
  $language = substr( determine_locale(), 0, 2 );
  $folders  = BUKTI_LANGUAGES;
  return isset( $folders[ $language ] ) ? $folders[ $language ] : reset( $folders );
}

/** What the site has at a path: empty where it has nothing, and what it had before where it does not answer. */
function bukti_fetch( $path ) {
  $url  = bukti_site() . $path;
  $name = 'bukti_' . md5( $url );
  $kept = get_transient( $name );
  if ( is_array( $kept ) && time() < $kept['until'] ) {
    return $kept['body'];
  }
  $answer = wp_safe_remote_get( $url, array( 'timeout' => BUKTI_TIMEOUT, 'limit_response_size' => 262144 ) );
  $code   = wp_remote_retrieve_response_code( $answer );
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

/** The product of a stock number; empty where the site has none. */
function bukti_slug_of_sku( $sku ) {
  $sku = trim( (string) $sku );
  if ( '' === $sku ) {
    return '';
  }
  $sku  = function_exists( 'mb_strtoupper' ) ? mb_strtoupper( $sku, 'UTF-8' ) : strtoupper( $sku );
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
    wp_register_script( 'bukti-block', plugins_url( 'block.js', __FILE__ ), array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-server-side-render' ), '1.0.0', true );
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

/** The reviews of a product of WooCommerce: by its stock number, by those of its variants, or by its slug. */
function bukti_reviews_of( $product ) {
  $skus = array( $product->get_sku() );
  foreach ( $product->get_children() as $child ) {
    $variant = wc_get_product( $child );
    $skus[]  = $variant ? $variant->get_sku() : '';
  }
  foreach ( array_unique( array_filter( $skus ) ) as $sku ) {
    $slug = bukti_slug_of_sku( $sku );
    if ( '' !== $slug ) {
      return bukti_reviews( $slug );
    }
  }
  return bukti_reviews( $product->get_slug() );
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
  }
);

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
`;

function renderReadme({ name, url }: Pick<Site, 'name' | 'url'>): string {
  return `=== Bukti Reviews ===
Requires at least: 6.1
Requires PHP: 7.4
Stable tag: 1.0.0
License: GPLv2 or later

Shows reviews of ${name.replace(/\s+/g, ' ')} from ${url} as HTML of your own pages.

== Use ==

* Block: "Bukti Reviews".
* Shortcode: [bukti product="slug-of-the-product"] or [bukti sku="KPI-250"]. Every author may use it.
* WooCommerce: the review tab shows these reviews where a stock number of the product, or its slug, is known to the site.
* Settings, Reading: the address of the review site.

Your server asks the review site once an hour and keeps the answer; visitors' browsers ask it for nothing. Where the site is down, the
reviews that were there before stay. Nothing is counted and nobody is followed.
`;
}
