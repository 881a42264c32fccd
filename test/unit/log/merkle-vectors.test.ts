import { describe, expect, test } from 'vitest';
import { type Bytes, fromBase64, toBase64 } from '#src/log/bytes.ts';
import { hashEmptyTree, hashLeaf, hashNode } from '#src/log/hashing.ts';
import { Prover } from '#src/log/prover.ts';
import { type ConsistencyClaim, verifyConsistency } from '#src/log/verify-consistency.ts';
import { type InclusionClaim, verifyInclusion } from '#src/log/verify-inclusion.ts';
import vectors from '../../vectors/merkle.json' with { type: 'json' };
import { flip, hasher, hex, toHex, treeOf, verdict } from './support.ts';

const entries = vectors.entries.map(hex);
const tree = treeOf(entries);
const decodeAll = (hashes: string[]): Bytes[] => hashes.map((text) => fromBase64(text));
const NOISE = new Uint8Array(32).fill(0xab);

test('leaf, node and empty hashes, by WebCrypto and by the tree', async () => {
  expect((await Promise.all(entries.map(hashLeaf))).map(toHex)).toEqual(vectors.leaves);
  expect(toHex(await hashEmptyTree())).toBe(vectors.roots[0]);
  expect(toHex(await hashNode(hasher.leaf(hex('')), hasher.leaf(hex('00'))))).toBe(vectors.roots[2]);
  [vectors.leaves, ...vectors.nodes].forEach((row, height) => {
    expect(row.map((_, index) => toHex(tree.node(height, index)))).toEqual(row);
  });
});

test.each(vectors.roots.map((root, size) => ({ size, root })))('root of $size entries', ({ size, root }) => {
  expect(toHex(new Prover(tree, hasher, size).root())).toBe(root);
});

describe.each(vectors.inclusion)('inclusion of $index in $size', (vector) => {
  const claim: InclusionClaim = {
    ...vector,
    root: fromBase64(vector.root),
    leafHash: fromBase64(vector.leafHash),
    proof: decodeAll(vector.proof),
  };
  const { index, size, proof, root, leafHash } = claim;

  test('is what this code proves, and is accepted', async () => {
    expect(new Prover(tree, hasher, size).proveInclusion(index).map(toBase64)).toEqual(vector.proof);
    expect(await verdict(() => verifyInclusion(claim))).toBe('accepted');
  });

  const refused: [string, Partial<InclusionClaim>, string?][] = [
    ['leafIdx - 1', { index: index - 1 }],
    ['leafIdx + 1', { index: index + 1 }],
    ['leafIdx ^ 2', { index: index ^ 2 }],
    ['leafIdx is not whole', { index: index + 0.5 }],
    ['leafIdx beyond 2^53', { index: 2 ** 53, size: 2 ** 54 }],
    ['treeSize * 2', { size: size * 2 }],
    ['treeSize div 2', { size: Math.floor(size / 2) }],
    ['wrong leaf', { leafHash: NOISE }],
    ['empty leaf', { leafHash: new Uint8Array() }, 'malformed-hash'],
    ['random root', { root: NOISE }],
    ['empty root', { root: new Uint8Array() }, 'malformed-hash'],
    ['trailing garbage', { proof: [...proof, NOISE] }],
    ['trailing root', { proof: [...proof, root] }],
    ['preceding garbage', { proof: [NOISE, ...proof] }],
    ['preceding root', { proof: [root, ...proof] }],
    ['inserted component', { proof: [...proof.slice(0, 1), NOISE, ...proof.slice(1)] }],
    ['short component', { proof: [...proof, new Uint8Array(31)] }, 'malformed-hash'],
    ...proof.map((_, at): [string, Partial<InclusionClaim>] => [`removed component ${at}`, { proof: proof.toSpliced(at, 1) }]),
    ...proof.map((hash, at): [string, Partial<InclusionClaim>] => [
      `modified proof[${at}] bit 3`,
      { proof: proof.with(at, flip(hash, 3)) },
    ]),
    ['leaf and root of one node', { leafHash: root, root: leafHash, proof: [NOISE] }],
  ];
  test.each(refused)('%s: refused', async (_name, change, code = 'not-included') => {
    expect(await verdict(() => verifyInclusion({ ...claim, ...change }))).toBe(code);
  });
});

test('an entry of the right half cannot pass for one of a smaller tree: the walk must not go on past its root', async () => {
  const [proof, root, leafHash] = [new Prover(tree, hasher).proveInclusion(4), tree.node(3, 0), tree.node(0, 4)];
  expect(await verdict(() => verifyInclusion({ index: 4, size: 8, leafHash, proof, root }))).toBe('accepted');
  expect(await verdict(() => verifyInclusion({ index: 0, size: 4, leafHash, proof, root }))).toBe('not-included');
});

describe.each(vectors.consistency)('consistency of $oldSize and $size', (vector) => {
  const claim: ConsistencyClaim = {
    ...vector,
    oldRoot: fromBase64(vector.oldRoot),
    root: fromBase64(vector.root),
    proof: decodeAll(vector.proof),
  };
  const { oldSize, size, oldRoot, root, proof } = claim;

  test('is what this code proves, and is accepted', async () => {
    expect(new Prover(tree, hasher, size).proveConsistency(oldSize).map(toBase64)).toEqual(vector.proof);
    expect(await verdict(() => verifyConsistency(claim))).toBe('accepted');
  });

  const refused: [string, Partial<ConsistencyClaim>, string?][] = [
    ['size1 - 1', { oldSize: oldSize - 1 }],
    ['size1 + 1', { oldSize: oldSize + 1 }],
    ['size1 ^ 2', { oldSize: oldSize ^ 2 }],
    ['size1 is zero', { oldSize: 0 }],
    ['size1 is zero, without a proof', { oldSize: 0, oldRoot: hasher.empty(), proof: [] }],
    ['both sizes are zero', { oldSize: 0, size: 0, oldRoot: hasher.empty(), root: hasher.empty(), proof: [] }],
    ['size1 is greater than size2', { oldSize: size + 1 }],
    ['size2 * 2', { size: size * 2 }],
    ['size2 div 2', { size: Math.floor(size / 2) }],
    ['size1 is not whole', { oldSize: oldSize + 0.5, size: size + 1 }],
    ['wrong root1', { oldRoot: NOISE }],
    ['wrong root2', { root: NOISE }],
    ['empty root1', { oldRoot: new Uint8Array() }, 'malformed-hash'],
    ['trailing garbage', { proof: [...proof, NOISE] }],
    ['trailing root1', { proof: [...proof, oldRoot] }],
    ['trailing root2', { proof: [...proof, root] }],
    ['preceding garbage', { proof: [NOISE, ...proof] }],
    ['preceding root1', { proof: [oldRoot, ...proof] }],
    ['preceding root2', { proof: [root, ...proof] }],
    ['preceding proof[0]', { proof: [...proof.slice(0, 1), NOISE, ...proof.slice(1)] }],
    ...(proof.length === 0
      ? []
      : ([
          ['empty proof', { proof: [] }],
          ['truncated proof', { proof: proof.slice(0, -1) }],
        ] as [string, object][])),
    ...(oldSize === size ? [] : ([['swapped roots', { oldRoot: root, root: oldRoot }]] as [string, object][])),
    ...proof.map((hash, at): [string, Partial<ConsistencyClaim>] => [
      `modified proof[${at}] bit 4`,
      { proof: proof.with(at, flip(hash, 4)) },
    ]),
  ];
  test.each(refused)('%s: refused', async (_name, change, code = 'not-consistent') => {
    expect(await verdict(() => verifyConsistency({ ...claim, ...change }))).toBe(code);
  });
});
