import type { DefaultTreeAdapterTypes as Html } from 'parse5';

/** Elements whose content no browser shows as text. */
const NEVER_SHOWN = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'textarea',
  'select',
  'iframe',
  'object',
  'video',
  'audio',
  'canvas',
  'noembed',
  'noframes',
]);
/** All others start and end a line, or may. White space counts as one space in a comparison. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);

/** Inline styles that take something out of sight. Style sheets are not looked at. */
const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*(?:0*\.?0+)%?\s*(?:;|!|$)|font(?:-size)?\s*:\s*0(?:[a-z%]+)?\s*(?:;|!|$|\/)|clip-path\s*:|clip\s*:|text-indent\s*:\s*-|color\s*:\s*transparent|transform\s*:[^;]*scale\(\s*0)/i;

export function isElement(node: Html.Node): node is Html.Element {
  return 'tagName' in node;
}

export function attribute(element: Html.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Whether the page takes this element out of sight, as far as its own HTML tells. */
export function isHidden(element: Html.Element): boolean {
  if (NEVER_SHOWN.has(element.tagName)) return true;
  const style = attribute(element, 'style') ?? '';
  if (UNSEEN.test(style)) return true;
  if (element.childNodes.some(isShadow)) return true;
  // A display of its own is stronger than each of these.
  if (/(?:^|;)\s*display\s*:/i.test(style)) return false;
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'popover') !== undefined) return true;
  return element.tagName === 'dialog' && attribute(element, 'open') === undefined;
}

/** A shadow tree is shown in the place of all other children. */
export function isShadow(node: Html.Node): boolean {
  return isElement(node) && node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined;
}

/** The text that a reader sees in an element, with white space collapsed. */
export function visibleText(element: Html.Element): string {
  const parts: string[] = [];
  const visit = (node: Html.Node): void => {
    if (node.nodeName === '#text') parts.push((node as Html.TextNode).value);
    if (!isElement(node) || isHidden(node)) return;
    const edge = INLINE.has(node.tagName) ? '' : ' ';
    parts.push(edge);
    node.childNodes.forEach(visit);
    parts.push(edge);
  };
  element.childNodes.forEach(visit);
  return collapse(parts.join(''));
}

/** White space as HTML has it, and the no-break space: nobody sees the difference. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
