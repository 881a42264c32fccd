import { entriesOf, type Folder } from '../folder.ts';
import { onePerCause, type Rule } from '../rule.ts';
import { unknownName } from '../unknown-name.ts';

/** Reviews that report on a promise that has no file. */
export const unknownPromise: Rule = {
  code: 'unknown-commitment',
  about: { en: 'Each promise in a review has a file.', id: 'Setiap janji di ulasan punya berkas.' },
  check(folder: Folder) {
    const known = entriesOf(folder, 'commitments').map(({ data }) => data.slug);
    return onePerCause(
      entriesOf(folder, 'reviews').flatMap((entry) =>
        Object.keys(entry.data.commitments)
          .filter((slug) => !known.includes(slug) && folder.lost?.mayHold('commitments', slug) !== true)
          .map((slug) => ({
            cause: slug,
            problem: unknownName(entry, 'unknown-commitment', slug, ['commitments', slug], known, `content/commitments/${slug}.yaml`),
          })),
      ),
    );
  },
};
