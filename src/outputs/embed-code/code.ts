import type { Policies } from '../embed/policies.ts';
import type { Urls } from '../urls.ts';

/** Where a piece of code belongs; each has its words in `embedBuilder.places` of the texts. */
export type CodePlace =
  | 'page'
  | 'style'
  | 'policy'
  | 'readme'
  | 'liquidThis'
  | 'liquidEvery'
  | 'customHtml'
  | 'address'
  | 'php'
  | 'component'
  | 'client'
  | 'jsonLd'
  | 'types';

/** One piece of code to copy. */
export interface CodeBlock {
  place: CodePlace;
  code: string;
}

/** The script of the custom elements at its immutable address: what `/embed/v1/bukti.json` says. */
export interface Release {
  file: string;
  integrity: string;
  /** Bytes. */
  gzip: number;
}

/** What the code is made from beside the choice. */
export interface CodeContext {
  urls: Urls;
  policies: Policies;
  /** "Reviews of #", by the language of the embed. */
  about: Readonly<Record<string, string>>;
  release: Release;
  /** Of the script that draws stars alone. */
  starsRelease: Release;
  /** Of the product, or of the brand where the choice is the whole site; in the embed's language. */
  name: string;
  /** What the shop's system calls the product, of the chosen kind; missing where the slug is used. */
  key?: string;
  /** Structured data for the shop's own page, as the API has it; unknown until it has been read, and missing where there is none. */
  jsonLd?: string;
  /** How many reviews are published of it. */
  published: number;
  /** Of the chosen badge, in pixels; unknown until it has been read. */
  badgeSize?: { width: number; height: number };
  /** The snippet's fragment; unknown until it has been read. */
  snippet?: string;
}
