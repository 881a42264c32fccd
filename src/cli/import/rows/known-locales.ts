/** Every code of two letters that ISO 639-1 could give: `Intl` tells which of them it knows. */
export function twoLetterCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** Languages without a code of two letters, and scripts and countries that name months and days otherwise than their language does. */
const OTHERS = ['fil', 'zh-Hant', 'zh-HK', 'sr-Latn', 'uz-Cyrl', 'de-AT', 'en-GB', 'es-MX', 'fr-CA', 'pt-PT', 'ar-SY', 'ar-MA', 'ar-DZ'];

/** The languages whose words for days and months `Intl` knows well. Where it does not, it writes "-3 d" for three days ago. */
export function localesOfTime(): string[] {
  return [...Intl.RelativeTimeFormat.supportedLocalesOf(twoLetterCodes()), ...OTHERS].filter(
    (locale) => !/^[-\u2212\u200e]/.test(new Intl.RelativeTimeFormat(locale).format(-3, 'day')),
  );
}
