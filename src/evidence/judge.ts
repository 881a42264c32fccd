import type { Review } from '#src/schemas/review.ts';
import { invitationId } from './invitation.ts';
import type { Invitation } from './invitation-token.ts';
import type { Evidence } from './leaf.ts';
import { type Level, levelOf } from './level.ts';
import {
  INVITATION_FAULTS,
  type InvitationFault,
  type LedgerIndex,
  matchOrder,
  ORDER_FAULTS,
  type OrderFault,
  SOURCE_FAULTS,
  type SourceFault,
} from './match-order.ts';
import type { OrderLine } from './order-line.ts';
import { purchaseCommitment, purchaseKey } from './purchase-commitment.ts';
import { findSourceFault } from './source-host.ts';

/** What is known in private, where reviews are sealed. */
export interface PrivateEvidence {
  ledger?: LedgerIndex;
  /** 32 bytes; there whenever the ledger is. */
  pepper?: Uint8Array;
  /** Order numbers that were moved out of review files, by the id of the review. */
  orders: ReadonlyMap<string, string>;
  /** Order lines that were matched, by the id of the review, as the ledger spelt them on that day. */
  lines?: ReadonlyMap<string, OrderLine>;
  /** Invitations that were answered, by the id of the review that answered them. */
  invitations?: ReadonlyMap<string, AnsweredInvitation>;
}

/** An invitation and its answer, as the private folder keeps them. */
export interface AnsweredInvitation extends Invitation {
  line: OrderLine;
  /** The day on which the answer came in, YYYY-MM-DD. */
  answered: string;
}

/** What a leaf will say about the evidence, and why it does not say more. */
export interface Judgement {
  evidence: Evidence | null;
  /** Hex; of the order line, when it is matched. */
  purchase: string | null;
  line?: OrderLine;
  /** Each level above the one reached, with the reason why it was not. */
  missed: Missed[];
}

export interface Missed {
  level: Level;
  code: OrderFault | InvitationFault | SourceFault;
  reason: string;
}

/** What else a judgement depends on. */
export interface Claims {
  /** Whether another live review has this commitment, or this order line. */
  isTaken: (commitment: string, line: OrderLine) => boolean;
  /** Whether another review names the same order for the same product, and names it first. */
  isClaimed?: boolean;
  /** Whether the order that it names is a constant: the same on every review. */
  isConstant?: boolean;
  /** Host of the site itself. */
  ownHost?: string;
}

/**
 * Judges the evidence of a published review.
 * @param sku of its product, or all of them
 */
export function judgeEvidence(
  review: Review,
  sku: string | readonly string[] | undefined,
  known: PrivateEvidence,
  { isTaken, isClaimed = false, isConstant = false, ownHost }: Claims,
): Judgement {
  const { pepper } = known;
  const order = review.order ?? known.orders.get(review.id);
  const match = isConstant
    ? { fault: 'order-placeholder' as const }
    : matchOrder({ order, sku, date: review.date }, pepper === undefined ? undefined : known.ledger);
  const sourceFault = findSourceFault(review, ownHost);
  if (match.fault === undefined && pepper !== undefined) {
    const { line, spellings } = match;
    const purchase = purchaseCommitment(purchaseKey(pepper, line), line);
    const older = spellings.map((one) => purchaseCommitment(purchaseKey(pepper, one, 'purchase/v1'), one, 'purchase/v1'));
    if (![purchase, ...older].some((commitment) => isTaken(commitment, line))) return { evidence: 'order', purchase, line, missed: [] };
  }
  const fault = match.fault ?? (pepper === undefined ? 'no-ledger' : 'order-line-used');
  const invitation = known.invitations?.get(review.id);
  const isSecond = isClaimed || fault === 'order-line-used';
  const invitationFault = findInvitationFault(review, invitation, pepper, isTaken);
  if (invitation !== undefined && invitationFault === undefined && !isSecond)
    return { evidence: 'invitation', purchase: null, line: invitation.line, missed: [missedOrder(fault)] };
  const missed = [missedOrder(isClaimed ? 'order-line-used' : fault), missedInvitation(invitationFault ?? 'no-invitation')];
  if (sourceFault !== undefined) missed.push(missedSource(sourceFault));
  // Two reviews that name one order line are at most one purchase, even where the order cannot be looked up.
  if (isSecond || invitationFault === 'invitation-used') return { evidence: 'same-order', purchase: null, missed };
  return { evidence: sourceFault === undefined ? 'source' : null, purchase: null, missed };
}

/** Why the answer to an invitation does not count; nothing when it does. */
function findInvitationFault(
  review: Review,
  invitation: AnsweredInvitation | undefined,
  pepper: Uint8Array | undefined,
  isTaken: Claims['isTaken'],
): InvitationFault | undefined {
  if (invitation === undefined) return 'no-invitation';
  if (pepper === undefined || invitationId(pepper, invitation.line) !== invitation.id) return 'invitation-unknown';
  if (invitation.product !== review.product) return 'invitation-other-product';
  if (invitation.answered > invitation.expires) return 'invitation-expired';
  const { line } = invitation;
  return isTaken(purchaseCommitment(purchaseKey(pepper, line), line), line) ? 'invitation-used' : undefined;
}

const missedInvitation = (code: InvitationFault): Missed => ({ level: 'invited', code, reason: INVITATION_FAULTS[code] });
const missedOrder = (code: OrderFault): Missed => ({ level: levelOf('order'), code, reason: ORDER_FAULTS[code] });
const missedSource = (code: SourceFault): Missed => ({ level: levelOf('source'), code, reason: SOURCE_FAULTS[code] });
