import { isKnownWord } from '#src/language/concepts.ts';
import { isFunctionWord } from '#src/language/function-words.ts';
import { ROOTS } from '#src/language/roots.ts';
import type { SaidWord } from '#src/language/said-words.ts';

/** A spelling that occurs at most this often may stand for another word. */
const MOST_RARE = 12;
/** The other word must occur at least this often, and `TIMES` as often as the spelling. */
const LEAST_COMMON = 8;
const TIMES = 10;
const SHORTEST = 4;
const MOST_LETTERS_LESS = 3;
/** Neighbours on each side. */
const AROUND = 2;

/**
 * Spellings of customers that mean a more common word, by their base: `kmsan` for `kemas`. Sound only where two signs agree: the
 * letters of the rare word stand in the common one in the same order, with the same consonants, and both words have been
 * used beside the same word.
 * @param texts the words of each text
 */
export function findVariants(texts: Iterable<readonly SaidWord[]>): Map<string, string> {
  const uses = new Map<string, { count: number; beside: Set<string> }>();
  for (const words of texts) {
    words.forEach(({ base }, at) => {
      const use = uses.get(base) ?? { count: 0, beside: new Set<string>() };
      uses.set(base, use);
      use.count += 1;
      for (const near of words.slice(Math.max(0, at - AROUND), at + AROUND + 1))
        if (near.base !== base && !isFunctionWord(near.text)) use.beside.add(near.base);
    });
  }
  const common = Map.groupBy(
    [...uses].filter(([base, { count }]) => count >= LEAST_COMMON && base.length >= SHORTEST).sort(([, a], [, b]) => b.count - a.count),
    ([base]) => consonantsOf(base),
  );
  const variants = new Map<string, string>();
  for (const [base, { count, beside }] of uses) {
    if (count > MOST_RARE || !/^[a-z]{3,}$/.test(base) || ROOTS.has(base) || isKnownWord({ text: base, base })) continue;
    const meant = common
      .get(consonantsOf(base))
      ?.find(
        ([other, use]) =>
          use.count >= TIMES * count &&
          [base, spoken(base)].some((short) => isShortFor(short, other)) &&
          !beside.isDisjointFrom(use.beside),
      );
    if (meant !== undefined) variants.set(base, meant[0]);
  }
  return variants;
}

/** *Cpet* is short for *cepet*, which is *cepat*. */
function spoken(word: string): string {
  return word.replace(/e(?=[^aiueo]{1,2}$)/, 'a');
}

function consonantsOf(word: string): string {
  return word.replace(/[aiueo]/g, '').replace(/(.)\1+/g, '$1');
}

/** Whether one word is the other without some of its vowels or with doubled letters. */
function isShortFor(short: string, long: string): boolean {
  const [a, b] = [short.replace(/(.)\1+/g, '$1'), long.replace(/(.)\1+/g, '$1')];
  if (a.charAt(0) !== b.charAt(0) || b.length - a.length > MOST_LETTERS_LESS) return false;
  let at = 0;
  for (const letter of b) if (letter === a.charAt(at)) at += 1;
  return at === a.length;
}
