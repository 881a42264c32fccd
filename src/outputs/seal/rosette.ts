import { CENTRES, GAPS, SEEDS } from './ornaments.ts';
import { drawBead, writeRound } from './outline.ts';
import { drawPetal, PETAL_FORMS, type PetalForm, widthThatFits } from './petal.ts';

const { ellipse, lens, drop, bud, flame } = PETAL_FORMS;
const DISC = writeRound([drawBead(0, 40)]);

/** How many petals, and how far from the centre they begin. With more petals they begin farther out, or they would be as thin as needles. Four petals make the kawung. */
const COUNTS = [
  [4, 5],
  [4, 5],
  [4, 5],
  [5, 7],
  [6, 8],
  [7, 9.5],
  [8, 11],
  [8, 11],
] as const;

/**
 * Petals round a centre, each with its seed, ornaments between and a second wreath behind them.
 * @param bytes each chooses one thing; 12 are read at most
 * @returns SVG round the origin
 */
export function drawRosette(bytes: readonly number[]): string {
  const { ground, wreath, petal, count, first, seed, gap, centre } = chooseParts(bytes);
  const step = 360 / count;
  const flower = [
    writeRound([petal, ...seed(petal)], count, first),
    writeRound([...gap(petal, step), ...centre.round], count, first + step / 2),
    writeRound(centre.once),
  ].join('');
  return ground(flower, wreath(count, first));
}

/** The same rosette without what is small in it: the petals alone. */
export function drawFlower(bytes: readonly number[]): string {
  const { ground, petal, count, first } = chooseParts(bytes);
  return ground(writeRound([petal], count, first), '');
}

function chooseParts(bytes: readonly number[]) {
  const pick = picker(bytes);
  const [count, nearest] = pick(COUNTS);
  const step = 360 / count;
  const form = pick<PetalForm>([ellipse, ellipse, lens, drop, bud, flame]);
  const [base, tip] = [nearest + pick([0, 1.5, 3]), pick([36, 37, 38])];
  const width = Math.min(widthThatFits(form, base, tip, step) * pick([0.7, 0.82, 0.93]), pick([10.5, 12.5]));
  const petal = drawPetal(form, base, tip, width);
  const first = pick([0, step / 2]);
  const centre = pick(CENTRES)(base - 2);
  const [seed, gap] = [pick(SEEDS), pick(GAPS)];
  const [ground, wreath] = [pick([outlined, tinted, dark]), pick(WREATHS)];
  return { count, petal, first, centre, seed, gap, ground, wreath };
}

/** One of the options, by the next byte. */
function picker(bytes: readonly number[]): <T>(options: readonly T[]) => T {
  const rest = bytes.values();
  return (options) => options[(rest.next().value ?? 0) % options.length] as (typeof options)[number];
}

function outlined(flower: string, behind: string): string {
  return `<path fill="none" stroke="currentColor" stroke-width="1.1" d="${DISC}"/>${behind}${fill(flower)}`;
}

function tinted(flower: string, behind: string): string {
  return `<path fill="currentColor" fill-opacity=".16" d="${DISC}"/>${behind}${fill(flower)}`;
}

/** The flower cut out of the disc; a wreath would only show through in slivers. */
function dark(flower: string): string {
  return fill(DISC + flower);
}

function fill(data: string): string {
  return `<path fill="currentColor" fill-rule="evenodd" d="${data}"/>`;
}

/** What grows behind the petals, in the second tone. */
const WREATHS: readonly ((count: number, first: number) => string)[] = [
  () => '',
  (count, first) => drawWreath(lens, 4, 39, count, first),
  (count, first) => drawWreath(ellipse, 14, 39.4, count, first),
  // The construction of the kawung: circles through the centre, whose overlaps are the petals.
  (count, first) =>
    `<path fill="none" stroke="currentColor" stroke-opacity=".5" stroke-width="1.1" d="${writeRound([drawBead(20, 19.6)], count, first)}"/>`,
];

function drawWreath(form: PetalForm, base: number, tip: number, count: number, first: number): string {
  const step = 360 / count;
  const petal = drawPetal(form, base, tip, Math.min(10, widthThatFits(form, base, tip, step) * 0.92));
  return `<path fill="currentColor" fill-opacity=".36" d="${writeRound([petal], count, first + step / 2)}"/>`;
}
