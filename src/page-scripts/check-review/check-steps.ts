import { type Bytes, toHex } from '#src/log/bytes.ts';
import { hashLeaf, sha256 } from '#src/log/hashing.ts';
import { parseTlogProof } from '#src/log/tlog-proof.ts';
import { verifyCheckpoint } from '#src/log/verify-checkpoint.ts';
import { verifyInclusion } from '#src/log/verify-inclusion.ts';
import { compareTile } from './compare-tile.ts';
import { compareWords } from './compare-words.ts';
import { readBytes, readText, toText } from './read-file.ts';
import { readKey } from './read-key.ts';
import type { Verdict } from './verdict.ts';
import { verifyGrowth } from './verify-growth.ts';

/** What the box was told when it was built; `key` is missing for a log that is not signed. */
interface Addresses extends Record<'id' | 'origin' | 'path' | 'log' | 'tile' | 'about', string> {
  key?: string;
}

/**
 * The steps of a check, in the order of their places in the box: the next one starts when the one before it passed. What is fetched
 * are the raw files that the box links to, so that a person can open them too.
 * @throws Verdict, LogError, SyntaxError
 */
export async function checkSteps(box: HTMLElement, pass: (verdict?: Verdict) => void): Promise<void> {
  const { id, key, origin, path, log, tile, about } = box.dataset as unknown as Addresses;
  const unsigned = { origin, key: 'unsigned' } as const;

  // The sealed document is the one whose hash stands in this review's record.
  const document = await readBytes(`${path}.json`);
  const proof = parseTlogProof(await readText(`${path}.tlog-proof`));
  const { index } = proof;
  const entry = proof.extra as Bytes;
  const leaf = JSON.parse(toText(entry));
  if (leaf.type !== 'review' || leaf.id !== id) throw { code: 'other', found: leaf.id };
  if (toHex(await sha256(document)) !== leaf.doc) throw { code: 'changed' };
  pass();

  // The page shows what was sealed, and the badge that this evidence gives.
  const sealed = JSON.parse(toText(document));
  // A document of version 2 holds the customer's words as one of version 1.
  compareWords(box, sealed.words ?? sealed, leaf.evidence);
  pass();

  // The record is in the log of the proof's checkpoint.
  const proven = await verifyCheckpoint(proof.checkpoint, unsigned);
  await verifyInclusion({ ...proven, index, leafHash: await hashLeaf(entry), proof: proof.hashes });
  pass();

  // The public log holds it, and is that log, or one that grew out of it: the site may have been rebuilt this minute.
  await compareTile(await readBytes(`${log}tile/0/${tile}`), await readBytes(`${log}tile/entries/${tile}`), index, entry);
  const note = await readText(`${log}checkpoint`);
  const current = await verifyCheckpoint(note, unsigned);
  await verifyGrowth(log, proven, current);
  pass();

  // Both checkpoints are signed, with the key that the log names too.
  const published = JSON.parse(await readText(about));
  if ((published.key ?? undefined) !== key) throw { code: 'keys' };
  const trust = key ? { origin, key: readKey(key, origin) } : unsigned;
  await verifyCheckpoint(proof.checkpoint, trust);
  await verifyCheckpoint(note, trust);
  pass({ code: key ? 'passed' : 'skipped' });

  // Nothing is gone that this browser saw at its last visit. It keeps the whole note: a signature under another history is evidence.
  let memory: string | undefined;
  try {
    memory = localStorage[log] ?? '';
    localStorage[log] = memory || note;
  } catch {}
  if (memory) {
    const wasSigned = memory.includes('\n\n');
    if (wasSigned && !key) throw { code: 'not-signed' };
    const before = await verifyCheckpoint(memory, wasSigned ? trust : unsigned);
    if (before.size > current.size) throw { ...current, code: 'older', old: before.size };
    await verifyGrowth(log, before, current);
    localStorage[log] = note;
    pass();
  } else pass({ code: memory === '' ? 'skipped' : 'skipped-denied' });
  pass({ ...current, code: 'passed', index, rev: leaf.rev });
}
