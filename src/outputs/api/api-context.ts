import type { Catalog, CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { localText } from '#src/i18n/format.ts';
import { isVideo, type Media, stillOf } from '#src/schemas/media.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { createUrls, type Urls } from '../urls.ts';
import type { ApiPicture, ApiReview } from './schemas.ts';

/** A published picture, re-encoded. */
export type PictureFile = Pick<ApiPicture, 'src' | 'width' | 'height'>;

/** What all builders of documents need. */
export interface ApiContext {
  catalog: Catalog;
  /** Addresses in each language of the site, its first language first. */
  languages: readonly Urls[];
  /** The product of a review. */
  productOf: (slug: string) => CatalogProduct | undefined;
  /** Published pictures with their absolute addresses, by their path below `content/media/`. */
  files: ReadonlyMap<string, PictureFile>;
  /** Absolute address of a video below `content/media/`. */
  videoUrl: (src: string) => string;
  /** Reviews that were built already: each stands in up to three lists. */
  built: WeakMap<CatalogReview, ApiReview>;
}

export function createApiContext(catalog: Catalog, media: Pick<ApiContext, 'files' | 'videoUrl'>): ApiContext {
  const products = new Map(catalog.products.map((product) => [product.slug, product]));
  return {
    catalog,
    languages: catalog.site.languages.map((lang) => createUrls(catalog.site, lang)),
    productOf: (slug) => products.get(slug),
    built: new WeakMap(),
    ...media,
  };
}

/** A value for each language of the site. */
export function inLanguages<Value>({ languages }: ApiContext, value: (urls: Urls) => Value): Record<SiteLanguage, Value> {
  return Object.fromEntries(languages.map((urls) => [urls.lang, value(urls)]));
}

export function textInLanguages(context: ApiContext, text: string | Record<SiteLanguage, string>): Record<SiteLanguage, string> {
  return inLanguages(context, ({ lang }) => localText(text, lang));
}

/** Absolute address of a document of the API. */
export function apiUrl({ languages: [urls] }: ApiContext, path: string): string {
  if (urls === undefined) throw new Error('A site has a language.');
  return urls.absolute(urls.api(path));
}

export function buildPicture(context: ApiContext, media: Media): ApiPicture {
  const { src } = stillOf(media);
  const file = context.files.get(src);
  if (file === undefined) throw new Error(`content/media/${src} is not a published picture.`);
  return {
    ...file,
    alt: textInLanguages(context, media.alt),
    ...(isVideo(media) && { video: context.videoUrl(media.src) }),
  };
}
