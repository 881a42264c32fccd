import type { Product } from '#src/schemas/product.ts';
import { keysOf } from '#src/schemas/product-keys.ts';
import type { Review } from '#src/schemas/review.ts';
import type { Site } from '#src/schemas/site.ts';
import { byFirstWritten } from '#src/schemas/sort.ts';
import { type Judgement, judgeEvidence, type Missed, type PrivateEvidence } from './judge.ts';
import { type Evidence, type Leaf, type LiveLeaf, receivedReason, wordsOf } from './leaf.ts';
import type { StoredLog } from './log-state.ts';
import { ClaimBook, findOtherHolder, lineKey, listHolders, listMatching } from './order-claims.ts';
import type { OrderLine } from './order-line.ts';
import { documentHashV2, type SealedContext } from './sealed-context.ts';
import { documentHash, pseudonym, pseudonymOf, sealKeyOf } from './sealed-document.ts';

/** What sealing would do. Nothing is done yet. */
export interface SealPlan {
  /** To append, in this order. */
  leaves: Leaf[];
  /** One for each leaf of a review. A review gets two when several reviews exchange their order lines in a circle. */
  steps: SealStep[];
  /** For every review that needs a seed. */
  seeds: Map<string, string>;
  /** Sealed as matched to an order, changed since, and not found in the orders here: the new revision would lose the level. */
  losing: { review: Review; judgement: Judgement }[];
  /** Withheld, changed since they were sealed, and their words are not here. */
  seedless: Review[];
}

export interface SealStep {
  review: Review;
  /** Place in the log. */
  index: number;
  rev: number;
  judgement?: Judgement;
  /** `context`: the words are the same, what stands with them is not. `format`: sealed again as the newest version has it. */
  change: 'sealed' | 'revised' | 'context' | 'evidence' | 'format' | 'received';
}

interface SealInput {
  reviews: readonly Review[];
  products: readonly Product[];
  log: StoredLog;
  known: PrivateEvidence;
  /** Its address; a source there is the shop's own. */
  site?: Pick<Site, 'url'>;
  /** With it, new leaves are of version 2. */
  context?: SealedContext;
  /** Whether what was sealed as version 1 is sealed again as version 2. */
  upgrade?: boolean;
  /** Which reviews are sealed; without it, all. */
  only?: (review: Review) => boolean;
  /** 32 hex digits, new each time. */
  makeSeed: () => string;
}

/** Compares every review with the log, and lists the leaves that are missing. Older reviews are sealed first, and when two claim the same order line, the older one gets it. */
export function planSeal({
  reviews,
  products,
  log,
  known,
  site,
  context,
  upgrade = false,
  only = () => true,
  makeSeed,
}: SealInput): SealPlan {
  const { live } = log.replay;
  const revisions = new Map(log.replay.revisions);
  /** Leaves of this plan, which the log does not have yet. */
  const planned = new Map<string, LiveLeaf>();
  const plan: SealPlan = { leaves: [], steps: [], seeds: new Map(), losing: [], seedless: [] };
  const skus = new Map(products.map((product) => [product.slug, keysOf(product, 'sku').map(({ key }) => key)]));
  const holders = listHolders(log, known);
  const claims = new ClaimBook(reviews, known);
  const sorted = [...reviews].sort(byFirstWritten);
  const skusOf = ({ product }: Review) => skus.get(product) ?? [];
  const isLeftAlone = (review: Review) => isWithoutSeed(review) && (isAsSealed(review, live, context) || review.pseudonym !== undefined);
  // The order of these reviews was corrected, which frees their old line. Their leaves come first: no line may ever have two live reviews.
  const leaving = new Set(sorted.filter((review) => only(review) && claims.isCorrected(review) && !isLeftAlone(review)));
  const leavingIds = new Set([...leaving].map(({ id }) => id));
  const staying = new Map([...holders].filter(([, id]) => !leavingIds.has(id)));
  claims.settle(reviews, log, listMatching(sorted, { holders: staying, log, known, claims, skusOf }));
  const ownHost = site === undefined ? undefined : new URL(site.url).hostname;

  const append = (leaf: Leaf): number => plan.leaves.push(leaf) - 1 + log.tree.size;
  const nextRev = (id: string): number => {
    const rev = (revisions.get(id) ?? 0) + 1;
    revisions.set(id, rev);
    return rev;
  };

  const sealReceived = (review: Review, seed: string): void => {
    const id = pseudonym(review, seed);
    const doc = documentHash(review, seed);
    const before = live.get(id)?.leaf;
    const { rating } = review;
    const reason = receivedReason(review);
    const same = before?.doc === doc && (before.type !== 'received' || before.v === 1 || before.reason === reason);
    const outdated = upgrade && before?.v === 1;
    if (same && !outdated) return;
    const rev = nextRev(id);
    const index = append(
      context === undefined
        ? { v: 1, type: 'received', id, rev, doc, purchase: null, evidence: null }
        : { v: 2, type: 'received', id, rev, doc, rating, reason, purchase: null, evidence: null },
    );
    plan.steps.push({ review, index, rev, change: same ? 'format' : 'received' });
  };

  const sealPublished = (review: Review, seed: string): void => {
    const before = planned.get(review.id) ?? live.get(review.id)?.leaf;
    const words = documentHash(review, seed);
    const doc = context === undefined ? words : documentHashV2(review, seed, context);
    const revised = before !== undefined && differs(before, words, doc);
    const outdated = upgrade && before?.v === 1 && context !== undefined;
    const corrected = claims.isCorrected(review);
    if (before?.evidence === 'order' && !revised && !corrected && !outdated) return;
    const judgement = judgeEvidence(review, skusOf(review), known, {
      isTaken: (purchase, line) => findOtherHolder(holders, review, purchase, line) !== undefined,
      isClaimed: claims.isClaimedByAnother(review),
      isConstant: claims.isConstant(review),
      ...(ownHost !== undefined && { ownHost }),
    });
    claims.take(review);
    const { evidence, purchase } = judgement;
    const better = before !== undefined && STRENGTH[evidence ?? 'none'] > STRENGTH[before.evidence ?? 'none'];
    const another = corrected && before !== undefined && before.purchase !== purchase;
    // A review stays second on its order line until the orders show that the line is free.
    const freed = before?.evidence === 'same-order' && evidence !== 'same-order' && isLookedUp(judgement);
    if (before !== undefined && !revised && !better && !another && !freed && !outdated) return;
    if (before !== undefined && losesEvidence(before.evidence, judgement)) plan.losing.push({ review, judgement });
    const withheldBefore = pseudonym(review, seed);
    if (live.has(withheldBefore)) {
      append({ v: 1, type: 'withdrawn', id: withheldBefore, rev: nextRev(withheldBefore), reason: 'published' });
    }
    const rev = nextRev(review.id);
    const { id } = review;
    const leaf: LiveLeaf =
      context === undefined
        ? { v: 1, type: 'review', id, rev, doc, purchase, evidence }
        : { v: 2, type: 'review', id, rev, doc, words, purchase, evidence };
    const index = append(leaf);
    planned.set(id, leaf);
    const lineBefore =
      known.lines?.get(review.id) ?? (before?.evidence === 'invitation' ? known.invitations?.get(review.id)?.line : undefined);
    if (before?.purchase != null) holders.delete(before.purchase);
    if (lineBefore !== undefined && holders.get(lineKey(lineBefore)) === review.id) holders.delete(lineKey(lineBefore));
    if (purchase !== null) holders.set(purchase, review.id);
    if (judgement.line !== undefined) holders.set(lineKey(judgement.line), review.id);
    plan.steps.push({ review, index, rev, judgement, change: changeOf(before, { words, doc, evidence, purchase }) });
  };

  const sealOne = (review: Review): void => {
    // Without the seed only one thing can be told: whether the review is still as it was sealed. Changed words get a new seed, unless they
    // are hidden.
    if (isWithoutSeed(review)) {
      if (isAsSealed(review, live, context)) return;
      if (review.pseudonym !== undefined) {
        plan.seedless.push(review);
        return;
      }
    }
    const seed = review.seed ?? plan.seeds.get(review.id) ?? makeSeed();
    if (review.seed === undefined) plan.seeds.set(review.id, seed);
    if (review.status === 'published') sealPublished(review, seed);
    else sealReceived(review, seed);
  };

  /** Which other review has the order line that this one names. */
  const holderOf = (review: Review): string | undefined => {
    let holder: string | undefined;
    const isTaken = (purchase: string, line: OrderLine): boolean => {
      holder ??= findOtherHolder(holders, review, purchase, line);
      return holder !== undefined;
    };
    judgeEvidence(review, skusOf(review), known, { isTaken, isConstant: claims.isConstant(review) });
    return holder;
  };
  // A review that gives its order line up is sealed before the review that takes it. Where each waits for the next in a circle, one is sealed
  // without its line first, and sealed again when that line is free.
  const open = new Map(Array.from(leaving, (review) => [review.id, review]));
  for (const start of leaving) {
    const chain: Review[] = [];
    let holder: string | undefined;
    for (let one = open.get(start.id); one !== undefined; one = open.get(holder ?? '')) {
      open.delete(one.id);
      chain.push(one);
      holder = holderOf(one);
    }
    chain.reverse();
    const circle = chain.some(({ id }) => id === holder) ? chain.slice(0, 1) : [];
    for (const review of [...chain, ...circle]) sealOne(review);
  }
  for (const review of sorted) if (only(review) && !leaving.has(review)) sealOne(review);
  return plan;
}

const isWithoutSeed = ({ seed, salt, pseudonym: name }: Review): boolean => seed === undefined && (salt ?? name) !== undefined;

function isAsSealed(review: Review, live: StoredLog['replay']['live'], context: SealedContext | undefined): boolean {
  if (review.status !== 'published') {
    const leaf = live.get(pseudonymOf(review))?.leaf;
    return leaf?.type === 'received' && (leaf.v === 1 || (leaf.rating === review.rating && leaf.reason === receivedReason(review)));
  }
  const leaf = live.get(review.id)?.leaf;
  const key = sealKeyOf(review);
  if (leaf === undefined || key === undefined) return false;
  const words = documentHash(review, key);
  return !differs(leaf, words, context === undefined || leaf.v === 1 ? words : documentHashV2(review, key, context));
}

/** Whether the review differs from what a leaf seals. A leaf of version 1 seals the words alone. */
function differs(before: LiveLeaf, words: string, doc: string): boolean {
  return before.v === 1 ? before.doc !== words : before.doc !== doc;
}

function changeOf(
  before: LiveLeaf | undefined,
  now: { words: string; doc: string; evidence: Evidence | null; purchase: string | null },
): SealStep['change'] {
  if (before === undefined) return 'sealed';
  if (wordsOf(before) !== now.words) return 'revised';
  if (differs(before, now.words, now.doc)) return 'context';
  return before.evidence === now.evidence && before.v === 1 && now.doc !== now.words ? 'format' : 'evidence';
}

/** Stronger evidence for the same words gets a new leaf; weaker evidence does not. */
const STRENGTH: Record<Evidence | 'none', number> = { none: 0, source: 1, 'same-order': 1, invitation: 2, order: 3 };

/** Reasons that only say that the order was not found here: an export may leave old orders out. */
const NOT_LOOKED_UP: readonly Missed['code'][] = ['no-ledger', 'no-order', 'order-placeholder', 'order-unknown'];

function isLookedUp({ missed }: Judgement): boolean {
  return !missed.some(({ code }) => NOT_LOOKED_UP.includes(code));
}

/** Whether a new leaf would lose evidence that was found once and cannot be looked up now, because the orders or invitations are not here. */
function losesEvidence(before: Evidence | null, judgement: Judgement): boolean {
  const { evidence } = judgement;
  if (before === 'invitation' && evidence !== 'invitation' && evidence !== 'order')
    return judgement.missed.some(({ code }) => code === 'no-invitation' || code === 'invitation-unknown');
  return (before === 'order' || (before === 'same-order' && evidence !== 'same-order')) && evidence !== 'order' && !isLookedUp(judgement);
}
