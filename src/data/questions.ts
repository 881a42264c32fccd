import type { PublishedQuestion } from '#src/aggregate/questions.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';

/** What the shop was asked about a product: those with an answer first, then those that wait for one. */
export async function getQuestions(slug: string): Promise<readonly PublishedQuestion[]> {
  return (await byProduct()).get(slug) ?? [];
}

const byProduct = createOnce(async () => Map.groupBy((await getCatalog()).questions, ({ product }) => product));
