import { findDocument, findProof } from '#src/evidence/packs.ts';
import { type Bytes, equal, fromBase64, toHex } from '#src/log/bytes.ts';
import type { Checkpoint } from '#src/log/checkpoint.ts';
import { decodeBundle } from '#src/log/entry-bundle.ts';
import { parseExtension } from '#src/log/extension.ts';
import { HASH_LENGTH, hashLeaf, sha256 } from '#src/log/hashing.ts';
import { isSigned } from '#src/log/note.ts';
import { TILE_WIDTH } from '#src/log/tile.ts';
import { parseTlogProof } from '#src/log/tlog-proof.ts';
import type { SignatureType, VerifierKey } from '#src/log/verifier-key.ts';
import { type LogTrust, verifyCheckpoint } from '#src/log/verify-checkpoint.ts';
import { verifyConsistency } from '#src/log/verify-consistency.ts';
import { verifyInclusion } from '#src/log/verify-inclusion.ts';
import { CheckFailure, type StepResult } from './check-failure.ts';
import { compareWords } from './compare-words.ts';
import { readBytes, readText, toBytes, toText } from './read-file.ts';

/** What the build wrote into the attributes of the box. `key` is missing for a log that is not signed. */
interface Addresses extends Record<'id' | 'origin' | 'document' | 'proof' | 'log' | 'tile' | 'about', string> {
  key?: string;
  /** Set where the files hold those of other reviews too. */
  packed?: string;
}

/**
 * Checks a review in the reader's browser. The steps have the order of their names in the texts, and each one starts after the one
 * before it has passed. Everything is fetched from raw files that the box links to, so that a person can open them too.
 * @param pass is called after each step, and once more with the result of all of them
 * @throws CheckFailure, LogError, and SyntaxError for a file that is no JSON
 */
export async function checkSteps(box: HTMLElement, pass: (result?: StepResult) => void): Promise<void> {
  const { id, key, origin, log, tile, about, packed, ...files } = box.dataset as unknown as Addresses;
  const unsigned = { origin, key: 'unsigned' } as const;

  // Step 1: the sealed document is the one whose hash stands in this review's record in the log.
  const own = await readBytes(files.document);
  const document = packed === undefined ? own : toBytes(findDocument(toText(own), id));
  const proofs = await readText(files.proof);
  const proof = parseTlogProof(packed === undefined ? proofs : `${findProof(proofs, id)}`);
  const entry = proof.extra as Bytes;
  const leaf = JSON.parse(toText(entry));
  if (leaf.type !== 'review' || leaf.id !== id) throw new CheckFailure('other', { found: leaf.id });
  if (toHex(await sha256(document)) !== leaf.doc) throw new CheckFailure('changed');
  pass();

  // Step 2: the page shows what was sealed, and the level that the evidence gives.
  const sealed = JSON.parse(toText(document));
  // A document of version 2 holds the customer's words in `words`; in version 1 they are the document.
  compareWords(box, sealed.words ?? sealed, leaf.evidence);
  pass();

  // Step 3: the record is in the log, as the proof's checkpoint describes it.
  const proven = await verifyCheckpoint(proof.checkpoint, unsigned);
  await verifyInclusion({ ...proven, index: proof.index, leafHash: await hashLeaf(entry), proof: proof.hashes });
  pass();

  // Step 4: the public log holds the record. It may have grown since the page was loaded.
  await compareTile(await readBytes(`${log}tile/0/${tile}`), await readBytes(`${log}tile/entries/${tile}`), proof.index, entry);
  const note = await readText(`${log}checkpoint`);
  const current = await verifyCheckpoint(note, unsigned);
  await verifyGrowth(log, proven, current);
  pass();

  // Step 5: both checkpoints are signed with the key that the log publishes.
  const published = JSON.parse(await readText(about));
  if ((published.key ?? undefined) !== key) throw new CheckFailure('keys');
  const trust: LogTrust = key ? { origin, key: readKey(key, origin) } : unsigned;
  await verifyCheckpoint(proof.checkpoint, trust);
  await verifyCheckpoint(note, trust);
  pass({ code: key ? 'passed' : 'skipped' });

  // Step 6: nothing is gone that this browser saw at its last visit.
  pass({ code: await compareWithLastVisit(log, note, current, trust) });

  pass({ code: 'passed', values: { ...current, index: proof.index, rev: leaf.rev } });
}

/**
 * Compares the log with the checkpoint that this browser kept at its last visit, and keeps the new one. The whole note is kept,
 * because a signature under another history is evidence.
 * @returns `passed`; `skipped` at the first visit; `skipped-denied` where the browser keeps nothing for this site
 */
async function compareWithLastVisit(log: string, note: string, current: Checkpoint, trust: LogTrust): Promise<string> {
  let kept: string;
  try {
    kept = localStorage[log] ?? '';
    localStorage[log] = kept || note;
  } catch {
    // The reader or the browser forbids storage. That says nothing about the review.
    return 'skipped-denied';
  }
  if (!kept) return 'skipped';
  const wasSigned = isSigned(kept);
  if (wasSigned && trust.key === 'unsigned') throw new CheckFailure('not-signed');
  const before = await verifyCheckpoint(kept, wasSigned ? trust : { ...trust, key: 'unsigned' });
  if (before.size > current.size) throw new CheckFailure('older', { ...current, old: before.size });
  await verifyGrowth(log, before, current);
  localStorage[log] = note;
  return 'passed';
}

/**
 * Checks that the public files hold this entry, and its hash, at this index.
 * @throws CheckFailure `bundle`, `tile`; LogError `malformed-bundle`
 */
async function compareTile(tile: Bytes, bundle: Bytes, index: number, entry: Bytes): Promise<void> {
  const at = index % TILE_WIDTH;
  if (!equal(decodeBundle(bundle, tile.length / HASH_LENGTH)[at], entry)) throw new CheckFailure('bundle');
  if (!equal(tile.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH), await hashLeaf(entry))) throw new CheckFailure('tile');
}

/**
 * Checks that one state of the log grew out of another, by the file that the log publishes for it.
 * @param log address of the log
 * @throws LogError `not-consistent`; `malformed-…` when there is no such file
 */
async function verifyGrowth(log: string, { size: oldSize, root: oldRoot }: Checkpoint, newer: Checkpoint): Promise<void> {
  const isSame = oldSize === newer.size;
  const proof = isSame ? [] : parseExtension(await readText(`${log}extension/${oldSize}`)).hashes;
  await verifyConsistency({ ...newer, oldSize, oldRoot, proof });
}

/**
 * Reads a verifier key that the build has validated, `name+hex+base64`. A wrong one would sign nothing.
 * @throws LogError `malformed-base64`
 */
function readKey(text: string, name: string): VerifierKey {
  const rest = text.slice(name.length + 1);
  const bytes = fromBase64(rest.slice(9));
  const id = Uint8Array.from([24, 16, 8, 0], (shift) => Number.parseInt(rest, 16) >> shift);
  return { name, id, type: bytes[0] as SignatureType, publicKey: bytes.slice(1) };
}
