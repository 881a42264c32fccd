import { elementTexts } from '#src/i18n/elements.ts';
import type { Site } from '#src/schemas/site.ts';
import { resolveColours } from '../theme/resolve-colours.ts';
import { FIVE_STARS } from './stars.ts';
import { renderStyle } from './style.ts';

/**
 * What the scripts of the custom elements take from the site: the code of the module `virtual:bukti/elements`. Content changes none of
 * it. Each value is an export of its own, so that its name costs nothing on the wire.
 */
export function renderElementsModule({ languages, theme, sample }: Site): string {
  const texts = languages.map((lang) => elementTexts(lang, sample));
  const values: Record<string, unknown> = {
    STYLE: renderStyle(resolveColours(theme.colours), { bars: false }),
    FIVE_STARS,
    LANGUAGES: languages,
    outOfFive: texts.map((one) => one.outOfFive),
    sample: texts.map((one) => one.sample && ` ${one.sample}`),
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}
