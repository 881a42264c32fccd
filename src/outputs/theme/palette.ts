import type { Hex } from './colour.ts';

/** Colour tokens of one mode. Names are Indonesian where the colour is: nila (indigo, the accent), kunyit (turmeric, the highlight). */
export interface Palette {
  paper: Hex;
  'paper-raised': Hex;
  'paper-sunk': Hex;
  ink: Hex;
  'ink-soft': Hex;
  line: Hex;
  nila: Hex;
  'nila-deep': Hex;
  'on-nila': Hex;
  'on-nila-deep': Hex;
  kunyit: Hex;
  'kunyit-pale': Hex;
  mark: Hex;
  good: Hex;
  bad: Hex;
}

export interface Palettes {
  light: Palette;
  dark: Palette;
}

/** Warm paper and ink, indigo and turmeric: the look without a theme. */
export const DEFAULT_PALETTES: Palettes = {
  light: {
    paper: '#fbf6ec',
    'paper-raised': '#fffdf8',
    'paper-sunk': '#f3ead9',
    ink: '#221c15',
    'ink-soft': '#5f5344',
    line: '#e3d6bf',
    nila: '#2a3a7c',
    'nila-deep': '#1d2858',
    'on-nila': '#fffdf8',
    'on-nila-deep': '#fbf6ec',
    kunyit: '#b8720b',
    'kunyit-pale': '#f7dfae',
    mark: '#fbe3a6',
    good: '#3d6a35',
    bad: '#9c3b23',
  },
  dark: {
    paper: '#15120e',
    'paper-raised': '#1f1a14',
    'paper-sunk': '#100d0a',
    ink: '#f3ebdd',
    'ink-soft': '#bfb19c',
    line: '#3a3126',
    nila: '#aab8f5',
    'nila-deep': '#1a2046',
    'on-nila': '#15120e',
    'on-nila-deep': '#fbf6ec',
    kunyit: '#f0b23e',
    'kunyit-pale': '#4a3712',
    mark: '#5c4612',
    good: '#9ccb8d',
    bad: '#f0a088',
  },
};

/** The grounds that texts stand on, customers' words among them. */
export const SURFACES = ['paper', 'paper-raised', 'paper-sunk'] as const satisfies (keyof Palette)[];

/** WCAG 2.2: AAA for customers' words, AA for other text, and what a drawing needs to be seen. */
export const WORDS_RATIO = 7;
export const TEXT_RATIO = 4.5;
export const DRAWING_RATIO = 3;

/** What must be read or seen on what. */
export const PAIRS: readonly (readonly [front: keyof Palette, back: keyof Palette, ratio: number])[] = [
  ...([...SURFACES, 'kunyit-pale', 'mark'] as const).map((back) => ['ink', back, WORDS_RATIO] as const),
  ...([...SURFACES, 'kunyit-pale'] as const).map((back) => ['ink-soft', back, TEXT_RATIO] as const),
  ...(['nila', 'good', 'bad'] as const).flatMap((front) => SURFACES.map((back) => [front, back, TEXT_RATIO] as const)),
  ...SURFACES.map((back) => ['kunyit', back, DRAWING_RATIO] as const),
  ['on-nila', 'nila', TEXT_RATIO],
  ['on-nila-deep', 'nila-deep', WORDS_RATIO],
];
