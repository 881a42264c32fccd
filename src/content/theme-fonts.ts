import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFont } from '#src/check/check-theme.ts';
import type { Theme } from '#src/schemas/theme.ts';

/** A font as Astro's configuration wants it: one file, which is served from the site itself. */
interface FontFile {
  name: string;
  cssVariable: '--font-sans' | '--font-serif';
  fallbacks: string[];
  /** A package's file or an absolute path. */
  src: string;
  /** Left out where it is read from the file. */
  weight?: string;
}

const BUILT_IN: Record<'sans' | 'serif', FontFile> = {
  sans: {
    name: 'Plus Jakarta Sans',
    cssVariable: '--font-sans',
    fallbacks: ['system-ui', 'sans-serif'],
    src: '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
    weight: '200 800',
  },
  serif: {
    name: 'Fraunces',
    cssVariable: '--font-serif',
    fallbacks: ['Georgia', 'serif'],
    src: '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
    weight: '100 900',
  },
};

/**
 * The font files of a theme: at most two. `system` needs none. A file that is missing or broken is passed over here, since
 * Astro's configuration is read before the content gate, which tells it with its line and ends the build.
 */
export function themeFonts({ fonts }: Theme, contentFolder: string): FontFile[] {
  return (['sans', 'serif'] as const).flatMap((role) => {
    const font = fonts[role];
    if (font === 'system') return [];
    if (font === 'built-in') return [BUILT_IN[role]];
    const src = join(contentFolder, 'media', font.file);
    const { cssVariable, fallbacks } = BUILT_IN[role];
    return [isReadableFont(src) ? { name: font.family, cssVariable, fallbacks, src } : BUILT_IN[role]];
  });
}

function isReadableFont(path: string): boolean {
  try {
    return isFont(readFileSync(path));
  } catch {
    return false;
  }
}
