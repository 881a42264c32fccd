import { type Hex, mix } from './colour.ts';
import type { Palette } from './palette.ts';

/** Colours that follow from two tokens of a palette. They are computed here, since browsers before 2023 do not know `color-mix()`. */
const TINTS = {
  'star-empty': ['ink', 0.2, 'paper'],
  'bar-empty': ['ink', 0.1, 'paper'],
  'bar-other': ['nila', 0.55, 'paper'],
  'picture-empty': ['ink', 0.08, 'paper'],
  'field-line': ['ink', 0.52, 'paper'],
  'nila-pressed': ['nila', 0.88, 'ink'],
  'ink-faint': ['ink', 0.05],
  'ink-wash': ['ink', 0.08],
  'nila-wash': ['nila', 0.09],
  'nila-chosen': ['nila', 0.17],
  'good-wash': ['good', 0.12],
  'bad-wash': ['bad', 0.12],
  'kunyit-wash': ['kunyit', 0.12],
} as const satisfies Record<string, readonly [keyof Palette, number, (keyof Palette)?]>;

export type Tint = keyof typeof TINTS;

/** A palette's tints: a share of one colour on another one, or, without another one, as a transparent layer (`#rrggbbaa`). */
export function deriveTints(palette: Palette): Record<Tint, Hex> {
  const tints = Object.entries(TINTS).map(([name, [colour, share, ground]]) => [
    name,
    ground === undefined ? `${palette[colour]}${alpha(share)}` : mix(palette[colour], palette[ground], share),
  ]);
  return Object.fromEntries(tints);
}

function alpha(share: number): string {
  return Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');
}
