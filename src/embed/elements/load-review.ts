import { shelfOf } from '#src/schemas/shelf.ts';
import { load } from '../shared/load.ts';
import type { ReviewDocument } from './documents.ts';

/** One review: from its own document, or from that which it shares with others where a site has many. @throws as `load()` does */
export async function loadReview(id: string): Promise<ReviewDocument> {
  const shelf = () => load<{ reviews: ReviewDocument[] }>(`reviews/shelf/${shelfOf(id)}`);
  const { reviews } = await load<ReviewDocument>(`reviews/${id}`).then((review) => ({ reviews: [review] }), shelf);
  const found = reviews.find((review) => review.id === id);
  if (!found) throw 404;
  return found;
}
