import { describe, expect, test } from 'vitest';
import { parseLedger } from '#src/evidence/ledger.ts';
import { expectIndonesian } from '../../support/indonesian.ts';

const FILE = 'private/orders.csv';
const rowsOf = (text: string) => {
  const { rows, problems } = parseLedger(text, FILE);
  expectIndonesian(problems);
  expect(problems).toEqual([]);
  return rows.map(({ order, sku, delivered, contacts }) => ({ order, sku, delivered, contacts }));
};
const ONE = [{ order: 'INV-1', sku: 'KPI-1', delivered: '2026-08-01', contacts: {} }];

describe('these all say the same', () => {
  test.each([
    ['plainly', 'order,sku,delivered\nINV-1,KPI-1,2026-08-01\n'],
    ['columns in another order', 'delivered,order,sku\n2026-08-01,INV-1,KPI-1\n'],
    ['capitals and spaces', ' Order , SKU,Delivered \n INV-1 , KPI-1 , 2026-08-01 \n'],
    ['semicolons', 'order;sku;delivered\nINV-1;KPI-1;2026-08-01\n'],
    ['tabs', 'order\tsku\tdelivered\nINV-1\tKPI-1\t2026-08-01\n'],
    ['a byte-order mark', '\uFEFForder,sku,delivered\nINV-1,KPI-1,2026-08-01\n'],
    ['a byte-order mark and quotes', '\uFEFF"order";"sku";"delivered"\r\n"INV-1";"KPI-1";"2026-08-01"\r\n'],
    ['Windows line ends', 'order,sku,delivered\r\nINV-1,KPI-1,2026-08-01\r\n'],
    ['empty lines, none at the end', '\norder,sku,delivered\n\nINV-1,KPI-1,2026-08-01'],
    ['a moment instead of a day', 'order,sku,delivered\nINV-1,KPI-1,2026-08-01T09:30:00+07:00\n'],
    ['a moment with a space', 'order,sku,delivered\nINV-1,KPI-1,2026-08-01 09:30\n'],
  ])('%s', (_name, text) => {
    expect(rowsOf(text)).toEqual(ONE);
  });
});

test('contacts are kept, also where they hold the other delimiters', () => {
  const text = 'order,sku,delivered,Email,address\nINV-1,KPI-1,2026-08-01,rani@pelanggan.example,Jl. Mawar 1; RT 04\tGarut\n';
  expect(rowsOf(text)[0]?.contacts).toEqual({ email: 'rani@pelanggan.example', address: 'Jl. Mawar 1; RT 04\tGarut' });
  const quoted = 'order;sku;delivered;name\nINV-1;KPI-1;2026-08-01;"Rani ""R"", ibu;\nanaknya"\n';
  expect(rowsOf(quoted)[0]?.contacts).toEqual({ name: 'Rani "R", ibu;\nanaknya' });
});

test('an order that is not delivered has no day', () => {
  expect(parseLedger('order,sku,delivered\nINV-1,KPI-1,\n', FILE).rows).toEqual([{ order: 'INV-1', sku: 'KPI-1', contacts: {}, line: 2 }]);
});

test('numbers stay text', () => {
  expect(rowsOf('order,sku,delivered\n007,1e3,2026-08-01\n')[0]).toMatchObject({ order: '007', sku: '1e3' });
});

test.each([
  ['nothing', ''],
  ['a mark and nothing', '\uFEFF'],
  ['names only', 'order,sku,delivered\n'],
])('%s: no orders, no problem', (_name, text) => {
  expect(parseLedger(text, FILE)).toEqual({ rows: [], problems: [] });
});

test('a table that was saved as UTF-16 is no empty one', () => {
  const { problems } = parseLedger(Buffer.from('\uFEFForder,sku,delivered\nINV-77,KPI-1,2026-08-01\n', 'utf16le').toString(), FILE);
  expect(problems).toMatchObject([
    { code: 'ledger-row', line: 1, message: 'found bytes that are not UTF-8, expected text saved as UTF-8' },
  ]);
});

describe('a row that is wrong is named by its line, without what stands in it', () => {
  test.each([
    ['no order', ',KPI-1,2026-08-01', 'found no order, expected one'],
    ['no sku', 'INV-77,,2026-08-01', 'found no sku, expected one'],
    ['a day in another spelling', 'INV-77,KPI-1,01/08/2026', 'found a day of delivery that is not a calendar day'],
    ['a day that does not exist', 'INV-77,KPI-1,2026-02-30', 'found a day of delivery that is not a calendar day'],
    ['a day and more', 'INV-77,KPI-1,2026-08-011', 'found a day of delivery that is not a calendar day'],
    ['yes', 'INV-77,KPI-1,yes', 'found a day of delivery that is not a calendar day'],
    ['too few columns', 'INV-77,KPI-1', 'found a line that is no CSV'],
    ['too many columns', 'INV-77,KPI-1,2026-08-01,x', 'found a line that is no CSV'],
    ['a quote that does not end', 'INV-77,"KPI-1,2026-08-01', 'found a line that is no CSV'],
  ])('%s', (_name, row, message) => {
    const { problems } = parseLedger(`order,sku,delivered\nINV-1,KPI-1,2026-08-01\n${row}\n`, FILE);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'ledger-row', file: FILE, line: 3, message: expect.stringContaining(message) });
    expect(JSON.stringify(problems)).not.toMatch(/INV-77|KPI-1|CSV_/);
  });

  test('every one of them', () => {
    const { problems } = parseLedger('order,sku,delivered\n,K,\nINV-1,,\nINV-2,K,2026-13-01\n', FILE);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  });
});

test.each([
  ['no delivered', 'order,sku\nINV-77,KPI-1\n', 'found 2 columns, expected delivered among'],
  ['other names', 'Nomor Pesanan,SKU,Terkirim\nINV-77,KPI-1,2026-08-01\n', 'expected order and delivered among'],
  ['one order without names', 'INV-77,KPI-1,2026-08-01\n', 'found 3 columns, expected order and sku and delivered among'],
  ['no names at all', 'INV-77,KPI-1,2026-08-01,rani@pelanggan.example\nINV-78,KPI-1,2026-08-01,b@c.example\n', 'found 4 columns'],
])('%s: says what is missing, and quotes nobody', (_name, text, message) => {
  const { rows, problems } = parseLedger(text, FILE);
  expect(rows).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(message);
  expect(problems[0]?.fix).toContain('order (order number), sku');
  expect(JSON.stringify(problems)).not.toMatch(/INV-77|inv-77|pelanggan/);
});
