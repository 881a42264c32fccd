import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSeals, leafName } from '#src/check/check-seals.ts';
import { nodeTreeHasher } from '#src/evidence/hash.ts';
import type { Leaf } from '#src/evidence/leaf.ts';
import { storeLog } from '#src/evidence/log-state.ts';
import { documentHash, pseudonymOf } from '#src/evidence/sealed-document.ts';
import { readLog } from '#src/loaders/read-log.ts';
import { parseCheckpoint } from '#src/log/checkpoint.ts';
import { verifyHistory } from '#src/log/history.ts';
import { Prover } from '#src/log/prover.ts';
import { verifyConsistency } from '#src/log/verify-consistency.ts';
import type { Review } from '#src/schemas/review.ts';
import { review } from '../../support/review.ts';
import { ledgerOf, logFiles, MemoryShop, ORIGIN } from '../../support/seal.ts';

/** Few ids and few orders, so that they meet. */
const IDS = ['a', 'b', 'c', 'd'] as const;
const LEDGER = ledgerOf('order,sku,delivered\n1,KPI-1,2026-08-01\n1,TEH-1,2026-08-01\n2,KPI-1,2026-08-10\n3,KPI-1,\n4,TEH-1,2026-08-01\n');

type Step =
  | { do: 'add'; id: string; product: string; order: string | undefined; date: string; withheld: boolean }
  | { do: 'edit'; id: string; body: string }
  | { do: 'order'; id: string; order: string }
  | { do: 'withhold' | 'publish' | 'withdraw'; id: string }
  | { do: 'lose-seed'; id: string }
  | { do: 'seal'; ledger: boolean };

const id = fc.constantFrom(...IDS);
const order = fc.constantFrom('1', '2', '3', '4', '9');
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('seal' as const), ledger: fc.boolean() }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('add' as const),
        id,
        product: fc.constantFrom('kopi', 'teh'),
        order: fc.option(order, { nil: undefined }),
        date: fc.constantFrom('2026-08-05', '2026-08-14'),
        withheld: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), id, body: fc.constantFrom('Satu.', 'Dua.', 'Tiga.') }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('order' as const), id, order }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('withhold' as const, 'publish' as const, 'withdraw' as const), id }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('lose-seed' as const), id }) },
  ),
  { minLength: 3, maxLength: 25 },
);

/** What a person does to the files, and the command that the build then asks for. */
function take(shop: MemoryShop, step: Step): unknown {
  if (step.do === 'seal') return shop.seal(step.ledger ? LEDGER : undefined);
  const before = shop.reviews.get(step.id);
  if (step.do === 'add') {
    if (before !== undefined) return;
    const { do: _do, withheld, ...fields } = step;
    return shop.put(review({ ...fields, ...(withheld && { status: 'withheld', reason: 'abusive' }) }));
  }
  if (before === undefined) return;
  const { live } = shop.log.replay;
  switch (step.do) {
    case 'edit':
      return shop.put({ ...before, body: step.body });
    case 'order':
      return shop.put({ ...before, order: step.order });
    case 'withdraw':
      return live.has(before.id) || live.has(pseudonymOf(before)) ? shop.withdraw(before.id) : shop.reviews.delete(before.id);
    case 'withhold':
      if (live.has(before.id)) shop.withdraw(before.id, 'abusive', true);
      return shop.put({ ...before, status: 'withheld', reason: 'abusive' });
    case 'publish': {
      const { reason: _reason, ...rest } = before;
      return shop.put({ ...rest, status: 'published' } as Review);
    }
    case 'lose-seed': {
      // A withheld review is found by its seed alone; the build then asks to withdraw the leaf.
      if (before.status === 'withheld' && live.has(leafName(before))) shop.withdraw(leafName(before));
      const withheldName = leafName({ ...before, status: 'withheld' });
      if (before.status === 'published' && live.has(withheldName)) shop.withdraw(withheldName);
      const { seed: _seed, ...rest } = before;
      return shop.put(rest);
    }
  }
}

function play(all: readonly Step[]): MemoryShop {
  const shop = new MemoryShop();
  for (const step of all) take(shop, step);
  return shop;
}

test('whatever is done, every earlier checkpoint stays true, and the log says what the files say', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const shop = play(all);
      shop.seal(LEDGER);
      const { log, reviews } = shop;
      // What no command may write: a revision out of order, an order line with two live reviews.
      expect(log.replay.faults).toEqual([]);
      const purchases = [...log.replay.live.values()].flatMap(({ leaf }) => leaf.purchase ?? []);
      expect(new Set(purchases).size).toBe(purchases.length);

      const checkpoints = log.checkpoints.map(({ note }) => parseCheckpoint(note));
      verifyHistory(log.tree, nodeTreeHasher, ORIGIN, checkpoints);
      const prover = new Prover(log.tree, nodeTreeHasher);
      for (const { size, root } of checkpoints) {
        const now = { size: prover.size, root: prover.root() };
        await verifyConsistency({ oldSize: size, oldRoot: root, ...now, proof: prover.proveConsistency(size) });
      }

      // Every review has its leaf with the hash of its words, and every live leaf its review.
      for (const one of reviews.values()) expect(log.replay.live.get(leafName(one))?.leaf.doc).toBe(documentHash(one, one.seed ?? ''));
      expect(log.replay.live.size).toBe(reviews.size);
      const read = await readLog(logFiles(log), { witnesses: [] });
      expect([...read.problems, ...checkSeals(shop.located(), read.log)]).toEqual([]);
      expect(shop.seal(LEDGER).leaves).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Which review got a leaf with which evidence. */
const evidenceOf = (leaves: readonly Leaf[]) => leaves.map((leaf) => [leaf.id, 'evidence' in leaf && leaf.evidence]);

test('an order line that its review gives up in the same seal is free for another one', () => {
  const shop = new MemoryShop();
  shop.put(review({ id: 'd', product: 'teh', order: '1', date: '2026-08-05' }));
  shop.seal(LEDGER);
  shop.put(review({ id: 'a', product: 'teh', order: '1', date: '2026-08-05' }));
  const before = shop.reviews.get('d');
  if (before !== undefined) shop.put({ ...before, order: '3' });
  const { leaves } = shop.seal(LEDGER);
  expect(evidenceOf(leaves)).toEqual(
    expect.arrayContaining([
      ['a', 'order'],
      ['d', null],
    ]),
  );
  expect(shop.seal(LEDGER).leaves).toEqual([]);
});

test('an order line is free for another review whose order is corrected in the same seal, whichever comes first', () => {
  const shop = new MemoryShop();
  shop.put(review({ id: 'c', product: 'kopi', order: '1', date: '2026-08-05' }));
  shop.put(review({ id: 'b', product: 'kopi', order: '4', date: '2026-08-05' }));
  shop.seal(LEDGER);
  for (const [id, order] of Object.entries({ b: '1', c: '3' })) shop.put({ ...(shop.reviews.get(id) as Review), order });
  const { leaves } = shop.seal(LEDGER);
  expect(evidenceOf(leaves)).toEqual([
    ['c', null],
    ['b', 'order'],
  ]);
  expect(shop.seal(LEDGER).leaves).toEqual([]);
});

test('two reviews whose orders were mixed up change places in one seal, and no line ever has both', () => {
  const shop = new MemoryShop();
  shop.put(review({ id: 'a', product: 'kopi', order: '1', date: '2026-08-14' }));
  shop.put(review({ id: 'b', product: 'kopi', order: '2', date: '2026-08-14' }));
  shop.seal(LEDGER);
  for (const [id, order] of Object.entries({ a: '2', b: '1' })) shop.put({ ...(shop.reviews.get(id) as Review), order });
  const { leaves } = shop.seal(LEDGER);
  expect(leaves.map((leaf) => [leaf.id, leaf.rev, 'evidence' in leaf && leaf.evidence])).toEqual([
    ['b', 2, 'same-order'],
    ['a', 2, 'order'],
    ['b', 3, 'order'],
  ]);
  expect(shop.log.replay.faults).toEqual([]);
  expect(shop.seal(LEDGER).leaves).toEqual([]);
});

test('a review that names an order without matching it is the second one from its first seal on', () => {
  const shop = new MemoryShop();
  shop.put(review({ id: 'a', product: 'kopi', order: '2', date: '2026-08-05' }));
  shop.put(review({ id: 'c', product: 'kopi', order: '2', date: '2026-08-14' }));
  const { leaves } = shop.seal(LEDGER);
  expect(evidenceOf(leaves)).toEqual([
    ['a', 'same-order'],
    ['c', 'order'],
  ]);
  expect(shop.seal(LEDGER).leaves).toEqual([]);
});

describe('every change to the log that no command made is told', () => {
  const sealedTwice = steps.map((all) => {
    const shop = play(all);
    shop.put(review({ id: 'x', body: 'Pertama.' }));
    shop.seal(LEDGER);
    shop.put(review({ id: 'y', body: 'Kedua.' }));
    shop.seal();
    return shop;
  });

  const spoil = {
    delete: (entries: string[], at: number) => entries.filter((_, index) => index !== at),
    insert: (entries: string[], at: number) => entries.toSpliced(at, 0, newLeaf(entries.length)),
    repeat: (entries: string[], at: number) => entries.toSpliced(at, 0, entries[at] ?? ''),
    'edit a hash': (entries: string[], at: number) => entries.with(at, otherHash(entries[at] ?? '')),
    'add white space': (entries: string[], at: number) => entries.with(at, `${entries[at]} `),
    'swap with the one before': (entries: string[], at: number) =>
      at === 0 ? entries.slice(1) : entries.with(at, entries[at - 1] ?? '').with(at - 1, entries[at] ?? ''),
    truncate: (entries: string[], at: number) => entries.slice(0, at),
    append: (entries: string[]) => [...entries, newLeaf(entries.length)],
  };

  test.each(Object.entries(spoil))('%s', async (_name, act) => {
    await fc.assert(
      fc.asyncProperty(sealedTwice, fc.nat(), async (shop, place) => {
        const { entries, checkpoints } = shop.log;
        const read = await readLog(logFiles({ entries: act(entries, place % entries.length), checkpoints }), { witnesses: [] });
        expect([...read.problems, ...checkSeals(shop.located(), read.log)]).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('entries after the last checkpoint, in whatever state', async () => {
    await fc.assert(
      fc.asyncProperty(sealedTwice, fc.constantFrom(...Object.values(spoil)), async (shop, act) => {
        const { entries, checkpoints } = shop.log;
        const stopped = checkpoints.slice(0, -1);
        const spoilt = act(entries, entries.length - 1);
        const read = await readLog(logFiles({ entries: spoilt, checkpoints: stopped }), { witnesses: [] });
        expect([...read.problems, ...checkSeals(shop.located(), read.log)]).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('the whole set back to an earlier checkpoint, which alone looks sound', async () => {
    await fc.assert(
      fc.asyncProperty(sealedTwice, async (shop) => {
        const checkpoints = shop.log.checkpoints.slice(0, -1);
        const entries = shop.log.entries.slice(0, checkpoints.at(-1)?.size ?? 0);
        const read = await readLog(logFiles({ entries, checkpoints }), { witnesses: [] });
        expect(read.problems).toEqual([]);
        expect(checkSeals(shop.located(), read.log).map(({ code }) => code)).toContain('leaf-missing');
      }),
      { numRuns: 40 },
    );
  });

  test('an edited review, and a deleted one', async () => {
    await fc.assert(
      fc.asyncProperty(sealedTwice, fc.nat(), async (shop, place) => {
        const all = shop.located();
        const at = place % all.length;
        const one = all[at] ?? all[0];
        if (one === undefined) throw new Error('There is always x.');
        const edited = all.with(at, { ...one, data: { ...one.data, body: 'Sesuatu yang lain.' } });
        expect(checkSeals(edited, shop.log).map(({ code }) => code)).toEqual(['words-changed']);
        expect(checkSeals(all.toSpliced(at, 1), shop.log).map(({ code }) => code)).toEqual(['leaf-without-review']);
      }),
      { numRuns: 40 },
    );
  });
});

/** A leaf that the commands could have written, had there been such a review. */
function newLeaf(count: number): string {
  return `{"v":1,"type":"review","id":"new-${count}","rev":1,"doc":"${'d'.repeat(64)}","purchase":null,"evidence":null}`;
}

/** The same leaf with another document, or another reason. */
function otherHash(entry: string): string {
  const edited = entry.replace(/"doc":"[0-9a-f]{64}"/, `"doc":"${'e'.repeat(64)}"`).replace('"author-request"', '"unlawful"');
  return edited === entry ? entry.replace('"abusive"', '"unlawful"').replace('"published"', '"unlawful"') : edited;
}

test('a log without entries is no fault', () => {
  expect(storeLog([], []).replay.faults).toEqual([]);
});
