import { fontData } from 'astro:assets';
import type { Theme } from '#src/schemas/theme.ts';

const VARIABLES = { sans: '--font-sans', serif: '--font-serif' } as const;

/** The custom properties whose fonts come from a file. */
export function fontVariables(theme: Theme) {
  return (['sans', 'serif'] as const).filter((role) => usesFontFile(theme, role)).map((role) => VARIABLES[role]);
}

/** The font files that a built page asks for early. Their rules stand in the stylesheet: src/integrations/theme.ts. */
export function fontFiles(theme: Theme): { url: string; type: string }[] {
  if (import.meta.env.DEV) return [];
  const sources = fontVariables(theme).flatMap((name) => (fontData[name] ?? []).flatMap(({ src }) => src));
  return sources.map(({ url, format }) => ({ url, type: `font/${format}` }));
}

/** Whether a page loads a file for the role: the fonts of the reader's device need none. */
function usesFontFile({ fonts }: Theme, role: keyof Theme['fonts']): boolean {
  return fonts[role] !== 'system';
}
