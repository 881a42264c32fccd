import { describe, expect, test } from 'vitest';
import { decideCounted } from '#src/aggregate/counted.ts';
import { formatLeaf, type Leaf } from '#src/evidence/leaf.ts';
import { EMPTY_LOG_STATE, storeLog, summarizeLog } from '#src/evidence/log-state.ts';
import { indexLedger } from '#src/evidence/match-order.ts';
import { purchaseCommitment, purchaseKey } from '#src/evidence/purchase-commitment.ts';
import { pseudonym } from '#src/evidence/sealed-document.ts';
import { review } from '../../support/review.ts';
import { ledgerOf, MemoryShop, ORDERS, PEPPER } from '../../support/seal.ts';

const LEDGER = ledgerOf(ORDERS);
const brief = (leaves: readonly Leaf[]) =>
  leaves.map((leaf) => `${leaf.type} ${leaf.id} ${leaf.rev} ${leaf.type === 'withdrawn' ? leaf.reason : leaf.evidence}`);

function shop(...reviews: ReturnType<typeof review>[]): MemoryShop {
  const made = new MemoryShop();
  for (const one of reviews) made.put(one);
  return made;
}

test('first written, first sealed; the same on every machine', () => {
  const reviews = [
    review({ id: 'b', date: '2026-08-02' }),
    review({ id: 'c', date: '2026-08-01' }),
    review({ id: 'a', date: '2026-08-02' }),
  ];
  expect(brief(shop(...reviews).seal().leaves)).toEqual(['review c 1 null', 'review a 1 null', 'review b 1 null']);
  expect(brief(shop(...reviews.reverse()).seal().leaves)).toEqual(['review c 1 null', 'review a 1 null', 'review b 1 null']);
});

test('when two reviews claim one order line, the older one keeps it, even where the newer one was added first', () => {
  const young = review({ id: 'a-young', order: 'INV-1001', date: '2026-08-20' });
  const old = review({ id: 'z-old', order: 'INV-1001', date: '2026-08-05' });
  expect(brief(shop(young, old).seal(LEDGER).leaves)).toEqual(['review z-old 1 order', 'review a-young 1 same-order']);
});

test('two products of one order are two lines', () => {
  const one = review({ id: 'a', order: 'INV-1002' });
  const other = review({ id: 'b', product: 'teh', order: 'INV-1002' });
  const { leaves } = shop(one, other).seal(LEDGER);
  expect(brief(leaves)).toEqual(['review a 1 order', 'review b 1 order']);
});

test('sealed again, nothing is left to do', () => {
  const made = shop(review({ id: 'a', order: 'INV-1001' }), review({ id: 'b', status: 'withheld', reason: 'abusive' }));
  expect(made.seal(LEDGER).leaves).toHaveLength(2);
  expect(made.seal(LEDGER)).toMatchObject({ leaves: [], steps: [] });
  expect(made.seal()).toMatchObject({ leaves: [], steps: [] });
});

test('a seed is made once', () => {
  const made = shop(review({ id: 'a' }));
  expect([...made.seal().seeds.keys()]).toEqual(['a']);
  made.put({ ...(made.reviews.get('a') as ReturnType<typeof review>), body: 'Lain.' });
  const plan = made.seal();
  expect(plan.seeds.size).toBe(0);
  expect(plan.steps[0]).toMatchObject({ rev: 2, change: 'revised' });
});

describe('evidence that changes', () => {
  test('a later delivery is worth a leaf', () => {
    const made = shop(review({ id: 'a', order: 'INV-1003' }));
    expect(brief(made.seal(LEDGER).leaves)).toEqual(['review a 1 null']);
    const later = ledgerOf(ORDERS.replace('INV-1003,KPI-1,,', 'INV-1003,KPI-1,2026-08-14,'));
    const plan = made.seal(later);
    expect(brief(plan.leaves)).toEqual(['review a 2 order']);
    expect(plan.steps[0]?.change).toBe('evidence');
  });

  test('an order line that became free goes to the review that waited for it', () => {
    const made = shop(review({ id: 'a', order: 'INV-1001', date: '2026-08-05' }), review({ id: 'b', order: 'INV-1001' }));
    expect(brief(made.seal(LEDGER).leaves)).toEqual(['review a 1 order', 'review b 1 same-order']);
    made.withdraw('a');
    expect(brief(made.seal(LEDGER).leaves)).toEqual(['review b 2 order']);
  });

  test('the holder keeps its line when its words change', () => {
    const made = shop(review({ id: 'a', order: 'INV-1001' }), review({ id: 'b', order: 'INV-1001', date: '2026-08-20' }));
    made.seal(LEDGER);
    made.put({ ...(made.reviews.get('a') as ReturnType<typeof review>), rating: 1 });
    expect(brief(made.seal(LEDGER).leaves)).toEqual(['review a 2 order']);
  });

  test('a source that comes later is worth a leaf', () => {
    const made = shop(review({ id: 'a', channel: 'google', imported: { from: 'a.csv', row: 1 } }));
    expect(brief(made.seal().leaves)).toEqual(['review a 1 null']);
    made.put({ ...(made.reviews.get('a') as ReturnType<typeof review>), source: 'https://www.google.com/maps/1' });
    expect(brief(made.seal().leaves)).toEqual(['review a 2 source']);
  });

  test('a corrected order number moves the review to its own line', () => {
    const made = shop(review({ id: 'a', order: 'INV-1001' }));
    const first = made.seal(LEDGER).leaves[0];
    made.put({ ...(made.reviews.get('a') as ReturnType<typeof review>), order: 'INV-1002' });
    made.put(review({ id: 'b', order: 'INV-1001', date: '2026-08-20' }));
    const { leaves } = made.seal(LEDGER);
    expect(brief(leaves)).toEqual(['review a 2 order', 'review b 1 order']);
    expect(leaves[1]).toHaveProperty('purchase', (first as { purchase: string }).purchase);
    expect(made.log.replay.faults).toEqual([]);
  });

  test('the same number typed once more changes nothing', () => {
    const made = shop(review({ id: 'a', order: 'INV-1001' }));
    made.seal(LEDGER);
    made.put({ ...(made.reviews.get('a') as ReturnType<typeof review>), order: 'INV-1001' });
    expect(made.seal(LEDGER).leaves).toEqual([]);
  });
});

describe('a mark that would be lost because the order cannot be looked up is said before anything is done', () => {
  const edited = () => {
    const made = shop(review({ id: 'a', order: 'INV-1001' }));
    made.seal(LEDGER);
    made.put({ ...(made.reviews.get('a') as ReturnType<typeof review>), body: 'Lain.' });
    return made;
  };
  const losing = (plan: { losing: { review: { id: string } }[] }) => plan.losing.map(({ review: { id } }) => id);

  test('no orders here', () => expect(losing(edited().seal())).toEqual(['a']));

  test('an export that leaves old orders out', () => {
    expect(losing(edited().seal(ledgerOf('order,sku,delivered\nINV-5,KPI-1,2026-08-01\n')))).toEqual(['a']);
  });

  test('no kept order', () => {
    const made = edited();
    made.orders.clear();
    expect(losing(made.seal(LEDGER))).toEqual(['a']);
  });

  test('no warning when the order was looked up and does not match', () => {
    const plan = edited().seal(ledgerOf('order,sku,delivered\nINV-1001,KPI-1,2026-12-01\n'));
    expect(plan.losing).toEqual([]);
    expect(brief(plan.leaves)).toEqual(['review a 2 null']);
  });

  test('not when it never had one', () => {
    const made = shop(review({ id: 'a' }));
    made.seal(LEDGER);
    made.put({ ...(made.reviews.get('a') as ReturnType<typeof review>), body: 'Lain.' });
    expect(made.seal().losing).toEqual([]);
  });
});

describe('a withheld review', () => {
  const withheld = { id: 'a', status: 'withheld', reason: 'abusive', order: 'INV-1001' };

  test('stands in the log under a pseudonym, with neither order nor source', () => {
    const made = shop(review({ ...withheld, channel: 'google', source: 'https://www.google.com/maps/1' }));
    const { leaves } = made.seal(LEDGER);
    const { seed = '' } = made.reviews.get('a') ?? {};
    expect(leaves).toMatchObject([{ type: 'received', id: pseudonym({ id: 'a' }, seed), purchase: null, evidence: null }]);
    expect(JSON.stringify(leaves)).not.toContain('"a"');
  });

  test('leaves its order line to a public one', () => {
    expect(brief(shop(review(withheld), review({ id: 'b', order: 'INV-1001' })).seal(LEDGER).leaves).at(-1)).toBe('review b 1 order');
  });

  test('is published later: a tombstone of the pseudonym, then its own first revision', () => {
    const made = shop(review(withheld));
    const [{ id } = { id: '' }] = made.seal(LEDGER).leaves;
    const { reason: _reason, ...published } = made.reviews.get('a') as ReturnType<typeof review>;
    made.put({ ...published, status: 'published' });
    expect(brief(made.seal(LEDGER).leaves)).toEqual([`withdrawn ${id} 2 published`, 'review a 1 order']);
    expect(made.log.replay.faults).toEqual([]);
  });
});

describe('one order line is one, however it is spelt', () => {
  const evidenceIn = (made: MemoryShop) => [...made.log.replay.live.values()].map(({ leaf }) => `${leaf.id} ${leaf.evidence}`).sort();

  test.each([
    ['the orders change to small letters', ORDERS.replaceAll('INV-1001', 'inv-1001')],
    ['the orders get a #', ORDERS.replaceAll('INV-1001', '#INV-1001')],
    ['the orders get an apostrophe and a space', ORDERS.replaceAll('INV-1001', "'INV- 1001")],
    ['the orders come in full-width letters', ORDERS.replaceAll('INV-1001', 'ＩＮＶ－１００１')],
    ['the stock number changes its letters', ORDERS.replaceAll('KPI-1', 'kpi-1')],
  ])('%s after a review was sealed', (_name, orders) => {
    const made = shop(review({ id: 'a', order: 'INV-1001', date: '2026-08-05' }));
    made.seal(LEDGER);
    made.put(review({ id: 'b', order: 'INV-1001', date: '2026-08-20' }));
    made.seal(ledgerOf(orders));
    expect(evidenceIn(made)).toEqual(['a order', 'b same-order']);
  });

  test.each(['inv-1001', '#INV-1001', ' INV -1001', "'INV–1001"])('a second review that says %s', (order) => {
    const made = shop(review({ id: 'a', order: 'INV-1001', date: '2026-08-05' }), review({ id: 'b', order, date: '2026-08-20' }));
    made.seal(LEDGER);
    expect(evidenceIn(made)).toEqual(['a order', 'b same-order']);
  });

  test('a line that version 1 committed to is taken, in whatever spelling', () => {
    const line = { order: 'Inv-1001', sku: 'KPI-1' };
    const purchase = purchaseCommitment(purchaseKey(PEPPER, line, 'purchase/v1'), line, 'purchase/v1');
    const made = shop(review({ id: 'b', order: 'INV-1001' }));
    made.log = storeLog([formatLeaf({ v: 1, type: 'review', id: 'a', rev: 1, doc: '0'.repeat(64), purchase, evidence: 'order' })], []);
    made.orders.set('a', 'Inv-1001');
    const lines = new Map([['a', line]]);
    const { leaves } = made.plan({ orders: made.orders, lines, ledger: indexLedger(LEDGER), pepper: PEPPER });
    expect(brief(leaves)).toEqual(['review b 1 same-order']);
  });
});

describe('without the orders, sealing does not raise the number of reviews that count', () => {
  const log = { ...EMPTY_LOG_STATE };
  const counted = (made: MemoryShop) => {
    const state = made.log.tree.size === 0 ? log : summarizeLog(made.log, { cosignatures: [] });
    return [...decideCounted([...made.reviews.values()], { count: 'first-hand' }, state).values()].filter((one) => one.counted).length;
  };

  test.each([
    ['the same number', ['INV-7', 'INV-7'], 1],
    ['one in other letters', ['INV-7', 'inv-7 '], 1],
    ['two numbers', ['INV-7', 'INV-8'], 2],
    ['placeholders', ['0', '0', 'N/A', 'n/a', '-', '-'], 6],
    ['a constant on every row of a file', ['TOKO', 'TOKO', 'toko'], 3],
  ])('%s', (_name, orders, expected) => {
    const made = shop(
      ...orders.map((order, at) => review({ id: `r${at}`, order, date: `2026-08-1${at}`, imported: { from: 'a.csv', row: at + 1 } })),
    );
    expect(counted(made)).toBe(expected);
    made.seal();
    expect(counted(made)).toBe(expected);
    expect(made.seal().leaves).toEqual([]);
  });

  test('a second review of one order, added after the first was sealed, does not count', () => {
    const made = shop(review({ id: 'a', order: 'INV-7' }));
    made.seal();
    made.put(review({ id: 'b', order: '#inv-7', date: '2026-08-20' }));
    made.seal();
    expect(counted(made)).toBe(1);
  });
});
