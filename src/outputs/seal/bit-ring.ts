/** Hexadecimal digits of the hash that the ring spells. */
export const RING_DIGITS = 16;

const RADIUS = 45.8;
const LENGTH = 2 * Math.PI * RADIUS;
/** From one bit of a digit to the next; between digits it is twice as far. */
const STEP = LENGTH / RING_DIGITS / 5;

/**
 * The first 16 digits of the hash round the edge, clockwise from the diamond at the top: four bits a digit, the highest first,
 * a line for 1 and a grain for 0 (batik makers call them sawut and cecek). They are the dashes of two circles, which takes a
 * third of the bytes of a path.
 */
export function drawBitRing(leafHash: string): string {
  const bits = [...leafHash.slice(0, RING_DIGITS)].flatMap((digit) => [...Number.parseInt(digit, 16).toString(2).padStart(4, '0')]);
  const marks = bits.map((bit, index) => ({ bit, place: (Math.floor(index / 4) * 5 + (index % 4) + 1) * STEP }));
  const placesOf = (wanted: string) => marks.filter(({ bit }) => bit === wanted).map(({ place }) => place);
  const circle = `<circle r="${RADIUS}"`;
  return [
    '<g fill="none" stroke="currentColor" transform="rotate(-90)">',
    `${circle} stroke-width="4.8" stroke-dasharray="${writeDashes(placesOf('1'), 1.8)}"/>`,
    `${circle} stroke-width="1.9" stroke-linecap="round" stroke-dasharray="${writeDashes(placesOf('0'), 0.1)}"/>`,
    '</g><path fill="currentColor" d="M0-48.4l1.3 2.6-1.3 2.6-1.3-2.6z"/>',
  ].join('');
}

/** A dash of `length` at each place: the first dash of the pattern is empty, and the last gap is all the rest. */
function writeDashes(places: readonly number[], length: number): string {
  const edges = places.flatMap((place) => [place - length / 2, place + length / 2].map((edge) => Math.round(edge * 10) / 10));
  const lengths = [...edges, Math.ceil(LENGTH) + 1].map((edge, index) => edge - (edges[index - 1] ?? 0));
  return ['0', ...lengths.map((value) => value.toFixed(1).replace(/^0/, '').replace(/\.0$/, ''))].join(' ');
}
