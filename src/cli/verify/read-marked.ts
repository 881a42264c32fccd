import type { DefaultTreeAdapterTypes as Html } from 'parse5';
import { childrenOf } from './loose-elements.ts';
import { attribute, collapse, isElement } from './visible-text.ts';

/** A text with figures, or words of the shop, that a page marks by the name of what it says. */
export interface MarkedText {
  /** `data-figure`: subject/group/name. */
  name: string;
  /** The product that the figures around are of, where the page says it. */
  of?: string;
  text: string;
  /** How many of five stars are filled, for each row of stars in it. */
  fills: readonly number[];
}

const MAX_NAME = 400;

/** Every marked text of a page; a mark inside of another one is a part of its text. */
export function readMarked(document: Html.Document): MarkedText[] {
  const found: MarkedText[] = [];
  const visit = (node: Html.Node, around: string | undefined): void => {
    const name = isElement(node) ? attribute(node, 'data-figure') : undefined;
    const of = (isElement(node) ? attribute(node, 'data-figures-of') : undefined) ?? around;
    if (name !== undefined && isElement(node)) {
      found.push({
        name: name.slice(0, MAX_NAME),
        ...(of !== undefined && { of }),
        text: collapse(spokenText(node)),
        fills: fillsIn(node),
      });
    } else if (isElement(node)) for (const child of childrenOf(node)) visit(child, of);
    else if ('childNodes' in node) for (const child of node.childNodes) visit(child, of);
  };
  visit(document, undefined);
  return found;
}

/** All the text, with the label of each picture, such as stars. */
function spokenText(node: Html.Node): string {
  if (node.nodeName === '#text') return (node as Html.TextNode).value;
  if (!isElement(node)) return '';
  const label = attribute(node, 'role') === 'img' ? (attribute(node, 'aria-label') ?? '') : '';
  return `${node.tagName === 'p' ? ' ' : ''}${label}${childrenOf(node).map(spokenText).join('')}`;
}

/** How far the stars in an element are filled. */
function fillsIn(node: Html.Node): number[] {
  if (!isElement(node)) return [];
  const share = attribute(node, 'role') === 'img' ? /--share:\s*([\d.]{1,20})%/.exec(attribute(node, 'style') ?? '')?.[1] : undefined;
  return [...(share === undefined ? [] : [Number(share) / 20]), ...childrenOf(node).flatMap(fillsIn)];
}
