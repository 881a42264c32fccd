import { z } from 'astro/zod';
import { DateSchema, lineOfText, localized, plainText, SlugSchema } from './primitives.ts';

const HASHTAG = 'a hashtag such as #sore-di-lereng';

const fields = {
  title: localized(lineOfText(120)),
  hashtag: z
    .string({ error: HASHTAG })
    .regex(/^#[\p{L}\p{N}_-]{1,60}$/u, HASHTAG)
    .describe('In quotes, since # begins a comment'),
  from: DateSchema.describe('First day'),
  to: DateSchema.describe('Last day'),
  rules: localized(plainText(3000)).describe('Who may take part, how, and how winners are chosen'),
  prize: localized(lineOfText(300)).describe('What winners get'),
  disclosure: localized(lineOfText(300)).describe('What readers must know of everybody who got something; it stands beside each winner'),
  entries: z.array(SlugSchema).default([]).describe('Ids of the posts that took part'),
  winners: z.array(SlugSchema).default([]).describe('Ids of those posts that won; each says so in its own disclosure, too'),
};

/** Front matter of `content/campaigns/<slug>.md`; more words may follow it. */
export const CampaignFrontMatterSchema = z.strictObject(fields);

/** A call to customers to post something, with everything that a reader must know of it. */
export const CampaignSchema = z
  .strictObject({
    ...fields,
    body: z
      .preprocess((body) => (typeof body === 'string' && body.trim() === '' ? undefined : body), plainText(5000).optional())
      .optional(),
  })
  .superRefine(({ from, to, entries, winners }, context) => {
    if (to < from) context.addIssue({ code: 'custom', path: ['to'], message: `a day no earlier than from (${from})` });
    winners.forEach((winner, index) => {
      if (!entries.includes(winner)) context.addIssue({ code: 'custom', path: ['winners', index], message: 'one of the entries' });
    });
  });
export type Campaign = z.infer<typeof CampaignSchema> & { slug: string };
