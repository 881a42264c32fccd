import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { type ReviewLine, runBukti, type Workspace, workspace } from './workspace.ts';

const FILES = 'test/fixtures/imports';

/** A review with what the fixtures say beyond the common fields. */
interface Line extends ReviewLine {
  edited?: string;
  experienced?: string;
  variant?: string;
  translations?: Record<string, { body: string; by?: string }>;
}

async function importing(
  file: string,
  ...flags: string[]
): Promise<{ space: Workspace; stdout: string; stderr: string; code: number; lines: Line[] }> {
  const space = await workspace({ 'content/site.yaml': SITE });
  await copyFile(join(FILES, file), join(space.root, file));
  const result = await space.bukti('import', file, ...flags);
  const files = await space.files('content/reviews');
  const lines = Object.values(files).flatMap((text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line): Line => JSON.parse(line)),
  );
  expect((await space.bukti('check')).stderr).toBe('');
  return { space, ...result, lines: lines.sort((a, b) => a.imported.row - b.imported.row) };
}

const ONE = ['--product', 'teko'];
const HERE = ['--channel', 'website'];

/** Small files in the shapes that real ones have: what they are recognised as, and what comes in. */
test.for([
  ['shopee-table.csv', [], 'Shopee table', 'shopee', [5, 4, 1, 2, 5]],
  ['shopee-item-ratings.json', [], 'Shopee item ratings', 'shopee', [5, 2]],
  ['tokopedia-two-pages.json', ONE, 'Tokopedia page data', 'tokopedia', [5, 2, 4, 5]],
  ['google-reviews.json', ONE, 'Google Business Profile', 'google', [5, 2, 3]],
  ['google-maps-apify.csv', [], 'Google Maps (Apify)', 'google', [5, 2]],
  ['play-console.csv', [], 'Google Play Console', 'google-play', [2, 5]],
  ['app-store-connect.json', ONE, 'App Store Connect', 'app-store', [4]],
  ['trustpilot-page.json', ONE, 'Trustpilot page data', 'trustpilot', [1]],
  ['concatenated-pretty.json', [], 'Amazon reviews', 'amazon', [5, 2]],
  ['woocommerce-rest.json', [], 'WooCommerce REST', 'website', [5]],
  ['woocommerce-comments.csv', [], 'WooCommerce comments', 'website', [2]],
  ['magento.csv', [], 'Magento export', 'website', [5]],
  ['site-reviews.csv', [], 'Site Reviews export', 'website', [4]],
  ['feefo.csv', [], 'Feefo export', 'website', [2]],
  ['yotpo-two-products.csv', [], 'Yotpo export', 'website', [5]],
  ['datafiniti-like.csv', HERE, 'Datafiniti', 'website', [3]],
] as const)('%s', async ([file, flags, name, channel, stars]) => {
  const { code, stdout, lines } = await importing(file, ...flags);
  expect(code, stdout).toBe(0);
  expect(stdout).toContain(`Recognised as: ${name}\n`);
  expect(lines.map(({ rating }) => rating)).toEqual(stars);
  expect(new Set(lines.map((line) => line.channel))).toEqual(new Set([channel]));
});

test.for([
  ['hidden-rows.csv', HERE, [5]],
  ['placeholder-orders.csv', HERE, [5, 4, 1, 3, 2]],
  ['scale-of-ten.csv', HERE, [5, 4, 2, 1]],
  ['edited-after-answer.csv', HERE, [4, 3]],
  ['header-ends-with-divider.csv', [...HERE, ...ONE], [5, 4]],
  ['rows-without-empty-cells.csv', [...HERE, ...ONE], [5, 4]],
  ['rating-words.json', [...HERE, ...ONE], [5, 2]],
  ['date-words.csv', HERE, [4, 5, 3, 2, 1]],
  ['python-nan.json', HERE, [5, 4]],
  ['one-review-with-photos.json', HERE, [5]],
  ['unclosed-quote.tsv', HERE, [5, 3]],
] as const)('%s, of unknown origin', async ([file, flags, stars]) => {
  const { code, stdout, lines } = await importing(file, ...flags);
  expect(code, stdout).toBe(0);
  expect(lines.map(({ rating }) => rating)).toEqual(stars);
  const space = await workspace({ 'content/site.yaml': SITE });
  await copyFile(join(FILES, file), join(space.root, file));
  const asked = await space.bukti('import', file, ...flags.filter((flag) => !HERE.includes(flag)));
  expect(asked.code).toBe(1);
  expect(asked.stderr).toContain('nothing in the file says where these reviews were written. Nothing was imported.');
  expect(await space.files('content/reviews')).toEqual({});
});

test('a customer is named as the file says that they ask for, in whichever column', async () => {
  const { stdout, lines } = await importing('consent-names.csv', ...ONE, ...HERE, '--display', 'full');
  expect(stdout).toContain('"Internal use only" in May we publish this?, which may hide the review');
  expect(stdout).toMatch(/Hidden\s+1 /);
  expect(lines.map(({ author }) => [author.name, author.display])).toEqual([
    ['Jane Roe', 'full'],
    ['Omar Bell', 'anonymous'],
    ['Ana Lopez', 'initials'],
    ['Ben', 'full'],
    ['Eva Stone', 'anonymous'],
    ['Tom Reed', 'full'],
  ]);
});

test('points for how likely somebody is to recommend the shop are not offered as stars', async () => {
  const space = await workspace({
    'content/site.yaml': SITE,
    'nps.csv':
      'How likely are you to recommend us?,Your comment,Your name,Date\n9,Nothing at all,Ana,2026-08-12\n3,Slow delivery,Ben,2026-08-13\n',
  });
  const { code, stderr } = await space.bukti('import', 'nps.csv', ...ONE, ...HERE);
  expect(code).toBe(1);
  expect(stderr).toContain('--map rating=COLUMN');
  const { stderr: indonesian } = await runBukti(['import', 'nps.csv', ...ONE, ...HERE], space.root, { ...process.env, BUKTI_LANG: 'id' });
  expect(indonesian).toContain('--map rating=KOLOM');
});

test('Shopee: the variant is kept, a rating has no words, order 0 is none, an anonymous customer stays so', async () => {
  const { lines, stdout } = await importing('shopee-item-ratings.json');
  expect(lines).toMatchObject([
    { variant: 'Besar', date: '2026-08-05', replies: [{ body: 'Terima kasih kak' }] },
    { variant: 'Kecil', author: { display: 'anonymous' } },
  ]);
  expect(lines.map((line) => [line.order, 'body' in line])).toEqual([
    [undefined, true],
    [undefined, false],
  ]);
  expect(stdout).toMatch(/Hidden +1 {2}not shown at their source \(status "1" row 3\)/);
  const table = await importing('shopee-table.csv');
  expect(table.lines.map(({ variant }) => variant)).toEqual(['Merah', 'Hijau', 'Hijau, isi 2', undefined, undefined]);
  expect(table.stdout).toContain('Mean of the 5 rows with stars in the file: 3.40. Of the 5 ones that come in as published: 3.40.');
});

test('Tokopedia: pages are joined, and no answer is lost for want of a date', async () => {
  const { lines } = await importing('tokopedia-two-pages.json', ...ONE);
  expect(lines.map(({ rating, body }) => [rating, body])).toEqual([
    [5, 'Pengiriman kilat'],
    [2, 'Warna pudar'],
    [4, 'Ukuran pas'],
    [5, undefined],
  ]);
  expect(lines[1]?.author.display).toBe('anonymous');
  expect(lines[0]?.replies).toEqual([{ by: 'Warung Uji', body: 'Makasih kak' }]);
});

test('Google: anonymous whatever --display says; the original is the review, its translation is marked', async () => {
  const { lines } = await importing('google-reviews.json', ...ONE, '--display', 'full');
  expect(lines).toMatchObject([
    { author: { display: 'anonymous' }, lang: 'id' },
    {
      body: 'Die Schlange ist lang.',
      lang: 'de',
      date: '2026-03-03',
      edited: '2026-03-09',
      translations: { en: { body: 'The queue is long.', by: 'platform' } },
      replies: [{ date: '2026-03-05', body: 'Wir haben nun zwei Kassen.' }],
    },
    { rating: 3 },
  ]);
  expect(lines[2]).not.toHaveProperty('body');
});

test('opening hours are not taken for a phone number', async () => {
  const { stdout } = await importing('google-maps-apify.csv');
  expect(stdout).not.toContain('phone number');
});

test('dates of the review, of its last change and of the answer are told apart, and days in words are read', async () => {
  const play = await importing('play-console.csv');
  expect(play.lines).toMatchObject([
    { date: '2026-02-10', edited: '2026-02-10', replies: [{ date: '2026-02-02' }] },
    { date: '2026-02-03', lang: 'en' },
  ]);
  const edited = await importing('edited-after-answer.csv', ...HERE);
  expect(edited.lines).toMatchObject([
    { date: '2026-05-03', edited: '2026-05-03', replies: [{ date: '2026-05-02' }] },
    { date: '2026-08-15', replies: [{ date: '2026-08-15' }] },
  ]);
  const words = await importing('date-words.csv', ...HERE);
  expect(words.lines.map(({ date }) => date)).toEqual(['2018-07-31', '2021-08-05', undefined, '2025-08-30', '2026-08-17']);
  expect((await importing('date-words.csv', ...HERE, '--as-of', '2026-08-20')).lines[2]?.date).toBe('2026-08-14');
  expect((await importing('trustpilot-page.json', ...ONE)).lines[0]).toMatchObject({
    experienced: '2025-01-20',
    replies: [{ body: 'Paid today.' }],
  });
});

test('placeholders are no order numbers, and ten points are five stars by a rule that is printed', async () => {
  const { lines, stdout } = await importing('placeholder-orders.csv', ...HERE);
  expect(lines.every((line) => line.order === undefined)).toBe(true);
  expect(stdout).toContain('4 reviews without an order number: the column holds placeholders');
  expect((await importing('scale-of-ten.csv', ...HERE)).stdout).toContain(
    'values go up to 10, so each is divided by 2: 10 is 5 stars, 2 is 1 star',
  );
});

test('answers that are comments of their own belong to the review that they answer', async () => {
  const { lines } = await importing('woocommerce-comments.csv');
  expect(lines).toMatchObject([
    { body: 'Jahitannya lepas', replies: [{ date: '2026-04-16', by: 'Toko Kaus', body: 'Maaf, kami kirim ganti' }] },
  ]);
});

test('a label is never taken or proposed for stars', async () => {
  const { code, stderr } = await importing('sentiment-label.csv', ...ONE, ...HERE);
  expect(code).toBe(1);
  expect(stderr).toContain('--map rating=COLUMN');
  expect(stderr).not.toMatch(/rating="?label/);
  expect(stderr).toContain('row 1: label = "1"');
});

test('texts that programs write for nothing are empty', async () => {
  const { lines } = await importing('python-nan.json', ...HERE);
  expect(lines[0]).not.toHaveProperty('title');
  expect(lines[1]).not.toHaveProperty('title');
  expect(lines[1]).not.toHaveProperty('body');
});

test('the same words under two products count once, unless told otherwise', async () => {
  expect((await importing('yotpo-two-products.csv')).stdout).toMatch(/Same words +1 {2}row 2 says what row 1 says/);
  expect((await importing('yotpo-two-products.csv', '--keep-duplicates')).lines).toHaveLength(2);
});

test('personal columns are dropped, whatever the format', async () => {
  for (const file of ['feefo.csv', 'site-reviews.csv', 'yotpo-two-products.csv', 'woocommerce-rest.json', 'woocommerce-comments.csv']) {
    const { space } = await importing(file);
    expect(JSON.stringify(await space.files('content'))).not.toMatch(/@example\.com|203\.0\.113/);
  }
});
