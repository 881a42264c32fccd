/** The text, or as many whole words of it as fit, with an ellipsis. A word that is too long alone is cut between characters. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const part = text.slice(0, length);
  const space = part.search(/\s+\S*$/);
  const whole = space > length / 2 ? part.slice(0, space) : wellFormed(part).replace(/\ufffd$/, '');
  return `${whole.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** The text with each half of a surrogate pair replaced by the sign for what cannot be read: `toWellFormed`, which browsers have since 2023. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
