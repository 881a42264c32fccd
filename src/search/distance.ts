/** What it costs to type a word for another: whole letters cost 1. */
const VOWEL = /[aiueo]/;
const DROPPED_VOWEL = 0.5;
const DOUBLED = 0.3;
const SWAPPED = 0.8;
const NEIGHBOUR = 0.7;
const SAME_SOUND = 0.5;
const OTHER = 1;
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SOUNDS = ['fpv', 'kq', 'sz', 'iy', 'ckx'];

/**
 * How far two words are apart as slips of the finger: a dropped vowel (`kmasan`), a doubled letter, a neighbour on the
 * keyboard and a letter that sounds the same cost less than any other letter.
 */
export function slipsBetween(typed: string, meant: string, limit: number): number {
  let before: number[] = [];
  let above: number[] = [0];
  for (let column = 1; column <= meant.length; column += 1) above.push((above[column - 1] ?? 0) + costOfLetter(meant, column - 1));
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [(above[0] ?? 0) + costOfLetter(typed, row - 1)];
    for (let column = 1; column <= meant.length; column += 1) {
      const [a, b] = [typed.charAt(row - 1), meant.charAt(column - 1)];
      const isSwap = row > 1 && column > 1 && a === meant.charAt(column - 2) && typed.charAt(row - 2) === b;
      line.push(
        Math.min(
          (line[column - 1] ?? limit) + costOfLetter(meant, column - 1),
          (above[column] ?? limit) + costOfLetter(typed, row - 1),
          (above[column - 1] ?? limit) + costOfChange(a, b),
          isSwap ? (before[column - 2] ?? limit) + SWAPPED : limit,
        ),
      );
    }
    if (Math.min(...line) >= limit) return limit;
    [before, above] = [above, line];
  }
  return Math.min(above[meant.length] ?? limit, limit);
}

/** What it costs to leave a letter out, or to add it. */
function costOfLetter(word: string, at: number): number {
  const letter = word.charAt(at);
  if (letter === word.charAt(at - 1)) return DOUBLED;
  return VOWEL.test(letter) && at > 0 ? DROPPED_VOWEL : OTHER;
}

function costOfChange(a: string, b: string): number {
  if (a === b) return 0;
  if (SOUNDS.some((sounds) => sounds.includes(a) && sounds.includes(b))) return SAME_SOUND;
  return areNeighbours(a, b) ? NEIGHBOUR : OTHER;
}

function areNeighbours(a: string, b: string): boolean {
  const [rowA, rowB] = [KEYS.findIndex((row) => row.includes(a)), KEYS.findIndex((row) => row.includes(b))];
  if (rowA === -1 || rowB === -1 || Math.abs(rowA - rowB) > 1) return false;
  return Math.abs((KEYS[rowA] ?? '').indexOf(a) - (KEYS[rowB] ?? '').indexOf(b)) <= 1;
}
