import type { ContainerNode, Node } from '@takumi-rs/core';
import { CARD_WIDTH_PX, type ReviewCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { COLOURS } from './colours.ts';
import { fitText } from './fit-text.ts';
import { SERIF } from './font-families.ts';
import { boxOf, column, PAPER_HEIGHT_PX, renderFrame, row } from './frame.ts';
import { renderBrand } from './header.ts';
import { type LineStyle, renderLine } from './line.ts';
import { prepareText, type RichText } from './rich-text.ts';
import { renderStars } from './stars.ts';
import { cardWords } from './words.ts';
import { quoteMarks } from './writing.ts';

const PADDING_PX = 64;
const INNER_WIDTH_PX = CARD_WIDTH_PX - 2 * PADDING_PX;
const QUOTE_HEIGHT_PX = 318;
const TITLE_GAP_PX = 16;
const SEAL_PX = 100;

/** Stars, the customer's words as large as they fit, and who said it about what. */
export async function renderReviewCard(fonts: CardFonts, card: ReviewCard): Promise<ContainerNode> {
  const words = await renderWords(fonts, card);
  const hasWords = words.length > 0;
  const middle = hasWords ? words : [renderStars(card.rating, 150)];
  return renderFrame([
    column({ ...boxOf(CARD_WIDTH_PX, PAPER_HEIGHT_PX), padding: `40px ${PADDING_PX}px 30px`, justifyContent: 'space-between' }, [
      row({ width: INNER_WIDTH_PX, height: 52, justifyContent: hasWords ? 'space-between' : 'flex-end' }, [
        hasWords ? renderStars(card.rating, 50) : undefined,
        await renderBrand(fonts, card, 560),
      ]),
      column({ width: INNER_WIDTH_PX, height: QUOTE_HEIGHT_PX, justifyContent: 'center', gap: TITLE_GAP_PX }, middle),
      await renderByline(fonts, card),
    ]),
  ]);
}

/** Title and words; words alone; or nothing, where a character cannot be drawn. */
async function renderWords(fonts: CardFonts, card: ReviewCard): Promise<Node[]> {
  const options = { lang: card.quoteLang, family: SERIF };
  const quote = await prepareText(fonts, card.quote, options);
  const title = card.title === undefined ? undefined : await prepareText(fonts, card.title, options);
  const only = quote ?? title;
  if (quote !== undefined && title !== undefined) return renderTitled(fonts, title, quote);
  return only === undefined ? [] : [await renderQuote(fonts, only)];
}

async function renderTitled(fonts: CardFonts, title: RichText, quote: RichText): Promise<Node[]> {
  const head = await fitText(fonts, title, {
    widthPx: INNER_WIDTH_PX,
    heightPx: 150,
    sizesPx: [84, 76, 68, 60, 54, 48],
    leading: 1.12,
    style: { fontWeight: 600, textWrap: 'balance', color: COLOURS.nila },
  });
  const body = await fitText(fonts, quote, {
    widthPx: INNER_WIDTH_PX,
    heightPx: QUOTE_HEIGHT_PX - head.heightPx - TITLE_GAP_PX,
    sizesPx: [58, 52, 46, 41],
    leading: 1.26,
    style: { fontWeight: 450 },
    wrap: wrapQuote(quote.lang),
  });
  return [head.node, body.node];
}

async function renderQuote(fonts: CardFonts, quote: RichText): Promise<Node> {
  const { node } = await fitText(fonts, quote, {
    widthPx: INNER_WIDTH_PX,
    heightPx: QUOTE_HEIGHT_PX,
    sizesPx: [190, 160, 132, 108, 94, 82, 72, 64, 57, 52, 47],
    leading: 1.18,
    style: { fontWeight: 500 },
    wrap: wrapQuote(quote.lang),
  });
  return node;
}

function wrapQuote(lang: string): (text: string) => string {
  const [open, close] = quoteMarks(lang);
  return (text) => `${open}${text}${close}`;
}

/** Who and when, what and how far it is proven; and the seal. */
async function renderByline(fonts: CardFonts, card: ReviewCard): Promise<Node> {
  const line = (text: string | undefined, style: LineStyle) => renderLine(fonts, text, card.lang, style);
  const spread = { width: '100%', gap: 32, justifyContent: 'space-between' };
  return row({ width: INNER_WIDTH_PX, height: SEAL_PX, gap: 32 }, [
    column({ flexGrow: 1, flexShrink: 1, minWidth: 0, gap: 2 }, [
      row(spread, [
        (await line(card.author, { sizePx: 36, weight: 700 })) ?? row({}, []),
        await line(cardWords(card).date, { sizePx: 28, colour: COLOURS.muted, shrink: 0 }),
      ]),
      row(spread, [
        (await line(card.product, { sizePx: 30, weight: 600, colour: COLOURS.nila })) ?? row({}, []),
        await line(card.level, { sizePx: 28, colour: COLOURS.muted, shrink: 0, maxWidthPx: 600 }),
      ]),
    ]),
    card.seal === undefined ? undefined : renderSeal(card.seal),
  ]);
}

/** Its tones and their edges are up to 200 colours, too many for a palette with the rest of the card: the filter leaves 16. */
function renderSeal(inner: string): Node {
  const steps = Array.from({ length: 16 }, (_, step) => (step / 15).toFixed(2)).join(' ');
  const filter = [
    '<filter id="f" color-interpolation-filters="sRGB">',
    `<feComponentTransfer result="a"><feFuncA type="discrete" tableValues="${steps}"/></feComponentTransfer>`,
    // Rounding makes the colour of pale pixels differ by a hair; so it is poured anew.
    `<feFlood flood-color="${COLOURS.nila}"/><feComposite operator="in" in2="a"/></filter>`,
  ].join('');
  const src = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" color="${COLOURS.nila}">${filter}<g filter="url(#f)">${inner}</g></svg>`;
  return { type: 'image', src, style: { width: SEAL_PX, height: SEAL_PX, flexShrink: 0 } };
}
