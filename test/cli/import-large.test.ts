import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { importFile } from '#src/cli/import/import-file.ts';
import type { ImportOptions } from '#src/cli/import/import-options.ts';
import { KeyIndex } from '#src/cli/import/planning/key-index.ts';
import type { Plan } from '#src/cli/import/planning/plan-types.ts';
import { readRecords } from '#src/cli/import/reading/delimited-records.ts';
import { openLargeTable } from '#src/cli/import/reading/large-table.ts';
import { readTable } from '#src/cli/import/reading/read-table.ts';
import { undoImport } from '#src/cli/import/writing/undo.ts';
import { makeWorkbook } from '../support/zip.ts';

const FIXTURES = 'test/fixtures/imports';
const OPTIONS = {
  map: [],
  set: [],
  display: 'first-initial',
  hidden: 'leave-out',
  round: 'down',
  dateFormat: 'dmy',
  declare: false,
  keepDuplicates: false,
  update: false,
  dryRun: false,
  save: true,
  interactive: false,
  brand: 'Warung Uji',
  command: 'bukti import',
} as const;
/** Every file is large, and every folder. */
const LARGE = { largeFrom: 0 };

async function folder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bukti-large-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

async function quietly<Result>(work: () => Promise<Result>): Promise<{ result: Result; printed: string }> {
  const printed: string[] = [];
  const print = process.stdout.write;
  process.stdout.write = (text) => printed.push(String(text)) > 0;
  try {
    return { result: await work(), printed: printed.join('') };
  } finally {
    process.stdout.write = print;
  }
}

async function bring(file: string, root: string, more: Partial<ImportOptions> = {}): Promise<string> {
  const { printed } = await quietly(() =>
    importFile(file, { ...OPTIONS, content: join(root, 'content'), private: join(root, 'private'), ...more }),
  );
  return printed.replace(/Done in .* seconds/, '').replaceAll(root, '');
}

async function filesOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('.schemas'));
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => [
        join(parentPath, name).slice(root.length),
        await readFile(join(parentPath, name), 'utf8'),
      ]),
    ),
  );
}

const TABLES = (await readdir(FIXTURES)).filter((name) => /\.(?:csv|tsv|ndjson)$/.test(name) && !name.startsWith('sentiment'));

test.for(TABLES)('%s is read from the disk as it is in memory', async (name) => {
  const path = join(FIXTURES, name);
  const large = openLargeTable(path)?.table;
  const { rows, ...small } = await readTable(path);
  expect(large).toBeDefined();
  const { rows: onDisk, ...read } = large as NonNullable<typeof large>;
  expect(read).toEqual(small);
  expect([...onDisk]).toEqual(rows);
  expect([onDisk.length, Array.isArray(onDisk)]).toEqual([rows.length, false]);
});

/** Documents that are one list, or have one; the others are read as a whole, or not at all where they are too large. */
const LISTS = new Set(
  'airbnb app-store-connect app-store-scraper appstore-rss bazaarvoice bigcommerce bukalapak comment-thread etsyapi facebook fera gbp2 gmaps-serp google-reviews judgeme-api names-hidden one-review-with-photos rating-words replies-array shopee-item-ratings takeout translated-marks trustpilot-page woocommerce-rest yotpo-api'
    .split(' ')
    .map((name) => `${name}.json`),
);

test.for((await readdir(FIXTURES)).filter((name) => name.endsWith('.json')))(
  'the list in %s is read from the disk, or not at all',
  async (name) => {
    const path = join(FIXTURES, name);
    const large = openLargeTable(path)?.table;
    expect(large !== undefined).toBe(LISTS.has(name));
    if (large === undefined) return;
    const { rows, ...small } = await readTable(path);
    const { rows: onDisk, ...read } = large;
    expect(read).toEqual(small);
    expect([...onDisk]).toEqual(rows);
  },
);

test.for(
  'edited-after-answer.csv hidden-rows.csv judgeme.csv orders-shopee.csv placeholder-orders.csv play-console.csv shopee-table.csv tokopedia-seller.csv two.ndjson unclosed-quote.tsv woocommerce-comments.csv yotpo-two-products.csv'.split(
    ' ',
  ),
)('%s is imported, again, and taken back, with the same bytes and the same report', async (name) => {
  const [small, large] = [await folder(), await folder()];
  const file = join(FIXTURES, name);
  const more = { product: 'teko', channel: 'website' };
  for (const run of ['first', 'again']) {
    const report = await bring(file, small, more).catch(String);
    expect(await bring(file, large, { ...more, ...LARGE }).catch(String), run).toBe(report);
    expect(await filesOf(large), run).toEqual(await filesOf(small));
  }
  if (Object.keys(await filesOf(large)).length === 0) return;
  for (const root of [small, large])
    await quietly(() => undoImport(file, { content: join(root, 'content'), private: join(root, 'private'), dryRun: false }));
  expect(await filesOf(large)).toEqual(await filesOf(small));
});

const ROWS = 3000;
const TABLE = `id,rating,body,author,date,product\n${Array.from(
  { length: ROWS },
  (_, n) => `r${n},${1 + (n % 5)},${n % 3 === 0 ? `"Ulasan ke-${n}, enak\nsekali"` : ''},Rani ${n},2026-08-14,Produk ${n % 7}\n`,
).join('')}`;

test('no row of a large file stays in memory, and the lines that wait on the disk are removed', async () => {
  const root = await folder();
  await writeFile(join(root, 'a.csv'), TABLE);
  const plans: Plan[] = [];
  await bring(join(root, 'a.csv'), root, { channel: 'website', ...LARGE, onPlan: (plan) => plans.push(plan) });
  expect(plans[0]).toMatchObject({ added: { count: ROWS, ratings: 2000 } });
  expect([...(plans[0]?.add.keys() ?? [])]).toEqual([]);
  expect((await readdir(join(root, 'private/imports'))).sort()).toEqual(['000001.json', '000001.marks']);
  const again: Plan[] = [];
  await bring(join(root, 'a.csv'), root, { channel: 'website', ...LARGE, onPlan: (plan) => again.push(plan) });
  expect(again[0]?.alreadyThere).toHaveLength(ROWS);
  expect(new Set(again[0]?.alreadyThere.map(({ cells }) => cells.length))).toEqual(new Set([0]));
});

test('a large import that cannot write on leaves sound content; the next run finishes it, and undo takes back both', async () => {
  const [whole, stopped] = [await folder(), await folder()];
  for (const root of [whole, stopped]) await writeFile(join(root, 'a.csv'), TABLE);
  const more = { channel: 'website', ...LARGE };
  await bring(join(whole, 'a.csv'), whole, more);
  // A folder stands where a file should be written: the disk says no in the middle.
  await mkdir(join(stopped, 'content/reviews/produk-3.ndjson/x'), { recursive: true });
  await expect(bring(join(stopped, 'a.csv'), stopped, more)).rejects.toThrow(
    /Could not write on.*Written before that: 7 new products, [\d,]+ reviews/,
  );
  await rm(join(stopped, 'content/reviews/produk-3.ndjson'), { recursive: true });
  const before = Object.keys(await filesOf(stopped)).filter((path) => path.includes('/reviews/'));
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(7);
  await bring(join(stopped, 'a.csv'), stopped, more);
  expect(await filesOf(stopped)).toEqual(await filesOf(whole));
  const folders = { content: join(stopped, 'content'), private: join(stopped, 'private') };
  const [edited = ''] = (await readFile(join(stopped, 'content/reviews/produk-1.ndjson'), 'utf8')).split('\n');
  await writeFile(
    join(stopped, 'content/reviews/produk-1.ndjson'),
    `${edited.replace('Rani', 'Rina')}\n${(await readFile(join(stopped, 'content/reviews/produk-1.ndjson'), 'utf8')).slice(edited.length + 1)}`,
  );
  expect((await quietly(() => undoImport(undefined, { ...folders, dryRun: false }))).result).toBe(false);
  expect(
    Object.keys(await filesOf(stopped))
      .filter((path) => /\/(?:reviews|products)\//.test(path))
      .sort(),
  ).toEqual(['/content/products/produk-1.yaml', '/content/reviews/produk-1.ndjson']);
  expect(await readFile(join(stopped, 'content/reviews/produk-1.ndjson'), 'utf8')).toContain('Rina');
});

test('taking a large import back leaves every other byte: line ends of Windows, and signs that only look like line ends', async () => {
  const root = await folder();
  await writeFile(join(root, 'a.csv'), TABLE);
  const path = join(root, 'content/reviews/produk-1.ndjson');
  await bring(join(root, 'a.csv'), root, { channel: 'website', ...LARGE });
  const own = ['Satu\u2028dua', 'tiga\u2029empat', 'lima'].map((body, at) =>
    JSON.stringify({ id: `own-${at}`, rating: 5, author: { name: 'A' }, date: '2026-08-10', body }),
  );
  const imported = await readFile(path, 'utf8');
  await writeFile(path, `${own[0]}\r\n\n${own[1]}\n${imported}${own[2]}`);
  const folders = { content: join(root, 'content'), private: join(root, 'private') };
  await quietly(() => undoImport(undefined, { ...folders, dryRun: false }));
  expect(await readFile(path, 'utf8')).toBe(`${own[0]}\r\n\n${own[1]}\n${own[2]}`);
});

test('of a large file, one command takes some edited rows, and the next one the others', async () => {
  const root = await folder();
  const [before, after] = [join(root, 'a.csv'), join(root, 'b.csv')];
  await writeFile(before, TABLE);
  await writeFile(after, TABLE.replaceAll('enak', 'pahit'));
  const more = { channel: 'website', update: true, mostChanged: 600, ...LARGE };
  await bring(before, root, more);
  const first = await bring(after, root, more);
  expect(first).toContain('Changed: 600 edited reviews taken');
  expect(first).toMatch(/^Refused +400 /m);
  expect(first).toContain('one command takes 600 edited rows, so type it again for this one');
  expect(await bring(after, root, more)).toContain('Changed: 400 edited reviews taken');
  const [words = ''] = Object.entries(await filesOf(root)).flatMap(([path, text]) => (path.endsWith('produk-3.ndjson') ? [text] : []));
  expect([words.includes('enak'), words.includes('pahit')]).toEqual([false, true]);
  for (const kept of [400, 600]) expect(kept).toBe(await undone(root));
  expect((await filesOf(root))['/content/reviews/produk-3.ndjson']).not.toContain('pahit');
});

/** Takes the last import back. @returns how many lines it had changed */
async function undone(root: string): Promise<number> {
  const names = (await readdir(join(root, 'private/imports'))).filter((name) => name.endsWith('.json')).sort();
  const journal = JSON.parse(await readFile(join(root, 'private/imports', names.at(-1) ?? ''), 'utf8')) as {
    replaced: { lines: object }[];
  };
  await quietly(() => undoImport(undefined, { content: join(root, 'content'), private: join(root, 'private'), dryRun: false }));
  return journal.replaced.reduce((sum, { lines }) => sum + Object.keys(lines).length, 0);
}

test('pictures of a large file are brought once its reviews are here', async () => {
  const root = await folder();
  await sharp({ create: { width: 9, height: 9, channels: 3, background: '#b4501e' } })
    .jpeg()
    .toFile(join(root, 'p.jpg'));
  const rows = Array.from({ length: 40 }, (_, n) => `r${n},4,Ulasan ke-${n},Rani,2026-08-14,Kopi,${n % 20 === 0 ? 'p.jpg' : ''}\n`);
  await writeFile(join(root, 'a.csv'), `id,rating,body,author,date,product,photos\n${rows.join('')}`);
  const more = { channel: 'website', media: true, ...LARGE } as const;
  expect(await bring(join(root, 'a.csv'), root, more)).toContain('2 pictures of this large file left for the next time');
  const second = await bring(join(root, 'a.csv'), root, more);
  expect(second).toContain('Pictures: 1 brought for 2 reviews');
  expect(second).not.toContain('left for the next time');
  const lines = ((await filesOf(root))['/content/reviews/kopi.ndjson'] ?? '').trimEnd().split('\n');
  expect(lines.filter((line) => JSON.parse(line).media?.length === 1)).toHaveLength(2);
});

test('what a killed command left on the disk is removed by the next large import', async () => {
  const root = await folder();
  await writeFile(join(root, 'a.csv'), TABLE);
  await mkdir(join(root, 'private/imports/.large-123'), { recursive: true });
  await cp(join(root, 'a.csv'), join(root, 'private/imports/.large-123/0.ndjson'));
  await bring(join(root, 'a.csv'), root, { channel: 'website', ...LARGE });
  expect((await readdir(join(root, 'private/imports'))).sort()).toEqual(['000001.json', '000001.marks']);
});

test('a text is read alike, wherever its parts end', () => {
  const text = 'a,b\n1,"satu\ndua"\n2,x "y" z\n\n3,"open\n4,y\n5,"a""b"\n6,z';
  const whole = [...readRecords([text], ',', 'a.csv')];
  for (let size = 1; size < text.length; size += 1) {
    const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
    expect([...readRecords(parts, ',', 'a.csv')], `parts of ${size}`).toEqual(whole);
  }
});

test('an index of keys finds what was put in, and nothing else', () => {
  const index = new KeyIndex();
  for (let n = 0; n < 5000; n += 1) index.set(`key ${n}`, n - 2500);
  index.set('key 7', 9);
  expect(index.get('key 7')).toBe(9);
  expect(Array.from({ length: 5000 }, (_, n) => index.get(`key ${n}`)).filter((value, n) => n !== 7 && value !== n - 2500)).toEqual([]);
  expect(index.has('key 5000')).toBe(false);
});

const SHEET = [
  '<row r="1"><c r="A1" t="inlineStr"><is><t>rating</t></is></c><c r="B1" t="inlineStr"><is><t>body</t></is></c><c r="C1" t="inlineStr"><is><t>date</t></is></c><c r="D1" t="inlineStr"><is><t>product</t></is></c><c r="E1" t="inlineStr"><is><t>published</t></is></c><c r="F1" t="inlineStr"><is><t>author</t></is></c></row>',
  '<row r="2"><c r="A2"><v>5</v></c><c r="B2" t="inlineStr"><is><r><t>Enak </t></r><r><t>&amp; wangi</t></r></is></c><c r="C2" s="1"><v>46248</v></c><c r="D2" t="inlineStr"><is><t>Kopi</t></is></c><c r="E2" t="b"><v>1</v></c></row>',
  '<row r="5"><c r="A5"><f>2+2</f><v>4</v></c><c r="C5" s="2"><v>46249.75</v></c><c r="D5" t="str"><f>"Ko"&amp;"pi"</f><v>Kopi</v></c><c r="E5" t="b"><v>0</v></c><c r="F5" t="inlineStr"><is><t>Budi</t></is></c></row>',
  '<row r="6"><c r="A6"><v>3</v></c><c r="C6" t="e"><v>#N/A</v></c><c r="D6" t="inlineStr"><is><t>Kopi</t></is></c><c r="E6" t="b"><v>1</v></c></row>',
].join('');

test('a large sheet of a workbook is read cell after cell as a small one is read at once', async () => {
  const [small, large] = [await folder(), await folder()];
  const file = join(small, 'a.xlsx');
  await writeFile(file, makeWorkbook({ Draf: '', Ulasan: SHEET, Lain: '' }, ['Draf']));
  const report = await bring(file, small, { channel: 'website' });
  expect(report).toContain('sheet "Ulasan" of an Excel workbook; the others are Draf, Lain: --table names one');
  expect(await bring(file, large, { channel: 'website', ...LARGE })).toBe(report);
  expect(await filesOf(large)).toEqual(await filesOf(small));
  expect((await filesOf(large))['/content/reviews/kopi.ndjson']).toContain('"date":"2026-08-14"');
});

test('a large file with one bad byte, text that was encoded twice and formulas of Excel is read as a small one', async () => {
  const rows = ['5,"Très bon 😊",Zoë,="00123"', '4,"bad \xff",Ann,', '3,"TrÃ¨s jolie",Bo,\\N', '2,"Größe passt",Jörg,'];
  const bytes = Buffer.concat(
    [`rating,body,author,order`, ...rows].map((row) =>
      row.includes('\xff') ? Buffer.from(`${row}\n`, 'latin1') : Buffer.from(`${row}\n`),
    ),
  );
  const root = await folder();
  const path = join(root, 'a.csv');
  await writeFile(path, bytes);
  const { rows: small, ...facts } = await readTable(path);
  const { rows: large, ...read } = openLargeTable(path)?.table ?? { rows: [] };
  expect(read).toEqual(facts);
  expect([...large]).toEqual(small);
  expect(small.map(({ cells: [, body, , order] }) => [body, order])).toEqual([
    ['Très bon 😊', '00123'],
    ['Très jolie', ''],
    ['Größe passt', ''],
  ]);
  expect(facts.refused.map(({ row }) => row.number)).toEqual([2]);
});

test('short rows of a large sheet are no torn ones', async () => {
  const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = [
    `<row r="1">${['rating', 'product', 'body'].map((name, at) => cell(`${'ABC'[at]}1`, name)).join('')}</row>`,
    `<row r="2">${cell('A2', '5')}${cell('B2', 'Kopi')}</row>`,
    `<row r="3">${cell('A3', '4')}${cell('B3', 'Kopi')}</row>`,
  ];
  const root = await folder();
  await writeFile(join(root, 'a.xlsx'), makeWorkbook({ Ulasan: rows.join('') }));
  expect(await bring(join(root, 'a.xlsx'), root, { channel: 'website', ...LARGE })).toMatch(/Added +2/);
});
