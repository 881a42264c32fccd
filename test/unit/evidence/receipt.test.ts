import { describe, expect, test } from 'vitest';
import { formatReceipt, parseReceipt, rootMessage, verifyReceipt } from '#src/evidence/receipt.ts';
import { Prover } from '#src/log/prover.ts';
import { flip, hasher, hex, makeEntries, makeSigner, toHex, treeOf, verdict } from '../log/support.ts';

const SIZES = [1, 2, 3, 7, 8, 260];

async function receiptOf(size: number, index: number) {
  const signer = await makeSigner('uji.example/log');
  const entries = makeEntries(size);
  const prover = new Prover(treeOf(entries), hasher);
  const root = prover.root();
  const signature = new Uint8Array(await signer.sign(rootMessage(root, signer.key)));
  const file = formatReceipt({ size, index, hashes: prover.proveInclusion(index), signature }, signer.key);
  return { file, entry: entries[index] ?? new Uint8Array(), root, key: signer.key };
}

test.each(SIZES)('every entry of a tree of %d has a receipt that is accepted', async (size) => {
  for (const index of new Set([0, size >> 1, size - 1])) {
    const { file, entry, root, key } = await receiptOf(size, index);
    expect(parseReceipt(file)).toMatchObject({ size, index });
    expect(await verdict(() => verifyReceipt(parseReceipt(file), entry, root, key))).toBe('accepted');
  }
});

test('the bytes are those of RFC 9942, section 5: tag 18, a header of alg, kid and kind of tree, the path, no payload', async () => {
  const { file, key } = await receiptOf(1, 0);
  // Written down by hand from the RFC's own notation.
  const header = `a3 01 27 04 44 ${toHex(key.id)} 19018b 01`.replaceAll(' ', '');
  const open = 'a1 19018c a1 20 81 44 83 01 00 80'.replaceAll(' ', '');
  expect(toHex(file)).toBe(`d2844d${header}${open}f65840${toHex(parseReceipt(file).signature)}`);
});

describe('refused', () => {
  test('another entry, root, key, signature, path or header', async () => {
    const { file, entry, root, key } = await receiptOf(7, 2);
    const other = await receiptOf(7, 2);
    const receipt = parseReceipt(file);
    const check = (changed: Partial<typeof receipt>, at = { entry, root, key }) =>
      verdict(() => verifyReceipt({ ...receipt, ...changed }, at.entry, at.root, at.key));
    expect(await check({}, { entry: flip(entry), root, key })).toBe('not-included');
    expect(await check({}, { entry, root: flip(root), key })).toBe('wrong-signature');
    expect(await check({}, { entry, root, key: other.key })).toBe('wrong-signature');
    expect(await check({ signature: flip(receipt.signature) })).toBe('wrong-signature');
    expect(await check({ header: flip(receipt.header) })).toBe('wrong-signature');
    expect(await check({ index: 3 })).toBe('not-included');
    expect(await check({ hashes: receipt.hashes.slice(1) })).not.toBe('accepted');
  });

  test('what is no receipt: every byte cut off, and every bit turned, is told by a code', async () => {
    const { file, entry, root, key } = await receiptOf(7, 2);
    for (let length = 0; length < file.length; length += 1)
      expect(await verdict(() => parseReceipt(file.slice(0, length)))).toBe('malformed-receipt');
    const check = (bit: number) => {
      const receipt = parseReceipt(flip(file, bit));
      // The size is not signed: a verifier takes the root of the tree of that size, which is another one.
      return verifyReceipt(receipt, entry, receipt.size === 7 ? root : flip(root), key);
    };
    for (let bit = 0; bit < file.length * 8; bit += 1) expect(await verdict(() => check(bit))).not.toBe('accepted');
  });

  test.each([
    ['nothing', ''],
    ['another tag', 'd1 84 40 a0 f6 40'],
    ['no array', 'd2 a0'],
    ['no path', 'd2 84 40 a0 f6 40'],
    ['a payload', 'd2 84 40 a1 19018c a1 20 81 44 83 01 00 80 41 00 40'],
    ['two paths', 'd2 84 40 a1 19018c a1 20 82 44 83 01 00 80 44 83 01 00 80 f6 40'],
    ['an index beyond its tree', 'd2 84 40 a1 19018c a1 20 81 44 83 01 01 80 f6 40'],
    ['more after it', 'd2 84 40 a1 19018c a1 20 81 44 83 01 00 80 f6 40 00'],
  ])('%s', async (_name, bytes) => {
    expect(await verdict(() => parseReceipt(hex(bytes.replaceAll(' ', ''))))).toBe('malformed-receipt');
  });
});
