import { z } from 'astro/zod';
import { DateSchema, lineOfText, localized, plainText, SlugSchema } from './primitives.ts';

const fields = {
  title: localized(lineOfText(120)).describe('What changed, in a few words'),
  date: DateSchema.describe('From which day on it holds'),
  products: z.array(SlugSchema).default([]).describe('Products that it is about; without any, all'),
  heard: z.array(SlugSchema).min(1, 'at least one review').describe('Ids of the reviews in which customers said it'),
  mentions: z
    .array(lineOfText(60))
    .min(1, 'at least one word')
    .max(20, 'at most 20')
    .optional()
    .describe('Words by which a review is known to mention it, such as bocor, rembes; the share before and after is computed'),
  done: localized(plainText(2000)).describe('What was done'),
};

/** Front matter of `content/changes/<slug>.md`; what customers said, in the shop's words, may follow it. */
export const ChangeFrontMatterSchema = z.strictObject(fields);

/** Something that was changed because customers asked for it. */
export const ChangeSchema = z.strictObject({
  ...fields,
  body: z.preprocess((body) => (typeof body === 'string' && body.trim() === '' ? undefined : body), plainText(5000).optional()).optional(),
});
export type Change = z.infer<typeof ChangeSchema> & { slug: string };
