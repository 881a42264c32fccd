import { decodeXML } from 'entities';

/**
 * The content of each element of this name, in their order: as text where it has no element in it, else as XML. Made for files that
 * this software writes; another spelling reads as nothing, and so as a difference. Takes time in proportion to the length.
 */
export function readElements(xml: string, name: string): string[] {
  const found: string[] = [];
  for (let at = 0; ; ) {
    const start = findStart(xml, name, at);
    if (start === undefined) return found;
    if (start.empty) {
      found.push('');
      at = start.end;
      continue;
    }
    const end = xml.indexOf(`</${name}>`, start.end);
    if (end < 0) return found;
    const content = xml.slice(start.end, end);
    found.push(content.includes('<') ? content : decodeXML(content));
    at = end + name.length + 3;
  }
}

function findStart(xml: string, name: string, from: number): { end: number; empty: boolean } | undefined {
  for (let at = xml.indexOf(`<${name}`, from); at >= 0; at = xml.indexOf(`<${name}`, at + 1)) {
    const next = xml[at + name.length + 1];
    if (next !== '>' && next !== ' ' && next !== '/') continue;
    const close = xml.indexOf('>', at);
    return close < 0 ? undefined : { end: close + 1, empty: xml[close - 1] === '/' };
  }
  return undefined;
}
