const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Latin letters and signs without a mark beside them. Each is a character of its own, so that ICU need not look at them. */
const PLAIN = /^[\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027]*$/;

/** What a reader takes for one character: a letter with its marks, a flag, a family of four. */
export function splitGraphemes(text: string): string[] {
  if (PLAIN.test(text)) return [...text];
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

const EMOJI = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic}.*)$/v;
/** Signs that are letters in running text, though Unicode also counts them as emoji. */
const SIGNS = /^[©®™‼⁉ℹ↔↕↩↪]\uFE0E?$/u;

/** Whether a grapheme is drawn as a picture. Digits, © and ™ are text. */
export function isEmoji(grapheme: string): boolean {
  // No emoji of one code unit sorts before ‼, except © and ®, which count as signs. Most characters end here.
  if (grapheme.length === 1 && grapheme < '‼') return false;
  return EMOJI.test(grapheme) && !SIGNS.test(grapheme);
}

/** Cuts text into runs of words and single emoji, in reading order. */
export function splitEmoji(text: string): { text: string; emoji: boolean }[] {
  const runs: { text: string; emoji: boolean }[] = [];
  for (const grapheme of splitGraphemes(text)) {
    const last = runs.at(-1);
    if (isEmoji(grapheme)) runs.push({ text: grapheme, emoji: true });
    else if (last === undefined || last.emoji) runs.push({ text: grapheme, emoji: false });
    else last.text += grapheme;
  }
  return runs;
}
