import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settled } from './search-page.ts';
import { LANGUAGES, openPage, PAGES, showIn } from './support.ts';

/** Light: all of WCAG 2.2, levels A and AA, and what axe itself calls good practice. Dark: the rules about colours, which are what the dark theme changes. */
const RULES: Record<'light' | 'dark', string[]> = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: ['color-contrast', 'link-in-text-block'],
};
const THEMES = ['light', 'dark'] as const;
const STATES = [
  ['search with results', 'search/?q=kirim&stars=5'],
  ['search with nothing found', 'search/?q=xqzzv'],
] as const;
const CASES = [
  ...[...PAGES, ...STATES].flatMap(([name, path]) => LANGUAGES.map(([lang, root]) => [name, lang, root + path] as const)),
  // It holds both languages, and is the same at every address.
  ['404', 'both', '/no-such-page/'] as const,
];

test.each(CASES)('axe finds nothing on %s (%s)', async (_name, _lang, path) => {
  const page = await openPage(path);
  if (path.includes('/search/')) await settled(page);
  // Until its script is there the form is half transparent.
  if (path.includes('/write/')) await page.locator('.bukti-write[data-ready=true]').waitFor();
  const found: string[] = [];
  for (const theme of THEMES) found.push(...(await findViolations(page, theme)));
  expect(found).toEqual([]);
});

/** Each violation as one line: theme, rule, element, and what to do. */
async function findViolations(page: Page, theme: (typeof THEMES)[number]): Promise<string[]> {
  await showIn(page, theme);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: RULES[theme], resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${theme}: ${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}
