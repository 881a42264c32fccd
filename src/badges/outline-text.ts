import type { Renderer } from '@takumi-rs/core';
import { readCardFonts } from '#src/cards/card-fonts.ts';
import { cleanText } from '#src/cards/clean-text.ts';
import { splitEmoji, splitGraphemes } from '#src/cards/graphemes.ts';
import { prepareText, type RichText, renderText } from '#src/cards/rich-text.ts';

/** A line of text as a path: the same letters in the same width everywhere, without a font. In hundredths of its size. */
export interface Outline {
  /** Path data; the line begins at 0, 0, and is `LEADING` high. */
  path: string;
  width: number;
}

export interface LineStyle {
  weight: 500 | 700;
  /** Chinese, Japanese and Korean draw the same character differently. */
  lang: string;
  /** Longer text is cut, and ends in an ellipsis. In hundredths of the text's size. */
  maxWidth?: number;
}

/** Draws lines of text. Fonts are read once, and each line is drawn once. */
export type Outliner = (text: string, style: LineStyle) => Promise<Outline | undefined>;

/** Height of a line, as a multiple of its size. */
export const LEADING = 1.25;
const DRAWN_SIZE = 100;

/**
 * @returns a function that draws every script that cards draw, with letters joined and ordered. It leaves out emoji, which are pictures, and
 *   what no font of ours can draw; it gives nothing where too little is left. The title of the drawing has the whole text
 */
export async function createOutliner(): Promise<Outliner> {
  const fonts = await readCardFonts();
  const known = new Map<string, Promise<Outline>>();
  const draw = (line: RichText, weight: number): Promise<Outline> => {
    const key = `${weight} ${line.lang} ${line.text}`;
    const drawn = known.get(key) ?? outline(line, weight, fonts.renderer);
    known.set(key, drawn);
    return drawn;
  };
  return async (raw, { weight, lang, maxWidth = Number.POSITIVE_INFINITY }) => {
    const line = await prepareText(fonts, withoutEmoji(raw), { lang });
    if (line === undefined) return undefined;
    const whole = await draw(line, weight);
    return whole.width <= maxWidth ? whole : cut(line.text, maxWidth, (text) => draw({ ...line, text }, weight));
  };
}

function withoutEmoji(text: string): string {
  return splitEmoji(cleanText(text))
    .map((run) => (run.emoji ? ' ' : run.text))
    .join('');
}

/** As many letters as fit, found by halves. */
async function cut(text: string, maxWidth: number, draw: (part: string) => Promise<Outline>): Promise<Outline> {
  const letters = splitGraphemes(text);
  const upTo = (end: number) => draw(`${letters.slice(0, end).join('').trimEnd()}…`);
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if ((await upTo(middle)).width <= maxWidth) fits = middle;
    else tooLong = middle;
  }
  return upTo(fits);
}

/** Takumi writes each letter once, and where it stands. Here they become one path. */
async function outline(line: RichText, weight: number, renderer: Renderer): Promise<Outline> {
  const style = { fontSize: DRAWN_SIZE, fontWeight: weight, lineHeight: `${DRAWN_SIZE * LEADING}px`, whiteSpace: 'nowrap' } as const;
  const svg = await renderer.renderSvg({ type: 'container', style: { display: 'flex' }, children: [renderText(line, style)] });
  const [, width = ''] = / width="([^"]+)"/.exec(svg) ?? [];
  const letters = new Map(Array.from(svg.matchAll(/<path id="([^"]+)" d="([^"]+)"/g), ([, id = '', path = '']) => [id, path]));
  const placed = Array.from(svg.matchAll(/<use href="#([^"]+)" x="([^"]+)" y="([^"]+)"/g), ([, id = '', x, y]) =>
    movePath(letters.get(id) ?? '', Number(x), Number(y)),
  );
  return { path: placed.join(''), width: Number(width) };
}

/** Takumi's paths have one command that counts from the origin: M. All others count from where the one before ends. */
function movePath(path: string, right: number, down: number): string {
  return path.replace(/M(-?\d*\.?\d+)[ ,]?(-?\d*\.?\d+)/g, (_all, x, y) => `M${round(Number(x) + right)} ${round(Number(y) + down)}`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
