import { z } from 'astro/zod';
import { DateSchema, lineOfText, localized, plainText } from './primitives.ts';

/** `content/commitments/<slug>.yaml`: a public promise, which reviews report as kept or broken. */
export const ShopPromiseSchema = z.strictObject({
  title: localized(lineOfText(100)).describe('The promise, in a few words'),
  text: localized(plainText(1000)).describe('What exactly is promised'),
  since: DateSchema.optional().describe('The day from which it holds'),
});
export type ShopPromise = z.infer<typeof ShopPromiseSchema> & { slug: string };
