import type { ImageNode } from '@takumi-rs/core';
import type { Histogram } from '#src/aggregate/rating.ts';

const [WIDTH_PX, BAR_PX, GAP_PX] = [124, 13, 8];
const HEIGHT_PX = 5 * BAR_PX + 4 * GAP_PX;

/** Five bars as shops draw them, five stars at the top: a shape to see at a glance, with no labels to squint at. */
export function renderHistogram(histogram: Histogram, { full, empty }: { full: string; empty: string }): ImageNode {
  const most = Math.max(...histogram, 1);
  const bars = histogram.toReversed().map((count, index) => {
    const bar = (colour: string, width: number) => `<path fill="${colour}" d="M0 ${index * (BAR_PX + GAP_PX)}h${width}v${BAR_PX}H0z"/>`;
    return bar(empty, WIDTH_PX) + bar(full, count === 0 ? 0 : Math.max(3, Math.round((count / most) * WIDTH_PX)));
  });
  const src = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH_PX} ${HEIGHT_PX}">${bars.join('')}</svg>`;
  return { type: 'image', src, style: { width: WIDTH_PX, height: HEIGHT_PX, flexShrink: 0 } };
}
