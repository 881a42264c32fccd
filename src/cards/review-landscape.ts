import type { ContainerNode, Node } from '@takumi-rs/core';
import type { ReviewCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { CARD_SIZES_PX } from './card-size.ts';
import { boxOf, column, PAPER_HEIGHT_PX, renderFrame, row } from './frame.ts';
import { renderBrand } from './header.ts';
import { renderKawung } from './kawung.ts';
import { type LineStyle, renderLine } from './line.ts';
import { tonesOnPaper } from './rating-block.ts';
import { renderWords, type WordsPlace } from './review-words.ts';
import { renderStars } from './stars.ts';
import { cardWords } from './words.ts';

const PADDING_PX = 64;
const INNER_WIDTH_PX = CARD_SIZES_PX.landscape.width - 2 * PADDING_PX;
const SEAL_PX = 100;

const WORDS: WordsPlace = {
  widthPx: INNER_WIDTH_PX,
  heightPx: 318,
  gapPx: 16,
  quoteSizesPx: [190, 160, 132, 108, 94, 82, 72, 64, 57, 52, 47],
  title: { heightPx: 150, sizesPx: [84, 76, 68, 60, 54, 48] },
  bodySizesPx: [58, 52, 46, 41],
};

/** Stars, the customer's words as large as they fit, and who said it about what. */
export async function renderLandscape(fonts: CardFonts, card: ReviewCard): Promise<ContainerNode> {
  const { colours } = card;
  const words = await renderWords(fonts, card, WORDS);
  const hasWords = words.length > 0;
  const middle = hasWords ? words : [renderStars(card.rating, 150, tonesOnPaper(colours))];
  const page = column(
    { ...boxOf(CARD_SIZES_PX.landscape.width, PAPER_HEIGHT_PX), padding: `40px ${PADDING_PX}px 30px`, justifyContent: 'space-between' },
    [
      row({ width: INNER_WIDTH_PX, height: 52, justifyContent: hasWords ? 'space-between' : 'flex-end' }, [
        hasWords ? renderStars(card.rating, 50, tonesOnPaper(colours)) : undefined,
        await renderBrand(fonts, card, 560),
      ]),
      column({ width: INNER_WIDTH_PX, height: WORDS.heightPx, justifyContent: 'center', gap: WORDS.gapPx }, middle),
      await renderByline(fonts, card),
    ],
  );
  return renderFrame([page], colours);
}

/** Who and when, what and how far it is proven; and the seal. What the author disclosed stands where the day would. */
async function renderByline(fonts: CardFonts, card: ReviewCard): Promise<Node> {
  const { colours } = card;
  const line = (text: string | undefined, style: LineStyle) => renderLine(fonts, text, card.lang, style);
  const spread = { width: '100%', gap: 32, justifyContent: 'space-between' };
  const disclosed = { sizePx: 28, weight: 600, colour: colours.kunyitDark, shrink: 0 };
  return row({ width: INNER_WIDTH_PX, height: SEAL_PX, gap: 32 }, [
    column({ flexGrow: 1, flexShrink: 1, minWidth: 0, gap: 2 }, [
      row(spread, [
        (await line(card.author, { sizePx: 36, weight: 700 })) ?? row({}, []),
        (await line(card.disclosure, disclosed)) ?? (await line(cardWords(card).date, { sizePx: 28, colour: colours.muted, shrink: 0 })),
      ]),
      row(spread, [
        (await line(card.product, { sizePx: 30, weight: 600, colour: colours.nila })) ?? row({}, []),
        await line(card.level, { sizePx: 28, colour: colours.muted, shrink: 0, maxWidthPx: 600 }),
      ]),
    ]),
    card.seal === undefined ? undefined : renderKawung(card.seal, SEAL_PX, colours.nila),
  ]);
}
