import type { ContainerNode, Node } from '@takumi-rs/core';
import type { SiteCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { CARD_SIZES_PX } from './card-size.ts';
import { fitText } from './fit-text.ts';
import { SERIF } from './font-families.ts';
import { boxOf, column } from './frame.ts';
import { renderSampleTag } from './header.ts';
import { drawKawung } from './ornament.ts';
import { renderRating, tonesOnNila } from './rating-block.ts';
import { prepareText } from './rich-text.ts';

const { width: WIDTH_PX, height: HEIGHT_PX } = CARD_SIZES_PX.landscape;
const CELL_PX = 210;
const CLOTH_WIDTH_PX = 2 * CELL_PX;
const TEXT_WIDTH_PX = WIDTH_PX - CLOTH_WIDTH_PX;
const PADDING_PX = 72;
const INNER_WIDTH_PX = TEXT_WIDTH_PX - PADDING_PX - 48;

/** The brand on indigo cloth: its name, its line and what all its reviews say. */
export async function renderSiteCard(fonts: CardFonts, card: SiteCard): Promise<ContainerNode> {
  const text = column({ ...boxOf(TEXT_WIDTH_PX, HEIGHT_PX), padding: `48px 48px 52px ${PADDING_PX}px`, justifyContent: 'space-between' }, [
    column({ gap: 14 }, [
      await renderFitted(fonts, card.brand, card.lang, { sizesPx: [128, 108, 92, 76, 62, 54, 48], heightPx: 170, weight: 600 }),
      await renderFitted(fonts, card.tagline, card.lang, { sizesPx: [46, 42, 38, 34], heightPx: 152, weight: 400 }),
    ]),
    column({ gap: 24 }, [
      await renderSampleTag(fonts, card, { colour: card.colours.kunyitPale }),
      await renderRating(fonts, card, INNER_WIDTH_PX, tonesOnNila(card.colours)),
    ]),
  ]);
  const cloth = drawKawung({ columns: 2, rows: 3, cellPx: CELL_PX }, card.colours);
  return {
    type: 'container',
    style: { ...boxOf(WIDTH_PX, HEIGHT_PX), flexDirection: 'row', backgroundColor: card.colours.nila, color: card.colours.paper },
    children: [text, { type: 'image', src: cloth, style: { width: CLOTH_WIDTH_PX, height: HEIGHT_PX, flexShrink: 0 } }],
  };
}

async function renderFitted(
  fonts: CardFonts,
  text: string,
  lang: string,
  { weight, ...box }: { sizesPx: number[]; heightPx: number; weight: number },
): Promise<Node | undefined> {
  const prepared = await prepareText(fonts, text, { lang, family: SERIF });
  if (prepared === undefined) return undefined;
  const style = { fontWeight: weight, textWrap: 'balance' } as const;
  return (await fitText(fonts, prepared, { ...box, widthPx: INNER_WIDTH_PX, leading: 1.16, style })).node;
}
