import { shareOf } from '#src/aggregate/days.ts';
import { wilsonInterval } from '#src/aggregate/promises.ts';
import { formatDate } from '#src/i18n/format.ts';
import { SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';
import { afterSaleFigures } from '#src/outputs/api/trust.ts';
import { isRecord, type JsonRecord, type RecordDifference } from '../expected/compare-record.ts';
import { type ExpectedSale, listOf } from '../expected/expect-sale.ts';
import type { Expected } from '../expected/expected.ts';
import { says } from '../expected/figure-texts.ts';
import type { Surface } from './surface.ts';

export const TRUST_DOCUMENT = 'api/v1/trust.json';
const MOST_DIFFERENCES = 20;

/**
 * Computes the figures of `trust.json` again: answers and complaints from the dates and steps in the list of all reviews, which were
 * compared with their seals; promises from the sealed documents, where all of them say what customers answered. How many were invited is
 * the shop's own word, but what follows from it must be right.
 * @returns what was compared, as the end of a line
 */
export async function checkAfterSale(surface: Surface, sale: ExpectedSale | undefined, expected: Expected): Promise<string> {
  const document = await surface.json(TRUST_DOCUMENT);
  if (!isRecord(document)) return '';
  if (sale === undefined) {
    surface.add(TRUST_DOCUMENT, [{ field: 'day', code: 'cannot-check', found: 'no list of all reviews, or no day', expected: 'both' }]);
    return '';
  }
  const compare = (found: unknown, product?: string) => {
    const { promises: told, ...wanted } = afterSaleFigures(sale.of(product));
    const differences = sale.arePromisesSealed
      ? differ('', found, { ...wanted, promises: told })
      : [
          ...differ('', found, wanted),
          ...listOf(isRecord(found) ? found.promises : undefined).flatMap((promise) => doubtPromise(promise, expected)),
        ];
    surface.add(TRUST_DOCUMENT, differences.slice(0, MOST_DIFFERENCES), product ?? 'the site');
  };
  compare(document);
  for (const product of listOf(document.products)) compare(product, String(product.slug));
  surface.add(TRUST_DOCUMENT, compareInvitations(document.invitations, sale));
  const promised = sale.arePromisesSealed ? ' and promises' : '; promises, which version 1 does not seal, for themselves alone';
  const invited = sale.invitations === undefined ? '' : '; of invitations, which are the shop’s own word, the sums';
  return `, answers and complaints in trust.json${promised}${invited}`;
}

/** The counts are possible and add up, the shares follow from them, and the rule is told with its own figures. */
function compareInvitations(found: unknown, { invitations, day }: ExpectedSale): RecordDifference[] {
  if (!isRecord(found)) return [];
  if (invitations === undefined)
    return [difference('invitations', JSON.stringify(found), 'counts that add up: due is invited, wrote, noContact and unreachable')];
  const { share = null, answerShare = null, open, since, after, day: counted } = invitations;
  const told = Object.entries(isRecord(found.rule) ? found.rule : {}).flatMap(([lang, rule]) => {
    const say = (one: string) => textsFor(one).invite.page.rule(after, formatDate(since, one));
    const isRight = SHIPPED_LANGUAGES.includes(lang) ? says(String(rule), { name: '', numbers: numbersIn(since, after), say }) : true;
    return isRight ? [] : [difference(`invitations.rule.${lang}`, String(rule), say('en'))];
  });
  return [
    ...differ('invitations', found, { open, share, answerShare }),
    ...told,
    ...(since <= counted && counted <= day ? [] : [difference('invitations.day', counted, `a day from ${since} to ${day}`)]),
  ];
}

/** The figures in the sentence of the rule; the month may be a word. */
function numbersIn(since: string, after: number): number[] {
  return [after, Number(since.slice(0, 4)), Number(since.slice(8))];
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
