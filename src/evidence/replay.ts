import type { Bilingual } from '#src/schemas/problem.ts';
import { type Leaf, type LiveLeaf, parseLeaf, type WithdrawnReason, wordsOf } from './leaf.ts';

/** A review as the log last knew it. */
export interface LiveEntry {
  leaf: LiveLeaf;
  index: number;
  /** Which words these are; missing where it is the same as the revision, since each one changed the words. */
  wordsRev?: number;
}

export interface Withdrawal {
  id: string;
  index: number;
  /** How often its words were sealed before. */
  revisions: number;
  reason: WithdrawnReason;
  /** Whether it had been public; else it was one that had been received and withheld. */
  wasPublic: boolean;
}

/** What follows from all leaves, in their order. */
export interface Replay {
  /** Public and withheld ones, by id or pseudonym. */
  live: Map<string, LiveEntry>;
  /** Every id that ever had a leaf, with the last revision. */
  revisions: Map<string, number>;
  withdrawals: Withdrawal[];
  faults: ReplayFault[];
}

type FaultCode = 'log-entry' | 'log-order' | 'commitment-used-twice';

/** An entry that no `bukti` command would have written there. */
export interface ReplayFault {
  index: number;
  code: FaultCode;
  found: Bilingual;
  expected: Bilingual;
}

/** Reads the log from its first entry on. Goes on after a fault, so that all of them are told. */
export function replay(entries: readonly string[]): Replay {
  const state: Replay = { live: new Map(), revisions: new Map(), withdrawals: [], faults: [] };
  const heldBy = new Map<string, string>();
  const last = new Map<string, LiveEntry>();
  entries.forEach((text, index) => {
    const leaf = parseLeaf(text);
    const fault = leaf === undefined ? unreadable(text) : (findDisorder(leaf, state) ?? findSecondUse(leaf, heldBy));
    if (fault !== undefined) state.faults.push({ index, ...fault });
    if (leaf !== undefined) apply(leaf, index, state, { heldBy, last });
  });
  return state;
}

interface Memory {
  /** The review that holds an order line, by the commitment to it. */
  heldBy: Map<string, string>;
  /** The last leaf of each id that was no withdrawal, also where one followed. */
  last: Map<string, LiveEntry>;
}

function apply(leaf: Leaf, index: number, state: Replay, { heldBy, last }: Memory): void {
  const before = state.live.get(leaf.id);
  const purchaseBefore = before?.leaf.purchase ?? null;
  if (purchaseBefore !== null) heldBy.delete(purchaseBefore);
  state.revisions.set(leaf.id, leaf.rev);
  if (leaf.type === 'withdrawn') {
    state.live.delete(leaf.id);
    const wasPublic = before?.leaf.type !== 'received';
    state.withdrawals.push({ id: leaf.id, index, revisions: leaf.rev - 1, reason: leaf.reason, wasPublic });
  } else {
    const wordsRev = countWords(leaf, last.get(leaf.id));
    const entry = { leaf, index, ...(wordsRev !== leaf.rev && { wordsRev }) };
    state.live.set(leaf.id, entry);
    last.set(leaf.id, entry);
    if (leaf.purchase !== null) heldBy.set(leaf.purchase, leaf.id);
  }
}

/** The number of the words. New evidence, a new answer, or the same words after a withdrawal do not raise it. */
function countWords(leaf: LiveLeaf, before: LiveEntry | undefined): number {
  if (before === undefined) return leaf.rev;
  const { wordsRev = before.leaf.rev } = before;
  return wordsOf(before.leaf) === wordsOf(leaf) ? wordsRev : wordsRev + 1;
}

type Fault = Omit<ReplayFault, 'index'>;

function unreadable(text: string): Fault {
  const found = JSON.stringify(text.slice(0, 80));
  return {
    code: 'log-entry',
    found: { en: found, id: found },
    expected: { en: 'a leaf as bukti writes it', id: 'entri seperti yang ditulis bukti' },
  };
}

function findDisorder(leaf: Leaf, { live, revisions }: Replay): Fault | undefined {
  const before = live.get(leaf.id);
  const next = (revisions.get(leaf.id) ?? 0) + 1;
  if (leaf.rev !== next) {
    return disorder(
      { en: `revision ${leaf.rev} of ${leaf.id}`, id: `revisi ${leaf.rev} dari ${leaf.id}` },
      { en: `revision ${next}`, id: `revisi ${next}` },
    );
  }
  if (leaf.type === 'withdrawn' && before === undefined) {
    return disorder(
      { en: `the withdrawal of ${leaf.id}`, id: `penarikan ${leaf.id}` },
      { en: 'a leaf of it before, that is not withdrawn yet', id: 'entrinya lebih dulu, yang belum ditarik' },
    );
  }
  if (leaf.type === 'withdrawn' && leaf.reason === 'published' && before?.leaf.type !== 'received') {
    return disorder(
      { en: `${leaf.id} as published instead of withheld`, id: `${leaf.id} sebagai terbit sesudah ditahan` },
      { en: 'that of a withheld review only', id: 'itu pada ulasan yang ditahan saja' },
    );
  }
  if (leaf.type !== 'withdrawn' && before !== undefined && before.leaf.type !== leaf.type) {
    return disorder(
      { en: `${leaf.id} as ${leaf.type}`, id: `${leaf.id} sebagai ${leaf.type}` },
      { en: `${before.leaf.type}, as before`, id: `${before.leaf.type}, seperti sebelumnya` },
    );
  }
  return undefined;
}

const disorder = (found: Bilingual, expected: Bilingual): Fault => ({ code: 'log-order', found, expected });

/** One order line, one review: two that are live at the same time never share a commitment. */
function findSecondUse(leaf: Leaf, heldBy: ReadonlyMap<string, string>): Fault | undefined {
  if (leaf.type !== 'review' || leaf.purchase === null) return undefined;
  const holder = heldBy.get(leaf.purchase);
  if (holder === undefined || holder === leaf.id) return undefined;
  return {
    code: 'commitment-used-twice',
    found: { en: `the order line of ${holder} again, for ${leaf.id}`, id: `baris pesanan ${holder} sekali lagi, untuk ${leaf.id}` },
    expected: { en: 'one review an order line', id: 'satu ulasan untuk satu baris pesanan' },
  };
}
