/** A sentence must fill at least this share of the room, else the text is cut at a word. */
const SENTENCE_SHARE = 0.5;

/**
 * The beginning of a text, cut at the end of a sentence or else of a word, with an ellipsis after a word.
 * @param max length in UTF-16 units that the result stays within
 */
export function excerpt(text: string, max: number): { text: string; complete: boolean } {
  if (text.length <= max) return { text, complete: true };
  const room = text.slice(0, max - 1);
  const sentence = lastEnd(room, /[.!?…。！？]["”’)]?(?=\s)/gu);
  if (sentence >= max * SENTENCE_SHARE) return { text: room.slice(0, sentence).trimEnd(), complete: false };
  const word = Math.max(lastEnd(room, /\S(?=\s)/gu), 0);
  return { text: `${word > 0 ? room.slice(0, word) : wholeCharacters(room)}…`, complete: false };
}

/** Where the last match ends; 0 when there is none. */
function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Drops the last character: the cut may have left only a part of it, such as half of an emoji family. */
function wholeCharacters(text: string): string {
  const segments = [...GRAPHEMES.segment(text)];
  const last = segments.at(-1);
  return last === undefined || segments.length === 1 ? text : text.slice(0, last.index);
}
