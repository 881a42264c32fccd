import { isUnspaced } from '#src/language/tokens.ts';
import type { Word } from '#src/language/words.ts';

/** A word, or two or three that follow each other, in one text. */
export interface TopicTerm {
  /** Base words; the same for *kirim* and *pengiriman*. */
  key: string;
  /** As it stands in the text, in lower case. */
  text: string;
}

const MOST_WORDS = 3;
/** Between the words of a phrase. A comma, a full stop or a new line ends it. */
const JOINED = /^[ \u00a0-]*$/;

/** Every term of a text that could be a topic, as often as it stands there. */
export function listTerms(text: string, words: readonly Word[]): TopicTerm[] {
  return splitRuns(text, words).flatMap((run) =>
    run.flatMap((_, start) => {
      if (isTurnedRound(run, start)) return [];
      const longest = run.slice(start, start + MOST_WORDS);
      return longest
        .map((_word, last) => longest.slice(0, last + 1))
        .filter(isTerm)
        .map((some) => termOf(text, some));
    }),
  );
}

function splitRuns(text: string, words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const [at, word] of words.entries()) {
    const end = words[at - 1]?.end;
    if (end !== undefined && JOINED.test(text.slice(end, word.start))) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Whether *tidak* or *tidak terlalu* stands before it: *pahit* would then be the opposite of what was said. */
function isTurnedRound(run: readonly Word[], at: number): boolean {
  const before = run[at - 1];
  return before !== undefined && (before.not || (before.stop && run[at - 2]?.not === true));
}

/** Whether the term begins and ends with a word that carries meaning, or begins with a negation, and holds no word twice (as *hati-hati* does). */
function isTerm(words: readonly Word[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || last.stop || last.not || (first.stop && !first.not)) return false;
  return !words.some(({ text }) => isUnspaced(text)) && new Set(words.map(({ base }) => base)).size === words.length;
}

function termOf(text: string, words: readonly Word[]): TopicTerm {
  const shown = text.slice(words[0]?.start, words.at(-1)?.end);
  return { key: words.map(({ base }) => base).join(' '), text: shown.replace(/\s+/g, ' ').toLowerCase() };
}
