import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

test('a customer’s words cannot drive the terminal', async () => {
  const evil = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202Egnirts';
  const rows = `rating,body,author,product,date,"${evil}"\n5,ok ${evil},Ani \u001b[31m,Kopi ${evil},2026-08-14,x\n${evil},b,c,d,${evil},x\n`;
  const { bukti } = await workspace({ 'a.csv': rows });
  for (const flags of [['--dry-run'], [], ['--map', `rating=${evil}`], ['--map', `${evil}=rating`]]) {
    const { stdout, stderr } = await bukti('import', 'a.csv', ...flags, '--channel', 'website');
    expect(stdout + stderr).not.toMatch(CONTROLS);
  }
  expect(await bukti('check')).toMatchObject({ stdout: expect.stringContaining('1 review, 1 product') });
});

test('formulas, right-to-left words, emoji and markup stay the text that they are', async () => {
  const bodies = [
    '=HYPERLINK("http://evil.example")',
    '+1',
    '-1',
    '@SUM(A1)',
    'رائع جدا',
    '👍🏽 mantap',
    '3 < 5 </script> &lt;b&gt;',
    '# Judul\n\n[x](javascript:alert(1))',
  ];
  const { bukti, reviews } = await workspace({ 'a.json': JSON.stringify(bodies.map((body) => ({ rating: 5, body, product: 'Kopi' }))) });
  await bukti('import', 'a.json', '--channel', 'website');
  expect((await reviews('kopi')).map(({ body }) => body)).toEqual([...bodies.slice(0, 6), '3 < 5  <b>', bodies[7]]);
});

test('names of fields that JavaScript knows are only names', async () => {
  const rows = '[{"rating":5,"body":"Enak","product":"constructor","__proto__":{"polluted":"yes"},"toString":"x"}]';
  const { bukti, reviews } = await workspace({ 'a.json': rows });
  expect(
    (await bukti('import', 'a.json', '--map', 'claim=__proto__.polluted', '--map', 'claim=toString', '--channel', 'website')).code,
  ).toBe(0);
  expect((await reviews('constructor'))[0]?.imported.claims).toEqual({ '__proto__.polluted': 'yes', toString: 'x' });
  expect((await bukti('check')).stdout).toContain('no problems');
});

test('a review that is hidden at its source is not published, now or by a mapping that was saved', async () => {
  const rows = 'rating,body,product,state\n5,satu,Kopi,published\n1,dua,Kopi,unpublished\n5,tiga,Kopi,spam\n4,empat,Kopi,gelap\n';
  const { bukti, reviews, write } = await workspace({ 'a.csv': rows });
  const { stdout } = await bukti('import', 'a.csv', '--dry-run', '--channel', 'website');
  expect(stdout).toMatch(/Would add +1 /);
  expect(stdout).toMatch(/Hidden +2 {2}not shown at their source \(state "unpublished" row 2; state "spam" row 3\): left out/);
  expect(stdout).toContain('status: found "gelap" in state, which may hide the review at its source');
  expect((await bukti('import', 'a.csv', '--map', 'status=', '--channel', 'website')).stdout).toMatch(/Added +4/);
  await write({ 'b.csv': 'rating,body,product,state\n1,lima,Kopi,spam\n' });
  expect((await bukti('import', 'b.csv')).stdout).toMatch(/Added +0\n[\s\S]*Hidden +1/);
  expect((await reviews('kopi')).map(({ body }) => body)).not.toContain('lima');
});

test('reviews that are hidden at their source can be withheld, so that they are counted', async () => {
  const rows = 'rating,body,product,hidden,author\n1,bocor,Kopi,yes,Ani\n5,awet,Kopi,no,Budi\n';
  const { bukti, reviews } = await workspace({ 'a.csv': rows, 'content/site.yaml': SITE });
  await bukti('import', 'a.csv', '--hidden', 'off-topic', '--channel', 'website');
  expect(await reviews('kopi')).toMatchObject([{ rating: 1, status: 'withheld', reason: 'off-topic' }, { rating: 5 }]);
  expect((await bukti('check')).code).toBe(0);
});

test('an incentivised review says so, and an anonymous customer stays anonymous', async () => {
  const rows =
    'rating,body,product,author,incentivized,is_anonymous\n5,satu,Kopi,Rani Kusuma,true,false\n5,dua,Kopi,Budi Santoso,false,true\n';
  const { bukti, reviews } = await workspace({ 'a.csv': rows });
  await bukti('import', 'a.csv', '--display', 'full', '--channel', 'website');
  const [first, second] = await reviews('kopi');
  expect(first).toMatchObject({ disclosure: 'incentivised', author: { display: 'full' } });
  expect(second).toMatchObject({ author: { display: 'anonymous' } });
  expect(second?.disclosure).toBeUndefined();
});

test('Google’s JSON, with star words and an answer', async () => {
  const reviews = [
    {
      name: 'accounts/1/locations/2/reviews/AbCdEf',
      reviewer: { displayName: 'Rani Kusuma' },
      starRating: 'FIVE',
      comment: 'Enak',
      createTime: '2026-08-14T02:00:00.123Z',
      reviewReply: { comment: 'Terima kasih', updateTime: '2026-08-15T02:00:00Z' },
    },
    {
      name: 'accounts/1/locations/2/reviews/GhIjKl',
      reviewer: { displayName: 'Budi' },
      starRating: 'TWO',
      createTime: '2026-08-13T02:00:00Z',
    },
  ];
  const space = await workspace({ 'reviews.json': JSON.stringify({ reviews }), 'content/site.yaml': SITE });
  const { stdout } = await space.bukti(
    'import',
    'reviews.json',
    '--product',
    'warung',
    '--set',
    'channel=google',
    '--set',
    'source=https://maps.google.com/?cid=1',
  );
  expect(stdout).toMatch(/Added +2 .*1 of them ratings, stars without words/);
  expect((await space.reviews('warung'))[0]).toMatchObject({
    rating: 5,
    author: { name: 'Rani Kusuma' },
    date: '2026-08-14',
    channel: 'google',
    source: 'https://maps.google.com/?cid=1',
    replies: [{ date: '2026-08-15', by: 'Warung Uji', body: 'Terima kasih' }],
  });
});

test('addresses in names and claims are not taken; in the customer’s words they are pointed at', async () => {
  const rows = 'rating,body,product,author,verified\n5,WA saya 0812-3456-7890,Kopi,Rani (rani@mail.example),by rani@mail.example\n';
  const { bukti, reviews } = await workspace({ 'a.csv': rows });
  const { stdout } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(stdout).toContain('1 review with what looks like an e-mail address or a phone number in the words (row 1)');
  expect((await reviews('kopi'))[0]).toMatchObject({
    author: { name: 'Anonim', display: 'anonymous' },
    imported: { claims: { verified: 'by [removed]' } },
  });
});

test('a row with an unbalanced quote is refused alone', async () => {
  const { bukti, reviews } = await workspace({ 'a.csv': 'rating,body,product\n5,ok,Kopi\n4,"open,Kopi\n3,x,Kopi\n' });
  const { code, stdout } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(code).toBe(0);
  expect(stdout).toContain('row 2 (line 3)  format: found a quote (") that is opened and never closed');
  expect((await reviews('kopi')).map(({ rating }) => rating)).toEqual([5, 3]);
});

test.skipIf(process.getuid?.() === 0)('what could be written before an error is said', async () => {
  const { root, bukti } = await workspace({
    'a.csv': 'rating,body,product\n5,ok,Kopi\n',
    'content/site.yaml': SITE,
    'content/reviews/.keep': '',
  });
  await chmod(join(root, 'content/reviews'), 0o500);
  const { code, stderr } = await bukti('import', 'a.csv', '--channel', 'website');
  await chmod(join(root, 'content/reviews'), 0o700);
  expect(code).toBe(1);
  expect(stderr).toContain('Written before that: 1 new product, 0 reviews.');
  expect(existsSync(join(root, 'content/reviews/kopi.ndjson'))).toBe(false);
});

test('a place that cannot be written to is said without a stack', async () => {
  const { bukti } = await workspace({
    'a.csv': 'rating,body,product\n5,ok,Kopi\n',
    'content/site.yaml': SITE,
    'content/products/kopi.yaml': 'name: Kopi\n',
    'content/reviews': 'a file where a folder should be',
  });
  const { code, stderr } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Could not write on: .*ndjson.*\. Written before that: 0 new products, 0 reviews\.\n→ [^\n]*\n$/);
});

test('an address or a number of a customer has no place in the name of a product, of its file, or of a variant', async () => {
  const rows = [
    'rating,body,author,product,handle,variant,category',
    '5,Enak sekali,Ani,Kopi rani@example.com Gayo,,Merah 0812-3456-7890,Minuman',
    '4,Cukup baik,Budi,Teh 081234567890,rani@example.com,Hijau,x rani@example.com',
    '3,Biasa saja,Cici,rani@example.com,,,',
  ];
  const { bukti, files } = await workspace({ 'a.csv': `${rows.join('\n')}\n` });
  const { stdout } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(stdout).toMatch(/Added +2 /);
  expect(stdout).toContain('row 3 (line 4)  product: found nothing that names the product');
  const written = await files('content');
  expect(
    Object.keys(written)
      .filter((path) => path.includes('products/'))
      .sort(),
  ).toEqual(['products/kopi-gayo.yaml', 'products/teh.yaml']);
  const published = Object.entries(written).filter(([path]) => !path.startsWith('.'));
  expect(JSON.stringify(published)).not.toMatch(/rani|0812/);
});

test('a workbook whose sheet is damaged is refused at once', async () => {
  const bytes = await readFile('test/fixtures/imports/merged-cells.xlsx');
  const sheet = bytes.indexOf('sheet1.xml') + 10;
  for (const at of [5, 40, 120, 200]) {
    const damaged = Buffer.from(bytes);
    damaged.fill(0xff, sheet + at, sheet + at + 8);
    const { bukti } = await workspace({ 'content/site.yaml': SITE, 'a.xlsx': damaged });
    const { code, stderr } = await bukti('import', 'a.xlsx', '--channel', 'website');
    expect([at, code, stderr]).toEqual([at, 1, expect.stringMatching(/^Found an Excel workbook .*a\.xlsx.* that cannot be read/)]);
  }
});

test('a document that has to be held as a whole is refused with the form that can have any size', async () => {
  const many = Array.from({ length: 400 }, () => ({ data: { reviews: [{ rating: 5, body: 'x'.repeat(60_000), product: 'Kopi' }] } }));
  const { bukti } = await workspace({ 'content/site.yaml': SITE, 'pages.json': JSON.stringify(many) });
  const { code, stderr } = await bukti('import', 'pages.json', '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toContain('Found 24 MB in pages.json, which has to be held in memory as a whole; expected at most 21 MB.');
  expect(stderr).toContain("jq -c '.data[].reviews[]' pages.json > reviews.ndjson");
});
