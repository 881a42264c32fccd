import type { Node } from '@takumi-rs/core';
import type { ReviewCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { fitText } from './fit-text.ts';
import { column, row } from './frame.ts';
import { renderKawung } from './kawung.ts';
import { type LineStyle, renderLine } from './line.ts';
import { prepareText } from './rich-text.ts';
import { cardWords } from './words.ts';

export interface BylineStyle {
  widthPx: number;
  heightPx: number;
  sealPx: number;
  /** A long name is set smaller, and on two lines, before it is cut. */
  author: { heightPx: number; sizesPx: readonly number[] };
  productPx: number;
  smallPx: number;
}

const GAP_PX = 36;

/** Who said it about what, how far it is proven and when, one below the other; and the seal beside them. */
export async function renderByline(fonts: CardFonts, card: ReviewCard, style: BylineStyle): Promise<Node> {
  const { colours } = card;
  const line = (text: string | undefined, own: LineStyle) => renderLine(fonts, text, card.lang, own);
  const small = { sizePx: style.smallPx, colour: colours.muted };
  return row({ width: style.widthPx, height: style.heightPx, gap: GAP_PX, justifyContent: 'space-between' }, [
    column({ flexGrow: 1, flexShrink: 1, minWidth: 0, gap: 4 }, [
      await renderAuthor(fonts, card, style),
      await line(card.product, { sizePx: style.productPx, weight: 600, colour: colours.nila }),
      await line(card.disclosure, { ...small, weight: 600, colour: colours.kunyitDark }),
      row({ width: '100%', gap: 28, justifyContent: 'space-between' }, [
        await line(card.level, { ...small, shrink: 0 }),
        await line(cardWords(card).date, small),
      ]),
    ]),
    card.seal === undefined ? undefined : renderKawung(card.seal, style.sealPx, colours.nila),
  ]);
}

async function renderAuthor(fonts: CardFonts, card: ReviewCard, { widthPx, sealPx, author }: BylineStyle): Promise<Node | undefined> {
  const name = await prepareText(fonts, card.author, { lang: card.lang });
  const room = widthPx - (card.seal === undefined ? 0 : sealPx + GAP_PX);
  // Product and day start at the left, also when the name is in a right-to-left script.
  const style = { fontWeight: 700, textAlign: 'left' } as const;
  return name && (await fitText(fonts, name, { ...author, widthPx: room, leading: 1.24, style })).node;
}
