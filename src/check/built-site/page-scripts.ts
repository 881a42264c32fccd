import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

/** https://www.w3.org/TR/CSP3/#framework-directive-source-list */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Types that are data and not run. */
const DATA = /^(?:application\/(?:ld\+)?json|text\/plain)$/i;

/** The text of each script that runs and stands in the page itself, as browsers read it. */
export function scriptsIn(html: string): string[] {
  const texts: string[] = [];
  const waiting: Html.Node[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('childNodes' in node) waiting.push(...node.childNodes);
    // What stands in a template, such as a shadow tree, runs when it is used.
    if ('content' in node) waiting.push(node.content);
    if (!('tagName' in node) || node.tagName !== 'script' || node.attrs.some(({ name }) => name === 'src')) continue;
    const type = node.attrs.find(({ name }) => name === 'type')?.value ?? '';
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    if (text !== '' && !DATA.test(type)) texts.push(text);
  }
  return texts;
}
