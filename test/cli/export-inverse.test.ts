import { cp, mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { buildCatalog, type Catalog, type CatalogReview } from '#src/aggregate/catalog.ts';
import { readContent } from '#src/content/read-content.ts';
import { SITE } from '../support/content-folder.ts';
import { type Workspace, workspace } from './workspace.ts';

const TODAY = '2026-11-27';
const catalogOf = async (folder: string) => buildCatalog(await readContent(folder), TODAY);

/** A catalog without what evidence alone gives: seals, levels, and so which reviews of one order count. */
function shown({ products, reviews, ratings, commitments }: Catalog) {
  const said = ({ level: _level, seal: _seal, verdict: _verdict, ...review }: CatalogReview) => review;
  return {
    products: products.map(({ reviews: _reviews, ratings: _ratings, summary: _summary, ...product }) => product),
    reviews: reviews.map(said),
    ratings: ratings.map(said),
    commitments,
  };
}

async function exported(space: Workspace, format: string, ...more: string[]): Promise<string> {
  const file = join(space.root, `reviews.${format}`);
  const { code, stderr } = await space.bukti('export', '--format', format, '--out', file, ...more);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return file;
}

describe.each(['csv', 'ndjson'])('%s', (format) => {
  test('the sample comes back field by field, and adds nothing where it came from', async () => {
    const space = await workspace();
    const content = join(space.root, 'content');
    await cp(resolve('content'), content, { recursive: true });
    const file = await exported(space, format);
    const again = await space.bukti('import', file);
    expect(again.stderr).toBe('');
    expect(again.stdout).toMatch(/^Added +0$/m);
    expect(again.stdout).toMatch(/^Different +0$/m);
    expect(again.stdout).toMatch(/^Refused +0$/m);

    const other = join(space.root, 'other/content');
    await mkdir(other, { recursive: true });
    await cp(join(content, 'site.yaml'), join(other, 'site.yaml'));
    await cp(join(content, 'media'), join(other, 'media'), { recursive: true });
    const { code, stdout } = await space.bukti('import', file, '--content', other);
    expect(stdout).toMatch(/^Refused +0$/m);
    expect(code).toBe(0);
    const before = await catalogOf(content);
    expect(before.reviews.length).toBeGreaterThan(100);
    expect(shown(await catalogOf(other))).toEqual(shown(before));
  });

  test('an imported slice of PRDECT-ID comes back field by field', async () => {
    const slice = (await readFile(resolve('test/fixtures/import/prdect-excerpt.csv'), 'utf8')).replace(/^\uFEFF/, '');
    const space = await workspace({ 'slice.csv': slice, 'content/site.yaml': SITE });
    const map = ['--map', 'rating=Customer Rating', '--map', 'body=Customer Review', '--map', 'product=Product Name'];
    await space.bukti('import', 'slice.csv', ...map, '--set', 'channel=tokopedia', '--yes');
    const file = await exported(space, format);
    await space.write({ 'other/content/site.yaml': SITE });
    const { code, stderr } = await space.bukti('import', file, '--content', 'other/content');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const before = await catalogOf(join(space.root, 'content'));
    expect(before.reviews.length).toBeGreaterThan(10);
    expect(shown(await catalogOf(join(space.root, 'other/content')))).toEqual(shown(before));
  });

  test('every field that a review can have comes back, whatever stands in it', async () => {
    const text = fc
      .array(fc.constantFrom('=1+1', '-', "'", '"', ',', ';', ' | ', ': ', '\t', '{"a":1}', '[', 'enak', 'é', '👍🏽', 'שלום', '\u2028'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.join('').trim())
      .filter((words) => words !== '');
    const star = fc.integer({ min: 1, max: 5 });
    const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
    const reply = fc.record({ date: fc.constant('2026-10-01'), by: text, body: text, lang: optional(fc.constantFrom('id', 'en')) });
    const review = fc.record({
      rating: star,
      title: optional(text),
      body: optional(text),
      author: fc.record({
        name: fc.constantFrom('Rani Kusuma', '=Budi', '1e5'),
        display: fc.constantFrom('full', 'initials', 'first-initial', 'anonymous'),
        city: optional(text),
      }),
      date: fc.constant('2026-08-14'),
      experienced: optional(fc.constantFrom('2026-08-01', '2026-07-30')),
      channel: fc.constantFrom('website', 'whatsapp', 'email'),
      source: optional(fc.constant('https://uji.example/?a=1,2')),
      trust: optional(fc.record({ competence: optional(star), care: optional(star) })),
      pros: fc.array(text, { maxLength: 3 }),
      cons: fc.array(text, { maxLength: 3 }),
      attributes: fc.constantFrom({}, { grind: 'kasar' }),
      commitments: fc.constantFrom({}, { cepat: 'kept' }, { cepat: 'broken' }),
      replies: fc.array(reply, { maxLength: 3 }),
      recovery: fc.array(fc.record({ date: fc.constant('2026-10-02'), step: fc.constant('confirmed'), rating: optional(star) }), {
        maxLength: 2,
      }),
      translations: fc.constantFrom({}, { en: { body: 'Fine, "really" | good' } }, { en: { title: '=T', body: 'x' } }),
    });
    const reviews = fc.sample(review, { numRuns: 150, seed: 11 }).map((one, at) => ({ id: `r-${at}`, ...one }));
    const space = await workspace({
      'content/site.yaml': SITE,
      'content/products/kopi.yaml':
        'name: Kopi\nprice: { amount: 10, currency: IDR }\nattributes: { grind: { label: Giling, values: { kasar: Kasar } } }\n',
      'content/products/sepi.yaml': 'name: { id: Sepi, en: Quiet }\n',
      'content/commitments/cepat.yaml': 'title: Cepat\ntext: Dua hari.\n',
      'content/reviews/kopi.ndjson': reviews.map((one) => `${JSON.stringify(one)}\n`).join(''),
    });
    const file = await exported(space, format);
    await space.write({ 'other/content/site.yaml': SITE });
    const { stdout, code } = await space.bukti('import', file, '--content', 'other/content');
    expect(stdout).toMatch(/^Refused +0$/m);
    expect(code).toBe(0);
    expect(shown(await catalogOf(join(space.root, 'other/content')))).toEqual(shown(await catalogOf(join(space.root, 'content'))));
  });

  test('a picture comes along from the folder that is named, and is told where it is not', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a52' } })
      .jpeg()
      .toBuffer();
    const space = await workspace({
      'content/site.yaml': SITE,
      'content/products/kopi.yaml': 'name: Kopi\n',
      'content/media/customers/cup.jpg': picture,
      'content/reviews/kopi.ndjson': `${JSON.stringify({ id: 'r-1', rating: 5, author: { name: 'Rani' }, date: '2026-08-14', body: 'Enak', media: [{ src: 'customers/cup.jpg', alt: 'Cangkir' }] })}\n`,
      'one/content/site.yaml': SITE,
      'two/content/site.yaml': SITE,
    });
    const file = await exported(space, format);
    const without = await space.bukti('import', file, '--content', 'one/content');
    expect(without.stdout).toContain('1 picture or video left out');
    await space.bukti('import', file, '--content', 'two/content', '--media', 'content/media');
    expect(await readFile(join(space.root, 'two/content/media/customers/cup.jpg'))).toEqual(picture);
  });
});
