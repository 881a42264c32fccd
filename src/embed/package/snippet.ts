'use client';

import { createElement, type ReactElement, useMemo } from 'react';
import { trust } from './put-script.ts';

export interface BuktiSnippetProps {
  /** What `/embed/<slug>/snippet.html` of the review site holds, fetched by a component of the server. */
  html: string;
  className?: string;
}

/**
 * The script-free snippet. Where a page is loaded, the browser's parser makes its shadow tree; where visitors come by a link inside the
 * shop, React writes it as text, and this makes the tree.
 */
export function BuktiSnippet({ html, className }: BuktiSnippetProps): ReactElement {
  // React writes what is not the same object anew, and the tree would be lost.
  const trusted = useMemo(() => trust('createHTML', html), [html]);
  return createElement('div', {
    // Other HTML is another element: the tree of a shadow can neither be taken off one, nor be made for it twice.
    key: html,
    className,
    ref: openShadowTree,
    suppressHydrationWarning: true,
    // HTML of the review site, whose words are escaped there.
    dangerouslySetInnerHTML: { __html: trusted },
  });
}

function openShadowTree(place: HTMLElement | null): void {
  const template = place?.querySelector<HTMLTemplateElement>('template[shadowrootmode]');
  if (template?.parentElement == null) return;
  template.parentElement.attachShadow({ mode: 'open' }).append(template.content);
  template.remove();
}
