/**
 * The locale in which `Intl` writes figures and dates of a language: as the whole world reads it, not as one country does, and
 * in Latin digits, so that every browser and every program reads the same figures.
 */
export function localeOf(lang: string): string {
  const { language, script, region = '001' } = new Intl.Locale(lang);
  return new Intl.Locale(language, { ...(script !== undefined && { script }), region, numberingSystem: 'latn' }).toString();
}
