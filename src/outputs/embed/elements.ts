import type { Site } from '#src/schemas/site.ts';
import { resolveColours } from '../theme/resolve-colours.ts';
import { renderStyle } from './style.ts';

/**
 * What the scripts of the custom elements take from the site: the code of the module `virtual:bukti/elements`. Content changes none of
 * it. Each value is an export of its own, so that its name costs nothing on the wire.
 */
export function renderElementsModule({ theme }: Site): string {
  const values: Record<string, unknown> = {
    STYLE: renderStyle(resolveColours(theme.colours), { drawings: false }),
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}
