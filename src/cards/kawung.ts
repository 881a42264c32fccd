import type { Node } from '@takumi-rs/core';

/**
 * The kawung seal of a review. Its tones and their edges are up to 200 colours, too many for a palette with the rest of the
 * card: the filter leaves 16.
 * @param inner SVG in a box of 100 by 100
 */
export function renderKawung(inner: string, sizePx: number, colour: string): Node {
  const steps = Array.from({ length: 16 }, (_, step) => (step / 15).toFixed(2)).join(' ');
  const filter = [
    '<filter id="f" color-interpolation-filters="sRGB">',
    `<feComponentTransfer result="a"><feFuncA type="discrete" tableValues="${steps}"/></feComponentTransfer>`,
    // Rounding changes the colour of pale pixels slightly, so the filter sets it again.
    `<feFlood flood-color="${colour}"/><feComposite operator="in" in2="a"/></filter>`,
  ].join('');
  const src = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" color="${colour}">${filter}<g filter="url(#f)">${inner}</g></svg>`;
  return { type: 'image', src, style: { width: sizePx, height: sizePx, flexShrink: 0 } };
}
