import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarizeSiteAfterSale } from '#src/aggregate/after-sale.ts';
import { groupAnswers, summarizeAnswers } from '#src/aggregate/answers.ts';
import { median, shareOf } from '#src/aggregate/days.ts';
import { summarizeInvitations } from '#src/aggregate/invitations.ts';
import { quarterOf, summarizePromises, wilsonInterval } from '#src/aggregate/promises.ts';
import { complaintState, summarizeRecovery } from '#src/aggregate/recovery.ts';
import { listFigures } from '#src/outputs/after-sale/list-figures.ts';
import { InvitationsSchema } from '#src/schemas/invitations.ts';
import { catalogOf } from '../../support/catalog.ts';

const reply = (date: string) => ({ date, by: 'Tim', body: 'Terima kasih.' });
const GOOGLE = { channel: 'google', source: 'https://maps.google.com/1' };
const DISCLOSED = { disclosure: 'employee', disclosureNote: 'Bekerja di sini.' };

test.each([
  [[], undefined],
  [[3], 3],
  [[5, 1], 3],
  [[9, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %s', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test.each([
  [0, 0, undefined],
  [0, 3, 0],
  [1, 3, 0.333],
  [2, 3, 0.667],
  [3, 3, 1],
])('%i of %i is %s', (part, whole, expected) => {
  expect(shareOf(part, whole)).toBe(expected);
});

describe('answers', () => {
  const reviews = (fields: Record<string, unknown>[]) => catalogOf({ reviews: fields }).reviews;

  test.each([
    ['none', [], { reviews: 0, answered: 0, timed: 0 }],
    ['not answered', [{}], { reviews: 1, answered: 0, share: 0, timed: 0 }],
    [
      'on the same day',
      [{ date: '2026-08-01', replies: [reply('2026-08-01')] }],
      { reviews: 1, answered: 1, share: 1, timed: 1, medianDays: 0 },
    ],
    [
      'the first answer counts',
      [{ date: '2026-08-01', replies: [reply('2026-08-03'), reply('2026-08-20')] }],
      { reviews: 1, answered: 1, share: 1, timed: 1, medianDays: 2 },
    ],
    [
      'changed since: answered, without a time',
      [{ date: '2026-08-01', edited: '2026-08-05', replies: [reply('2026-08-03')] }],
      { reviews: 1, answered: 1, share: 1, timed: 0 },
    ],
    [
      'criticism and praise, own channels and others alike',
      [
        { rating: 1, date: '2026-08-01', replies: [reply('2026-08-02')] },
        { rating: 5, ...GOOGLE },
        { rating: 5, ...DISCLOSED },
      ],
      { reviews: 3, answered: 1, share: 0.333, timed: 1, medianDays: 1 },
    ],
  ])('%s', (_name, fields, expected) => {
    expect(summarizeAnswers(reviews(fields))).toEqual(expected);
  });

  test('by month and channel, which add up', () => {
    const all = reviews([
      { date: '2026-07-30' },
      { date: '2026-08-01', replies: [reply('2026-08-02')] },
      { date: '2026-08-02', ...GOOGLE },
      { date: undefined, imported: { from: 'a.csv', row: 1 } },
    ]);
    expect(groupAnswers(all, 'month').map(({ key, reviews: n, answered }) => [key, n, answered])).toEqual([
      ['2026-07', 1, 0],
      ['2026-08', 2, 1],
      ['unknown', 1, 0],
    ]);
    expect(groupAnswers(all, 'channel').map(({ key, reviews: n }) => [key, n])).toEqual([
      ['website', 3],
      ['google', 1],
    ]);
  });
});

describe('recovery', () => {
  const step = (name: string, date: string, rest = {}) => ({ step: name, date, ...rest });

  test.each([
    ['nothing yet, on its 30th day', '2026-08-01', [], '2026-08-31', 'received'],
    ['nothing for longer', '2026-08-01', [], '2026-09-01', 'not-resolved'],
    ['the last step', '2026-08-01', [step('acknowledged', '2026-08-02'), step('apologised', '2026-08-03')], '2026-08-20', 'apologised'],
    ['the last step, a month ago', '2026-08-01', [step('remedied', '2026-08-03')], '2026-10-01', 'not-resolved'],
    ['confirmed long ago', '2026-01-01', [step('confirmed', '2026-01-03')], '2026-10-01', 'confirmed'],
    ['nobody knows when', undefined, [], '2026-10-01', 'received'],
  ])('%s', (_name, date, recovery, today, expected) => {
    const [review] = catalogOf({
      reviews: [{ rating: 1, recovery, ...(date === undefined ? { date, imported: { from: 'a', row: 1 } } : { date }) }],
    }).reviews;
    if (review === undefined) throw new Error('There is one review.');
    expect(complaintState(review, today)).toBe(expected);
  });

  test('complaints, those made good, the time, and the stars before and after', () => {
    const { reviews } = catalogOf({
      reviews: [
        { rating: 5 },
        { rating: 4, date: '2026-08-01', recovery: [step('remedied', '2026-08-03')] },
        { rating: 2, date: '2026-08-01', recovery: [step('confirmed', '2026-08-11', { rating: 4 })] },
        { rating: 1, date: '2026-08-01', recovery: [step('confirmed', '2026-08-05')] },
        { rating: 3, date: '2026-09-19' },
        { rating: 2, date: '2026-09-20' },
      ],
    });
    expect(summarizeRecovery(reviews, '2026-10-01')).toEqual({
      complaints: 4,
      resolved: 2,
      share: 0.5,
      timed: 2,
      medianDays: 7,
      ratedAgain: { n: 1, before: 2, after: 4 },
      byState: { received: 1, acknowledged: 0, apologised: 0, remedied: 0, confirmed: 2, 'not-resolved': 1 },
      open: [
        { id: 'r5', product: 'kopi', rating: 2, state: 'received', days: 11 },
        { id: 'r1', product: 'kopi', rating: 4, state: 'not-resolved', days: 61 },
      ],
    });
  });
});

describe('promises', () => {
  // Values of R: binom::binom.wilson(x, n).
  test.each([
    [0, 0, undefined],
    [0, 10, { low: 0, high: 0.278 }],
    [10, 10, { low: 0.722, high: 1 }],
    [5, 10, { low: 0.237, high: 0.763 }],
    [1, 1, { low: 0.207, high: 1 }],
    [81, 263, { low: 0.255, high: 0.366 }],
  ])('Wilson’s interval of %i of %i', (hits, n, expected) => {
    expect(wilsonInterval(hits, n)).toEqual(expected);
  });

  test('Wilson’s interval holds the share, lies between 0 and 1, and narrows with more answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, raw) => {
        const hits = Math.min(raw, n);
        const one = wilsonInterval(hits, n) ?? { low: 1, high: 0 };
        const ten = wilsonInterval(hits * 10, n * 10) ?? { low: 0, high: 1 };
        expect(one.low).toBeGreaterThanOrEqual(0);
        expect(one.high).toBeLessThanOrEqual(1);
        expect(hits / n).toBeGreaterThanOrEqual(one.low - 0.0005);
        expect(hits / n).toBeLessThanOrEqual(one.high + 0.0005);
        expect(ten.high - ten.low).toBeLessThanOrEqual(one.high - one.low + 0.001);
      }),
    );
  });

  test.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (date, quarter) => {
    expect(quarterOf(date)).toBe(quarter);
  });

  test('customers vote, and whoever got something does not', () => {
    const { reviews } = catalogOf({
      reviews: [
        { commitments: { cepat: 'broken' }, date: '2026-08-02' },
        { commitments: { cepat: 'broken' }, date: '2026-08-09' },
        { commitments: { cepat: 'kept' }, date: '2026-03-01' },
        { commitments: { cepat: 'kept' }, date: '2026-03-01', ...GOOGLE },
        { commitments: { cepat: 'kept' }, ...DISCLOSED },
        { commitments: { lain: 'kept' } },
      ],
    });
    expect(summarizePromises([{ slug: 'cepat' }, { slug: 'sepi' }], reviews)).toEqual([
      {
        slug: 'cepat',
        n: 4,
        kept: 2,
        broken: 2,
        share: 0.5,
        interval: { low: 0.15, high: 0.85 },
        quarters: [
          { quarter: '2026-Q1', kept: 2, broken: 0 },
          { quarter: '2026-Q3', kept: 0, broken: 2 },
        ],
        brokenReviews: ['r1', 'r0'],
      },
      { slug: 'sepi', n: 0, kept: 0, broken: 0, quarters: [], brokenReviews: [] },
    ]);
  });
});

test('the whole site is the sum of its products', () => {
  const rating = fc.integer({ min: 1, max: 5 });
  const some = fc.record({ rating, product: fc.constantFrom('kopi', 'teh'), replies: fc.constantFrom([], [reply('2026-09-30')]) });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (reviews) => {
      const { answers, recovery, products } = summarizeSiteAfterSale(catalogOf({ reviews }));
      const sum = (of: (product: (typeof products)[number]) => number) => products.reduce((total, product) => total + of(product), 0);
      expect(answers.reviews).toBe(sum((product) => product.answers.reviews));
      expect(answers.answered).toBe(sum((product) => product.answers.answered));
      expect(answers.answered).toBe(answers.byMonth.reduce((total, group) => total + group.answered, 0));
      expect(recovery.complaints).toBe(sum((product) => product.recovery.complaints));
      expect(recovery.complaints).toBe(recovery.resolved + recovery.open.length);
      expect(recovery.complaints).toBe(Object.values(recovery.byState).reduce((total, n) => total + n, 0));
    }),
    { numRuns: 40 },
  );
});

test('each figure of the report stands in it once', () => {
  const { reviews } = {
    reviews: [
      { rating: 1, commitments: { cepat: 'broken' } },
      { product: 'teh', replies: [reply('2026-09-01')] },
    ],
  };
  const figures = listFigures(summarizeSiteAfterSale(catalogOf({ reviews })));
  const keys = figures.map(({ product, subject, group, name }) => [product, subject, group, name].join(' '));
  expect(new Set(keys).size).toBe(keys.length);
  expect(figures).toContainEqual({ product: 'teh', subject: 'answers', group: '', name: 'share', value: 1, n: 1 });
  expect(figures).toContainEqual({ product: '', subject: 'recovery', group: 'r0', name: 'open', value: 'not-resolved', n: 1 });
});

describe('invitations', () => {
  const RULE = { day: '2026-08-31', since: '2026-06-01', after: 13 };
  const NONE = { due: 0, wrote: 0, noContact: 0, unreachable: 0, invited: 0, reminded: 0, answered: 0 };

  test.each([
    ['nothing was due yet', NONE, { open: 0 }],
    ['all had written', { ...NONE, due: 2, wrote: 2 }, { open: 0 }],
    ['nobody could be reached', { ...NONE, due: 2, unreachable: 2 }, { open: 2, share: 0 }],
    ['all were asked', { ...NONE, due: 3, invited: 3, answered: 1 }, { open: 3, share: 1, answerShare: 0.333 }],
    [
      'who had written lowers no share',
      { ...NONE, due: 9, wrote: 6, noContact: 1, invited: 2, reminded: 1 },
      { open: 3, share: 0.667, answerShare: 0 },
    ],
  ])('%s', (_name, counts, expected) => {
    expect(summarizeInvitations({ ...RULE, ...counts })).toEqual({ ...RULE, ...counts, ...expected });
  });

  test.each([
    ['due', { ...NONE, due: 10, invited: 9 }],
    ['due', { ...NONE, due: 10, invited: 50 }],
    ['reminded', { ...NONE, due: 1, invited: 1, reminded: 2 }],
    ['answered', { ...NONE, due: 1, invited: 1, answered: 2 }],
  ])('a file is refused whose figures do not add up: %s', (field, counts) => {
    const { error } = InvitationsSchema.safeParse({ ...RULE, ...counts });
    expect(error?.issues.map(({ path }) => path)).toEqual([[field]]);
  });

  const counts = fc
    .tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(), fc.nat())
    .map(([invited, wrote, noContact, unreachable, r, a]) => ({
      ...RULE,
      ...{ due: invited + wrote + noContact + unreachable, invited, wrote, noContact, unreachable },
      ...{ reminded: r % (invited + 1), answered: a % (invited + 1) },
    }));

  test('whatever the counts, shares are between 0 and 1, and the share is 1 when everybody was asked', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { share, answerShare, open } = summarizeInvitations(InvitationsSchema.parse(given));
        expect(open).toBe(given.invited + given.noContact + given.unreachable);
        for (const one of [share, answerShare]) if (one !== undefined) expect(one >= 0 && one <= 1).toBe(true);
        expect(share === undefined).toBe(open === 0);
        expect(answerShare === undefined).toBe(given.invited === 0);
        if (open > 0 && given.noContact + given.unreachable === 0) expect(share).toBe(1);
      }),
    );
  });
});
