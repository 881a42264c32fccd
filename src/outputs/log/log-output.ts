import { nodeTreeHasher } from '#src/evidence/hash.ts';
import type { LogState, StoredLog } from '#src/evidence/log-state.ts';
import { formatDocuments, formatProofs, packOf } from '#src/evidence/packs.ts';
import { formatReceipt } from '#src/evidence/receipt.ts';
import { formatSealedDocumentV2, type SealedContext } from '#src/evidence/sealed-context.ts';
import { formatSealedDocument, sealKeyOf } from '#src/evidence/sealed-document.ts';
import { fromBase64 } from '#src/log/bytes.ts';
import { formatExtension } from '#src/log/extension.ts';
import { type LogFile, makeLogFiles } from '#src/log/log-files.ts';
import { Prover } from '#src/log/prover.ts';
import { formatTlogProof } from '#src/log/tlog-proof.ts';
import { readKeyId } from '#src/log/verifier-key.ts';
import type { Review } from '#src/schemas/review.ts';
import type { Site } from '#src/schemas/site.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { describeLog } from './describe-log.ts';

/** What the log's files are made of: content and log as they were read, without a problem. */
export interface LogSource {
  site: Site;
  reviews: readonly Review[];
  state: LogState;
  log: StoredLog;
  /** Needed where a leaf of version 2 is live. */
  context?: SealedContext;
}

/** Everything about the log that the site serves, by path below the site's root. Empty if nothing was sealed yet. */
export function* makeLogOutput(source: LogSource): Generator<LogFile> {
  const last = source.log.checkpoints.at(-1);
  if (last === undefined || last.size === 0) return;
  const prover = new Prover(source.log.tree, nodeTreeHasher, last.size);
  yield text('.well-known/review-log.json', describeLog(source));
  yield text('log/checkpoint', last.note);
  yield* makeTiles(source.log);
  yield* makeHistory(source.log, prover, last.note);
  yield* reviewOutputs(source.site).packed ? packedFiles(source, prover, last.note) : ownFiles(source, prover, last.note);
}

function* makeTiles({ tree, entries, checkpoints }: StoredLog): Generator<LogFile> {
  const bytes = entries.map((entry) => Buffer.from(entry));
  const sizes = checkpoints.map(({ size }) => size);
  for (const file of makeLogFiles(tree, bytes, sizes)) yield { ...file, path: `log/${file.path}` };
}

/** Every checkpoint that there ever was, each with the proof that the last one continues it. */
function* makeHistory({ checkpoints }: StoredLog, prover: Prover, checkpoint: string): Generator<LogFile> {
  for (const { size, note } of checkpoints) {
    yield text(`log/checkpoints/${size}.txt`, note);
    if (size === 0 || size === prover.size) continue;
    yield text(`log/extension/${size}`, formatExtension({ oldSize: size, hashes: prover.proveConsistency(size), checkpoint }));
  }
}

/** A document and a proof for each review, beside its page. */
function* ownFiles(source: LogSource, prover: Prover, checkpoint: string): Generator<LogFile> {
  const receipts = receiptMaker(source, prover);
  for (const { id, index, document, proof } of listSealed(source, prover, checkpoint)) {
    yield text(`reviews/${id}.json`, document);
    yield text(`reviews/${id}.tlog-proof`, proof);
    if (receipts !== undefined) yield { path: `reviews/${id}.receipt`, bytes: receipts(index) };
  }
}

/** @returns nothing where the log's key did not sign the root of its last checkpoint for receipts */
function receiptMaker({ state, log }: LogSource, prover: Prover): ((index: number) => Uint8Array<ArrayBuffer>) | undefined {
  const base64 = log.checkpoints.at(-1)?.rootSignature;
  if (base64 === undefined || state.key === undefined) return undefined;
  const signature = fromBase64(base64);
  const key = readKeyId(state.key);
  return (index) => formatReceipt({ size: prover.size, index, hashes: prover.proveInclusion(index), signature }, key);
}

/** The same documents and proofs, many in a file. */
function* packedFiles(source: LogSource, prover: Prover, checkpoint: string): Generator<LogFile> {
  const packs = Map.groupBy(listSealed(source, prover, checkpoint), ({ index }) => packOf(index));
  for (const [pack, sealed] of packs) {
    sealed.sort((a, b) => a.index - b.index);
    yield text(`log/documents/${pack}.ndjson`, formatDocuments(sealed.map(({ document }) => document)));
    yield text(`log/proofs/${pack}.txt`, formatProofs(sealed));
  }
}

interface SealedFiles {
  id: string;
  /** Of its entry in the log. */
  index: number;
  document: string;
  proof: string;
}

function* listSealed(source: LogSource, prover: Prover, checkpoint: string): Generator<SealedFiles> {
  for (const review of source.reviews) yield* sealedFiles(review, source, prover, checkpoint);
}

function* sealedFiles(review: Review, { state, log, context }: LogSource, prover: Prover, checkpoint: string): Generator<SealedFiles> {
  const live = review.status === 'published' ? log.replay.live.get(review.id) : undefined;
  const key = sealKeyOf(review);
  if (live === undefined || live.index >= prover.size || key === undefined || !Object.hasOwn(state.seals, review.id)) return;
  if (live.leaf.v === 2 && context === undefined) throw new Error('A document of version 2 needs its context.');
  const document =
    live.leaf.v === 1 || context === undefined ? formatSealedDocument(review, key) : formatSealedDocumentV2(review, key, context);
  const { index } = live;
  const extra = new Uint8Array(Buffer.from(log.entries[index] ?? ''));
  yield { id: review.id, index, document, proof: formatTlogProof({ extra, index, hashes: prover.proveInclusion(index), checkpoint }) };
}

function text(path: string, content: string): LogFile {
  return { path, bytes: new TextEncoder().encode(content) };
}
