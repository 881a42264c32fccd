import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { formatDate } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { type Mark, type MarkWords, presentMarks } from './present-marks.ts';

/** What every output says of a review besides the customer's words, in one language. All of it is plain text. */
export interface PresentedReview {
  /** As the author chose to be shown, or the words for somebody without a name. */
  name: string;
  /** Whether `name` is the author's. */
  isNamed: boolean;
  city?: string;
  stars: string;
  /** Name and stars: what an element with the review is called. */
  label: string;
  /** The day, or that nobody knows it. */
  date: string;
  marks: Mark[];
  level: string;
  disclosure?: Mark;
  /** Why it does not count; missing where it counts. */
  notCounted?: string;
  /** Whether it counts, as a sentence without its full stop. */
  counted: string;
  /** Public answers, oldest first. */
  replies: { by: string; date?: string }[];
  /** What became of it, a step each: answered, made good, confirmed. */
  outcome: string[];
  /** For the element around the customer's words. */
  words: { lang: string; dir: 'auto' };
}

/** What a presentation is made from. */
export type Presentable = Pick<
  CatalogReview,
  'author' | 'rating' | 'date' | 'lang' | 'level' | 'disclosure' | 'disclosureNote' | 'verdict' | 'replies' | 'recovery'
>;

/** Decides how a review is shown; pages, island, embeds, feeds, cards and API only lay it out. */
export function presentReview(review: Presentable, lang: SiteLanguage): PresentedReview {
  const { author, rating, verdict } = review;
  const t = textsFor(lang).pages;
  const name = presentName(author, lang);
  const stars = t.stars(String(rating));
  const marks = presentMarks({ ...review, notCounted: verdict.counted ? undefined : verdict.reason }, markWords(lang));
  const find = (kind: Mark['kind']) => marks.find((mark) => mark.kind === kind);
  const [disclosure, notCounted] = [find('disclosure'), find('not-counted')?.text];
  return {
    name,
    isNamed: author.name !== undefined,
    ...(author.city !== undefined && { city: author.city }),
    stars,
    label: `${name}, ${stars}`,
    date: review.date === undefined ? t.review.dateUnknown : formatDate(review.date, lang),
    marks,
    level: find('level')?.text ?? '',
    ...(disclosure !== undefined && { disclosure }),
    ...(notCounted !== undefined && { notCounted }),
    counted: notCounted ?? t.review.counted,
    replies: review.replies.map(({ by, date }) => ({
      by: t.review.reply(by),
      ...(date !== undefined && { date: formatDate(date, lang) }),
    })),
    outcome: presentOutcome(review, lang),
    words: { lang: review.lang, dir: 'auto' },
  };
}

/** The name as its owner wants it shown, or the words for somebody without one. */
export function presentName(author: { name?: string }, lang: SiteLanguage): string {
  return author.name ?? textsFor(lang).pages.review.anonymous;
}

/** The words of the marks in a language. A value without words of its own shows itself, so that it is never passed over in silence. */
function markWords(lang: SiteLanguage): MarkWords {
  const t = textsFor(lang).pages;
  const of = (words: Partial<Record<string, string>>) => (value: string) => words[value] ?? value;
  const reason = of(t.notCounted);
  return { level: of(t.level), disclosure: of(t.disclosure), notCounted: (value) => `${t.review.notCounted}: ${reason(value)}` };
}

/** A step of a complaint in words: “Made good: money back”. */
export function describeStep({ step, remedy }: Presentable['recovery'][number], lang: SiteLanguage): string {
  const t = textsFor(lang).pages.review;
  return [t.steps[step], ...(remedy === undefined ? [] : [t.remedies[remedy]])].join(': ');
}

/** What became of it, a step each. */
export function presentOutcome({ replies: [reply], recovery }: Pick<Presentable, 'replies' | 'recovery'>, lang: SiteLanguage): string[] {
  const { card } = textsFor(lang).wall;
  const steps = recovery.map((step) => {
    const done = describeStep(step, lang);
    return step.rating === undefined ? done : `${done} (${card.afterwards(step.rating)})`;
  });
  return [
    ...(reply === undefined ? [] : [reply.date === undefined ? card.answeredUndated : card.answered(formatDate(reply.date, lang))]),
    ...steps,
  ];
}
