import { z } from 'astro/zod';
import { DateSchema } from './primitives.ts';
import { THIRD_PARTY_CHANNELS } from './review.ts';

const isDeclared = z.literal(true, { error: 'true; delete the file where it is not so' });

/** `content/declarations/<channel>-<hash>.yaml`: what the shop declares of a file that it imported from another platform. Nobody checks it. */
export const DeclarationSchema = z.strictObject({
  channel: z.enum(THIRD_PARTY_CHANNELS, { error: `one of: ${THIRD_PARTY_CHANNELS.join(', ')}` }).describe('The platform'),
  declared: DateSchema.describe('The day of the declaration'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the file, 64 hexadecimal digits')
    .describe('SHA-256 of the imported file: whoever has the file can tell that it is the one'),
  reviews: z.int('a whole number').nonnegative('zero or more').describe('How many of its reviews are published here since'),
  unchanged: isDeclared.describe('The reviews are as customers wrote them'),
  noneHeldBack: isDeclared.describe('The file holds all reviews of its products, good and bad'),
  mayBeRepublished: isDeclared.describe('The platform, or its customers, allow to publish them here'),
});
export type Declaration = z.infer<typeof DeclarationSchema>;
