import { expect, test } from 'vitest';
import { checkAfterSale } from '#src/cli/verify/checks/check-after-sale.ts';
import { Surface } from '#src/cli/verify/checks/surface.ts';
import type { JsonRecord } from '#src/cli/verify/expected/compare-record.ts';
import { expectSale } from '#src/cli/verify/expected/expect-sale.ts';
import { type ExpectedReview, makeExpected } from '#src/cli/verify/expected/expected.ts';
import type { SiteSource } from '#src/cli/verify/site-source.ts';
import { Findings } from '#src/cli/verify/verify-report.ts';

/** Three reviews of one product that are sealed as version 2; the last one came from another platform. */
const ANSWERS = { ani: 'kept', budi: 'broken', cici: 'broken' };
const REVIEWS = new Map(
  Object.entries(ANSWERS).map(([id, said]): [string, ExpectedReview] => {
    const channel = id === 'cici' ? 'tokopedia' : 'website';
    const words = {
      product: 'kopi',
      rating: 4,
      channel,
      disclosure: 'none',
      date: '2026-08-14',
      title: null,
      body: 'Enak',
      pros: [],
      cons: [],
    };
    const review = { id, words, more: { commitments: { tepat: said }, media: [] }, counted: id !== 'cici' };
    return [id, review as unknown as ExpectedReview];
  }),
);
const RECORDS = [...REVIEWS.values()].map(({ id, words }) => ({
  ...{ id, product: 'kopi', rating: 4, date: '2026-08-14', channel: words.channel },
  ...{ replies: id === 'ani' ? [{ date: '2026-08-16' }] : [], recovery: [] },
}));

const group = (reviews: number, answered: number) => ({
  ...{ reviews, answered, share: Math.round((answered / reviews) * 1000) / 1000, timed: answered, medianDays: answered === 0 ? null : 2 },
});
const recovery = {
  ...{ complaints: 0, resolved: 0, share: null, timed: 0, medianDays: null, ratedAgain: { n: 0, before: null, after: null }, open: [] },
  byState: { received: 0, acknowledged: 0, apologised: 0, remedied: 0, confirmed: 0, 'not-resolved': 0 },
};
const promise = {
  ...{ slug: 'tepat', title: { id: 'Tepat waktu' }, n: 3, kept: 1, broken: 2, share: 0.333, low: 0.061, high: 0.792 },
  ...{ quarters: [{ quarter: '2026-Q3', kept: 1, broken: 2 }], brokenReviews: ['budi', 'cici'] },
};
const answers = {
  ...group(3, 1),
  byMonth: [{ key: '2026-08', ...group(3, 1) }],
  byChannel: [
    { key: 'website', ...group(2, 1) },
    { key: 'tokopedia', ...group(1, 0) },
  ],
};
const own = { answers, recovery, promises: [promise] };
const TRUST = { day: '2026-08-20', ...own, products: [{ slug: 'kopi', ...own }] };

async function differences(trust: unknown, reviews = REVIEWS): Promise<string[]> {
  const findings = new Findings();
  const source = { address: (path: string) => path, read: async () => new TextEncoder().encode(JSON.stringify(trust)) };
  const expected = makeExpected(reviews, new Map(), true);
  const sale = expectSale(trust as JsonRecord, RECORDS, expected);
  await checkAfterSale(new Surface(source as unknown as SiteSource, findings), sale, expected);
  return findings.kept.map(({ where, found, expected }) => `${where}: ${found}, not ${expected}`);
}

test('the figures that follow from the list of reviews and their sealed answers', async () => {
  expect(await differences(TRUST)).toEqual([]);
});

test.each([
  [
    'a broken promise that is left out',
    { promises: [{ ...promise, n: 2, broken: 1, share: 0.5 }] },
    'promises[0].n of the site): 2, not 3',
  ],
  ['an answer that nobody gave', { answers: { ...answers, answered: 3 } }, 'answers.answered of the site): 3, not 1'],
  ['a channel that is left out', { answers: { ...answers, byChannel: [] } }, 'answers.byChannel of the site): 0 entries, not 2'],
])('%s', async (_name, change, expected) => {
  expect((await differences({ ...TRUST, ...change })).join('\n')).toContain(expected);
});

const asked = {
  ...{
    day: '2026-08-19',
    since: '2026-07-07',
    after: 13,
    due: 10,
    invited: 5,
    wrote: 3,
    noContact: 1,
    unreachable: 1,
    reminded: 2,
    answered: 1,
  },
  ...{
    rule: {
      en: 'All customers are asked by one rule: 13 days after delivery, once, with one reminder. We do not choose whom. Counted is all that was delivered since 7 July 2026.',
    },
  },
  ...{ open: 7, share: 0.714, answerShare: 0.2 },
};

test('invitations whose counts add up and whose rule says its own figures', async () => {
  expect(await differences({ ...TRUST, invitations: asked })).toEqual([]);
});

test.each([
  ['more invited than were due', { invited: 6 }, 'counts that add up'],
  ['more answers than invitations', { answered: 6 }, 'counts that add up'],
  ['a better share', { share: 0.9 }, 'invitations.share): 0.9, not 0.714'],
  ['a better share of answers', { answerShare: 0.5 }, 'invitations.answerShare): 0.5, not 0.2'],
  ['other purchases that were open', { open: 5 }, 'invitations.open): 5, not 7'],
  ['a day before the rule began', { day: '2026-07-01' }, 'invitations.day): 2026-07-01, not a day from 2026-07-07 to 2026-08-20'],
  ['a day that has not come', { day: '2026-08-21' }, 'invitations.day): 2026-08-21'],
  ['a rule with other days', { rule: { en: asked.rule.en.replace('13', '3') } }, 'invitations.rule.en)'],
  ['a rule with another beginning', { rule: { en: asked.rule.en.replace('2026', '2020') } }, 'invitations.rule.en)'],
])('invitations: %s', async (_name, change, expected) => {
  expect((await differences({ ...TRUST, invitations: { ...asked, ...change } })).join('\n')).toContain(expected);
});

test('where version 1 does not say what customers answered, a promise must be possible in itself', async () => {
  const old = new Map([...REVIEWS].map(([id, { more: _more, ...review }]) => [id, review as ExpectedReview]));
  expect(await differences(TRUST, old)).toEqual([]);
  const told = await differences({ ...TRUST, promises: [{ ...promise, share: 0.9, brokenReviews: ['budi', 'cici', 'dedi'] }] }, old);
  expect(told.join('\n')).toContain('promises.tepat.share of the site): 0.9, not 0.333');
  expect(told.join('\n')).toContain('promises.tepat.broken of the site): 2, not at least 3');
  expect(told.join('\n')).toContain('promises.tepat.brokenReviews of the site): dedi, not a published review');
});
