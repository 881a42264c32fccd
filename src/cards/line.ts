import type { Node } from '@takumi-rs/core';
import type { CardFonts } from './card-fonts.ts';
import { type FontFamily, SANS } from './font-families.ts';
import { prepareText, renderText } from './rich-text.ts';
import { leadingFactor } from './writing.ts';

export interface LineStyle {
  sizePx: number;
  weight?: number;
  colour?: string;
  family?: FontFamily;
  /** How readily it gives way to its neighbours, and ends in an ellipsis; 0 is never. */
  shrink?: number;
  maxWidthPx?: number;
}

/** One line of text; nothing where it is empty or cannot be drawn. */
export async function renderLine(fonts: CardFonts, text: string | undefined, lang: string, line: LineStyle): Promise<Node | undefined> {
  const prepared = text === undefined ? undefined : await prepareText(fonts, text, { lang, family: line.family ?? SANS });
  return (
    prepared &&
    renderText(prepared, {
      fontSize: line.sizePx,
      fontWeight: line.weight ?? 500,
      lineHeight: `${Math.round(1.3 * line.sizePx * leadingFactor(prepared.text))}px`,
      wordSpacing: '0.06em',
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      flexShrink: line.shrink ?? 1,
      minWidth: 0,
      maxWidth: line.maxWidthPx ?? '100%',
      ...(line.colour !== undefined && { color: line.colour }),
    })
  );
}
