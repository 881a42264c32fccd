import { isThirdParty, type Review } from '#src/schemas/review.ts';
import { type OrderLine, purchaseCommitment, purchaseKey } from './commitment.ts';
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

/** What is known in private, where reviews are sealed. */
export interface PrivateEvidence {
  ledger?: LedgerIndex;
  /** 32 bytes; there whenever the ledger is. */
  pepper?: Uint8Array;
  /** Order numbers that were moved out of review files, by the id of the review. */
  orders: ReadonlyMap<string, string>;
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

/**
 * Judges the evidence of a published review.
 * @param sku of its product
 * @param isTaken whether another live review has a commitment
 */
export function judgeEvidence(
  review: Review,
  sku: string | undefined,
  known: PrivateEvidence,
  isTaken: (commitment: string) => boolean,
): Judgement {
  const order = review.order ?? known.orders.get(review.id);
  const verdict = matchOrder({ order, sku, date: review.date }, known.pepper === undefined ? undefined : known.ledger);
  const sourceFault = faultOfSource(review);
  if (verdict.fault === undefined && known.pepper !== undefined) {
    const { line } = verdict;
    const purchase = purchaseCommitment(purchaseKey(known.pepper, line), line);
    if (!isTaken(purchase)) return { evidence: 'order', purchase, line, missed: [] };
    const reasons = [missedOrder('order-line-used'), NO_INVITATION, ...(sourceFault === undefined ? [] : [missedSource(sourceFault)])];
    return { evidence: 'same-order', purchase: null, missed: reasons };
  }
  const missed = [missedOrder(verdict.fault ?? 'no-ledger'), NO_INVITATION];
  if (sourceFault === undefined) return { evidence: 'source', purchase: null, missed };
  return { evidence: null, purchase: null, missed: [...missed, missedSource(sourceFault)] };
}

function faultOfSource({ channel, source }: Review): SourceFault | undefined {
  if (!isThirdParty(channel)) return 'own-channel';
  return source === undefined ? 'no-source' : undefined;
}

/** Invitations are not sent yet, so that none can have been answered. */
const NO_INVITATION: Missed = { level: 'invited', code: 'no-invitation', reason: INVITATION_FAULTS['no-invitation'] };

const missedOrder = (code: OrderFault): Missed => ({ level: levelOf('order'), code, reason: ORDER_FAULTS[code] });
const missedSource = (code: SourceFault): Missed => ({ level: levelOf('source'), code, reason: SOURCE_FAULTS[code] });
