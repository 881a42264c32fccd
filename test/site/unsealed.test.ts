import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, WORK } from '../support/build-site.ts';
import { REVIEW, SITE, SOUND, writeFolder } from '../support/content-folder.ts';
import { readPage, textOf } from '../support/pages.ts';
import { serve } from '../support/serve.ts';

/** A site that never sealed anything, with reviews of two platforms. The shop declares something of one. */
const SHOP = {
  ...SOUND,
  'reviews/kopi/rani.md': REVIEW.replace('rating: 4', 'rating: 4\norder: INV-7001'),
  'reviews/kopi.ndjson': ['google', 'trustpilot']
    .map(
      (channel) =>
        `${JSON.stringify({ id: `x-${channel}`, rating: 4, author: { name: 'Sri' }, channel, imported: { from: 'x.csv', row: 1 } })}\n`,
    )
    .join(''),
  'declarations/google-x.yaml': `channel: google\ndeclared: 2026-08-14\nsha256: ${'ab'.repeat(32)}\nreviews: 1\nunchanged: true\nnoneHeldBack: true\nmayBeRepublished: true\n`,
};

let work = '';
let output = '';
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  work = await mkdtemp(join(WORK, 'unsealed-'));
  // Before the build: the site must know at which address it will be asked.
  site = await serve(`${work}/dist`);
  const content = join(work, 'content');
  await writeFolder(content, { ...SHOP, 'site.yaml': SITE.replace('https://uji.example', site.url) });
  const built = await buildSite(content, work);
  expect(built.code, built.output).toBe(0);
  output = built.output;
});
afterAll(async () => {
  await site.close();
  await rm(work, { recursive: true, force: true });
});

const trustPage = (lang: 'id' | 'en') => readPage(`${work}/dist`, lang === 'id' ? 'trust/index.html' : 'en/trust/index.html').root;

test('an empty log is called empty, and nothing is said to be checkable', () => {
  expect(output).not.toMatch(/error/i);
  expect(textOf(trustPage('id').querySelector('#log'))).toContain('Belum ada ulasan yang disegel');
  expect(textOf(trustPage('en').querySelector('#log'))).toContain('No review on this site has been sealed yet');
  expect(textOf(trustPage('en').querySelector('#check'))).toContain('Nothing has been sealed yet');
  expect(trustPage('en').querySelectorAll('#check pre, #seal, #log dl')).toEqual([]);
});

test.each([
  ['id', 'Toko menyatakan', 'Toko tidak menyatakan apa pun', '14 Agustus 2026'],
  ['en', 'The shop declares', 'The shop has declared nothing', '14 August 2026'],
] as const)('the page in %s says per platform what the shop declares, and where it declared nothing', (lang, declares, nothing, day) => {
  const [google = '', trustpilot = ''] = trustPage(lang).querySelectorAll('#imported dl > div').map(textOf);
  expect(google).toContain(declares);
  expect(google).toContain(day);
  expect(google).toContain('SHA-256 abababababababab…');
  expect(trustpilot).toContain(nothing);
});

test('without a private folder the orders in review files are looked for, and it says what is not', () => {
  // A name and an order number: the other name is too short to be looked for.
  expect(output).toContain('no leak: looked for 2 private values in');
  expect(output).toContain(
    'There is no folder private/ here, so only order numbers, names and seeds that review files hold were looked for',
  );
});

test.each([
  ['/', 'Ulasan Kopi Uji'],
  ['/en/', 'Reviews of Kopi Uji'],
])('who is given the address of a product below %s finds its oEmbed document, its card and its frame', async (root, title) => {
  const { url } = site;
  const { oEmbed } = await unfurl(`${url}${root}products/kopi/`, { oembed: true });
  expect(oEmbed).toMatchObject({
    type: 'rich',
    version: '1.0',
    title,
    provider_name: 'Warung Uji',
    provider_url: url + root,
    width: 600,
  });
  const { html, thumbnails } = oEmbed as unknown as { html: string; thumbnails: { url: string; width: number; height: number }[] };
  expect(html).toContain(`src="${url}${root}embed/kopi/"`);
  expect(thumbnails).toMatchObject([{ width: 1200, height: 630 }]);
  const answers = await Promise.all(
    [`${url}${root}embed/kopi/`, `${url}/embed/v1/frame.js`, thumbnails[0]?.url ?? ''].map((address) => fetch(address)),
  );
  expect(answers.map(({ status, headers }) => `${status} ${headers.get('content-type')?.split(';')[0]}`)).toEqual([
    '200 text/html',
    '200 text/javascript',
    '200 image/png',
  ]);
});
