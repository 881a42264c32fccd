import { byFirstWritten } from '#src/schemas/order.ts';
import type { Product } from '#src/schemas/product.ts';
import type { Review } from '#src/schemas/review.ts';
import { type Judgement, judgeEvidence, type Missed, type PrivateEvidence } from './judge.ts';
import type { Evidence, Leaf } from './leaf.ts';
import type { StoredLog } from './log-state.ts';
import { documentHash, pseudonym } from './sealed-document.ts';

/** What sealing would do. Nothing is done yet. */
export interface SealPlan {
  /** To append, in this order. */
  leaves: Leaf[];
  /** One for each review that gets a leaf. */
  steps: SealStep[];
  /** For every review that needs a seed. */
  seeds: Map<string, string>;
  /** Sealed as matched to an order, changed since, and not found in the orders here: the new revision would lose the level. */
  losing: { review: Review; judgement: Judgement }[];
}

export interface SealStep {
  review: Review;
  /** Place in the log. */
  index: number;
  rev: number;
  judgement?: Judgement;
  change: 'sealed' | 'revised' | 'evidence' | 'received';
}

export interface SealInput {
  reviews: readonly Review[];
  products: readonly Product[];
  log: StoredLog;
  known: PrivateEvidence;
  /** 32 hex digits, new each time. */
  makeSeed: () => string;
}

/** Compares every review with the log, and lists the leaves that are missing. First written, first sealed: of two claims to an order line the older wins. */
export function planSeal({ reviews, products, log, known, makeSeed }: SealInput): SealPlan {
  const { live, revisions } = log.replay;
  const plan: SealPlan = { leaves: [], steps: [], seeds: new Map(), losing: [] };
  const skus = new Map(products.map(({ slug, sku }) => [slug, sku]));
  const holders = new Map([...live.values()].flatMap(({ leaf }) => (leaf.purchase === null ? [] : [[leaf.purchase, leaf.id]])));

  const append = (leaf: Leaf): number => plan.leaves.push(leaf) - 1 + log.tree.size;
  const nextRev = (id: string): number => (revisions.get(id) ?? 0) + 1;

  const sealReceived = (review: Review, seed: string): void => {
    const id = pseudonym(review, seed);
    const doc = documentHash(review, seed);
    if (live.get(id)?.leaf.doc === doc) return;
    const rev = nextRev(id);
    const index = append({ v: 1, type: 'received', id, rev, doc, purchase: null, evidence: null });
    plan.steps.push({ review, index, rev, change: 'received' });
  };

  const sealPublished = (review: Review, seed: string): void => {
    const before = live.get(review.id)?.leaf;
    const doc = documentHash(review, seed);
    const revised = before !== undefined && before.doc !== doc;
    // The number in the file came after the one that is kept: the customer, or the shop, has corrected it.
    const corrected = review.order !== undefined && (known.orders.get(review.id) ?? review.order) !== review.order;
    if (before?.evidence === 'order' && !revised && !corrected) return;
    const judgement = judgeEvidence(
      review,
      skus.get(review.product),
      known,
      (purchase) => (holders.get(purchase) ?? review.id) !== review.id,
    );
    const { evidence, purchase } = judgement;
    const better = before !== undefined && STRENGTH[evidence ?? 'none'] > STRENGTH[before.evidence ?? 'none'];
    const another = corrected && before !== undefined && before.purchase !== purchase;
    if (before !== undefined && !revised && !better && !another) return;
    if (before !== undefined && losesEvidence(before.evidence, judgement)) plan.losing.push({ review, judgement });
    const withheldBefore = pseudonym(review, seed);
    if (live.has(withheldBefore)) {
      append({ v: 1, type: 'withdrawn', id: withheldBefore, rev: nextRev(withheldBefore), reason: 'published' });
    }
    const rev = nextRev(review.id);
    const index = append({ v: 1, type: 'review', id: review.id, rev, doc, purchase, evidence });
    if (before?.purchase != null) holders.delete(before.purchase);
    if (purchase !== null) holders.set(purchase, review.id);
    plan.steps.push({ review, index, rev, judgement, change: before === undefined ? 'sealed' : revised ? 'revised' : 'evidence' });
  };

  for (const review of [...reviews].sort(byFirstWritten)) {
    const seed = review.seed ?? makeSeed();
    if (review.seed === undefined) plan.seeds.set(review.id, seed);
    if (review.status === 'published') sealPublished(review, seed);
    else sealReceived(review, seed);
  }
  return plan;
}

/** Stronger evidence for the same words is worth a new leaf; weaker is not. An order line that another has must be looked up to be free. */
const STRENGTH: Record<Evidence | 'none', number> = { none: 0, source: 1, 'same-order': 1, invitation: 2, order: 3 };

/** An export of orders may leave the old ones out, so that an unknown order says nothing about a review that was matched before. */
const NOT_LOOKED_UP: readonly Missed['code'][] = ['no-ledger', 'no-order', 'order-unknown'];

/** What was found in a ledger once, and cannot be looked up here and now. */
function losesEvidence(before: Evidence | null, { evidence, missed }: Judgement): boolean {
  const fromLedger = before === 'order' || before === 'same-order';
  return fromLedger && evidence !== 'order' && missed.some(({ code }) => NOT_LOOKED_UP.includes(code));
}
