import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { summarizeAttributes } from '#src/aggregate/attributes.ts';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { HIGHLIGHTS_FROM, pickHighlights } from '#src/aggregate/highlights.ts';
import { listProductFilters } from '#src/aggregate/own-filters.ts';
import { summarizeOpinions } from '#src/aggregate/topics/opinions.ts';
import { findTopics } from '#src/aggregate/topics/topics.ts';
import { summarizeTrust } from '#src/aggregate/trust-profile.ts';
import { readContent } from '#src/content/read-content.ts';
import { readHidden } from '#src/content/read-hidden.ts';
import { parseLedger } from '#src/evidence/ledger.ts';
import { today } from '#src/loaders/today.ts';
import { listFiles, readPages } from '../support/pages.ts';

const dist = inject('dist');
const pages = readPages(dist);
const content = await readContent('content');
const catalog = buildCatalog(content, today());
const ORIGIN = 'https://bukti.lereng.example';

const page = (path: string) => {
  const found = pages.find((one) => one.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
};

test('every page exists in both languages', () => {
  const expected = [
    '/',
    '/products/',
    ...Array.from(
      { length: Math.max(1, Math.ceil(catalog.posts.length / 24)) },
      (_, index) => `/posts/${index === 0 ? '' : `${index + 1}/`}`,
    ),
    ...Array.from({ length: Math.ceil(catalog.reviews.length / 24) }, (_, index) => `/reviews/${index === 0 ? '' : `page/${index + 1}/`}`),
    '/search/',
    '/trust/',
    '/embed/',
    '/write/',
    '/changes/',
    '/partners/',
    '/causes/',
    ...catalog.campaigns.map(({ slug }) => `/campaigns/${slug}/`),
    ...catalog.followed.map(({ ref }) => `/complaints/${ref}/`),
    ...catalog.reviews.map(({ id }) => `/reviews/${id}/`),
    ...catalog.log.withdrawn.map(({ id }) => `/reviews/${id}/`),
    ...catalog.products.flatMap(({ slug, reviews }) =>
      Array.from(
        { length: Math.max(1, Math.ceil(reviews.length / 20)) },
        (_, index) => `/products/${slug}/${index === 0 ? '' : `${index + 1}/`}`,
      ),
    ),
    // Only a product with more reviews than one page has a page for each of its filters.
    ...catalog.products
      .filter(({ reviews }) => reviews.length > 20)
      .flatMap((product) => listProductFilters(product).map(({ facet, value }) => `/products/${product.slug}/${facet}/${value}/`)),
  ].flatMap((path) => [path, `/en${path}`]);
  expect(pages.map(({ path }) => path).sort()).toEqual([...expected, '/404.html'].sort());
});

describe.each(pages.filter(({ path }) => path !== '/404.html').map((one) => [one.path, one] as const))('%s', (path, { root, html }) => {
  const metaOf = (name: string) => root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');

  test('says its language and where the other one is', () => {
    const english = path.startsWith('/en/');
    expect(root.querySelector('html')?.getAttribute('lang')).toBe(english ? 'en' : 'id');
    const alternates = Object.fromEntries(
      root.querySelectorAll('link[rel=alternate][hreflang]').map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
    );
    const plain = english ? path.slice(3) : path;
    expect(alternates).toEqual({ id: ORIGIN + plain, en: `${ORIGIN}/en${plain}`, 'x-default': ORIGIN + plain });
    expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(ORIGIN + path);
  });

  test('says that it is sample content, and keeps out of search engines', () => {
    expect(root.querySelector('body')?.textContent).toMatch(/Konten contoh|Sample content/);
    expect(metaOf('robots')).toBe('noindex');
  });

  test('has a card with absolute address, size and alternative text', () => {
    const image = metaOf('og:image') ?? '';
    // Later pages of the wall tell no figures, and have a card that shows none.
    const name = path.includes('/reviews/page/') ? '/site\\.plain' : '.+';
    expect(image).toMatch(new RegExp(`^${ORIGIN}/cards/.+${name}\\.png\\?v=[0-9a-f]{10}$`));
    const png = readFileSync(join(dist, new URL(image).pathname));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(metaOf('og:image:width')), Number(metaOf('og:image:height'))]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(metaOf('og:image:alt')?.length).toBeGreaterThan(10);
    expect(metaOf('twitter:card')).toBe('summary_large_image');
    expect(metaOf('og:url')).toBe(ORIGIN + path);
    expect(metaOf('og:title')).toBe(root.querySelector('title')?.textContent);
    expect(metaOf('description')?.length).toBeGreaterThan(0);
  });

  test('has one main heading, and a name for every picture', () => {
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(
      root.querySelectorAll('img').filter((image) => image.getAttribute('alt') === undefined || image.getAttribute('width') === undefined),
    ).toEqual([]);
  });

  test('keeps the budget', () => {
    // Data, as the rules for fetching ahead, are no scripts.
    const scripts = root.querySelectorAll('script').filter((script) => ['module', undefined].includes(script.getAttribute('type')));
    // Each is small: a review's page has one for sharing and for the check; the check itself, the gallery and the filters themselves come when they are asked for.
    const users = ['bukti-share', 'a[data-photo]', '[data-filter-reviews]', '[data-post-filters]'].filter(
      (user) => root.querySelector(user) !== null,
    );
    if (!/\/(?:search|embed|write)\/$/.test(path)) expect(scripts).toHaveLength(users.length);
    const styles = root.querySelectorAll('link[rel=stylesheet]').map((link) => readFileSync(join(dist, link.getAttribute('href') ?? '')));
    const bytes = gzipSync(html).length + styles.reduce((sum, css) => sum + gzipSync(css).length, 0);
    expect(bytes).toBeLessThanOrEqual(40 * 1024);
    expect(root.querySelectorAll('link[rel=preload][as=font]').length).toBeLessThanOrEqual(2);
  });
});

test('no link, picture, style or script leads nowhere', () => {
  const files = new Set(listFiles(dist));
  const exists = (path: string) => files.has(path.endsWith('/') ? `${path}index.html`.slice(1) : path.slice(1));
  const broken = pages.flatMap(({ path, root }) =>
    root
      .querySelectorAll('[href], [src], [srcset]')
      .flatMap((element) => [
        element.getAttribute('href'),
        element.getAttribute('src'),
        ...(element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(' ')[0]),
      ])
      .filter((target): target is string => target?.startsWith('/') ?? false)
      .map((target) => new URL(target, ORIGIN).pathname)
      .filter((target) => !exists(target))
      .map((target) => `${path} -> ${target}`),
  );
  expect(broken).toEqual([]);
});

test('no fragment leads nowhere', () => {
  const broken = pages.flatMap(({ path, root }) =>
    root
      .querySelectorAll('a[href*="#"]')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href.startsWith('#') && root.querySelector(`[id="${href.slice(1)}"]`) === null)
      .map((href) => `${path}${href}`),
  );
  expect(broken).toEqual([]);
});

describe('what pages show is what the content says', () => {
  test.each(catalog.products.map((product) => [product.slug, product] as const))(
    '%s: mean, count, histogram and every review',
    (slug, product) => {
      // The page of a filter shows some of these reviews again.
      const all = pages
        .filter(({ path }) => path.startsWith(`/products/${slug}/`) && /^\/products\/[^/]+\/(?:\d+\/)?$/.test(path))
        .map(({ root }) => root);
      const first = page(`/products/${slug}/`).root;
      const { ratingValue, reviewCount, histogram } = product.summary;
      expect(all.reduce((n, root) => n + root.querySelectorAll('article[data-review]').length, 0)).toBe(product.reviews.length);
      if (ratingValue === undefined) return expect(first.querySelector('.summary')).toBeNull();
      const text = first.querySelector('.mean')?.textContent.replace(/\s+/g, ' ').trim();
      expect(text).toContain(ratingValue.toFixed(1).replace('.', ','));
      expect(text).toContain(`dari ${reviewCount} ulasan yang dihitung`);
      expect(first.querySelectorAll('.summary li .n').map((n) => Number.parseInt(n.textContent, 10))).toEqual(histogram.toReversed());
    },
  );

  test('the page of a filter shows as many reviews as the filter says', () => {
    const lists = catalog.products
      .filter(({ reviews }) => reviews.length > 20)
      .flatMap((product) =>
        listProductFilters(product).map(({ facet, value, n }) => [`/products/${product.slug}/${facet}/${value}/`, n] as const),
      );
    expect(lists.length).toBeGreaterThan(20);
    const shown = lists.map(([path]) => [path, page(path).root.querySelectorAll('article').length]);
    expect(shown).toEqual(lists.map(([path, n]) => [path, Math.min(n, 60)]));
  });

  const topics = findTopics(catalog);
  test.each(catalog.products.map((product) => [product.slug, product] as const))('%s: what its reviews say together', (slug, product) => {
    const { root } = page(`/products/${slug}/`);
    const numbersIn = (selector: string) =>
      root.querySelectorAll(selector).map(({ textContent }) => Number.parseFloat(textContent.replace(',', '.')));
    const trust = summarizeTrust(product.reviews).filter(({ ratingValue }) => ratingValue !== undefined);
    const answers = summarizeAttributes(product).filter(({ answered }) => answered > 0);
    const { pros, cons } = summarizeOpinions(product.reviews);
    const inIndonesian = (topics.get(slug) ?? []).filter(({ lang }) => lang === 'id');
    const said = inIndonesian.length > 0 ? inIndonesian : (topics.get(slug) ?? []);
    const photos = product.reviews.flatMap(({ id, media }) => media.map(() => `/reviews/${id}/`));
    const mostFrequent = (phrases: typeof pros) => phrases.slice(0, 5).map(({ ids }) => ids.length);
    expect(numbersIn('.trust b')).toEqual(trust.map(({ ratingValue }) => ratingValue));
    expect(numbersIn('.trust .n')).toEqual(trust.map(({ ratingCount }) => ratingCount));
    expect(numbersIn('.attributes .n')).toEqual(answers.flatMap(({ values }) => values.map(({ n }) => n)));
    expect(numbersIn('.pros .n [aria-hidden]')).toEqual(mostFrequent(pros));
    expect(numbersIn('.cons .n [aria-hidden]')).toEqual(mostFrequent(cons));
    expect(root.querySelectorAll('.topics bdi').map(({ textContent }) => textContent)).toEqual(said.map(({ text }) => text));
    expect(numbersIn('.filters a span')).toEqual(product.reviews.length > 1 ? listProductFilters(product).map(({ n }) => n) : []);
    expect(root.querySelectorAll('.photos a[href^="/reviews/"]').map((link) => link.getAttribute('href'))).toEqual(photos.slice(0, 12));
    const siblings = catalog.products.filter(
      (other) => other !== product && product.category !== undefined && JSON.stringify(other.category) === JSON.stringify(product.category),
    );
    expect(root.querySelectorAll('[aria-labelledby=siblings] a').map((link) => link.getAttribute('href'))).toEqual(
      siblings.map((other) => `/products/${other.slug}/`),
    );
  });

  test.each(catalog.products.flatMap((product) => (['id', 'en'] as const).map((lang) => [product.slug, lang, product] as const)))(
    '%s (%s): praise never stands without criticism',
    (slug, lang, { reviews }) => {
      const { root } = page(`${lang === 'id' ? '' : '/en'}/products/${slug}/`);
      const picked = pickHighlights(reviews, lang);
      const halves = root.querySelectorAll('.highlights > section');
      expect(halves.map((half) => half.getAttribute('data-review'))).toEqual(
        reviews.length < HIGHLIGHTS_FROM ? [] : [picked.praise?.id, picked.criticism?.id],
      );
      for (const half of halves) {
        const words = half.querySelector('[data-sealed=body]');
        expect(words === null ? half.querySelector('p.soft')?.textContent : words.textContent).toMatch(/\S/);
      }
    },
  );

  test('only the first page of a product sums up', () => {
    const later = pages.filter(({ path }) => /\/products\/[^/]+\/\d+\/$/.test(path));
    expect(later.length).toBeGreaterThan(0);
    for (const { root } of later) expect(root.querySelectorAll('.insights, .topics, #siblings').length).toBe(0);
  });

  test('a review shows its words as they are, in its own language', () => {
    for (const review of catalog.reviews) {
      const words = page(`/reviews/${review.id}/`).root.querySelector('blockquote .words');
      expect(words?.getAttribute('lang')).toBe(review.lang);
      expect(words?.querySelectorAll('p').map((p) => p.textContent)).toEqual(review.body.split(/\n{2,}/));
    }
  });

  test('each review that does not count says why', () => {
    const notCounted = catalog.reviews.filter(({ verdict }) => !verdict.counted);
    expect(notCounted.length).toBeGreaterThan(10);
    for (const { id } of notCounted) expect(page(`/en/reviews/${id}/`).root.textContent).toContain('Does not count towards the rating: ');
  });

  test('a post without a valid permission is not published', () => {
    const shown = page('/posts/')
      .root.querySelectorAll('article')
      .map((article) => article.getAttribute('id'));
    expect(shown).toEqual(catalog.posts.map(({ id }) => id));
    expect(shown.length).toBeGreaterThanOrEqual(12);
    expect(content.posts.length).toBe(shown.length + 1);
  });

  test('the trust page adds up', () => {
    const cells = page('/en/trust/')
      .root.querySelectorAll('table')[0]
      ?.querySelectorAll('td')
      .map((cell) => Number(cell.textContent.replace('−', '-')));
    // Received, less what waits and what is withheld: published; less what does not count: what enters the rating.
    const [received = 0, ...rest] = cells ?? [];
    const [published = 0, counted = 0] = rest.filter((n) => n >= 0);
    const less = (some: readonly number[]) => some.filter((n) => n < 0).reduce((sum, n) => sum + n, 0);
    expect(received).toBe(content.reviews.length);
    expect(received + less(rest.slice(0, rest.indexOf(published)))).toBe(published);
    expect(published + less(rest.slice(rest.indexOf(published)))).toBe(counted);
    expect(counted).toBe(catalog.summary.reviewCount);
    expect(rest).toHaveLength(6);
  });
});

test('nothing private is in the output', async () => {
  const texts = listFiles(dist)
    .filter((file) => /\.(html|js|json|css|xml|txt|pf_\w+)$/.test(file))
    .map((file) => readFileSync(join(dist, file), 'utf8'));
  // What stands on many pages is looked at once: two thirds of all.
  const all = [...new Set(texts.flatMap((text) => text.split('<')))].join('<');
  const ledger = parseLedger(readFileSync('test/fixtures/sample-private/orders.csv', 'utf8'), 'orders.csv').rows;
  const fromLedger = ledger.flatMap(({ order, contacts: { email = '', phone = '' } }) => [order, email, phone.slice(1)]);
  const hidden = await readHidden('test/fixtures/sample-private');
  const parts = [...hidden.values()];
  const names = parts.flatMap(({ author }) => (author?.name.includes(' ') ? [author.name] : []));
  const seeds = parts.flatMap(({ seed }) => seed ?? []);
  const words = parts.flatMap(({ text }) => text?.split('---\n').at(-1)?.trim() ?? []);
  expect(words).toHaveLength(content.reviews.filter(({ status }) => status !== 'published').length);
  expect(names.length).toBeGreaterThan(100);
  expect(seeds).toHaveLength(content.reviews.length);
  expect(fromLedger.length).toBeGreaterThan(400);
  const secrets = [...fromLedger, ...names, ...seeds, ...words].filter((secret) => secret !== '');
  expect(secrets.filter((secret) => secret.includes('<') || all.includes(secret))).toEqual([]);
  const hiddenPictures = content.reviews.filter(({ status }) => status === 'withheld').flatMap(({ media }) => media.map(({ src }) => src));
  const revoked = content.posts
    .filter(({ id }) => !catalog.posts.some((post) => post.id === id))
    .flatMap(({ media }) => media.map(({ src }) => src));
  const built = listFiles(join(dist, '_astro'));
  for (const src of [...hiddenPictures, ...revoked]) {
    const name = src.slice(src.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
    expect(built.filter((file) => file.startsWith(`${name}.`))).toEqual([]);
  }
});

test('pictures are WebP, and carry no metadata', () => {
  const pictures = listFiles(join(dist, '_astro')).filter((file) => /\.(webp|jpe?g|png|avif)$/i.test(file));
  expect(pictures.length).toBeGreaterThan(20);
  expect(pictures.filter((file) => !file.endsWith('.webp'))).toEqual([]);
  for (const file of pictures) expect(readFileSync(join(dist, '_astro', file)).includes('EXIF')).toBe(false);
  expect(existsSync(join(dist, 'media'))).toBe(false);
});

test('no script holds zod: it checks files of content, and was more than half of the embed builder', () => {
  const scripts = listFiles(join(dist, '_astro')).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((file) => readFileSync(join(dist, '_astro', file), 'utf8').includes('ZodType'))).toEqual([]);
});
