import type { SiteLanguage } from '#src/schemas/primitives.ts';

/**
 * The locale in which `Intl` writes figures and dates of a language: as the whole world reads it, not as one country does, and
 * in Latin digits, so that every browser and every program reads the same figures.
 */
export function localeOf(lang: string): string {
  // In a language that `Intl` does not know, figures and dates are written as in English, not in this computer's own locale.
  const known = Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0 ? lang : 'en';
  const { language, script, region = '001' } = new Intl.Locale(known);
  return new Intl.Locale(language, { ...(script !== undefined && { script }), region, numberingSystem: 'latn' }).toString();
}

/** Which way a language is written. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(lang) as LocaleWithText;
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}

/** Open Graph wants a language with a country: where most who speak it live, unless the tag names another. */
export function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

/** In ECMA-402 since 2024, and not in the types yet. Node 22 has it as a property. */
interface LocaleWithText {
  getTextInfo?(): TextInfo;
  textInfo?: TextInfo;
}
interface TextInfo {
  direction?: 'ltr' | 'rtl';
}

const BYTES = 1024;

/** Bytes as kilobytes of 1,024, with one decimal; less than a tenth is a tenth. */
export function formatKilobytes(bytes: number, lang: SiteLanguage): string {
  const kilobytes = bytes === 0 ? 0 : Math.max(0.1, bytes / BYTES);
  return kilobytes.toLocaleString(localeOf(lang), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Name of a language in a site language; a tag that has no name shows itself. */
export function languageName(tag: string, lang: SiteLanguage): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag; // `Intl` throws on a tag that is not one.
  }
}
