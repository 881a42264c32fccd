import type { ImageNode } from '@takumi-rs/core';

/** Five stars, `value` of them full; parts of a star are shown to a tenth. */
export function renderStars(value: number, sizePx: number, { full, empty }: { full: string; empty: string }): ImageNode {
  const step = 116;
  const width = step * 4 + 100;
  const stars = (colour: string) =>
    [0, 1, 2, 3, 4].map((place) => `<path fill="${colour}" transform="translate(${place * step + 50} 50)" d="${STAR}"/>`).join('');
  const part = Math.floor(value) * step + (value % 1) * 100;
  const src = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 100"><clipPath id="f"><path d="M0 0h${part}v100H0z"/></clipPath>${stars(empty)}<g clip-path="url(#f)">${stars(full)}</g></svg>`;
  return { type: 'image', src, style: { width: (width / 100) * sizePx, height: sizePx, flexShrink: 0 } };
}

/** A star with softly rounded points, in a box of 100 round the origin. */
const STAR = drawStar(49, 23.5);

function drawStar(outer: number, inner: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const radius = index % 2 === 0 ? outer : inner;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle) + 3).toFixed(2)}`;
  });
  return `M${points.join('L')}z`;
}
