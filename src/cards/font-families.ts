/** A family of variable WOFF2 files, cut into subsets by @fontsource. All under the SIL Open Font License 1.1. */
export interface FontFamily {
  name: string;
  package: string;
  /** Axes in the files' names: `full` has optical size, softness and wonkiness besides weight. */
  files: 'wght' | 'full';
  /** Where the cards stand on axes other than weight. */
  axes?: Readonly<Record<string, number>>;
  /** Subsets used; without it, all numbered ones. */
  subsets?: readonly string[];
}

const noto = (script: string, ...subsets: string[]): FontFamily => ({
  name: `Noto Sans${script === '' ? '' : ` ${script.toUpperCase()}`}`,
  package: `@fontsource-variable/noto-sans${script === '' ? '' : `-${script}`}`,
  files: 'wght',
  ...(subsets.length > 0 && { subsets }),
});

/** For the customers' words. */
export const SERIF: FontFamily = {
  name: 'Fraunces',
  package: '@fontsource-variable/fraunces',
  files: 'full',
  axes: { opsz: 48, SOFT: 50, WONK: 0 },
  subsets: ['latin', 'latin-ext', 'vietnamese'],
};

/** For everything else. */
export const SANS: FontFamily = {
  name: 'Plus Jakarta Sans',
  package: '@fontsource-variable/plus-jakarta-sans',
  files: 'wght',
  subsets: ['latin', 'latin-ext', 'vietnamese'],
};

const NOTO = noto('', 'latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'devanagari');

const SCRIPTS: readonly FontFamily[] = [
  NOTO,
  noto('arabic', 'arabic'),
  noto('hebrew', 'hebrew'),
  noto('tamil', 'tamil'),
  noto('thai', 'thai'),
  noto('javanese', 'javanese'),
];

const [CHINESE, JAPANESE, KOREAN] = [noto('sc'), noto('jp'), noto('kr')];

export const FONT_FAMILIES: readonly FontFamily[] = [SERIF, SANS, ...SCRIPTS, CHINESE, JAPANESE, KOREAN];

/** Families of few files, of which static instances are cheap: satori needs them. */
export const SATORI_FAMILIES: readonly FontFamily[] = [SERIF, SANS, NOTO];

/**
 * The families to ask for a glyph, in order. Chinese, Japanese and Korean draw the same code point differently, so that
 * the language decides, and without a telling one the script.
 */
export function stackFamilies(first: FontFamily, text: string, lang: string): FontFamily[] {
  const eastAsian = [CHINESE, JAPANESE, KOREAN];
  const preferred = preferredEastAsian(text, lang);
  return [first, ...SCRIPTS, preferred, ...eastAsian.filter((family) => family !== preferred)];
}

/** The value of CSS's `font-family`. */
export function formatStack(stack: readonly FontFamily[]): string {
  return stack.map(({ name }) => `"${name}"`).join(', ');
}

/** The families that `formatStack` has named. */
export function parseStack(css: string): FontFamily[] {
  const names = css.split(', ').map((name) => name.slice(1, -1));
  return names.flatMap((name) => FONT_FAMILIES.filter((family) => family.name === name));
}

function preferredEastAsian(text: string, lang: string): FontFamily {
  const [language] = lang.split('-');
  if (language === 'ja' || (language !== 'zh' && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))) return JAPANESE;
  if (language === 'ko' || (language !== 'zh' && /\p{Script=Hangul}/u.test(text))) return KOREAN;
  return CHINESE;
}
