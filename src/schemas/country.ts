import { z } from 'astro/zod';

/** ISO 3166-1, as `Intl` and the telephone number library write it. */
export const CountrySchema = z.string().regex(/^[A-Z]{2}$/, 'the code of a country in two capitals, such as ID, MY or US');

/** What tells a country: that of the site, else where most people live who speak its first language. */
type Home = { country?: string | undefined; languages: readonly string[] };

/** The country whose telephone numbers are written without a code. */
export function countryOf({ country, languages }: Home): string {
  return country ?? regionOf(languages[0] ?? 'en');
}

/** The language that most people of a country speak, such as `id`. */
export function languageOfCountry(country: string): string {
  return new Intl.Locale('und', { region: country }).maximize().language;
}

/** How a country writes the day and the month of a date, where the order of the two is not plain from the date itself. */
export function dateOrderOf(country: string): 'dmy' | 'mdy' {
  const locale = new Intl.Locale('und', { region: country }).maximize();
  const parts = new Intl.DateTimeFormat(locale).formatToParts().map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('day') < parts.indexOf('year') ? 'mdy' : 'dmy';
}

function regionOf(language: string): string {
  return new Intl.Locale(language).maximize().region ?? 'US';
}
