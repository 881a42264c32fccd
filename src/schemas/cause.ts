import { z } from 'astro/zod';
import { DateSchema, lineOfText, localized, plainText, WebAddressSchema } from './primitives.ts';

const fields = {
  title: localized(lineOfText(120)).describe('What the brand did for others, in a few words'),
  date: DateSchema.describe('When it was done'),
  for: localized(lineOfText(200)).describe('For whom'),
  amount: localized(lineOfText(120)).optional().describe('How much, such as Rp 12.400.000, or 40 meja'),
  sources: z
    .array(z.strictObject({ label: localized(lineOfText(120)), url: WebAddressSchema }))
    .min(1, 'at least one source that a reader can open')
    .describe('Where a reader can check it: a receipt, a report, news'),
};

/** Front matter of `content/causes/<slug>.md`; what was done follows it. */
export const CauseFrontMatterSchema = z.strictObject(fields);

/** Something that the brand did for others, in a form that can be checked. */
export const CauseSchema = z.strictObject({ ...fields, body: plainText(5000) });
export type Cause = z.infer<typeof CauseSchema> & { slug: string };
