import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthPrefixed } from '#src/evidence/hash.ts';
import { findPurchaseVersion, purchaseCommitment, purchaseKey } from '#src/evidence/purchase-commitment.ts';
import { PEPPER } from '../../support/seal.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const LINE = { order: 'INV-1042', sku: 'LRG-KSR-250' };

describe('fields after their lengths', () => {
  test.each([
    [[], ''],
    [[''], '00000000'],
    [['ab', 'c'], '00000002616200000001' + '63'],
    [['a', 'bc'], '00000001610000000' + '26263'],
    [['é'], '00000002c3a9'],
    [[Uint8Array.of(0, 255), 'x'], '0000000200ff00000001' + '78'],
  ])('%j', (fields, expected) => {
    expect(hex(lengthPrefixed(...fields))).toBe(expected);
  });

  test('no two lists of fields have the same bytes', () => {
    // Short fields of few letters, zero bytes among them, so that a mistake in the lengths would show.
    const fields = fc.array(fc.string({ unit: fc.constantFrom('\0', '\u0001', 'a', 'é'), maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const same = hex(lengthPrefixed(...one)) === hex(lengthPrefixed(...other));
        expect(same).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the commitment to an order line', () => {
  // Worked out with Python's hmac, hashlib and struct.pack('>I', …); pepper 00 01 … 1f.
  test.each([
    [
      'purchase/v2',
      LINE,
      '5f19e104dd47ef19b2abbff65eeaf349b05b83555c49d1284b7347239c61c40c',
      '804a8d503f48d4d85c83e5f456c68b3ecbc06811591f036f8ad230a15d435a90',
    ],
    [
      'purchase/v2',
      { order: ' #４2', sku: 'e\u0301☕' },
      'bc13b1cea1d22f50ae6730e9937c60c6b22c7b951489468a7f28e56b771d1aa9',
      '3540cc7ae0f5624e39c2f84cc270aed8bb1c249398970296dfa977f49c23586d',
    ],
    [
      'purchase/v1',
      LINE,
      '69e2fc0a4eb8c4542856c907b66ef9893f334ce4ad7de318f3182f1d4c7f4420',
      '4c51ae08ddf0b990f25bc7872c9be5944b97f7c9fdb2b70464ffc25ca40c4488',
    ],
    [
      'purchase/v1',
      { order: '42', sku: 'é☕' },
      '9187451d48e7516b3d4fa2d4c437d3092bee15a2fc7745c6abefc8792a169f81',
      'd982ba3323f3bb4b35c29c836d66fe3dad03162e0c79b8f53f7da2310c835e3c',
    ],
  ] as const)('%s of %j', (version, line, key, commitment) => {
    expect(hex(purchaseKey(PEPPER, line, version))).toBe(key);
    expect(purchaseCommitment(purchaseKey(PEPPER, line, version), line, version)).toBe(commitment);
    expect(findPurchaseVersion(commitment, PEPPER, line)).toBe(version);
  });

  test('is what the format says, byte for byte', () => {
    const head = Buffer.from('\0\0\0\x0bpurchase/v2');
    const tail = Buffer.from('\0\0\0\x08INV-1042\0\0\0\x0bLRG-KSR-250');
    const key = createHmac('sha256', PEPPER)
      .update(Buffer.concat([head, tail]))
      .digest();
    const expected = createHash('sha256')
      .update(Buffer.concat([head, Buffer.of(0, 0, 0, 32), key, tail]))
      .digest('hex');
    expect(purchaseCommitment(purchaseKey(PEPPER, LINE), LINE)).toBe(expected);
  });

  const commit = (pepper: Uint8Array, line: typeof LINE) => purchaseCommitment(purchaseKey(pepper, line), line);
  test.each([
    ['another secret', PEPPER.map((byte) => byte ^ 1), LINE],
    ['another order', PEPPER, { ...LINE, order: 'INV-1043' }],
    ['another product', PEPPER, { ...LINE, sku: 'LRG-KSR-500' }],
    ['order and product the other way round', PEPPER, { order: LINE.sku, sku: LINE.order }],
    ['a letter that moved from one to the other', PEPPER, { order: 'INV-1042L', sku: 'RG-KSR-250' }],
  ])('%s gives another one', (_name, pepper, line) => {
    expect(commit(pepper, line)).not.toBe(commit(PEPPER, LINE));
  });

  test('another spelling gives the same one in version 2, and another in version 1', () => {
    const other = { ...LINE, order: 'inv-1042' };
    expect(commit(PEPPER, other)).toBe(commit(PEPPER, LINE));
    const [one, two] = [LINE, other].map((line) => purchaseCommitment(purchaseKey(PEPPER, line, 'purchase/v1'), line, 'purchase/v1'));
    expect(one).not.toBe(two);
  });

  test('a key opens one order line and no other', () => {
    const key = purchaseKey(PEPPER, LINE);
    const other = { ...LINE, sku: 'LRG-CGK-180' };
    expect(purchaseCommitment(key, other)).not.toBe(commit(PEPPER, other));
    expect(purchaseCommitment(key, other)).not.toBe(commit(PEPPER, LINE));
  });
});
