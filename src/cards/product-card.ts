import type { ContainerNode, Node } from '@takumi-rs/core';
import type { ProductCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { CARD_SIZES_PX } from './card-size.ts';
import { fitText } from './fit-text.ts';
import { SERIF } from './font-families.ts';
import { boxOf, column, PAPER_HEIGHT_PX, renderFrame } from './frame.ts';
import { renderBrand } from './header.ts';
import { renderLine } from './line.ts';
import { drawKawung } from './ornament.ts';
import { renderPicture, SHOP_PICTURE } from './picture.ts';
import { renderRating, tonesOnPaper } from './rating-block.ts';
import { prepareText } from './rich-text.ts';

const PADDING_PX = 64;
const PICTURE_WIDTH_PX = 480;
const TEXT_WIDTH_PX = CARD_SIZES_PX.landscape.width - PICTURE_WIDTH_PX;
const INNER_WIDTH_PX = TEXT_WIDTH_PX - 2 * PADDING_PX;

/** The product's name and rating beside its picture, or beside kawung where it has none. */
export async function renderProductCard(fonts: CardFonts, card: ProductCard): Promise<ContainerNode> {
  const text = column({ ...boxOf(TEXT_WIDTH_PX, PAPER_HEIGHT_PX), padding: `40px ${PADDING_PX}px 36px`, justifyContent: 'space-between' }, [
    await renderBrand(fonts, card, INNER_WIDTH_PX),
    await renderName(fonts, card),
    await renderRating(fonts, card, INNER_WIDTH_PX, tonesOnPaper(card.colours)),
  ]);
  return renderFrame([text, await renderSide(fonts, card)], card.colours);
}

async function renderName(fonts: CardFonts, card: ProductCard): Promise<Node> {
  const name = await prepareText(fonts, card.name, { lang: card.lang, family: SERIF });
  const category = { sizePx: 28, weight: 600, colour: card.colours.kunyitDark };
  const fitted =
    name &&
    (await fitText(fonts, name, {
      widthPx: INNER_WIDTH_PX,
      heightPx: 210,
      sizesPx: [92, 80, 70, 62, 54, 47, 41],
      leading: 1.1,
      style: { fontWeight: 600, textWrap: 'balance' },
    }));
  return column({ gap: 10, width: INNER_WIDTH_PX }, [await renderLine(fonts, card.category, card.lang, category), fitted?.node]);
}

async function renderSide(fonts: CardFonts, { picture, colours }: ProductCard): Promise<Node> {
  const size = { width: PICTURE_WIDTH_PX, height: PAPER_HEIGHT_PX };
  if (picture !== undefined) return renderPicture(fonts, picture, { ...size, ground: colours.paper, reduction: SHOP_PICTURE });
  return {
    type: 'image',
    src: drawKawung({ columns: 3, rows: 4, cellPx: PICTURE_WIDTH_PX / 3 }, colours),
    style: { ...size, flexShrink: 0 },
  };
}
