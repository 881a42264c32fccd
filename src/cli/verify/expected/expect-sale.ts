import { type AfterSale, summarizeAfterSale } from '#src/aggregate/after-sale.ts';
import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { type InvitationSummary, summarizeInvitations } from '#src/aggregate/invitations.ts';
import { type PromiseSummary, summarizePromises } from '#src/aggregate/promises.ts';
import { InvitationsSchema } from '#src/schemas/invitations.ts';
import { type Channel, isThirdParty } from '#src/schemas/review.ts';
import { isRecord, type JsonRecord } from './compare-record.ts';
import type { Expected, ExpectedReview } from './expected.ts';

/** What the shop did after the sale, computed again from the list of all reviews and their sealed answers. */
export interface ExpectedSale {
  /** The day on which the site was built, as it says. */
  day: string;
  /** Of a product, or of the whole site. */
  of(product?: string): AfterSale;
  /** As the API lists them, for sums over reviews. */
  reviews: readonly CatalogReview[];
  /** How the shop asks for reviews, by its own word; only the sums are checked. Missing where the site says nothing. */
  invitations?: InvitationSummary;
  /** Whether promises were computed from sealed answers; else they are what `trust.json` says. */
  arePromisesSealed: boolean;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(text));

/** @param records every review of the API @param trust the document `trust.json`, which names the day and the promises */
export function expectSale(trust: JsonRecord, records: readonly JsonRecord[], expected: Expected): ExpectedSale | undefined {
  const day = String(trust.day);
  if (!isDay(day)) return undefined;
  const reviews = records.map(toReview);
  const voices = listVoices(expected);
  const ofProduct = Map.groupBy(reviews, ({ product }) => product);
  const voicesOf = Map.groupBy(voices ?? [], ({ product }) => product);
  const told = new Map<string | undefined, JsonRecord>(listOf(trust.products).map((one) => [String(one.slug), one]));
  told.set(undefined, trust);
  const make = (product: string | undefined): AfterSale => {
    const own = product === undefined ? reviews : (ofProduct.get(product) ?? []);
    const promised = listOf(told.get(product)?.promises);
    const some = product === undefined ? (voices ?? []) : (voicesOf.get(product) ?? []);
    const commitments = promised.map(({ slug }) => ({ slug: String(slug) }));
    const { answers, recovery } = summarizeAfterSale({ reviews: own, ratings: [] }, { commitments: [], today: day });
    return { answers, recovery, promises: voices === undefined ? promised.map(toPromise) : summarizePromises(commitments, some) };
  };
  const made = new Map<string | undefined, AfterSale>();
  const asked = InvitationsSchema.safeParse(countsOf(trust.invitations));
  return {
    day,
    reviews,
    arePromisesSealed: voices !== undefined,
    ...(asked.success && { invitations: summarizeInvitations(asked.data) }),
    of(product) {
      const known = made.get(product) ?? make(product);
      made.set(product, known);
      return known;
    },
  };
}

/** What the shop counted, without what follows from it. */
function countsOf(invitations: unknown): unknown {
  if (!isRecord(invitations)) return invitations;
  const { rule: _rule, open: _open, share: _share, answerShare: _answerShare, ...counts } = invitations;
  return counts;
}

/** A review of the API in the form that the sums over reviews take. */
function toReview({ id, product, rating, date, edited, channel, replies, recovery, ...rest }: JsonRecord): CatalogReview {
  return {
    ...rest,
    id: String(id),
    product: String(product),
    rating: Number(rating),
    channel: String(channel),
    date: dayOf(date),
    edited: dayOf(edited),
    replies: listOf(replies).map((reply) => ({ ...reply, date: dayOf(reply.date) })),
    recovery: listOf(recovery).map((step) => ({ ...step, date: dayOf(step.date) })),
    // Promises are summed by the sealed answers instead.
    verdict: { counted: false },
  } as unknown as CatalogReview;
}

/** All reviews with what they say of promises; nothing where a review without a seal, or a seal of version 1, leaves that unknown. */
function listVoices({ reviews, unsealed }: Expected): CatalogReview[] | undefined {
  const all = [...reviews.values()];
  if (unsealed.size > 0 || all.some(({ more }) => more === undefined)) return undefined;
  return all.map(
    (review) =>
      ({
        id: review.id,
        product: review.words.product,
        date: review.words.date ?? undefined,
        commitments: review.more?.commitments ?? {},
        verdict: { counted: mayVote(review) },
      }) as unknown as CatalogReview,
  );
}

function mayVote({ counted, words }: ExpectedReview): boolean {
  return counted || (isThirdParty(words.channel as Channel) && words.disclosure === 'none');
}

function toPromise({ share, low, high, quarters, brokenReviews, ...promise }: JsonRecord): PromiseSummary {
  return {
    ...promise,
    quarters: listOf(quarters),
    brokenReviews: Array.isArray(brokenReviews) ? brokenReviews.map(String) : [],
    ...(typeof share === 'number' && { share }),
    ...(typeof low === 'number' && typeof high === 'number' && { interval: { low, high } }),
  } as unknown as PromiseSummary;
}

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

export function listOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
