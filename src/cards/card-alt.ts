import { textsFor } from '#src/i18n/texts.ts';
import type { Card } from './card.ts';
import { cleanText } from './clean-text.ts';
import { cutText } from './cut-text.ts';
import { cardWords } from './words.ts';
import { quoteMarks } from './writing.ts';

/** X cuts the text of `og:image:alt` at 420 characters. */
const ALT_MAX = 400;

/** What a card shows, for people who cannot see it: in the card's language, at most 400 characters. */
export function cardAlt(card: Card): string {
  const { sample } = cardWords(card);
  const parts = [sample, card.brand, ...describe(card)].filter((part) => part !== undefined);
  const sentences = parts.map(cleanText).map((part) => (/[.!?…]”?$/u.test(part) ? part : `${part}.`));
  return cutText(sentences.join(' ').replace(/\.$/u, ''), ALT_MAX, card.lang);
}

function describe(card: Card): (string | undefined)[] {
  if (card.kind === 'review') return describeReview(card);
  const { rating, reviews } = cardWords(card);
  const stars = rating === undefined ? undefined : textsFor(card.lang).pages.stars(rating);
  const summary = stars === undefined ? reviews : `${stars}, ${reviews}`;
  return [card.kind === 'site' ? card.tagline : card.name, summary];
}

function describeReview(card: Card & { kind: 'review' }): (string | undefined)[] {
  const [open, close] = quoteMarks(card.quoteLang);
  const words = cutText(cleanText(card.quote), 200, card.quoteLang);
  const date = cardWords(card).date;
  return [
    `${textsFor(card.lang).pages.stars(String(card.rating))}: ${card.product}`,
    card.title,
    `${open}${words}${close}`,
    [card.author, date].filter((part) => part !== undefined).join(', '),
    card.level,
    card.disclosure,
  ];
}
