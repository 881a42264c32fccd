import { latinDigits } from '#src/language/digits.ts';
import { withoutUnseen } from '#src/language/tokens.ts';
import { isLevelWord } from './level-words.ts';

/** What a cell says about stars, before any scale is applied. */
export interface RatingValue {
  value: number;
  /** The highest value, where the cell itself says it: `8/10`, `80%`, `★★★★☆`. */
  of?: number;
  /** Words beside it that say what it means: "Excellent" in `5 - Excellent`. */
  label?: string;
}

/** Longer texts are no ratings. */
const LONGEST = 80;

/** One to five in words, by language. */
const NUMBER_WORDS = [
  'one two three four five',
  'satu dua tiga empat lima',
  'ein zwei drei vier fünf',
  'una dos tres cuatro cinco',
  'une deux trois quatre cinq',
  'uma duas três quatro cinco',
  'una due tre quattro cinque',
  'een twee drie vier vijf',
];
const WORDS: ReadonlyMap<string, number> = new Map(
  NUMBER_WORDS.flatMap((words) => words.split(' ').map((word, at): [string, number] => [word, at + 1])),
);

/** Stars and points in many languages, without their endings. */
const STAR =
  'star|bintang|stern|ster|estrel|étoile|etoile|stell|st[eu]l|stea|stj[äe]rn|täht|täh[dt]|gwiazd|hv[iě]e?zd|zvij?e[zj]d|csillag|yıldız|yildiz|sao|αστ[εέ]ρ|зв[её]зд|зір|כוכב|نجم|نجوم|तार|सितार|स्टार|ดาว|별|星|つ|[颗顆]星|点|點|分|점|개|balles|балл|poin|point|punkt|punct|punt|pont|pkt|puan|คะแนน|điểm';
const UNIT = String.raw`(?: ?-?(?:${STAR})[\p{L}\p{M}]*\.?)?`;
const NUMBER = String.raw`(\d{1,3}(?:[.,]\d{1,6})?)`;
const MOST = '(5|10|100)(?:[.,]0+)?';
/** Words between a rating and the highest one. */
const OF =
  '/|of|out of|dari|dr|daripada|von|aus|sur|de|di|van|uit|su|por|sobre|av|af|ud af|z|ze|zo|od|из|із|з|από|din|trên|จาก|מתוך|من|من أصل|में से|[,，、]? ?(?:最[多高]|满分|滿分)';
/** Words between the highest rating and the one that was given. */
const FROM = 'のうち|満点中|中|만점에|만점 중|만점|üzerinden|uzerinden|में से';
const LEAD = '(?:(?:rated|rating|score|skor|nilai|nota|note|bewertung|評価|评分|評分|별점|تقييم|bintang|stars?|sao|ดาว|별|星)[:-]? ?)?';
const FORWARD = new RegExp(`^${LEAD}${NUMBER}${UNIT}(?: ?(?:${OF}) ?${MOST}| ?(%))?${UNIT}(?: rating)?$`, 'u');
const BACKWARD = new RegExp(`^${MOST}${UNIT} ?(?:${FROM}) ?${NUMBER}${UNIT}$`, 'u');
const IN_WORDS = new RegExp(String.raw`^(?:bintang )?(\p{L}+)${UNIT}(?: rating)?$`, 'u');

/** Signs that platforms and people draw a rating with: full, half and empty ones. */
const FULL = '★⭐🌟✭✮✯●⬤♥❤🧡💛💚💙💜🖤■';
const HALF = '½⯨⯪';
const EMPTY = '☆✩✰○♡🤍□';
const SIGNS = new RegExp(`[${FULL}${HALF}${EMPTY}]`, 'gu');
const ONLY_SIGNS = new RegExp(String.raw`^(?:[${FULL}]+[${HALF}]?[${EMPTY}]*|[${EMPTY}]+|\*{1,10})$`, 'u');

/** A rating needs one of them to be read beside words. */
const NUMBER_OR_SIGN = new RegExp(String.raw`[\p{Nd}${FULL}]`, 'u');
/** Words before or behind a rating, apart from it. */
const WORDS_ONLY = String.raw`([^\d${FULL}${EMPTY}]+)`;
const LABEL_BEHIND = new RegExp(String.raw`^(.{1,30}?) ?(?:[-–—:=|,·•] |[-–—:=)]|\. ?|[([]) ?${WORDS_ONLY}$`, 'u');
const LABEL_BEFORE = new RegExp(`^${WORDS_ONLY}(?:[-–—:=|·•] |[([:=]) ?(.{1,30})$`, 'u');
const BESIDE_SIGNS = new RegExp(
  `^([${FULL}][${FULL}${HALF}${EMPTY} ]*)${WORDS_ONLY}$|^${WORDS_ONLY}([${FULL}][${FULL}${HALF}${EMPTY} ]*)$`,
  'u',
);
const BESIDE_NUMBER = /^([\d.,/]+) (\D+)$|^(\D+) ([\d.,/]+)$/u;

/** The number that a cell holds; nothing where it holds none, or one beside words that may mean something else. */
export function readRatingValue(text: string): RatingValue | undefined {
  const written = unmarked(withoutUnseen(text))
    .slice(0, LONGEST)
    .replace(/[_\s]+/g, ' ')
    .trim();
  return readPlain(written) ?? readLabelled(written);
}

/** Spreadsheets write '4 for a number that is kept as a text. */
export function unmarked(text: string): string {
  return text.trim().replace(/^'(?=[\d.,]+$)/, '');
}

/** @returns the rating with its words; nothing where the words are none, or a rating of their own */
function readLabelled(text: string): RatingValue | undefined {
  if (!NUMBER_OR_SIGN.test(text)) return undefined;
  const [, behind = '', after = ''] = LABEL_BEHIND.exec(text) ?? [];
  const [, before = '', front = ''] = LABEL_BEFORE.exec(text) ?? [];
  const [, signs, afterSigns, beforeSigns, lastSigns] = BESIDE_SIGNS.exec(text) ?? [];
  const [, number, afterNumber, beforeNumber, lastNumber] = BESIDE_NUMBER.exec(text) ?? [];
  const beside = afterNumber ?? beforeNumber ?? '';
  const pairs = [
    [behind, after],
    [front, before],
    [signs ?? lastSigns ?? '', afterSigns ?? beforeSigns ?? ''],
    // Without a sign between them only a word that is known: "5 days" is no rating.
    [isLevelWord(beside) ? (number ?? lastNumber ?? '') : '', beside],
  ] as const;
  for (const [rating, words] of pairs) {
    const label = words.replace(/^[\s([]+|[\s)\]]+$/g, '');
    const read = /\p{L}/u.test(label) && readPlain(label) === undefined ? readPlain(rating.trim()) : undefined;
    if (read !== undefined) return { ...read, label };
  }
  return undefined;
}

/** ★★★★☆ is 4, ★★★½ is 3.5, and 4 ★ is 4: a number beside stars is the rating. */
function readPlain(text: string): RatingValue | undefined {
  const joined = text.replaceAll(' ', '');
  if (ONLY_SIGNS.test(joined)) return { value: countSigns(joined), of: 5 };
  const rest = text.replace(/(?<=\d ?)\*+$/, '').replace(SIGNS, (sign) => (sign === '½' ? sign : ' '));
  return readNumber(plainNumber(rest));
}

function countSigns(signs: string): number {
  return [...signs].reduce((sum, sign) => sum + (EMPTY.includes(sign) ? 0 : HALF.includes(sign) ? 0.5 : 1), 0);
}

/** Digits of other scripts as those of Latin, ½ as a part of a number, and no brackets, smileys and marks of joy. */
function plainNumber(text: string): string {
  return latinDigits(text.normalize('NFKC').replace(/(\d)1⁄2/g, '$1.5'))
    .replace(/\u066B/g, '.')
    .replace(/[()[\]]|\p{Extended_Pictographic}|[!.]+$/gu, ' ')
    .replace(/ +/g, ' ')
    .toLowerCase()
    .trim();
}

function readNumber(text: string): RatingValue | undefined {
  const [, word = ''] = IN_WORDS.exec(text) ?? [];
  const worded = WORDS.get(word);
  if (worded !== undefined) return { value: worded, of: 5 };
  const [, first, of, percent] = FORWARD.exec(text) ?? [];
  const [, most, last] = first === undefined ? (BACKWARD.exec(text) ?? []) : [];
  const digits = first ?? last;
  if (digits === undefined) return undefined;
  const highest = of ?? most ?? (percent === undefined ? undefined : '100');
  const value = Number(digits.replace(',', '.'));
  return highest === undefined ? { value } : { value, of: Number(highest) };
}
