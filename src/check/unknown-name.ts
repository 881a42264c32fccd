import { meantKey } from '#src/loaders/key-slips.ts';
import type { AnyLocated } from '#src/loaders/parse-file.ts';
import type { Problem, ProblemCode } from '#src/schemas/problem.ts';
import { problemAt } from './rule.ts';

const NOUNS = {
  'unknown-product': { en: 'product', id: 'produk' },
  'unknown-commitment': { en: 'commitment', id: 'janji' },
  'unknown-review': { en: 'review', id: 'ulasan' },
  'unknown-post': { en: 'post', id: 'kiriman' },
  'unknown-attribute': { en: 'attribute', id: 'atribut' },
} as const satisfies Partial<Record<ProblemCode, object>>;

/** A message lists at most so many names, and then says how many more there are. */
const MOST_LISTED = 12;

/**
 * A problem about a name that nothing has.
 * @param place where a thing of that name would be declared
 */
export function unknownName(
  entry: AnyLocated,
  code: keyof typeof NOUNS,
  word: string,
  path: readonly PropertyKey[],
  known: readonly string[],
  place: string,
  nearest = meantKey(word, known),
): Problem {
  const noun = NOUNS[code];
  const few =
    known.length === 0
      ? { en: 'none is declared', id: 'belum ada satu pun' }
      : known.length > MOST_LISTED
        ? { en: `one of ${known.length} that exist`, id: `salah satu dari ${known.length} yang ada` }
        : { en: `one of: ${known.join(', ')}`, id: `salah satu dari: ${known.join(', ')}` };
  return problemAt(
    entry,
    code,
    path,
    {
      en: `found the ${noun.en} ${JSON.stringify(word)}, expected one that exists (${few.en})`,
      id: `${noun.id} ${JSON.stringify(word)} tidak ada; yang diharapkan: yang sudah ada (${few.id})`,
    },
    nearest === undefined
      ? { en: `Correct it, or add it in ${place}.`, id: `Betulkan, atau tambahkan di ${place}.` }
      : place.endsWith(`/${nearest}.yaml`)
        ? { en: `Did you mean ${nearest}?`, id: `Maksudnya ${nearest}?` }
        : { en: `Did you mean ${nearest}? Else add it in ${place}.`, id: `Maksudnya ${nearest}? Bila bukan, tambahkan di ${place}.` },
  );
}
