/** Along an axis that points away from the middle, and across it. */
export type Point = readonly [along: number, across: number];

/** A closed outline that lies on its axis, the same on both sides of it. */
export type Outline = LeafShape | Bead;

/** Two curves between base and tip, one a side; the control points are those of one side. */
export interface LeafShape {
  kind: 'leaf';
  base: number;
  tip: number;
  nearBase: Point;
  nearTip: Point;
}

interface Bead {
  kind: 'bead';
  at: number;
  radius: number;
}

export function drawBead(at: number, radius: number): Bead {
  return { kind: 'bead', at, radius };
}

/** SVG path data of the outlines, `count` times round the origin, the first at `start` degrees clockwise from the top. */
export function writeRound(outlines: readonly Outline[], count = 1, start = 0): string {
  const turns = Array.from({ length: count }, (_, index) => turnBy(start + (index * 360) / count));
  return turns.flatMap((turn) => outlines.map((outline) => writeOutline(outline, turn))).join('');
}

function writeOutline(outline: Outline, turn: Turn): string {
  return outline.kind === 'bead' ? writeBead(outline, turn) : writeLeaf(outline, turn);
}

/** One arc from a place on the circle to just beside it, which takes half the bytes of two half circles. */
function writeBead({ at, radius }: Bead, turn: Turn): string {
  const [x, y] = turn([at, 0]);
  const r = toTenths(radius);
  return `M${writeNumbers([x - r, y])}a${writeNumbers([r, r])} 0 1 1 0 .1z`;
}

function writeLeaf({ base, tip, nearBase, nearTip }: LeafShape, turn: Turn): string {
  const [start, end] = [turn([base, 0]), turn([tip, 0])];
  const mirror = ([along, across]: Point) => turn([along, -across]);
  // Relative numbers are shorter; the differences of rounded places add up to those places again.
  const curve = (from: Point, ...to: Point[]) => to.flatMap(([x, y]) => [x - from[0], y - from[1]]);
  const curves = [...curve(start, turn(nearBase), turn(nearTip), end), ...curve(end, mirror(nearTip), mirror(nearBase), start)];
  return `M${writeNumbers(start)}c${writeNumbers(curves)}z`;
}

/** From a point on the axis, which points up at first, to its place in tenths. */
type Turn = (point: Point) => Point;

function turnBy(degrees: number): Turn {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return ([along, across]) => [toTenths(along * sin + across * cos), toTenths(across * sin - along * cos)];
}

/** At 400 pixels a tenth is less than half a pixel. */
function toTenths(value: number): number {
  return Math.round(value * 10);
}

/** Tenths as numbers of path data: no space before a minus, no zero before a point. */
function writeNumbers(tenths: readonly number[]): string {
  const numbers = tenths.map((value) => `${value / 10 || 0}`.replace(/^(-?)0\./, '$1.'));
  return numbers.join(' ').replaceAll(' -', '-');
}
