import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { isVideo, stillOf } from '#src/schemas/media.ts';
import { isRating } from '#src/schemas/review.ts';
import { batchesOf } from './batches.ts';
import type { ExportSource } from './export-source.ts';
import { type Carried, carryFiles, saidBy } from './own-record.ts';

/**
 * Everything public, one review a line as JSON, lossless, in parts: `/export/reviews.ndjson`. The first line that needs a product or a promise
 * has its file in `carries`, so that `bukti import` makes the same catalog of it.
 */
export function* ndjsonParts(source: ExportSource): Generator<string> {
  const carried = carryFiles(source);
  for (const some of batchesOf(source.reviews))
    yield some.map((review) => `${JSON.stringify(toLine(review, source, carried(review)))}\n`).join('');
}

function toLine(review: CatalogReview, source: ExportSource, carries: Carried | undefined) {
  const { urls, pictureUrl, catalog } = source;
  const { verdict, level, seal } = review;
  const { media, ...said } = saidBy(review, source);
  return {
    ...said,
    ...(Array.isArray(media) && media.length > 0 && { media }),
    level,
    ...(seal !== undefined && { seal }),
    counted: verdict.counted,
    ...(!verdict.counted && { notCounted: verdict.reason }),
    photos: review.media.map((one) => {
      const url = pictureUrl(one);
      return { ...(url !== undefined && { url }), alt: stillOf(one).alt, ...(isVideo(one) && { video: true }) };
    }),
    ...(!isRating(review) && { page: urls.absolute(urls.review(review.id)) }),
    sample: catalog.site.sample,
    ...(carries !== undefined && { carries }),
  };
}
