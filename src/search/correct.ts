import { stemIndonesian } from '#src/language/affixes.ts';
import { isKnownWord } from '#src/language/concepts.ts';
import { isFunctionWord } from '#src/language/function-words.ts';
import { ROOTS } from '#src/language/roots.ts';
import { fold } from '#src/language/tokens.ts';
import { slipsBetween } from './distance.ts';

/** What a word was meant to be. */
export interface Correction {
  given: string;
  meant: string;
}

const MOST_CANDIDATES = 3;
/** Slips that are believed in a word of so many letters. */
const BELIEVED = [
  { letters: 3, slips: 0 },
  { letters: 4, slips: 0.6 },
  { letters: 5, slips: 0.8 },
  { letters: 7, slips: 1.1 },
  { letters: 10, slips: 1.6 },
  { letters: Number.POSITIVE_INFINITY, slips: 2.1 },
];

/**
 * The words that a missing word may be a slip for, the nearest first, of equals the more frequent.
 * @param words words of the reviews, the most frequent first
 */
export function correctWord(given: string, words: readonly string[]): string[] {
  const word = fold(given);
  if (!/^\p{L}+$/u.test(word) || isRight(word)) return [];
  const limit = (BELIEVED.find(({ letters }) => word.length <= letters)?.slips ?? 0) + 0.01;
  return words
    .filter((candidate) => Math.abs(candidate.length - word.length) <= 3 && !isFunctionWord(candidate))
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate, limit) }))
    .filter(({ slips }) => slips < limit)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate }) => candidate);
}

/** Nobody says it here, and yet it is a word: *popok* is no slip for *pokok*. */
function isRight(word: string): boolean {
  const base = stemIndonesian(word);
  return ROOTS.has(base) || isKnownWord({ text: word, base });
}

/** The query with some words replaced. */
export function replaceWords(query: string, corrections: readonly Correction[]): string {
  return corrections.reduce((text, { given, meant }) => text.replace(given, meant), query);
}
