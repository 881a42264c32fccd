import type { Invitations } from '#src/schemas/invitations.ts';
import { shareOf } from './days.ts';

/** By which rule customers are asked, how many were, and how many answered. Page, API and `bukti report` show this and nothing else. */
export interface InvitationSummary extends Invitations {
  /** Purchases about which nobody had written yet: `due` without `wrote`. */
  open: number;
  /** `invited` of `open`, 0 to 1 with three decimals; missing where there are none. */
  share?: number;
  /** `answered` of `invited`, 0 to 1 with three decimals; missing where nobody was asked. */
  answerShare?: number;
}

export function summarizeInvitations(invitations: Invitations): InvitationSummary {
  const { due, wrote, invited, answered } = invitations;
  const open = due - wrote;
  const share = shareOf(invited, open);
  const answerShare = shareOf(answered, invited);
  return { ...invitations, open, ...(share !== undefined && { share }), ...(answerShare !== undefined && { answerShare }) };
}
