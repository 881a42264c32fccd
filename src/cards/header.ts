import type { Node } from '@takumi-rs/core';
import type { Card } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { row } from './frame.ts';
import { renderLine } from './line.ts';
import { cardWords } from './words.ts';

/** The brand, and the tag that sample content carries. */
export async function renderBrand(fonts: CardFonts, card: Card, maxWidth: number, sizePx = 34): Promise<Node> {
  const brand = await renderLine(fonts, card.brand, card.lang, { sizePx, weight: 700, colour: card.colours.nila });
  return row({ gap: 18, maxWidth, height: Math.round(1.53 * sizePx) }, [
    await renderSampleTag(fonts, card, { sizePx: Math.round(0.7 * sizePx) }),
    brand,
  ]);
}

/** An outlined "Contoh"; nothing on real content. */
export async function renderSampleTag(
  fonts: CardFonts,
  card: Card,
  { sizePx = 24, colour = card.colours.kunyitDark }: { sizePx?: number; colour?: string } = {},
): Promise<Node | undefined> {
  const words = await renderLine(fonts, cardWords(card).sample, card.lang, { sizePx, weight: 600, colour, shrink: 0 });
  return words && row({ border: `2px solid ${colour}`, borderRadius: 20, padding: '1px 16px' }, [words]);
}
