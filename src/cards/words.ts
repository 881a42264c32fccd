import { listCounts } from '#src/i18n/counts.ts';
import { formatDate, formatRating } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { Card } from './card.ts';

/** Words that a card adds to what customers and the shop wrote, in its language. */
interface CardWords {
  /** Tag of sample content. */
  sample?: string;
  /** 4,6 */
  rating?: string;
  /** For example "27 ulasan" or "5.000 penilaian, 727 dengan ulasan"; also says when there are none, or none that counts. A plain card has none of it. */
  reviews?: string;
  /** The same, a line each. */
  lines?: string[];
  /** 14 Agustus 2026 */
  date?: string;
}

export function cardWords(card: Card): CardWords {
  const sample = card.sample && { sample: textsFor(card.lang).embed.sample };
  if (card.kind === 'review') return { ...sample, ...(card.date !== undefined && { date: formatDate(card.date, card.lang) }) };
  if (card.isPlain) return { ...sample };
  const strings = textsFor(card.lang).pages;
  if (card.ratingValue !== undefined && card.ratingCount > 0) {
    const lines = listCounts(card, card.lang);
    return { ...sample, rating: formatRating(card.ratingValue, card.lang), reviews: lines.join(', '), lines };
  }
  const none = card.publishedCount ? strings.noCounted : strings.noReviews;
  return { ...sample, reviews: none, lines: [none] };
}
