import type { LeafShape, Point } from './outline.ts';

/** Control points of one side of a petal whose base is at 0 and whose tip is at 1. */
export interface PetalForm {
  nearBase: Point;
  nearTip: Point;
}

/** The ellipse of the kawung; a lens; a drop, wide outside; a bud, wide inside; and a flame with a drawn-out tip. */
export const PETAL_FORMS = {
  ellipse: { nearBase: [0, 1], nearTip: [1, 1] },
  lens: { nearBase: [0.34, 1], nearTip: [0.66, 1] },
  drop: { nearBase: [0.45, 0.4], nearTip: [1.02, 1.2] },
  bud: { nearBase: [-0.02, 1.2], nearTip: [0.55, 0.4] },
  flame: { nearBase: [0.25, 1.9], nearTip: [0.5, 0] },
} as const satisfies Record<string, PetalForm>;

/** A petal from `base` to `tip`, at its widest `width` to each side of the axis. */
export function drawPetal(form: PetalForm, base: number, tip: number, width: number): LeafShape {
  const widest = widestOf(form);
  const place = ([along, across]: Point): Point => [base + along * (tip - base), (across * width) / widest];
  return { kind: 'leaf', base, tip, nearBase: place(form.nearBase), nearTip: place(form.nearTip) };
}

/** How wide petals `step` degrees apart can be before they touch. */
export function widthThatFits(form: PetalForm, base: number, tip: number, step: number): number {
  const slope = Math.tan((step * Math.PI) / 360);
  const widest = widestOf(form);
  return Math.min(...sample(unit(form)).map(([along, across]) => ((base + along * (tip - base)) * slope * widest) / across));
}

/** The part of a petal that is wider than half its width, and where it is widest: the place for what is drawn in it. */
export function bodyOf(petal: LeafShape): { from: number; heart: number; to: number; width: number } {
  const outline = sample(petal);
  const width = Math.max(...outline.map(([, across]) => across));
  const wide = outline.filter(([, across]) => across > width / 2).map(([along]) => along);
  const heart = outline.find(([, across]) => across === width)?.[0] ?? petal.base;
  return { from: Math.min(...wide), heart, to: Math.max(...wide), width };
}

/** How far the place midway between two petals, `radius` away from the centre, is from either. */
export function roomBetween(petal: LeafShape, step: number, radius: number): number {
  const half = (step * Math.PI) / 360;
  const [x, y] = [radius * Math.cos(half), radius * Math.sin(half)];
  return Math.min(...sample(petal).map(([along, across]) => Math.hypot(along - x, across - y)));
}

function widestOf(form: PetalForm): number {
  return Math.max(...sample(unit(form)).map(([, across]) => across));
}

function unit(form: PetalForm): LeafShape {
  return { kind: 'leaf', base: 0, tip: 1, ...form };
}

/** Points of one side, without its ends. */
function sample({ base, tip, nearBase, nearTip }: LeafShape): Point[] {
  return TIMES.map((t) => [bezier(t, base, nearBase[0], nearTip[0], tip), bezier(t, 0, nearBase[1], nearTip[1], 0)]);
}

const TIMES = Array.from({ length: 49 }, (_, index) => (index + 1) / 50);

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}
