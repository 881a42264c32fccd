import type { ContainerNode, Node } from '@takumi-rs/core';
import { CARD_HEIGHT_PX, CARD_WIDTH_PX } from './card.ts';
import { COLOURS } from './colours.ts';
import { drawKawung } from './ornament.ts';

/** The hem repeats along the row, which costs 3 KB; the same band down the side would cost 11. */
const HEM_HEIGHT_PX = 60;
/** What is left above the hem. */
export const PAPER_HEIGHT_PX = CARD_HEIGHT_PX - HEM_HEIGHT_PX;

/** Paper with a hem of kawung; the children stand in a row. */
export function renderFrame(children: Node[]): ContainerNode {
  const hem = drawKawung({ columns: CARD_WIDTH_PX / HEM_HEIGHT_PX, rows: 1, cellPx: HEM_HEIGHT_PX });
  return {
    type: 'container',
    style: { ...boxOf(CARD_WIDTH_PX, CARD_HEIGHT_PX), flexDirection: 'column', backgroundColor: COLOURS.paper, color: COLOURS.ink },
    children: [
      { type: 'container', style: { ...boxOf(CARD_WIDTH_PX, PAPER_HEIGHT_PX), flexDirection: 'row' }, children },
      { type: 'image', src: hem, style: { width: CARD_WIDTH_PX, height: HEM_HEIGHT_PX, flexShrink: 0 } },
    ],
  };
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
