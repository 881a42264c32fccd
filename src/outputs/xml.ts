import { escapeUTF8 } from 'entities';

/** An element with its attributes, and its text or elements. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: readonly XmlElement[] | string;
}

/** An element. Names are ours; only attributes and text may be other people's. */
export function element(name: string, children: readonly XmlElement[] | string = [], attributes: Record<string, string> = {}): XmlElement {
  return { name, attributes, children };
}

/** The element, or none where there is no text. */
export function optional(name: string, text: string | undefined): XmlElement[] {
  return text === undefined ? [] : [element(name, text)];
}

/**
 * An XML 1.0 document. Text comes out as it went in: a serialiser that guesses at types makes 100000 of a customer called 1e5.
 * @param comment stands before the root
 */
export function renderXml(root: XmlElement, comment?: string): string {
  const note = comment === undefined ? '' : `<!-- ${comment.replaceAll('--', '–')} -->\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${note}${render(root)}\n`;
}

/** Bytes of an element in a document. */
export function sizeOf(one: XmlElement): number {
  return Buffer.byteLength(render(one));
}

function render({ name, attributes, children }: XmlElement): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const content = typeof children === 'string' ? escapeXml(children) : children.map(render).join('');
  return content === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${content}</${name}>`;
}

/** What https://www.w3.org/TR/xml/#charsets does not allow, even escaped; shown as the sign for a character that cannot be shown. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escapeXml(text: string): string {
  return escapeUTF8(text.toWellFormed().replace(NOT_IN_XML, '\uFFFD'));
}
