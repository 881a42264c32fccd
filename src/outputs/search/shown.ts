import type { Catalog, CatalogReview } from '#src/aggregate/catalog.ts';
import { cutAtWord } from '#src/language/cut-text.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** What a search result shows of a review. Plain text, all of it: it becomes text nodes and nothing else. */
export interface ShownReview {
  id: string;
  product: string;
  stars: number;
  title?: string;
  body: string;
  lang: string;
  pros?: string[];
  cons?: string[];
  translations?: Partial<Record<SiteLanguage, { title?: string; body: string }>>;
  author?: string;
  date?: string;
  level: string;
  disclosure?: string;
  /** In the author's language. */
  disclosureNote?: string;
  /** Why it does not count towards the rating. */
  notCounted?: string;
  photos?: number;
  /** The shop's name for what was bought. */
  variant?: string;
  /** Where it can be bought. */
  shop?: string;
  /** The newest public answer, cut after some lines. */
  reply?: { by: string; date?: string; body: string };
  /** What became of a complaint. */
  recovery?: Pick<CatalogReview['recovery'][number], 'step' | 'remedy'>[];
}

const REPLY_LENGTH = 280;

/** What the search shows of each review, in the order of the catalog. */
export function showReviews({ reviews, products }: Pick<Catalog, 'reviews' | 'products'>): ShownReview[] {
  const shops = new Map(products.map(({ slug, url }) => [slug, url]));
  return reviews.map((review) => showReview(review, shops.get(review.product)));
}

/** Empty fields are left out: most reviews have few. */
function showReview(review: CatalogReview, shop: string | undefined): ShownReview {
  const { id, product, variant, rating, title, body, lang, pros, cons, translations, author, date, level, media, verdict } = review;
  const { disclosure, disclosureNote } = review;
  return {
    id,
    product,
    stars: rating,
    ...(title !== undefined && { title }),
    body,
    lang,
    ...(pros.length > 0 && { pros }),
    ...(cons.length > 0 && { cons }),
    ...(Object.keys(translations).length > 0 && { translations: translations as NonNullable<ShownReview['translations']> }),
    ...(author.name !== undefined && { author: author.name }),
    ...(date !== undefined && { date }),
    level,
    ...(disclosure !== 'none' && { disclosure, ...(disclosureNote !== undefined && { disclosureNote }) }),
    ...(!verdict.counted && { notCounted: verdict.reason }),
    ...(media.length > 0 && { photos: media.length }),
    ...(variant !== undefined && { variant }),
    ...(shop !== undefined && { shop }),
    ...showAnswer(review),
  };
}

function showAnswer({ replies, recovery }: CatalogReview): Pick<ShownReview, 'reply' | 'recovery'> {
  const reply = replies.at(-1);
  return {
    ...(reply !== undefined && {
      reply: { by: reply.by, ...(reply.date !== undefined && { date: reply.date }), body: cutAtWord(reply.body, REPLY_LENGTH) },
    }),
    ...(recovery.length > 0 && { recovery: recovery.map(({ step, remedy }) => ({ step, ...(remedy !== undefined && { remedy }) })) }),
  };
}
