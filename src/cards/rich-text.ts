import type { ContainerNode, Node } from '@takumi-rs/core';
import type { CardFonts } from './card-fonts.ts';
import { cleanText } from './clean-text.ts';
import { type FontFamily, formatStack, SANS, SERIF, stackFamilies } from './font-families.ts';
import { splitEmoji } from './graphemes.ts';
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

/** @returns nothing where the text is empty or has a character that no font can draw, since a wrong word is worse than none */
export async function prepareText(
  fonts: CardFonts,
  raw: string,
  { lang, family = SANS }: { lang: string; family?: FontFamily },
): Promise<RichText | undefined> {
  const text = cleanText(raw);
  const families = stackFamilies(family, text, lang);
  // The ellipsis may be added by a cut, the marks by a quote.
  const { missing } = await fonts.load(`${text}…${quoteMarks(lang).join('')}`, families);
  if (text === '' || missing.length > 0) return undefined;
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
