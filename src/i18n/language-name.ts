import type { SiteLanguage } from '#src/schemas/primitives.ts';

const NAMES = { id: namesIn('id'), en: namesIn('en') };

/** Name of a language in a site language; a tag that has no name shows itself. */
export function languageName(tag: string, lang: SiteLanguage): string {
  try {
    return NAMES[lang].of(tag) ?? tag;
  } catch {
    return tag; // `Intl` throws on a tag that is not one.
  }
}

function namesIn(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
}
