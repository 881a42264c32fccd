import type { Located } from '#src/loaders/parse-file.ts';
import { entriesOf, type Folder } from './folder.ts';

/** A text that the customer wrote, and its field. */
interface CustomerWords {
  entry: Located<'reviews'>;
  path: PropertyKey[];
  text: string;
}

/** The customers' own words of all published reviews. */
export function customerWords(folder: Folder): CustomerWords[] {
  return publishedReviews(folder).flatMap((entry) => {
    const { title, body, pros, cons } = entry.data;
    const words = [
      { path: ['title'] as PropertyKey[], text: title },
      { path: ['body'] as PropertyKey[], text: body },
      ...pros.map((text, index) => ({ path: ['pros', index] as PropertyKey[], text })),
      ...cons.map((text, index) => ({ path: ['cons', index] as PropertyKey[], text })),
    ];
    return words.flatMap(({ path, text }) => (text === undefined ? [] : [{ entry, path, text }]));
  });
}

export function publishedReviews(folder: Folder): Located<'reviews'>[] {
  return entriesOf(folder, 'reviews').filter(({ data }) => data.status === 'published');
}
