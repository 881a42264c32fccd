import type { ReactElement } from 'react';
import satori, { type Font } from 'satori';
import { cleanText } from '#src/cards/clean-text.ts';
import { covers } from '#src/cards/font-coverage.ts';
import { type FontFace, faceCoverage, pinFace, readFaces } from '#src/cards/font-face.ts';
import { SANS } from '#src/cards/font-families.ts';
import { splitGraphemes } from '#src/cards/graphemes.ts';
import { canSatoriShape } from '#src/cards/writing.ts';

/** A line of text as a path: the same letters in the same width everywhere, without a font. In hundredths of its size. */
export interface Outline {
  /** Path data; the line begins at 0, 0, and is `LEADING` high. */
  path: string;
  width: number;
}

export interface LineStyle {
  weight: 500 | 700;
  /** Longer text is cut, and ends in an ellipsis. In hundredths of the text's size. */
  maxWidth?: number;
}

/** Draws lines of text. Fonts are read once, and each line is drawn once. */
export type Outliner = (text: string, style: LineStyle) => Promise<Outline | undefined>;

/** Height of a line, as a multiple of its size. */
export const LEADING = 1.25;
/** satori rounds places to tenths and widths to whole units. Letters are drawn large and then scaled down, so that this does not show. */
const DRAWN_SIZE = 100;

/**
 * @returns a function that gives nothing for text with a letter that our font lacks, or that must be joined or ordered: a wrong
 *   word is worse than none, and the title of the drawing has the text anyway
 */
export async function createOutliner(): Promise<Outliner> {
  const faces = await readFaces(SANS);
  const coverage = faces.map(faceCoverage);
  const fonts = { 500: await pinAll(faces, 500), 700: await pinAll(faces, 700) };
  const known = new Map<string, Promise<Outline>>();
  const canDraw = (text: string) =>
    canSatoriShape(text) && [...text].every((char) => coverage.some((ranges) => covers(ranges, char.codePointAt(0) ?? 0)));

  const draw = (text: string, { weight }: LineStyle): Promise<Outline> => {
    const key = `${weight} ${text}`;
    const drawn = known.get(key) ?? outline(text, fonts[weight]);
    known.set(key, drawn);
    return drawn;
  };
  return async (raw, style) => {
    const text = cleanText(raw);
    if (text === '' || !canDraw(`${text}…`)) return undefined;
    const whole = await draw(text, style);
    if (style.maxWidth === undefined || whole.width <= style.maxWidth) return whole;
    return draw(await cut(text, style.maxWidth, (part) => draw(part, style)), style);
  };
}

/** As many letters as fit, found by halves. */
async function cut(text: string, maxWidth: number, measure: (part: string) => Promise<Outline>): Promise<string> {
  const letters = splitGraphemes(text);
  const upTo = (end: number) => `${letters.slice(0, end).join('').trimEnd()}…`;
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if ((await measure(upTo(middle))).width <= maxWidth) fits = middle;
    else tooLong = middle;
  }
  return upTo(fits);
}

/** satori reads one file for each font name, so each subset has a name of its own. */
function pinAll(faces: readonly FontFace[], weight: 500 | 700): Promise<Font[]> {
  return Promise.all(faces.map(async (face) => ({ name: face.subset, data: await pinFace(face, weight) })));
}

async function outline(text: string, fonts: Font[]): Promise<Outline> {
  let width = 0;
  const line = { type: 'span', props: { style: { whiteSpace: 'pre', flexShrink: 0 }, line: true, children: text }, key: null };
  const style = { display: 'flex', fontSize: DRAWN_SIZE, lineHeight: LEADING, fontFamily: fonts.map(({ name }) => name).join(', ') };
  const root: ReactElement = { type: 'div', props: { style, children: line }, key: null };
  const svg = await satori(root, {
    width: 10_000,
    height: DRAWN_SIZE * LEADING,
    fonts,
    onNodeDetected: (node) => {
      if ('line' in node.props) width = node.width;
    },
  });
  const paths = [...svg.matchAll(/<path[^>]*\sd="([^"]*)"/g)].map(([, d = '']) => d);
  return { path: round(paths.join('')), width };
}

/** Hundredths of the size: finer is not seen, even when a badge is a thousand pixels high. */
function round(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}
