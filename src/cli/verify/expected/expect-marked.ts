import { NOT_COUNTED_REASONS } from '#src/aggregate/counted.ts';
import { summarizeCriticism } from '#src/aggregate/wall.ts';
import { isPending, summarizeWithheld } from '#src/aggregate/withheld.ts';
import { WITHDRAWN_REASONS } from '#src/evidence/leaf.ts';
import { LEVELS } from '#src/evidence/level.ts';
import { hasChangedWords } from '#src/evidence/published-review.ts';
import type { Replay } from '#src/evidence/replay.ts';
import { readWithheld } from '#src/evidence/withheld.ts';
import { formatNumber, formatShare } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { toBase64 } from '#src/log/bytes.ts';
import type { Checkpoint } from '#src/log/checkpoint.ts';
import { afterSaleTexts, answerCells, invitationTexts, number, sentence } from '#src/outputs/after-sale/figure-texts.ts';
import { type Channel, isThirdParty, TRUST_QUESTIONS } from '#src/schemas/review.ts';
import type { ExpectedSale } from './expect-sale.ts';
import { type CountPolicy, type Expected, type ExpectedReview, hasWords } from './expected.ts';
import type { WantedText } from './figure-texts.ts';

/** Everything from which the marked texts of pages follow. */
export interface MarkedFacts {
  expected: Expected;
  policy: CountPolicy;
  /** Missing where the site has no list of all reviews, or no `trust.json`. */
  sale: ExpectedSale | undefined;
  outcome: Replay;
  entries: readonly string[];
  checkpoint: Checkpoint;
}

/** What marked texts must say about a product, or the whole site; and which kinds of them could be computed at all. */
export interface WantedTexts {
  texts: ReadonlyMap<string, WantedText>;
  subjects: ReadonlySet<string>;
}

/** Figures that stand on the trust page and the home page. */
export function wantedOfSite(facts: MarkedFacts): WantedTexts {
  const { sale, outcome, checkpoint } = facts;
  return collect({
    ...(sale === undefined ? {} : wantedOfSale(sale, undefined)),
    ...(sale?.invitations !== undefined && { invitations: invitationTexts(sale.invitations) }),
    ...wantedOfReceived(facts),
    notes: wantedNotes(facts),
    levels: wantedLevels(facts.expected),
    withdrawn: outcome.withdrawals.filter(({ wasPublic }) => wasPublic).flatMap(wantedWithdrawal),
    log: [
      sentence('log//size', [checkpoint.size], (lang) => textsFor(lang).trust.entries(checkpoint.size)),
      { ...sentence('log//root', [], () => toBase64(checkpoint.root)), exact: true },
    ],
  });
}

/** Figures of one product, on its pages and in tables of all products. */
export function wantedOfProduct({ sale, expected }: MarkedFacts, product: string): WantedTexts {
  const reviews = [...expected.reviews.values()].filter(({ words }) => words.product === product);
  const hasUnsealed = [...expected.unsealed.values()].some((review) => review.product === product);
  const isKnown = !hasUnsealed && reviews.every(({ more }) => more !== undefined);
  return collect({
    ...(sale === undefined ? {} : wantedOfSale(sale, product)),
    ...(isKnown && { attribute: wantedAttributes(reviews), profile: wantedProfile(reviews) }),
  });
}

function collect(bySubject: Record<string, readonly WantedText[]>): WantedTexts {
  const texts = Object.values(bySubject).flat();
  return { texts: new Map(texts.map((text) => [text.name, text])), subjects: new Set(Object.keys(bySubject)) };
}

function wantedOfSale(sale: ExpectedSale, product: string | undefined): Record<string, WantedText[]> {
  const own = sale.of(product);
  const { reviews, answered, confirmed } = summarizeCriticism(sale.reviews);
  const n = reviews.length;
  return {
    ...Object.fromEntries(Map.groupBy(afterSaleTexts(own), ({ name }) => name.split('/', 1)[0] ?? '')),
    answers: [...afterSaleTexts(own).filter(({ name }) => name.startsWith('answers/')), ...answerCells(own.answers, '')],
    ...(product === undefined && {
      criticism: [
        sentence('criticism//answered', [n, answered, confirmed], (lang) => textsFor(lang).wall.criticism.sum(n, answered, confirmed)),
      ],
    }),
  };
}

/** From received to counted. Only the shop knows what it withheld and did not seal, so pages may show more than this, never less. */
function wantedOfReceived({ expected, entries, policy, sale }: MarkedFacts): Record<string, WantedText[]> {
  const records = [...readWithheld(entries).values()];
  const withheld = summarizeWithheld(records).total;
  const pending = records.filter(isPending).length;
  const { published: withWords, publishedRatings, ratingCount } = expected.figuresOf();
  const published = withWords + publishedRatings;
  const sealed = [...expected.reviews.values()];
  const reasons = NOT_COUNTED_REASONS.map((reason) => sealed.filter((review) => reasonOf(review, policy) === reason).length);
  const ratings = sealed.filter((review) => !hasWords(review));
  const isAnsweredKnown = sale !== undefined && expected.unsealed.size === 0 && ratings.every(({ more }) => more !== undefined);
  const answered = (sale?.of().answers.answered ?? 0) + ratings.filter(({ more }) => more !== undefined && more.replies.length > 0).length;
  return {
    received: [
      { ...number('received//received', published + pending + withheld), least: true },
      { ...number('received//withheld', withheld), least: true },
      { ...number('received//pending', pending), least: true },
      number('received//published', published),
      number('received//counted', ratingCount),
      ...(isAnsweredKnown ? [number('received//answered', answered)] : []),
      ...(expected.unsealed.size > 0
        ? []
        : NOT_COUNTED_REASONS.map((reason, at) => number(`received/${reason}/notCounted`, reasons[at] ?? 0))),
    ],
  };
}

function reasonOf({ counted, words }: ExpectedReview, policy: CountPolicy): (typeof NOT_COUNTED_REASONS)[number] | undefined {
  if (counted) return undefined;
  if (policy === 'first-hand' && isThirdParty(words.channel as Channel)) return 'third-party';
  return words.disclosure === 'none' ? 'same-order' : 'disclosed';
}

function wantedNotes({ expected, outcome }: MarkedFacts): WantedText[] {
  const live = [...outcome.live.values()];
  const isChanged = ({ leaf: { rev }, wordsRev = rev }: (typeof live)[number]) => hasChangedWords({ rev, wordsRev });
  const counts = {
    starsAlone: expected.figuresOf().publishedRatings,
    revised: live.filter((entry) => entry.leaf.type === 'review' && isChanged(entry)).length,
    withdrawn: outcome.withdrawals.filter(({ wasPublic }) => wasPublic).length,
    sealedWithheld: live.filter(({ leaf }) => leaf.type === 'received').length,
    unsealed: expected.unsealed.size,
  };
  return (Object.entries(counts) as [keyof typeof counts, number][]).map(([name, n]) =>
    sentence(`notes//${name}`, [n], (lang) => textsFor(lang).trust[name](n)),
  );
}

function wantedLevels({ reviews, unsealed, figuresOf }: Expected): WantedText[] {
  const unit = figuresOf().publishedRatings === 0 ? 'reviews' : 'ratings';
  return LEVELS.map((level) => {
    const own = [...reviews.values()].filter((review) => review.level === level).length;
    const n = level === 'unverified' ? own + unsealed.size : own;
    return sentence(`levels/${level}/reviews`, [n], (lang) => textsFor(lang).pages[unit](n));
  });
}

function wantedWithdrawal({ id, index, reason }: Replay['withdrawals'][number]): WantedText[] {
  const wordsOf = (one: (typeof WITHDRAWN_REASONS)[number]) => (lang: string) => textsFor(lang).trust.withdrawnReasons[one];
  const others = WITHDRAWN_REASONS.filter((one) => one !== reason).map(wordsOf);
  return [
    number(`withdrawn/${id}/entry`, index),
    { ...sentence(`withdrawn/${id}/reason`, [], wordsOf(reason)), others: (lang) => others.map((say) => say(lang)) },
  ];
}

/** Answers to the questions of a product, by the keys that were sealed; their words belong to the shop. */
function wantedAttributes(reviews: readonly ExpectedReview[]): WantedText[] {
  const answers = Map.groupBy(
    reviews.flatMap(({ more }) => Object.entries(more?.attributes ?? {})),
    ([key]) => key,
  );
  return [...answers].flatMap(([key, own]) => {
    const values = Map.groupBy(own, ([, value]) => value);
    const most = Math.max(...[...values.values()].map(({ length }) => length));
    return [
      sentence(`attribute/${key}/top`, [most, own.length], () => ''),
      ...(reviews.length === own.length ? [] : [sentence(`attribute/${key}/notAnswered`, [reviews.length - own.length], () => '')]),
      ...[...values].map(([value, { length: n }]) => attributeValue(key, value, n, own.length)),
    ];
  });
}

function attributeValue(key: string, value: string, n: number, of: number): WantedText {
  const share = n / of;
  const percent = Number.parseInt(formatShare(share, 'en'), 10);
  return sentence(`attribute/${key}/value ${value}`, [n, percent], (lang) => `${formatNumber(n, lang)} (${formatShare(share, lang)})`);
}

/** How many answered each of the four questions; the means beside them are read as all means are. */
function wantedProfile(reviews: readonly ExpectedReview[]): WantedText[] {
  return TRUST_QUESTIONS.map((question) => {
    const n = reviews.filter(({ counted, more }) => counted && more?.trust?.[question] !== undefined).length;
    return sentence(`profile/${question}/answers`, [n], (lang) => textsFor(lang).product.trust.answers(n));
  });
}
