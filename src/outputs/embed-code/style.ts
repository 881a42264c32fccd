import { type EmbedChoice, isElement, limitsOf } from './choice.ts';
import type { CodeContext } from './code.ts';
import { standardLayout } from './query.ts';

/**
 * From which width of the window on a shop's column holds so many cards side by side, and how many pixels a form is likely to need there: of lists and cards what always stands there, and
 * each row. Measured in columns of 358, 736, 960 and 1,216 pixels: half of all forms were higher.
 */
const STEPS = [
  { from: '0', columns: 1, rating: 233, quote: 471, carousel: 557, list: [285, 247], cards: [270, 300] },
  { from: '48rem', columns: 2, rating: 212, quote: 402, carousel: 491, list: [250, 196], cards: [225, 315] },
  { from: '64rem', columns: 3, rating: 175, quote: 365, carousel: 454, list: [210, 185], cards: [220, 335] },
  { from: '80rem', columns: 4, rating: 175, quote: 365, carousel: 454, list: [210, 185], cards: [220, 355] },
] as const;
/** The words that there are none, and a link. */
const EMPTY_PX = 132;

/**
 * For the shop's own stylesheet: room for what the script will show, so that what is below hardly moves, and the accent of a snippet,
 * which has no attribute for it. Missing where nothing is needed.
 */
export function renderStyleRules(choice: EmbedChoice, { published }: CodeContext): string | undefined {
  if (choice.form === 'snippet') return choice.accent === '' ? undefined : `.bukti {\n  --bukti-accent: ${choice.accent};\n}`;
  // Stars need one line, as high as the text around them, also where there turn out to be none.
  if (choice.form === 'stars') return `bukti-stars:not([state="load"])::before {\n  content: "\\00a0";\n}`;
  if (!isElement(choice.form)) return undefined;
  const name = `bukti-${choice.form}`;
  const waiting = `${name}:not([state])`;
  const rooms = STEPS.map((step) => ({ from: step.from, px: roomOf(choice, published, step) }));
  const [first, ...wider] = rooms.filter(({ px }, at) => px !== rooms[at - 1]?.px);
  return [
    `${name} {\n  display: block;\n}`,
    // Whatever comes has its own height. The room is given up, too, where nothing has come after ten seconds.
    `${waiting} {\n  min-height: ${first?.px}px;\n  animation: bukti-no-room 0s 10s forwards;\n}`,
    ...wider.map(({ from, px }) => `@media (min-width: ${from}) {\n  ${waiting} {\n    min-height: ${px}px;\n  }\n}`),
    '@keyframes bukti-no-room {\n  to {\n    min-height: 0;\n  }\n}',
  ].join('\n');
}

/** Pixels that a form is likely to need from a step on. */
function roomOf({ form, layout, limit }: EmbedChoice, published: number, step: (typeof STEPS)[number]): number {
  if (published === 0) return EMPTY_PX;
  const kind = form === 'rating' || form === 'quote' ? form : layout || standardLayout(form);
  const px = step[kind];
  if (typeof px === 'number') return px;
  const shown = Math.min(limit || limitsOf(form).standard, published);
  return px[0] + px[1] * (kind === 'cards' ? Math.ceil(shown / step.columns) : shown);
}
