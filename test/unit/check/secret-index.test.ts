import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTexts } from '#src/check/leaks/read-texts.ts';
import type { Secret, SecretKind } from '#src/check/leaks/secret.ts';
import { SecretIndex } from '#src/check/leaks/secret-index.ts';

const secret = (kind: SecretKind, value: string): Secret => ({ kind, value, place: 'private/orders.csv:2' });

/** Whether a file of the site, as it lies on disk, gives a secret away. */
function leaks(kind: SecretKind, value: string, file: string | Uint8Array): boolean {
  const index = new SecretIndex([secret(kind, value)]);
  return readTexts(Buffer.from(file)).some((text) => index.search(text).size > 0);
}

/** Words of Pagefind's index: each has its length before it, in CBOR. */
function pagefindIndex(...words: string[]): Uint8Array {
  const items = words.flatMap((word) => [Buffer.from([0x60 + word.length]), Buffer.from(word), Buffer.from([0x19, 0x01, 0x02])]);
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from([0x98, items.length]), ...items]));
}

describe('leaks', () => {
  test.each<[SecretKind, string, string | Uint8Array]>([
    ['order', 'INV-1042', '<p>Pesanan INV-1042</p>'],
    ['order', 'INV-1042', '{"x":"inv-1042"}'],
    ['order', 'INV-1042', 'href="/reviews/inv-1042/"'],
    ['order', 'INV/20260812/MPL/3000000007', 'INV/20260812/MPL/3000000007'],
    ['order', 'INV/20260812/MPL/3000000007', '"INV\\/20260812\\/MPL\\/3000000007"'],
    ['order', 'INV/20260812/MPL/3000000007', '?q=INV%2F20260812%2FMPL%2F3000000007'],
    ['order', 'INV-1042', 'INV&#45;1042'],
    ['order', 'INV-1042', '\\u0049NV-1042'],
    ['order', 'INV-1042', 'Pesanan INV1042.'],
    ['order', 'INV1042', 'Pesanan INV-1042.'],
    ['order', 'INV1042', 'inv 1042'],
    ['order', 'INV/20260812/MPL/3000000007', 'INV20260812MPL3000000007'],
    ['order', 'INV/20260812/MPL/3000000007', 'INV20260812/MPL/3000000007'],
    ['order', 'INV20260812MPL3000000007', 'INV/20260812/MPL/3000000007'],
    ['order', '5848-3012-6912', 'nomor 584830126912.'],
    ['order', '584830126912345', 'nomor 584830126912345.'],
    ['order', '1042', '{"order":"1042"}'],
    ['order', '1042', '{"order":1042}'],
    ['order', '1042', 'Pesanan #1042'],
    ['order', '#1042', '<td>#1042</td>'],
    ['order', '1042', 'pesanan no. 1042'],
    ['order', '1042', 'Pesanan <b>1042</b>'],
    ['order', '1042', '"order_id": 1042'],
    ['order', 'INV-1042', gzipSync('{"content":"INV-1042"}')],
    ['order', 'INV1042', pagefindIndex('kopi', 'inv1042', 'enak')],
    ['order', 'INV1042', '{"inv1042":[["inv1042"],[3,1,10]]}'],
    ['email', 'Budi.Santoso@gmail.com', 'mailto:budi.santoso@gmail.com'],
    ['email', 'budi@contoh.example', 'budi&#64;contoh.example'],
    ['email', 'budi@contoh.example', '?to=budi%40contoh.example'],
    ['email', 'budi@contoh.example', '"budi\\u0040contoh.example"'],
    ['email', 'budi+kopi@contoh.example', 'budi+kopi@contoh.example'],
    ['phone', '081234567890', 'wa.me/6281234567890'],
    ['phone', '6281234567890', '0812-3456-7890'],
    ['phone', '+62 812-3456-7890', '0812 3456 7890'],
    ['phone', '81234567890', '+62 (0)812 3456 7890'],
    ['phone', '081234567890', 'pada 2026-08-12 0812 3456 7890, ya'],
    ['phone', '(021) 555-1234', '0215551234'],
    ['phone', '+65 9123 4567', '+65 9123 4567'],
    ['name', 'Kirana Ayuningtyas', 'oleh kirana  ayuningtyas.'],
    [
      'name',
      'Kirana Ayuningtyas',
      '<w:r><w:t>Kira</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>na Ayu</w:t></w:r><w:r><w:t>ningtyas</w:t></w:r>',
    ],
    ['name', 'Kirana Ayuningtyas', '<w:p><w:t>Kirana</w:t></w:p><w:p><w:t>Ayuningtyas</w:t></w:p>'],
    ['name', 'Kirana Ayuningtyas', '<td>Kirana</td><td class="x">Ayuningtyas</td>'],
    ['name', 'Kirana Ayuningtyas', 'Kirana <b>Ayuning</b>tyas'],
    ['name', 'Kirana Ayuningtyas', 'Kirana&nbsp;Ayuning&shy;tyas'],
    ['name', 'Kirana Ayuningtyas', 'Kirana Ayuning&#8203;tyas'],
    ['name', 'Kirana Ayuningtyas', '<content:encoded>Kir&amp;shy;ana &lt;i&gt;Ayuning&lt;/i&gt;tyas</content:encoded>'],
    ['name', 'Kirana Ayuningtyas', 'Kirana Ayuning\u00ADtyas, Kirana Ayuning\u200Btyas'],
    ['name', 'Kirana Ayuningtyas', 'K\uFF49rana \u{1D400}yuningtyas'],
    ['name', 'José Núñez Ibáñez', 'José Núñez Ibáñez'.normalize('NFD')],
    ['name', 'José Núñez Ibáñez'.normalize('NFD'), 'José Núñez Ibáñez'],
    ['name', 'José Núñez Ibáñez', 'Jose Nunez Ibanez'],
    ['name', 'José Núñez Ibáñez', 'Jos&eacute; N&uacute;&ntilde;ez Ib&aacute;&ntilde;ez'],
    ['name', 'José Núñez Ibáñez', '?q=Jos%C3%A9+N%C3%BA%C3%B1ez+Ib%C3%A1%C3%B1ez'],
    ['name', 'Kirana Ayuningtyas', 'foto/kiranaayuningtyas.jpg'],
    ['name', 'Kirana Ayuningtyas', 'Ayuningtyas, Kirana'],
    ['name', 'Kirana Ayuningtyas', 'dari K. Ayuningtyas'],
    ['name', 'Kirana Ayuningtyas', 'Kir\u0430na \u0410yuningty\u0430s'],
    ['name', 'Jörg Großmüller', 'joerg-grossmueller.pdf'],
    ['name', '山田 太郎', '先日、山田太郎様から'],
    ['name', '山田太郎', '山田 太郎'],
    ['order', 'INV-1042', '注文番号INV-1042です'],
    ['email', 'budi@contoh.example', '連絡先budi@contoh.exampleまで'],
    ['phone', '081234567890', '電話0812-3456-7890番'],
    ['order', 'INV-1042', '<span>INV</span><span>-10</span><wbr>42'],
    ['phone', '081234567890', '0812<b>3456</b>7890'],
    ['phone', '081234567890', '０８１２-３４５６-７８９０'],
    ['address', 'Jl. Merdeka No. 10, RT 03, Bandung', 'Jl. Merdeka No. 10, RT 03, Bandung'],
    ['pepper', 'ab'.repeat(32), `const x="${'AB'.repeat(32)}"`],
    ['key', 'MC4CAQAwBQYDK2VwBCIEIA/+xyz', '-----\nMC4CAQAwBQYDK2VwBCIEIA/+xyz\n'],
    ['opening', 'Zm9v+YmFy/YWJj', 'zm9v-YmFy_YWJj'.replace('zm', 'Zm')],
    [
      'words',
      'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh',
      'Satu dua, tiga! Empat lima enam tujuh delapan. Sembilan sepuluh',
    ],
  ])('%s %s', (kind, value, file) => {
    expect(leaks(kind, value, file)).toBe(true);
  });
});

describe('no leak', () => {
  test.each<[SecretKind, string, string | Uint8Array]>([
    ['order', 'INV-1042', 'INV-10421'],
    ['order', 'INV-1042', 'XINV-1042'],
    ['order', 'INV-1042', 'XINV1042'],
    ['order', 'INV-1042', 'INV10421'],
    ['order', 'INV1042', 'INV-1042B'],
    ['order', 'INV-1042', 'INV 2026, harga 1042'],
    ['order', '1042', 'Rp1042'],
    ['order', '1042', '<strong>1042</strong> ulasan'],
    ['order', '2026', '<time datetime="2026-08-14">2026</time>'],
    ['order', '1000', 'border: 1000 solid'],
    ['order', '111111', 'color:#111111'],
    ['order', '111111', '<meta name="theme-color" content="#111111">'],
    ['order', '1050000', '{"price":"1050000"}'],
    ['order', '77', '{"order":77}'],
    ['order', 'A1', 'order A1'],
    ['order', '584830126912345', '9584830126912345'],
    ['email', 'budi@contoh.example', 'sibudi@contoh.example'],
    ['email', 'budi@contoh.example', 'budi@contoh.examples'],
    ['email', 'budi@contoh.example', 'budi, contoh example'],
    ['phone', '081234567890', '0812345678901'],
    ['phone', '081234567890', '9081234567890'],
    ['phone', '081234567890', '81 234 567 890'],
    ['phone', '081234567890', '0812, 3456, 7890'],
    ['phone', '(021) 555-1234', 'M21 55 51 23.4'],
    ['address', 'Jl. Merdeka No. 10, RT 03, Bandung', 'Jl. Merdeka No. 10, RT 03, Bandungan'],
    ['name', 'Kirana Ayuningtyas', 'Kirana dan Ayuningtyas'],
    ['name', 'Kirana Ayuningtyas', '<p>Kirana</p><p>dan</p><p>Ayuningtyas</p>'],
    ['name', 'Kirana Ayuningtyas', 'kiranaayuningtyasari'],
    ['name', '山田 太郎', '山田さんと太郎さん'],
    ['order', 'INV-1042', '注文番号INV-10421です'],
    ['order', 'INV-1042', '<td>INV-10</td><td>42</td>'],
    ['order', '584830126912345', '<td>58483012691</td><td>2345</td>'],
    ['pepper', 'ab'.repeat(32), `a${'ab'.repeat(32)}`],
    ['words', 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh', 'satu dua tiga empat lima enam tujuh delapan sembilan'],
  ])('%s %s', (kind, value, file) => {
    expect(leaks(kind, value, file)).toBe(false);
  });
});

test('many secrets with the same words are told apart', () => {
  const secrets = Array.from({ length: 20_000 }, (_, index) => secret('order', `INV/2026/MPL/${index}`));
  const index = new SecretIndex(secrets);
  expect(index.size).toBe(20_000);
  expect([...index.search('a INV/2026/MPL/777 b INV/2026/MPL/20000 c inv 2026 mpl 19999')].map(({ value }) => value)).toEqual([
    'INV/2026/MPL/777',
    'INV/2026/MPL/19999',
  ]);
});

test('order numbers that are too short to look for are counted', () => {
  const index = new SecretIndex([secret('order', '7'), secret('order', 'A-12'), secret('order', '1042')]);
  expect([index.size, index.tooShort]).toEqual([1, 2]);
});

test.each([
  ['digits', '1'.repeat(200_000)],
  ['digits and spaces', '1 '.repeat(100_000)],
  ['the start of a secret', 'inv-'.repeat(50_000)],
  ['gaps', `inv${' '.repeat(200_000)}`],
  ['order words', 'order<'.repeat(33_000)],
])('a hostile text of 200,000 characters takes no time: %s', (_name, text) => {
  const index = new SecretIndex([secret('order', 'INV-1042'), secret('order', '1111'), secret('phone', '081111111111')]);
  const start = performance.now();
  index.search(text);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test.each([
  ['on the two lines between which a long file is parted', 'INV-\n1042\n'],
  ['after them', 'a\nINV-1042\n'],
])('a long file is read to its end: %s', (_where, text) => {
  const lines = (bytes: number) => 'a\n'.repeat(bytes / 2);
  // The first line that ends at 4 MiB or later ends a part.
  const file = `${lines(4 * 1024 * 1024 - 4)}${text}${lines(5 * 1024 * 1024)}`;
  expect(leaks('order', 'INV-1042', file)).toBe(true);
  expect(leaks('order', 'INV-1043', file)).toBe(false);
  const parts = [...readTexts(Buffer.from(file))];
  expect(parts.every(({ length }) => length < 6 * 1024 * 1024)).toBe(true);
});
