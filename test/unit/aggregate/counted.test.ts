import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideCounted } from '#src/aggregate/counted.ts';
import { EMPTY_LOG_STATE as NO_LOG } from '#src/evidence/log-state.ts';
import { review } from '../../support/review.ts';

const GOOGLE = { channel: 'google', source: 'https://maps.example/1' };

describe('what counts, and why not', () => {
  test.each([
    ['an own channel with nothing to disclose', {}, 'first-hand', undefined],
    ['a review that was given in the shop', { channel: 'in-store' }, 'first-hand', undefined],
    ['another platform', GOOGLE, 'first-hand', 'third-party'],
    ['another platform, where the policy counts all', GOOGLE, 'all', undefined],
    ['a free sample', { disclosure: 'sample', disclosureNote: 'Got a bag.' }, 'first-hand', 'disclosed'],
    ['a free sample, where the policy counts all', { disclosure: 'sample', disclosureNote: 'Got a bag.' }, 'all', 'disclosed'],
    ['an employee', { disclosure: 'employee', disclosureNote: 'Works here.' }, 'first-hand', 'disclosed'],
    ['a withheld one', { status: 'withheld', reason: 'abusive' }, 'all', 'withheld'],
    ['a withheld one from another platform', { ...GOOGLE, status: 'withheld', reason: 'abusive' }, 'first-hand', 'withheld'],
    ['an import without a date', { date: undefined, imported: { from: 'a.csv', row: 1 } }, 'first-hand', undefined],
  ] as const)('%s', (_name, fields, count, reason) => {
    const verdict = decideCounted([review(fields)], { count }, NO_LOG).get('rani');
    expect(verdict).toEqual(reason === undefined ? { counted: true } : { counted: false, reason });
  });
});

test('when several reviews have one order line, the earliest counts, in whatever order the files are read', () => {
  const first = review({ id: 'a', order: 'INV-1', date: '2026-01-01' });
  const second = review({ id: 'b', order: 'INV-1', date: '2026-02-01' });
  const otherProduct = review({ id: 'c', order: 'INV-1', date: '2026-03-01', product: 'teh' });
  for (const order of [
    [first, second, otherProduct],
    [otherProduct, second, first],
  ]) {
    const verdicts = decideCounted(order, { count: 'first-hand' }, NO_LOG);
    expect(verdicts.get('a')).toEqual({ counted: true });
    expect(verdicts.get('b')).toEqual({ counted: false, reason: 'same-order' });
    expect(verdicts.get('c')).toEqual({ counted: true });
  }
});

test('a published review keeps its order line even when it does not count; a withheld one does not', () => {
  const sample = review({ id: 'a', order: 'INV-1', disclosure: 'sample', disclosureNote: 'Got it free.', date: '2026-01-01' });
  const paid = review({ id: 'b', order: 'INV-1', date: '2026-02-01' });
  expect(decideCounted([sample, paid], { count: 'first-hand' }, NO_LOG).get('b')).toEqual({ counted: false, reason: 'same-order' });
  const withheld = review({ ...sample, status: 'withheld', reason: 'abusive' });
  expect(decideCounted([withheld, paid], { count: 'first-hand' }, NO_LOG).get('b')).toEqual({ counted: true });
});

test('once sealed, the leaf says whether another review has the order line', () => {
  const leaf = { index: 0, rev: 1, doc: '', leafHash: '', evidence: 'same-order' as const };
  const log = { ...NO_LOG, seals: { rani: leaf } };
  expect(decideCounted([review()], { count: 'first-hand' }, log).get('rani')).toEqual({ counted: false, reason: 'same-order' });
});

test('at most one review of an order line counts, and every review gets a verdict', () => {
  const some = fc.array(
    fc.record({ order: fc.constantFrom('1', '2', '3'), product: fc.constantFrom('kopi', 'teh'), day: fc.integer({ min: 10, max: 28 }) }),
  );
  fc.assert(
    fc.property(some, (rows) => {
      const reviews = rows.map(({ order, product, day }, index) => review({ id: `r${index}`, order, product, date: `2026-01-${day}` }));
      const verdicts = decideCounted(reviews, { count: 'first-hand' }, NO_LOG);
      const lines = reviews.filter(({ id }) => verdicts.get(id)?.counted).map(({ order, product }) => `${order} ${product}`);
      expect(verdicts.size).toBe(reviews.length);
      expect(new Set(lines).size).toBe(lines.length);
      expect(new Set(lines)).toEqual(new Set(reviews.map(({ order, product }) => `${order} ${product}`)));
    }),
  );
});

test.each([
  ['placeholders are no order numbers', ['0', '0', '-', 'N/A'], [true, true, true, true]],
  ['one number in two spellings is one', ['INV-1', '#inv‐1'], [true, false]],
  ['a constant on every row of a file is no order number', ['TOKO', 'TOKO', 'toko'], [true, true, true]],
])('before sealing, too, %s', (_name, orders, expected) => {
  const reviews = orders.map((order, at) =>
    review({ id: `r${at}`, order, date: `2026-08-1${at}`, imported: { from: 'a.csv', row: at + 1 } }),
  );
  const verdicts = decideCounted(reviews, { count: 'first-hand' }, NO_LOG);
  expect(reviews.map(({ id }) => verdicts.get(id)?.counted)).toEqual(expected);
});
