import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardColours } from '#src/cards/card-colours.ts';
import { cardKey } from '#src/cards/card-key.ts';
import { makeSiteCard } from '#src/cards/make-card.ts';
import { checkContrast } from '#src/check/theme/check-contrast.ts';
import { contrastOf } from '#src/outputs/theme/colour.ts';
import { TEXT_RATIO } from '#src/outputs/theme/palette.ts';
import { STANDARD_THEME, type Theme } from '#src/schemas/theme.ts';
import { catalogOf } from '../../support/catalog.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const TOOLS = { fonts: '', engines: {}, template: '' };
const keyOf = (theme: Partial<Theme>) => cardKey(makeSiteCard(catalogOf({ site: { theme } }), 'id'), TOOLS);

test('a theme without colours leaves the cards as they are drawn', () => {
  expect(cardColours(STANDARD_THEME)).toBeUndefined();
});

test('a brand’s cards have its colours, and words on them can be read', () => {
  const theme = { ...STANDARD_THEME, colours: { paper: '#ffffff', ink: '#0b2b26', accent: '#0a6a50', highlight: '#ff6b4a' } };
  expect(cardColours(theme)).toMatchObject({ paper: '#ffffff', ink: '#0b2b26', nila: '#0a6a50' });
  fc.assert(
    fc.property(fc.record({ paper: hex, ink: hex, accent: hex, highlight: hex }, { requiredKeys: ['accent'] }), (colours) => {
      const brand: Theme = { ...STANDARD_THEME, colours };
      const card = cardColours(brand);
      if (card === undefined || checkContrast(brand, 'site.yaml', () => 1).length > 0) return;
      const pairs = [
        [card.ink, card.paper],
        [card.muted, card.paper],
        [card.nila, card.paper],
        [card.kunyitDark, card.paper],
        [card.mist, card.nila],
        [card.kunyitPale, card.nila],
      ] as const;
      for (const [front, back] of pairs) expect(contrastOf(front, back)).toBeGreaterThanOrEqual(TEXT_RATIO);
    }),
    { numRuns: 500, seed: 3 },
  );
});

test('another colour is another card, drawn anew', () => {
  expect(keyOf({ colours: { accent: '#0a6a50' } })).not.toBe(keyOf({}));
  expect(keyOf({ colours: { accent: '#0a6a50' } })).toBe(keyOf({ colours: { accent: '#0A6A50' } }));
});
