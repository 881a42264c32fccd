import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { ar } from './languages/ar.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { id } from './languages/id.ts';
import { ja } from './languages/ja.ts';
import { ms } from './languages/ms.ts';
import { bindTexts, isMessage, type Message, type Texts as TextsOf } from './message.ts';

/** All texts as data. */
export type TextData = typeof en;
/** All texts of a language, to be read and called. */
export type Texts = TextsOf<TextData>;
/** What the file of a language holds: every text of English in other words. */
export type Language = Translation<TextData>;

type Translation<Given> =
  Given extends Message<infer _>
    ? string
    : Given extends string
      ? string
      : Given extends readonly string[]
        ? readonly string[]
        : { readonly [Name in keyof Given]: Translation<Given[Name]> };

const LANGUAGES: Readonly<Record<string, Language | undefined>> = { en: undefined, id, ms, ar, de, es, ja };

/** Languages that this software brings. A site may add others, with a file of texts each. */
export const SHIPPED_LANGUAGES: readonly SiteLanguage[] = Object.keys(LANGUAGES);

/**
 * What the site says in its own words, and all texts that are ready to be called. It is in the global scope because Astro loads code
 * twice, by Node and by Vite, and both must say the same.
 */
const KEY: unique symbol = Symbol.for('bukti.texts');
const scope = globalThis as typeof globalThis & { [KEY]?: { own: Readonly<Record<string, object>>; bound: Map<SiteLanguage, Texts> } };

/** From now on the texts are those of a site with these own words, by language. */
export function setOwnTexts(own: Readonly<Record<string, object>>): void {
  scope[KEY] = { own, bound: new Map() };
}

/** The words that `setOwnTexts()` got last; another thread has to be given them. */
export function ownTexts(): Readonly<Record<string, object>> {
  return scope[KEY]?.own ?? {};
}

/** The texts of a language. What it lacks is English. */
export function textsFor(lang: SiteLanguage): Texts {
  scope[KEY] ??= { own: {}, bound: new Map() };
  const { bound } = scope[KEY];
  const known = bound.get(lang) ?? bindTexts(textDataFor(lang), lang);
  bound.set(lang, known);
  return known;
}

/** Whether there are texts of a language, or of the one that it is a kind of. */
export function hasTexts(lang: SiteLanguage): boolean {
  return lang in LANGUAGES || baseOf(lang) in LANGUAGES;
}

/** The texts of a language as data, for a page that hands them to a script. */
export function textDataFor(lang: SiteLanguage): TextData {
  return translate(translate(en, shippedFor(lang)), scope[KEY]?.own[lang]) as TextData;
}

/**
 * Which texts a language lacks, each by its path such as `pages.nav.home`, so that they are shown in English. Names of companies are the same everywhere.
 * @param own what the site says in its own words
 */
export function missingTexts(lang: SiteLanguage, own: object = {}): string[] {
  if (baseOf(lang) === 'en') return [];
  const missing = new Set(listMissing(en, own, ''));
  return listMissing(en, shippedFor(lang), '').filter((path) => missing.has(path) && !isName(path));
}

/** Texts of `de` serve `de-AT` too. */
function shippedFor(lang: SiteLanguage): Language | undefined {
  return LANGUAGES[lang] ?? LANGUAGES[baseOf(lang)];
}

const baseOf = (lang: string): string => lang.split('-')[0] ?? lang;

function translate(given: unknown, own: unknown): unknown {
  if (own === undefined) return given;
  if (typeof given === 'string' || Array.isArray(given)) return own;
  if (isMessage(given)) return { ...given, text: own };
  const names = own as Record<string, unknown>;
  return Object.fromEntries(Object.entries(given as object).map(([name, inner]) => [name, translate(inner, names[name])]));
}

function listMissing(given: unknown, own: unknown, path: string): string[] {
  if (typeof given === 'string' || Array.isArray(given) || isMessage(given)) return own === undefined ? [path] : [];
  return Object.entries(given as object).flatMap(([name, inner]) =>
    listMissing(inner, (own as Record<string, unknown> | undefined)?.[name], path === '' ? name : `${path}.${name}`),
  );
}

const NAMES = ['pages.channel', 'pages.posts.platform', 'embedBuilder.platforms', 'embedBuilder.formats'];

/** Among channels and platforms, a word that English writes large is the name of a company. */
function isName(path: string): boolean {
  const at = path.lastIndexOf('.');
  if (!NAMES.includes(path.slice(0, at))) return false;
  const english = path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], en);
  return /^\p{Lu}/u.test(String(english));
}
