import { shelfOf } from '#src/schemas/shelf.ts';
import { load } from '../shared/load.ts';
import type { ReviewDocument } from './documents.ts';

/** One review: from its own document, or from that which it shares with others where a site has many. @throws as `load()` does */
export async function loadReview(id: string): Promise<ReviewDocument> {
  const inShelf = async () => {
    const { reviews } = await load<{ reviews: ReviewDocument[] }>(`reviews/shelf/${shelfOf(id)}`);
    return reviews.find((review) => review.id === id) ?? Promise.reject(404);
  };
  return load<ReviewDocument>(`reviews/${id}`).catch(inShelf);
}
