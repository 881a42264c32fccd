import { INFORMAL, ROOTS } from './roots.ts';

/** Each ending and beginning that a base word can take; after a beginning, the letter that it may have swallowed. */
const ENDINGS = [
  ['lah', 'kah', 'pun', 'tah'],
  ['nya', 'ny', 'ku', 'mu'],
  ['kan', 'an', 'in', 'i'],
] as const;
const BEGINNINGS: readonly (readonly [string, readonly string[]])[] = [
  ['menge', ['']],
  ['meng', ['', 'k']],
  ['meny', ['s']],
  ['mem', ['', 'p', 'm']],
  ['men', ['', 't', 'n']],
  ['me', ['']],
  ['penge', ['']],
  ['peng', ['', 'k']],
  ['peny', ['s']],
  ['pem', ['', 'p', 'm']],
  ['pen', ['', 't', 'n']],
  ['per', ['']],
  ['pel', ['']],
  ['pe', ['']],
  ['ber', ['']],
  ['bel', ['']],
  ['be', ['']],
  ['ter', ['']],
  ['te', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['nge', ['']],
  ['ng', ['', 'k']],
  ['ny', ['s', 'c']],
  ['n', ['t']],
  ['m', ['p']],
];
/** `ke-ter-lambat-an`, `mem-per-tahan-kan`: never more than this many beginnings. */
const MOST_BEGINNINGS = 3;
const SHORTEST_ROOT = 3;

/**
 * The base of an Indonesian word: `pengiriman`, `dikirim` and `kirimannya` give `kirim`. Known bases come from a list,
 * and the longest that fits is taken (of two, the one with fewer beginnings); for other words the affixes are cut as far as that is safe. Snowball's stemmer
 * knows no swallowed letters: it makes `irim` of `pengiriman` and leaves `kirim`.
 */
export function stemIndonesian(word: string): string {
  const plain = INFORMAL.get(word) ?? word;
  if (plain.length <= SHORTEST_ROOT || ROOTS.has(plain)) return plain;
  const candidates = [...candidatesOf(plain)].sort(([a, takenA], [b, takenB]) => b.length - a.length || takenA - takenB);
  const [best] = candidates.find(([candidate]) => ROOTS.has(candidate) || INFORMAL.has(candidate)) ?? [];
  if (best !== undefined) return INFORMAL.get(best) ?? best;
  return first(candidates, ([candidate, taken]) => spokenRoot(candidate, taken)) ?? cutUnknown(plain);
}

function first<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How people write as they speak: each is tried on words that no list knows, and holds where a known base comes out. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/e(?=[^aiueo]{1,2}$)/, 'a'], // tebel, pedes, dianter
  [/o(?=[^aiueo]{1,2}$)/, 'u'], // belom
  [/e(?=[^aiueo]{1,2}$)/, 'i'], // puteh
];
/** Tried only on words from which no beginning was taken off: otherwise too many words would fit. */
const SPOKEN_WHOLE: readonly (readonly [RegExp, string])[] = [
  [/e$/, 'ai'], // pake, sampe
  [/o$/, 'au'], // kalo, ijo
  [/^(?=[aiueo])/, 'h'], // idup, abis
  [/[hk]$/, ''], // rapih, sukak
  [/([^aiueo])\1$/, '$1'], // rusakk
  [/$/, 'h'], // bole
];
const SHORTEST_SPOKEN = 4;

function spokenRoot(word: string, taken: number): string | undefined {
  if (word.length < SHORTEST_SPOKEN || taken > 1) return undefined;
  const ways = taken === 0 ? [...SPOKEN, ...SPOKEN_WHOLE] : SPOKEN;
  return ways.map(([spoken, written]) => word.replace(spoken, written)).find((root) => root !== word && ROOTS.has(root));
}

/** Everything that a word could have been made from, with the number of beginnings that were taken off. */
function candidatesOf(word: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const form of withoutEndings(word)) addWithoutBeginnings(form, 0, found);
  return found;
}

/** The word, and the word without one ending of each kind, from the outside in: kiriman-nya-lah. */
function withoutEndings(word: string): string[] {
  // *bahanya* is *bahannya* with one letter less.
  let forms = word.endsWith('nya') ? [word, word.slice(0, -2)] : [word];
  for (const endings of ENDINGS) {
    const shorter = forms.flatMap((form) =>
      endings.filter((ending) => form.endsWith(ending)).map((ending) => form.slice(0, -ending.length)),
    );
    forms = [...forms, ...shorter.filter((form) => form.length >= SHORTEST_ROOT)];
  }
  return forms;
}

function addWithoutBeginnings(word: string, taken: number, found: Map<string, number>): void {
  if ((found.get(word) ?? MOST_BEGINNINGS + 1) <= taken) return;
  found.set(word, taken);
  if (taken >= MOST_BEGINNINGS) return;
  for (const [beginning, swallowed] of BEGINNINGS) {
    if (!word.startsWith(beginning)) continue;
    for (const letter of swallowed) {
      const rest = letter + word.slice(beginning.length);
      if (rest.length >= SHORTEST_ROOT) addWithoutBeginnings(rest, taken + (beginning.length === 1 ? 2 : 1), found);
    }
  }
}

/** How a beginning is undone where no list says which letter it swallowed: the usual one. */
const UNKNOWN_BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^[mp]eng(?=[^aiueo])/, ''],
  [/^[mp]eng(?=[aiueo])/, ''],
  [/^[mp]eny(?=[aiueo])/, 's'],
  [/^[mp]em(?=[aiueo])/, 'p'],
  [/^[mp]em(?=[bfp])/, ''],
  [/^[mp]en(?=[aiueo])/, 't'],
  [/^[mp]en(?=[cdjtsz])/, ''],
  [/^[mp]e(?=[lmnrwy])/, ''],
  [/^di/, ''],
  [/^(?:ber|ter)/, ''],
  [/^ke(?=.+an$)/, ''],
];
const SHORTEST_UNKNOWN = 4;

/** Cuts `-nya` and the like, one beginning, and the ending that goes with it, while enough of a word is left. */
function cutUnknown(word: string): string {
  const bare = word
    .replace(/^(.*[aiueo].*[^aiueo]|.*[aiueo][^aiueo]*[aiueo].*)nya$/, '$1')
    .replace(/^(.{3,})(?:lah|kah|pun)$/, (all, rest) => keepLong(rest, all));
  const [pattern, letter] = UNKNOWN_BEGINNINGS.find(([beginning]) => beginning.test(bare)) ?? [];
  const begun = pattern === undefined ? bare : keepLong(bare.replace(pattern, letter ?? ''), bare);
  return cut(begun, begun === bare ? /(?:kan|an)$/ : /(?:kan|an|i)$/);
}

function cut(word: string, ending: RegExp): string {
  return keepLong(word.replace(ending, ''), word);
}

/** What is left must have more than one syllable to be a word: `seller` does not come from `ller`. */
function keepLong(rest: string, otherwise: string): string {
  const syllables = rest.match(/[aiueo]+/g)?.length ?? 0;
  return rest.length >= SHORTEST_UNKNOWN && syllables >= 2 ? rest : otherwise;
}
