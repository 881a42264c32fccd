import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { elementLanguages } from '#src/i18n/elements.ts';
import { presentReview } from '../present-review.ts';
import { type ApiContext, buildPicture, inLanguages, textInLanguages } from './api-context.ts';
import type { ApiReview } from './schemas.ts';

/** The document of a review: what its page shows. */
export function buildReview(context: ApiContext, review: CatalogReview): ApiReview {
  const built = context.built.get(review) ?? describeReview(context, review);
  context.built.set(review, built);
  return built;
}

function describeReview(context: ApiContext, review: CatalogReview): ApiReview {
  const { id, product, rating, title, body, lang, author, date, experienced, channel, source, verdict } = review;
  return {
    id,
    product,
    productName: textInLanguages(context, context.productOf(product)?.name ?? product),
    url: inLanguages(context, ({ absolute, review: urlOf }) => absolute(urlOf(id))),
    rating,
    ...(title !== undefined && { title }),
    body,
    lang,
    author: { name: author.name ?? null, ...(author.city !== undefined && { city: author.city }) },
    ...(date !== undefined && { date }),
    ...(review.edited !== undefined && { edited: review.edited }),
    ...(review.variant !== undefined && { variant: review.variant }),
    ...(experienced !== undefined && { experienced }),
    channel,
    ...(source !== undefined && { source }),
    level: review.level,
    counted: verdict.counted,
    ...(!verdict.counted && { notCounted: verdict.reason }),
    disclosure: review.disclosure,
    ...(review.disclosureNote !== undefined && { disclosureNote: review.disclosureNote }),
    marks: Object.fromEntries(
      elementLanguages(context.catalog.site.languages).map((spoken) => [
        spoken,
        presentReview(review, spoken).marks.map(({ text }) => text),
      ]),
    ),
    pros: review.pros,
    cons: review.cons,
    photos: review.media.map((image) => buildPicture(context, image)),
    translations: review.translations,
    replies: review.replies.map((reply) => ({
      ...(reply.date !== undefined && { date: reply.date }),
      by: reply.by,
      body: reply.body,
      lang: reply.lang ?? lang,
      translations: reply.translations,
    })),
    recovery: review.recovery,
    ...(review.seal !== undefined && { seal: review.seal }),
  };
}
