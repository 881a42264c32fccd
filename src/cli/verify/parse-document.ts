import { z } from 'astro/zod';
import type { SealedDocument } from '#src/evidence/sealed-document.ts';
import { DateSchema, DISCLOSURES, LanguageTagSchema, RatingSchema, SlugSchema, WebAddressSchema } from '#src/schemas/primitives.ts';
import { CHANNELS } from '#src/schemas/review.ts';

/** The keys in the order in which they are sealed: parsing writes them so again. */
const DocumentSchema = z.strictObject({
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

/** Reads the text of a sealed document. @returns what is wrong with it instead, as the middle of a sentence */
export function parseDocument(text: string): { document: SealedDocument } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'a text that is no JSON' };
  }
  const { data, error } = DocumentSchema.safeParse(value);
  if (data === undefined) {
    const [issue] = error.issues;
    return { fault: `${issue?.path.join('.') || 'a document'}: ${issue?.message ?? 'something else'}` };
  }
  return JSON.stringify(data) === text ? { document: data } : { fault: 'JSON in another spelling' };
}
