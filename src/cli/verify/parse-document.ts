import { z } from 'astro/zod';
import type { SealedDocumentV2 } from '#src/evidence/sealed-context.ts';
import type { SealedDocument } from '#src/evidence/sealed-document.ts';
import { DateSchema, DISCLOSURES, LanguageTagSchema, RatingSchema, SlugSchema, WebAddressSchema } from '#src/schemas/primitives.ts';
import { CHANNELS, TRUST_QUESTIONS } from '#src/schemas/review.ts';

/** The keys in the order in which they are sealed: parsing writes them so again. */
const WordsSchema = z.strictObject({
  v: z.literal(1),
  id: SlugSchema,
  product: SlugSchema,
  rating: RatingSchema,
  title: z.string().nullable(),
  body: z.string().nullable(),
  pros: z.array(z.string()),
  cons: z.array(z.string()),
  author: z.strictObject({ name: z.string().nullable(), city: z.string().nullable() }),
  date: DateSchema.nullable(),
  experienced: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month written YYYY-MM')
    .nullable(),
  lang: LanguageTagSchema,
  channel: z.enum(CHANNELS),
  source: WebAddressSchema.nullable(),
  disclosure: z.enum(DISCLOSURES),
  salt: z.string().regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits'),
}) satisfies z.ZodType<SealedDocument>;

const HashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 hash in 64 hexadecimal digits');
const answers = z.record(SlugSchema, z.string());

const ContextSchema = z.strictObject({
  v: z.literal(2),
  words: WordsSchema,
  productName: z.union([z.string(), z.record(z.string(), z.string())]).nullable(),
  disclosureNote: z.string().nullable(),
  trust: z.strictObject(Object.fromEntries(TRUST_QUESTIONS.map((question) => [question, RatingSchema.optional()]))).nullable(),
  attributes: answers,
  commitments: answers,
  media: z.array(HashSchema.nullable()),
  translations: z.record(z.string(), HashSchema),
  replies: z.array(HashSchema),
  recovery: z.array(HashSchema),
  salt: z.string().regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits'),
});

/** Reads the text of a sealed document. @returns what is wrong with it instead, as the middle of a sentence */
export function parseDocument(text: string): { document: SealedDocument; context?: SealedDocumentV2 } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'a text that is no JSON' };
  }
  const isSecond = typeof value === 'object' && value !== null && 'v' in value && value.v === 2;
  const { data, error } = (isSecond ? ContextSchema : WordsSchema).safeParse(value);
  if (data === undefined) {
    const [issue] = error.issues;
    return { fault: `${issue?.path.join('.') || 'a document'}: ${issue?.message ?? 'something else'}` };
  }
  if (JSON.stringify(data) !== text) return { fault: 'JSON in another spelling' };
  return data.v === 2 ? { document: data.words, context: data as SealedDocumentV2 } : { document: data };
}
