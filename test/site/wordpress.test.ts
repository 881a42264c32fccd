import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { readContent } from '#src/content/read-content.ts';
import { today } from '#src/loaders/today.ts';
import { keysOf } from '#src/schemas/product-keys.ts';
import { bareSnippet } from '../../src/outputs/embed-code/wordpress.ts';
import { renderWordPressPlugin } from '../../src/outputs/shop/wordpress.ts';
import { openBrowser, PATIENCE } from '../support/browser.ts';
import { type Server, serveEmbeds } from '../support/serve-host.ts';
import { hasWordPress, startWordPress, type WordPress } from '../support/wordpress.ts';

const dist = inject('dist');
const { site, products } = buildCatalog(await readContent('content'), today());
const product = products.find((one) => one.reviews.length > 3 && keysOf(one, 'sku').length > 0);
if (product === undefined) throw new Error('The sample has a product with reviews and a stock number.');
const { slug } = product;
const [sku] = keysOf(product, 'sku');
/** WordPress speaks English where nobody chose. */
const snippet = readFileSync(`${dist}/en/embed/${slug}/snippet.html`, 'utf8');

describe.skipIf(!hasWordPress)('the plugin in a real WordPress (skipped where test/install-servers.sh cannot install one)', () => {
  let shop: WordPress;
  let reviews: Server;
  const answers = new Map<string, string>();

  beforeAll(async () => {
    reviews = await serveEmbeds(dist, answers);
    const address = site.url.replace(/\/$/, '');
    shop = await startWordPress(renderWordPressPlugin(site), { address, server: () => reviews.url });
  });
  afterAll(async () => {
    await shop.stop();
    await reviews.close();
  });

  /** A page that somebody of a role has written, as visitors get it. */
  async function publish(content: string, role = 'author'): Promise<string> {
    return (await fetch(await publishAt(content, role))).text();
  }

  /** @returns its address */
  async function publishAt(content: string, role = 'author'): Promise<string> {
    const id = await shop.php(`
      $user = username_exists( '${role}' ) ?: wp_insert_user( array( 'user_login' => '${role}', 'user_pass' => 'x', 'role' => '${role}' ) );
      wp_set_current_user( $user );
      kses_init();
      echo wp_insert_post( wp_slash( array( 'post_title' => 'T', 'post_status' => 'publish', 'post_content' => ${JSON.stringify(content).replaceAll('$', '\\$')} ) ) );
    `);
    return `${shop.url}/?p=${id.trim()}`;
  }

  test.each([
    ['a shortcode with the slug', `[bukti product="${slug}"]`],
    ['a shortcode with the stock number', `[bukti sku=" ${sku?.key.toLowerCase()} "]`],
    ['the block', `<!-- wp:bukti/reviews {"product":"${slug}"} /-->`],
  ])('%s of an author puts the snippet into the page as the site has it', async (_name, content) => {
    expect(await publish(content)).toContain(snippet);
  });

  test.each([
    ['a product that is not there', '[bukti product="tidak-ada"]'],
    ['a slug that is none', `[bukti product='../../api/v1/x"><script>alert(1)</script>']`],
    ['a stock number that is none', '[bukti sku="../../etc/passwd?x#y"]'],
    ['nothing', '[bukti]'],
  ])('%s shows nothing', async (_name, content) => {
    const page = await publish(`Sebelum${content}Sesudah`);
    expect(page).not.toContain('class="bukti"');
    expect(page).not.toContain('<script>alert');
    expect(page).toMatch(/Sebelum\s*Sesudah/);
  });

  test('a product with a hostile name stays text', async () => {
    const hostile = '<div class="bukti"><p>Ulasan &lt;script&gt;alert(1)&lt;/script&gt; [gallery] :) $1 \\0</p></div>';
    answers.set('/en/embed/jahat/snippet.html', hostile);
    const page = await publish('[bukti product="jahat"]');
    answers.clear();
    expect(page).toContain('Ulasan &lt;script&gt;alert(1)&lt;/script&gt; [gallery]');
    expect(page).not.toContain('<script>alert(1)');
  });

  test('an address on a line of its own becomes a frame as high as its content, whose links lead there', async () => {
    const address = site.url.replace(/\/$/, '');
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.route(`${address}/**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const answer = await fetch(`${reviews.url}${pathname}`);
        await route.fulfill({
          status: answer.status,
          contentType: answer.headers.get('content-type') ?? '',
          body: Buffer.from(await answer.arrayBuffer()),
        });
      });
      await page.goto(await publishAt(`Sebelum\n\n${address}/products/${slug}/\n\nSesudah`));
      const frame = page.locator('iframe.wp-embedded-content');
      const content = page.frameLocator('iframe.wp-embedded-content');
      await content.locator('h1').waitFor();
      const heights = async () => [
        await frame.evaluate((one) => Math.round(one.getBoundingClientRect().height)),
        await content.locator('body').evaluate((body) => Math.min(1000, Math.ceil(body.getBoundingClientRect().height))),
      ];
      await expect.poll(async () => new Set(await heights()).size, { timeout: PATIENCE }).toBe(1);
      expect((await heights())[0]).toBeLessThan(1000);
      expect(await page.locator('blockquote.wp-embedded-content').isVisible()).toBe(false);
      await content.locator('h1 a').click();
      await page.waitForURL(`${address}/products/${slug}/`);
    } finally {
      await browser.close();
    }
  });

  // PHP's server does not learn where the site is started again: what follows is answered from what the plugin keeps.
  test('where the site is down, what was there before stays, and a page without it is sent all the same', async () => {
    const before = await publish(`[bukti product="${slug}"]`);
    expect(before).toContain(snippet);
    // As after an hour: the answer is no longer fresh.
    await shop.php(`
      global $wpdb;
      foreach ( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '\\\\_transient\\\\_bukti\\\\_%'" ) as $name ) {
        $kept = get_option( $name );
        $kept['until'] = 0;
        update_option( $name, $kept );
      }
    `);
    const { url } = reviews;
    await reviews.close();
    expect(await publish(`[bukti product="${slug}"]`)).toContain(snippet);
    expect(await publish('Sebelum[bukti product="lain"]Sesudah')).toMatch(/Sebelum\s*Sesudah/);
    expect(url).toContain('127.0.0.1');
    // A page with many shortcodes asks for a file each: visitors wait for the first one alone.
    const asked = await shop.php(`
      delete_transient( 'bukti_down' );
      $GLOBALS['asked'] = 0;
      add_filter( 'pre_http_request', function ( $answer, $arguments, $url ) { $GLOBALS['asked'] += (int) ( 0 === strpos( $url, getenv( 'BUKTI_ADDRESS' ) ) ); return $answer; }, 1, 3 );
      foreach ( range( 1, 10 ) as $variant ) bukti_slug_of_sku( "BARU-$variant" );
      echo $GLOBALS['asked'] . ' ' . bukti_reviews( '${slug}' );
      delete_transient( 'bukti_down' );
    `);
    expect(asked).toMatch(/^1 <div/);
    reviews = await serveEmbeds(dist, answers);
  });

  // WooCommerce's code is in no package of Debian or npm: these are the three methods that the plugin asks of its products.
  const PRODUCTS = `
    class WC_Product {
      public function __construct( $sku, $children = array(), $slug = '' ) { $this->all = array( $sku, $children, $slug ); }
      public function get_sku() { return $this->all[0]; }
      public function get_children() { return $this->all[1]; }
      public function get_slug() { return $this->all[2]; }
    }
    function wc_get_product( $sku ) { return new WC_Product( $sku ); }
  `;

  test.each([
    ['its own stock number', sku?.key ?? '', [], 'lain', true],
    ['the stock number of a variant', '', [sku?.key.toLowerCase() ?? ''], 'lain', true],
    ['its slug', 'TIDAK-ADA', [], slug, true],
    ['nothing: the shop’s own tab stays', 'TIDAK-ADA', ['JUGA-TIDAK'], 'lain', false],
  ])('the review tab of a product that the site knows by %s', async (_name, own, variants, name, isKnown) => {
    const tab = await shop.php(`
      ${PRODUCTS}
      $product = new WC_Product( '${own}', array( ${variants.map((one) => `'${one}'`).join()} ), '${name}' );
      $tabs = apply_filters( 'woocommerce_product_tabs', array( 'reviews' => array( 'callback' => function () { echo 'Ulasan toko'; } ) ) );
      call_user_func( $tabs['reviews']['callback'] );
    `);
    expect(tab).toBe(isKnown ? snippet : 'Ulasan toko');
  });

  test('the reviews of a product with 60 variants that the site does not know ask it for two files, and those of one that it knows for three', async () => {
    const asked = await shop.php(`
      global $wpdb;
      $wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '%bukti_%'" );
      $asked = 0;
      add_filter( 'pre_http_request', function ( $answer, $arguments, $url ) use ( &$asked ) { $asked += (int) ( 0 === strpos( $url, getenv( 'BUKTI_ADDRESS' ) ) ); return $answer; }, 1, 3 );
      ${PRODUCTS}
      $variants = array_map( function ( $at ) { return "BARU-$at"; }, range( 1, 60 ) );
      bukti_reviews_of( new WC_Product( 'BARU', $variants, 'lain' ) );
      echo $asked . ' ';
      $wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '%bukti_%'" );
      $known = new WC_Product( 'BARU', array_merge( $variants, array( '${sku?.key}' ) ), 'lain' );
      echo ( '' === bukti_reviews_of( $known ) ? 'none ' : 'found ' ) . $asked;
    `);
    // The file of all stock numbers is read once in a process.
    expect(asked).toBe('2 found 4');
  });

  describe('cards of products, through the hook of WooCommerce with a stand-in for its code', () => {
    /** Draws cards as WooCommerce does: the hook with its own stars at 5 and the price at 10. @returns a card a line, and how often the site was asked */
    async function drawCards(cards: readonly (readonly [sku: string, variants: readonly string[], slug: string])[], before = '') {
      const drawn = await shop.php(`
        $GLOBALS['asked'] = 0;
        add_filter( 'pre_http_request', function ( $answer, $arguments, $url ) { $GLOBALS['asked'] += (int) ( false !== strpos( $url, '/api/v1/ratings' ) && 0 === strpos( $url, getenv( 'BUKTI_ADDRESS' ) ) ); return $answer; }, 1, 3 );
        ${PRODUCTS}
        function wc_get_rating_html( $rating, $count ) { return "<div class='star-rating'>$rating of 5, $count</div>"; }
        function woocommerce_template_loop_rating() { echo '<i>own stars</i>'; }
        add_action( 'woocommerce_after_shop_loop_item_title', 'woocommerce_template_loop_rating', 5 );
        add_action( 'woocommerce_after_shop_loop_item_title', function () { echo '<b>price</b>'; }, 10 );
        ${before}
        foreach ( json_decode( ${JSON.stringify(JSON.stringify(cards)).replaceAll('$', '\\$')} ) as $card ) {
          $product = new WC_Product( ...$card );
          do_action( 'woocommerce_after_shop_loop_item_title' );
          echo "\n";
        }
        echo $GLOBALS['asked'];
      `);
      const lines = drawn.split('\n');
      return { cards: lines.slice(0, -1), asked: Number(lines.at(-1)) };
    }
    const { ratingValue, ratingCount } = product.summary;
    const stars = `<div class='star-rating'>${ratingValue} of 5, ${ratingCount}</div><small>${ratingValue?.toFixed(1)} (${ratingCount})`;
    const OWN = '<i>own stars</i><b>price</b>';
    const unrated = products.find((one) => one.summary.ratingCount === 0)?.slug ?? '';
    const forget = 'global $wpdb; $wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE \'%bukti_%\'" );';

    test('have the stars of a product that is found by its stock number, that of a variant, or its slug; all ask for two files', async () => {
      const known = [
        [sku?.key ?? '', [], 'lain'],
        ['TIDAK-ADA', ['', sku?.key.toLowerCase() ?? ''], 'lain'],
        ['', [], slug],
      ] as const;
      const { cards, asked } = await drawCards([...known, ...known, ...known], forget);
      expect(cards).toHaveLength(9);
      for (const card of cards) expect(card).toContain(stars);
      for (const card of cards) expect(card).toMatch(/<\/div><b>price<\/b>$/);
      expect(cards.join()).not.toContain('own stars');
      expect(cards.join()).not.toContain('<script');
      expect(asked).toBe(2);
      // Kept for an hour.
      expect((await drawCards(known)).asked).toBe(0);
    });

    test('keep the shop’s own stars where the site does not know the product, or nobody has rated it, also after a card with ours', async () => {
      expect(unrated).not.toBe('');
      const { cards } = await drawCards([
        [sku?.key ?? '', [], 'lain'],
        ['TIDAK-ADA', ['JUGA-TIDAK'], 'lain'],
        ['', [], unrated],
        ['__proto__', [], '"><script>alert(1)</script>'],
        [sku?.key ?? '', [], 'lain'],
      ]);
      expect(cards.map((card) => card.includes(stars))).toEqual([true, false, false, false, true]);
      expect(cards.slice(1, 4)).toEqual([OWN, OWN, OWN]);
    });

    test.each([
      ['nothing', ''],
      ['a page in place of the file', '<h1>404</h1>'],
      ['other figures than ratings', JSON.stringify({ ratings: { [sku?.key ?? '']: ['<script>', '<b>'] } })],
      ['a mean that cannot be', JSON.stringify({ ratings: { [sku?.key ?? '']: [99, 3] } })],
    ])('show nothing of ours where the site sends %s', async (_name, answer) => {
      answers.set('/api/v1/ratings/sku.json', answer);
      const { cards } = await drawCards([[sku?.key ?? '', [], 'lain']], forget);
      answers.clear();
      await shop.php(forget);
      expect(cards).toEqual([OWN]);
    });

    test('find the part of a large site’s ratings in which a key is', async () => {
      answers.set('/api/v1/ratings/sku.json', JSON.stringify({ parts: ['A-1', 'K-1', 'Z-1'] }));
      answers.set('/api/v1/ratings/sku/1.json', JSON.stringify({ ratings: { 'A-1': [3, 1] } }));
      answers.set('/api/v1/ratings/sku/2.json', JSON.stringify({ ratings: { 'K-2': [4.5, 1234] } }));
      const { cards } = await drawCards(
        [
          ['k-2', [], 'lain'],
          ['0', [], 'lain'],
        ],
        forget,
      );
      answers.clear();
      await shop.php(forget);
      expect(cards[0]).toContain('<small>4.5 (1,234)');
      expect(cards[1]).toBe(OWN);
    });

    test('have the shop’s own stars where the setting says so', async () => {
      const { cards } = await drawCards([[sku?.key ?? '', [], 'lain']], "update_option( 'bukti_cards', bukti_clean_choice( null ) );");
      await shop.php("delete_option( 'bukti_cards' );");
      expect(cards).toEqual([OWN]);
    });
  });

  test('what the workbench gives for a block of HTML stays whole for an author, without a word of style or script', async () => {
    const bare = bareSnippet(snippet);
    const { textContent: words } = parse(bare);
    expect(words).toContain(`${product.reviews.length}`);
    const page = parse(await publish(bare)).querySelector('main');
    const flat = (text = '') =>
      text
        .replace(/\s+/g, ' ')
        .replace(/[“”‘’″′]/g, '')
        .trim();
    // WordPress curls quotes and dashes; nothing is added, and nothing is lost.
    expect(flat(page?.textContent).replace(/[^\p{L}\p{N}]/gu, '')).toBe(
      flat(words)
        .replace(/["']/g, '')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    );
    expect(page?.innerHTML).not.toMatch(/[{}]|<(?:style|script|template|svg)/);
    expect(page?.querySelectorAll('article').length).toBe(3);
    // The snippet itself does not stay whole: its style becomes text.
    expect(parse(await publish(snippet)).querySelector('main')?.textContent).toMatch(/\{.*\}/);
  });

  test('the address in the settings has to be one of the web', async () => {
    expect(await shop.php("echo bukti_clean_site( ' javascript:alert(1) ' );")).toBe('');
    expect(await shop.php("echo bukti_clean_site( ' https://lain.example/ulasan ' );")).toBe('https://lain.example/ulasan');
  });
});
