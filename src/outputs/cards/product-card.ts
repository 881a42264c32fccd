import type { ContainerNode, Node } from '@takumi-rs/core';
import { CARD_WIDTH_PX, type ProductCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { COLOURS } from './colours.ts';
import { fitText } from './fit-text.ts';
import { SERIF } from './font-families.ts';
import { boxOf, column, PAPER_HEIGHT_PX, renderFrame } from './frame.ts';
import { renderBrand } from './header.ts';
import { renderLine } from './line.ts';
import { drawKawung } from './ornament.ts';
import { PICTURE_WIDTH_PX, shrinkPicture } from './picture.ts';
import { ON_PAPER, renderRating } from './rating-block.ts';
import { prepareText } from './rich-text.ts';

const PADDING_PX = 64;
const TEXT_WIDTH_PX = CARD_WIDTH_PX - PICTURE_WIDTH_PX;
const INNER_WIDTH_PX = TEXT_WIDTH_PX - 2 * PADDING_PX;

/** The product's name and rating beside its picture, or beside kawung where it has none. */
export async function renderProductCard(fonts: CardFonts, card: ProductCard): Promise<ContainerNode> {
  return renderFrame([
    column({ ...boxOf(TEXT_WIDTH_PX, PAPER_HEIGHT_PX), padding: `40px ${PADDING_PX}px 36px`, justifyContent: 'space-between' }, [
      await renderBrand(fonts, card, INNER_WIDTH_PX),
      await renderName(fonts, card),
      await renderRating(fonts, card, INNER_WIDTH_PX, ON_PAPER),
    ]),
    await renderPicture(fonts, card.picture),
  ]);
}

async function renderName(fonts: CardFonts, card: ProductCard): Promise<Node> {
  const name = await prepareText(fonts, card.name, { lang: card.lang, family: SERIF });
  const category = { sizePx: 28, weight: 600, colour: COLOURS.kunyitDark };
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

async function renderPicture(fonts: CardFonts, picture: string | undefined): Promise<Node> {
  const style = { width: PICTURE_WIDTH_PX, height: PAPER_HEIGHT_PX, flexShrink: 0 };
  if (picture !== undefined) return { type: 'image', src: toDataUrl(await shrinkPicture(fonts.pictures, picture)), style };
  return { type: 'image', src: drawKawung({ columns: 3, rows: 4, cellPx: PICTURE_WIDTH_PX / 3 }), style };
}

function toDataUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
