import { splitGraphemes } from './graphemes.ts';

/** A cut at the end of a sentence must leave this share of what there is room for. */
const SENTENCE_SHARE = 0.55;
/** A cut between words must leave this share; else a single long word is cut between letters. */
const WORD_SHARE = 0.4;

/**
 * Shortens text to at most `max` characters as a reader counts them, the ellipsis included: after a whole sentence where
 * that leaves enough, else after a whole word, else within the word. Text that fits comes back unchanged.
 */
export function cutText(text: string, max: number, lang: string): string {
  const graphemes = splitGraphemes(text);
  if (graphemes.length <= max) return text;
  const room = graphemes.slice(0, Math.max(1, max - 2)).join('');
  const sentence = cutAt('sentence', text, room, lang);
  if (sentence.length >= room.length * SENTENCE_SHARE) return `${sentence} …`;
  const word = cutAt('word', text, room, lang);
  return `${(word.length >= room.length * WORD_SHARE ? word : room).replace(/[\s\p{P}]+$/u, '')}…`;
}

/** The whole sentences or words that `room`, the start of `text`, has place for. */
function cutAt(granularity: 'sentence' | 'word', text: string, room: string, lang: string): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity }).segment(text)) {
    const next = index + segment.trimEnd().length;
    if (next > room.length) break;
    end = next;
  }
  return text.slice(0, end).trimEnd();
}
