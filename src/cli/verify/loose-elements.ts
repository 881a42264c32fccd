import type { DefaultTreeAdapterTypes as Html } from 'parse5';
import { plainSpelling } from '#src/check/personal-data/plain-spelling.ts';
import { attribute, isElement } from './visible-text.ts';

/** The text of an element that may be one star; of a picture, its alternative text. */
export function starOf(node: Html.Node): string {
  // A choice that nobody has made yet.
  if ('childNodes' in node && node.childNodes.some((child) => isElement(child) && isOpenChoice(child))) return '';
  if (isElement(node) && node.tagName === 'img') return attribute(node, 'alt') ?? '';
  return plainSpelling(shortTextIn(node, 3)).trim();
}

/** The text of an element with few others in it; empty for a larger one, so that no text is read again and again. */
function shortTextIn(node: Html.Node, depth: number): string {
  if (node.nodeName === '#text') return (node as Html.TextNode).value.slice(0, 100);
  if (!('childNodes' in node) || depth === 0 || node.childNodes.length > 3) return '';
  return node.childNodes.map((child) => shortTextIn(child, depth - 1)).join('');
}

export function isGauge({ tagName }: Html.Element): boolean {
  return tagName === 'meter' || tagName === 'progress';
}

/** What a document says that stands in its own address. */
export function readDataAddress(address: string): string {
  const comma = address.indexOf(',');
  const content = address.slice(comma + 1);
  if (/;\s*base64\s*$/i.test(address.slice(0, comma))) return Buffer.from(content, 'base64').toString('utf8');
  return content.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'));
}

export function textIn(node: Html.Node): string {
  return textsIn(node).join('');
}

export function textsIn(node: Html.Node): string[] {
  if (node.nodeName === '#text') return [(node as Html.TextNode).value];
  return 'childNodes' in node ? node.childNodes.flatMap(textsIn) : [];
}

/** Structured data wherever it stands, in a marked review too. */
export function findStructured(node: Html.Node, found: string[]): void {
  if (isElement(node) && node.tagName === 'script') {
    if (/ld\+json/i.test(attribute(node, 'type') ?? ''))
      found.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
  } else if (isElement(node)) for (const child of childrenOf(node)) findStructured(child, found);
  else if ('childNodes' in node) for (const child of node.childNodes) findStructured(child, found);
}

/** The content of a template stands in a tree of its own; a shadow tree is shown. */
export function childrenOf(element: Html.Element): Html.ChildNode[] {
  return element.tagName === 'template' ? (element as Html.Template).content.childNodes : element.childNodes;
}

export function isCheckbox(node: Html.Node): boolean {
  return isElement(node) && node.tagName === 'input' && attribute(node, 'type') === 'checkbox';
}

/** A choice of a form that nobody has made yet, such as each number of stars. */
export function isOpenChoice(element: Html.Element): boolean {
  return (
    element.tagName === 'input' &&
    attribute(element, 'type') === 'radio' &&
    attribute(element, 'name') === 'rating' &&
    attribute(element, 'checked') === undefined &&
    attribute(element, 'disabled') === undefined
  );
}
