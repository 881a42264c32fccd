import { daysBetween } from '#src/aggregate/days.ts';
import { formatDate } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { compare } from '#src/schemas/sort.ts';
import { describeStep, type Presentable } from './present-review.ts';

/** What the shop did after a review: an answer, or a step to make it good. */
interface ReviewEvent {
  /** Who answered, or what was done. */
  label: string;
  date?: string;
  /** The day in words, and how long the customer had waited; missing where nobody knows. */
  when?: string;
  /** The place of the answer among the answers of the review; a step has none. */
  reply?: number;
  /** The place of the step among the steps. */
  step?: number;
}

type Answered = Pick<Presentable, 'date' | 'replies' | 'recovery'> & { edited?: string | undefined };

/** In the order in which it happened. */
export function presentEvents(review: Answered, lang: SiteLanguage): ReviewEvent[] {
  const t = textsFor(lang).pages.review;
  const { sameDay, daysLater } = textsFor(lang).wall.review;
  const waited = (date: string) => {
    if (review.date === undefined || review.edited !== undefined) return '';
    const days = daysBetween(review.date, date);
    return `, ${days === 0 ? sameDay : daysLater(days)}`;
  };
  const events = [
    ...review.replies.map(({ date, by }, at) => ({ date, label: t.reply(by), reply: at })),
    ...review.recovery.map((step, at) => ({ date: step.date, label: describeStep(step, lang), step: at })),
  ];
  return events
    .sort((a, b) => compare(a.date ?? '', b.date ?? ''))
    .map(({ date, ...event }) => ({ ...event, ...(date !== undefined && { date, when: `${formatDate(date, lang)}${waited(date)}` }) }));
}
