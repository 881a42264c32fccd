import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { isVideo, stillOf } from '#src/schemas/media.ts';
import { isRating } from '#src/schemas/review.ts';
import type { ExportSource } from './export-source.ts';

/** Everything public, one review a line as JSON, lossless: `/export/reviews.ndjson`. */
export function renderNdjson(source: ExportSource): string {
  return source.reviews.map((review) => `${JSON.stringify(toLine(review, source))}\n`).join('');
}

function toLine(review: CatalogReview, { urls, pictureUrl, catalog }: ExportSource) {
  const { media, verdict, firstHand: _firstHand, author, ...said } = review;
  return {
    ...said,
    author: { name: author.name ?? null, ...(author.city !== undefined && { city: author.city }) },
    counted: verdict.counted,
    ...(!verdict.counted && { notCounted: verdict.reason }),
    photos: media.map((one) => {
      const url = pictureUrl(one);
      return { ...(url !== undefined && { url }), alt: stillOf(one).alt, ...(isVideo(one) && { video: true }) };
    }),
    ...(!isRating(review) && { page: urls.absolute(urls.review(review.id)) }),
    sample: catalog.site.sample,
  };
}
