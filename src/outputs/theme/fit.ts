import { contrastOf, fromOklch, type Hex, luminanceOf, mix, oklchOf } from './colour.ts';

/** Whether light text stands on it. */
export function isDark(paper: Hex, ink: Hex): boolean {
  return luminanceOf(paper) < luminanceOf(ink);
}

/** The least contrast of a colour with any of the others. */
export function leastContrast(front: Hex, backs: readonly Hex[]): number {
  return Math.min(...backs.map((back) => contrastOf(front, back)));
}

const STEP = 0.005;

/**
 * A colour, moved no farther towards black or white than `isGood` asks; its hue stays.
 * @returns black or white where nothing before is good
 */
export function moveUntil(colour: Hex, towards: 'black' | 'white', isGood: (candidate: Hex) => boolean): Hex {
  if (isGood(colour)) return colour;
  const { lightness, chroma, hue } = oklchOf(colour);
  const sign = towards === 'white' ? STEP : -STEP;
  for (let moved = lightness + sign; moved > 0 && moved < 1; moved += sign) {
    const candidate = fromOklch({ lightness: moved, chroma, hue });
    if (isGood(candidate)) return candidate;
  }
  return towards === 'white' ? '#ffffff' : '#000000';
}

/** The colour that stands out against all of `backs` by the ratio, as near to the given one as can be. */
export function standOut(colour: Hex, backs: readonly Hex[], ratio: number, towards: 'black' | 'white'): Hex {
  return moveUntil(colour, towards, (candidate) => leastContrast(candidate, backs) >= ratio);
}

/** As much of a tint on paper as leaves text on it readable. @returns the paper itself where none does */
export function tintUntil(tint: Hex, paper: Hex, isReadable: (back: Hex) => boolean): Hex {
  for (let share = 1; share > 0; share -= 0.05) {
    const candidate = mix(tint, paper, share);
    if (isReadable(candidate)) return candidate;
  }
  return paper;
}
