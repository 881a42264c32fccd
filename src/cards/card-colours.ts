import { contrastOf, fromOklch, type Hex, luminanceOf, mix, oklchOf } from '#src/outputs/theme/colour.ts';
import { moveUntil, standOut } from '#src/outputs/theme/fit.ts';
import { TEXT_RATIO } from '#src/outputs/theme/palette.ts';
import { resolveBrand, resolveColours } from '#src/outputs/theme/resolve-colours.ts';
import type { Theme } from '#src/schemas/theme.ts';
import type { CardColours } from './colours.ts';

/** Stars and bars are large on a card, and their figures stand beside them. */
const STAR_RATIO = 2;

/** The colours of social cards, which have one mode: the light one. @returns undefined where the theme names no colour */
export function cardColours({ colours }: Theme): CardColours | undefined {
  if (Object.keys(colours).length === 0) return undefined;
  const { paper, ink, nila, 'ink-soft': muted } = resolveColours(colours).light;
  const { highlight } = resolveBrand(colours).light;
  const [fromPaper, fromNila] = luminanceOf(paper) > luminanceOf(nila) ? (['black', 'white'] as const) : (['white', 'black'] as const);
  const { lightness, chroma, hue } = oklchOf(highlight);
  const pale = fromOklch({ lightness: fromNila === 'white' ? 0.88 : 0.3, chroma: Math.min(chroma, 0.1), hue });
  return {
    paper,
    ink,
    muted,
    nila,
    nilaSoft: lift(nila, fromNila === 'white' ? 0.09 : -0.09),
    kunyit: betweenBoth(fromOklch({ lightness, chroma, hue }), paper, nila),
    kunyitDark: standOut(highlight, [paper], TEXT_RATIO, fromPaper),
    mist: standOut(mix(paper, nila, 0.82), [nila], TEXT_RATIO, fromNila),
    kunyitPale: standOut(pale, [nila], TEXT_RATIO, fromNila),
    emptyStar: mix(ink, paper, 0.13),
  };
}

/** A colour with enough contrast on paper and on the accent: the stars of the site's card are drawn on the accent. */
function betweenBoth(colour: Hex, paper: Hex, nila: Hex): Hex {
  const isSeen = (candidate: Hex) => Math.min(contrastOf(candidate, paper), contrastOf(candidate, nila)) >= STAR_RATIO;
  const nearer = contrastOf(colour, paper) < contrastOf(colour, nila) ? paper : nila;
  const moved = moveUntil(colour, luminanceOf(nearer) > 0.18 ? 'black' : 'white', isSeen);
  return isSeen(moved) ? moved : colour;
}

function lift(colour: Hex, by: number): Hex {
  const { lightness, chroma, hue } = oklchOf(colour);
  return fromOklch({ lightness: lightness + by, chroma, hue });
}
