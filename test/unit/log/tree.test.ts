import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '#src/log/bytes.ts';
import { splitPoint } from '#src/log/position.ts';
import { Prover } from '#src/log/prover.ts';
import { encodeTile, listTiles } from '#src/log/tile.ts';
import { tileNodes } from '#src/log/tile-nodes.ts';
import { tilePath } from '#src/log/tile-path.ts';
import { Tree, type TreeNodes } from '#src/log/tree.ts';
import type { TreeHasher } from '#src/log/tree-hasher.ts';
import { verifyConsistency } from '#src/log/verify-consistency.ts';
import { verifyInclusion } from '#src/log/verify-inclusion.ts';
import { flip, hasher, makeEntries, treeOf, verdict } from './support.ts';

/** RFC 6962's definition, word for word: slow, and independent of the code under test. */
function definedRoot(entries: readonly Bytes[]): Bytes {
  const [first] = entries;
  if (first === undefined) return hasher.empty();
  if (entries.length === 1) return hasher.leaf(first);
  const split = splitPoint(entries.length);
  return hasher.node(definedRoot(entries.slice(0, split)), definedRoot(entries.slice(split)));
}

function storedCopy(tree: Tree) {
  const files = new Map(listTiles(tree.size).map((tile) => [tilePath(tile), encodeTile(tree, tile)]));
  return tileNodes(tree.size, (tile) => files.get(tilePath(tile)) ?? expect.fail(`${tilePath(tile)} was read, and does not exist`), hasher);
}

const entriesArbitrary = fc.array(fc.uint8Array({ maxLength: 40 }) as fc.Arbitrary<Bytes>, { minLength: 1, maxLength: 300 });
const twoSizes = fc
  .tuple(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 700 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const grown = treeOf(makeEntries(700));

test('the root is the one that RFC 6962 defines, at every size, now and later', () => {
  fc.assert(
    fc.property(entriesArbitrary, (entries) => {
      const tree = new Tree(hasher);
      const roots = entries.map((entry) => {
        tree.append(entry);
        return new Prover(tree, hasher).root();
      });
      const sizes = [1, roots.length, Math.ceil(roots.length / 2), Math.ceil(roots.length / 3)];
      for (const size of sizes) {
        expect(new Prover(tree, hasher, size).root()).toEqual(roots[size - 1]);
        expect(definedRoot(entries.slice(0, size))).toEqual(roots[size - 1]);
      }
    }),
    { numRuns: 40 },
  );
});

test('every inclusion proof verifies, and with one bit turned it does not', async () => {
  const property = fc.asyncProperty(fc.integer({ min: 1, max: 700 }), fc.nat(), fc.nat(), async (size, anyIndex, anyBit) => {
    const prover = new Prover(grown, hasher, size);
    const index = anyIndex % size;
    const claim = { index, size, leafHash: grown.node(0, index), proof: prover.proveInclusion(index), root: prover.root() };
    await verifyInclusion(claim);
    const bit = anyBit % 256;
    const wrong = [
      { ...claim, leafHash: flip(claim.leafHash, bit) },
      { ...claim, root: flip(claim.root, bit) },
      ...claim.proof.map((hash, at) => ({ ...claim, proof: claim.proof.with(at, flip(hash, bit)) })),
      { ...claim, proof: claim.proof.slice(1) },
    ].slice(0, claim.proof.length === 0 ? 2 : undefined);
    for (const broken of wrong) expect(await verdict(() => verifyInclusion(broken))).toBe('not-included');
  });
  await fc.assert(property, { numRuns: 100 });
});

test('every consistency proof verifies, and with one bit turned it does not', async () => {
  const property = fc.asyncProperty(twoSizes, fc.nat(), async ([oldSize, size], anyBit) => {
    const prover = new Prover(grown, hasher, size);
    const oldRoot = new Prover(grown, hasher, oldSize).root();
    const claim = { oldSize, oldRoot, size, root: prover.root(), proof: prover.proveConsistency(oldSize) };
    await verifyConsistency(claim);
    const bit = anyBit % 256;
    const wrong = [
      { ...claim, oldRoot: flip(oldRoot, bit) },
      { ...claim, root: flip(claim.root, bit) },
      ...claim.proof.map((hash, at) => ({ ...claim, proof: claim.proof.with(at, flip(hash, bit)) })),
    ];
    for (const broken of wrong) expect(await verdict(() => verifyConsistency(broken))).toBe('not-consistent');
  });
  await fc.assert(property, { numRuns: 100 });
});

test('every proof between all sizes up to 33 verifies', async () => {
  const provers = Array.from({ length: 34 }, (_, size) => new Prover(grown, hasher, size));
  for (const prover of provers) {
    const { size } = prover;
    const root = prover.root();
    for (let index = 0; index < size; index += 1) {
      await verifyInclusion({ index, size, leafHash: grown.node(0, index), proof: prover.proveInclusion(index), root });
    }
    for (const { size: oldSize, root: oldRoot } of provers.slice(1, size + 1).map((old) => ({ size: old.size, root: old.root() }))) {
      await verifyConsistency({ oldSize, oldRoot, size, root, proof: prover.proveConsistency(oldSize) });
    }
  }
});

test('a tree that grew out of stored tiles is the tree built at once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }), (before, added) => {
      const entries = makeEntries(before + added);
      const continued = new Tree(hasher, storedCopy(treeOf(entries.slice(0, before))));
      for (const entry of entries.slice(before)) continued.append(entry);
      const whole = treeOf(entries);
      expect(continued.size).toBe(whole.size);
      for (const tile of listTiles(whole.size)) expect(encodeTile(continued, tile)).toEqual(encodeTile(whole, tile));
    }),
    { numRuns: 25 },
  );
});

test('proofs made from tiles are the proofs made from the tree', () => {
  const nodes = storedCopy(grown);
  for (const [oldSize, size, index] of [
    [1, 700, 0],
    [256, 700, 255],
    [300, 512, 299],
    [513, 699, 698],
    [700, 700, 699],
  ] as const) {
    const [stored, whole] = [new Prover(nodes, hasher, size), new Prover(grown, hasher, size)];
    expect(stored.root()).toEqual(whole.root());
    expect(stored.proveInclusion(index)).toEqual(whole.proveInclusion(index));
    expect(stored.proveConsistency(oldSize)).toEqual(whole.proveConsistency(oldSize));
  }
});

test('appending 8 entries to 100,000 hashes little, and reads only the right edge', () => {
  const stored = storedCopy(treeOf(makeEntries(100_000)));
  let [hashes, reads] = [0, 0];
  const counting: TreeHasher = {
    ...hasher,
    leaf: (entry) => {
      hashes += 1;
      return hasher.leaf(entry);
    },
    node: (left, right) => {
      hashes += 1;
      return hasher.node(left, right);
    },
  };
  const edge: TreeNodes = {
    size: stored.size,
    node: (height, index) => {
      reads += 1;
      return stored.node(height, index);
    },
  };
  const tree = new Tree(counting, edge);
  for (const entry of makeEntries(8, 'late')) tree.append(entry);
  new Prover(tree, counting).root();
  expect(hashes).toBeLessThanOrEqual(8 + 8 + 17 + 17);
  expect(reads).toBeLessThanOrEqual(2 * 17);
});

describe('asked for what cannot be', () => {
  const prover = new Prover(grown, hasher, 300);
  test.each([
    ['a size that never was', () => new Prover(grown, hasher, 701)],
    ['a size below zero', () => new Prover(grown, hasher, -1)],
    ['half a size', () => new Prover(grown, hasher, 1.5)],
    ['an entry that came later', () => prover.proveInclusion(300)],
    ['an entry before the first', () => prover.proveInclusion(-1)],
    ['a larger old tree', () => prover.proveConsistency(301)],
    ['an empty old tree', () => prover.proveConsistency(0)],
    ['an incomplete node', () => grown.node(10, 0)],
    ['an incomplete stored node', () => storedCopy(treeOf(makeEntries(5))).node(2, 1)],
  ])('%s', (_name, act) => {
    expect(act).toThrow(RangeError);
  });
});

test.each([0, 31, 8191, 8193])('a stored tile of %i bytes is refused', async (length) => {
  const nodes = tileNodes(300, () => new Uint8Array(length), hasher);
  expect(await verdict(() => nodes.node(0, 280))).toBe('malformed-tile');
});

test('a full tile stands in for the partial one', () => {
  const full = tileNodes(
    700,
    (tile) => encodeTile(grown, { ...tile, width: tile.level === 0 && tile.index < 2 ? 256 : tile.width }),
    hasher,
  );
  const older = tileNodes(300, (tile) => encodeTile(grown, { ...tile, width: tile.level === 0 ? 256 : tile.width }), hasher);
  expect(older.node(0, 299)).toEqual(full.node(0, 299));
  expect(new Prover(older, hasher).root()).toEqual(new Prover(grown, hasher, 300).root());
});
