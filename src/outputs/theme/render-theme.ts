import type { Theme, ThemeFont } from '#src/schemas/theme.ts';
import { mix } from './colour.ts';
import { derivePalette } from './derive-palette.ts';
import { leastContrast, standOut } from './fit.ts';
import { type Palette, SURFACES, TEXT_RATIO, WORDS_RATIO } from './palette.ts';
import { resolveBrand, resolveColours } from './resolve-colours.ts';
import { deriveTints, type Tint } from './tints.ts';

/**
 * The colours of a theme as custom properties, for every way of looking at a page: by day and night, with more contrast, with
 * colours that the reader's system forces, and on paper. What comes later wins.
 * @returns CSS with one rule for `:root` each
 */
export function renderTheme(theme: Theme): string {
  const { light, dark } = resolveColours(theme.colours);
  return [
    rule(['color-scheme: light dark', ...writePalette(light), ...writeSystemFonts(theme.fonts)]),
    media(DARK, writePalette(dark)),
    media('(prefers-contrast: more)', writeContrast(light)),
    media(`(prefers-contrast: more) and ${DARK}`, writeContrast(dark)),
    media('(forced-colors: active)', write(FORCED)),
    media('print', ['color-scheme: only light', ...writePalette(inkOnWhite(theme))]),
    '',
  ].join('\n');
}

/** Not `light-dark()`: in browsers before 2024 it makes every colour black, and then each rating looks like five stars. */
const DARK = '(prefers-color-scheme: dark)';

function rule(declarations: readonly string[]): string {
  return `:root {\n${declarations.map((line) => `  ${line};`).join('\n')}\n}`;
}

function media(query: string, declarations: readonly string[]): string {
  return `@media ${query} {\n${rule(declarations)}\n}`;
}

function writePalette(palette: Palette): string[] {
  return write({ ...palette, ...deriveTints(palette) });
}

/** Only what differs from the palette itself, and the tints, which follow from it. */
function writeContrast(palette: Palette): string[] {
  const more = moreContrast(palette);
  return write({ ...more, ...deriveTints({ ...palette, ...more }) });
}

function write(colours: Record<string, string>): string[] {
  return Object.entries(colours).map(([token, colour]) => `--${token}: ${colour}`);
}

/** Fonts from files bring their own properties, which Astro writes. */
function writeSystemFonts({ serif, sans }: Theme['fonts']): string[] {
  const isSystem = (font: ThemeFont) => font === 'system';
  return [
    ...(isSystem(sans) ? ['--font-sans: system-ui, sans-serif'] : []),
    ...(isSystem(serif) ? ['--font-serif: ui-serif, Georgia, "Times New Roman", serif'] : []),
  ];
}

/** Text at AAA, lines that are seen. */
function moreContrast(palette: Palette): Partial<Palette> {
  const grounds = SURFACES.map((surface) => palette[surface]);
  const towards = leastContrast('#000000', grounds) > leastContrast('#ffffff', grounds) ? 'black' : 'white';
  const reach = (token: keyof Palette, ratio: number) => standOut(palette[token], grounds, ratio, towards);
  const nila = reach('nila', WORDS_RATIO);
  return {
    'ink-soft': standOut(mix(palette.ink, palette.paper, 0.87), grounds, WORDS_RATIO, towards),
    line: reach('line', 3),
    nila,
    'on-nila': leastContrast(palette['on-nila'], [nila]) >= WORDS_RATIO ? palette['on-nila'] : towards === 'black' ? '#ffffff' : '#000000',
    kunyit: reach('kunyit', TEXT_RATIO),
    good: reach('good', WORDS_RATIO),
    bad: reach('bad', WORDS_RATIO),
  };
}

/** The reader's own colours, for what is drawn with ours: stars, bars, seals. */
const FORCED: Record<keyof Palette | Tint, string> = {
  paper: 'Canvas',
  'paper-raised': 'Canvas',
  'paper-sunk': 'Canvas',
  ink: 'CanvasText',
  'ink-soft': 'CanvasText',
  line: 'CanvasText',
  nila: 'LinkText',
  'nila-deep': 'Canvas',
  'on-nila': 'Canvas',
  'on-nila-deep': 'CanvasText',
  kunyit: 'CanvasText',
  'kunyit-pale': 'Canvas',
  mark: 'Mark',
  good: 'CanvasText',
  bad: 'CanvasText',
  'star-empty': 'GrayText',
  'bar-empty': 'Canvas',
  'bar-other': 'GrayText',
  'picture-empty': 'Canvas',
  'field-line': 'CanvasText',
  'nila-pressed': 'LinkText',
  'ink-faint': 'Canvas',
  'ink-wash': 'Canvas',
  'nila-wash': 'Canvas',
  'nila-chosen': 'Canvas',
  'good-wash': 'Canvas',
  'bad-wash': 'Canvas',
  'kunyit-wash': 'Canvas',
};

/** For printing: white paper, black ink, and no large dark grounds, to save the reader's toner. */
function inkOnWhite({ colours }: Theme): Palette {
  const { accent, highlight } = resolveBrand(colours).light;
  const palette = derivePalette({ paper: '#ffffff', ink: '#000000', accent, highlight });
  const white = Object.fromEntries((['paper-sunk', 'nila-deep', 'kunyit-pale'] as const).map((token) => [token, '#ffffff']));
  return { ...palette, ...white, 'ink-soft': '#3a3a3a', line: '#b5b5b5', 'on-nila-deep': '#000000' };
}
