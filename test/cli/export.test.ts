import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ReviewSchema } from '#src/schemas/review.ts';
import { SITE, SOUND } from '../support/content-folder.ts';
import { validateXml } from '../support/xml-schema.ts';
import { runBukti, type Workspace, workspace } from './workspace.ts';

const inContent = (files: Record<string, string | Uint8Array>) =>
  Object.fromEntries(Object.entries(files).map(([path, data]) => [`content/${path}`, data]));
const RANI = { id: 'rani', rating: 4, author: { name: 'Rani Kusuma' }, date: '2026-08-14', body: 'Rasanya konsisten.' };
const site = (reviews: readonly object[], product = 'name: Kopi Uji\nurl: https://uji.example/kopi\n') =>
  workspace(
    inContent({
      'site.yaml': SITE,
      'products/kopi.yaml': product,
      'reviews/kopi.ndjson': reviews.map((review) => `${JSON.stringify(review)}\n`).join(''),
    }),
  );
const read = ({ root }: Workspace, file: string) => readFile(join(root, file), 'utf8');
const rowsOf = (csv: string) => parse(csv, { columns: true, bom: true }) as Record<string, string>[];

test('export --help explains each format and gives examples', async () => {
  const { code, stdout } = await (await workspace()).bukti('export', '--help');
  expect(code).toBe(0);
  for (const word of [
    '--format',
    '--out',
    '--product',
    'csv ',
    'ndjson ',
    'judgeme ',
    'google ',
    'meta ',
    'ucp ',
    'Examples:',
    'apostrophe',
  ])
    expect(stdout).toContain(word);
});

test('without --out the file goes to standard output and nothing else does', async () => {
  const { bukti } = await workspace(inContent(SOUND));
  const { code, stdout, stderr } = await bukti('export', '--format', 'ndjson');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    id: 'rani',
    rating: 4,
    author: { name: 'Rani K.' },
    body: 'Rasanya konsisten.',
    counted: true,
  });
  expect(stderr).toBe('1 review\n');
});

test('with --out it is written whole, and said what is in it', async () => {
  const space = await workspace(inContent(SOUND));
  const { code, stdout, stderr } = await space.bukti('export', '--out', 'new/reviews.csv');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe('Wrote new/reviews.csv\n1 review\nUTF-8 with a byte-order mark, so that Excel reads it right.\n');
  const csv = await read(space, 'new/reviews.csv');
  expect(csv.startsWith('\uFEFFreview_id,')).toBe(true);
  expect(rowsOf(csv)).toMatchObject([{ review_id: 'rani', product_handle: 'kopi', rating: '4', author: 'Rani K.', counted: 'yes' }]);
});

test('in a terminal without --out it becomes a file here, told in Indonesian too', async () => {
  const space = await workspace(inContent(SOUND));
  const before = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
  Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
  onTestFinished(() => {
    Object.defineProperty(process.stdout, 'isTTY', before ?? { value: undefined, configurable: true });
  });
  const inIndonesian = { ...process.env, BUKTI_LANG: 'id' };
  expect(await runBukti(['export'], space.root, inIndonesian)).toEqual({
    code: 0,
    stdout: 'Ditulis: reviews.csv\n1 ulasan\nUTF-8 dengan tanda urutan bita, agar terbaca benar oleh Excel.\n',
    stderr: '',
  });
  expect(rowsOf(await read(space, 'reviews.csv'))).toMatchObject([{ review_id: 'rani' }]);
  const again = await runBukti(['export'], space.root, inIndonesian);
  expect(again).toMatchObject({ code: 1, stdout: '' });
  expect(again.stderr).toContain('Berkas reviews.csv sudah ada');
  expect(again.stderr).toContain('--overwrite');
});

test('nothing private leaves', async () => {
  const reviews = [
    {
      ...RANI,
      id: 'pagi',
      order: 'INV-1042',
      experienced: '2026-08-02',
      author: { name: 'Rani Kusuma', display: 'anonymous', city: 'Bandung' },
    },
    { ...RANI, id: 'tutup', body: 'Jangan dibaca.', status: 'withheld', reason: 'abusive' },
  ];
  const { bukti } = await site(reviews);
  for (const format of ['csv', 'ndjson', 'judgeme', 'google']) {
    const { stdout } = await bukti('export', '--format', format);
    expect(stdout).toContain('Rasanya konsisten.');
    expect(stdout).not.toMatch(/INV-1042|2026-08-02|Kusuma|Bandung|Jangan|tutup/);
  }
});

test('--product exports one product, and a mistyped one is an error with the right name', async () => {
  const { bukti, write } = await site([RANI]);
  await write(inContent({ 'products/teh.yaml': 'name: Teh\n', 'reviews/teh.ndjson': `${JSON.stringify({ ...RANI, id: 'budi' })}\n` }));
  expect(rowsOf((await bukti('export', '--product', 'teh')).stdout).map(({ review_id }) => review_id)).toEqual(['budi']);
  expect(await bukti('export', '--product', 'kpi')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Found no product "kpi", expected the name of a file in products/ without .yaml.\n→ Did you mean kopi?\n',
  });
});

test('content with problems is not exported', async () => {
  const { code, stdout, stderr } = await (await site([{ ...RANI, rating: 6 }])).bukti('export');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('a whole number from 1 to 5');
});

describe('Judge.me', () => {
  const reviews = [
    { ...RANI, title: '=1+1', replies: [{ date: '2026-08-15', by: 'Tim', body: 'Terima kasih' }] },
    { ...RANI, id: 'gratis', disclosure: 'sample', disclosureNote: 'Dapat gratis' },
    { ...RANI, id: 'luar', channel: 'shopee', source: 'https://shopee.example/1' },
  ];

  test('gets the columns of its import, days first, no e-mail addresses, and only what it cannot misread', async () => {
    const space = await site(reviews);
    const { stdout } = await space.bukti('export', '--format', 'judgeme', '--out', 'j.csv');
    expect(stdout).toBe(
      `Wrote j.csv
1 review, and left out:
  1 review      the author got something for it, or works for the brand
  1 review      written on another platform
reviewer_email is empty: the content folder holds no e-mail addresses. Judge.me may ask for one in each row.
product_handle is the name of the product file: compare it with the handles of your shop.
1 text begins like a spreadsheet formula, and got an apostrophe before it.
`,
    );
    const csv = await read(space, 'j.csv');
    expect(csv.split('\r\n')[0]).toBe(
      'title,body,rating,review_date,reviewer_name,reviewer_email,product_id,product_handle,reply,picture_urls',
    );
    expect(rowsOf(csv)).toEqual([
      {
        title: "'=1+1",
        body: 'Rasanya konsisten.',
        rating: '4',
        review_date: '14/08/2026',
        reviewer_name: 'Rani K.',
        reviewer_email: '',
        product_id: '',
        product_handle: 'kopi',
        reply: 'Terima kasih',
        picture_urls: '',
      },
    ]);
  });

  test('a file for it can be imported here, too', async () => {
    const space = await site([RANI]);
    await space.bukti('export', '--format', 'judgeme', '--out', 'j.csv');
    const { stdout } = await space.bukti(
      'import',
      'j.csv',
      '--content',
      'other',
      '--date-format',
      'dmy',
      '--dry-run',
      '--channel',
      'website',
    );
    expect(stdout).toMatch(/Would add +1 /);
  });
});

test('Google’s feed is the one of the site, and says what is left out', async () => {
  const space = await site([RANI, { ...RANI, id: 'tautan', body: 'Lihat www.contoh.com' }]);
  const { stdout } = await space.bukti('export', '--format', 'google', '--out', 'g.xml');
  expect(stdout).toContain('1 review, and left out:\n  1 review      the words hold a link, an e-mail address or a phone number\n');
  expect(await validateXml(await read(space, 'g.xml'), 'google-product-reviews-2.4.xsd')).toEqual([]);
});

describe('export and import', () => {
  const piece = fc.constantFrom(
    ...['=', '+', '-', '@', "'", "'=", "''+", '＝', '=1+1', '"', '""', ',', ';', ' | ', '\t', '\n', '\n\n', ' \n', '\\', '\u2028'],
    ...['<b>', '</p>', '<br>', '&amp;', '&lt;', '<', '&', '<script>', '{{x}}', 'enak', 'Rasanya pas', ' ', '\u00A0'],
    ...['שלום', 'مرحبا', '\u200F', '\u202Eabc', '👍🏽', 'ꦱꦸꦒꦼꦁ', 'é', 'e\u0301'],
  );
  const words = (allowed: (text: string) => boolean) =>
    fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((parts) => parts.filter(allowed).join('').trim())
      .filter((text) => text !== '');
  const line = words((text) => !/\n/.test(text));
  const review = fc.record({
    rating: fc.integer({ min: 1, max: 5 }),
    title: fc.option(line, { nil: undefined }),
    body: words(() => true),
    lang: fc.constantFrom('id', 'en', 'ar', 'zh-Hans'),
    date: fc.constantFrom('2026-01-02', '2026-02-11'),
    disclosure: fc.constantFrom({}, { disclosure: 'employee', disclosureNote: '=Barista, kami' }),
    reply: fc.option(
      words(() => true),
      { nil: undefined },
    ),
  });

  test('every word comes back as it was, whatever it looks like', async () => {
    const reviews = fc.sample(review, { numRuns: 200, seed: 5 }).map(({ disclosure, reply, ...fields }, at) => ({
      ...fields,
      ...disclosure,
      id: `r-${at}`,
      author: { name: ['Rani K.', '=Budi', "'-x", '1e5'][at % 4], display: 'full' },
      ...(reply !== undefined && { replies: [{ date: '2026-11-01', by: 'Tim', body: reply }] }),
    }));
    for (const one of reviews) ReviewSchema.parse(one);
    const from = await site(reviews);
    const exported = await from.bukti('export', '--out', 'reviews.csv');
    expect(exported.stderr).toBe('');
    const into = await workspace({ 'reviews.csv': await read(from, 'reviews.csv'), 'content/site.yaml': SITE });
    const { stdout, stderr } = await into.bukti('import', 'reviews.csv', '--display', 'full', '--yes', '--channel', 'website');
    expect(stderr).toBe('');
    expect(stdout).toContain('an export of Bukti');
    const before = reviews.map(({ id, rating, title, body, lang, date, author, ...rest }) => [
      id,
      [rating, title, body, lang, date, author.name, 'disclosureNote' in rest && rest.disclosureNote, rest.replies?.[0]?.body],
    ]);
    const after = (await into.reviews('kopi')).map(({ id, rating, title, body, lang, date, author, replies, ...rest }) => [
      id,
      [rating, title, body, lang, date, author.name, 'disclosureNote' in rest && rest.disclosureNote, replies?.[0]?.body],
    ]);
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before));
  });

  test('only our own export is taken as it is: elsewhere an apostrophe is the customer’s', async () => {
    const { bukti, reviews } = await workspace({
      'other.csv': `body,rating,product_handle\n"'-ku suka",5,kopi\n`,
      'content/site.yaml': SITE,
    });
    await bukti('import', 'other.csv', '--yes', '--channel', 'website');
    expect((await reviews('kopi')).map(({ body }) => body)).toEqual(["'-ku suka"]);
  });
});
