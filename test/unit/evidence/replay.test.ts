import { describe, expect, test } from 'vitest';
import { formatLeaf, type Leaf } from '#src/evidence/leaf.ts';
import { storeLog, summarizeLog } from '#src/evidence/log-state.ts';
import { replay } from '#src/evidence/replay.ts';
import { formatVerifierKey } from '#src/log/verifier-key.ts';
import { makeSigner } from '../log/support.ts';

const hash = (letter: string) => letter.repeat(64);
const P = '0'.repeat(32);
type ReviewLeaf = Extract<Leaf, { type: 'review'; v: 1 }>;
const sealed = (id: string, rev: number, change: Partial<ReviewLeaf> = {}): Leaf => ({
  v: 1,
  type: 'review',
  id,
  rev,
  doc: hash('a'),
  purchase: null,
  evidence: null,
  ...change,
});
const matched = (id: string, rev: number, purchase: string) => sealed(id, rev, { purchase: hash(purchase), evidence: 'order' });
const received = (id: string, rev: number): Leaf => ({ v: 1, type: 'received', id, rev, doc: hash('b'), purchase: null, evidence: null });
const gone = (id: string, rev: number, reason: Extract<Leaf, { type: 'withdrawn' }>['reason'] = 'author-request'): Leaf => ({
  v: 1,
  type: 'withdrawn',
  id,
  rev,
  reason,
});
const read = (...leaves: Leaf[]) => replay(leaves.map(formatLeaf));

test('an empty log', () => {
  expect(replay([])).toEqual({ live: new Map(), revisions: new Map(), withdrawals: [], faults: [] });
});

test('the last leaf of an id is the live one, until its tombstone', () => {
  const { live, revisions, withdrawals, faults } = read(
    sealed('rani', 1),
    received(P, 1),
    sealed('rani', 2, { doc: hash('c') }),
    sealed('budi', 1),
    gone('budi', 2, 'unlawful'),
    gone(P, 2, 'published'),
  );
  expect(faults).toEqual([]);
  expect([...live].map(([id, { index, leaf }]) => [id, index, leaf.rev])).toEqual([['rani', 2, 2]]);
  expect(revisions).toEqual(new Map(Object.entries({ rani: 2, [P]: 2, budi: 2 })));
  expect(withdrawals).toEqual([
    { id: 'budi', index: 4, revisions: 1, reason: 'unlawful', wasPublic: true },
    { id: P, index: 5, revisions: 1, reason: 'published', wasPublic: false },
  ]);
});

test('what was withdrawn may come back, and its revisions go on', () => {
  expect(read(sealed('rani', 1), gone('rani', 2), sealed('rani', 3)).faults).toEqual([]);
});

test('the same words that come back after a withdrawal are not called changed, and other words are', () => {
  const words = (doc: string, rev: number) => sealed('rani', rev, { doc: hash(doc) });
  const wordsRev = (...leaves: Leaf[]) => {
    const { leaf, wordsRev: words = leaf?.rev } = read(...leaves).live.get('rani') ?? {};
    return words;
  };
  expect(wordsRev(words('a', 1), gone('rani', 2), words('a', 3))).toBe(1);
  expect(wordsRev(words('a', 1), gone('rani', 2), words('b', 3))).toBe(2);
  expect(wordsRev(words('a', 1), words('b', 2), gone('rani', 3), words('b', 4), gone('rani', 5), words('a', 6))).toBe(3);
});

test('an order line is free again when its review is withdrawn, or matched to another line', () => {
  expect(read(matched('rani', 1, '1'), gone('rani', 2), matched('budi', 1, '1')).faults).toEqual([]);
  expect(read(matched('rani', 1, '1'), matched('rani', 2, '2'), matched('budi', 1, '1')).faults).toEqual([]);
  expect(read(matched('rani', 1, '1'), sealed('rani', 2), matched('budi', 1, '1')).faults).toEqual([]);
  expect(read(matched('rani', 1, '1'), matched('rani', 2, '1')).faults).toEqual([]);
});

describe('what no command writes is a fault, at its entry', () => {
  test.each<[string, Leaf[], number, string]>([
    ['a first leaf that is the second', [sealed('rani', 2)], 0, 'log-order'],
    ['a revision left out', [sealed('rani', 1), sealed('rani', 3)], 1, 'log-order'],
    ['a revision twice', [sealed('rani', 1), sealed('rani', 1)], 1, 'log-order'],
    ['revisions the other way round', [sealed('budi', 1), sealed('rani', 2), sealed('rani', 1)], 1, 'log-order'],
    ['a tombstone of nobody', [gone('rani', 1)], 0, 'log-order'],
    ['a tombstone twice', [sealed('rani', 1), gone('rani', 2), gone('rani', 3)], 2, 'log-order'],
    ['a revision that starts anew after a tombstone', [sealed('rani', 1), gone('rani', 2), sealed('rani', 1)], 2, 'log-order'],
    ['a withheld one that turns public under its pseudonym', [received(P, 1), sealed(P, 2)], 1, 'log-order'],
    ['a public one that turns withheld under its id', [sealed(P, 1), received(P, 2)], 1, 'log-order'],
    ['a public one withdrawn as published', [sealed('rani', 1), gone('rani', 2, 'published')], 1, 'log-order'],
    ['an order line twice', [matched('rani', 1, '1'), matched('budi', 1, '1')], 1, 'commitment-used-twice'],
    [
      'an order line twice, by a revision',
      [matched('rani', 1, '1'), sealed('budi', 1), matched('budi', 2, '1')],
      2,
      'commitment-used-twice',
    ],
  ])('%s', (_name, leaves, index, code) => {
    expect(read(...leaves).faults[0]).toMatchObject({ index, code });
  });

  test('a line that is no leaf', () => {
    const { faults } = replay([formatLeaf(sealed('rani', 1)), '', 'hello', formatLeaf(sealed('rani', 2))]);
    expect(faults.map(({ index, code }) => [index, code])).toEqual([
      [1, 'log-entry'],
      [2, 'log-entry'],
    ]);
  });

  test('every fault is told, and each says what was found and expected', () => {
    const { faults } = read(gone('rani', 1), sealed('budi', 2), matched('a', 1, '1'), matched('b', 1, '1'));
    expect(faults.map(({ found, expected }) => `${found.en}; ${expected.en}`)).toEqual([
      'the withdrawal of rani; a leaf of it before, that is not withdrawn yet',
      'revision 2 of budi; revision 1',
      'the order line of a again, for b; one review an order line',
    ]);
  });
});

test('what pages are told follows from the live leaves', async () => {
  const log = storeLog([sealed('rani', 1), received(P, 1), matched('budi', 1, '1'), gone('rani', 2)].map(formatLeaf), []);
  const key = formatVerifierKey((await makeSigner('uji.example/log')).key);
  const state = summarizeLog(log, { origin: 'uji.example/log', key, cosignatures: [] });
  expect(state).toMatchObject({ origin: 'uji.example/log', key, size: 4, received: 1 });
  expect(Object.keys(state.seals)).toEqual(['budi']);
  expect(state.seals.budi).toEqual({
    index: 2,
    rev: 1,
    doc: hash('a'),
    leafHash: Buffer.from(log.tree.node(0, 2)).toString('hex'),
    evidence: 'order',
  });
  expect(state.withdrawn.map(({ id }) => id)).toEqual(['rani']);
});
