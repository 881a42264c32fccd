/** The text, or as many whole words of it as fit, with an ellipsis. A word that is too long alone is cut between characters. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const part = text.slice(0, length);
  const space = part.search(/\s+\S*$/);
  const whole = space > length / 2 ? part.slice(0, space) : part.toWellFormed().replace(/\ufffd$/, '');
  return `${whole.replace(/[\s,;:.–—-]+$/, '')}…`;
}
