import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { makeWorkbook, makeZip } from '../support/zip.ts';
import { workspace } from './workspace.ts';

const CSV = 'review_id,rating,body,reviewer_name,review_date,product_handle\nA1,4,"Enak, hangat",Rani Kusuma,2026-08-14,kopi\n';
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const HEADER = `<row r="1">${['id', 'rating', 'body', 'author', 'date', 'product_handle'].map((name, at) => text(`${'ABCDEF'[at]}1`, name)).join('')}</row>`;
const ROW = `<row r="2">${text('A2', '1042')}<c r="B2"><f>2+2</f><v>4</v></c>${text('C2', 'Enak')}${text('D2', 'Rani Kusuma')}<c r="E2" s="1"><v>46248</v></c>${text('F2', 'kopi')}</row>`;
const LATE = `<row r="4">${text('A4', '1043')}<c r="B4"><v>5</v></c>${text('C4', 'Pas')}${text('D4', 'Budi Santoso')}<c r="E4" s="2"><v>46249.75</v></c>${text('F4', 'kopi')}</row>`;
const start = (files: Record<string, string | Uint8Array>) => workspace({ 'content/site.yaml': SITE, ...files });
const args = ['--set', 'channel=website', '--yes'];

test.each([
  ['reviews.csv.gz', gzipSync(CSV)],
  [
    'export.zip',
    makeZip([
      { name: 'a folder/reviews.csv', data: CSV },
      { name: '__MACOSX/a folder/._reviews.csv', data: 'x' },
      { name: 'read me.pdf', data: 'x' },
    ]),
  ],
])('%s: the table in it comes in', async (name, bytes) => {
  const { bukti, reviews } = await start({ [name]: bytes });
  const { code, stderr } = await bukti('import', name, ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await reviews('kopi')).toMatchObject([{ rating: 4, body: 'Enak, hangat', date: '2026-08-14' }]);
});

describe('an Excel workbook', () => {
  test('gives days as days, numbers as numbers and the values of formulas', async () => {
    const { bukti, reviews } = await start({ 'Ulasan 2026.xlsx': makeWorkbook({ Ulasan: `${HEADER}${ROW}${LATE}` }) });
    const { code, stdout, stderr } = await bukti('import', 'Ulasan 2026.xlsx', ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('sheet "Ulasan" of an Excel workbook');
    expect(await reviews('kopi')).toMatchObject([
      { id: 'r-1042', rating: 4, body: 'Enak', date: '2026-08-14' },
      { id: 'r-1043', rating: 5, body: 'Pas', date: '2026-08-15' },
    ]);
  });

  test('that goes on after its end, as in a file saved twice, is read to its end', async () => {
    const workbook = makeWorkbook({ Ulasan: `${HEADER}${ROW}` });
    const { bukti, reviews } = await start({ 'dua kali.xlsx': Buffer.concat([workbook, workbook.subarray(workbook.length / 2)]) });
    const { code, stderr } = await bukti('import', 'dua kali.xlsx', ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await reviews('kopi')).toMatchObject([{ id: 'r-1042', rating: 4 }]);
  });

  test('with several sheets takes the first, or the one that is named', async () => {
    const { bukti, reviews } = await start({ 'dua.xlsx': makeWorkbook({ Satu: `${HEADER}${ROW}`, Dua: `${HEADER}${LATE}` }) });
    expect((await bukti('import', 'dua.xlsx', ...args)).stdout).toContain('the others are Dua: --table names one');
    await bukti('import', 'dua.xlsx', '--table', 'Dua', ...args);
    expect((await reviews('kopi')).map(({ id }) => id)).toEqual(['r-1042', 'r-1043']);
    expect((await bukti('import', 'dua.xlsx', '--table', 'Tiga', ...args)).stderr).toBe(
      'Found no sheet "Tiga" in dua.xlsx.\n→ There are: Satu, Dua\n',
    );
  });

  test('with a hidden sheet gives what is seen; the hidden one has to be named', async () => {
    const [draft, seen] = [`${HEADER}${ROW}`, `${HEADER}${LATE}`];
    const { bukti, reviews } = await start({
      'dua.xlsx': makeWorkbook({ Draf: draft, Ulasan: seen }, ['Draf']),
      'satu.xlsx': makeWorkbook({ Draf: draft, Sampul: '' }, ['Draf']),
    });
    expect((await bukti('import', 'dua.xlsx', ...args)).stdout).toContain('sheet "Ulasan" of an Excel workbook; the others are Draf');
    expect((await reviews('kopi')).map(({ id }) => id)).toEqual(['r-1043']);
    const { stderr } = await bukti('import', 'satu.xlsx', ...args);
    expect(stderr).toContain('Found the reviews of satu.xlsx in a hidden sheet alone, "Draf"');
    expect(stderr).toContain('--table "Draf"');
    expect((await bukti('import', 'satu.xlsx', '--table', 'Draf', ...args)).stdout).toMatch(/Added +1/);
  });

  test('with a text beside its table says that a name is missing above it', async () => {
    const note = ROW.replace('</row>', `${text('G2', 'Tanya Sari')}</row>`);
    const { bukti } = await start({ 'a.xlsx': makeWorkbook({ Ulasan: `${HEADER}${note}${LATE}` }) });
    const { stdout } = await bukti('import', 'a.xlsx', ...args);
    expect(stdout).toMatch(/Added +1/);
    expect(stdout).toContain('found 7 cells, expected 6 as in the header; write a name above every column that has a text');
  });

  test('with an error in a cell is read with that error', async () => {
    const lost = ROW.replace(text('C2', 'Enak'), '<c r="C2" t="e"><f>SUM(A1)</f><v>#NAME?</v></c>');
    const { bukti } = await start({ 'a.xlsx': makeWorkbook({ Ulasan: `${HEADER}${lost}${LATE}` }) });
    const { stdout } = await bukti('import', 'a.xlsx', ...args);
    expect(stdout).toMatch(/Added +1/);
    expect(stdout).toContain('row 1 (line 2)  body: found "#NAME?"');
  });
});

test('several tables in an archive: one has to be named', async () => {
  const { bukti, reviews } = await start({
    'dua.zip': makeZip([
      { name: 'a.csv', data: CSV },
      { name: 'b.csv', data: CSV.replace('A1', 'B1') },
    ]),
  });
  expect(await bukti('import', 'dua.zip', ...args)).toMatchObject({
    code: 1,
    stderr: 'Found 2 tables in the archive dua.zip, expected one: a.csv, b.csv\n→ Name one with --table, such as --table "a.csv"\n',
  });
  await bukti('import', 'dua.zip', '--table', 'b.csv', ...args);
  expect((await reviews('kopi')).map(({ body }) => body)).toEqual(['Enak, hangat']);
});

test.each([
  ['a name that leads out of it', makeZip([{ name: '../../evil.csv', data: CSV }]), 'invalid relative path'],
  ['an absolute name', makeZip([{ name: '/etc/evil.csv', data: CSV }]), 'absolute path'],
  [
    'a file that is larger than the archive says',
    makeZip([{ name: 'a.csv', data: 'x'.repeat(1_000_000), claimedSize: 100 }]),
    'too many bytes',
  ],
  ['a file beyond all bounds', makeZip([{ name: 'a.csv', data: CSV, claimedSize: 3_000_000_000 }]), 'expected at most 256 MB'],
  ['no table', makeZip([{ name: 'foto.jpg', data: 'x' }]), 'Found no table in the archive x.zip (which holds foto.jpg)'],
  [
    'a workbook of LibreOffice',
    makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', data: '<a/>' },
    ]),
    'In LibreOffice choose File, Save As',
  ],
  ['a workbook of Numbers', makeZip([{ name: 'Index/Document.iwa', data: 'x' }]), 'In Numbers choose File, Export To, Excel'],
  ['a document of Word', makeZip([{ name: 'word/document.xml', data: '<w/>' }]), 'Found a document of Word in x.zip'],
  ['half an archive', makeZip([{ name: 'a.csv', data: CSV }]).subarray(0, 60), 'Download it again'],
  ['half a workbook', makeWorkbook({ Ulasan: HEADER }).subarray(0, -40), 'Download it again'],
  [
    'an archive in an archive',
    makeZip([{ name: 'a.csv', data: makeZip([{ name: 'b.csv', data: CSV }]) }]),
    'an Excel workbook or an archive',
  ],
])('%s is refused, and nothing is written', async (_what, bytes, message) => {
  const { bukti, files } = await start({ 'x.zip': bytes });
  const before = await files();
  const { code, stderr } = await bukti('import', 'x.zip', ...args);
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(await files()).toEqual(before);
});

test('a .gz that unpacks to more than the limit is refused', async () => {
  const { bukti } = await start({ 'x.csv.gz': gzipSync(Buffer.alloc(270 * 1024 * 1024, 'a,b\n')) });
  expect((await bukti('import', 'x.csv.gz', ...args)).stderr).toContain('Found more than 256 MB in x.csv.gz.');
});
