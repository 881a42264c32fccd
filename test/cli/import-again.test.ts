import { expect, test } from 'vitest';
import { PRODUCT, REVIEW, SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

const IDS = (...rows: string[]) => ['id,rating,body,product', ...rows, ''].join('\n');

test('the same words in two rows are two reviews with ids of their own; the same row twice is one', async () => {
  const rows = 'rating,body,product,price\n5,Enak,Kopi,1\n5,Enak,Kopi,2\n5,Enak,Kopi,1\n';
  const { bukti, reviews } = await workspace({ 'a.csv': rows });
  expect((await bukti('import', 'a.csv', '--channel', 'website')).stdout).toMatch(
    /Skipped +1 {2}row 3 is the same as row 1 \(--keep-duplicates adds them\)/,
  );
  const ids = (await reviews('kopi')).map(({ id }) => id);
  expect(ids).toEqual([ids[0], `${ids[0]}-2`]);
  const kept = await bukti('import', 'a.csv', '--keep-duplicates', '--channel', 'website');
  expect(kept.stdout).toMatch(/Added +1 /);
  expect(kept.stdout).toMatch(/Already there +2/);
});

test('new rows are added below those that are there, which stay as they are byte for byte', async () => {
  const { bukti, files, write } = await workspace({ 'a.csv': IDS('a1,5,Enak,Kopi') });
  await bukti('import', 'a.csv', '--channel', 'website');
  const before = (await files('content'))['reviews/kopi.ndjson'] ?? '';
  await write({ 'content/reviews/kopi.ndjson': before.trimEnd(), 'a.csv': IDS('a1,5,Enak,Kopi', 'a2,4,Lumayan,Kopi') });
  await bukti('import', 'a.csv', '--channel', 'website');
  const after = (await files('content'))['reviews/kopi.ndjson'] ?? '';
  expect(after.startsWith(before)).toBe(true);
  expect(after.trimEnd().split('\n')).toHaveLength(2);
});

test('the same id with other words is refused, and nothing is overwritten', async () => {
  const { bukti, files, write } = await workspace({ 'a.csv': IDS('a1,5,Enak,Kopi') });
  await bukti('import', 'a.csv', '--channel', 'website');
  const before = await files('content/reviews');
  await write({ 'a.csv': IDS('a1,1,Buruk,Kopi') });
  const { code, stdout } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(code).toBe(1);
  expect(stdout).toContain(
    'id: found a1, which stands in reviews/kopi.ndjson already with another rating and body; nothing is overwritten',
  );
  expect(await files('content/reviews')).toEqual(before);
});

test('what the team added since is no difference', async () => {
  const { bukti, reviews, write } = await workspace({ 'a.csv': IDS('a1,2,Kurang,Kopi') });
  await bukti('import', 'a.csv', '--channel', 'website');
  const [review] = await reviews('kopi');
  const answered = {
    ...review,
    author: { ...review?.author, display: 'anonymous' },
    replies: [{ date: '2026-08-15', by: 'Tim', body: 'Maaf.' }],
  };
  await write({ 'content/reviews/kopi.ndjson': `${JSON.stringify(answered)}\n` });
  expect((await bukti('import', 'a.csv', '--channel', 'website')).stdout).toMatch(/Already there +1/);
});

test('an id that another product or a .md file has is refused', async () => {
  const { bukti } = await workspace({
    'content/site.yaml': SITE,
    'content/products/kopi.yaml': PRODUCT,
    'content/reviews/kopi/rani.md': REVIEW,
    'a.csv': IDS('rani,4,Rasanya konsisten.,Kopi Uji', 'b1,5,Enak,Kopi Uji', 'b1,5,Harum,Teh'),
  });
  const { stdout } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(stdout).toContain('row 1 (line 2)  id: found rani, which stands in reviews/kopi/rani.md already, expected a new id');
  expect(stdout).toContain(
    'row 3 (line 4)  id: found b1 again, which is row 2, expected each id once; if that column only counts rows, leave it out: --map id=',
  );
  expect(stdout).toMatch(/Added +1 {2}in 1 file; 0 new products/);
});

test('ids become addresses: digits get a letter, and what no address can hold gets a hash', async () => {
  const { bukti, reviews } = await workspace({
    'a.csv': IDS('12,5,satu,Kopi', '../../x,5,dua,Kopi', 'AbC=,5,tiga,Kopi', 'abc=,5,empat,Kopi', '日本,5,lima,Kopi'),
  });
  await bukti('import', 'a.csv', '--channel', 'website');
  const ids = (await reviews('kopi')).map(({ id }) => id);
  expect(ids[0]).toBe('r-12');
  expect(ids[1]).toMatch(/^x-[0-9a-f]{8}$/);
  expect(ids[2]).toMatch(/^abc-[0-9a-f]{8}$/);
  expect(ids[3]).toMatch(/^abc-[0-9a-f]{8}$/);
  expect(ids[4]).toMatch(/^r-[0-9a-f]{8}$/);
  expect(new Set(ids).size).toBe(5);
});

test('products are found by slug, name or stock number, and new names never share a file', async () => {
  const rows = `rating,body,product,handle,sku
5,satu,Kopi Uji,,
5,dua,kopi  UJI,,
5,tiga,Lain,,SKU-1
5,empat,,kopi,
5,lima,Kopi & Uji!,,
5,enam,Kopi Uji?,,
5,tujuh,../../Kopi/Uji,,
5,delapan,日本茶,,
5,sembilan,Kopi Uji 2,,
`;
  const { bukti, files } = await workspace({
    'content/site.yaml': SITE,
    'content/products/kopi.yaml': 'name: Kopi Uji\nsku: SKU-1\n',
    'a.csv': rows,
  });
  const { stdout } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(stdout).toMatch(/Added +9 {2}in 6 files; 5 new products/);
  const written = await files('content');
  expect((written['reviews/kopi.ndjson'] ?? '').trimEnd().split('\n')).toHaveLength(4);
  expect(Object.keys(written).filter((path) => path.startsWith('products/'))).toEqual([
    'products/kopi-uji-2-2.yaml',
    'products/kopi-uji-2.yaml',
    'products/kopi-uji-3.yaml',
    'products/kopi-uji.yaml',
    'products/kopi.yaml',
    expect.stringMatching(/^products\/product-[0-9a-f]{8}\.yaml$/),
  ]);
  expect((await bukti('import', 'a.csv', '--channel', 'website')).stdout).toMatch(/Already there +9/);
});

test('a product that was renamed in its file is still the same product', async () => {
  const { bukti, write } = await workspace({ 'a.csv': IDS(',5,Enak,KOPI ARABIKA PROMO') });
  await bukti('import', 'a.csv', '--channel', 'website');
  await write({ 'content/products/kopi-arabika-promo.yaml': 'name: Kopi Arabika\n' });
  expect((await bukti('import', 'a.csv', '--channel', 'website')).stdout).toMatch(/Already there +1/);
});

test('a folder with a broken review file is not added to', async () => {
  const { bukti, files } = await workspace({
    'content/site.yaml': SITE,
    'content/reviews/kopi.ndjson': '{"id":\n',
    'a.csv': IDS('a1,5,Enak,Kopi'),
  });
  const before = await files();
  const { code, stderr } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toContain('reviews/kopi.ndjson:1');
  expect(stderr).toContain('Nothing was imported. Mend these first');
  expect(await files()).toEqual(before);
});

test('an id that is a telephone number, or says the hidden name of the customer, is not taken', async () => {
  const rows = [
    'id,rating,body,product,name',
    '081234567890,5,Enak,Kopi,Ani',
    'rani-kusuma,4,Lumayan,Kopi,Rani Kusuma',
    'a3,3,Biasa,Kopi,Budi',
    '',
  ];
  const { bukti, reviews } = await workspace({ 'a.csv': rows.join('\n') });
  await bukti('import', 'a.csv', '--channel', 'website', '--display', 'first-initial');
  const ids = (await reviews('kopi')).map(({ id }) => id);
  expect(ids).toEqual([expect.stringMatching(/^r-[0-9a-f]{12}$/), expect.stringMatching(/^r-[0-9a-f]{12}$/), 'a3']);
  expect((await bukti('import', 'a.csv', '--channel', 'website', '--display', 'first-initial')).stdout).toMatch(/Already there +3/);
});

const MUGS = (one: string, two: string) =>
  `product,rating,review,name,date\nMug,4,Lovely mug for tea every day,Ann Lee,${one}\nMug,2,Sad,Bob Ray,${two}\n`;

test.for([
  ['another scale', '14/08/2025', [], ['--scale', '10'], 'with another rating'],
  ['another order of days', '05/03/2025', ['--date-format', 'dmy'], ['--date-format', 'mdy'], 'with another date'],
  ['days that are counted back', '2 weeks ago', [], ['--as-of', '2025-08-15'], 'with another date'],
  ['another column for the words', '14/08/2025', [], ['--map', 'title=review', '--map', 'body='], 'with another title'],
] as const)('the same file with %s adds nothing, and says how to take the first import back', async ([, day, first, second, differing]) => {
  const { bukti, reviews } = await workspace({ 'a.csv': MUGS(day, day) });
  const channel = ['--channel', 'website', '--map', 'body=review'];
  await bukti('import', 'a.csv', ...channel, ...first);
  const before = await reviews('mug');
  const { code, stdout } = await bukti('import', 'a.csv', '--channel', 'website', ...second);
  expect(code).toBe(1);
  expect(stdout).toMatch(/Refused +2 {2}settings 2/);
  expect(stdout).toContain(`here already as ${before[0]?.id}, ${differing}`);
  expect(stdout).toContain('bukti import --undo a.csv');
  expect(await reviews('mug')).toEqual(before);
  await bukti('import', '--undo', 'a.csv');
  expect((await bukti('import', 'a.csv', '--channel', 'website', ...second)).stdout).toMatch(/Added +2/);
});

test('another list of the same file is imported, though its rows have the same numbers', async () => {
  const row = (body: string, name: string) => ({ rating: 5, body, name, product: 'Mug', date: '2025-08-14' });
  const { bukti, reviews } = await workspace({ 'a.json': JSON.stringify({ old: [row('Nice', 'Ann')], new: [row('Good', 'Bob')] }) });
  await bukti('import', 'a.json', '--channel', 'website', '--list', 'old');
  expect((await bukti('import', 'a.json', '--channel', 'website', '--list', 'new')).stdout).toMatch(/Added +1/);
  expect(await reviews('mug')).toHaveLength(2);
});

test.for([
  ['a wrong encoding', 'Sehr sch\xeene Tasse f\xc5r mich', 'Sehr sch\xf6ne Tasse f\xfcr mich', '2025-08-14', '2025-08-14', 'Refused'],
  ['letters that were lost', 'Sehr sch?ne Tasse f?r mich', 'Sehr sch\xf6ne Tasse f\xfcr mich', '2025-08-14', '2025-08-14', 'Refused'],
  ['day and month the other way round', 'Lovely mug for tea', 'Lovely mug for tea', '2025-03-05', '2025-05-03', 'Refused'],
  ['another guess of the day', 'Lovely mug for tea', 'Lovely mug for tea', '2 weeks ago', 'a month ago', 'Same words'],
  ['a day now, and none before', 'Lovely mug for tea', 'Lovely mug for tea', 'a month ago', '2025-07-02', 'Same words'],
] as const)('a review that came in with %s is not added again from another file', async ([, before, after, day, later, told]) => {
  const { bukti, reviews } = await workspace({
    'a.csv': `product,rating,review,name,date\nMug,5,${before},Ann Lee,${day}\n`,
    'b.csv': `product,rating,review,name,date\nMug,4,New here to read,Cy Fox,2 days ago\nMug,5,${after},Ann Lee,${later}\n`,
  });
  await bukti('import', 'a.csv', '--channel', 'website', '--as-of', '2025-08-15');
  const { stdout } = await bukti('import', 'b.csv', '--channel', 'website', '--as-of', '2025-09-15');
  expect(stdout).toMatch(/Added +1/);
  expect(stdout).toMatch(new RegExp(`${told} +1`));
  expect((await reviews('mug')).map(({ body }) => body)).toEqual([before, 'New here to read']);
});

test('the same words of one customer on one day with other stars are the same review, but of another product another one', async () => {
  const file = (...rows: string[]) =>
    `product,rating,review,name,date\n${rows.map((row) => `${row},Barang sesuai pesanan,Ani,2025-08-14`).join('\n')}\n`;
  const { bukti } = await workspace({ 'a.csv': file('Kopi,4'), 'b.csv': file('Kopi,2', 'Teh,3') });
  await bukti('import', 'a.csv', '--channel', 'website');
  const { stdout } = await bukti('import', 'b.csv', '--channel', 'website');
  expect(stdout).toMatch(/Added +1/);
  expect(stdout).toMatch(/row 1 \(line 2\) {2}settings: found a row that is here already as r-[0-9a-f]+, with another rating/);
});

test('nameless reviews whose words differ in accents are two', async () => {
  const file = (words: string) => `product,rating,review,date\nKopi,5,${words},2025-08-14\n`;
  const { bukti } = await workspace({ 'a.csv': file('Très bonne tasse à café'), 'b.csv': file('Trés bonne tasse a café') });
  for (const name of ['a.csv', 'b.csv']) expect((await bukti('import', name, '--channel', 'website')).stdout).toMatch(/Added +1/);
});

test('a newer file of the same name with the same words in the same row, but of another customer, adds that one', async () => {
  const file = (name: string, day: string) => `product,rating,review,name,date\nKopi,5,Barang sesuai pesanan,${name},${day}\n`;
  const { bukti, write } = await workspace({ 'a.csv': file('Ann Lee', '2025-08-14') });
  await bukti('import', 'a.csv', '--channel', 'website');
  await write({ 'a.csv': file('Budi S', '2025-09-14') });
  expect((await bukti('import', 'a.csv', '--channel', 'website')).stdout).toMatch(/Added +1/);
});

test('two customers who say the same on other days are two', async () => {
  const rows = ['Kopi,5,Barang sesuai pesanan,Ann,2025-08-14', 'Kopi,5,Barang sesuai pesanan,Ann,2025-08-20'];
  const { bukti } = await workspace({ 'a.csv': `product,rating,review,name,date\n${rows.join('\n')}\n` });
  expect((await bukti('import', 'a.csv', '--channel', 'website')).stdout).toMatch(/Added +2/);
});
