import type { ContainerNode, Node } from '@takumi-rs/core';
import type { CardFonts } from './card-fonts.ts';
import { cleanText } from './clean-text.ts';
import { type FontFamily, formatStack, SANS, SERIF, stackFamilies } from './font-families.ts';
import { splitEmoji } from './graphemes.ts';
import { leaveOut } from './leave-out.ts';
import { detectDirection, markWordBreaks, quoteMarks } from './writing.ts';

type Style = NonNullable<Node['style']>;

/** Text that is known to be drawable: cleaned, its fonts loaded, its emoji at hand. */
export interface RichText {
  text: string;
  lang: string;
  direction: 'ltr' | 'rtl';
  families: readonly FontFamily[];
  /** SVG of each emoji in the text. */
  emoji: ReadonlyMap<string, string>;
}

/** @returns the text without what no font can draw; nothing where it is empty, or too little of it is left to be the customer's words */
export async function prepareText(
  fonts: CardFonts,
  raw: string,
  { lang, family = SANS }: { lang: string; family?: FontFamily },
): Promise<RichText | undefined> {
  const whole = cleanText(raw);
  const families = stackFamilies(family, whole, lang);
  // The ellipsis may be added by a cut, the marks by a quote.
  const { missing } = await fonts.load(`${whole}…${quoteMarks(lang).join('')}`, families);
  const text = missing.length === 0 ? whole : leaveOut(whole, new Set(missing));
  if (text === '') return undefined;
  return { text, lang, direction: detectDirection(text), families, emoji: await drawEmoji(fonts, text) };
}

/** A paragraph. Emoji stand in the line as pictures. */
export function renderText({ text, lang, direction, families, emoji }: RichText, style: Style): ContainerNode {
  return {
    type: 'container',
    lang,
    dir: direction,
    style: {
      display: 'block',
      fontFamily: formatStack(families),
      fontVariationSettings: VARIATIONS,
      overflowWrap: 'anywhere',
      wordBreak: lang.startsWith('ko') ? 'keep-all' : 'normal',
      textAlign: direction === 'rtl' ? 'right' : 'left',
      ...style,
    },
    children: splitEmoji(text).map((run) => (run.emoji ? renderEmoji(emoji.get(run.text)) : renderWords(run.text, lang))),
  };
}

const VARIATIONS = Object.entries(SERIF.axes ?? {})
  .map(([axis, value]) => `"${axis}" ${value}`)
  .join(', ');

function renderWords(text: string, lang: string): Node {
  return { type: 'text', text: markWordBreaks(text, lang), style: { display: 'inline' } };
}

function renderEmoji(svg = ''): Node {
  return {
    type: 'image',
    src: svg,
    style: { display: 'inline-block', width: '1em', height: '1em', verticalAlign: '-0.12em' },
  };
}

async function drawEmoji(fonts: CardFonts, text: string): Promise<Map<string, string>> {
  const emoji = splitEmoji(text).filter((run) => run.emoji);
  if (emoji.length === 0) return new Map();
  const set = await fonts.emoji();
  return new Map(emoji.map((run) => [run.text, set.draw(run.text) ?? '']));
}
