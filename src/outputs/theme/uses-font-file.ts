import type { Theme } from '#src/schemas/theme.ts';

/** Whether a page loads a file for the role: the fonts of the reader's device need none. */
export function usesFontFile({ fonts }: Theme, role: keyof Theme['fonts']): boolean {
  return fonts[role] !== 'system';
}
