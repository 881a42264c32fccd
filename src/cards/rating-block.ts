import type { ImageNode, Node } from '@takumi-rs/core';
import type { Histogram } from '#src/aggregate/rating.ts';
import type { ProductCard, SiteCard } from './card.ts';
import type { CardFonts } from './card-fonts.ts';
import type { CardColours } from './colours.ts';
import { SERIF } from './font-families.ts';
import { column, row } from './frame.ts';
import { renderLine } from './line.ts';
import { renderStars } from './stars.ts';
import { cardWords } from './words.ts';

const HEIGHT_PX = 120;

interface Tones {
  strong: string;
  soft: string;
  /** Of stars and bars. */
  full: string;
  empty: string;
}

export function tonesOnPaper({ ink, muted, kunyit, emptyStar }: CardColours): Tones {
  return { strong: ink, soft: muted, full: kunyit, empty: emptyStar };
}

export function tonesOnNila({ paper, mist, kunyit, nilaSoft }: CardColours): Tones {
  return { strong: paper, soft: mist, full: kunyit, empty: nilaSoft };
}

/** The mean with its stars, the counts and the histogram; a sentence where nothing counts yet. A plain card shows none of these. */
export async function renderRating(fonts: CardFonts, card: ProductCard | SiteCard, widthPx: number, tones: Tones): Promise<Node> {
  if (card.isPlain) return row({ width: widthPx }, []);
  const { rating, lines = [] } = cardWords(card);
  const isLong = lines.some(({ length }) => length > (rating === undefined ? 24 : 13));
  const sizePx = lines.length > 1 ? 26 : isLong ? 28 : 34;
  const style = { sizePx, weight: 600, colour: tones.soft };
  const counts = await Promise.all(lines.map((line) => renderLine(fonts, line, card.lang, style)));
  if (rating === undefined) return row({ width: widthPx, height: HEIGHT_PX }, counts);
  const value = await renderLine(fonts, rating, card.lang, { sizePx: 116, weight: 600, colour: tones.strong, family: SERIF, shrink: 0 });
  const stars = renderStars(card.ratingValue ?? 0, 44, tones);
  return row({ width: widthPx, height: HEIGHT_PX, justifyContent: 'space-between' }, [
    row({ gap: 26 }, [value, column({ gap: lines.length > 1 ? 2 : 10 }, [stars, ...counts])]),
    renderHistogram(card.histogram, tones),
  ]);
}

const [BARS_WIDTH_PX, BAR_PX, GAP_PX] = [124, 13, 8];
const BARS_HEIGHT_PX = 5 * BAR_PX + 4 * GAP_PX;

/** Five bars as shops draw them, five stars at the top: a shape to see at a glance, with no labels to squint at. */
function renderHistogram(histogram: Histogram, { full, empty }: { full: string; empty: string }): ImageNode {
  const most = Math.max(...histogram, 1);
  const bars = histogram.toReversed().map((count, index) => {
    const bar = (colour: string, width: number) => `<path fill="${colour}" d="M0 ${index * (BAR_PX + GAP_PX)}h${width}v${BAR_PX}H0z"/>`;
    return bar(empty, BARS_WIDTH_PX) + bar(full, count === 0 ? 0 : Math.max(3, Math.round((count / most) * BARS_WIDTH_PX)));
  });
  const src = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BARS_WIDTH_PX} ${BARS_HEIGHT_PX}">${bars.join('')}</svg>`;
  return { type: 'image', src, style: { width: BARS_WIDTH_PX, height: BARS_HEIGHT_PX, flexShrink: 0 } };
}
