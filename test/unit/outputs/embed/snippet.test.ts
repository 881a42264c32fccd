import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type HTMLElement, parse } from 'node-html-parser';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { isMessage } from '#src/i18n/message.ts';
import { SHIPPED_LANGUAGES, textDataFor, textsFor } from '#src/i18n/texts.ts';
import { fitBytes } from '#src/outputs/embed/fit-bytes.ts';
import { renderFrame } from '#src/outputs/embed/frame.ts';
import { listPolicies, policyHash } from '#src/outputs/embed/policies.ts';
import { renderSnippet, snippetStyle } from '#src/outputs/embed/snippet.ts';
import { luminanceOf } from '#src/outputs/theme/colour.ts';
import { resolveColours } from '#src/outputs/theme/resolve-colours.ts';
import { createUrls } from '#src/outputs/urls.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { catalogOf } from '../../../support/catalog.ts';

const MOST_BYTES = 4 * 1024;

function subjectOf(catalog: Catalog, lang: SiteLanguage = 'id') {
  const [product] = catalog.products;
  if (product === undefined) throw new Error('There is no product.');
  return { site: catalog.site, product, urls: createUrls(catalog.site, lang) };
}

/** What browsers show: the shadow tree. */
function shadowOf(snippet: string): HTMLElement {
  const template = parse(snippet).querySelector('template[shadowrootmode=open]');
  if (template === null) throw new Error('There is no shadow tree.');
  return template;
}

const flat = (element: HTMLElement | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const FOUR = catalogOf({
  products: [{ slug: 'kopi', name: { id: 'Kopi Uji', en: 'Test Coffee' } }],
  reviews: [
    { product: 'kopi', rating: 5, body: 'Satu.' },
    { product: 'kopi', rating: 4, body: 'Dua.', disclosure: 'sample', disclosureNote: 'Dapat gratis <b>' },
    { product: 'kopi', rating: 5, body: 'Tiga.' },
    { product: 'kopi', rating: 2, body: 'Empat.', lang: 'ar', author: { name: 'Rani Kusuma', display: 'anonymous' } },
  ],
});

describe('the snippet', () => {
  test('shows mean, count, the full distribution, reviews by the rule, the rule, and where all of it is', () => {
    const shadow = shadowOf(renderSnippet(subjectOf(FOUR)));
    expect(flat(shadow.querySelector('.h'))).toContain('4,0 dari 5');
    expect(flat(shadow.querySelector('.h'))).toContain('dari 3 ulasan yang dihitung');
    expect(shadow.querySelectorAll('.d span').map(flat)).toEqual([
      '5 bintang: 2',
      '4 bintang: 0',
      '3 bintang: 0',
      '2 bintang: 1',
      '1 bintang: 0',
    ]);
    expect(shadow.querySelector('.h svg')?.getAttribute('aria-label')).toBe('4,0 dari 5 bintang');
    expect(shadow.querySelectorAll('article').map((article) => article.getAttribute('data-review'))).toEqual(['r0', 'r1', 'r3']);
    expect(flat(shadow)).toContain(textsFor('id').embed.rule(3, 0));
    expect(shadow.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
      ...['r0', 'r1', 'r3'].map((id) => `https://uji.example/reviews/${id}/`),
      'https://uji.example/products/kopi/',
      'https://uji.example/trust/',
    ]);
    expect(flat(shadow)).toContain('Baca semua 4 ulasan');
  });

  test('says of each review what was checked, what was disclosed, and why it does not count', () => {
    const [, second, third] = shadowOf(renderSnippet(subjectOf(FOUR))).querySelectorAll('article');
    const strings = textsFor('id').pages;
    expect(flat(second ?? null)).toContain(
      `${strings.level.unverified} · ${strings.disclosure.sample}: Dapat gratis <b> · ${strings.review.notCounted}: ${strings.notCounted.disclosed}`,
    );
    expect(flat(third ?? null)).toContain(textsFor('id').pages.review.anonymous);
    expect(third?.querySelector('.w')?.attributes).toMatchObject({ lang: 'ar', dir: 'auto', 'data-sealed': 'body' });
  });

  test('has a paragraph for where no shadow tree is shown, with the same figures', () => {
    const fallback = parse(renderSnippet(subjectOf(FOUR, 'en'))).querySelector('.bukti > p');
    expect(flat(fallback)).toBe(
      'Reviews of Test Coffee: 4.0 out of 5 stars, from 3 counted reviews (5 stars: 2, 4 stars: 0, 3 stars: 0, 2 stars: 1, 1 star: 0). Read all 4 reviews',
    );
  });

  test.each([
    ['nobody has reviewed', catalogOf({ products: [{ slug: 'kopi' }] }), 'Belum ada ulasan', 0],
    [
      'no review counts',
      catalogOf({ reviews: [{ product: 'kopi', rating: 5, channel: 'google', source: 'https://a.example/' }] }),
      'Belum ada ulasan yang masuk hitungan',
      1,
    ],
  ])('says so where %s', (_what, catalog, text, reviews) => {
    const shadow = shadowOf(renderSnippet(subjectOf(catalog)));
    expect(flat(shadow.querySelector('.h'))).toBe(text);
    expect(shadow.querySelectorAll('article')).toHaveLength(reviews);
  });

  test('says that sample content is sample content', () => {
    const sample = subjectOf({ ...FOUR, site: { ...FOUR.site, sample: true } });
    expect(flat(shadowOf(renderSnippet(sample)))).toContain(textsFor('id').pages.sample);
    expect(flat(shadowOf(renderSnippet(subjectOf(FOUR))))).not.toContain(textsFor('id').pages.sample);
  });

  test('asks for nothing: no script, picture, style attribute or address but links', () => {
    const snippet = renderSnippet(subjectOf(FOUR));
    expect(snippet).not.toMatch(/<script|<img|<link|<iframe|\sstyle=|\son\w+=|url\(|@import|<use/);
  });

  test('is HTML without a fault', () => {
    const faults: string[] = [];
    parseFragment(renderSnippet(subjectOf(FOUR)), { onParseError: ({ code }) => faults.push(code) });
    expect(faults).toEqual([]);
  });

  test('a policy of the host can name its one style by its hash', () => {
    const style = /<style>([^<]*)<\/style>/.exec(renderSnippet(subjectOf(FOUR)))?.[1] ?? '';
    expect(listPolicies(FOUR.site).snippet).toBe(`style-src ${policyHash(style)}`);
    expect(policyHash('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  });

  test('long words are cut, marked as an excerpt, and lead to the whole', () => {
    const body = 'Kalimat yang cukup panjang. '.repeat(40).trim();
    const [article] = shadowOf(renderSnippet(subjectOf(catalogOf({ reviews: [{ product: 'kopi', body }] })))).querySelectorAll('article');
    const words = article?.querySelector('.w');
    expect(words?.getAttribute('data-excerpt')).toBe('');
    expect(body.startsWith(flat(words ?? null))).toBe(true);
    expect(flat(words ?? null).length).toBeLessThan(body.length);
    expect(flat(article?.querySelector('a') ?? null)).toBe(textsFor('id').pages.review.readMore);
  });
});

test.each([
  ['the standard ones', {}, ['min', 'max']],
  ['grey paper by day', { paper: '#d8d2c4' }, ['min', 'max']],
  ['dark paper by day too', { paper: '#10131a' }, ['max', 'max']],
])('an accent is moved away from the grounds of the site until it is seen: %s', (_name, colours, moved) => {
  const theme = { ...FOUR.site.theme, colours };
  const { light, dark } = resolveColours(theme.colours);
  const bounds = [...snippetStyle({ theme }).matchAll(/lab\(from var\(--bukti-accent\) (min|max)\(l,(\d+)\) a b\/1\)/g)];
  expect(bounds.map(([, name]) => name)).toEqual(moved);
  for (const [at, ground] of [light['paper-raised'], dark['paper-raised']].entries()) {
    const luminance = ((Number(bounds[at]?.[2]) + 16) / 116) ** 3;
    const [more = 0, less = 0] = [luminance, luminanceOf(ground)].sort((one, other) => other - one);
    expect((more + 0.05) / (less + 0.05)).toBeCloseTo(3.6, 0);
  }
});

/** Words that no compression makes smaller: random signs of every length in UTF-8, as long as the schema lets them be. */
const anyWords = (maxLength: number) =>
  fc
    .array(
      fc.integer({ min: 0x21, max: 0x2ffff }).filter((code) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(code))),
      {
        minLength: Math.floor(maxLength / 2),
        maxLength: Math.floor(maxLength / 2),
        size: 'max',
      },
    )
    .map((codes) => String.fromCodePoint(...codes));

test('three reviews take at most 4 KB gzip, whatever is written', () => {
  const hostile = fc.record({
    title: anyWords(150),
    body: anyWords(600),
    name: anyWords(100),
    city: anyWords(60),
    note: anyWords(300),
    rating: fc.constantFrom(1, 3, 5),
  });
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 3, maxLength: 3 }), fc.constantFrom(...SHIPPED_LANGUAGES), (written, lang) => {
      const catalog = catalogOf({
        site: { sample: true },
        products: [{ slug: 'kopi', name: 'Kopi '.repeat(20).trim() }],
        reviews: written.map(({ title, body, name, city, note, rating }) => ({
          product: 'kopi',
          rating,
          title,
          body,
          author: { name, city, display: 'full' },
          disclosure: 'sample',
          disclosureNote: note,
        })),
      });
      expect(gzipSync(renderSnippet(subjectOf(catalog, lang))).length).toBeLessThanOrEqual(MOST_BYTES);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['abc', 3, 'abc', true],
  ['kopi enak sekali', 12, 'kopi…', false],
  ['咖啡好喝咖啡好喝', 15, '咖啡好…', false],
])('%s in %i bytes is %s', (text, bytes, expected, complete) => {
  expect(fitBytes(text, bytes)).toEqual({ text: expected, complete });
});

describe('the document for an iframe', () => {
  const many = catalogOf({
    reviews: Array.from({ length: 15 }, (_, at) => ({ product: 'kopi', rating: at === 13 ? 1 : 5, body: `Ulasan ${at}.` })),
  });
  const root = parse(renderFrame(subjectOf(many)));
  const shown = (limit: number) =>
    root
      .querySelectorAll('article')
      .filter((article) => article.getAttribute('data-limits')?.split(' ').includes(String(limit)))
      .map((article) => article.getAttribute('data-review'));

  test('without its script it shows what the snippet shows', () => {
    const visible = root.querySelectorAll('article:not([hidden])').map((article) => article.getAttribute('data-review'));
    expect(visible).toEqual(['r0', 'r1', 'r13']);
    expect(visible).toEqual(shown(3));
    expect(root.querySelectorAll('.d span')).toHaveLength(5);
  });

  test('every limit that it knows shows as many, criticism among them', () => {
    for (let limit = 2; limit <= 12; limit += 1) {
      expect(shown(limit)).toHaveLength(limit);
      expect(shown(limit)).toContain('r13');
    }
    expect([...shown(1), ...shown(13)]).toEqual([]);
  });

  test('is not indexed, names the page that is, and opens links above the frame', () => {
    expect(root.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://uji.example/products/kopi/');
    expect(root.querySelector('base')?.getAttribute('target')).toBe('_top');
    expect(root.querySelectorAll('script').map((script) => script.getAttribute('src'))).toEqual(['/embed/v1/frame.js']);
  });
});

test('embeds have no text that the pages have: they speak as the site does', () => {
  const languages = SHIPPED_LANGUAGES.map((lang) => textsOf(textDataFor(lang)));
  const said = (path: string) => JSON.stringify(languages.map((texts) => texts.get(path)));
  const [paths = []] = languages.map((texts) => [...texts.keys()]);
  const ofPages = new Set(paths.filter((path) => path.startsWith('pages.')).map(said));
  const own = paths.filter((path) => path.startsWith('embed.'));
  expect(own.length).toBeGreaterThan(4);
  expect(own.filter((path) => ofPages.has(said(path)))).toEqual([]);
});

/** Every text of a catalog by its path. */
function textsOf(given: unknown, path = ''): Map<string, string> {
  if (typeof given === 'string') return new Map([[path, given]]);
  if (isMessage(given)) return new Map([[path, given.text]]);
  return new Map(Object.entries(given as object).flatMap(([name, inner]) => [...textsOf(inner, path === '' ? name : `${path}.${name}`)]));
}
