import { z } from 'astro/zod';
import { WebAddressSchema } from './primitives.ts';

const SEND_WAYS = ['whatsapp', 'email', 'form', 'file'] as const;
export type SendWay = (typeof SEND_WAYS)[number];

const HTTPS = 'an address that starts with https://, since a review travels to it';

/** How the form at /write/ sends a review. Without it, by every way that `contact` names, and as a file. */
export const WriteSchema = z
  .strictObject({
    send: z
      .array(z.enum(SEND_WAYS, { error: `one of: ${SEND_WAYS.join(', ')}` }))
      .min(1, `at least one of: ${SEND_WAYS.join(', ')}`)
      .optional()
      .describe('Ways to send it, the best one first: whatsapp and email go to contact, form to endpoint, file is saved by the customer'),
    endpoint: WebAddressSchema.refine((url) => new URL(url).protocol === 'https:' || isLocal(url), HTTPS)
      .optional()
      .describe('Where the form is posted to: any address that takes a POST, such as one of Formspree or Netlify'),
  })
  .refine(({ send, endpoint }) => send?.includes('form') !== true || endpoint !== undefined, {
    path: ['endpoint'],
    error: 'the address that takes the POST, since send names form',
  });

/** For trying it out on one's own machine. */
function isLocal(url: string): boolean {
  return /^(?:localhost|127\.0\.0\.1)$/.test(new URL(url).hostname);
}
