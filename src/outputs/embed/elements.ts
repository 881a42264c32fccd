import { elementTexts } from '#src/i18n/elements.ts';
import type { Site } from '#src/schemas/site.ts';
import { resolveColours } from '../theme/resolve-colours.ts';
import { createUrls } from '../urls.ts';
import { FIVE_STARS } from './stars.ts';
import { renderStyle } from './style.ts';

/**
 * What the script of the custom elements takes from the site: the code of the module `virtual:bukti/elements`. Each text is an
 * export of its own, with one entry a language, so that its name costs nothing on the wire.
 */
export function renderElementsModule({ url, languages, theme, sample }: Site): string {
  const inLanguages = languages.map((lang) => ({
    LOCALES: lang === 'en' ? 'en-GB' : lang,
    ROOTS: createUrls({ url, languages }, lang).home.slice(new URL('.', url).pathname.length),
    ...elementTexts(lang, sample),
  }));
  const names = Object.keys(inLanguages[0] ?? {}) as (keyof (typeof inLanguages)[number])[];
  const values: [string, unknown][] = [
    ['STYLE', renderStyle(resolveColours(theme.colours), { bars: false })],
    ['FIVE_STARS', FIVE_STARS],
    ['LANGUAGES', languages],
    ...names.map((name) => [name, inLanguages.map((texts) => texts[name])] as [string, unknown]),
  ];
  return values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`).join('');
}
