import { drawBead, type LeafShape, type Outline } from './outline.ts';
import { bodyOf, drawPetal, PETAL_FORMS, roomBetween } from './petal.ts';

const { ellipse, lens, drop } = PETAL_FORMS;

/** What is cut out of a petal; nothing of it reaches the edge, since outlines that cross would fill each other. */
export const SEEDS: readonly ((petal: LeafShape) => Outline[])[] = [
  function slit(petal) {
    const { from, to, width } = bodyOf(petal);
    return [drawPetal(lens, from, to, Math.max(1, width * 0.22))];
  },
  function pair(petal) {
    const { from, to, width } = bodyOf(petal);
    return [0.24, 0.76].map((part) => drawBead(from + part * (to - from), Math.max(0.9, width * 0.2)));
  },
  function eye(petal) {
    const { heart, width } = bodyOf(petal);
    return [drawBead(heart, Math.max(1.2, width * 0.42))];
  },
  function petalWithin(petal) {
    const { heart, width } = bodyOf(petal);
    return [shrink(petal, heart, 0.68), drawBead(heart, Math.max(0.9, width * 0.22))];
  },
  function tear(petal) {
    const { from, to, width } = bodyOf(petal);
    return [drawPetal(drop, from, from + 0.88 * (to - from), width * 0.36)];
  },
  function slitAndBead(petal) {
    const { from, to, width } = bodyOf(petal);
    const along = (part: number) => from + part * (to - from);
    return [drawPetal(lens, from, along(0.66), Math.max(1, width * 0.24)), drawBead(along(0.85), Math.max(0.9, width * 0.17))];
  },
];

/** What stands between two petals that are `step` degrees apart: as large as there is room for, or not at all. */
export const GAPS: readonly ((petal: LeafShape, step: number) => Outline[])[] = [
  () => [],
  (petal, step) => drawBeads(petal, step, [[34.5, 2.2]]),
  (petal, step) =>
    drawBeads(petal, step, [
      [36, 1.7],
      [31.2, 1.2],
      [27.2, 0.9],
    ]),
  (petal, step) => drawSmallLeaf(petal, step, 1.8),
  (petal, step) => drawSmallLeaf(petal, step, 3).flatMap((leaf) => [leaf, drawBead((leaf.base + leaf.tip) / 2, 1)]),
];

/** What fills the centre, and what stands round it once a petal. */
export const CENTRES: readonly ((radius: number) => { once: Outline[]; round: Outline[] })[] = [
  (radius) => ({ once: [drawBead(0, radius * 0.8)], round: [] }),
  (radius) => ({ once: [drawBead(0, radius), drawBead(0, radius - 1.5)], round: [] }),
  (radius) => ({ once: [drawBead(0, radius), drawBead(0, radius - 1.3), drawBead(0, (radius - 1.3) / 2)], round: [] }),
  (radius) => ({ once: [], round: [drawBead(radius - 0.6, Math.min(1.3, radius * 0.2))] }),
];

/** White that is kept between two things. */
const AIR = 0.8;

function drawBeads(petal: LeafShape, step: number, places: readonly (readonly [at: number, radius: number])[]): Outline[] {
  return places
    .map(([at, radius]) => drawBead(at, Math.min(radius, roomBetween(petal, step, at) - AIR)))
    .filter(({ radius }) => radius >= 0.7);
}

function drawSmallLeaf(petal: LeafShape, step: number, width: number): LeafShape[] {
  const tip = 37.5;
  const base = [24, 26, 28, 30, 32].find((place) => roomBetween(petal, step, place) > 1.4);
  if (base === undefined) return [];
  const room = roomBetween(petal, step, (base + tip) / 2) - AIR;
  return room < 1.2 ? [] : [drawPetal(width > 2 ? ellipse : lens, base, tip, Math.min(width, room))];
}

/** The same outline, smaller, round a place on its axis. */
function shrink({ base, tip, nearBase, nearTip }: LeafShape, centre: number, scale: number): LeafShape {
  const along = (place: number) => centre + scale * (place - centre);
  return {
    kind: 'leaf',
    base: along(base),
    tip: along(tip),
    nearBase: [along(nearBase[0]), scale * nearBase[1]],
    nearTip: [along(nearTip[0]), scale * nearTip[1]],
  };
}
