import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Site } from '#src/schemas/site.ts';
import type { Urls } from '../urls.ts';

/** What the structured data of every page needs. */
export interface JsonLdContext {
  site: Site;
  lang: SiteLanguage;
  urls: Urls;
  /** Absolute address of a published picture, by its path below `content/media/`. */
  pictureUrl(src: string): string;
}

/** One thing in the words of schema.org. */
export type Thing = { readonly '@type': string } & { readonly [property: string]: unknown };
