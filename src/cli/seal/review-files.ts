import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Review } from '#src/schemas/review.ts';

/** Reviews by the file they stand in, which is relative to the content folder. */
export async function findReviewFiles(contentFolder: string, reviews: readonly Review[]): Promise<Map<string, Review[]>> {
  const files = new Map<string, Review[]>();
  for (const review of reviews) {
    const file = await findReviewFile(contentFolder, review);
    const others = files.get(file);
    if (others === undefined) files.set(file, [review]);
    else others.push(review);
  }
  return files;
}

/** A file of its own, or the product's list. */
async function findReviewFile(contentFolder: string, { product, id }: Review): Promise<string> {
  const own = `reviews/${product}/${id}.md`;
  return access(join(contentFolder, own)).then(
    () => own,
    () => `reviews/${product}.ndjson`,
  );
}
