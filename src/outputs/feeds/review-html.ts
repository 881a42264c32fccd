import { escapeUTF8 } from 'entities';
import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { presentReview } from '../present-review.ts';

interface Shown {
  /** Whether to say that it is sample content. */
  sample: boolean;
  /** Whether the customer's headline stands nowhere else. */
  withTitle: boolean;
}

/** A review as HTML for feed readers: the customer's words in paragraphs, then what a reader must know about them. All text is escaped. */
export function renderReviewHtml(review: CatalogReview, lang: SiteLanguage, { sample, withTitle }: Shown): string {
  const t = textsFor(lang).pages;
  const { pros, cons } = review;
  const words = (text: string) => `<span lang="${escapeUTF8(review.lang)}" dir="auto">${escapeUTF8(text)}</span>`;
  const list = (label: string, phrases: readonly string[]) => (phrases.length === 0 ? [] : [`${label}: ${phrases.map(words).join(', ')}`]);
  const notes = [
    ...list(t.review.pros, pros),
    ...list(t.review.cons, cons),
    ...presentReview(review, lang).marks.map(({ text, note }) =>
      note === undefined ? `${escapeUTF8(text)}.` : `${escapeUTF8(text)}: ${words(note)}`,
    ),
    ...(sample ? [textsFor(lang).feeds.sample] : []),
  ];
  const title = withTitle && review.title !== undefined ? [`<p><b>${words(review.title)}</b></p>`] : [];
  return [...title, ...paragraphs(review), ...notes.map((note) => `<p>${note}</p>`)].join('\n');
}

function paragraphs({ body, lang }: CatalogReview): string[] {
  if (body === '') return [];
  return body
    .split(/\n{2,}/)
    .map((paragraph) => `<p lang="${escapeUTF8(lang)}" dir="auto">${escapeUTF8(paragraph).replaceAll('\n', '<br>')}</p>`);
}
