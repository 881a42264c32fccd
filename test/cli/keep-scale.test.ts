import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CardsSchema } from '#src/schemas/cards.ts';
import { chooseSiteScale, MOST_REVIEWS } from '#src/schemas/site-scale.ts';
import { SITE } from '../support/content-folder.ts';
import { type Workspace, workspace } from './workspace.ts';

/** One language and no cards, so that the number of reviews decides. */
const SMALL = `${SITE}languages: [id] # satu saja\ncards: { sizes: [] }`;

const shop = (reviews: number, site = SMALL): Promise<Workspace> =>
  workspace({
    'content/site.yaml': site,
    'content/products/kopi.yaml': 'name: Kopi Uji\n',
    'content/reviews/kopi.ndjson': lines(0, reviews),
  });

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => {
    const number = from + at;
    return `${JSON.stringify({ id: `r${number}`, rating: 5, author: { name: 'Rani' }, date: '2026-08-14', body: `Enak, cangkir ke-${number}.` })}\n`;
  }).join('');

const add = async (space: Workspace, from: number, to: number) => {
  const { 'reviews/kopi.ndjson': before } = await space.files('content');
  await space.write({ 'content/reviews/kopi.ndjson': before + lines(from, to) });
};
const siteOf = ({ root }: Workspace) => readFile(join(root, 'content/site.yaml'), 'utf8');

test('reviews that come after the site was built take no address away: seal writes the scale that it had', async () => {
  const full = MOST_REVIEWS.full;
  const space = await shop(full);
  await space.bukti('seal');
  // As long as one scale alone can be meant, nothing is written.
  expect(await siteOf(space)).toBe(SMALL);
  expect(await space.bukti('check')).toMatchObject({ code: 0 });

  await add(space, full, full + 1);
  const refused = await space.bukti('check');
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stderr).toContain(`found no scale, expected the line that says what each of ${full + 1} reviews gets`);
  expect((await space.bukti('seal', '--dry-run')).stdout).toContain('scale: full would be written into site.yaml.');
  expect(await siteOf(space)).toBe(SMALL);

  expect((await space.bukti('seal')).stdout).toContain('site.yaml says scale: full from now on');
  expect(await siteOf(space)).toBe(`${SMALL}\nscale: full\n`);
  expect(await space.bukti('check')).toMatchObject({ code: 0 });
  expect((await space.bukti('seal')).stdout).not.toContain('scale');
});

test('what is sealed for the first time gets the scale for its number, also in the place of auto', async () => {
  const space = await shop(MOST_REVIEWS.full + 1, `${SMALL}\nscale: auto # besar\nsilence: []\n`);
  const { log, scale } = JSON.parse((await space.bukti('seal', '--json')).stdout);
  expect([log.size, scale]).toEqual([MOST_REVIEWS.full + 1, 'lean']);
  expect(await siteOf(space)).toBe(`${SMALL}\nscale: lean # besar\nsilence: []\n`);
});

test('a large site of an earlier version, whose scale changed by itself, keeps the pages that it has', async () => {
  // So many products and languages that a free host has no room for more.
  const languages = ['id', 'en', 'ms', 'de', 'es', 'ja', 'ar'];
  const products = Array.from({ length: 175 }, (_, at) => [`content/products/p${at}.yaml`, `name: Produk ${at}\n`] as const);
  const size = (reviews: number) => ({ reviews, ratings: 0, complaints: 0, products: products.length + 1 });
  const fits = (reviews: number) =>
    chooseSiteScale({ languages, cards: CardsSchema.parse({ sizes: [] }), scale: 'auto' }, size(reviews)) !== 'compact';
  let most = MOST_REVIEWS.full + 1;
  expect(fits(most)).toBe(true);
  while (fits(most + 1)) most += 1;

  const site = SMALL.replace('[id]', `[${languages.join(', ')}]`);
  const space = await shop(most, site);
  await space.write(Object.fromEntries(products));
  await space.bukti('seal');
  await space.write({ 'content/site.yaml': site });
  await add(space, most, most + 1);
  expect((await space.bukti('check')).stderr).toContain('scale: compact, or scale: full if the site is online');
  await space.bukti('seal');
  expect(await siteOf(space)).toBe(`${site}\nscale: lean\n`);
});
