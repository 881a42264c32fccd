import { type Catalog, type CatalogProduct, type CatalogReview, countPublished } from '#src/aggregate/catalog.ts';
import { localText } from '#src/i18n/format.ts';
import { presentReview } from '#src/outputs/present-review.ts';
import { renderSeal } from '#src/outputs/seal/render-seal.ts';
import type { CardSize } from '#src/schemas/card-sizes.ts';
import { stillOf } from '#src/schemas/media.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { ProductCard, ReviewCard, SiteCard } from './card.ts';
import { cardColours } from './card-colours.ts';
import { COLOURS } from './colours.ts';

/** The card of the whole site. */
export function makeSiteCard(catalog: Catalog, lang: SiteLanguage): SiteCard {
  return {
    kind: 'site',
    ...base(catalog, lang),
    tagline: localText(catalog.site.tagline, lang),
    ...catalog.summary,
    publishedCount: countPublished(catalog),
  };
}

/** @param mediaFolder absolute path of `content/media`; without it the card has no picture (enough for its text) */
export function makeProductCard(catalog: Catalog, product: CatalogProduct, lang: SiteLanguage, mediaFolder?: string): ProductCard {
  const [image] = product.images;
  return {
    kind: 'product',
    ...base(catalog, lang),
    name: localText(product.name, lang),
    ...(product.category !== undefined && { category: localText(product.category, lang) }),
    ...product.summary,
    publishedCount: countPublished(product),
    ...(image !== undefined && mediaFolder !== undefined && { picture: `${mediaFolder}/${image.src}` }),
  };
}

/** The same card without its figures. */
export function withoutFigures(card: SiteCard | ProductCard): SiteCard | ProductCard {
  const { ratingValue: _value, publishedCount: _published, ...shown } = card;
  return { ...shown, ratingCount: 0, reviewCount: 0, histogram: [0, 0, 0, 0, 0], isPlain: true };
}

/** The customer's own words, never a translation. The landscape has no room for a photo beside them. */
export function makeReviewCard(
  catalog: Catalog,
  review: CatalogReview,
  lang: SiteLanguage,
  { size = 'landscape', mediaFolder }: { size?: CardSize; mediaFolder?: string } = {},
): ReviewCard {
  const [photo] = review.media;
  const product = catalog.products.find(({ slug }) => slug === review.product);
  const shown = presentReview(review, lang);
  return {
    kind: 'review',
    size,
    ...base(catalog, lang),
    ...quoteOf(review),
    quoteLang: review.lang,
    rating: review.rating,
    author: shown.name,
    ...(review.date !== undefined && { date: review.date }),
    product: product === undefined ? review.product : localText(product.name, lang),
    level: shown.level,
    ...(shown.disclosure !== undefined && { disclosure: shown.disclosure.text }),
    ...(photo !== undefined && mediaFolder !== undefined && size !== 'landscape' && { picture: `${mediaFolder}/${stillOf(photo).src}` }),
    ...(review.seal !== undefined && { seal: renderSeal(review.seal.leafHash) }),
  };
}

/** Without a body the headline, or what was liked and disliked, is what the customer said. */
function quoteOf({ title, body, pros, cons }: CatalogReview): Pick<ReviewCard, 'title' | 'quote'> {
  if (body === '') return { quote: title ?? [...pros, ...cons].join(', ') };
  return { ...(title !== undefined && { title }), quote: body };
}

function base({ site }: Catalog, lang: SiteLanguage) {
  return { lang, brand: site.name, sample: site.sample, colours: cardColours(site.theme) ?? COLOURS };
}
