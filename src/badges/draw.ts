import { directionOf } from '#src/i18n/locale.ts';
import { html, type Markup } from '#src/outputs/embed/html.ts';
import { FIVE_STARS } from '#src/outputs/embed/stars.ts';
import type { Palette, Palettes } from '#src/outputs/theme/palette.ts';
import { LEADING, type LineStyle, type Outliner } from './outline-text.ts';

/** What a badge is drawn with, by class; the value is the token of its colour. */
const COLOURS = { ground: 'paper-raised', line: 'line', ink: 'ink', soft: 'ink-soft', star: 'kunyit' } as const satisfies Record<
  string,
  keyof Palette
>;
export type Colour = keyof typeof COLOURS;

/** Where something stands, in pixels at the natural size. */
interface Position {
  x: number;
  /** Middle of the line. */
  y: number;
}

export interface Drawn {
  markup: Markup;
  width: number;
}

/**
 * Draws the parts of a badge, from left to right. Colours of the light mode stand in the markup; a style changes them in the dark mode.
 * @param lang of the badge: one that is written from right to left is mirrored as a whole, and only its letters are not
 */
export function createPen(outliner: Outliner, { light }: Palettes, lang: string) {
  const isMirrored = directionOf(lang) === 'rtl';
  const fill = (colour: Colour): Markup => html` class="${colour}" fill="${light[COLOURS[colour]]}"`;
  return {
    /** One line of text; nothing where our font cannot write it. */
    async text(
      text: string,
      { x, y }: Position,
      sizePx: number,
      colour: Colour,
      { weight, maxWidth }: Omit<LineStyle, 'lang'>,
    ): Promise<Drawn | undefined> {
      const outline = await outliner(text, { weight, lang, ...(maxWidth !== undefined && { maxWidth: (maxWidth / sizePx) * 100 }) });
      if (outline === undefined) return undefined;
      const top = y - (sizePx * LEADING) / 2;
      const [scale, width] = [sizePx / 100, (outline.width * sizePx) / 100];
      const transform = isMirrored
        ? `translate(${round(x + width)} ${round(top)}) scale(-${scale} ${scale})`
        : `translate(${round(x)} ${round(top)}) scale(${scale})`;
      return { markup: html`<path${fill(colour)} transform="${transform}" d="${outline.path}"/>`, width };
    },
    /** Five stars, filled to a rating of 0 to 5. */
    stars({ x, y }: Position, heightPx: number, rating: number): Drawn {
      const width = heightPx * 5;
      const box = (share: number, colour: Colour) =>
        html`<svg x="${x}" y="${round(y - heightPx / 2)}" width="${round(width * share)}" height="${heightPx}" viewBox="0 0 ${round(100 * share)} 20">
          <path${fill(colour)} d="${FIVE_STARS}"/>
        </svg>`;
      return { markup: html`${box(1, 'line')}${rating > 0 ? box(rating / 5, 'star') : undefined}`, width };
    },
    box({ x, y }: Position, width: number, height: number, radius: number, colour: Colour): Markup {
      return html`<rect${fill(colour)} x="${round(x)}" y="${round(y - height / 2)}" width="${round(width)}" height="${height}" rx="${radius}"/>`;
    },
    /** The plate that everything stands on: a badge is readable on any page. */
    plate(width: number, height: number, radius: number): Markup {
      const inner = html`x="1" y="1" width="${round(width - 2)}" height="${height - 2}" rx="${radius - 1}"`;
      return html`<rect${fill('line')} width="${round(width)}" height="${height}" rx="${radius}"/><rect${fill('ground')} ${inner}/>`;
    },
    /** All of a badge, as its language is written. */
    page(content: Markup, width: number): Markup {
      return isMirrored ? html`<g transform="matrix(-1 0 0 1 ${width} 0)">${content}</g>` : content;
    },
  };
}

export type Pen = ReturnType<typeof createPen>;

/** Other colours where the reader prefers dark pages. */
export function darkStyle({ dark }: Palettes): Markup {
  const rules = Object.entries(COLOURS).map(([name, token]) => `.${name}{fill:${dark[token]}}`);
  return html`<style>@media (prefers-color-scheme:dark){${rules.join('')}}</style>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
