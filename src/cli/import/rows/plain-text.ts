import { decodeHTMLStrict } from 'entities';

/** Elements of HTML. Anything else in angle brackets is the customer's own words, such as <sangat bagus> or 3 < 5. */
const ELEMENTS =
  'a abbr address article aside audio b bdi bdo big blockquote body br button canvas center cite code col colgroup dd del details dfn div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark marquee math meta nav noscript object ol option p param picture pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr';
const ELEMENT = new Set(ELEMENTS.split(' '));
/** Elements whose content no reader ever sees. */
const HIDDEN = /<(script|style|template|noscript|iframe|object|svg|math|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
// A processing instruction ends at the first >, as in HTML; stopping at < keeps a text of nothing but <? linear.
const COMMENT = /<!--[\s\S]*?-->|<!doctype[^<>]*>|<!\[CDATA\[|\]\]>|<\?[^<>]*>/gi;
// Bounded, so that a text of unclosed tags costs no more than its length: no customer writes attributes of 1,000 characters.
const TAG = /<(\/?)([a-z][a-z0-9:-]{0,30})((?:\s|\/)(?:[^>"']|"[^"]{0,1000}"|'[^']{0,1000}'){0,1000})?>/gi;
const PARAGRAPH = new Set([
  'p',
  'div',
  'blockquote',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'hr',
  'section',
  'article',
]);
const LINE = new Set(['br', 'li', 'tr', 'dt', 'dd', 'figcaption']);

/** Characters; three times what a review may have. Longer texts are refused later, and must not cost time here. */
const LONGEST = 60_000;

export interface PlainText {
  text: string;
  /** Whether tags or entities were taken out. */
  hadHtml: boolean;
  /** Whether control characters were taken out. */
  hadControls: boolean;
}

/**
 * A customer's words as plain text: tags away, `<br>` and `<p>` as line breaks, entities decoded once, control characters
 * away. What comes out is text and is escaped wherever it is shown, so this is about legibility, not about safety.
 */
export function toPlainText(raw: string): PlainText {
  const untagged = raw.includes('<') && raw.length <= LONGEST ? stripTags(raw) : raw;
  const decoded = untagged.includes('&') ? decodeHTMLStrict(untagged) : untagged;
  const hadHtml = decoded !== raw;
  const clean = removeControls(decoded);
  return { text: tidy(clean, hadHtml), hadHtml, hadControls: clean !== normalizeBreaks(decoded) };
}

/** The same on one line, for names and titles. */
export function toOneLine(raw: string): PlainText {
  const plain = toPlainText(raw);
  return { ...plain, text: plain.text.replace(/\s+/g, ' ') };
}

/** Until nothing changes, since taking a tag out may join two halves of another. */
function stripTags(text: string, passes = 20): string {
  const once = text.replace(COMMENT, '').replace(HIDDEN, '').replace(TAG, replaceTag);
  return once === text || passes === 0 ? once : stripTags(once, passes - 1);
}

function replaceTag(tag: string, _slash: string, name: string): string {
  const element = name.toLowerCase();
  if (PARAGRAPH.has(element)) return '\n\n';
  if (LINE.has(element)) return '\n';
  // Custom elements (x-y) and those of Word (o:p) carry a mark that customers' words do not have.
  return ELEMENT.has(element) || /[:-]/.test(element) ? '' : tag;
}

function normalizeBreaks(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[\t\v\f]/g, ' ');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g;

/** Also half of a pair of UTF-16 units, which no file can hold. */
function removeControls(text: string): string {
  return normalizeBreaks(text).replace(CONTROLS, '').toWellFormed();
}

/** No spaces at line ends; from HTML, one blank line between paragraphs. */
function tidy(text: string, fromHtml: boolean): string {
  // Line by line: an expression that looks for a line's end starts anew at each of its spaces.
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
  return (
    fromHtml
      ? lines
          .replace(/\u00A0/g, ' ')
          .replace(/\n[^\S\n]+/g, '\n')
          .replace(/\n{3,}/g, '\n\n')
      : lines
  ).trim();
}
