import { describe, expect, test } from 'vitest';
import { judgeEvidence, type PrivateEvidence } from '#src/evidence/judge.ts';
import { indexLedger, matchOrder, ORDER_FAULTS, SOURCE_FAULTS } from '#src/evidence/match-order.ts';
import { purchaseCommitment, purchaseKey } from '#src/evidence/purchase-commitment.ts';
import { review } from '../../support/review.ts';
import { ledgerOf, PEPPER } from '../../support/seal.ts';

const LEDGER = indexLedger(
  ledgerOf(
    [
      'order,sku,delivered',
      'INV-1,KPI-1,2026-08-10',
      'INV-1,TEH-1,2026-08-20',
      'INV-2,KPI-1,',
      'INV-3,KPI-1,2026-08-30',
      'INV-3,KPI-1,2026-08-05',
      'INV-4,KPI-1,',
      'INV-4,KPI-1,2026-08-05',
      '',
    ].join('\n'),
  ),
);

describe('an order is matched, or the first thing that is missing is named', () => {
  const claim = { order: 'INV-1', sku: 'KPI-1', date: '2026-08-14' };
  test.each([
    ['delivered before', {}, 'matched'],
    ['delivered on the day it was written', { date: '2026-08-10' }, 'matched'],
    ['written a day before', { date: '2026-08-09' }, 'written-before-delivery'],
    ['the other product of the order came later', { sku: 'TEH-1' }, 'written-before-delivery'],
    ['the same product twice, one of them in time', { order: 'INV-3' }, 'matched'],
    ['the same product twice, none in time', { order: 'INV-3', date: '2026-08-01' }, 'written-before-delivery'],
    ['the same product twice, one not delivered', { order: 'INV-4' }, 'matched'],
    ['not delivered', { order: 'INV-2' }, 'not-delivered'],
    ['another product', { sku: 'GLA-1' }, 'product-not-in-order'],
    ['an unknown order', { order: 'INV-9' }, 'order-unknown'],
    ['an order in other letters, with spaces', { order: ' inv- 1' }, 'matched'],
    ['an order called as a thing of JavaScript', { order: 'constructor' }, 'order-unknown'],
    ['an order in full-width letters, behind a #', { order: '＃ＩＮＶ－１' }, 'matched'],
    ['an order behind an apostrophe, with a long dash', { order: "'inv\u20131" }, 'matched'],
    ['a stock number in other letters', { sku: 'kpi-1 ' }, 'matched'],
    ['no order', { order: undefined }, 'no-order'],
    ['no day', { date: undefined }, 'no-date'],
    ['a product without a stock number', { sku: undefined }, 'no-sku'],
  ])('%s: %s → %s', (_name, change, expected) => {
    const verdict = matchOrder({ ...claim, ...change }, LEDGER);
    expect(verdict.fault ?? 'matched').toBe(expected);
    // As the orders spell it, whatever the review says.
    if (verdict.line !== undefined) expect(verdict.line.order).toMatch(/^INV-\d$/);
    if (verdict.line !== undefined) expect(verdict.line.sku).toBe('KPI-1');
  });

  test.each(['0', '000', '-', '--', 'N/A', '#N/A', 'n.a.', 'tidak ada', 'xxx', '?', ' ', 'null'])('%j is a placeholder', (order) => {
    const ledger = indexLedger([...LEDGER.values()].flat().concat({ order, sku: 'KPI-1', delivered: '2026-08-01', contacts: {}, line: 9 }));
    expect(matchOrder({ ...claim, order }, ledger).fault).toBe('order-placeholder');
  });

  test.each([
    ['any stock number of the product will do', ['TEH-9', 'KPI-1'], '2026-08-20', { order: 'INV-7', sku: 'KPI-1' }],
    [
      'of several variants the first that was delivered counts',
      ['KPI-2', 'KPI-1', 'KPI-3'],
      '2026-08-20',
      { order: 'INV-7', sku: 'KPI-1' },
    ],
    ['a variant that came later does not', ['KPI-3'], '2026-08-02', undefined],
  ])('%s', (_name, sku, date, line) => {
    const row = (number: string, delivered: string | undefined, at: number) => ({
      order: 'INV-7',
      sku: number,
      ...(delivered !== undefined && { delivered }),
      contacts: {},
      line: at,
    });
    const ledger = indexLedger([row('KPI-2', undefined, 2), row('KPI-1', '2026-08-01', 3), row('KPI-3', '2026-08-05', 4)]);
    expect(matchOrder({ order: 'INV-7', sku, date }, ledger).line).toEqual(line);
  });

  test('without the orders nothing is looked up', () => {
    expect(matchOrder(claim, undefined)).toEqual({ fault: 'no-ledger' });
    expect(matchOrder({ ...claim, order: undefined }, undefined)).toEqual({ fault: 'no-order' });
  });
});

describe('the evidence of a review', () => {
  const known: PrivateEvidence = { ledger: LEDGER, pepper: PEPPER, orders: new Map([['kept', 'INV-1']]) };
  const line = { order: 'INV-1', sku: 'KPI-1' };
  const commitment = purchaseCommitment(purchaseKey(PEPPER, line), line);
  const third = { channel: 'google', source: 'https://www.google.com/maps/1' };
  const judge = (fields: Record<string, unknown>, on: Partial<PrivateEvidence> = {}, taken: string[] = []) =>
    judgeEvidence(review(fields), 'KPI-1', { ...known, ...on }, { isTaken: (one) => taken.includes(one) });
  const codes = ({ missed }: ReturnType<typeof judge>) => missed.map(({ level, code }) => `${level}: ${code}`);

  test('an order gives its commitment, and nothing is missed', () => {
    expect(judge({ order: 'INV-1' })).toEqual({ evidence: 'order', purchase: commitment, line, missed: [] });
  });

  test('an order that was kept counts as one in the file', () => {
    expect(judge({ id: 'kept' })).toMatchObject({ evidence: 'order', purchase: commitment });
  });

  test('the number in the file goes before the one that was kept', () => {
    expect(judge({ id: 'kept', order: 'INV-9' }).evidence).toBeNull();
  });

  test('an order outweighs a source', () => {
    expect(judge({ order: 'INV-1', ...third })).toMatchObject({ evidence: 'order', missed: [] });
  });

  test('a line that another review has', () => {
    const verdict = judge({ order: 'INV-1' }, {}, [commitment]);
    expect(verdict).toMatchObject({ evidence: 'same-order', purchase: null });
    expect(verdict).not.toHaveProperty('line');
    expect(codes(verdict)).toEqual(['order-matched: order-line-used', 'invited: no-invitation', 'source-linked: own-channel']);
  });

  test('a source, when there is no order', () => {
    const verdict = judge(third);
    expect(verdict).toMatchObject({ evidence: 'source', purchase: null });
    expect(codes(verdict)).toEqual(['order-matched: no-order', 'invited: no-invitation']);
  });

  test('nothing', () => {
    const verdict = judge({ order: 'INV-9' });
    expect(verdict).toMatchObject({ evidence: null, purchase: null });
    expect(codes(verdict)).toEqual(['order-matched: order-unknown', 'invited: no-invitation', 'source-linked: own-channel']);
    expect(verdict.missed.map(({ reason }) => reason)).toEqual([
      ORDER_FAULTS['order-unknown'],
      'it does not answer an invitation',
      SOURCE_FAULTS['own-channel'],
    ]);
  });

  test("somebody else's platform without an address", () => {
    expect(codes(judge({ channel: 'google', imported: { from: 'a.csv', row: 1 } })).at(-1)).toBe('source-linked: no-source');
  });

  test.each([
    ['another platform', { channel: 'google', source: 'https://www.tokopedia.com/toko/review/1' }, 'source-other-host'],
    ['the name of a platform in another host', { channel: 'google', source: 'https://www.google.com.toko.id/1' }, 'source-other-host'],
    ['a host that only ends like it', { channel: 'instagram', source: 'https://notinstagram.com/p/1' }, 'source-other-host'],
    ['a page that anybody can make there', { channel: 'google', source: 'https://sites.google.com/view/toko' }, 'source-other-host'],
    ['this machine', { channel: 'google', source: 'http://127.0.0.1/1' }, 'source-not-public'],
    ['this machine, by its short number', { channel: 'google', source: 'http://2130706433/1' }, 'source-not-public'],
    ['this machine, in version 6', { channel: 'google', source: 'http://[::1]/1' }, 'source-not-public'],
    ['a private network', { channel: 'google', source: 'http://192.168.1.9/1' }, 'source-not-public'],
    ['a bare name', { channel: 'google', source: 'http://google/1' }, 'source-not-public'],
    ['localhost', { channel: 'google', source: 'http://www.google.localhost/1' }, 'source-not-public'],
    ['a door of its own', { channel: 'google', source: 'https://www.google.com:8443/1' }, 'source-not-public'],
    ['the site itself', { channel: 'facebook', source: 'https://toko.facebook.com/1' }, 'source-own-host'],
    ['a platform without a name', { channel: 'other', source: 'https://blog.ulasan.id/1' }, 'channel-without-hosts'],
  ])('a source on %s is none', (_name, fields, code) => {
    const { evidence, missed } = judgeEvidence(review(fields), 'KPI-1', known, { isTaken: () => false, ownHost: 'toko.facebook.com' });
    expect([evidence, missed.at(-1)?.code]).toEqual([null, code]);
  });

  test.each([
    ['google', 'https://maps.app.goo.gl/AbC'],
    ['google', 'https://www.google.co.id/maps/reviews/1'],
    ['tokopedia', 'https://www.tokopedia.com/toko/review/1'],
    ['shopee', 'https://shopee.co.id/toko/1'],
    ['instagram', 'https://www.instagram.com/p/1/'],
    ['tiktok', 'https://vt.tiktok.com/1/'],
    ['facebook', 'https://m.facebook.com/1'],
    ['trustpilot', 'https://id.trustpilot.com/reviews/1'],
  ])('a source on %s at %s is one', (channel, source) => {
    expect(judge({ channel, source }).evidence).toBe('source');
  });

  test('own channels have no source, even with an address', () => {
    expect(judge({ channel: 'email', source: 'https://mail.example/1' }).evidence).toBeNull();
  });

  test.each([
    ['the orders', { ledger: undefined }],
    ['the secret', { pepper: undefined }],
  ])('without %s no order is matched', (_name, missing) => {
    const { ledger, pepper, orders } = { ...known, ...missing };
    const verdict = judgeEvidence(
      review({ order: 'INV-1' }),
      'KPI-1',
      { orders, ...(ledger !== undefined && { ledger }), ...(pepper !== undefined && { pepper }) },
      { isTaken: () => false },
    );
    expect(verdict.missed[0]?.code).toBe('no-ledger');
    expect(verdict.purchase).toBeNull();
  });
});
