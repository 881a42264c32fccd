import { expect, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import { contentFolder, SITE, SOUND } from '../../support/content-folder.ts';

/** The report on a sound site with a theme, and files in `media/`. */
async function reportOn(theme: string, media: Record<string, string | Uint8Array> = {}): Promise<string> {
  const files = Object.fromEntries(Object.entries(media).map(([path, data]) => [`media/${path}`, data]));
  const root = await contentFolder({ ...SOUND, ...files, 'site.yaml': `${SITE}theme:\n${theme}` });
  return renderReport((await createContentReader(root).read()).problems, 'en');
}

const FONT = 'wOF2…';

test.each([
  ['colours that can be read', '  colours: { paper: "#fff", ink: "#0b2b26", accent: { light: "#0a6a50", dark: "#6ac6a2" } }\n', {}],
  ['fonts that are there', '  fonts: { serif: { family: Rubik, file: fonts/rubik.woff2 }, sans: system }\n', { 'fonts/rubik.woff2': FONT }],
  ['a logo', '  logo: brand/logo.svg\n', { 'brand/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"/>' }],
])('%s: no problem', async (_name, theme, media) => {
  expect(await reportOn(theme, media)).toBe('0 problems in the content folder\n');
});

test.each([
  [
    'pale ink',
    '  colours:\n    ink: "#8a8175"\n',
    'site.yaml:7',
    'theme.colours.ink: found ink #8a8175 on paper #fbf6ec in light mode, a contrast of 3.55:1, expected at least 7:1 for customers’ words (WCAG AAA)',
    'Use "#',
  ],
  [
    'an accent for the dark that is dark',
    '  colours:\n    accent:\n      light: "#2a3a7c"\n      dark: "#2a3a7c"\n',
    'site.yaml:9',
    'theme.colours.accent.dark: found accent #2a3a7c on paper #15120e in dark mode, a contrast of 1.77:1, expected at least 4.5:1',
    'or one that is lighter',
  ],
  [
    'a paper on which the standard accent cannot be read',
    '  colours:\n    paper: "#7d8cc4"\n    ink: "#000"\n',
    'site.yaml:7',
    'theme.colours.paper: found accent #2a3a7c on paper #7d8cc4',
    'or another paper',
  ],
  [
    'a middle tone',
    '  colours:\n    paper: "#777"\n',
    'site.yaml:7',
    'found ink #221c15 on paper #777777',
    'Choose a lighter or a darker paper',
  ],
  [
    'a colour without quotes',
    '  colours:\n    ink: #222\n',
    'site.yaml:7',
    'theme.colours.ink: found null, expected a colour in quotes',
    'Change',
  ],
  ['the name of a colour', '  colours: { accent: teal }\n', 'site.yaml:6', 'found "teal", expected a colour in quotes', 'Change'],
  ['an unknown colour', '  colours: { acent: "#123" }\n', 'site.yaml:6', 'found the unknown field "acent"', 'Did you mean accent?'],
  [
    'a font on another server',
    '  fonts: { sans: { family: X, file: "https://x/y.woff2" } }\n',
    'site.yaml:6',
    'expected a woff2, ttf or otf file below',
    '',
  ],
  [
    'a font outside',
    '  fonts: { sans: { family: X, file: fonts/../../x.woff2 } }\n',
    'site.yaml:6',
    'expected a woff2, ttf or otf file below',
    '',
  ],
  [
    'a font that is not there',
    '  fonts: { sans: { family: Rubik, file: fonts/rubik.woff2 } }\n',
    'site.yaml:6',
    'theme.fonts.sans.file: found no file content/media/fonts/rubik.woff2',
    'Did you mean fonts/rubick.woff2?',
  ],
  [
    'a web page that is called a font',
    '  fonts: { sans: { family: Rubik, file: fonts/page.woff2 } }\n',
    'site.yaml:6',
    'found that content/media/fonts/page.woff2 is no font',
    'Download the font again',
  ],
  [
    'a logo that is not there',
    '  logo: { light: a.svg, dark: b.svg }\n',
    'site.yaml:6',
    'theme.logo.dark: found no file content/media/b.svg',
    '',
  ],
])('%s is refused', async (_name, theme, place, message, fix) => {
  const report = await reportOn(theme, { 'a.svg': '<svg/>', 'fonts/rubick.woff2': FONT, 'fonts/page.woff2': '<!doctype html>' });
  expect(report).toContain(`  ${place}\n`);
  expect(report).toContain(message);
  expect(report).toContain(fix);
});
