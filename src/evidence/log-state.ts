import { toBase64 } from '#src/log/bytes.ts';
import { Prover } from '#src/log/prover.ts';
import { Tree } from '#src/log/tree.ts';
import { nodeTreeHasher } from './hash.ts';
import { type Evidence, parseLeaf, wordsOf } from './leaf.ts';
import { type Replay, replay, type Withdrawal } from './replay.ts';
import { readWithheld, type WithheldRecord } from './withheld.ts';

/** The log as it lies in `content/log/`. */
export interface StoredLog {
  /** Entries, one text each, in their order. */
  entries: string[];
  /** Smallest first. */
  checkpoints: StoredCheckpoint[];
  tree: Tree;
  replay: Replay;
}

export interface StoredCheckpoint {
  size: number;
  /** As it is published. */
  note: string;
  /** The signature of the log's key over the root alone, in base64, for receipts; missing in logs that have none. */
  rootSignature?: string;
}

/** What pages tell about the log; plain data. */
export interface LogState {
  /** Missing before anything was sealed. */
  origin?: string;
  /** Verifier key; missing for a log that is not signed. */
  key?: string;
  size: number;
  /** Base64, as in a checkpoint. */
  root: string;
  /** Sizes, and the notes as they are published; smallest first. */
  checkpoints: StoredCheckpoint[];
  /** Witnesses whose signature under the last checkpoint holds, each with its time in seconds since 1970. */
  cosignatures: { name: string; time: number }[];
  /** Live leaves of public reviews, by id. */
  seals: Record<string, SealRecord>;
  /** Withheld reviews in the log. */
  received: number;
  /** Every review that was ever withheld and is not public now, by pseudonym. */
  withheld: Record<string, WithheldRecord>;
  /** For each pseudonym under which a review was withheld, the id under which it is public now; missing where there is none. */
  publishedAs?: Record<string, string>;
  /** Reviews that were public and are no more. */
  withdrawn: Withdrawal[];
}

/** The live leaf of one review. */
interface SealRecord {
  index: number;
  rev: number;
  /** Which words these are, from 1; missing where it is the same as `rev`. */
  wordsRev?: number;
  /** Hex SHA-256 of the sealed document. */
  doc: string;
  /** Hex SHA-256 of the words alone; missing in version 1, where the document has nothing else. */
  words?: string;
  /** Hex hash of the leaf as it stands in the tree; the kawung seal is drawn from it. */
  leafHash: string;
  evidence: Evidence | null;
}

/** A log without entries. Each call makes a new one, since a log in memory can be appended to. */
export function emptyLog(): StoredLog {
  return storeLog([], []);
}

/** Builds the tree of a log, and replays it. */
export function storeLog(entries: string[], checkpoints: StoredCheckpoint[]): StoredLog {
  const tree = new Tree(nodeTreeHasher);
  for (const entry of entries) tree.append(Buffer.from(entry));
  return { entries, checkpoints, tree, replay: replay(entries) };
}

/** @param trust what the stored checkpoints were verified with */
export function summarizeLog(
  { entries: texts, tree, checkpoints, replay: { live, withdrawals } }: StoredLog,
  trust: Pick<LogState, 'origin' | 'key' | 'cosignatures'>,
): LogState {
  const entries = [...live.values()];
  return {
    ...trust,
    size: tree.size,
    root: toBase64(new Prover(tree, nodeTreeHasher).root()),
    checkpoints,
    seals: Object.fromEntries(
      entries.flatMap(({ leaf, index, wordsRev }) => {
        const { type, id, rev, doc, evidence } = leaf;
        const words = wordsOf(leaf);
        const leafHash = Buffer.from(tree.node(0, index)).toString('hex');
        return type === 'review'
          ? [[id, { index, rev, ...(wordsRev !== undefined && { wordsRev }), doc, ...(words !== doc && { words }), leafHash, evidence }]]
          : [];
      }),
    ),
    withheld: Object.fromEntries(readWithheld(texts)),
    ...listPublished(texts),
    received: entries.filter(({ leaf }) => leaf.type === 'received').length,
    withdrawn: withdrawals.filter(({ wasPublic }) => wasPublic),
  };
}

/** `bukti seal` writes the leaf of a review that is published right after the end of its pseudonym. */
function listPublished(texts: readonly string[]): Pick<LogState, 'publishedAs'> {
  const pairs = texts.flatMap((text, index): [string, string][] => {
    if (!text.includes('"reason":"published"')) return [];
    const [ended, leaf] = [parseLeaf(text), parseLeaf(texts[index + 1] ?? '')];
    return ended?.type === 'withdrawn' && leaf?.type === 'review' ? [[ended.id, leaf.id]] : [];
  });
  return pairs.length === 0 ? {} : { publishedAs: Object.fromEntries(pairs) };
}

/** A log to which nothing was ever sealed. */
export const EMPTY_LOG_STATE: LogState = summarizeLog(emptyLog(), { cosignatures: [] });

/** The seal of a review, where there is one. */
export function findSeal({ seals }: LogState, id: string): SealRecord | undefined {
  return Object.hasOwn(seals, id) ? seals[id] : undefined;
}
