import type { Review } from '#src/schemas/review.ts';

/** The name as its owner wants it shown: Rani Kusuma, Rani K., R. K., or nothing. */
export function displayName({ name, display }: Review['author']): string | undefined {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  // Upper case makes two letters of some (ß becomes SS). Only the first is kept, so that shortening a shortened name changes nothing.
  const initial = (word: string) => `${firstLetter(firstLetter(word).toLocaleUpperCase('id'))}.`;
  if (display === 'anonymous') return undefined;
  if (display === 'full') return words.join(' ');
  if (display === 'initials') return words.map(initial).join(' ');
  const [first = '', ...others] = words;
  const last = others.at(-1);
  return last === undefined ? first : `${first} ${initial(last)}`;
}

/** Missing in Firefox before 2024: this also runs in browsers, where the form shows the name. */
const GRAPHEMES = 'Segmenter' in Intl ? new Intl.Segmenter('und', { granularity: 'grapheme' }) : undefined;

/** An ASCII letter that no mark follows. Each segmentation takes memory outside of JavaScript, which comes back late: 200 MB for 35,000 names. */
const PLAIN = /^[ -~](?=[ -~]|$)/;

/** The first letter a reader sees, with its marks; an emoji or CJK character counts as one. */
function firstLetter(word: string): string {
  if (PLAIN.test(word)) return word.charAt(0);
  const [first] = GRAPHEMES?.segment(word) ?? [];
  return first?.segment ?? /^.\p{M}*/su.exec(word)?.[0] ?? '';
}
