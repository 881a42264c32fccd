import type { CardColours } from './colours.ts';

/**
 * Kawung, the batik of four petals round a centre, as a lattice: each square cell has one rosette, and the gaps between
 * four rosettes read as another one.
 * @returns an SVG document
 */
export function drawKawung(
  { columns, rows, cellPx }: { columns: number; rows: number; cellPx: number },
  { nila: ground, nilaSoft: petal, kunyit: heart }: Pick<CardColours, 'nila' | 'nilaSoft' | 'kunyit'>,
): string {
  const [width, height] = [columns * cellPx, rows * cellPx];
  const cells = Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [((index % columns) + 0.5) * cellPx, (Math.floor(index / columns) + 0.5) * cellPx];
    return `<use href="#k" x="${x}" y="${y}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs><g id="k">${drawRosette(cellPx, { petal, ground, heart })}</g></defs>`,
    `<path fill="${ground}" d="M0 0h${width}v${height}H0z"/>`,
    ...cells,
    '</svg>',
  ].join('');
}

/** Four petals on the diagonals, each with a slit, round a small diamond. */
function drawRosette(cellPx: number, { petal, ground, heart }: { petal: string; ground: string; heart: string }): string {
  const reach = cellPx * Math.SQRT1_2;
  const middle = reach / 2;
  const [rx, ry] = [reach * 0.43, reach * 0.235];
  const petals = [45, 135, 225, 315].map(
    (turn) =>
      `<g transform="rotate(${turn})"><ellipse cx="${middle}" rx="${rx}" ry="${ry}" fill="${petal}"/><ellipse cx="${middle}" rx="${rx * 0.5}" ry="${ry * 0.16}" fill="${ground}"/></g>`,
  );
  const half = cellPx * 0.065;
  return `${petals.join('')}<path fill="${heart}" d="M0 ${-half}L${half} 0L0 ${half}L${-half} 0z"/>`;
}
