import { z } from 'astro/zod';
import { AllowedSchema } from './allowed.ts';
import { MediaSchema } from './media.ts';
import { PERMISSION_WAYS } from './post.ts';
import {
  checkDisclosure,
  DateSchema,
  disclosureFields,
  LanguageTagSchema,
  lineOfText,
  plainText,
  type Rating,
  RatingSchema,
  SlugSchema,
  WebAddressSchema,
} from './primitives.ts';
import { NAME_DISPLAYS } from './review-words.ts';

/** Channels where the brand itself received the review. */
export const OWN_CHANNELS = ['website', 'whatsapp', 'email', 'in-store', 'webchat'] as const;
/** Other people's platforms; a review from there needs a `source`. */
export const THIRD_PARTY_CHANNELS = [
  'instagram',
  'tiktok',
  'facebook',
  'google',
  'tokopedia',
  'shopee',
  'lazada',
  'bukalapak',
  'blibli',
  'trustpilot',
  'amazon',
  'etsy',
  'yelp',
  'google-play',
  'app-store',
  'g2',
  'capterra',
  'other',
] as const;
export const CHANNELS = [...OWN_CHANNELS, ...THIRD_PARTY_CHANNELS] as const;
export type Channel = (typeof CHANNELS)[number];

export const WITHHELD_REASONS = [
  'personal-data',
  'abusive',
  'off-topic',
  'duplicate',
  'not-a-customer',
  'unlawful',
  'no-permission',
] as const;
const REVIEW_STATUSES = ['published', 'pending', 'withheld'] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

export { NAME_DISPLAYS, TRUST_QUESTIONS } from './review-words.ts';

export const RECOVERY_STEPS = ['acknowledged', 'apologised', 'remedied', 'confirmed'] as const;
export const REMEDIES = ['refund', 'partial-refund', 'replacement', 'repair', 'voucher', 'other'] as const;

/** Characters. */
export const TITLE_MAX = 300;
export const BODY_MAX = 20_000;
const SEED = '32 hexadecimal digits in quotes, as bukti seal wrote them';
const SALT = '32 hexadecimal digits in quotes, or twice as many with a hyphen between them, as bukti seal wrote them';
const PSEUDONYM = SEED;

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `one of: ${values.join(', ')}` });

export const AuthorSchema = z.strictObject({
  name: lineOfText(100).describe('Full name; how much of it is shown is decided by display'),
  display: oneOf(NAME_DISPLAYS).default('first-initial').describe('full, first-initial (Rani K.), initials (R. K.) or anonymous'),
  city: lineOfText(60).optional().describe('Published, so only with the customer’s consent'),
});

export const ReplySchema = z.strictObject({
  date: DateSchema.optional().describe('Day of the answer. Required, but for imported reviews'),
  by: lineOfText(60).describe('Who answers, such as Tim Lereng'),
  body: plainText(5000),
  lang: LanguageTagSchema.optional().describe('Language of the reply; without it, that of the review'),
  translations: z.record(LanguageTagSchema, plainText(5000)).default({}),
});

const RecoveryStepSchema = z.strictObject({
  date: DateSchema,
  step: oneOf(RECOVERY_STEPS),
  note: lineOfText(500).optional(),
  remedy: oneOf(REMEDIES).optional().describe('What was given; only with step: remedied'),
  rating: RatingSchema.optional().describe('The customer’s second rating; only with step: confirmed. The first one stays'),
});

const TranslationSchema = z.strictObject({
  title: lineOfText(TITLE_MAX).optional(),
  body: plainText(BODY_MAX),
  by: oneOf(['team', 'platform']).optional().describe('platform: a machine translation that came with the review; without it, by the team'),
});

const ImportedSchema = z.strictObject({
  from: lineOfText(200).describe('Name of the imported file'),
  row: z.int('a whole number').positive('a whole number from 1').describe('Row in that file, the first row of data is 1'),
  claims: z
    .record(lineOfText(60), lineOfText(200))
    .optional()
    .describe('What the platform claimed, such as a verified column. Kept, and never turned into a level'),
});

const AskSchema = z
  .strictObject({
    granted: DateSchema.describe('The day the author said yes'),
    how: oneOf(PERMISSION_WAYS).describe('How the author said yes'),
    expires: DateSchema.optional().describe('Last day on which others may be sent to the author'),
    revoked: DateSchema.optional().describe('The day the author took it back'),
  })
  .describe('The author agreed to answer what other customers ask, through the shop');

const fields = {
  rating: RatingSchema.describe('Stars, a whole number from 1 to 5'),
  title: lineOfText(TITLE_MAX).optional().describe('Headline in the customer’s words'),
  author: AuthorSchema.describe('Who wrote it, and how the name is shown'),
  date: DateSchema.optional().describe('When it was written. Required, but for imported reviews'),
  edited: DateSchema.optional().describe('When the customer changed the words at their source; an answer may be older than this'),
  experienced: DateSchema.optional().describe('When it was bought, delivered or visited; only the month is published'),
  lang: LanguageTagSchema.default('id').describe('Language of the customer’s words'),
  channel: oneOf(CHANNELS).default('website').describe('Where the review was received'),
  source: WebAddressSchema.optional().describe('Public address of the original; required for other people’s platforms'),
  order: z
    .string({ error: 'an order number in quotes, so that it stays text' })
    .trim()
    .min(1, 'an order number')
    .max(64, 'an order number of at most 64 characters')
    .optional()
    .describe('Order number. Never published; bukti seal moves it to private/evidence.csv'),
  seed: z
    .string({ error: SEED })
    .regex(/^[0-9a-f]{32}$/, SEED)
    .optional()
    .describe('Written by older versions of bukti seal, and never published. bukti hide moves it to private/hidden.ndjson'),
  salt: z
    .string({ error: SALT })
    .regex(/^[0-9a-f]{32}(?:-[0-9a-f]{32})?$/, SALT)
    .optional()
    .describe('Written by bukti seal in place of the seed: what the published documents show of it. Leave it as it is'),
  pseudonym: z
    .string({ error: PSEUDONYM })
    .regex(/^[0-9a-f]{32}$/, PSEUDONYM)
    .optional()
    .describe('Written by bukti seal: the name of a withheld review in the log. The rest of the review is in private/hidden.ndjson'),
  trust: z
    .strictObject({
      competence: RatingSchema.optional().describe('They know their craft, 1-5'),
      consistency: RatingSchema.optional().describe('It is as good each time, 1-5'),
      integrity: RatingSchema.optional().describe('They keep their word, 1-5'),
      care: RatingSchema.optional().describe('They care about me, 1-5'),
    })
    .optional()
    .describe('The customer’s own answers to the four questions of the trust profile'),
  pros: z.array(lineOfText(100)).max(10, 'at most 10').default([]).describe('What the customer liked, short phrases'),
  cons: z.array(lineOfText(100)).max(10, 'at most 10').default([]).describe('What the customer did not like, short phrases'),
  variant: lineOfText(120).optional().describe('Which variant was bought, in the shop’s words, such as Red, 250 g'),
  attributes: z.record(SlugSchema, SlugSchema).default({}).describe('Answers to the questions that the product declares'),
  commitments: z
    .record(SlugSchema, oneOf(['kept', 'broken']))
    .default({})
    .describe('Public promises that were kept or broken'),
  media: z.array(MediaSchema).max(12, 'at most 12').default([]).describe('The customer’s own pictures and videos'),
  ...disclosureFields,
  translations: z.record(LanguageTagSchema, TranslationSchema).default({}).describe('Translations of the customer’s words'),
  ask: AskSchema.optional(),
  allowed: AllowedSchema,
  status: oneOf(REVIEW_STATUSES)
    .default('published')
    .describe('pending: received, and nobody has decided yet; withheld: received but not shown. Both are counted in public'),
  reason: oneOf(WITHHELD_REASONS).optional().describe('Why it is withheld; required with status: withheld'),
  replies: z.array(ReplySchema).default([]).describe('Public answers of the team, oldest first'),
  recovery: z.array(RecoveryStepSchema).default([]).describe('How a complaint was made good, oldest step first'),
  imported: ImportedSchema.optional().describe('Written by bukti import'),
};

/** Missing, empty and white space alone are the same: the customer wrote nothing. */
const BodySchema = z
  .preprocess((body) => (typeof body === 'string' && body.trim() === '' ? undefined : body), plainText(BODY_MAX).optional())
  .optional()
  .describe(
    'The customer’s words, plain text; a blank line starts a paragraph. Without words, title, pros, cons and pictures it is a rating',
  );

/** Front matter of `content/reviews/<product>/<id>.md`; the words follow it. For editors' completion. */
export const ReviewFrontMatterSchema = z.strictObject(fields);

/** One review. In `.md` files the body follows the front matter; in `.ndjson` it is a field. Either may be without a body. */
export const ReviewSchema = z
  .strictObject({ id: SlugSchema.describe('Unique on the whole site; stands in the address'), ...fields, body: BodySchema })
  .superRefine(checkDisclosure)
  .superRefine(checkReview);

export type Review = Omit<z.infer<typeof ReviewSchema>, 'rating'> & { rating: Rating; product: string };
export type Disclosure = Review['disclosure'];

type Parsed = z.infer<typeof ReviewSchema>;

/** Rules that need more than one field. Each message says what was expected. */
function checkReview(review: Parsed, context: z.RefinementCtx): void {
  const expect = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });

  if (review.date === undefined && review.imported === undefined && review.pseudonym === undefined) {
    expect(['date'], 'the day it was written, YYYY-MM-DD (only imported reviews may have no date)');
  }
  if (review.status === 'withheld' && review.reason === undefined) {
    expect(['reason'], `a reason, since status is withheld; one of: ${WITHHELD_REASONS.join(', ')}`);
  }
  if (review.status !== 'withheld' && review.reason !== undefined) {
    expect(['reason'], 'no reason, or status: withheld');
  }
  if (isThirdParty(review.channel) && review.source === undefined && review.imported === undefined) {
    expect(['source'], `the public address of the original, since channel is ${review.channel}`);
  }
  if (review.date !== undefined && review.experienced !== undefined && review.experienced > review.date) {
    expect(['experienced'], `a day no later than date (${review.date})`);
  }
  if (review.date !== undefined && review.edited !== undefined && review.edited < review.date) {
    expect(['edited'], `a day no earlier than date (${review.date})`);
  }
  const dated = [
    ...review.replies.map((reply, i) => ['replies', i, reply.date] as const),
    ...review.recovery.map((step, i) => ['recovery', i, step.date] as const),
  ];
  review.replies.forEach((reply, index) => {
    if (reply.date === undefined && review.imported === undefined)
      expect(['replies', index, 'date'], 'the day of the answer, YYYY-MM-DD (only imported reviews may have none)');
  });
  for (const [list, index, date] of dated) {
    if (date === undefined) continue;
    // An edited review shows its last day where the first one is not known, so its answers may be older.
    const before = index === 0 ? (review.edited === undefined ? review.date : undefined) : review[list][index - 1]?.date;
    if (before !== undefined && date < before)
      expect([list, index, 'date'], `a day no earlier than ${before}, that of ${index === 0 ? 'the review' : 'the one before it'}`);
  }
  review.recovery.forEach((step, index) => {
    if (step.remedy !== undefined && step.step !== 'remedied') expect(['recovery', index, 'remedy'], 'no remedy, or step: remedied');
    if (step.rating !== undefined && step.step !== 'confirmed') expect(['recovery', index, 'rating'], 'no rating, or step: confirmed');
  });
}

/**
 * Whether a review is a *rating*: stars alone. It counts and is sealed like every review, and has no page, card, search record or
 * feed item.
 */
export function isRating({ title, body, pros, cons, media }: Pick<Review, 'title' | 'body' | 'pros' | 'cons' | 'media'>): boolean {
  return title === undefined && (body ?? '') === '' && pros.length === 0 && cons.length === 0 && media.length === 0;
}

/** Whether a channel is somebody else's platform. */
export function isThirdParty(channel: Channel): boolean {
  return (THIRD_PARTY_CHANNELS as readonly string[]).includes(channel);
}
