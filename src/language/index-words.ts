/**
 * How a word is written in the Pagefind index. Pagefind finds every indexed word that *starts with* a query word, and
 * where there is none, the longest indexed word that the query word starts with. An end mark on each indexed word
 * makes exact queries possible, and rules out the second kind of match, which is never wanted. Characters other than a-z are
 * spelled as their code points: so no Unicode table but ours decides what is the same word, and Pagefind, which also
 * indexes the parts of `samsung123`, sees letters of one kind only.
 */
const END = 'þ';
const ESCAPE = 'ø';

/** The form that is indexed, and that finds exactly this word. */
export function exactly(word: string): string {
  return startingWith(word) + END;
}

/** The form that finds each word that starts with this. */
export function startingWith(word: string): string {
  return word.replace(/[^a-z]/gu, (character) => ESCAPE + spell(character.codePointAt(0) ?? 0) + ESCAPE);
}

/** A word that sorts after every word that starts with this one; the index chunks up to it hold all of those words. */
export function behind(word: string): string {
  return startingWith(word) + END + END;
}

/** Hexadecimal, with the letters g to v for 0 to f. */
function spell(codePoint: number): string {
  return codePoint.toString(16).replace(/./g, (digit) => 'ghijklmnopqrstuv'.charAt(Number.parseInt(digit, 16)));
}
