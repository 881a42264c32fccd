import { stringify } from 'yaml';
import { NO_NAME } from '#src/evidence/hidden-part.ts';
import type { Submission } from '#src/outputs/submission/submission.ts';
import { LanguageTagSchema } from '#src/schemas/primitives.ts';
import type { Channel } from '#src/schemas/review.ts';

interface ReviewFacts {
  /** The day on which it came in, YYYY-MM-DD. */
  date: string;
  channel: Channel;
  /** 32 hex digits of an earlier version of it, so that it keeps its name in the log. */
  seed?: string;
  /** Promises that the site knows. */
  promises: ReadonlySet<string>;
}

/** A pending review as a file of its own. What a review file has no place for is cut to what it takes; the message itself is kept in private. */
export function renderReviewFile(submission: Submission, { date, channel, seed, promises }: ReviewFacts): string {
  const { rating, name, display, city, lang, title, pros, cons, trust, words } = submission;
  const told = Object.fromEntries(Object.entries(submission.promises).filter(([slug]) => promises.has(slug)));
  const fields = {
    rating,
    author: {
      name: line(name, 100) || NO_NAME,
      display: name === '' ? 'anonymous' : display,
      ...(city !== '' && { city: line(city, 60) }),
    },
    date,
    lang: LanguageTagSchema.safeParse(lang).success ? lang : 'id',
    channel,
    ...(title !== '' && { title: line(title, 300) }),
    ...(pros.length > 0 && { pros: pros.slice(0, 10).map((one) => line(one, 100)) }),
    ...(cons.length > 0 && { cons: cons.slice(0, 10).map((one) => line(one, 100)) }),
    ...(Object.keys(trust).length > 0 && { trust }),
    ...(Object.keys(told).length > 0 && { commitments: told }),
    status: 'pending',
    ...(seed !== undefined && { seed }),
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n${clean(words).slice(0, 20_000)}\n`;
}

/** Without control characters, which no review may hold. */
const clean = (text: string): string =>
  text
    .replace(/(?![\t\n])\p{Cc}/gu, ' ')
    .toWellFormed()
    .trim();
const line = (text: string, most: number): string => clean(text.replace(/\s+/g, ' ')).slice(0, most).toWellFormed().trim();
