import { createRequire } from 'node:module';

interface SaxParser {
  onerror: (error: Error) => void;
  onopentag: (tag: { name: string; attributes: Record<string, string> }) => void;
  ontext: (text: string) => void;
  onclosetag: (name: string) => void;
  write(xml: string): SaxParser;
  close(): void;
}
/** It comes with svgo, and has no types. */
const { parser: createParser } = createRequire(import.meta.url)('sax') as { parser: (strict: boolean, options: object) => SaxParser };

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** With entities resolved; of this element alone. */
  text: string;
  children: XmlElement[];
}

/** Reads a document by XML's own rules. @throws at the first thing that is not well-formed */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = createParser(true, { xmlns: false });
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('No element.');
  return document;
}
