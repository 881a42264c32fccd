import type { ContainerNode, Node } from '@takumi-rs/core';
import type { ReviewCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import type { SizePx } from './card-size.ts';
import { boxOf, column, renderBand, row } from './frame.ts';
import { renderBrand } from './header.ts';
import { CUSTOMER_PHOTO, renderPicture } from './picture.ts';
import { tonesOnPaper } from './rating-block.ts';
import { type BylineStyle, renderByline } from './review-byline.ts';
import { renderWords, type WordsPlace } from './review-words.ts';
import { renderStars } from './stars.ts';

/** The measures of a card that is as high as it is wide, or higher; all in pixels. */
export interface UprightLayout {
  sizePx: SizePx;
  /** Height of the bands of kawung, a whole number of which is the width. */
  bandPx: number;
  photoPx: number;
  /** What stays free of text at the top and the bottom of the card. */
  endsPx: number;
  paddingPx: number;
  brandPx: number;
  starsPx: number;
  /** Size of the stars above a few words: small stars would look lost there. */
  bigStarsPx: number;
  words: WordsPlace;
  wordsBelowPhoto: Partial<WordsPlace>;
  byline: Omit<BylineStyle, 'widthPx'>;
}

/** Words that fill less of their place than this are few. */
const FEW_SHARE = 0.5;

/** Stars, words and byline one below the other, between two bands of kawung, or below the customer's photo. */
export async function renderUpright(fonts: CardFonts, card: ReviewCard, layout: UprightLayout): Promise<ContainerNode> {
  const { width, height } = layout.sizePx;
  const { colours, picture } = card;
  const headPx = picture === undefined ? layout.bandPx : layout.photoPx;
  const band = renderBand(width / layout.bandPx, layout.bandPx, colours);
  const photo = { width, height: headPx, ground: colours.paper, reduction: CUSTOMER_PHOTO };
  const [top, bottom] = [Math.max(layout.endsPx, headPx) - headPx, Math.max(layout.endsPx, layout.bandPx) - layout.bandPx];
  const padding = `${top + 30}px ${layout.paddingPx}px ${bottom + 26}px`;
  const sheet = column(
    { ...boxOf(width, height - headPx - layout.bandPx), padding, justifyContent: 'space-between' },
    await renderSheet(fonts, card, layout),
  );
  return {
    type: 'container',
    style: { ...boxOf(width, height), flexDirection: 'column', backgroundColor: colours.paper, color: colours.ink },
    children: [picture === undefined ? band : await renderPicture(fonts, picture, photo), sheet, band],
  };
}

async function renderSheet(fonts: CardFonts, card: ReviewCard, layout: UprightLayout): Promise<Node[]> {
  const widthPx = layout.sizePx.width - 2 * layout.paddingPx;
  const disclosedPx = card.disclosure === undefined ? 0 : Math.round(1.5 * layout.byline.smallPx);
  const place: WordsPlace = { ...layout.words, ...(card.picture !== undefined && layout.wordsBelowPhoto) };
  place.heightPx -= disclosedPx;

  const words = await renderWords(fonts, card, place);
  const isFew = sumHeights(words) < place.heightPx * FEW_SHARE;
  const stars = renderStars(card.rating, isFew ? layout.bigStarsPx : layout.starsPx, tonesOnPaper(card.colours));
  const middle = isFew ? [stars, ...words] : words;
  return [
    row({ width: widthPx, height: Math.round(1.53 * layout.brandPx), justifyContent: 'space-between', gap: 40 }, [
      isFew ? undefined : stars,
      await renderBrand(fonts, card, isFew ? widthPx : widthPx / 2, layout.brandPx),
    ]),
    column({ width: widthPx, height: place.heightPx, justifyContent: 'center', gap: place.gapPx }, middle),
    await renderByline(fonts, card, { ...layout.byline, widthPx, heightPx: layout.byline.heightPx + disclosedPx }),
  ];
}

/** Of nodes that were measured. */
function sumHeights(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { style }) => sum + Number(style?.height ?? 0), 0);
}
