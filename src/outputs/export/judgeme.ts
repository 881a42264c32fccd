import type { CatalogReview } from '#src/aggregate/catalog.ts';
import type { NotCountedReason } from '#src/aggregate/counted.ts';
import { type ExportSource, pictureUrls } from './export-source.ts';
import { type Selection, select } from './left-out.ts';
import { renderSpreadsheet } from './spreadsheet.ts';

/** The columns of Judge.me's import template, in its order. */
const COLUMNS = [
  'title',
  'body',
  'rating',
  'review_date',
  'reviewer_name',
  'reviewer_email',
  'product_id',
  'product_handle',
  'reply',
  'picture_urls',
] as const;

/**
 * The reviews that count: the format has no place to say that somebody was paid, or that a review came from another platform, and
 * there they would pass for what they are not.
 */
export function selectForJudgeMe(reviews: readonly CatalogReview[]): Selection<NotCountedReason> {
  return select(reviews, ({ verdict }) => (verdict.counted ? undefined : verdict.reason));
}

/** A file for Judge.me's import. It has no e-mail addresses, which nothing public knows. */
export function renderJudgeMe(source: ExportSource): string {
  const { reviews } = selectForJudgeMe(source.reviews);
  return renderSpreadsheet(COLUMNS, judgeMeRows({ ...source, reviews }), { byteOrderMark: false });
}

/** Cells as they are before spreadsheets are thought of. */
export function judgeMeRows(source: ExportSource): string[][] {
  return source.reviews.map((review) => {
    const cells: Record<(typeof COLUMNS)[number], string> = {
      title: review.title ?? '',
      body: review.body,
      rating: String(review.rating),
      review_date: review.date === undefined ? '' : review.date.split('-').toReversed().join('/'),
      reviewer_name: review.author.name ?? '',
      reviewer_email: '',
      product_id: '',
      product_handle: review.product,
      reply: review.replies[0]?.body ?? '',
      picture_urls: pictureUrls(source, review).join(','),
    };
    return COLUMNS.map((column) => cells[column]);
  });
}
