import type { Node } from '@takumi-rs/core';
import type { ReviewCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import { fitText } from './fit-text.ts';
import { SERIF } from './font-families.ts';
import { prepareText, type RichText } from './rich-text.ts';
import { quoteMarks } from './writing.ts';

/** The place of a customer's words on a card. Sizes go from the largest to the smallest. */
export interface WordsPlace {
  widthPx: number;
  heightPx: number;
  /** Between title and words. */
  gapPx: number;
  /** Of words alone. */
  quoteSizesPx: readonly number[];
  title: { heightPx: number; sizesPx: readonly number[] };
  /** Of words below a title. */
  bodySizesPx: readonly number[];
}

/** Title and words; words alone; or nothing, where a character cannot be drawn. */
export async function renderWords(fonts: CardFonts, card: ReviewCard, place: WordsPlace): Promise<Node[]> {
  const options = { lang: card.quoteLang, family: SERIF };
  const quote = await prepareText(fonts, card.quote, options);
  const title = card.title === undefined ? undefined : await prepareText(fonts, card.title, options);
  const only = quote ?? title;
  if (quote !== undefined && title !== undefined) return renderTitled(fonts, title, quote, place, card.colours.nila);
  return only === undefined ? [] : [await renderQuote(fonts, only, place)];
}

async function renderTitled(fonts: CardFonts, title: RichText, quote: RichText, place: WordsPlace, colour: string): Promise<Node[]> {
  const head = await fitText(fonts, title, {
    ...place.title,
    widthPx: place.widthPx,
    leading: 1.12,
    style: { fontWeight: 600, textWrap: 'balance', color: colour },
  });
  const body = await fitText(fonts, quote, {
    widthPx: place.widthPx,
    heightPx: place.heightPx - head.heightPx - place.gapPx,
    sizesPx: place.bodySizesPx,
    leading: 1.26,
    style: { fontWeight: 450 },
    wrap: wrapQuote(quote.lang),
  });
  return [head.node, body.node];
}

async function renderQuote(fonts: CardFonts, quote: RichText, place: WordsPlace): Promise<Node> {
  const { node } = await fitText(fonts, quote, {
    widthPx: place.widthPx,
    heightPx: place.heightPx,
    sizesPx: place.quoteSizesPx,
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
