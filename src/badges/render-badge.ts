import { cleanText } from '#src/cards/clean-text.ts';
import { listCounts } from '#src/i18n/counts.ts';
import { formatNumber, formatRating } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { html, type Markup } from '#src/outputs/embed/html.ts';
import type { Badge, BadgeStyle } from './badge.ts';
import { createPen, type Drawn, darkStyle, type Pen } from './draw.ts';
import type { Outliner } from './outline-text.ts';

/** What stands in the drawing, and its natural size in pixels. */
interface Drawing {
  content: Markup;
  width: number;
  height: number;
}

/**
 * A badge as SVG. Letters are outlines, so that it looks the same in a README, in a mail and on any page; the whole of it is in its
 * title and description, as text. It refers to nothing outside, and the same figures give the same bytes.
 */
export async function renderBadge(badge: Badge, style: BadgeStyle, outliner: Outliner): Promise<string> {
  const written = await chooseLetters(badge, outliner);
  const pen = createPen(outliner, badge.palettes, written.lang);
  const { content, width, height } = await RENDERERS[style](written, pen);
  const size = html`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="bukti-t bukti-d" xml:lang="${badge.lang}">
    <title id="bukti-t">${forXml(badge.title)}</title><desc id="bukti-d">${forXml(badge.description)}</desc>${darkStyle(badge.palettes)}${pen.page(content, width)}
  </svg>\n`.text;
}

/** The badge in a language whose letters our fonts have: its own, or English, in which everything stands that a language lacks. */
async function chooseLetters(badge: Badge, outliner: Outliner): Promise<Badge> {
  const { counts, sample = [] } = wordsOf(badge);
  const texts = [...counts, sample].flat();
  const lines = await Promise.all(texts.map((text) => outliner(text, { weight: 500, lang: badge.lang })));
  return lines.includes(undefined) ? { ...badge, lang: 'en' } : badge;
}

/** The text without the characters that XML cannot hold even when escaped. */
function forXml(text: string): string {
  return cleanText(text).replace(/\p{Noncharacter_Code_Point}/gu, '');
}

const RENDERERS: Record<BadgeStyle, (badge: Badge, pen: Pen) => Promise<Drawing>> = {
  pill: (badge, pen) => renderLine(badge, pen, pen.stars({ x: 12, y: 14 }, 17, badge.ratingValue ?? 0)),
  mini: (badge, pen) => renderLine(badge, pen, renderOneStar(badge, pen)),
  card: renderCard,
};

const LINE_HEIGHT = 28;
const GAP = 7;

/** Stars, mean and count side by side, as large as they can be in the height. */
async function renderLine(badge: Badge, pen: Pen, stars: Drawn): Promise<Drawing> {
  const { value, counts, sample } = wordsOf(badge);
  const parts: Drawn[] = [stars];
  let x = 12 + stars.width + GAP;
  for (const [text, sizePx, colour, weight] of [
    [value, 17, 'ink', 700],
    [counts.join(', '), 15, 'soft', 500],
    [sample, 12, 'soft', 700],
  ] as const) {
    const drawn = text === undefined ? undefined : await pen.text(text, { x, y: LINE_HEIGHT / 2 }, sizePx, colour, { weight });
    if (drawn === undefined) continue;
    parts.push(drawn);
    x += drawn.width + GAP;
  }
  const width = Math.ceil(x - GAP + 12);
  return {
    content: html`${pen.plate(width, LINE_HEIGHT, 8)}${parts.map(({ markup }) => markup)}`,
    width,
    height: LINE_HEIGHT,
  };
}

/** A whole star stands for the scale; the figure beside it is the mean. */
function renderOneStar({ ratingValue }: Badge, pen: Pen): Drawn {
  const { markup } = pen.stars({ x: 0, y: 9 }, 18, ratingValue === undefined ? 0 : 5);
  return { markup: html`<svg x="10" y="5" width="18" height="18" viewBox="0 0 18 18">${markup}</svg>`, width: 16 };
}

const CARD = { width: 360, height: 172, padding: 20 } as const;

/** Name, mean, stars, count and distribution. */
async function renderCard(badge: Badge, pen: Pen): Promise<Drawing> {
  const { value, counts, sample } = wordsOf(badge);
  const { width, height, padding } = CARD;
  const inner = width - 2 * padding;
  const shown = badge.ratingValue ?? 0;
  const lines = [
    await pen.text(badge.name, { x: padding, y: 30 }, 19, 'ink', { weight: 700, maxWidth: inner }),
    value === undefined ? undefined : await pen.text(value, { x: padding, y: 78 }, 46, 'ink', { weight: 700 }),
    pen.stars({ x: padding, y: value === undefined ? 78 : 114 }, 18, shown),
    // The short count is used: two lines would not fit beside the rows.
    ...(await Promise.all(
      counts.map((count, line) => {
        const y = value === undefined ? 106 : counts.length === 1 ? 142 : 137 + line * 18;
        return pen.text(count, { x: padding, y }, counts.length === 1 ? 15 : 14, 'soft', { weight: 500 });
      }),
    )),
    sample === undefined ? undefined : await pen.text(sample, { x: padding + 152, y: 156 }, 12, 'soft', { weight: 700 }),
  ];
  const rows = value === undefined ? [] : await renderRows(badge, pen);
  return { content: html`${pen.plate(width, height, 14)}${lines.map((line) => line?.markup)}${rows}`, width, height };
}

/** Five rows at the right: stars, a bar, and how many. */
async function renderRows({ histogram, lang }: Badge, pen: Pen): Promise<(Markup | undefined)[]> {
  const [left, barWidth] = [CARD.padding + 166, 118];
  const most = histogram.reduce((sum, n) => sum + n, 0);
  const rows = [...histogram].reverse().map(async (n, index) => {
    const y = 66 + index * 18;
    const stars = await pen.text(String(5 - index), { x: left - 14, y }, 13, 'soft', { weight: 700 });
    const figure = await pen.text(formatNumber(n, lang), { x: left + barWidth + 8, y }, 13, 'soft', { weight: 500, maxWidth: 42 });
    const bar = html`${pen.box({ x: left, y }, barWidth, 8, 4, 'line')}${n > 0 ? pen.box({ x: left, y }, Math.max(8, (n / most) * barWidth), 8, 4, 'star') : undefined}`;
    return html`${stars?.markup}${bar}${figure?.markup}`;
  });
  return Promise.all(rows);
}

/** The same figures as everywhere, as short as a badge must be. */
function wordsOf(badge: Badge): { value?: string; counts: string[]; sample?: string } {
  const { ratingValue, published, lang, sample } = badge;
  const strings = textsFor(lang).pages;
  return {
    ...(ratingValue === undefined
      ? { counts: [published === 0 ? strings.noReviews : strings.noCounted] }
      : { value: formatRating(ratingValue, lang), counts: listCounts(badge, lang) }),
    ...(sample && { sample: textsFor(lang).embed.sample }),
  };
}
