import { z } from 'astro/zod';
import { NOT_COUNTED_REASONS } from '#src/aggregate/counted.ts';
import { COMPLAINT_STATES, type ComplaintState } from '#src/aggregate/recovery.ts';
import { LEVELS } from '#src/evidence/level.ts';
import { DISCLOSURES, LanguageTagSchema } from '#src/schemas/primitives.ts';
import { ProductSchema } from '#src/schemas/product.ts';
import { CHANNELS, RECOVERY_STEPS, REMEDIES } from '#src/schemas/review.ts';

/**
 * What the API sends: the one source of its types and of openapi.json. Here unknown keys are errors, so that a test finds whatever
 * was not meant to be public; openapi.json leaves clients room for fields to come.
 */

const text = z.string();
const count = z.int().nonnegative();
const stars = z.int().min(1).max(5);
const address = z.url();
const day = z.iso.date();

/** In each language of the site. */
function inLanguages<Text extends z.ZodType>(value: Text) {
  return z.record(z.string(), value);
}

export const ApiPictureSchema = z
  .strictObject({
    src: address.describe('WebP, without the metadata of the original'),
    width: z.int().positive().describe('Pixels'),
    height: z.int().positive().describe('Pixels'),
    alt: inLanguages(text).describe('What it shows, for people who cannot see it'),
    video: address.optional().describe('The video that this picture stands for until it is played'),
  })
  .describe('A picture, or the still of a video.');

export const ApiRatingSchema = z
  .strictObject({
    ratingValue: z.number().min(1).max(5).nullable().describe('Mean with one decimal; null while no review counts'),
    ratingCount: count.describe('How many stars count, with words or without'),
    reviewCount: count.describe('How many of them come with words or pictures'),
    bestRating: z.literal(5),
    worstRating: z.literal(1),
    distribution: z
      .strictObject({ '1': count, '2': count, '3': count, '4': count, '5': count })
      .describe('How many of them gave 1 star, 2 stars and so on'),
  })
  .describe('Over what counts: first-hand, with nothing to disclose, one an order line.');

const ReplySchema = z.strictObject({
  date: day.optional().describe('Missing where an imported answer has none'),
  by: text.describe('Who answers'),
  body: text,
  lang: LanguageTagSchema,
  translations: inLanguages(text),
});

const RecoveryStepSchema = z.strictObject({
  date: day,
  step: z.enum(RECOVERY_STEPS),
  note: text.optional(),
  remedy: z.enum(REMEDIES).optional(),
  rating: stars.optional().describe('The customer’s second rating. The first one stays, and is the one that counts'),
});

export const ApiReviewSchema = z
  .strictObject({
    id: text,
    product: text.describe('Slug of the product'),
    productName: inLanguages(text),
    url: inLanguages(address).describe('Its page'),
    rating: stars,
    title: text.optional(),
    body: text.describe('The customer’s words; a blank line starts a paragraph'),
    lang: LanguageTagSchema.describe('Language of the customer’s words, for the lang attribute'),
    author: z.strictObject({
      name: text.nullable().describe('As the author chose to be shown; null for one who wants no name shown'),
      city: text.optional(),
    }),
    date: day.optional().describe('The day it was written; missing where it is not known'),
    edited: day.optional().describe('The day the customer changed the words at their source'),
    variant: text.optional().describe('Which variant was bought, in the shop’s words'),
    experienced: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional()
      .describe('Month of the purchase or visit'),
    channel: z.enum(CHANNELS).describe('Where it was received'),
    source: address.optional().describe('Public address of the original on somebody else’s platform'),
    level: z.enum(LEVELS).describe('What the evidence proves; computed, and explained on the page /trust/'),
    counted: z.boolean().describe('Whether it enters the rating'),
    notCounted: z.enum(NOT_COUNTED_REASONS).optional().describe('Why it does not'),
    disclosure: z.enum(DISCLOSURES).describe('What the author got, or who the author is'),
    disclosureNote: text.optional().describe('Show it wherever the review is shown'),
    marks: inLanguages(z.array(text).min(1)).describe(
      'In every language that our elements speak: level, disclosure and why it does not count, worded as on the site: show them with the review',
    ),
    pros: z.array(text),
    cons: z.array(text),
    photos: z.array(ApiPictureSchema).describe('The customer’s own'),
    translations: inLanguages(z.strictObject({ title: text.optional(), body: text, by: z.enum(['team', 'platform']).optional() })).describe(
      'By the shop’s team; by: platform is a machine translation that came with the review',
    ),
    replies: z.array(ReplySchema).describe('Public answers of the shop, oldest first'),
    recovery: z.array(RecoveryStepSchema).describe('How a complaint was made good, oldest step first'),
    seal: z
      .strictObject({
        index: count.describe('Place of its leaf in the log, from 0'),
        rev: z.int().positive().describe('How often it was sealed, from 1'),
        wordsRev: z
          .int()
          .positive()
          .optional()
          .describe('More than 1 when the words were changed after a first seal; missing where it is rev'),
        leafHash: z.string().regex(/^[0-9a-f]{64}$/),
      })
      .optional()
      .describe('Where its sealed words stand in the transparency log; missing while it is not sealed'),
  })
  .describe('A published review. Every text is plain text that a customer wrote: escape it.');

const HighlightsSchema = z
  .strictObject({
    praise: ApiReviewSchema.nullable().describe('With 4 or 5 stars'),
    criticism: ApiReviewSchema.nullable().describe('With 1 to 3 stars'),
  })
  .describe('The most helpful praise and criticism, by the rule on the product’s page, for readers of the site’s first language.');

const PaginationSchema = z.strictObject({
  page: z.int().positive(),
  pages: z.int().positive(),
  total: count.describe('Reviews on all pages; stars without words are on none'),
  next: address.nullable(),
});

const sample = z.boolean().describe('true: the brand and its reviews are made up; say so where you show them');

const counts = inLanguages(text).describe('How many stars and reviews count, worded as on the site: show it with the mean');
const published = count.describe('All published reviews with words or pictures, those too that do not count');
const publishedRatings = count.describe('All published stars without words, those too that do not count');

const productFields = {
  slug: text,
  name: inLanguages(text),
  kind: ProductSchema.shape.kind.unwrap(),
  url: inLanguages(address).describe('Its page with all reviews'),
  shopUrl: address.optional().describe('Where it can be bought'),
  sku: text.optional().describe('The first, where there are several'),
  gtin: text.optional().describe('The first, where there are several'),
  keys: z
    .strictObject({ sku: z.array(text), gtin: z.array(text), 'shop-id': z.array(text) })
    .describe('Every key of it and of its variants, as /lookup/ spells them: in capitals'),
  variants: z.array(z.strictObject({ name: inLanguages(text) })).describe('What it is sold as; a review may name one'),
  images: z.array(ApiPictureSchema),
  rating: ApiRatingSchema,
  counts,
  published,
  publishedRatings,
};

/** What the elements write themselves, so that their script needs no texts: see `listTexts`. */
const words = inLanguages(
  z.strictObject({
    locale: text.describe('For dates: a BCP 47 tag, which may name digits'),
    dir: z.enum(['ltr', 'rtl']).describe('Which way it is written'),
    about: text,
    mean: text.describe('Empty while no review counts'),
    figures: text,
    outOfFive: text.describe('After the number of stars'),
    anonymous: text,
    readMore: text,
    allReviews: text,
    rule: text,
    sample: text,
    listPath: text.describe('Below the site’s address: the page of these reviews'),
    reviewPath: text.describe('Likewise, the place of a review'),
  }),
).describe('The words of our elements, in every language that they speak; {} stands for the id');

const QuestionSchema = z
  .strictObject({
    id: text,
    body: text,
    lang: LanguageTagSchema,
    date: day,
    author: z.strictObject({ name: text.optional().describe('Missing for one who is not named'), city: text.optional() }),
    translations: inLanguages(text),
    replies: z.array(ReplySchema).describe('The shop’s answers, oldest first; empty while it has not answered'),
  })
  .describe('What the shop was asked in public. No review: it has no stars, and no seal.');

const reviewPage = {
  words,
  highlights: HighlightsSchema,
  reviews: z.array(ApiReviewSchema).max(20).describe('Newest first, those without a date last; at most 20 a page, pages as even as can be'),
  newestCriticism: ApiReviewSchema.nullable().describe('The newest of all pages with 1 to 3 stars; null where there is none'),
  pagination: PaginationSchema,
};

export const ApiProductSchema = z
  .strictObject({
    sample,
    ...productFields,
    questions: z.array(QuestionSchema).optional().describe('On the first page, where the shop was asked anything'),
    ...reviewPage,
  })
  .describe('A product with its figures and a page of its reviews.');

export const ApiProductSummarySchema = z
  .strictObject({ ...productFields, api: address.describe('Its document, with its reviews') })
  .describe('A product with its figures.');

export const ApiLookupSchema = z
  .strictObject({
    sample,
    ...ApiProductSummarySchema.shape,
    variant: inLanguages(text).optional().describe('Of which variant the key is; missing where it is of the product'),
  })
  .describe('The product that one of the shop’s own keys belongs to.');

export const ApiJsonLdSchema = z
  .looseObject({ '@context': z.literal('https://schema.org'), '@type': z.literal('Product'), name: text })
  .describe(
    'For the shop’s own page: put the file as it is into a script of the type application/ld+json, beside the reviews that it is about; no sign in it can end the script. Google takes only what visitors see on that page.',
  );

export const ApiRatingsSchema = z
  .strictObject({
    sample: z.literal(true).optional().describe('The brand and its reviews are made up; say so where you show them'),
    words: z
      .record(z.string(), z.tuple([text, text, text]))
      .optional()
      .describe(
        'By language what our elements say after a mean, what they add where content is made up (empty elsewhere), and as which BCP 47 tag they write figures. Parts are without them',
      ),
    ratings: z
      .record(z.string(), z.tuple([z.number().min(1).max(5).nullable().describe('ratingValue'), count.describe('ratingCount')]))
      .optional()
      .describe('By slug or key: the mean, null while nothing counts, and how many stars count'),
    parts: z
      .array(text)
      .optional()
      .describe('In place of ratings where there are many products: the first key of each part; part 1 is <name>/1.json'),
  })
  .describe('Mean and number of ratings of every product, as small as can be.');

export const ApiProductListSchema = z
  .strictObject({
    sample,
    name: text.describe('The brand'),
    rating: ApiRatingSchema,
    counts,
    published,
    publishedRatings,
    products: z.array(ApiProductSummarySchema),
  })
  .describe('All products, in the order of the site.');

export const ApiReviewListSchema = z
  .strictObject({ sample, name: text.describe('The brand'), rating: ApiRatingSchema, counts, published, publishedRatings, ...reviewPage })
  .describe('The reviews of all products.');

const share = z.number().min(0).max(1).nullable();
const days = z.number().nonnegative().nullable();
const answerFigures = {
  reviews: count.describe('Published reviews with words or pictures'),
  answered: count.describe('How many of them the shop answered in public'),
  share: share.describe('answered of reviews; null where there are none'),
  timed: count.describe('Of how many answers the time is known'),
  medianDays: days.describe('Days from the review to the first answer; null where no time is known'),
};
const AnswerGroupsSchema = z.array(z.strictObject({ key: text, ...answerFigures }));

const OpenComplaintSchema = z.strictObject({
  review: text.describe('Its id'),
  product: text.describe('Slug of the product'),
  rating: stars,
  state: z.enum(COMPLAINT_STATES),
  days: count.nullable().describe('Since the review was written; null where nobody knows when'),
  url: inLanguages(address).describe('Page of the review'),
});

const PromiseSchema = z.strictObject({
  slug: text,
  title: inLanguages(text),
  n: count.describe('How many customers said whether it was kept'),
  kept: count,
  broken: count,
  share: share.describe('kept of n; null where nobody said anything'),
  low: share.describe('Lower end of Wilson’s 95 % interval of the share'),
  high: share.describe('Upper end of it'),
  quarters: z.array(z.strictObject({ quarter: z.string().regex(/^\d{4}-Q[1-4]$/), kept: count, broken: count })),
  brokenReviews: z.array(text).describe('Ids of the reviews that say it was broken, newest first'),
});

const afterSale = {
  answers: z.strictObject({ ...answerFigures, byMonth: AnswerGroupsSchema, byChannel: AnswerGroupsSchema }),
  recovery: z.strictObject({
    complaints: count.describe('Reviews with 1 or 2 stars, and those with steps of a recovery'),
    resolved: count.describe('Those that the customer confirmed as made good'),
    share: share.describe('resolved of complaints; null where there are none'),
    timed: count.describe('Of how many resolved ones the time is known'),
    medianDays: days.describe('Days from the review to the customer’s confirmation'),
    ratedAgain: z
      .strictObject({ n: count, before: z.number().nullable(), after: z.number().nullable() })
      .describe('Means of those who gave stars again. The first stars stay, and are the ones that count'),
    byState: z.strictObject(Object.fromEntries(COMPLAINT_STATES.map((state) => [state, count])) as Record<ComplaintState, typeof count>),
    open: z.array(OpenComplaintSchema).describe('All that the customer has not confirmed, newest first'),
  }),
  promises: z.array(PromiseSchema),
};

const InvitationsSchema = z
  .strictObject({
    rule: inLanguages(text).describe('By which all buyers are asked, worded as on the trust page'),
    after: count.describe('Days after delivery on which a customer is asked'),
    since: day.describe('All that was delivered from this day on is asked about'),
    day: day.describe('When the shop counted these numbers'),
    due: count.describe('Purchases delivered long enough ago'),
    wrote: count.describe('Not asked about, since the customer had written already'),
    noContact: count.describe('Not asked about, since the customer asked not to be written to'),
    unreachable: count.describe('Not asked about, since there is no number and no e-mail address'),
    open: count.describe('due without wrote'),
    invited: count,
    reminded: count,
    answered: count,
    share: share.describe('invited of open; null where there are none'),
    answerShare: share.describe('answered of invited; null where nobody was asked'),
  })
  .describe('Whom the shop asked. That these numbers are right is the shop’s own word.');

export const ApiTrustSchema = z
  .strictObject({
    sample,
    name: text.describe('The brand'),
    day: day.describe('The day of the build: ages of open complaints depend on it'),
    invitations: InvitationsSchema.nullable().describe('null where the shop does not ask by invitations'),
    ...afterSale,
    products: z.array(z.strictObject({ slug: text, name: inLanguages(text), ...afterSale })).describe('Those about which somebody wrote'),
  })
  .describe('What the shop did after the sale: answers, complaints made good, promises kept. The trust page says how each is counted.');

export type ApiTrust = z.infer<typeof ApiTrustSchema>;
export const ApiReviewShelfSchema = z
  .strictObject({ reviews: z.array(ApiReviewSchema).describe('In the order of the list of all reviews') })
  .describe('Those reviews whose ids have this hash. A site with many reviews has no document for each.');

export type ApiPicture = z.infer<typeof ApiPictureSchema>;
export type ApiRating = z.infer<typeof ApiRatingSchema>;
export type ApiReview = z.infer<typeof ApiReviewSchema>;
export type ApiProduct = z.infer<typeof ApiProductSchema>;
export type ApiQuestion = z.infer<typeof QuestionSchema>;
export type ApiProductSummary = z.infer<typeof ApiProductSummarySchema>;
export type ApiLookup = z.infer<typeof ApiLookupSchema>;
export type ApiRatings = z.infer<typeof ApiRatingsSchema>;
export type ApiProductList = z.infer<typeof ApiProductListSchema>;
export type ApiReviewList = z.infer<typeof ApiReviewListSchema>;
export type ApiReviewShelf = z.infer<typeof ApiReviewShelfSchema>;
