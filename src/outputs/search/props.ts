import type { Catalog } from '#src/aggregate/catalog.ts';
import { localText } from '#src/i18n/format.ts';
import { type TextData, textDataFor, textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { createUrls } from '../urls.ts';

/** What the search island is told. Plain data: it travels in the page. */
export interface SearchProps {
  lang: SiteLanguage;
  texts: Pick<TextData, 'search' | 'ask'>;
  /** Path of the site, with a slash at its end: the index lies below. */
  base: string;
  /** Path of the pages in this language, with a slash at its end. */
  root: string;
  /** Path of a review, with {id} in the place of its name. */
  review: string;
  /** Whether several reviews share a document of the API. */
  packed: boolean;
  labels: Record<'level' | 'channel' | 'disclosure' | 'notCounted' | 'steps' | 'remedies', Record<string, string>>;
  /** Where a question can be sent that no review answers. */
  contact: { email?: string; whatsapp?: string };
  /** The most reviewed products, as a way out where nothing was found. */
  products: { slug: string; name: string }[];
}

const MOST_PRODUCTS = 6;

/** @param lang the language of the page */
export function searchProps({ site, products }: Catalog, lang: SiteLanguage): SearchProps {
  const urls = createUrls(site, lang);
  const { level, channel, disclosure, notCounted, review } = textsFor(lang).pages;
  const most = [...products].sort((a, b) => b.reviews.length - a.reviews.length || (a.slug < b.slug ? -1 : 1));
  const { search, ask } = textDataFor(lang);
  return {
    lang,
    texts: { search, ask },
    base: urls.file(''),
    root: urls.home,
    review: urls.review('{id}'),
    packed: reviewOutputs(site).packed,
    labels: { level, channel, disclosure, notCounted, steps: review.steps, remedies: review.remedies },
    contact: {
      ...(site.contact?.email !== undefined && { email: site.contact.email }),
      ...(site.contact?.whatsapp !== undefined && { whatsapp: site.contact.whatsapp }),
    },
    products: most.slice(0, MOST_PRODUCTS).map(({ slug, name }) => ({ slug, name: localText(name, lang) })),
  };
}
