import { afterAll, expect, inject, test } from 'vitest';
import { formatNumber, formatRating } from '#src/i18n/format.ts';
import { serveEmbeds, serveHost } from '../support/serve-host.ts';
import { catalog, eventually, newPage, openPage, textOf } from './support.ts';

const site = await serveEmbeds(inject('dist'));
const host = await serveHost(site.url);
afterAll(() => Promise.all([site.close(), host.close()]));

const subjects = [...catalog.products, { slug: '', summary: catalog.summary, reviews: catalog.reviews }];
const WORDS: Record<'id' | 'en', { counted: (n: string) => string; stars: (mean: string) => string; none: string }> = {
  id: {
    counted: (n: string) => `dari ${n} ulasan yang dihitung`,
    stars: (mean: string) => `${mean} dari 5 bintang`,
    none: 'Belum ada ulasan',
  },
  en: { counted: (n: string) => `from ${n} counted reviews`, stars: (mean: string) => `${mean} out of 5 stars`, none: 'No reviews yet' },
};

test.each(catalog.site.languages)('%s: every element has the figures of its product, read and heard', async (lang) => {
  const page = await newPage();
  const of = (slug: string) => (slug === '' ? '' : ` product="${slug}"`);
  host.slot(subjects.map(({ slug }) => `<bukti-rating lang="${lang}"${of(slug)}></bukti-rating>`).join(''));
  await page.goto(`${host.url}/plain.html`);
  await eventually(() => page.locator('bukti-rating .b').count()).toBe(subjects.length);
  for (const [at, { slug, summary, reviews }] of subjects.entries()) {
    const { ratingValue, reviewCount, histogram } = summary;
    const element = page.locator('bukti-rating .b').nth(at);
    const text = await textOf(element);
    const words = WORDS[lang as 'id' | 'en'];
    if (ratingValue === undefined) {
      expect([slug, reviews.length, text.startsWith(words.none), /\d[.,]\d/.test(text)]).toEqual([slug, 0, true, false]);
      continue;
    }
    const mean = formatRating(ratingValue, lang);
    expect([slug, await textOf(element.locator('.h b'))]).toEqual([slug, mean]);
    // The stars say nothing that the words beside them do not.
    expect([slug, (await element.ariaSnapshot()).split(words.stars(mean)).length - 1]).toEqual([slug, 1]);
    const rows = histogram.map((n, index) => `${index + 1}★ ${n}`).reverse();
    expect(text).toContain([words.counted(formatNumber(reviewCount, lang)), ...rows].join(' · '));
  }
});

test.each(catalog.site.languages)('%s: what the page of a product shows is what it says aloud', async (lang) => {
  for (const { slug, summary } of catalog.products) {
    if (summary.ratingValue === undefined) continue;
    const page = await openPage(`${lang === 'en' ? '/en' : ''}/products/${slug}/`);
    const mean = formatRating(summary.ratingValue, lang);
    expect(await textOf(page.locator('.summary .value'))).toMatch(new RegExp(`^${mean.replace('.', '\\.')} `));
    expect(
      await page
        .locator('.summary')
        .getByRole('img', { name: WORDS[lang as 'id' | 'en'].stars(mean), exact: true })
        .count(),
    ).toBe(1);
  }
});
