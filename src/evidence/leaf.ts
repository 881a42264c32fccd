import { z } from 'astro/zod';
import { RatingSchema, SlugSchema } from '#src/schemas/primitives.ts';
import { type Review, WITHHELD_REASONS } from '#src/schemas/review.ts';

/** What a leaf says about a purchase or a source; a level follows from it. `same-order`: another review has this order line. */
export const EVIDENCE = ['order', 'invitation', 'source', 'same-order'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Why a review that was received is not public. `pending`: nobody has decided yet. */
const RECEIVED_REASONS = [...WITHHELD_REASONS, 'pending'] as const;
export type ReceivedReason = (typeof RECEIVED_REASONS)[number];

/** Why a leaf has ended: a public review is public no more, or (`published`) a withheld one became public under its own id. */
export const WITHDRAWN_REASONS = ['author-request', ...WITHHELD_REASONS, 'published'] as const;
export type WithdrawnReason = (typeof WITHDRAWN_REASONS)[number];

const HashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 hash in 64 hexadecimal digits');
const base = { v: z.literal(1) };
const rev = z.int().positive();

/**
 * A sealed review. `rev` grows by one with every leaf of an id; `purchase` is the commitment to its order line, which is there
 * exactly when the level rests on it: nobody could check an order that is not committed to.
 */
const ReviewLeafSchema = z
  .strictObject({
    ...base,
    type: z.literal('review'),
    id: SlugSchema,
    rev,
    doc: HashSchema,
    purchase: HashSchema.nullable(),
    evidence: z.enum(EVIDENCE).nullable(),
  })
  .refine(({ purchase, evidence }) => (purchase !== null) === (evidence === 'order'));

/** Version 2: `doc` seals what stands with the words, too, and `words` is the hash of the words alone, so that a revision says which changed. */
const ReviewLeafV2Schema = z
  .strictObject({
    v: z.literal(2),
    type: z.literal('review'),
    id: SlugSchema,
    rev,
    doc: HashSchema,
    words: HashSchema,
    purchase: HashSchema.nullable(),
    evidence: z.enum(EVIDENCE).nullable(),
  })
  .refine(({ purchase, evidence }) => (purchase !== null) === (evidence === 'order'));

/** A review that was received and not published, under a pseudonym. */
const ReceivedLeafSchema = z.strictObject({
  ...base,
  type: z.literal('received'),
  id: z.string().regex(/^[0-9a-f]{32}$/, 'a pseudonym of 32 hexadecimal digits'),
  rev,
  doc: HashSchema,
  purchase: z.null(),
  evidence: z.null(),
});

/** Version 2: with its stars and the reason, which are counted in public, so that they can be counted when the review is gone. */
const ReceivedLeafV2Schema = z.strictObject({
  v: z.literal(2),
  type: z.literal('received'),
  id: z.string().regex(/^[0-9a-f]{32}$/, 'a pseudonym of 32 hexadecimal digits'),
  rev,
  doc: HashSchema,
  rating: RatingSchema,
  reason: z.enum(RECEIVED_REASONS),
  purchase: z.null(),
  evidence: z.null(),
});

/** The tombstone of a public or a withheld review. */
const WithdrawnLeafSchema = z.strictObject({
  ...base,
  type: z.literal('withdrawn'),
  id: SlugSchema,
  rev,
  reason: z.enum(WITHDRAWN_REASONS),
});

const LeafSchema = z.union([ReviewLeafSchema, ReviewLeafV2Schema, ReceivedLeafSchema, ReceivedLeafV2Schema, WithdrawnLeafSchema]);

/** One record of the log: hashes, ids and words from fixed lists; never free text, never a person's data. */
export type Leaf = z.infer<typeof LeafSchema>;
export type LiveLeaf = Exclude<Leaf, { type: 'withdrawn' }>;

/** What the log says of a review that is not public. */
export function receivedReason({ status, reason }: Pick<Review, 'status' | 'reason'>): ReceivedReason {
  return status === 'pending' ? 'pending' : (reason ?? 'no-permission');
}

/** The hash of the customer's words in a live leaf, of either version. */
export function wordsOf(leaf: LiveLeaf): string {
  return leaf.type === 'review' && leaf.v === 2 ? leaf.words : leaf.doc;
}

/** The one spelling of a leaf: JSON without white space, keys in the order of the schema. */
export function formatLeaf(leaf: Leaf): string {
  return JSON.stringify(LeafSchema.parse(leaf));
}

/** Reads the text of an entry. @returns nothing for any text but those that `formatLeaf()` writes */
export function parseLeaf(text: string): Leaf | undefined {
  try {
    const { data } = LeafSchema.safeParse(JSON.parse(text));
    return data !== undefined && formatLeaf(data) === text ? data : undefined;
  } catch {
    return undefined;
  }
}
