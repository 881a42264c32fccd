import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { BADGE_STYLE } from '#src/outputs/embed/badge-style.ts';
import { HEIGHT_SCRIPT } from '#src/outputs/embed/frame-tag.ts';
import { EMBED_PLATFORMS, type EmbedChoice, FORMS, type Form, isElement } from '#src/outputs/embed-code/choice.ts';
import type { CodeContext, CodePlace } from '#src/outputs/embed-code/code.ts';
import { renderCode } from '#src/outputs/embed-code/render-code.ts';
import { choiceOf, contextOf, HOSTILE, SITE } from './context.ts';

const TAGGED = FORMS.filter((form) => form !== 'snippet');

function codeOf(place: CodePlace, choice: Partial<EmbedChoice>, context: Partial<CodeContext> = {}): string {
  const block = renderCode(choiceOf({ review: 'rani-1', ...choice }), contextOf(context)).find((one) => one.place === place);
  if (block === undefined) throw new Error(`There is no code for ${place}.`);
  return block.code;
}

const tagsOf = (root: HTMLElement) => root.querySelectorAll('*').map(({ rawTagName }) => rawTagName);

describe('plain HTML', () => {
  test('an element carries what was chosen, a link without figures, and its script', () => {
    const root = parse(codeOf('page', { layout: 'cards', limit: 6, minLength: 80, order: 'lowest', theme: 'dark', accent: '#ff8800' }));
    expect(root.querySelector('bukti-reviews')?.attributes).toEqual({
      product: 'kopi-sumbing',
      layout: 'cards',
      limit: '6',
      'min-length': '80',
      order: 'lowest',
      theme: 'dark',
      accent: '#ff8800',
      lang: 'id',
    });
    const link = root.querySelector('bukti-reviews > a');
    expect(link?.getAttribute('href')).toBe(`${SITE}products/kopi-sumbing/`);
    expect(link?.textContent).toBe('Ulasan Kopi Sumbing');
    expect(root.querySelector('script')?.attributes).toEqual({ async: '', type: 'module', src: `${SITE}embed/v1/bukti.js` });
  });

  test('what a form does not have is not written', () => {
    const root = parse(codeOf('page', { form: 'rating', layout: 'cards', limit: 6, minLength: 80, order: 'lowest' }));
    expect(root.querySelector('bukti-rating')?.attributes).toEqual({ product: 'kopi-sumbing', lang: 'id' });
  });

  test('a pinned script has its hash', () => {
    expect(parse(codeOf('page', { pinned: true })).querySelector('script')?.attributes).toEqual({
      async: '',
      type: 'module',
      src: `${SITE}embed/v1/bukti.0123456789ab.js`,
      integrity: 'sha384-abc+/=',
      crossorigin: 'anonymous',
    });
  });

  test('the whole site has no product, and its link leads to all reviews', () => {
    const root = parse(codeOf('page', { form: 'wall', product: '' }, { name: 'Lereng' }));
    expect(root.querySelector('bukti-wall')?.attributes).toEqual({ lang: 'id' });
    expect(root.querySelector('a')?.getAttribute('href')).toBe(`${SITE}reviews/`);
    expect(
      parse(codeOf('page', { form: 'badge', product: '', badge: 'card' }))
        .querySelector('img')
        ?.getAttribute('src'),
    ).toBe(`${SITE}badges/_site.card.svg`);
  });

  test('a quote names its review', () => {
    const root = parse(codeOf('page', { form: 'quote' }));
    expect(root.querySelector('bukti-quote')?.attributes).toEqual({ review: 'rani-1', lang: 'id' });
    expect(root.querySelector('a')?.getAttribute('href')).toBe(`${SITE}reviews/rani-1/`);
  });

  test('a frame has its choices in the address, room for its reviews, and the script of its height', () => {
    const root = parse(codeOf('page', { form: 'frame', theme: 'light', layout: 'cards', limit: 2 }));
    expect(root.querySelector('iframe')?.attributes).toMatchObject({
      src: `${SITE}embed/kopi-sumbing/?theme=light&layout=cards&limit=2`,
      title: 'Ulasan Kopi Sumbing',
      height: '780',
    });
    expect(root.querySelector('script')?.rawText).toBe(HEIGHT_SCRIPT);
  });

  test('a badge is a link with a picture of its size; in Markdown too', () => {
    const choice = { form: 'badge', badge: 'mini' } as const;
    expect(parse(codeOf('page', choice)).querySelector('a > img')?.attributes).toEqual({
      src: `${SITE}badges/kopi-sumbing.mini.svg`,
      alt: 'Ulasan Kopi Sumbing',
      width: '264',
      height: '28',
      style: BADGE_STYLE,
    });
    expect(codeOf('readme', choice, { name: 'A](x) *b*' })).toBe(
      `[![Ulasan A\\]\\(x\\) \\*b\\*](${SITE}badges/kopi-sumbing.mini.svg)](${SITE}products/kopi-sumbing/)`,
    );
  });

  test('a PNG, which has twice the pixels, is as wide as the SVG in a README too, and exists of the badge in one line only', () => {
    const choice = { form: 'badge', format: 'png' } as const;
    expect(codeOf('readme', choice)).toBe(codeOf('page', choice));
    expect(codeOf('page', choice)).toContain('badges/kopi-sumbing.png"');
    expect(codeOf('page', { ...choice, badge: 'card' })).toContain('badges/kopi-sumbing.card.svg"');
  });

  test('a snippet is the fragment itself, with its theme', () => {
    expect(codeOf('page', { form: 'snippet' })).toBe(contextOf().snippet);
    expect(codeOf('page', { form: 'snippet', theme: 'dark' })).toContain('<div class="bukti" data-theme="dark">');
  });

  // Stars name nobody.
  test.each(TAGGED.filter((form) => form !== 'stars'))('%s: a hostile name stays a name', (form) => {
    const root = parse(codeOf('page', { form }, { name: HOSTILE }), { comment: true });
    expect(tagsOf(root)).toEqual(tagsOf(parse(codeOf('page', { form }))));
    const said =
      root.querySelector('iframe')?.getAttribute('title') ??
      root.querySelector('img')?.getAttribute('alt') ??
      root.querySelector('a')?.textContent;
    expect(said?.trim()).toBe(`Ulasan ${HOSTILE}`);
  });
});

describe('stars', () => {
  test('are one line with a script of their own, and the style keeps that line', () => {
    expect(codeOf('page', { form: 'stars', pinned: true })).toBe(
      `<bukti-stars product="kopi-sumbing" lang="id"></bukti-stars>\n<script\n  async\n  type="module"\n  src="${SITE}embed/v1/stars.0123456789ab.js"\n  integrity="sha384-def+/="\n  crossorigin="anonymous"\n></script>`,
    );
    expect(codeOf('page', { form: 'stars' })).toContain('embed/v1/stars.js');
    expect(codeOf('page', { form: 'stars', theme: 'dark', accent: '#104060' })).toBe(codeOf('page', { form: 'stars' }));
    expect(codeOf('style', { form: 'stars' })).toContain('bukti-stars:not([state="load"])::before');
  });
});

describe('a product by the shop’s own keys', () => {
  const chosen = { key: 'sku' } as const;
  const context = { key: 'K-250' };
  test.each([
    ['page', 'html', 'sku="K-250"', 'products/kopi-sumbing/'],
    ['liquidThis', 'shopify', 'sku="K-250"', 'products/kopi-sumbing/'],
    ['liquidEvery', 'shopify', 'sku="{{ product.selected_or_first_available_variant.sku | escape }}"', 'reviews/'],
    ['php', 'wordpress', 'sku="<?php echo esc_attr( $product->get_sku() ); ?>"', 'reviews/'],
    ['component', 'react', 'sku={sku}', 'reviews/'],
    ['component', 'astro', 'sku={sku}', 'reviews/'],
  ] as const)('%s of %s', (place, platform, attribute, link) => {
    const code = codeOf(place, { ...chosen, platform }, context);
    expect(code).toContain(attribute);
    expect(code).toContain(`href="${SITE}${link}"`);
    expect(code).not.toContain('product="kopi');
  });

  test('where the product has none of that kind, the slug stands for it', () => {
    expect(codeOf('page', chosen)).toContain('product="kopi-sumbing"');
  });
});

describe('JSON-LD for the shop’s own page', () => {
  const dataOf = (choice: Partial<EmbedChoice>) => JSON.parse(parse(codeOf('jsonLd', choice)).querySelector('script')?.rawText ?? '');

  test.each([
    ['reviews', {}, 3],
    ['reviews', { limit: 2 }, 2],
    ['reviews', { minLength: 80 }, 0],
    ['wall', {}, 3],
    ['snippet', {}, 3],
    ['rating', {}, 0],
  ] as const)('%s %j tells the mean, and %i reviews: those that stand there', (form, more, reviews) => {
    const { aggregateRating, review = [] } = dataOf({ form, ...more });
    expect([aggregateRating.ratingValue, review.length]).toEqual([4.1, reviews]);
  });

  test.each([{ form: 'frame' }, { form: 'stars' }, { form: 'quote' }, { form: 'badge' }, { form: 'wall', product: '' }] as const)(
    'there is none for %j, of which the page shows too little',
    (choice) => {
      expect(() => codeOf('jsonLd', choice)).toThrow();
    },
  );

  test('hostile words end no script and are no Liquid', () => {
    const code = codeOf('jsonLd', {});
    expect(code.match(/<\/?script/g)).toHaveLength(2);
    expect(code).not.toMatch(/\{\{|\{%/);
    expect(dataOf({}).name).toBe(HOSTILE);
  });
});

describe('style and policy', () => {
  test.each([
    ['rating', '', 0, [233, 212, 175]],
    ['reviews', '', 0, [1026, 838, 765]],
    ['reviews', 'carousel', 6, [557, 491, 454]],
    ['wall', '', 12, [3870, 2115, 1560, 1285]],
  ] as const)('room for %s %s', (form, layout, limit, heights) => {
    const style = codeOf('style', { form, layout, limit });
    expect([...style.matchAll(/min-height: (\d+)px/g)].map(([, px]) => Number(px))).toEqual(heights);
    expect(style).toContain('display: block;');
    // Reviews that are there have their own height, and so has what stands in for them.
    expect([...style.matchAll(/(.+) \{\n *min-height: \d{2,}px/g)].map(([, rule]) => rule?.trim())).toEqual(
      heights.map(() => `bukti-${form}:not([state])`),
    );
  });

  test('no more room than the reviews that there are', () => {
    expect(codeOf('style', { limit: 50 }, { published: 1 })).toContain('min-height: 532px');
    expect(codeOf('style', { layout: 'carousel' }, { published: 0 })).toContain('min-height: 132px');
  });

  test('a snippet’s accent stands in the shop’s own stylesheet', () => {
    expect(codeOf('style', { form: 'snippet', accent: '#ff8800' })).toBe('.bukti {\n  --bukti-accent: #ff8800;\n}');
    expect(() => codeOf('style', { form: 'snippet' })).toThrow();
  });

  test.each<[Form, EmbedChoice['platform'], string]>([
    ['reviews', 'html', 'script-src https://ulasan.example;\nconnect-src https://ulasan.example'],
    ['snippet', 'html', "style-src 'sha256-snippet'"],
    ['frame', 'html', "frame-src https://ulasan.example;\nscript-src 'sha256-height'"],
    ['frame', 'wordpress', 'frame-src https://ulasan.example'],
    ['badge', 'shopify', "img-src https://ulasan.example;\nstyle-src 'unsafe-hashes' 'sha256-badge'"],
  ])('%s on %s', (form, platform, policy) => {
    expect(codeOf('policy', { form, platform })).toBe(policy);
  });
});

describe('Shopify', () => {
  test('every product page takes its own handle', () => {
    const code = codeOf('liquidEvery', { platform: 'shopify' });
    expect(code).toContain('product="{{ product.handle | escape }}"');
    expect(code).toContain(`href="${SITE}products/{{ product.handle | escape }}/"`);
    expect(code).toContain('Ulasan {{ product.title | escape }}');
  });

  test.each(['quote', 'snippet'] as const)('%s is of one product', (form) => {
    expect(() => codeOf('liquidEvery', { platform: 'shopify', form })).toThrow();
  });

  test.each(FORMS)('%s: nothing of other people’s words is Liquid', (form) => {
    const code = codeOf('liquidThis', { platform: 'shopify', form }, { name: HOSTILE });
    expect(code).not.toMatch(/\{\{|\{%/);
    if (form !== 'snippet') expect(parse(code).querySelector('[product], [title], [alt], a')).not.toBeNull();
    else expect(parse(code).querySelector('style')?.rawText).toBe('.r{a:b}[data-x]{c:d}');
  });
});

describe('WordPress', () => {
  test('a block of HTML has no script, and no shortcode', () => {
    for (const form of FORMS.filter((one) => one !== 'frame')) {
      const code = codeOf('customHtml', { platform: 'wordpress', form }, { name: HOSTILE });
      expect(code).not.toContain('<script');
      expect(code.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/[[\]]/);
    }
    expect(codeOf('customHtml', { platform: 'wordpress', form: 'snippet' })).toBe(
      '<div class="bukti"><p>{{ baik }} &#91;gallery&#93; {% x %}</p></div>',
    );
  });

  test('a frame is the product’s address alone', () => {
    expect(codeOf('address', { platform: 'wordpress', form: 'frame' })).toBe(`${SITE}products/kopi-sumbing/`);
  });

  test('the hook prints the script once and the element of each product', () => {
    const code = codeOf('php', { platform: 'wordpress', pinned: true });
    expect(code).toContain("'async' => true,");
    expect(code).toContain(`'src' => '${SITE}embed/v1/bukti.0123456789ab.js',`);
    expect(code).toContain("'integrity' => 'sha384-abc+/=',");
    expect(code).toContain('product="<?php echo esc_attr( $product->get_slug() ); ?>"');
    expect(code).toContain("add_action( 'woocommerce_after_single_product_summary'");
    // Stars stand on each card of a list, above the price.
    expect(codeOf('php', { platform: 'wordpress', form: 'stars' })).toContain("add_action( 'woocommerce_after_shop_loop_item_title'");
  });

  test.each(FORMS)('%s: brackets and PHP’s tags are balanced', (form) => {
    const code = codeOf('php', { platform: 'wordpress', form, theme: 'dark' }, { name: HOSTILE });
    const bare = `<?php ${code}`.replace(/'(?:[^'\\]|\\.)*'/g, "''");
    for (const [open, close] of ['()', '{}', '[]']) expect(bare.split(open ?? '').length).toBe(bare.split(close ?? '').length);
    // It is pasted below a file's `<?php`, and ends in PHP.
    expect(bare.split('<?php').length - 1).toBe(bare.split('?>').length);
  });
});

test.each(EMBED_PLATFORMS.flatMap((platform) => FORMS.map((form) => [platform, form] as const)))(
  '%s, %s: the same code each time, each place once, and the policy last',
  (platform, form) => {
    const render = () => renderCode(choiceOf({ platform, form, review: 'rani-1' }), contextOf());
    const places = render().map(({ place }) => place);
    expect(render()).toEqual(render());
    expect(new Set(places).size).toBe(places.length);
    expect(places.at(-1)).toBe('policy');
    expect(render().every(({ code }) => code.trim() !== '' && !code.includes('undefined') && !code.includes('--gap--'))).toBe(true);
    expect(isElement(form)).toBe(places.includes('style'));
  },
);
