/** A word as it is searched, and the place in the text where a reader sees it. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;
/** Scripts that are written without spaces between words. */
const UNSPACED_SCRIPTS =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u30fc\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Java}\\p{sc=Bali}\\p{sc=Sund}';
const RUN = new RegExp(`[${UNSPACED_SCRIPTS}]+\\p{M}*|[^${UNSPACED_SCRIPTS}]+`, 'gu');
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}]`, 'u');
const LETTER = /.\p{M}*/gsu;
/** Marks that people leave out when they type: Latin accents, Arabic and Hebrew vowel points. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2]/g;
const LONGEST_WORD = 40;

/** Words of a text. Where a script has no spaces, pairs of letters stand for words: the same on every machine. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap((word) => tokensOfWord(word[0], word.index));
}

/** Whether a token comes from a script without spaces. */
export function isUnspaced(token: string): boolean {
  return UNSPACED.test(token);
}

/** Characters that are not seen: zero-width ones, soft hyphens, direction marks, variation selectors, fillers, the box of a keycap emoji. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|\u20E3/gu;

export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Lower case, without accents and apostrophes, compatible forms (ﬁ, １) made plain. */
export function fold(word: string): string {
  return word.normalize('NFKD').replace(OPTIONAL_MARKS, '').replace(/['’]/g, '').normalize('NFC').toLowerCase();
}

function tokensOfWord(word: string, at: number): Token[] {
  return [...word.matchAll(RUN)].flatMap((run) => {
    const start = at + run.index;
    return isUnspaced(run[0]) ? pairsOf(run[0], start) : [{ text: fold(run[0]).slice(0, LONGEST_WORD), start, end: start + run[0].length }];
  });
}

/** 很好用 gives 很好, 好用 and 用: the last letter alone too, so that each letter starts a token. */
function pairsOf(run: string, at: number): Token[] {
  const letters = [...run.matchAll(LETTER)];
  return letters.map((letter, index) => {
    const pair = letter[0] + (letters[index + 1]?.[0] ?? '');
    const start = at + letter.index;
    return { text: fold(pair), start, end: start + pair.length };
  });
}
