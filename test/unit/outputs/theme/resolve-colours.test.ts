import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContrast } from '#src/check/theme/check-contrast.ts';
import { contrastOf, luminanceOf, oklchOf } from '#src/outputs/theme/colour.ts';
import { DEFAULT_PALETTES, PAIRS, TEXT_RATIO } from '#src/outputs/theme/palette.ts';
import { resolveColours } from '#src/outputs/theme/resolve-colours.ts';
import { STANDARD_THEME, type Theme } from '#src/schemas/theme.ts';

type Colours = Theme['colours'];
const MODES = ['light', 'dark'] as const;

function unreadable(colours: Colours): string[] {
  const palettes = resolveColours(colours);
  return MODES.flatMap((mode) =>
    PAIRS.filter(([front, back, ratio]) => contrastOf(palettes[mode][front], palettes[mode][back]) < ratio).map(
      ([front, back]) => `${mode}: ${front} ${palettes[mode][front]} on ${back} ${palettes[mode][back]}`,
    ),
  );
}
const refused = (colours: Colours) => checkContrast({ ...STANDARD_THEME, colours }, 'site.yaml', () => 1);

test('no theme gives the standard colours, and they are readable', () => {
  expect(resolveColours({})).toEqual(DEFAULT_PALETTES);
  expect(unreadable({})).toEqual([]);
});

describe('every brand is readable in both modes, or refused', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const pale = fc
    .tuple(fc.integer({ min: 190, max: 255 }), fc.integer({ min: 190, max: 255 }), fc.integer({ min: 190, max: 255 }))
    .map(toColour);
  const deep = fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 })).map(toColour);
  const colour = fc.oneof(hex, pale, deep, fc.record({ light: fc.oneof(hex, pale), dark: fc.oneof(hex, deep) }));
  const anyBrand = fc.record({ paper: colour, ink: colour, accent: colour, highlight: colour }, { requiredKeys: [] });
  const saneBrand = fc.record({ paper: pale, ink: deep, accent: hex, highlight: hex }, { requiredKeys: [] });

  test.each([
    ['any', anyBrand],
    ['sane', saneBrand],
  ] as const)('%s colours', (_name, brand) => {
    let accepted = 0;
    fc.assert(
      fc.property(brand as fc.Arbitrary<Colours>, (colours) => {
        if (refused(colours).length > 0) return;
        accepted += 1;
        expect(unreadable(colours)).toEqual([]);
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  test('what is refused is only what the brand chose: its ink and its accent', () => {
    fc.assert(
      fc.property(saneBrand as fc.Arbitrary<Colours>, (colours) => {
        for (const { message } of refused(colours)) expect(message).toMatch(/^found (?:ink|accent) #/);
      }),
      { numRuns: 400, seed: 11 },
    );
  });
});

describe('a brand of one colour each gets its dark side', () => {
  const colours = { paper: '#ffffff', ink: '#0b2b26', accent: '#0a7a5a', highlight: '#ff6b4a' };
  const { light, dark } = resolveColours(colours);

  test('light mode has the very colours', () => {
    expect(light).toMatchObject({ paper: '#ffffff', ink: '#0b2b26' });
    expect(contrastOf(light.nila, colours.accent)).toBeLessThan(1.1);
  });

  test('dark mode is dark, in the same hues', () => {
    expect(luminanceOf(dark.paper)).toBeLessThan(0.01);
    expect(contrastOf(dark.ink, dark.paper)).toBeGreaterThan(12);
    expect(contrastOf(dark.nila, dark.paper)).toBeGreaterThan(TEXT_RATIO + 2);
    expect(Math.abs(oklchOf(dark.nila).hue - oklchOf(light.nila).hue)).toBeLessThan(8);
    expect(Math.abs(oklchOf(dark.kunyit).hue - oklchOf(colours.highlight).hue)).toBeLessThan(8);
  });
});

test('only what depends on a named colour changes', () => {
  const { light, dark } = resolveColours({ accent: '#8a1c4a' });
  const { nila, 'nila-deep': deep, 'on-nila': on, 'on-nila-deep': onDeep, ...rest } = light;
  expect(nila).toBe('#8a1c4a');
  expect([deep, on, onDeep]).not.toContain(undefined);
  expect(DEFAULT_PALETTES.light).toMatchObject(rest);
  expect(dark.kunyit).toBe(DEFAULT_PALETTES.dark.kunyit);
  expect(dark.nila).not.toBe(DEFAULT_PALETTES.dark.nila);
});

test('a brand that is dark by day stays so by night', () => {
  const { light, dark } = resolveColours({ paper: '#101014', ink: '#f4f4f6', accent: '#9db2ff', highlight: '#f0b23e' });
  expect(dark).toEqual(light);
});

function toColour(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
