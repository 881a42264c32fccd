import type { Node } from '@takumi-rs/core';
import type { CardFonts } from './card-fonts.ts';
import { cutText } from './cut-text.ts';
import { splitGraphemes } from './graphemes.ts';
import { type RichText, renderText } from './rich-text.ts';
import { leadingFactor } from './writing.ts';

type Style = NonNullable<Node['style']>;

export interface Box {
  widthPx: number;
  heightPx: number;
  /** From the largest to the smallest; text is cut only when it does not fit at the smallest. */
  sizesPx: readonly number[];
  /** Line height as a multiple of the size, for Latin script. */
  leading: number;
  style: Style;
  /** Puts quote marks or the like around the text, after it was cut. */
  wrap?: (text: string) => string;
}

export interface FittedText {
  /** What is shown, cut where needed, before it was wrapped. */
  text: string;
  sizePx: number;
  heightPx: number;
  /** Whether each word stands on one line. */
  wholeWords: boolean;
  node: Node;
}

/** Texts of several cards that are drawn at the same time. */
const MOST_KEPT = 64;
/** Each further cut leaves this share of the text. */
const CUT_SHARE = 0.93;
/** Width of the narrowest text per character, as a multiple of the size: an estimate that spares measuring. */
const NARROWEST = 0.42;

/**
 * Sets text as large as it fits into a box with no word broken, and cuts it where even the smallest size is too large. Takumi measures, and will
 * draw the same lines; the node says how large it is, so that satori can place it without reading it.
 */
export function fitText(fonts: CardFonts, text: RichText, box: Box): Promise<FittedText> {
  const { fitted } = fonts;
  const { emoji: _follow, ...words } = text;
  const key = JSON.stringify([words, box, box.wrap?.('')]);
  const known = fitted.get(key) ?? fitOnce(fonts, text, box);
  // Moved to the end: the texts that were used longest ago are dropped first.
  fitted.delete(key);
  fitted.set(key, known);
  if (fitted.size > MOST_KEPT) for (const oldest of fitted.keys().take(1)) fitted.delete(oldest);
  return known;
}

async function fitOnce(fonts: CardFonts, text: RichText, box: Box): Promise<FittedText> {
  const smallest = box.sizesPx.at(-1) ?? 16;
  const graphemes = splitGraphemes(text.text);
  for (const sizePx of box.sizesPx.filter((size) => graphemes.length <= roomFor(size, box))) {
    const fitted = await setText(fonts, text, text.text, sizePx, box);
    if (fitted.heightPx <= box.heightPx && (sizePx === smallest || fitted.wholeWords)) return fitted;
  }
  const room = Math.min(roomFor(smallest, box), graphemes.length - 1);
  return cutToFit(fonts, { ...text, text: graphemes.slice(0, room + 1).join('') }, room, smallest, box);
}

/** @param room characters to begin with, fewer than the text has */
async function cutToFit(fonts: CardFonts, text: RichText, room: number, sizePx: number, box: Box): Promise<FittedText> {
  for (let max = room; max > 4; ) {
    const cut = cutText(text.text, max, text.lang);
    const fitted = await setText(fonts, text, cut, sizePx, box);
    if (fitted.heightPx <= box.heightPx) return fitted;
    const share = Math.min(CUT_SHARE, (box.heightPx / fitted.heightPx) * 1.08);
    max = Math.floor(Math.min(max - 1, splitGraphemes(cut).length * share));
  }
  return setText(fonts, text, '…', sizePx, box);
}

async function setText(fonts: CardFonts, text: RichText, cut: string, sizePx: number, box: Box): Promise<FittedText> {
  const shown = { ...text, text: box.wrap?.(cut) ?? cut };
  const lineHeightPx = Math.round(sizePx * box.leading * leadingFactor(text.text));
  const style: Style = { fontSize: sizePx, width: box.widthPx, lineHeight: `${lineHeightPx}px`, flexShrink: 0, ...box.style };
  const fontFamilies = text.families.map(({ name }) => name);
  const measure = (overflowWrap: Style['overflowWrap']) =>
    fonts.renderer.measure(renderText(shown, { ...style, overflowWrap }), { width: box.widthPx, fontFamilies });
  const whole = await measure('normal');
  const isInside = whole.runs.every(({ x, width }) => x >= 0 && x + width <= box.widthPx);
  const { height, runs } = isInside ? whole : await measure('anywhere');
  // If both measures break the lines at the same places, only a space goes over the edge, and no word is broken.
  const wholeWords = runs.map((run) => run.text).join('\n') === whole.runs.map((run) => run.text).join('\n');
  return { text: cut, sizePx, heightPx: height, wholeWords, node: renderText(shown, { ...style, height }) };
}

/** The most characters, as a reader counts them, that could fit at a size, if all letters were narrow. */
function roomFor(sizePx: number, { widthPx, heightPx, leading }: Box): number {
  const lines = Math.max(1, Math.floor(heightPx / (sizePx * leading)));
  return Math.floor((lines * widthPx) / (sizePx * NARROWEST));
}
