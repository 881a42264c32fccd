import { type EmbedChoice, isElement, limitsOf } from './choice.ts';
import type { CodeContext } from './code.ts';
import { standardLayout } from './query.ts';

/** From here on a shop's column is wide enough for reviews side by side. */
const WIDE = '48rem';
/** And from here on for three cards in a row. */
const WIDEST = '64rem';

/**
 * For the shop's own stylesheet: room for what the script will show, so that nothing below moves, and the accent of a snippet,
 * which has no attribute for it. Missing where nothing is needed.
 */
export function renderStyleRules(choice: EmbedChoice, { published }: CodeContext): string | undefined {
  if (choice.form === 'snippet') return choice.accent === '' ? undefined : `.bukti {\n  --bukti-accent: ${choice.accent};\n}`;
  // Stars need one line, as high as the text around them, also where there turn out to be none.
  if (choice.form === 'stars') return `bukti-stars:not([state="load"])::before {\n  content: "\\00a0";\n}`;
  if (!isElement(choice.form)) return undefined;
  const { narrow, wide, widest } = roomOf(choice, published);
  const name = `bukti-${choice.form}`;
  const from = (width: string, px: number) => `@media (min-width: ${width}) {\n  ${name} {\n    min-height: ${px}px;\n  }\n}`;
  return [
    `${name} {\n  display: block;\n  min-height: ${narrow}px;\n}`,
    from(WIDE, wide),
    ...(widest === undefined ? [] : [from(WIDEST, widest)]),
    // The room is given up where there is nothing to show, and where nothing has come after ten seconds.
    `${name}:is([state="empty"], [state="error"]) {\n  min-height: 0;\n}`,
    `${name}:not([state]) {\n  animation: bukti-no-room 0s 10s forwards;\n}\n@keyframes bukti-no-room {\n  to {\n    min-height: 0;\n  }\n}`,
  ].join('\n');
}

/**
 * Pixels that a form needs at most: its summary, and reviews of usual length, of each of which it shows eight lines.
 * Measured in columns of 358, 736 and 960 pixels. Below short reviews a little room stays empty.
 */
function roomOf({ form, layout, limit }: EmbedChoice, published: number): { narrow: number; wide: number; widest?: number } {
  // The words that there are none, and a link.
  if (published === 0) return { narrow: 132, wide: 132 };
  if (form === 'rating') return { narrow: 235, wide: 215 };
  if (form === 'quote') return { narrow: 560, wide: 470 };
  const shown = Math.min(limit || limitsOf(form).standard, published);
  if (layout === 'carousel') return { narrow: 700, wide: 620 };
  if ((layout || standardLayout(form)) === 'cards')
    return { narrow: 300 + 350 * shown, wide: 260 + 360 * Math.ceil(shown / 2), widest: 230 + 420 * Math.ceil(shown / 3) };
  return { narrow: 285 + 310 * shown, wide: 250 + 240 * shown };
}
