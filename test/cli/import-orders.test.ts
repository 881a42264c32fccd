import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOrderState, readTakenBack } from '#src/cli/import/orders/order-state.ts';
import { SITE } from '../support/content-folder.ts';
import { runBukti, workspace } from './workspace.ts';

const FILES = 'test/fixtures/imports';
const HEADER = 'order,sku,delivered\n';

/** What `private/orders.csv` holds after files were imported one after the other, and what the last command said. */
async function importing(files: Record<string, string | Uint8Array>, ...flags: string[]) {
  const space = await workspace({ 'content/site.yaml': SITE, ...files });
  const names = Object.keys(files).filter((name) => !name.includes('/'));
  let said = { code: 0, stdout: '', stderr: '' };
  for (const name of names) said = await space.bukti('import', name, ...flags);
  return { space, ...said, orders: (await space.files('private'))['orders.csv'] };
}

test('orders that a spreadsheet saved in an older encoding keep the letters of names when lines are added', async () => {
  const before = Buffer.from('order;sku;delivered;nama\r\nA-1;TK-1;2026-08-01;André Müller\r\n', 'latin1');
  const added = 'order,sku,delivered\nA-2,TK-1,2026-08-02\n';
  const { space, code, stdout, orders } = await importing({ 'private/orders.csv': before, 'more.csv': added });
  expect(code, stdout).toBe(0);
  expect(orders).toContain('A-1;TK-1;2026-08-01;André Müller');
  expect(orders).toContain('A-2;TK-1;2026-08-02');
  expect(await space.bukti('import', '--undo')).toMatchObject({ code: 0 });
  expect((await space.files('private'))['orders.csv']).toContain('André Müller');
});

test.for([
  ['orders-shopee.csv', 'Shopee orders', '2608AB12CD34,TK-1,2026-08-26\n', ['Left out       1  cancelled']],
  [
    'orders-tiktok-tokopedia.csv',
    'TikTok Shop and Tokopedia orders',
    '5800000000001,TK-1,2026-08-30\n',
    ['Left out       1  cancelled', 'Description    1'],
  ],
] as const)('%s', async ([file, name, lines, said]) => {
  const space = await workspace();
  await copyFile(join(FILES, file), join(space.root, file));
  const { code, stdout } = await space.bukti('import', file);
  expect(code, stdout).toBe(0);
  expect(stdout).toContain(`Recognised as: ${name}\n`);
  for (const line of said) expect(stdout).toContain(line);
  expect((await space.files('private'))['orders.csv']).toBe(HEADER + lines);
  expect(await space.files('content')).toEqual({});
});

/** Exports as platforms write them, with invented values: the file, and the lines that come of it. */
test.for([
  [
    'Shopify: order fields stand on the first row alone',
    `Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem fulfillment status,Cancelled at
#1001,a@example.com,paid,2026-08-01 10:00:00 +0700,fulfilled,2026-08-03 09:00:00 +0700,1,Teko,10,TK-1,fulfilled,
#1001,a@example.com,,,,,2,Cangkir,10,CK-1,fulfilled,
#1002,b@example.com,refunded,2026-08-01 10:00:00 +0700,fulfilled,2026-08-03 09:00:00 +0700,1,Teko,10,TK-1,fulfilled,
#1003,b@example.com,pending,,unfulfilled,,1,Teko,10,TK-1,pending,
#1004,b@example.com,paid,2026-08-01 10:00:00 +0700,partial,2026-08-03 09:00:00 +0700,1,Teko,10,TK-1,fulfilled,2026-08-04 09:00:00 +0700
#1005,b@example.com,partially_refunded,2026-08-01 10:00:00 +0700,fulfilled,2026-08-05 09:00:00 +0700,1,Teko,10,TK-1,fulfilled,
`,
    '#1001,TK-1,2026-08-03\n#1001,CK-1,2026-08-03\n#1005,TK-1,2026-08-05\n',
  ],
  [
    'WooCommerce with a plugin, semicolons and a mark at the beginning',
    `\uFEFFOrder Number;Order Status;Order Date;Email (Billing);SKU;Item Name;Quantity (- Refund);Completed Date
501;Completed;2026-08-01 10:00;a@example.com;TK-1;Teko;1;2026-08-06 10:00
502;Refunded;2026-08-01 10:00;a@example.com;TK-1;Teko;0;2026-08-06 10:00
503;wc-processing;2026-08-01 10:00;a@example.com;TK-1;Teko;1;
504;Pending payment;2026-08-01 10:00;a@example.com;TK-1;Teko;1;
`,
    '501,TK-1,2026-08-06\n',
  ],
  [
    'WooCommerce REST: an order has a list of lines',
    JSON.stringify([
      {
        id: 9,
        number: '701',
        status: 'completed',
        date_completed: '2026-08-07T10:00:00',
        billing: { email: 'a@example.com', phone: '081234567890' },
        line_items: [
          { id: 1, name: 'Teko', sku: 'TK-1', quantity: 1 },
          { id: 2, name: 'Cangkir', sku: 'CK-1', quantity: 1 },
        ],
      },
      { id: 10, number: '702', status: 'cancelled', date_completed: null, line_items: [{ id: 3, name: 'Teko', sku: 'TK-1', quantity: 1 }] },
    ]),
    '701,TK-1,2026-08-07\n701,CK-1,2026-08-07\n',
  ],
  [
    'Shopee in Indonesian, other order of columns, a return turned down and one that was not',
    `Jumlah,Returned quantity,Waktu Pesanan Selesai,Status Pembatalan/ Pengembalian,No. Telepon,Nomor Referensi SKU,SKU Induk,Nama Produk,Status Pesanan,No. Pesanan
1,0,2026-08-26 17:45,,081234567890,,TK,Teko,Selesai,2608A1
1,0,2026-08-26 17:45,Permintaan Ditolak,081234567890,TK-2,TK,Teko,Selesai,2608A2
1,1,2026-08-26 17:45,Permintaan Disetujui,081234567890,TK-2,TK,Teko,Selesai,2608A3
1,0,,,081234567890,TK-2,TK,Teko,Sedang Dikirim,2608A4
1,0,,,081234567890,TK-2,TK,Teko,Belum Bayar,2608A5
`,
    '2608A1,TK,2026-08-26\n2608A2,TK-2,2026-08-26\n',
  ],
  [
    'Shopee in English',
    `Order ID,Order Status,Return / Refund Status,Parent SKU Reference No.,SKU Reference No.,Quantity,Username (Buyer),Order Complete Time
26X1,Completed,,TK,TK-1,1,rani,2026-08-26 17:45
26X2,Cancelled,,TK,TK-1,1,budi,
`,
    '26X1,TK-1,2026-08-26\n',
  ],
  [
    'TikTok Shop, with tabs in cells, days that could be read two ways, and one that arrived while its order is still on the way',
    `Order ID,Order Status,Order Substatus,Cancelation/Return Type,SKU ID,Seller SKU,Quantity,Sku Quantity of return,Created Time,Delivered Time
"Platform unique order ID.","Order status","Order substatus","Type","SKU ID","Input by seller","Qty","Qty","Time","Time of delivery"
"5800000000011\t",Shipped,Delivered,,"1729\t",TK-1,1,0,"01/08/2026 08:00:00\t","05/08/2026 08:00:00\t"
"5800000000012\t",Completed,Completed,Return/Refund,"1729\t",TK-1,1,1,"01/08/2026 08:00:00\t","05/08/2026 08:00:00\t"
"5800000000013\t",Completed,Completed,,"1730\t",,1,0,"01/08/2026 08:00:00\t","06/08/2026 08:00:00\t"
`,
    '5800000000011,TK-1,2026-08-05\n5800000000013,1730,2026-08-06\n',
  ],
  [
    'Lazada',
    `orderItemId;lazadaId;sellerSku;lazadaSku;orderNumber;deliveredDate;customerEmail;itemName;status
1;x;TK-1;L1;9001;12 Aug 2026 10:20;a@example.com;Teko;delivered
2;x;TK-1;L1;9002;;a@example.com;Teko;canceled
3;x;TK-1;L1;9003;;a@example.com;Teko;shipped
`,
    '9001,TK-1,2026-08-12\n',
  ],
  [
    'the columns of the ledger itself, two parcels of the same goods',
    'delivered,order,sku\n2026-08-09,INV-1,TK-1\n2026-08-08,INV-1,TK-1\n,INV-2,TK-1\n',
    'INV-1,TK-1,2026-08-08\nINV-2,TK-1,\n',
  ],
] as const)('%s', async ([, text, lines]) => {
  const { code, stdout, stderr, orders, space } = await importing({ 'orders.txt': text });
  expect(code, stdout + stderr).toBe(0);
  expect(orders, stdout).toBe(HEADER + lines);
  expect(JSON.stringify(await space.files())).not.toMatch(/"private[^"]*":[^}]*(?:@example|0812)/);
});

test('a day of dispatch is taken where no column says how far an order is, and not where one says that it is on its way', async () => {
  const header = 'Name,Financial Status,Fulfilled at,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem fulfillment status\n';
  const { orders } = await importing({
    'o.csv': `${header}#1,paid,2026-08-03 09:00:00 +0700,1,Teko,TK-1,\n#2,paid,2026-08-03 09:00:00 +0700,1,Teko,TK-1,pending\n#3,paid,,1,Teko,TK-1,\n`,
  });
  expect(orders).toBe(`${HEADER}#1,TK-1,2026-08-03\n`);
});

test('placeholders, addresses, rounded numbers and unknown states are refused by row', async () => {
  const { stdout, orders } = await importing({
    'o.csv': `order number,status,sku,quantity,delivered at
N/A,Completed,TK-1,1,2026-08-01
a@example.com,Completed,TK-1,1,2026-08-01
5.8E+17,Completed,TK-1,1,2026-08-01
O-4,Completed,-,1,2026-08-01
O-5,Zaprto,TK-1,1,
O-6,Completed,TK-1,1,2026-02-31
O-7,Completed,TK-1,1,2099-01-01
=cmd,Completed,TK-1,1,2026-08-01
O-9,Completed,TK-1,1,2026-08-01
`,
  });
  expect(orders).toBe(`${HEADER}O-9,TK-1,2026-08-01\n`);
  expect([...stdout.matchAll(/^ {2}row (\d+) .*? (order|sku|status|delivered): /gm)].map(([, row, about]) => `${row} ${about}`)).toEqual([
    '1 order',
    '2 order',
    '3 order',
    '4 sku',
    '5 status',
    '6 delivered',
    '7 delivered',
    '8 order',
  ]);
  expect(stdout).not.toContain('a@example.com');
});

test('a row without a stock number takes that of the product of its name; a product here tells which number is meant', async () => {
  const products = {
    'content/products/teko.yaml': 'name: { id: Teko Merah, en: Red pot }\nsku: TK\n',
    'content/products/cangkir.yaml': 'name: Cangkir\nsku: CK-9\n',
  };
  const { orders } = await importing({
    ...products,
    'o.csv': `No. Pesanan,Status Pesanan,Nama Produk,SKU Induk,Nomor Referensi SKU,Jumlah,Waktu Pesanan Selesai
A-1,Selesai,Teko Merah,TK,TK-MRH,1,2026-08-01 10:00
A-2,Selesai,cangkir,,,1,2026-08-01 10:00
`,
  });
  expect(orders).toBe(`${HEADER}A-1,TK,2026-08-01\nA-2,CK-9,2026-08-01\n`);
});

describe('again and again', () => {
  const first = 'No. Pesanan,Status Pesanan,Nomor Referensi SKU,Jumlah,Waktu Pesanan Selesai\nA-1,Selesai,TK-1,1,2026-08-01 10:00\n';
  const second = `${first}A-2,Selesai,TK-1,1,2026-08-02 10:00\n`;

  test('a newer export adds what is new, in the columns that are there, and can be taken back', async () => {
    const own = 'email;delivered;sku;order\r\nx@example.com;;TK-1;#a-1\r\ny@example.com;2026-07-01;TK-1;B-1\r\n';
    const { space, stdout, orders } = await importing({ 'private/orders.csv': own, 'a.csv': second });
    expect(stdout).toMatch(/^Added +1$/m);
    expect(stdout).toMatch(/^Delivered +1 /m);
    expect(orders).toBe(
      'email;delivered;sku;order\r\nx@example.com;2026-08-01;TK-1;#a-1\r\ny@example.com;2026-07-01;TK-1;B-1\r\n;2026-08-02;TK-1;A-2\n',
    );
    expect((await space.bukti('import', 'a.csv')).stdout).toMatch(/^Already there +2$/m);
    expect((await space.files('private'))['orders.csv']).toBe(orders);
    expect((await space.bukti('import', '--undo')).stdout).toContain('2 lines of orders.csv');
    expect((await space.files('private'))['orders.csv']).toBe(own);
  });

  test('a dry run writes nothing; undo and import again give the same bytes', async () => {
    const { space, orders } = await importing({ 'a.csv': second }, '--dry-run');
    expect(orders).toBeUndefined();
    await space.bukti('import', 'a.csv');
    const written = await space.files('private');
    await space.bukti('import', '--undo');
    expect(await space.files('private')).toEqual({});
    await space.bukti('import', 'a.csv');
    expect(await space.files('private')).toEqual(written);
  });

  test('an order that was sent back since is told, and stays until a person takes it out', async () => {
    const { stdout, orders } = await importing({ 'a.csv': first, 'b.csv': first.replace('Selesai,TK', 'Dana Dikembalikan,TK') });
    expect(stdout).toContain('1 line of orders.csv are cancelled, sent back or not paid in this file: A-1 TK-1');
    expect(orders).toBe(`${HEADER}A-1,TK-1,2026-08-01\n`);
  });

  test('a ledger with a mistake is not written to', async () => {
    const { code, stderr, orders } = await importing({ 'private/orders.csv': 'order,sku,delivered\nA-1,,2026-08-01\n', 'a.csv': first });
    expect([code, stderr]).toEqual([1, expect.stringContaining('orders.csv:2: found no sku')]);
    expect(orders).toBe('order,sku,delivered\nA-1,,2026-08-01\n');
  });
});

test('days that can be read two ways are asked for where the platform does not tell', async () => {
  const text = 'order number,sku,delivered date\nA-1,TK-1,05/03/2026\n';
  const { code, stderr } = await importing({ 'o.csv': text });
  expect([code, stderr]).toEqual([1, expect.stringContaining('--date-format dmy')]);
  expect((await importing({ 'o.csv': text }, '--date-format', 'mdy')).orders).toBe(`${HEADER}A-1,TK-1,2026-05-03\n`);
});

test('a shop that speaks Indonesian reads all of it in Indonesian', async () => {
  const { root } = await workspace({
    'content/site.yaml': SITE,
    'o.csv': `No. Pesanan,Status Pesanan,Nomor Referensi SKU,Username (Pembeli),Waktu Pesanan Selesai
A-1,Selesai,TK-1,sri,2026-08-01
A-1,Selesai,TK-1,sri,2026-08-01
A-2,Batal,TK-1,sri,
A-3,Selesai,TK-1,sri,
-,Selesai,TK-1,sri,2026-08-01
A-4,Entah,TK-1,sri,
A-5,Selesai,TK-1,sri,2999-01-01
`,
  });
  const { stdout } = await runBukti(['import', 'o.csv'], root, { ...process.env, BUKTI_LANG: 'id' });
  expect(stdout).toMatch(
    /CSV dengan pemisah koma.*tak dipakai 1 kolom.*Ditambahkan +2\nSudah ada.*Berulang.*Dilewati +1 +dibatalkan\nDitolak +3\n/s,
  );
  expect(stdout).toMatch(
    /Perlu diketahui.*1 baris tanpa hari sampai.*padahal harus nomor pesanan.*ataupun belum.*tidak lebih dari hari ini/s,
  );
  expect(stdout).not.toMatch(/\b(?:the|found|expected|with|Added|Left)\b/);
});

test('an order that was imported matches its review', async () => {
  const { space } = await importing({
    'content/products/teko.yaml': 'name: Teko\nsku: TK-1\n',
    'content/reviews/teko/rani.md': '---\nrating: 5\nauthor: { name: Rani }\ndate: 2026-08-20\nlang: id\norder: "1001"\n---\nBagus.\n',
    'o.csv':
      'Name,Financial Status,Fulfilled at,Lineitem quantity,Lineitem name,Lineitem sku\n#1001,paid,2026-08-03 09:00:00 +0700,1,Teko,TK-1\n',
  });
  const { stdout } = await space.bukti('seal');
  expect(stdout).toMatch(/^rani: .*order-matched$/m);
});

test('a file of reviews with an order number stays one of reviews', async () => {
  const { orders, space } = await importing(
    { 'r.csv': 'order_id,sku,quantity,status,rating,review,product\nA-1,TK-1,1,published,5,Bagus,Teko\n' },
    '--channel',
    'website',
  );
  expect(orders).toBeUndefined();
  expect(await space.reviews('teko')).toHaveLength(1);
});

test.for([
  ['Selesai', 'delivered'],
  ['Pesanan Selesai', 'delivered'],
  ['Terkirim', 'delivered'],
  ['Delivered', 'delivered'],
  ['fulfilled', 'delivered'],
  ['wc-completed', 'delivered'],
  ['Dikirim', 'under-way'],
  ['Sedang Dikirim', 'under-way'],
  ['Perlu Dikirim', 'under-way'],
  ['Out for delivery', 'under-way'],
  ['unfulfilled', 'under-way'],
  ['Undelivered', 'under-way'],
  ['Shipped', 'under-way'],
  ['To ship', 'under-way'],
  ['Shipped - Delivered to Buyer', 'delivered'],
  ['Not delivered', 'under-way'],
  ['To be delivered', 'under-way'],
  ['Partially delivered', 'under-way'],
  ['Batal', 'cancelled'],
  ['Dibatalkan Pembeli', 'cancelled'],
  ['Canceled', 'cancelled'],
  ['voided', 'cancelled'],
  ['Delivery failed', 'cancelled'],
  ['Package lost', 'cancelled'],
  ['refunded', 'returned'],
  ['Pengembalian Barang', 'returned'],
  ['Dana Dikembalikan', 'returned'],
  ['Belum Bayar', 'unpaid'],
  ['Menunggu Pembayaran', 'unpaid'],
  ['pending', 'unpaid'],
  ['on-hold', 'unpaid'],
  ['authorized', 'unpaid'],
  ['paid', 'nothing'],
  ['partially_refunded', 'nothing'],
  ['', 'nothing'],
  ['N/A', 'nothing'],
  ['Zaprto', 'unknown'],
] as const)('the state %s is %s', ([word, state]) => {
  expect(readOrderState(word)).toBe(state);
});

test.for([
  ['Cancelation/Return Type', '', 'nothing'],
  ['Cancelation/Return Type', 'Cancel', 'cancelled'],
  ['Cancelation/Return Type', 'Return/Refund', 'returned'],
  ['Status Pembatalan/ Pengembalian', 'Permintaan Ditolak', 'nothing'],
  ['Status Pembatalan/ Pengembalian', 'Permintaan Disetujui', 'returned'],
  ['Cancelled at', '2026-08-04 09:00:00 +0700', 'cancelled'],
  ['Returned date', '2026-08-04', 'returned'],
  ['Refund status', 'No', 'nothing'],
] as const)('%s: %s means %s', ([header, text, means]) => {
  expect(readTakenBack(header, text)).toBe(means);
});
