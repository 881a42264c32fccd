import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

const EXCERPT = 'test/fixtures/import/prdect-excerpt.csv';
const EXCERPT_MAP = [
  '--map',
  'rating=Customer Rating',
  '--map',
  'body=Customer Review',
  '--map',
  'product=Product Name',
  '--map',
  'category=Category',
];

const JUDGEME = `title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_handle,reply,reply_date,picture_urls,ip_address,verified
Enak,"<p>Kopinya <b>wangi</b> &amp; segar.</p><p>Beli lagi</p>",5,14/08/2026,web,ok,Rani Kusuma,rani@mail.example,kopi-arabika,Terima kasih!,15/08/2026,https://x.example/1.jpg,203.0.113.9,buyer
,Lumayan,4.0,05/08/2026,web,ok,Budi,budi@mail.example,kopi-arabika,,,,203.0.113.9,
`;

/** A file about one product, with the columns that its rows need. */
const simple = (...rows: string[]) => ['rating,body,author,date', ...rows, ''].join('\n');
const ONE = ['--product', 'kopi'];

test('a real marketplace file: added, skipped and stars are said as they are; the second time nothing is added', async () => {
  const { root, bukti, files } = await workspace();
  await copyFile(EXCERPT, join(root, 'prdect.csv'));
  const first = await bukti('import', 'prdect.csv', ...EXCERPT_MAP, '--channel', 'website');
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('prdect.csv: 58 rows, 11 columns, CSV divided by commas, UTF-8');
  expect(first.stdout).toMatch(/Added +57 {2}in 29 files; 29 new products/);
  expect(first.stdout).toMatch(/Skipped +1 {2}row 30 is the same as row 28/);
  expect(first.stdout).toMatch(/5 ★ +39 /);
  expect(first.stdout).toMatch(/1 ★ +18 /);
  expect(first.stdout).toContain('57 reviews without a name: shown as anonymous.');
  expect(first.stdout).toContain('57 reviews without a date: shown without one.');
  expect(first.stdout).toContain('Mean of the 58 rows with stars in the file: 3.76. Of the 57 ones that come in as published: 3.74');

  const before = await files('content');
  const second = await bukti('import', 'prdect.csv', '--channel', 'website');
  expect(second.code).toBe(0);
  expect(second.stdout).toContain('The columns are known from .mappings/prdect.json');
  expect(second.stdout).toMatch(/Added +0\nAlready there +57/);
  expect(await files('content')).toEqual(before);
  expect((await bukti('check')).stdout).toBe(
    '57 reviews, 29 products, 0 posts: no problems\n→ 57 published reviews are not sealed yet: npm exec --no -- bukti seal\n',
  );
});

test('well-known headers need no flags; reviews get reply, claims, and where they came from', async () => {
  const { bukti, reviews } = await workspace({ 'judgeme.csv': JUDGEME, 'content/site.yaml': SITE });
  const { code, stdout } = await bukti('import', 'judgeme.csv', '--channel', 'website');
  expect(code).toBe(0);
  expect(stdout).toMatch(/author +← reviewer_name/);
  expect(stdout).toMatch(/dropped +reviewer_email, ip_address/);
  expect(stdout).toMatch(/claim +← verified \(kept as the platform’s claim, never a badge\)/);
  expect(stdout).toContain('1 review had HTML in the text');
  expect(await reviews('kopi-arabika')).toEqual([
    {
      id: expect.stringMatching(/^r-[0-9a-f]{12}$/),
      rating: 5,
      title: 'Enak',
      author: { name: 'Rani Kusuma', display: 'first-initial' },
      date: '2026-08-14',
      lang: 'id',
      channel: 'website',
      replies: [{ date: '2026-08-15', by: 'Warung Uji', body: 'Terima kasih!' }],
      imported: { from: 'judgeme.csv', row: 1, claims: { verified: 'buyer', picture_urls: 'there are pictures; they were not imported' } },
      body: 'Kopinya wangi & segar.\n\nBeli lagi',
    },
    {
      id: expect.any(String),
      rating: 4,
      author: { name: 'Budi', display: 'first-initial' },
      date: '2026-08-05',
      lang: 'id',
      channel: 'website',
      imported: { from: 'judgeme.csv', row: 2 },
      body: 'Lumayan',
    },
  ]);
});

test('e-mail, phone and IP columns are written nowhere, however they are called', async () => {
  const rows = `rating,body,nama,Surat,No. HP,Client,product,verified
5,Enak,Rani,rani@mail.example,0812-3456-7890,203.0.113.9,Kopi,rani@mail.example
0,Enak,budi@mail.example,budi@mail.example,+62 812 3456 7891,2001:db8::1,Kopi,no
4,Enak,budi@mail.example,budi@mail.example,+62 812 3456 7891,2001:db8::1,Kopi,no
`;
  const { bukti, files } = await workspace({ 'a.csv': rows });
  const { stdout } = await bukti('import', 'a.csv', '--refused', 'refused.csv', '--channel', 'website');
  expect(stdout).toMatch(/dropped +Surat, No\. HP, Client /);
  // The schemas explain fields with an example of a phone number.
  const { 'a.csv': _source, ...all } = await files();
  const written = Object.fromEntries(Object.entries(all).filter(([path]) => !path.startsWith('content/.schemas/')));
  expect(Object.keys(written)).toContain('refused.csv');
  expect(stdout).toContain('1 review with an e-mail address, phone number or IP address as the name');
  expect(written['refused.csv']).toContain('[removed]');
  expect(JSON.stringify(written)).not.toMatch(/mail\.example|3456|203\.0|2001:db8/);
  expect(stdout).not.toMatch(/mail\.example|3456/);
  const refusal = await bukti('import', 'a.csv', '--map', 'author=Surat', '--channel', 'website');
  expect(refusal.stderr).toContain('The column "Surat" holds e-mail addresses, phone numbers or IP addresses, which are never imported.');
});

test('a dry run shows the result and writes nothing', async () => {
  const { bukti, files } = await workspace({ 'judgeme.csv': JUDGEME });
  const { code, stdout } = await bukti('import', 'judgeme.csv', '--dry-run', '--refused', 'refused.csv', '--channel', 'website');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Would add +2 {2}in 1 file; 1 new product/);
  expect(stdout).toContain('products/kopi-arabika.yaml  "Kopi arabika"');
  expect(stdout).toContain('"body":"Kopinya wangi & segar.\\n\\nBeli lagi"');
  expect(stdout.trimEnd()).toMatch(/This was a dry run: nothing was written\.$/);
  expect(Object.keys(await files())).toEqual(['judgeme.csv']);
});

test('an empty content folder gets a first site.yaml and the schemas, and is in order', async () => {
  const { bukti, files } = await workspace({ 'a.csv': simple('5,Enak,Rani,2026-08-14') });
  const { stdout } = await bukti('import', 'a.csv', ...ONE, '--brand', 'Warung: "Uji" #1', '--channel', 'website');
  expect(stdout).toContain('Wrote a first content/site.yaml');
  const content = await files('content');
  expect(content['site.yaml']).toContain(`name: 'Warung: "Uji" #1'`);
  expect(Object.keys(content)).toEqual(expect.arrayContaining(['.schemas/review.json', 'products/kopi.yaml', 'reviews/kopi.ndjson']));
  expect((await bukti('check')).stdout).toContain('no problems');
});

test('rows that are no review are refused with row, line and reason, and go to a file that a spreadsheet may open', async () => {
  const rows = simple(
    'bagus,tanpa bintang,A,2026-08-14',
    '5,,B,2026-08-14',
    '5,"=cmd|\n1",C,31/02/2026',
    '5,esok,D,2999-01-01',
    '5,baik,E,2026-08-14,x',
    '5,baik,F,2026-08-14',
  );
  const { bukti, files } = await workspace({ 'a.csv': rows });
  const { code, stdout } = await bukti('import', 'a.csv', ...ONE, '--refused', 'refused.csv', '--channel', 'website');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Added +2 .*1 of them ratings, stars without words/);
  expect(stdout).toMatch(/Refused +4 {2}date 2, rating 1, columns 1/);
  expect(stdout).toContain('row 1 (line 2)  rating: found "bagus", expected stars from 1 to 5');
  expect(stdout).toContain('row 3 (line 4)  date: found "31/02/2026", which is no day of the calendar');
  expect(stdout).toContain('row 4 (line 6)  date: found 2999-01-01, expected a day no later than today');
  expect(stdout).toContain('row 5 (line 7)  columns: found 5 cells, expected 4 as in the header');
  const { 'refused.csv': refused } = await files();
  expect(refused).toContain(`"'=cmd|\n1"`);
  expect(refused?.split('\r\n')[0]).toBe('\uFEFFbukti row,bukti line,bukti reason,rating,body,author,date');

  await (await workspace()).write({});
  const again = await bukti('import', 'a.csv', ...ONE, '--refused', 'refused.csv', '--channel', 'website');
  expect(again.stderr).toContain('Found a file refused.csv already');
});

test('when every row is refused, nothing is written and the exit code is 1', async () => {
  const { bukti, files } = await workspace({ 'a.csv': simple('0,x,A,2026-08-14') });
  const { code, stdout } = await bukti('import', 'a.csv', ...ONE, '--channel', 'website');
  expect(code).toBe(1);
  expect(stdout).toMatch(/Added +0\n/);
  expect(Object.keys(await files())).toEqual(['a.csv']);
});

test('at most 20 refused rows are listed', async () => {
  const { bukti } = await workspace({
    'a.csv': simple('5,baik,A,2026-08-14', ...Array.from({ length: 25 }, (_, n) => `0,x${n},A,2026-08-14`)),
  });
  const { stdout } = await bukti('import', 'a.csv', ...ONE, '--channel', 'website');
  expect(stdout).toContain('… and 5 more; --refused FILE.csv writes all of them');
  expect(stdout.match(/^ {2}row /gm)).toHaveLength(20);
});

test('without a terminal, what is missing is said with the columns and the command to type', async () => {
  const { bukti, files } = await workspace({ 'ulasan.csv': 'Tanggal;Poin akhir;Kata mereka\n2026-08-14;5;Enak sekali\n' });
  const { code, stderr } = await bukti('import', 'ulasan.csv', '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toContain('could not tell which column holds rating, body, product. Nothing was imported.');
  expect(stderr).toContain('Columns in the file: "Tanggal", "Poin akhir", "Kata mereka"');
  expect(stderr).toContain(
    'npm exec --no -- bukti import ulasan.csv --channel website --map rating="Poin akhir" --map body="Kata mereka" --product kopi-arabika',
  );
  expect(Object.keys(await files())).toEqual(['ulasan.csv']);
  const typed = await bukti(
    'import',
    'ulasan.csv',
    '--map',
    'rating=Poin akhir',
    '--map',
    'body=Kata mereka',
    '--product',
    'kopi-arabika',
    '--channel',
    'website',
  );
  expect(typed.code).toBe(0);
});

test.for([
  ['Rating', 'cells that nobody understands'],
  ['How satisfied are you?', 'a question of a form'],
])('a column called %s with %s is named, and how its cells should look', async ([column]) => {
  const { bukti } = await workspace({
    'a.csv': `Product,Review,${column}\nMug,Lovely mug indeed,thumbs up\nMug,It leaks a lot,thumbs down\n`,
  });
  const { code, stderr } = await bukti('import', 'a.csv', '--yes', '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toContain(
    `rating: "${column}" is called like it, but its cells are not understood, such as "thumbs up"; expected stars: 5`,
  );
  expect(stderr).toContain(`If "${column}" holds the stars, write them there as numbers from 1 to 5, and import the file again.`);
});

test('numbers that count the other way round than the words beside them are asked about', async () => {
  const { bukti } = await workspace({
    'a.csv': 'Produkt,Rezension,Bewertung\nKanne,Sehr schön,1 - Sehr gut\nKanne,Tropft leider,5 - Mangelhaft\n',
  });
  const { code, stderr } = await bukti('import', 'a.csv', '--yes', '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toContain(
    '"Bewertung" has words or numbers that may be one number of stars or another: "1 - Sehr gut", "5 - Mangelhaft".',
  );
});

test('the mapping is saved for the next file with the same headers; flags beat it; --no-save leaves it', async () => {
  const first = 'Poin akhir,Kata mereka,Barang\n5,Enak,Kopi\n';
  const flags = ['--map', 'rating=poin AKHIR', '--map', 'body=Kata mereka', '--map', 'product=Barang', '--set', 'channel=tokopedia'];
  const { bukti, files, reviews, write } = await workspace({ 'satu.csv': first });
  expect((await bukti('import', 'satu.csv', ...flags, '--no-save')).stdout).not.toContain('Saved');
  expect((await bukti('import', 'satu.csv', ...flags)).stdout).toContain('Saved the columns in content/.mappings/satu.json');
  expect(JSON.parse((await files('content/.mappings'))['satu.json'] ?? '')).toMatchObject({
    columns: { rating: 'Poin akhir' },
    constants: { channel: 'tokopedia' },
  });

  await write({ 'dua.csv': 'Barang,Kata mereka,Poin akhir\nKopi,Biasa saja,3\nTeh,Harum,4\n' });
  const { code, stdout } = await bukti('import', 'dua.csv', '--set', 'channel=shopee');
  expect(code).toBe(0);
  expect(stdout).toContain('The columns are known from .mappings/satu.json');
  expect((await reviews('kopi')).map(({ rating, channel }) => [rating, channel])).toEqual([
    [5, 'tokopedia'],
    [3, 'shopee'],
  ]);
  expect(stdout).toContain('2 reviews from another platform without the address of the original: their level is unverified.');
});

test.for([
  [['--map', 'ratng=rating'], 'Did you mean rating?'],
  [['--set', 'channel=tokpedia'], 'Did you mean tokopedia?'],
  [['--product', '../../etc'], 'Type --product etc'],
  [['--product', 'kopi-arabica'], 'close to kopi-arabika'],
  [['--display', 'all'], 'expected one of: full, first-initial, initials, anonymous'],
  [['--refused', 'content/x.csv'], 'inside the content folder'],
] as const)('%j is answered with what to type', async ([flags, answer]) => {
  const { bukti, files } = await workspace({
    'a.csv': simple('5,x,A,2026-08-14'),
    'content/site.yaml': SITE,
    'content/products/kopi-arabika.yaml': 'name: Kopi\n',
  });
  const before = await files();
  const { code, stderr } = await bukti('import', 'a.csv', ...(flags[0] === '--product' ? [] : ['--product', 'kopi-arabika']), ...flags);
  expect(code).toBe(1);
  expect(stderr).toContain(answer);
  expect(await files()).toEqual(before);
});

test('dates that start with a year of two digits are asked about', async () => {
  const { bukti } = await workspace({
    'a.csv': 'product,rating,review,date\nMug,5,Lovely mug indeed,25/08/14\nMug,2,It leaks a lot,25/08/31\n',
  });
  const { code, stderr } = await bukti('import', 'a.csv', '--yes', '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toContain('Dates such as "25/08/14" seem to start with a year of two digits. Nothing was imported.');
  expect(stderr).toContain('Write the years with four digits');
});

test('dates that can be read two ways need an answer; one part above 12 decides the column', async () => {
  const { bukti, reviews } = await workspace({
    'a.csv': simple('5,satu,A,05/03/2026', '5,dua,A,06/03/2026'),
    'b.csv': simple('5,tiga,A,05/03/2026', '5,empat,A,03/25/2026'),
  });
  const { code, stderr } = await bukti('import', 'a.csv', ...ONE, '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toContain('All dates can be read two ways: "05/03/2026"');
  expect(stderr).toContain('--date-format dmy    ("05/03/2026" is 5 March)');
  expect(stderr).toContain('--date-format mdy    ("05/03/2026" is 3 May)');
  await bukti('import', 'a.csv', ...ONE, '--date-format', 'dmy', '--channel', 'website');
  const other = await bukti('import', 'b.csv', ...ONE, '--channel', 'website');
  expect(other.stdout).toContain('05/03/2026 is read as May 3');
  expect((await reviews('kopi')).map(({ date }) => date)).toEqual(['2026-03-05', '2026-03-06', '2026-05-03', '2026-03-25']);
});

test.each([
  ['ID', '05/03/2026 is read as 5 March'],
  ['US', '05/03/2026 is read as May 3'],
])('dates that can be read two ways are read as in the shop’s country, %s, and the report says so', async (country, says) => {
  const { bukti } = await workspace({ 'a.csv': simple('5,satu,A,05/03/2026'), 'content/site.yaml': `${SITE}country: ${country}\n` });
  expect((await bukti('import', 'a.csv', ...ONE, '--channel', 'website')).stdout).toContain(says);
});

test.each([
  ['product_id', '7.34567E+12', '7.34567E+12', false],
  ['order_id', '5,8E+17', 'X1', true],
  ['review_id', '576461413038785000', '576461413038901000', true],
])('numbers of %s that a spreadsheet has cut are an error, which says how to export them', async (column, one, two, canBeLeftOut) => {
  const product = column === 'product_id' ? '' : ',product';
  const cells = product === '' ? '' : ',Mug';
  const { bukti, files } = await workspace({
    'a.csv': `rating,review,${column}${product}\n5,Lovely mug for tea,"${one}"${cells}\n2,This teapot leaks,"${two}"${cells}\n`,
  });
  const { code, stderr } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(code).toBe(1);
  expect(stderr).toContain(`found "${one}" in "${column}", a number of which a spreadsheet such as Excel has cut the last digits`);
  expect(stderr).toContain('import it without opening it in a spreadsheet');
  expect(/ --map \w+=$/m.test(stderr)).toBe(canBeLeftOut);
  expect(await files('content')).toEqual({});
});

test('long numbers that were not cut, and 5500001.0 beside 5.500001E6, are what they are', async () => {
  const rows = ['576461413038785752,5500001.0,5,satu,1042.0', '576461413038785753,5.500001E6,4,dua,1.043E3'];
  const { bukti, reviews } = await workspace({ 'a.csv': `review_id,product_id,rating,review,order_id\n${rows.join('\n')}\n` });
  await bukti('import', 'a.csv', '--channel', 'website');
  expect((await reviews('5500001')).map(({ id, order }) => [id, order])).toEqual([
    ['r-576461413038785752', '1042'],
    ['r-576461413038785753', '1043'],
  ]);
});

test('the errors of a spreadsheet are no words of customers: these rows are refused', async () => {
  const rows = ['5,#NAME?,Ann', '4,Great mug,#VALUE!', '3,#BEZUG!,Bo', '2,#¿NOMBRE?,Cy', '1,#TOP!,Di', '5,#N/A,Ed', '4,######,Fo'];
  const { bukti, reviews } = await workspace({ 'a.csv': `rating,review,name,product\n${rows.map((row) => `${row},Mug`).join('\n')}\n` });
  const { stdout } = await bukti('import', 'a.csv', '--channel', 'website', '--map', 'body=review');
  expect(stdout).toMatch(/Refused +5 {2}body 4, author 1/);
  expect(stdout).toContain('row 1 (line 2)  body: found "#NAME?", which a spreadsheet shows for a text or a number that it lost');
  expect((await reviews('mug')).map(({ rating, body }) => [rating, body])).toEqual([
    [1, '#TOP!'],
    [5, undefined],
  ]);
});

test('letters that another program spoiled are named with their rows', async () => {
  const rows = ['5,Sehr sch�n', '4,"TrÃ¨s bien, déjà vu"', '3,Très bien'];
  const { bukti } = await workspace({ 'a.csv': `rating,review,product\n${rows.map((row) => `${row},Mug`).join('\n')}\n` });
  const { stdout } = await bukti('import', 'a.csv', '--channel', 'website');
  expect(stdout).toContain(
    '2 reviews with � or signs such as Ã© in the text (rows 1, 2): the program that wrote the file spoiled letters there.',
  );
});
