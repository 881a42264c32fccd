import { contrastOf } from '#src/outputs/theme/colour.ts';
import type { BrandColours } from '#src/outputs/theme/derive-palette.ts';
import { standOut } from '#src/outputs/theme/fit.ts';
import { PAIRS, TEXT_RATIO, WORDS_RATIO } from '#src/outputs/theme/palette.ts';
import { type BrandColour, type Mode, resolveBrand, resolveColours } from '#src/outputs/theme/resolve-colours.ts';
import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import type { Theme } from '#src/schemas/theme.ts';

/** What a brand's own colours must reach; every other colour is derived so that it is readable. */
const RULES = [
  { front: 'ink', ratio: WORDS_RATIO, use: { en: 'customers’ words (WCAG AAA)', id: 'kata-kata pelanggan (WCAG AAA)' } },
  { front: 'accent', ratio: TEXT_RATIO, use: { en: 'links and buttons (WCAG AA)', id: 'tautan dan tombol (WCAG AA)' } },
] as const;

/**
 * Problems of a theme whose texts could not be read: first of the colours that the brand chose, and where these are fine, of all others.
 * @param lineOf line of a path in site.yaml
 */
export function checkContrast(theme: Theme, file: string, lineOf: (path: PropertyKey[]) => number): Problem[] {
  const brands = resolveBrand(theme.colours);
  const problems = (['light', 'dark'] as const).flatMap((mode) =>
    RULES.flatMap(({ front, ratio, use }) => {
      const found = contrastOf(brands[mode][front], brands[mode].paper);
      if (found >= ratio) return [];
      const at = placeOf(theme, mode, front);
      return [
        {
          code: 'low-contrast' as const,
          file,
          line: lineOf(at),
          field: at.join('.'),
          ...tell(
            {
              en: `found ${front} ${brands[mode][front]} on paper ${brands[mode].paper} in ${mode} mode, a contrast of ${floor(found)}:1, expected at least ${ratio}:1 for ${use.en}`,
              id: `${front} ${brands[mode][front]} di atas paper ${brands[mode].paper} dalam mode ${mode} kontrasnya ${floor(found)}:1; sedikitnya ${ratio}:1 untuk ${use.id}`,
            },
            adviseOn(front, brands[mode], ratio),
          ),
        },
      ];
    }),
  );
  return problems.length > 0 ? problems : checkDerived(theme, file, lineOf);
}

/** Names the nearest colour that would do. Where no colour would, the paper has to change. */
function adviseOn(front: 'ink' | 'accent', { [front]: colour, paper }: BrandColours, ratio: number): Bilingual {
  const towards = contrastOf('#ffffff', paper) > contrastOf('#000000', paper) ? 'white' : 'black';
  const better = standOut(colour, [paper], ratio, towards);
  if (contrastOf(better, paper) < ratio) return MIDDLE_TONE;
  return {
    en: `Use "${better}" or one that is ${towards === 'white' ? 'lighter' : 'darker'}; or another paper.`,
    id: `Pakai "${better}" atau yang ${towards === 'white' ? 'lebih terang' : 'lebih gelap'}; atau paper yang lain.`,
  };
}

const MIDDLE_TONE: Bilingual = {
  en: 'Choose a lighter or a darker paper: no text is readable enough on a middle tone.',
  id: 'Pilih paper yang lebih terang atau lebih gelap: di warna tengah tidak ada teks yang cukup terbaca.',
};

/** The field that can be mended: the colour itself where it was given, else the paper. */
function placeOf({ colours }: Theme, mode: Mode, front: BrandColour): string[] {
  const name = colours[front] === undefined ? 'paper' : front;
  const perMode = typeof colours[name] === 'object' ? [mode] : [];
  return ['theme', 'colours', name, ...perMode];
}

/** A second look at what `derivePalette()` made: a theme that is not readable is refused. */
function checkDerived(theme: Theme, file: string, lineOf: (path: PropertyKey[]) => number): Problem[] {
  const palettes = resolveColours(theme.colours);
  const at = ['theme', 'colours'];
  return (['light', 'dark'] as const).flatMap((mode) =>
    PAIRS.flatMap(([front, back, ratio]) => {
      const [one, other] = [palettes[mode][front], palettes[mode][back]];
      const found = contrastOf(one, other);
      if (found >= ratio) return [];
      return [
        {
          code: 'low-contrast' as const,
          file,
          line: lineOf(at),
          field: at.join('.'),
          ...tell(
            {
              en: `found that ${front} ${one} would stand on ${back} ${other} in ${mode} mode with a contrast of ${floor(found)}:1, expected at least ${ratio}:1`,
              id: `${front} ${one} akan berada di atas ${back} ${other} dalam mode ${mode} dengan kontras ${floor(found)}:1; sedikitnya ${ratio}:1`,
            },
            {
              en: 'Choose a lighter or a darker paper, or an ink that differs more from it.',
              id: 'Pilih paper yang lebih terang atau lebih gelap, atau ink yang lebih berbeda darinya.',
            },
          ),
        },
      ];
    }),
  );
}

/** Rounded down: 4.49 is not 4.5. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toString();
}
