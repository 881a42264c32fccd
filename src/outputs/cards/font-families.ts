/** A family of variable WOFF2 files, cut into subsets by @fontsource. All under the SIL Open Font License 1.1. */
export interface FontFamily {
  name: string;
  package: string;
  /** Axes in the file's name: `full` has optical size, softness and wonkiness besides weight. */
  axes: 'wght' | 'full';
  /** Subsets used; without it, all numbered ones. */
  subsets?: readonly string[];
}

const noto = (script: string, ...subsets: string[]): FontFamily => ({
  name: `Noto Sans${script === '' ? '' : ` ${script.toUpperCase()}`}`,
  package: `@fontsource-variable/noto-sans${script === '' ? '' : `-${script}`}`,
  axes: 'wght',
  ...(subsets.length > 0 && { subsets }),
});

/** For the customers' words. */
export const SERIF: FontFamily = {
  name: 'Fraunces',
  package: '@fontsource-variable/fraunces',
  axes: 'full',
  subsets: ['latin', 'latin-ext', 'vietnamese'],
};

/** For everything else. */
export const SANS: FontFamily = {
  name: 'Plus Jakarta Sans',
  package: '@fontsource-variable/plus-jakarta-sans',
  axes: 'wght',
  subsets: ['latin', 'latin-ext', 'vietnamese'],
};

const SCRIPTS: readonly FontFamily[] = [
  noto('', 'latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'devanagari'),
  noto('arabic', 'arabic'),
  noto('hebrew', 'hebrew'),
  noto('tamil', 'tamil'),
  noto('thai', 'thai'),
  noto('javanese', 'javanese'),
];

const [CHINESE, JAPANESE, KOREAN] = [noto('sc'), noto('jp'), noto('kr')];

export const FONT_FAMILIES: readonly FontFamily[] = [SERIF, SANS, ...SCRIPTS, CHINESE, JAPANESE, KOREAN];

/**
 * The families to ask for a glyph, in order. Chinese, Japanese and Korean draw the same code point differently, so that
 * the language decides, and without a telling one the script.
 */
export function stackFamilies(first: FontFamily, text: string, lang: string): FontFamily[] {
  const eastAsian = [CHINESE, JAPANESE, KOREAN];
  const preferred = preferredEastAsian(text, lang);
  return [first, ...SCRIPTS, preferred, ...eastAsian.filter((family) => family !== preferred)];
}

function preferredEastAsian(text: string, lang: string): FontFamily {
  const [language] = lang.split('-');
  if (language === 'ja' || (language !== 'zh' && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))) return JAPANESE;
  if (language === 'ko' || (language !== 'zh' && /\p{Script=Hangul}/u.test(text))) return KOREAN;
  return CHINESE;
}
