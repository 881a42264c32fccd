import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** Name of a language in a site language; a tag that has no name shows itself. */
export function languageName(tag: string, lang: SiteLanguage): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag; // `Intl` throws on a tag that is not one.
  }
}
