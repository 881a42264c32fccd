import { once } from '#src/content/read-content.ts';
import { fold } from '#src/language/tokens.ts';
import { LanguageTagSchema } from '#src/schemas/primitives.ts';
import { twoLetterCodes } from './known-locales.ts';

/** Codes of ISO 639-2 for no language in particular, and "not available". */
const UNSAID = /^(?:und|mul|mis|zxx|na)\b/i;
/** What may stand in a file as a language: en, eng, en-US, in. */
const CODE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/**
 * A language as files write it, as a language tag: en_US.UTF-8 is en-US, the old code in is id, eng is en, German is de. Nothing where
 * the text names no language.
 */
export function toLanguageTag(text: string): string | undefined {
  const written = text
    .trim()
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-');
  if (UNSAID.test(written)) return undefined;
  const tag = CODE.test(written) ? canonicalTag(written) : languageNames().get(plainName(written));
  return LanguageTagSchema.safeParse(tag).data;
}

/** Nothing for a code of two letters that no language has. */
function canonicalTag(code: string): string | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(code);
    const [language = ''] = tag.split('-');
    return language.length > 2 || languageNames().has(language) ? tag : undefined;
  } catch {
    // "en-a-b" looks like a tag, and is none.
    return undefined;
  }
}

/** The languages that have a code of two letters, by that code and by their names in English, in Indonesian and in themselves. */
const languageNames = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      twoLetterCodes()
        .filter((code) => Intl.getCanonicalLocales(code)[0] === code)
        .flatMap(namesOf),
    ),
);

function namesOf(code: string): [name: string, code: string][] {
  const inEnglish = nameIn('en', code);
  if (inEnglish === undefined) return [];
  const others = [nameIn('id', code), nameIn(code, code)].flatMap((name) => name ?? []);
  return [[code, code], ...[inEnglish, ...others].map((name): [string, string] => [plainName(name), code])];
}

function nameIn(locale: string, language: string): string | undefined {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(language);
}

/** "Bahasa Indonesia", "English (US)" and "English language" without what stands around the name. */
function plainName(name: string): string {
  return fold(name)
    .replace(/\s*[(,/–-].*$/, '')
    .replace(/^bahasa | language$/g, '')
    .trim();
}
