import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { en } from './languages/en.ts';
import { id } from './languages/id.ts';
import { bindTexts, isMessage, type Message, type Texts as TextsOf } from './message.ts';

/** All texts as data. */
export type Catalog = typeof en;
/** All texts of a language, to be read and called. */
export type Texts = TextsOf<Catalog>;
/** What the file of a language may hold: the texts of English in other words, without what is not translated yet. */
export type Language = Translation<Catalog>;

type Translation<Given> =
  Given extends Message<infer _>
    ? string
    : Given extends string
      ? string
      : Given extends readonly string[]
        ? readonly string[]
        : { readonly [Name in keyof Given]?: Translation<Given[Name]> };

const LANGUAGES: Readonly<Record<SiteLanguage, Language | undefined>> = { en: undefined, id };

const bound = new Map<SiteLanguage, Texts>();

/** The texts of a language. What it lacks is English. */
export function textsFor(lang: SiteLanguage): Texts {
  const known = bound.get(lang) ?? bindTexts(catalogFor(lang), lang);
  bound.set(lang, known);
  return known;
}

/** The texts of a language as data, for a page that hands them to a script. */
export function catalogFor(lang: SiteLanguage): Catalog {
  const own = LANGUAGES[lang];
  return own === undefined ? en : (translate(en, own) as Catalog);
}

function translate(given: unknown, own: unknown): unknown {
  if (own === undefined) return given;
  if (typeof given === 'string' || Array.isArray(given)) return own;
  if (isMessage(given)) return { ...given, text: own };
  const names = own as Record<string, unknown>;
  return Object.fromEntries(Object.entries(given as object).map(([name, inner]) => [name, translate(inner, names[name])]));
}
