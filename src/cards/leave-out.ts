import { cleanText } from './clean-text.ts';
import { splitGraphemes } from './graphemes.ts';

const LETTER = /^[\p{L}\p{M}\p{N}]/u;

/**
 * Takes out of a text what no font can draw. A sign goes alone; a word goes as a whole and leaves an ellipsis, since a word without one of its
 * letters would be another word.
 * @param missing graphemes
 * @returns nothing ('') where more than half of the letters would go: a text in a script that cannot be drawn
 */
export function leaveOut(text: string, missing: ReadonlySet<string>): string {
  let [letters, lost] = [0, 0];
  const kept = splitRuns(text).map((run) => {
    if (!run.isWord) return run.graphemes.filter((grapheme) => !missing.has(grapheme)).join('');
    letters += run.graphemes.length;
    if (!run.graphemes.some((grapheme) => missing.has(grapheme))) return run.graphemes.join('');
    lost += run.graphemes.length;
    return run.graphemes.length === 1 ? '' : '…';
  });
  return lost * 2 > letters ? '' : cleanText(kept.join(''));
}

interface Run {
  isWord: boolean;
  graphemes: string[];
}

/** Words, and what stands between them. */
function splitRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const grapheme of splitGraphemes(text)) {
    const isWord = LETTER.test(grapheme);
    const last = runs.at(-1);
    if (last?.isWord === isWord) last.graphemes.push(grapheme);
    else runs.push({ isWord, graphemes: [grapheme] });
  }
  return runs;
}
