import type { ContainerNode, Node } from '@takumi-rs/core';
import { CARD_SIZES_PX } from './card-size.ts';
import type { CardColours } from './colours.ts';
import { drawKawung } from './ornament.ts';

const { width: WIDTH_PX, height: HEIGHT_PX } = CARD_SIZES_PX.landscape;

/** The hem repeats along the row, which costs 3 KB; the same band down the side would cost 11. */
const HEM_HEIGHT_PX = 60;
/** What is left above the hem. */
export const PAPER_HEIGHT_PX = HEIGHT_PX - HEM_HEIGHT_PX;

/** Paper with a hem of kawung, for a landscape card; the children stand in a row. */
export function renderFrame(children: Node[], colours: CardColours): ContainerNode {
  return {
    type: 'container',
    style: { ...boxOf(WIDTH_PX, HEIGHT_PX), flexDirection: 'column', backgroundColor: colours.paper, color: colours.ink },
    children: [
      { type: 'container', style: { ...boxOf(WIDTH_PX, PAPER_HEIGHT_PX), flexDirection: 'row' }, children },
      renderBand(WIDTH_PX / HEM_HEIGHT_PX, HEM_HEIGHT_PX, colours),
    ],
  };
}

/** A band of kawung, one cell high. */
export function renderBand(columns: number, cellPx: number, colours: CardColours): Node {
  const src = drawKawung({ columns, rows: 1, cellPx }, colours);
  return { type: 'image', src, style: { width: columns * cellPx, height: cellPx, flexShrink: 0 } };
}

/** A flex box of a fixed size. It clips nothing, which would cost 2 ms a card: what is in it was measured. */
export function boxOf(width: number, height: number): NonNullable<ContainerNode['style']> {
  return { display: 'flex', width, height, boxSizing: 'border-box', flexShrink: 0 };
}

/** Children side by side; those that are missing take no place. */
export function row(style: ContainerNode['style'], children: (Node | undefined)[]): ContainerNode {
  return {
    type: 'container',
    style: { display: 'flex', alignItems: 'center', flexShrink: 0, ...style },
    children: children.filter((child) => child !== undefined),
  };
}

/** Children one below the other. */
export function column(style: ContainerNode['style'], children: (Node | undefined)[]): ContainerNode {
  return row({ flexDirection: 'column', alignItems: 'flex-start', ...style }, children);
}
