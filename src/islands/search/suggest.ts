import { fold } from '#src/language/tokens.ts';

/** The query with each missing word replaced by the nearest known one; nothing where no word is near. */
export function suggestQuery(query: string, missing: readonly string[], words: readonly string[]): string | undefined {
  const suggested = missing.reduce((text, word) => {
    const near = nearestWord(fold(word), words);
    return near === undefined ? text : text.replace(word, near);
  }, query);
  return suggested === query ? undefined : suggested;
}

/** The most frequent of the nearest words, at most two letters away (one for short words). */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = word.length <= 5 ? 2 : 3;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = distanceOf(word, candidate, least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Letters to change, add, drop or swap with a neighbour; `limit` where there are as many or more. */
export function distanceOf(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const at = (cells: readonly number[], place: number) => cells[place] ?? limit;
      line[column] = Math.min(
        at(line, column - 1) + 1,
        at(above, column) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : limit,
      );
    }
    if (Math.min(...line) >= limit) return limit;
    [before, above] = [above, line];
  }
  return Math.min(above[b.length] ?? limit, limit);
}
