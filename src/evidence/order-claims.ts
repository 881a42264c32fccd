import type { Review } from '#src/schemas/review.ts';
import { judgeEvidence, type PrivateEvidence } from './judge.ts';
import type { StoredLog } from './log-state.ts';
import { canonicalLine, canonicalNumber, isPlaceholder, type OrderLine, readOrderClaims } from './order-line.ts';

/** Which live review has which order line: by the commitment in its leaf, and by the line itself, whatever version committed to it. */
export function listHolders(
  { replay: { live } }: StoredLog,
  { lines = new Map(), invitations = new Map() }: PrivateEvidence,
): Map<string, string> {
  return new Map(
    [...live.values()].flatMap(({ leaf: { id, purchase, evidence } }): [string, string][] => {
      const invited = evidence === 'invitation' ? invitations.get(id)?.line : undefined;
      if (invited !== undefined) return [[lineKey(invited), id]];
      const line = lines.get(id);
      if (purchase === null) return [];
      return [[purchase, id], ...(line === undefined ? [] : [[lineKey(line), id] as [string, string]])];
    }),
  );
}

interface Matching {
  holders: ReadonlyMap<string, string>;
  log: StoredLog;
  known: PrivateEvidence;
  claims: ClaimBook;
  skusOf: (review: Review) => readonly string[];
}

/**
 * The published reviews whose order line is in the ledger and free, the oldest first. They are found before any review is judged. A
 * review that names the same order without matching it then counts as the second one from its first seal on.
 */
export function listMatching(sorted: readonly Review[], { holders, log, known, claims, skusOf }: Matching): Review[] {
  const taken = new Map(holders);
  return sorted.filter((review) => {
    if (review.status !== 'published') return false;
    const isTaken = (purchase: string, line: OrderLine) => findOtherHolder(taken, review, purchase, line) !== undefined;
    const { evidence, purchase, line } = judgeEvidence(review, skusOf(review), known, { isTaken, isConstant: claims.isConstant(review) });
    if (evidence !== 'order' || purchase === null || line === undefined) return false;
    const before = log.replay.live.get(review.id)?.leaf.purchase;
    if (before != null) taken.delete(before);
    taken.set(purchase, review.id).set(lineKey(line), review.id);
    return true;
  });
}

/** The other review that has this order line: by its commitment, or by the line itself. */
export function findOtherHolder(
  holders: ReadonlyMap<string, string>,
  { id }: Review,
  purchase: string,
  line: OrderLine,
): string | undefined {
  return [purchase, lineKey(line)].map((name) => holders.get(name)).find((holder) => holder !== undefined && holder !== id);
}

/** The key of an order line; it is JSON, so it never equals a commitment, which is hex. */
export function lineKey(line: OrderLine): string {
  const { order, sku } = canonicalLine(line);
  return JSON.stringify([order, sku]);
}

/** Which review claims which order and product, whether or not the shop's orders are available. The first claim wins. */
export class ClaimBook {
  readonly #orders: ReadonlyMap<string, string>;
  readonly #kept: ReadonlyMap<string, string>;
  readonly #takenBy = new Map<string, string>();

  constructor(reviews: readonly Review[], { orders, ledger }: PrivateEvidence) {
    this.#kept = orders;
    this.#orders = readOrderClaims(reviews, orders, (order) => ledger?.has(order) ?? false);
  }

  /**
   * Gives each order line to one review: first to one sealed with that order, then to one whose order matches, then to another sealed one.
   */
  settle(reviews: readonly Review[], { replay: { live } }: StoredLog, matching: readonly Review[]): void {
    const sealed = reviews.filter(({ id, status }) => status === 'published' && live.has(id));
    const evidenceOf = ({ id }: Review) => live.get(id)?.leaf.evidence;
    for (const review of sealed) if (evidenceOf(review) === 'order') this.take(review);
    for (const review of matching) this.take(review);
    for (const review of sealed) if (evidenceOf(review) !== 'same-order') this.take(review);
  }

  take(review: Review): void {
    const claim = this.#claimOf(review);
    if (claim !== undefined && !this.#takenBy.has(claim)) this.#takenBy.set(claim, review.id);
  }

  isClaimedByAnother(review: Review): boolean {
    const claim = this.#claimOf(review);
    return claim !== undefined && (this.#takenBy.get(claim) ?? review.id) !== review.id;
  }

  /** Whether the number in the file differs from the one that is kept: then the customer or the shop has corrected it. */
  isCorrected({ id, order, status }: Review): boolean {
    const kept = this.#kept.get(id);
    return status === 'published' && order !== undefined && kept !== undefined && canonicalNumber(kept) !== canonicalNumber(order);
  }

  /** Whether its order number is a constant: the same text on many imported reviews, and so no number of an order. */
  isConstant({ id, order = this.#kept.get(id) }: Review): boolean {
    return order !== undefined && !isPlaceholder(order) && this.#orders.get(id) !== canonicalNumber(order);
  }

  #claimOf({ id, product }: Review): string | undefined {
    const order = this.#orders.get(id);
    return order === undefined ? undefined : JSON.stringify([order, product]);
  }
}
