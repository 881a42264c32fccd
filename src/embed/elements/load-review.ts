import { shelfOf } from '#src/schemas/shelf.ts';
import { load } from '../shared/load.ts';
import type { ReviewDocument } from './documents.ts';

/** One review: from its own document, or from that which it shares with others where a site has many. @throws as `load()` does */
export async function loadReview(id: string): Promise<ReviewDocument> {
  try {
    return await load(`reviews/${id}`);
  } catch (error) {
    if (error !== 404) throw error;
    const { reviews } = await load<{ reviews: ReviewDocument[] }>(`reviews/shelf/${shelfOf(id)}`);
    const found = reviews.find((review) => review.id === id);
    if (!found) throw error;
    return found;
  }
}
