import { contrastOf, fromOklch, type Hex, luminanceOf, mix, oklchOf } from './colour.ts';
import { isDark, leastContrast, moveUntil, standOut, tintUntil } from './fit.ts';
import { DEFAULT_PALETTES, DRAWING_RATIO, type Palette, SURFACES, TEXT_RATIO, WORDS_RATIO } from './palette.ts';

/** What a brand chooses; everything else follows from it. */
export interface BrandColours {
  paper: Hex;
  ink: Hex;
  accent: Hex;
  highlight: Hex;
}

/** Share of the accent in the ground of a hovered button, whose text is the accent too. */
const TINT_SHARE = 0.09;
/** Share of the warning colours in the grounds of results. */
const VERDICT_SHARE = 0.12;

/**
 * Every token of one mode. Where ink is readable on paper, all text is readable on all of it: colours that would not be are
 * moved towards black or white, no farther than needed.
 * @param drawn grounds and soft ink that were drawn by hand for this paper and ink
 */
export function derivePalette({ paper, ink, accent, highlight }: BrandColours, drawn?: Pick<Palette, PaperToken>): Palette {
  const dark = isDark(paper, ink);
  const sheets = drawn ?? deriveSheets(paper, ink, dark);
  const all = SURFACES.map((surface) => sheets[surface]);
  const towards = dark ? 'white' : 'black';
  const standard = DEFAULT_PALETTES[dark ? 'dark' : 'light'];

  const nila = readableOnTint(accent, all, TINT_SHARE, towards);
  const tints = deriveTints(sheets, highlight, dark);
  const onDeep = luminanceOf(paper) > luminanceOf(ink) ? paper : ink;
  return {
    ...sheets,
    nila,
    'nila-deep': deriveDeep(accent, onDeep, dark),
    'on-nila': readableOn(nila, mix(nila, ink, 0.88), [dark ? paper : sheets['paper-raised'], paper]),
    'on-nila-deep': onDeep,
    kunyit: standOut(highlight, all, DRAWING_RATIO, towards),
    ...tints,
    good: readableOnTint(standard.good, all, VERDICT_SHARE, towards),
    bad: readableOnTint(standard.bad, all, VERDICT_SHARE, towards),
  };
}

type PaperToken = (typeof SURFACES)[number] | 'ink' | 'ink-soft' | 'line';

/** Raised is nearer to the light, sunk away from it; neither may cost the customers' words their contrast. */
function deriveSheets(paper: Hex, ink: Hex, dark: boolean): Pick<Palette, PaperToken> {
  const { lightness, chroma, hue } = oklchOf(paper);
  const isReadable = (back: Hex) => contrastOf(ink, back) >= WORDS_RATIO;
  const raised = dark ? mix(ink, paper, 0.045) : mix('#ffffff', paper, 0.6);
  const sunk = fromOklch({ lightness: Math.max(0, lightness - 0.033), chroma: dark ? chroma : chroma * 1.4, hue });
  const surfaces = { paper, 'paper-raised': tintUntil(raised, paper, isReadable), 'paper-sunk': tintUntil(sunk, paper, isReadable) };
  const soft = deriveSoft(ink, paper, Object.values(surfaces));
  return { ...surfaces, ink, 'ink-soft': soft, line: mix(ink, paper, dark ? 0.17 : 0.13) };
}

/** Pale grounds in the hue of the highlight: for notices, and for marked words. */
function deriveTints({ paper, ink, 'ink-soft': soft }: Pick<Palette, PaperToken>, highlight: Hex, dark: boolean) {
  const { chroma, hue } = oklchOf(highlight);
  const isReadable = (back: Hex) => contrastOf(ink, back) >= WORDS_RATIO && contrastOf(soft, back) >= TEXT_RATIO;
  const pale = fromOklch({ lightness: dark ? 0.35 : 0.915, chroma: Math.min(chroma, dark ? 0.06 : 0.075), hue });
  const mark = fromOklch({ lightness: dark ? 0.4 : 0.925, chroma: Math.min(chroma, 0.09), hue });
  return { 'kunyit-pale': tintUntil(pale, paper, isReadable), mark: tintUntil(mark, paper, isReadable) };
}

/** Ink with as much paper in it as stays readable on all grounds. */
function deriveSoft(ink: Hex, paper: Hex, grounds: readonly Hex[]): Hex {
  for (let share = 0.72; share < 1; share += 0.02) {
    const candidate = mix(ink, paper, share);
    if (leastContrast(candidate, grounds) >= TEXT_RATIO + 0.3) return candidate;
  }
  return ink;
}

/** The ground of the great figures: the accent, darker than any text on it. */
function deriveDeep(accent: Hex, onDeep: Hex, dark: boolean): Hex {
  const { lightness, chroma, hue } = oklchOf(accent);
  const deep = fromOklch({ lightness: Math.min(lightness * 0.78, dark ? 0.27 : 0.4), chroma: dark ? chroma * 0.8 : chroma, hue });
  return standOut(deep, [onDeep], WORDS_RATIO, 'black');
}

/** A text colour that is readable on each ground, and on each ground with a share of itself in it. */
function readableOnTint(colour: Hex, grounds: readonly Hex[], share: number, towards: 'black' | 'white'): Hex {
  return moveUntil(colour, towards, (candidate) =>
    grounds.every((ground) => leastContrast(candidate, [ground, mix(candidate, ground, share)]) >= TEXT_RATIO),
  );
}

/** The first of some colours that is readable on both grounds; else black or white. */
function readableOn(ground: Hex, hovered: Hex, wanted: readonly Hex[]): Hex {
  const both = [ground, hovered];
  const found = wanted.find((colour) => leastContrast(colour, both) >= TEXT_RATIO);
  return found ?? (leastContrast('#ffffff', both) > leastContrast('#000000', both) ? '#ffffff' : '#000000');
}
