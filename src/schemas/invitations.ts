import { z } from 'astro/zod';
import { DateSchema } from './primitives.ts';

const days = z.int('a whole number of days').positive('a whole number of days, at least 1');
const count = z.int('a whole number').nonnegative('a whole number, zero or more');

/** Days after delivery on which customers are asked. Asked on the day after, they give worse ratings: they have not used it yet. */
export const INVITE_AFTER_DAYS = 13;
export const REMIND_AFTER_DAYS = 10;
export const VALID_DAYS = 60;

/** The rule by which all buyers are asked. It stands in `site.yaml`, and on the trust page. */
export const InviteRuleSchema = z
  .strictObject({
    after: days.default(INVITE_AFTER_DAYS).describe('Days after delivery on which a customer is asked'),
    remind: days.default(REMIND_AFTER_DAYS).describe('Days after that on which a customer who has not answered is reminded, once'),
    valid: days.default(VALID_DAYS).describe('Days after that on which the invitation runs out'),
  })
  .refine(({ remind, valid }) => remind < valid, { path: ['remind'], error: 'fewer days than valid' });
export type InviteRule = z.infer<typeof InviteRuleSchema>;

/** `content/invitations.yaml`, written by `bukti invite` and `bukti intake`: how many were asked, without a word about anybody. */
export const InvitationsSchema = z
  .strictObject({
    day: DateSchema.describe('When these numbers were counted'),
    since: DateSchema.describe('All that was delivered from this day on is asked about'),
    after: days.describe('Days after delivery'),
    due: count.describe('Order lines delivered long enough ago, from that day on'),
    invited: count.describe('How many of them were asked about'),
    wrote: count.default(0).describe('How many were not, since the customer had written already'),
    noContact: count.describe('How many were not, since the customer asked not to be written to'),
    unreachable: count.describe('How many were not, since the orders have neither a phone number nor an e-mail address'),
    reminded: count,
    answered: count,
  })
  .superRefine(({ due, invited, wrote, noContact, unreachable, reminded, answered }, context) => {
    const sum = invited + wrote + noContact + unreachable;
    const expect = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (sum !== due) expect('due', `${sum}, the sum of invited, wrote, noContact and unreachable`);
    if (reminded > invited) expect('reminded', `no more than invited (${invited})`);
    if (answered > invited) expect('answered', `no more than invited (${invited})`);
  });
export type Invitations = z.infer<typeof InvitationsSchema>;
