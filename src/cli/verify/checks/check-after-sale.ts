import { groupAnswers, summarizeAnswers } from '#src/aggregate/answers.ts';
import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { shareOf } from '#src/aggregate/days.ts';
import { summarizePromises, wilsonInterval } from '#src/aggregate/promises.ts';
import { summarizeRecovery } from '#src/aggregate/recovery.ts';
import { afterSaleFigures } from '#src/outputs/api/trust.ts';
import { type Channel, isThirdParty } from '#src/schemas/review.ts';
import { isRecord, type JsonRecord, type RecordDifference } from '../expected/compare-record.ts';
import type { Expected, ExpectedReview } from '../expected/expected.ts';
import type { Surface } from './surface.ts';

const PATH = 'api/v1/trust.json';
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOST_DIFFERENCES = 20;

/**
 * Computes the figures of `trust.json` again: answers and complaints from the dates and steps in the list of all reviews, which were
 * compared with their seals; promises from the sealed documents, where all of them say what customers answered.
 * @returns what was compared, as the end of a line
 */
export async function checkAfterSale(surface: Surface, records: readonly JsonRecord[] | undefined, expected: Expected): Promise<string> {
  const document = await surface.json(PATH);
  if (!isRecord(document)) return '';
  if (records === undefined || !DAY.test(String(document.day))) {
    surface.add(PATH, [{ field: 'day', code: 'cannot-check', found: 'no list of all reviews, or no day', expected: 'both' }]);
    return '';
  }
  const reviews = records.map(toReview);
  const voices = listVoices(expected);
  const compare = (found: unknown, product?: string) => {
    const own = product === undefined ? reviews : reviews.filter((review) => review.product === product);
    const promises = listOf(isRecord(found) ? found.promises : undefined).map(({ slug }) => ({ slug: String(slug) }));
    const { promises: told, ...wanted } = afterSaleFigures({
      answers: { ...summarizeAnswers(own), byMonth: groupAnswers(own, 'month'), byChannel: groupAnswers(own, 'channel') },
      recovery: summarizeRecovery(own, String(document.day)),
      promises: summarizePromises(promises, voices?.filter((voice) => product === undefined || voice.product === product) ?? []),
    });
    const differences =
      voices === undefined
        ? [
            ...differ('', found, wanted),
            ...listOf(isRecord(found) ? found.promises : undefined).flatMap((promise) => doubtPromise(promise, expected)),
          ]
        : differ('', found, { ...wanted, promises: told });
    surface.add(PATH, differences.slice(0, MOST_DIFFERENCES), product ?? 'the site');
  };
  compare(document);
  for (const product of listOf(document.products)) compare(product, String(product.slug));
  const promised =
    voices === undefined
      ? '; promises, which version 1 does not seal, for themselves alone; invitations not'
      : ' and promises; invitations not';
  return `, answers and complaints in trust.json${promised}`;
}

/** A review of the API in the form that the sums over reviews take. */
function toReview({ id, product, rating, date, edited, channel, replies, recovery }: JsonRecord): CatalogReview {
  return {
    id: String(id),
    product: String(product),
    rating: Number(rating),
    channel: String(channel),
    date: dayOf(date),
    edited: dayOf(edited),
    replies: listOf(replies).map((reply) => ({ date: dayOf(reply.date) })),
    recovery: listOf(recovery).map((step) => ({ ...step, date: dayOf(step.date) })),
  } as unknown as CatalogReview;
}

/** Whoever may say whether a promise was kept; nothing where a sealed document of version 1, or a review without a seal, does not say it. */
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

/** Checks a promise whose answers are not in the sealed documents: are its figures possible, and do they follow from each other? */
function doubtPromise(promise: JsonRecord, { reviews, unsealed }: Expected): RecordDifference[] {
  const { slug, kept, broken, brokenReviews } = promise;
  const [k, b] = [Number(kept), Number(broken)];
  const { low = null, high = null } = wilsonInterval(k, k + b) ?? {};
  const ids = Array.isArray(brokenReviews) ? brokenReviews.map(String) : [];
  const unknown = ids.filter((id) => !reviews.has(id) && !unsealed.has(id));
  return [
    ...differ(`promises.${String(slug)}`, promise, { n: k + b, share: shareOf(k, k + b) ?? null, low, high }),
    ...(ids.length > b ? [difference(`promises.${String(slug)}.broken`, `${b}`, `at least ${ids.length}, as in brokenReviews`)] : []),
    ...unknown.map((id) => difference(`promises.${String(slug)}.brokenReviews`, id, 'a published review')),
  ];
}

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) ? value : undefined;
}

function listOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Every figure that differs from the expected one. Texts and addresses beside the figures are not compared. */
function differ(path: string, found: unknown, wanted: unknown): RecordDifference[] {
  if (Array.isArray(wanted)) {
    const length = Array.isArray(found) ? found.length : 0;
    if (length !== wanted.length) return [difference(path, `${length} entries`, `${wanted.length}`)];
    return wanted.flatMap((one, at) => differ(`${path}[${at}]`, (found as unknown[])[at], one));
  }
  if (isRecord(wanted)) {
    const own = isRecord(found) ? found : {};
    return Object.entries(wanted).flatMap(([key, one]) => differ(path === '' ? key : `${path}.${key}`, own[key], one));
  }
  return found === wanted ? [] : [difference(path, JSON.stringify(found) ?? 'nothing', JSON.stringify(wanted))];
}

function difference(field: string, found: string, expected: string): RecordDifference {
  return { field, code: 'wrong-figure', found: found.slice(0, 100), expected };
}
