import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { COMPLAINT_STATES, complaintState, isComplaint } from '#src/aggregate/recovery.ts';
import type { SealedDocumentV2 } from '#src/evidence/sealed-context.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { sentence } from '#src/outputs/after-sale/figure-texts.ts';
import { presentEvents } from '#src/outputs/present-events.ts';
import { describeStep, presentOutcome } from '#src/outputs/present-review.ts';
import { RECOVERY_STEPS, REMEDIES, TRUST_QUESTIONS } from '#src/schemas/review.ts';
import type { ExpectedReview } from './expected.ts';
import { readNumbers, type WantedText } from './figure-texts.ts';

/** Kinds of marked texts that are about one review. */
export const REVIEW_SUBJECTS: ReadonlySet<string> = new Set(['when', 'words', 'excerpt', 'stars', 'outcome', 'answer', 'state']);

/**
 * What a page may say of one review beside its customer's words: the shop's answers and when they came, what became of a complaint,
 * translations. @param review as the API has it, which was compared with the hashes that are sealed @param day of the site
 */
export function wantedOfReview(review: CatalogReview, day: string, sealed: ExpectedReview | undefined): Map<string, WantedText> {
  const { id } = review;
  const wanted = [
    ...presentEvents(review, 'en').flatMap(({ reply, step }, at) => eventTexts(review, at, reply, step)),
    ...Object.entries(review.translations ?? {}).flatMap(([lang, text]) =>
      text === undefined ? [] : translationTexts(`${id}/translation ${lang}`, text),
    ),
    ...outcomeTexts(review),
    stateText(review, day),
    ...(sealed?.more === undefined ? [] : answerTexts(id, sealed.more)),
  ];
  return new Map(wanted.map((text) => [text.name, text]));
}

function eventTexts(review: CatalogReview, at: number, reply: number | undefined, step: number | undefined): WantedText[] {
  const name = reply === undefined ? `${review.id}/step ${step}` : `${review.id}/reply ${reply}`;
  const say = (lang: string) => {
    const { label = '', when = '' } = presentEvents(review, lang)[at] ?? {};
    return `${label} ${when}`;
  };
  const answer = review.replies[reply ?? -1];
  const { note, rating } = review.recovery[step ?? -1] ?? {};
  return [
    sentence(`when/${name}`, readNumbers(say('en')), say),
    ...(answer === undefined ? [] : wordsOf(name, answer.body)),
    ...Object.entries(answer?.translations ?? {}).flatMap(([lang, body]) => (body === undefined ? [] : wordsOf(`${name} ${lang}`, body))),
    ...(note === undefined ? [] : wordsOf(name, note)),
    ...(rating === undefined
      ? []
      : [
          sentence(`stars/${name}`, [rating], (lang) => {
            const t = textsFor(lang).pages;
            return `${t.review.secondRating}: ${t.stars(String(rating))}`;
          }),
        ]),
  ];
}

/** The words as a whole, or their beginning, as on a card. */
function wordsOf(name: string, body: string): WantedText[] {
  const words = sentence(`words/${name}`, [], () => body);
  return [
    { ...words, exact: true },
    { ...words, name: `excerpt/${name}`, cut: true },
  ];
}

function translationTexts(name: string, { title, body }: { title?: string | undefined; body: string }): WantedText[] {
  return [...wordsOf(name, body), ...(title === undefined ? [] : wordsOf(`${name} title`, title))];
}

/** On a card: what became of it, or that nobody answered. */
function outcomeTexts({ id, replies, recovery }: CatalogReview): WantedText[] {
  const partsOf = (lang: string) => {
    const parts = presentOutcome({ replies, recovery }, lang);
    return parts.length === 0 ? [textsFor(lang).wall.card.unanswered] : parts;
  };
  const steps = recovery.map(({ rating }) => (rating === undefined ? [] : [rating]));
  const [reply] = replies;
  const numbers = [...(reply === undefined ? [] : [readNumbers(partsOf('en')[0] ?? '')]), ...steps];
  return partsOf('en').map((_part, at) => {
    const wanted = sentence(`outcome/${id}/${at}`, numbers[at] ?? [], (lang) => partsOf(lang)[at] ?? '');
    const isStep = reply === undefined ? at < recovery.length : at > 0;
    return isStep && numbers[at]?.length === 0 ? { ...wanted, others: otherSteps(wanted) } : wanted;
  });
}

/** Every step and remedy that there is, but this one. */
function otherSteps(wanted: WantedText): (lang: string) => string[] {
  return (lang) =>
    RECOVERY_STEPS.flatMap((step) => [undefined, ...REMEDIES].map((remedy) => describeStep({ step, remedy } as never, lang))).filter(
      (text) => text !== wanted.say(lang),
    );
}

/** Where a complaint stands, on the page of its number. */
function stateText(review: CatalogReview, day: string): WantedText {
  const state = isComplaint(review) ? complaintState(review, day) : undefined;
  const textOf = (one: (typeof COMPLAINT_STATES)[number] | undefined, lang: string) => {
    const { published, state: label } = textsFor(lang).deeds.complaint;
    return one === undefined ? published : `${label}: ${textsFor(lang).afterSale.recovery.states[one]}`;
  };
  const others = [undefined, ...COMPLAINT_STATES].filter((one) => one !== state);
  return {
    ...sentence(`state/${review.id}/complaint`, [], (lang) => textOf(state, lang)),
    others: (lang) => others.map((one) => textOf(one, lang)),
  };
}

/** What the customer answered to the four questions, and said of promises. */
function answerTexts(id: string, { trust, commitments }: SealedDocumentV2): WantedText[] {
  return [
    ...TRUST_QUESTIONS.flatMap((question) => {
      const n = trust?.[question];
      return n === undefined ? [] : [sentence(`answer/${id}/${question}`, [n], (lang) => textsFor(lang).pages.review.outOf(n))];
    }),
    ...Object.entries(commitments).map(([slug, said]) => {
      const [own, other] = said === 'kept' ? (['kept', 'broken'] as const) : (['broken', 'kept'] as const);
      return {
        ...sentence(`answer/${id}/promise ${slug}`, [], (lang) => textsFor(lang).pages.review[own]),
        others: (lang: string) => [textsFor(lang).pages.review[other]],
      };
    }),
  ];
}
