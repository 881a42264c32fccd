import { type Boast, readBoasts } from '#src/check/boasts.ts';
import { plainSpelling } from '#src/check/personal-data/plain-spelling.ts';
import { LEVELS, type Level } from '#src/evidence/level.ts';
import { SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';
import { collapse } from '../visible-text.ts';

/** Something that a text says about ratings, in the words of this software, in any of its languages. */
export type Claim =
  /** Stars of one review, or a mean: a mean always has a decimal. */
  | { kind: 'stars'; value: number; mean: boolean; text: string }
  /** How many reviews count. */
  | { kind: 'count'; value: number; text: string }
  /** One row of a histogram. */
  | { kind: 'row'; stars: number; value: number; text: string }
  | { kind: 'level'; level: Level | undefined; text: string }
  | Boast;

/** Longer texts are read piece by piece; each begins before the end of the one before it, by more than any figure takes. */
const PIECE = 20_000;
const OVERLAP = 400;

/** Every figure in a text, as people see it: letters in another dress and unseen ones between them change nothing. Takes linear time. */
export function readFigures(whole: string): Claim[] {
  const text = collapse(plainSpelling(whole));
  if (!SAYS_A_NUMBER.test(text)) return [];
  const count = Math.max(1, Math.ceil((text.length - OVERLAP) / (PIECE - OVERLAP)));
  return Array.from({ length: count }, (_, at) => text.slice(at * (PIECE - OVERLAP), at * (PIECE - OVERLAP) + PIECE)).flatMap(readPiece);
}

function readPiece(text: string): Claim[] {
  return [
    ...findAll(STARS, text).map(([found, number]): Claim => starsClaim(number, found)),
    ...findAll(COUNTS, text).map(([found, number]): Claim => ({ kind: 'count', value: wholeNumber(number), text: found })),
    ...findAll(BOTH_COUNTS, text).flatMap(([found, ...numbers]): Claim[] =>
      // Arabic says one and two without a digit.
      numbers.flatMap((number) => (number === '' ? [] : [{ kind: 'count', value: wholeNumber(number), text: found }])),
    ),
    ...findAll(ROWS, text).map(([found, stars, n]): Claim => ({ kind: 'row', stars: Number(stars), value: wholeNumber(n), text: found })),
    ...findAll([ROW_OF_STARS], text).map(
      ([found]): Claim => ({ kind: 'stars', value: [...found.replace(NO_STARS, '')].length, mean: false, text: found }),
    ),
    ...findAll([BEFORE_A_STAR, BEHIND_A_STAR, /^\s*(\d[.,]\d)\s*$/g], text).map(([found, number]): Claim => starsClaim(number, found)),
  ];
}

/** Signs that people take for a star that is given; ☆ is one that is not. */
export const STAR_SIGN = '[★⭐✮✯🌟✪✫✬✭✰⭑🟊]';
/** What is in every figure: most texts have none of it, and are not searched. */
const SAYS_A_NUMBER = new RegExp(`[0-9]|${STAR_SIGN}`, 'u');
const ROW_OF_STARS = new RegExp(`${STAR_SIGN}\\uFE0F?(?:\\s?${STAR_SIGN}\\uFE0F?){1,4}`, 'gu');
const NO_STARS = new RegExp(STAR_SIGN.replace('[', '[^'), 'gu');
const BEFORE_A_STAR = new RegExp(`(?<![\\d.,])(\\d[.,]\\d{1,6})\\s?${STAR_SIGN}`, 'gu');
const BEHIND_A_STAR = new RegExp(`${STAR_SIGN}\\uFE0F?\\s?(\\d[.,]\\d{1,6})(?!\\d)`, 'gu');

/** Every figure in a text, and praise in words that are not ours; no number twice. */
export function readClaims(text: string): Claim[] {
  const figures = readFigures(text);
  const said = new Set(figures.map((claim) => ('value' in claim ? `${claim.kind} ${claim.value}` : '')));
  return [...figures, ...readBoasts(text).filter((claim) => !('value' in claim) || !said.has(`${claim.kind} ${claim.value}`))];
}

/** A text that names a level and says nothing else but signs before and after it, such as a tick. */
export function readLevelWords(text: string, levelWords: LevelWords = LEVEL_WORDS): Claim | undefined {
  if (text.length > 10 * LONGEST_LEVEL_WORDS || !/\S/.test(text)) return undefined;
  const words = plainLevelWords(text);
  if (words.length > LONGEST_LEVEL_WORDS) return undefined;
  if (FOREIGN_LEVEL_WORDS.has(words)) return { kind: 'level', level: undefined, text: text.trim() };
  const level = levelWords.get(words);
  return level === undefined ? undefined : { kind: 'level', level, text: text.trim() };
}

/** The words of a level as they are compared: in plain small letters, without signs around them. */
export function plainLevelWords(text: string): string {
  return collapse(plainSpelling(text))
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .toLowerCase();
}

/** Between the words of a level and what else stands in its line: Dewi S. · Verified purchase. */
const BESIDE = /[·•|\n]|\s[—–-]\s|[,;:(]\s?/;

/** Every level that a short line names, alone or beside other words. */
export function findLevelWords(text: string, levelWords: LevelWords = LEVEL_WORDS): Claim[] {
  const whole = readLevelWords(text, levelWords);
  if (whole !== undefined) return [whole];
  if (text.length > 2 * LONGEST_LEVEL_WORDS || !BESIDE.test(text)) return [];
  return text.split(BESIDE).flatMap((part) => readLevelWords(part.replace(/\)\s{0,9}$/, ''), levelWords) ?? []);
}

/** What a style sheet, or the style of an element, may write before or after an element: every text between quotation marks. */
export function readStyle(style: string, levelWords: LevelWords = LEVEL_WORDS): Claim[] {
  return [...style.matchAll(STYLE_TEXT)].flatMap(([, double = '', single = '']) => {
    const text = `${double}${single}`.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) => characterOf(hex)).replace(/\\\n?/g, '');
    return [...readFigures(text), ...readBoasts(text), ...findLevelWords(text, levelWords)];
  });
}

const STYLE_TEXT = /"((?:[^"\\\n]|\\[\s\S]){1,400})"|'((?:[^'\\\n]|\\[\s\S]){1,400})'/g;

function characterOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** Words in lower case, and the level that they name. */
export type LevelWords = ReadonlyMap<string, Level>;

/** The words of each level in each language, and those that it had in an earlier version. */
export const LEVEL_WORDS: LevelWords = new Map([
  ...SHIPPED_LANGUAGES.flatMap((lang) => LEVELS.map((level) => [textsFor(lang).pages.level[level].toLowerCase(), level] as const)),
  ['cocok dengan pesanan', 'order-matched'] as const,
]);

/** What other people write where a level is named here. This software gives none of them, so that no review can have one. */
const FOREIGN_LEVEL_WORDS = new Set(
  [
    ...['Verified', 'Verified buyer', 'Verified purchase', 'Verified customer', 'Verified review', 'Verified owner', 'Confirmed purchase'],
    ...['Terverifikasi', 'Pembeli terverifikasi', 'Pembelian terverifikasi', 'Pelanggan terverifikasi', 'Ulasan terverifikasi'],
  ].map((words) => words.toLowerCase()),
);
const LONGEST_LEVEL_WORDS = 80;

function starsClaim(number: string, text: string): Claim {
  return { kind: 'stars', value: Number(number.replace(',', '.')), mean: /[.,]/.test(number), text };
}

/** Dots and commas divide thousands, in one language or another. */
function wholeNumber(text: string): number {
  return Number(text.replace(/[^\d]/g, ''));
}

/** What was found, and what stands in its groups. */
function findAll(patterns: readonly RegExp[], text: string): [string, string, string][] {
  return patterns.flatMap((one) => [...text.matchAll(one)].map(([found, a = '', b = '']): [string, string, string] => [found, a, b]));
}

/** Texts are read in plain characters, so the patterns are made of them too: （5点満点） is read as (5点満点). */
const escapeRegExp = (text: string): string =>
  plainSpelling(text)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s{1,4}');

/** A pattern of a sentence that was made with this number in it. */
function pattern(sentence: string, number: string, group: string): string {
  return sentence.split(number).map(escapeRegExp).join(group);
}

const DECIMAL = '([0-9][.,][0-9]{1,6})';
const MEAN = '([0-9](?:[.,][0-9]{1,6})?)';
const NUMBER = '([0-9]{1,3}(?:[.,  ]?[0-9]{3}){0,3}|[0-9]{1,9})';
const each = <Text>(make: (lang: (typeof SHIPPED_LANGUAGES)[number]) => Text[]): Text[] => [...new Set(SHIPPED_LANGUAGES.flatMap(make))];
const all = (sources: readonly string[]): RegExp[] =>
  sources.filter((source) => source.includes('[0-9]')).map((source) => new RegExp(`(?<![\\d.,])${source}`, 'giu'));

const STARS = all([
  ...each((lang) => [pattern(textsFor(lang).pages.stars('7'), '7', MEAN)]),
  ...each((lang) => [`${DECIMAL}\\s{0,2}${escapeRegExp(textsFor(lang).pages.outOfFive)}(?![\\p{L}\\p{N}])`]),
  `${DECIMAL}\\s{0,2}(?:of|/)\\s{0,2}5\\b`,
]);
/** One number of each kind that any of the languages tells apart: Arabic has words for one, two, few, many and a hundred. */
const OF_EACH_KIND = [1, 2, 7, 77, 100];
const GAP = '\uE000';
const COUNTS = all(each((lang) => OF_EACH_KIND.map((n) => pattern(textsFor(lang).pages.countedReviews(n), `${n}`, NUMBER))));
const BOTH_COUNTS = all(
  each((lang) => {
    const t = textsFor(lang).pages;
    return OF_EACH_KIND.flatMap((n) =>
      OF_EACH_KIND.map((words) =>
        pattern(t.countedRatings(t.ratings(n).replace(`${n}`, GAP), t.withWords(words).replace(`${words}`, GAP)), GAP, NUMBER),
      ),
    );
  }),
);
/** The number of stars, with or without a star as a picture. */
const ROW_STARS = '([1-5])\\s{0,2}★?\\s{0,4}';
const ROWS = all(
  each((lang) =>
    [3, 1].map((stars) => pattern(textsFor(lang).embed.row(stars, '777'), '777', NUMBER).replace(/[31](?:\\s\{1,4\})?/, ROW_STARS)),
  ),
);
