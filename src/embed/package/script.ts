'use client';

import { createElement, type ReactElement, useEffect } from 'react';
import { bringScript } from './put-script.ts';

export interface BuktiScriptProps {
  src: string;
  integrity?: string;
}

/**
 * The script of an element. In the HTML of a server it is a tag, which React 19 puts into the head once, however many elements ask for it. In a browser React
 * would write the tag with an address that Trusted Types refuse, and take down the page: there the loader puts it into the head.
 */
export function BuktiScript({ src, integrity }: BuktiScriptProps): ReactElement | null {
  useEffect(() => bringScript(src, integrity), [src, integrity]);
  if (typeof document !== 'undefined') return null;
  const pinned = integrity !== undefined && { integrity, crossOrigin: 'anonymous' as const };
  return createElement('script', { async: true, type: 'module', src, ...pinned });
}
