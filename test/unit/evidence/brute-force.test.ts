import { describe, expect, test } from 'vitest';
import { hmacSha256, lengthPrefixed, sha256Hex } from '#src/evidence/hash.ts';
import { summarizeLog } from '#src/evidence/log-state.ts';
import { purchaseCommitment, purchaseKey } from '#src/evidence/purchase-commitment.ts';
import { makeLogOutput } from '#src/outputs/log/log-output.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { review } from '../../support/review.ts';
import { ledgerOf, MemoryShop, ORIGIN, PEPPER } from '../../support/seal.ts';

/**
 * A shop with order numbers of seven digits has ten million of them. The search below goes through a thousandth of those, so that
 * the test is quick; the whole takes a thousand times as long, which is seconds to minutes on one core and nothing to an attacker.
 */
const SPACE = 10_000;
const FIRST = 4_210_000;
const SECRET = { order: String(FIRST + 8_642), sku: 'KPI-1' };
const ORDERS = Array.from({ length: SPACE }, (_, at) => String(FIRST + at));

/** Everything about one matched review that a stranger can fetch, as text and as the bytes that the text stands for. */
function published() {
  const shop = new MemoryShop();
  shop.put(review({ id: 'rani', order: SECRET.order }));
  shop.put(review({ id: 'budi', body: 'Lain.' }));
  shop.seal(ledgerOf(`order,sku,delivered\n${SECRET.order},${SECRET.sku},2026-08-01\n`));
  const { log } = shop;
  const site = SiteSchema.parse({ name: 'Uji', tagline: 'Uji', description: 'Uji', url: 'https://uji.example' });
  const state = summarizeLog(log, { origin: ORIGIN, cosignatures: [] });
  const files = [...makeLogOutput({ site, reviews: [...shop.reviews.values()], state, log })];
  const text = files.map(({ path, bytes }) => `${path}\n${Buffer.from(bytes).toString('latin1')}`).join('\n');
  const commitment = JSON.parse(log.entries.find((entry) => entry.includes('"rani"')) ?? '').purchase as string;
  const document = files.find(({ path }) => path === 'reviews/rani.json')?.bytes;
  const { salt } = JSON.parse(Buffer.from(document ?? []).toString('utf8')) as { salt: string };
  return { text, commitment, salt };
}

/** Whatever in the published files could be a secret: hashes, salts, roots, in every spelling. */
function guessKeys(text: string): Uint8Array[] {
  const hex = [...text.matchAll(/(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{32})(?![0-9a-f])/g)].map(([one]) => one);
  const base64 = [...text.matchAll(/[A-Za-z0-9+/]{43}=/g)].map(([one]) => one);
  const spelled = [...hex, ...base64].map((one) => Buffer.from(one));
  const meant = [...hex.map((one) => Buffer.from(one, 'hex')), ...base64.map((one) => Buffer.from(one, 'base64'))];
  const plain = [Buffer.alloc(0), Buffer.alloc(32), Buffer.from('purchase/v2'), Buffer.from(ORIGIN)];
  return [...new Map([...spelled, ...meant, ...plain].map((key) => [key.toString('hex'), key])).values()];
}

const search = (found: (order: string) => boolean): string | undefined => ORDERS.find(found);

describe('an order number among ten million', () => {
  const { text, commitment, salt } = published();

  test('is found in a plain hash, and in one with a public salt', () => {
    const start = performance.now();
    const plain = sha256Hex(SECRET.order);
    expect(search((order) => sha256Hex(order) === plain)).toBe(SECRET.order);
    const salted = sha256Hex(salt + SECRET.sku + SECRET.order);
    expect(search((order) => sha256Hex(salt + SECRET.sku + order) === salted)).toBe(SECRET.order);
    const all = ((performance.now() - start) / 2) * (10_000_000 / SPACE);
    // Even on a machine that is busy with other things.
    expect(all).toBeLessThan(60 * 60 * 1000);
  });

  test('is not found in the commitment by somebody who has the sku, the salt and every published file', () => {
    expect(text).toContain(commitment);
    expect(text).toContain(salt);
    expect(text).not.toContain(SECRET.order);
    const { sku } = SECRET;
    const unkeyed = (order: string) =>
      [
        order,
        order + sku,
        sku + order,
        salt + order,
        salt + sku + order,
        lengthPrefixed('purchase/v2', order, sku),
        lengthPrefixed('purchase/v2', salt, order, sku),
      ].some((guess) => sha256Hex(guess) === commitment);
    expect(search(unkeyed)).toBeUndefined();

    // Every published value in the place of k, of the secret behind it, and of a plain HMAC key. A slice of the space that holds the
    // right number: were one of them the key, it would be found.
    const keys = guessKeys(text);
    expect(keys.length).toBeGreaterThan(10);
    const near = ORDERS.slice(8_600, 8_700);
    expect(near).toContain(SECRET.order);
    const keyed = near.filter((order) =>
      keys.some(
        (key) =>
          purchaseCommitment(key, { order, sku }) === commitment ||
          purchaseCommitment(purchaseKey(key, { order, sku }), { order, sku }) === commitment ||
          Buffer.from(hmacSha256(key, Buffer.from(order))).toString('hex') === commitment,
      ),
    );
    expect(keyed).toEqual([]);
  });

  test('is found at once by somebody who got k from the shop; guessing k takes 2^256 tries', () => {
    const key = purchaseKey(PEPPER, SECRET);
    expect(key).toHaveLength(32);
    expect(search((order) => purchaseCommitment(key, { order, sku: SECRET.sku }) === commitment)).toBe(SECRET.order);
  });
});
