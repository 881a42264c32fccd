import type { Node } from '@takumi-rs/core';
import type { Card } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { COLOURS } from './colours.ts';
import { row } from './frame.ts';
import { renderLine } from './line.ts';
import { cardWords } from './words.ts';

/** The brand, and the tag that sample content carries. */
export async function renderBrand(fonts: CardFonts, card: Card, maxWidth: number): Promise<Node> {
  const brand = await renderLine(fonts, card.brand, card.lang, { sizePx: 34, weight: 700, colour: COLOURS.nila });
  return row({ gap: 18, maxWidth, height: 52 }, [await renderSampleTag(fonts, card), brand]);
}

/** An outlined "Contoh"; nothing on real content. */
export async function renderSampleTag(fonts: CardFonts, card: Card, colour: string = COLOURS.kunyitDark): Promise<Node | undefined> {
  const words = await renderLine(fonts, cardWords(card).sample, card.lang, { sizePx: 24, weight: 600, colour, shrink: 0 });
  return words && row({ border: `2px solid ${colour}`, borderRadius: 20, padding: '1px 16px' }, [words]);
}
