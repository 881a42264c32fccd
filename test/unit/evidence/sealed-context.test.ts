import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#src/evidence/hash.ts';
import { formatLeaf } from '#src/evidence/leaf.ts';
import { storeLog } from '#src/evidence/log-state.ts';
import { planSeal } from '#src/evidence/plan-seal.ts';
import { documentHashV2, formatSealedDocumentV2, type SealedContext } from '#src/evidence/sealed-context.ts';
import { documentHash, formatSealedDocument } from '#src/evidence/sealed-document.ts';
import type { Review } from '#src/schemas/review.ts';
import { review } from '../../support/review.ts';
import { KOPI } from '../../support/seal.ts';

const SEED = '0123456789abcdef0123456789abcdef';
const CONTEXT: SealedContext = { productName: () => ({ id: 'Kopi', en: 'Coffee' }), mediaHash: (src) => sha256Hex(src) };

const FULL = review({
  trust: { care: 5, competence: 4 },
  attributes: { size: 'large', grind: 'coarse' },
  commitments: { 'ships-in-two-days': 'kept' },
  media: [{ src: 'a.jpg', alt: 'Cangkir' }],
  translations: { en: { body: 'It is consistent.' } },
  replies: [{ date: '2026-08-15', by: 'Tim', body: 'Terima kasih.' }],
  recovery: [{ date: '2026-08-15', step: 'acknowledged' }],
  disclosure: 'sample',
  disclosureNote: 'Got it free.',
});

test('the exact bytes: keys in one order, the words as version 1 has them, hashes that sha256sum gives', () => {
  const text = formatSealedDocumentV2(FULL, SEED, CONTEXT);
  const { salt } = JSON.parse(text) as { salt: string };
  const sha = (json: string) => sha256Hex(json);
  expect(text).toBe(
    `{"v":2,"words":${formatSealedDocument(FULL, SEED)},"productName":{"en":"Coffee","id":"Kopi"},"disclosureNote":"Got it free.",` +
      '"trust":{"competence":4,"care":5},"attributes":{"grind":"coarse","size":"large"},"commitments":{"ships-in-two-days":"kept"},' +
      `"media":["${sha('a.jpg')}"],"translations":{"en":"${sha('{"title":null,"body":"It is consistent."}')}"},` +
      `"replies":["${sha('{"date":"2026-08-15","by":"Tim","body":"Terima kasih.","lang":null,"translations":{}}')}"],` +
      `"recovery":["${sha('{"date":"2026-08-15","step":"acknowledged","note":null,"remedy":null,"rating":null}')}"],"salt":"${salt}"}`,
  );
  expect(sha256Hex(JSON.stringify((JSON.parse(text) as { words: unknown }).words))).toBe(documentHash(FULL, SEED));
  // A salt of its own: with that of the words, an answer that was taken out could be guessed.
  expect(salt).not.toBe((JSON.parse(text) as { words: { salt: string } }).words.salt);
});

describe('each of these changes the document, and leaves the words as they are', () => {
  test.each<[string, Partial<Record<keyof Review, unknown>>, Partial<SealedContext>?]>([
    ['the name of the product', {}, { productName: () => 'Teh' }],
    ['another photo under the same name', {}, { mediaHash: () => 'f'.repeat(64) }],
    ['no photo', { media: [] }],
    ['another translation', { translations: { en: { body: 'It is bad.' } } }],
    ['another answer', { replies: [{ date: '2026-08-15', by: 'Tim', body: 'Maaf.', translations: {} }] }],
    ['no answer', { replies: [] }],
    ['another step', { recovery: [] }],
    ['another note', { disclosureNote: 'Paid.' }],
    ['the answers to the four questions', { trust: { care: 1, competence: 4 } }],
    ['an answer to a question', { attributes: { size: 'small', grind: 'coarse' } }],
    ['a promise', { commitments: { 'ships-in-two-days': 'broken' } }],
  ])('%s', (_name, change, context = {}) => {
    const other = { ...FULL, ...change } as Review;
    expect(documentHashV2(other, SEED, { ...CONTEXT, ...context })).not.toBe(documentHashV2(FULL, SEED, CONTEXT));
    expect(documentHash(other, SEED)).toBe(documentHash(FULL, SEED));
  });
});

describe('sealing', () => {
  const plan = (one: Review, entries: string[] = [], more: { context?: SealedContext; upgrade?: boolean } = { context: CONTEXT }) =>
    planSeal({ reviews: [one], products: [KOPI], log: storeLog(entries, []), known: { orders: new Map() }, makeSeed: () => SEED, ...more });
  const one = review({ seed: SEED });
  const sealedV1 = () => plan(one, [], {}).leaves.map(formatLeaf);
  const sealedV2 = () => plan(one).leaves.map(formatLeaf);

  test('a leaf of version 1 stays valid: a new answer beside it asks for nothing', () => {
    const answered = { ...one, replies: FULL.replies };
    expect(plan(answered, sealedV1()).leaves).toEqual([]);
  });

  test('upgraded, it is sealed again with the same words', () => {
    const { steps, leaves } = plan(one, sealedV1(), { context: CONTEXT, upgrade: true });
    expect(steps[0]?.change).toBe('format');
    const log = storeLog([...sealedV1(), ...leaves.map(formatLeaf)], []);
    expect(log.replay.faults).toEqual([]);
    expect(log.replay.live.get('rani')).toMatchObject({ leaf: { v: 2, rev: 2 }, wordsRev: 1 });
  });

  test.each<[string, Partial<Review>, string, number]>([
    ['a new answer', { replies: FULL.replies }, 'context', 1],
    ['other words', { body: 'Lain.' }, 'revised', 2],
    ['a source that came', { channel: 'google', source: 'https://www.google.com/maps/1' }, 'revised', 2],
  ])('%s beside a leaf of version 2 is a revision that says what it is', (_name, change, expected, wordsRev) => {
    const { steps, leaves } = plan({ ...one, ...change }, sealedV2());
    expect(steps[0]?.change).toBe(expected);
    const live = storeLog([...sealedV2(), ...leaves.map(formatLeaf)], []).replay.live.get('rani');
    expect(live?.wordsRev ?? live?.leaf.rev).toBe(wordsRev);
  });

  test('a withheld review is sealed with its stars and the reason, and no words', () => {
    const withheld = review({ seed: SEED, status: 'withheld', reason: 'abusive', rating: 2 });
    const { leaves } = plan(withheld);
    expect(leaves).toMatchObject([{ v: 2, type: 'received', rating: 2, reason: 'abusive' }]);
    expect(plan({ ...withheld, rating: 5 }, leaves.map(formatLeaf)).leaves).toMatchObject([{ rev: 2, rating: 5 }]);
    expect(plan({ ...withheld, reason: 'off-topic' }, leaves.map(formatLeaf)).leaves).toMatchObject([{ rev: 2, reason: 'off-topic' }]);
    expect(plan(withheld, leaves.map(formatLeaf)).leaves).toEqual([]);
  });
});
