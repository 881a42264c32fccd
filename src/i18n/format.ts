import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { directionOf, localeOf } from './locale.ts';

/** The text in a language. A text that lacks the language is given in English, else in its first language. */
export function localText(text: string | Readonly<Record<string, string>>, lang: SiteLanguage): string {
  return typeof text === 'string' ? text : (text[lang] ?? text.en ?? Object.values(text)[0] ?? '');
}

/**
 * Attributes of the element that holds a text in another language than the page's, so that it is spoken, hyphenated and set as what it is;
 * none where it is in the language of the page, or the same for all, as names are.
 */
export function languageAttributes(
  text: string | Readonly<Record<string, string>> | undefined,
  lang: SiteLanguage,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (text === undefined || typeof text === 'string' || text[lang] !== undefined) return {};
  const other = text.en === undefined ? Object.keys(text)[0] : 'en';
  if (other === undefined) return {};
  return { lang: other, ...(directionOf(other) !== directionOf(lang) && { dir: directionOf(other) }) };
}

/** 14 Agustus 2026, from YYYY-MM-DD. Dates are calendar days, so no time zone may move them. */
export function formatDate(date: string, lang: SiteLanguage): string {
  return formatterOf(lang).day.format(new Date(`${date}T00:00:00Z`));
}

/** Agustus 2026, from YYYY-MM. */
export function formatMonth(month: string, lang: SiteLanguage): string {
  return formatterOf(lang).month.format(new Date(`${month}-01T00:00:00Z`));
}

/** 4,3 in Indonesian, 4.3 in English; always one decimal. */
export function formatRating(rating: number, lang: SiteLanguage): string {
  return formatterOf(lang).rating.format(rating);
}

export function formatNumber(n: number, lang: SiteLanguage): string {
  return formatterOf(lang).number.format(n);
}

/** A share between 0 and 1 as a whole percentage. */
export function formatShare(share: number, lang: SiteLanguage): string {
  return formatterOf(lang).share.format(share);
}

/** Days with a decimal only where there is one: 3, 2.5. */
export function formatDays(days: number, lang: SiteLanguage): string {
  return formatterOf(lang).days.format(days);
}

/** A price as the shop would write it, without decimals where there are none: Rp 95.000. */
export function formatPrice(price: { amount: number; currency: string }, lang: SiteLanguage): string {
  return new Intl.NumberFormat(localeOf(lang), {
    style: 'currency',
    currency: price.currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(price.amount);
}

/** `Intl` takes long to make a formatter, and a site needs thousands of dates. */
const formatters = new Map<SiteLanguage, ReturnType<typeof createFormatters>>();

function formatterOf(lang: SiteLanguage) {
  const known = formatters.get(lang) ?? createFormatters(localeOf(lang));
  formatters.set(lang, known);
  return known;
}

function createFormatters(locale: string) {
  return {
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    rating: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    number: new Intl.NumberFormat(locale),
    days: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    share: new Intl.NumberFormat(locale, { style: 'percent' }),
  };
}
