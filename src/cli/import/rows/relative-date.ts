import { once } from '#src/content/read-content.ts';
import { fold } from '#src/language/tokens.ts';
import { localesOfTime } from './known-locales.ts';

/** How far back something lies, in days. The day of something months or years ago is unclear. */
type DaysBack = number | 'unclear';

const UNIT_DAYS = { second: 0, minute: 0, hour: 0, day: 1, week: 7, month: 'unclear', year: 'unclear' } as const;
const UNITS = Object.keys(UNIT_DAYS) as (keyof typeof UNIT_DAYS)[];
/** Each language has its forms of a noun for some of these numbers. */
const NUMBERS = [1, 2, 3, 5, 11];
/** What people and platforms say otherwise than `Intl`. */
const WORDS: Readonly<Record<string, DaysBack>> = { justnow: 0, barusaja: 0, geradeeben: 0, alinstant: 0, たった今: 0 };
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\s+\S{1,5}\s+google$/, ''],
  // A time of day: "yesterday at 10:22", "kemarin pukul 10.22".
  [/(?<=[^\d\s])[\s,]+(?:\p{L}{1,6}\.?\s+)?\d{1,2}[:.h]\d{2}.*$/u, ''],
  // As comments on Facebook and LinkedIn have it: "3d", "2w".
  [/^(\d{1,3})\s?(h|d|w|mo|y)$/, '$1$2 ago'],
  [/^(?:about|sekitar) /, ''],
  [/^se(?=(?:detik|menit|jam|hari|minggu|pekan|bulan|tahun)\b)/, '1 '],
  [/\bpekan\b/, 'minggu'],
  [/\b(sec|min|hr)s\b/, '$1'],
  [/\blepas$/, 'lalu'],
];

/**
 * How far a text counts back from a day that it does not name: "6 days ago", "vor einer Woche", "3日前", "gestern". `Intl` writes such
 * texts in every language; here they are read. Nothing where the text does not count.
 */
export function daysBack(text: string): DaysBack | undefined {
  const spelled = SPELLINGS.reduce((said, [from, to]) => said.replace(from, to), text.toLowerCase().trim());
  const [number = '', ...others] = spelled.match(/\d{1,4}/g) ?? [];
  if (others.length > 0) return undefined;
  const words = spelled.split(/\s+/);
  const said = phraseOf(spelled);
  if (said !== undefined) return said.isCounted && said.days !== 'unclear' ? said.days * Number(number) : said.days;
  // In "vor einer Woche" a word stands in the place of the 1, in "tydzień temu" nothing does.
  const counted = number === '' ? words.flatMap((_, at) => [0, 1].map((gone) => phraseOf(words.toSpliced(at, gone, '#').join(' ')))) : [];
  const found = counted.find((phrase) => phrase?.isCounted);
  if (found !== undefined) return found.isOfOne ? found.days : 'unclear';
  // "Geändert vor 3 Tagen" says something more.
  const isPartOfIt = words.length > 1 && words.some((_, at) => phraseOf(words.toSpliced(at, 1).join(' ')) !== undefined);
  return isPartOfIt || /\b(?:ago|lalu)$/.test(spelled) ? 'unclear' : undefined;
}

interface Phrase {
  days: DaysBack;
  /** A number stands in it, by which the days are multiplied. */
  isCounted: boolean;
  /** It is said of one day, week or hour alone. */
  isOfOne: boolean;
}

function phraseOf(text: string): Phrase | undefined {
  return allPhrases().get(phraseKey(text));
}

/** Without numbers, dots and spaces: `vor # tagen`, `3 wk. ago`. */
function phraseKey(text: string): string {
  return fold(text.replace(/\d{1,4}/, '#')).replace(/[\s.]+/g, '');
}

/** Takes a tenth of a second: made when a date is read in no other way. */
const allPhrases = once((): ReadonlyMap<string, Phrase> => {
  const made = new Map(Object.entries(WORDS).map(([key, days]): [string, Phrase] => [key, { days, isCounted: false, isOfOne: false }]));
  for (const [key, phrase] of localesOfTime().flatMap(phrasesIn)) {
    const known = made.get(key);
    if (known === undefined) made.set(key, phrase);
    else if (known.days !== phrase.days) known.days = 'unclear';
    else known.isOfOne &&= phrase.isOfOne;
  }
  return made;
});

/** First those with a number, then "yesterday" and "last week", of which only the days of the first are clear. */
function phrasesIn(locale: string): [key: string, phrase: Phrase][] {
  return (['long', 'short', 'narrow'] as const).flatMap((style) => {
    const always = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style });
    const auto = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style, numeric: 'auto' });
    return UNITS.flatMap((unit) => {
      const counted = NUMBERS.map((number): [string, Phrase] => {
        const text = always.format(-number, unit);
        const isCounted = /\d/.test(text);
        const days = UNIT_DAYS[unit];
        const all = isCounted || days === 'unclear' ? days : days * number;
        return [phraseKey(text), { days: all, isCounted, isOfOne: isCounted && number === 1 }];
      });
      const named = [0, 1, 2, 3].flatMap((number): [string, Phrase][] => {
        const text = auto.format(-number, unit);
        const isClear = unit === 'day' || (unit === 'second' && number === 0);
        return /\d/.test(text) || text === always.format(-number, unit)
          ? []
          : [[phraseKey(text), { days: isClear ? number : 'unclear', isCounted: false, isOfOne: false }]];
      });
      return [...counted, ...named];
    });
  });
}
