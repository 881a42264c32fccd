import type { Theme, ThemeColour } from '#src/schemas/theme.ts';
import { fromOklch, type Hex, luminanceOf, oklchOf, toHex } from './colour.ts';
import { type BrandColours, derivePalette } from './derive-palette.ts';
import { isDark, standOut } from './fit.ts';
import { DEFAULT_PALETTES, type Palette, type Palettes, WORDS_RATIO } from './palette.ts';

export type Mode = keyof Palettes;
export type BrandColour = keyof BrandColours;
type Colours = Theme['colours'];

/** Each page asks for them, of the same theme. */
const resolved = new WeakMap<Colours, Palettes>();

/** Every colour of the site, in both modes. A theme that names no colour gives the standard ones. */
export function resolveColours(colours: Colours): Palettes {
  const known = resolved.get(colours);
  if (known !== undefined) return known;
  const { light, dark } = resolveBrand(colours);
  const palettes = { light: resolveMode(colours, light, 'light'), dark: resolveMode(colours, dark, 'dark') };
  resolved.set(colours, palettes);
  return palettes;
}

/** The four colours of a brand in both modes: given, derived, or standard. */
export function resolveBrand(colours: Colours): Record<Mode, BrandColours> {
  const light = mapBrand((name) => given(colours[name], 'light') ?? standard(name, 'light'));
  const paper = given(colours.paper, 'dark') ?? (colours.paper === undefined ? standard('paper', 'dark') : darkPaper(light.paper));
  const ground = { from: light.paper, to: paper };
  const derive = (name: BrandColour) => (colours[name] === undefined ? undefined : moveToPaper(name, light[name], ground));
  const dark = mapBrand((name) => (name === 'paper' ? paper : (given(colours[name], 'dark') ?? derive(name) ?? standard(name, 'dark'))));
  return { light, dark };
}

/** Only what depends on a named colour is derived; the rest stays as it was drawn by hand. */
function resolveMode(colours: Colours, brand: BrandColours, mode: Mode): Palette {
  const isPlain = colours.paper === undefined && colours.ink === undefined;
  const derived = derivePalette(brand, isPlain ? DEFAULT_PALETTES[mode] : undefined);
  const kept: (keyof Palette)[] = [];
  if (isPlain) kept.push('good', 'bad');
  if (isPlain && colours.accent === undefined) kept.push('nila', 'nila-deep', 'on-nila', 'on-nila-deep');
  if (isPlain && colours.highlight === undefined) kept.push('kunyit', 'kunyit-pale', 'mark');
  return { ...derived, ...Object.fromEntries(kept.map((token) => [token, DEFAULT_PALETTES[mode][token]])) };
}

function given(colour: ThemeColour | undefined, mode: Mode): Hex | undefined {
  if (colour === undefined) return undefined;
  if (typeof colour === 'object') return toHex(colour[mode]);
  return mode === 'light' ? toHex(colour) : undefined;
}

function standard(name: BrandColour, mode: Mode): Hex {
  const token = { paper: 'paper', ink: 'ink', accent: 'nila', highlight: 'kunyit' } as const;
  return DEFAULT_PALETTES[mode][token[name]];
}

function mapBrand(colourOf: (name: BrandColour) => Hex): BrandColours {
  return { paper: colourOf('paper'), ink: colourOf('ink'), accent: colourOf('accent'), highlight: colourOf('highlight') };
}

/** Paper by night: its hue, hardly any light. A brand that is dark by day stays as it is. */
function darkPaper(paper: Hex): Hex {
  if (luminanceOf(paper) < 0.1) return paper;
  const { chroma, hue } = oklchOf(paper);
  return fromOklch({ lightness: 0.185, chroma: Math.min(chroma, 0.02), hue });
}

/** How well a colour must stand out from dark paper, by its use. */
const NIGHT = {
  ink: { lightness: 0.94, chroma: 0.02, ratio: WORDS_RATIO + 3 },
  accent: { lightness: 0.76, chroma: 0.14, ratio: WORDS_RATIO },
  highlight: { lightness: 0.8, chroma: 0.2, ratio: WORDS_RATIO },
} as const;

/** A colour that was chosen for one paper, for another; the same colour where both are light, or both dark. */
function moveToPaper(name: BrandColour, colour: Hex, { from, to }: { from: Hex; to: Hex }): Hex {
  if (name === 'paper' || isDark(from, colour) === isDark(to, colour)) return colour;
  if (luminanceOf(to) > 0.18) return standOut(colour, [to], WORDS_RATIO, 'black');
  const { lightness, chroma, hue } = oklchOf(colour);
  const night = NIGHT[name];
  const moved = fromOklch({ lightness: Math.max(lightness, night.lightness), chroma: Math.min(chroma, night.chroma), hue });
  return standOut(moved, [to], night.ratio, 'white');
}
