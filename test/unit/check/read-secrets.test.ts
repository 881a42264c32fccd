import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { contactOf } from '#src/check/leaks/contact.ts';
import { LeakError } from '#src/check/leaks/leak-error.ts';
import { readSecrets } from '#src/check/leaks/read-secrets.ts';
import { SecretIndex } from '#src/check/leaks/secret-index.ts';
import { purchaseKey } from '#src/evidence/purchase-commitment.ts';
import { contentFolder, REVIEW } from '../../support/content-folder.ts';

const read = async (files: Record<string, string>, environment: NodeJS.ProcessEnv = {}) =>
  (await readSecrets(await contentFolder(files), environment)).map(({ kind, value, place }) => [kind, value, place.replace(/^.*\//, '')]);

test.each([
  ['email', 'budi@contoh.example', 'email budi@contoh.example'],
  ['catatan', 'Budi <budi@contoh.example>; ani@contoh.example', 'email budi@contoh.example, email ani@contoh.example'],
  ['telepon', '0812-3456-7890', 'phone 0812-3456-7890'],
  ['apa saja', "'+6281234567890", "phone '+6281234567890"],
  ['tanggal', '2026-08-14', ''],
  ['harga', '125000', ''],
  ['nama', 'Kirana Ayuningtyas', 'name Kirana Ayuningtyas'],
  ['nama', 'Budi Santoso', ''],
  ['nama', 'Kirana', ''],
  ['nama produk', 'Kopi Sumbing Arabika', ''],
  ['alamat', 'Jl. Merdeka No. 10, Bandung', 'address Jl. Merdeka No. 10, Bandung'],
  ['alamat', 'Bandung', ''],
  ['kota', 'Kota Tangerang Selatan', ''],
  ['catatan', 'tolong dibungkus rapi ya kak', ''],
])('column %s, cell %s', (column, cell, expected) => {
  expect(
    contactOf(column, cell)
      .map(({ kind, value }) => `${kind} ${value}`)
      .join(', '),
  ).toBe(expected);
});

test('each kind of file in the private folder is read', async () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const pepper = '0123456789abcdef'.repeat(4);
  const found = await read({
    'orders.csv': 'Order;SKU;Delivered;Nama;Email\n"INV-1";K;2026-01-01;"Kirana\nAyuningtyas";k@contoh.example\n\nINV-2;K;;;\n',
    'evidence.csv': 'id,order,sku,commitment\nrani,INV-3,K,ff\n',
    pepper: `${pepper}\n`,
    'log.key': pem,
    'withdrawn/kopi/rani.md': REVIEW.replace('rating: 4', 'rating: 4\norder: INV-4\nseed: "00112233445566778899aabbccddeeff"').replace(
      'Rasanya konsisten.',
      'Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas.',
    ),
    'inbox/surat.txt': 'Dari ani@contoh.example, WA 0812-3456-7890',
  });
  const opening = purchaseKey(Buffer.from(pepper, 'hex'), { order: 'INV-3', sku: 'K' });
  for (const expected of [
    ['order', 'INV-1', 'orders.csv:3'],
    ['name', 'Kirana\nAyuningtyas', 'orders.csv:3'],
    ['email', 'k@contoh.example', 'orders.csv:3'],
    ['order', 'INV-2', 'orders.csv:5'],
    ['order', 'INV-3', 'evidence.csv:2'],
    ['opening', Buffer.from(opening).toString('hex'), 'evidence.csv:2'],
    ['pepper', pepper, 'pepper:1'],
    ['order', 'INV-4', 'rani.md:2'],
    ['seed', '00112233445566778899aabbccddeeff', 'rani.md:2'],
    ['words', 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh', 'rani.md:2'],
    ['email', 'ani@contoh.example', 'surat.txt'],
    ['phone', '+6281234567890', 'surat.txt'],
  ]) {
    expect(found).toContainEqual(expected);
  }
  expect(found.filter(([kind]) => kind === 'key')).toHaveLength(3);
});

test('a missing folder has no secret; a key in the environment is one', async () => {
  expect(await readSecrets('/nonexistent/private', {})).toEqual([]);
  const pem = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';
  expect(await readSecrets('/nonexistent/private', { BUKTI_LOG_KEY: pem })).toMatchObject([{ kind: 'key', value: 'AAAA' }]);
});

test('words without spaces are compared letter by letter', async () => {
  const body = '先日このコーヒーを買いましたが、袋が破れていて中身がこぼれていました。とても残念です。';
  const found = await readSecrets(await contentFolder({ 'withdrawn/kopi/rani.md': REVIEW.replace('Rasanya konsisten.', body) }), {});
  const index = new SecretIndex(found.filter(({ kind }) => kind === 'words'));
  expect([index.search(`<p>${body}</p>`).size, index.search(body.slice(0, 20)).size]).toEqual([1, 0]);
});

test('a table that cannot be read stops the build', async () => {
  await expect(read({ 'orders.csv': 'order,sku\n"INV-1,K\n' })).rejects.toThrow(LeakError);
});
