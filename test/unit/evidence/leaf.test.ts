import { describe, expect, test } from 'vitest';
import { EVIDENCE, formatLeaf, type Leaf, parseLeaf, WITHDRAWN_REASONS } from '#src/evidence/leaf.ts';
import { LEVELS, levelOf } from '#src/evidence/level.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const REVIEW = `{"v":1,"type":"review","id":"rani","rev":1,"doc":"${A}","purchase":"${B}","evidence":"order"}`;
const PLAIN = `{"v":1,"type":"review","id":"rani","rev":2,"doc":"${A}","purchase":null,"evidence":null}`;
const RECEIVED = `{"v":1,"type":"received","id":"${'c'.repeat(32)}","rev":1,"doc":"${A}","purchase":null,"evidence":null}`;
const WITHDRAWN = '{"v":1,"type":"withdrawn","id":"rani","rev":3,"reason":"author-request"}';

test.each([REVIEW, PLAIN, RECEIVED, WITHDRAWN])('is read, and written again with the same bytes: %s', (text) => {
  const leaf = parseLeaf(text);
  expect(leaf).toEqual(JSON.parse(text));
  expect(formatLeaf(leaf as Leaf)).toBe(text);
});

test('whatever the order of keys in memory, the spelling is one', () => {
  const shuffled = Object.fromEntries(Object.entries(JSON.parse(REVIEW)).reverse());
  expect(formatLeaf(shuffled as Leaf)).toBe(REVIEW);
});

describe('every other spelling is refused', () => {
  test.each([
    ['white space', REVIEW.replace(':', ': ')],
    ['a space in front', ` ${REVIEW}`],
    ['a line feed behind', `${REVIEW}\n`],
    ['a carriage return behind', `${REVIEW}\r`],
    ['a byte-order mark', `\uFEFF${REVIEW}`],
    ['another order of keys', REVIEW.replace('"v":1,"type":"review"', '"type":"review","v":1')],
    ['an escape that is not needed', REVIEW.replace('"rani"', '"\\u0072ani"')],
    ['a number with a fraction', REVIEW.replace('"rev":1', '"rev":1.0')],
    ['a number with an exponent', REVIEW.replace('"rev":1', '"rev":1e0')],
    ['a key twice', REVIEW.replace('"rev":1', '"rev":1,"rev":1')],
    ['capitals in a hash', REVIEW.replace(A, 'A'.repeat(64))],
    ['a comma at the end', REVIEW.replace('}', ',}')],
    ['two leaves', REVIEW + REVIEW],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', `[${REVIEW}]`],
    ['no JSON', 'rani'],
  ])('%s', (_name, text) => {
    expect(parseLeaf(text)).toBeUndefined();
  });
});

describe('other keys and types are refused', () => {
  test.each([
    ['an unknown key', REVIEW.replace('"v":1', '"v":1,"note":"x"')],
    ['__proto__', REVIEW.replace('"v":1', '"v":1,"__proto__":{"x":1}')],
    ['__proto__ at the end', REVIEW.replace('"order"}', '"order","__proto__":null}')],
    ['constructor', REVIEW.replace('"v":1', '"v":1,"constructor":1')],
    ['a missing key', REVIEW.replace(',"evidence":"order"', '')],
    ['another version', REVIEW.replace('"v":1', '"v":2')],
    ['a version as text', REVIEW.replace('"v":1', '"v":"1"')],
    ['an unknown type', REVIEW.replace('"review"', '"post"')],
    ['a revision of zero', REVIEW.replace('"rev":1', '"rev":0')],
    ['a negative revision', REVIEW.replace('"rev":1', '"rev":-1')],
    ['half a revision', REVIEW.replace('"rev":1', '"rev":1.5')],
    ['a revision past 2^53', REVIEW.replace('"rev":1', '"rev":9007199254740993')],
    ['a revision as text', REVIEW.replace('"rev":1', '"rev":"1"')],
    ['an id with a slash', REVIEW.replace('"rani"', '"../rani"')],
    ['an id in capitals', REVIEW.replace('"rani"', '"Rani"')],
    ['an empty id', REVIEW.replace('"rani"', '""')],
    ['an id of 81 letters', REVIEW.replace('"rani"', `"${'r'.repeat(81)}"`)],
    ['an id that is a number', REVIEW.replace('"rani"', '7')],
    ['a short hash', REVIEW.replace(A, A.slice(1))],
    ['a hash with a line feed', REVIEW.replace(A, `${A}\\n`)],
    ['no hash', REVIEW.replace(`"${A}"`, 'null')],
    ['unknown evidence', REVIEW.replace('"order"', '"trust-me"')],
    ['evidence of an order without its commitment', PLAIN.replace('"evidence":null', '"evidence":"order"')],
    ['a commitment without evidence of an order', REVIEW.replace('"evidence":"order"', '"evidence":null')],
    ['a commitment beside a source', REVIEW.replace('"evidence":"order"', '"evidence":"source"')],
    ['a received one with a purchase', RECEIVED.replace('"purchase":null', `"purchase":"${B}"`)],
    ['a received one with evidence', RECEIVED.replace('"evidence":null', '"evidence":"source"')],
    ['a received one under its own id', RECEIVED.replace('c'.repeat(32), 'rani')],
    ['a tombstone in free words', WITHDRAWN.replace('author-request', 'Rani asked us to')],
    ['a tombstone without a reason', WITHDRAWN.replace(',"reason":"author-request"', '')],
    ['a tombstone with a hash', WITHDRAWN.replace('"rev":3', `"rev":3,"doc":"${A}"`)],
  ])('%s', (_name, text) => {
    expect(text).not.toBe(REVIEW);
    expect(parseLeaf(text)).toBeUndefined();
  });

  test('a leaf with other keys or types is never written', () => {
    expect(() => formatLeaf({ ...JSON.parse(REVIEW), note: 'x' })).toThrow();
    expect(() => formatLeaf({ ...JSON.parse(REVIEW), rev: 0 })).toThrow();
  });
});

test.each(WITHDRAWN_REASONS)('the reason %s is known', (reason) => {
  expect(parseLeaf(WITHDRAWN.replace('author-request', reason))).toMatchObject({ reason });
});

test.each([
  ['order', 'order-matched'],
  ['invitation', 'invited'],
  ['source', 'source-linked'],
  ['same-order', 'unverified'],
  [null, 'unverified'],
] as const)('evidence %s gives %s', (evidence, level) => {
  expect(levelOf(evidence)).toBe(level);
});

test('every kind of evidence has its level', () => {
  expect(new Set([null, ...EVIDENCE].map(levelOf))).toEqual(new Set(LEVELS));
});
