import { type Bytes, fromBase64, toBase64 } from './bytes.ts';
import { HASHES_AND_CHECKPOINT, match, parseDecimal, readHashes } from './parse-text.ts';

/** A `.tlog-proof` file: all that somebody needs offline, but for the entry and the log's key. https://c2sp.org/tlog-proof */
interface TlogProof {
  /** Nobody has signed this. */
  extra?: Bytes;
  index: number;
  /** From the leaf's sibling up to the root's child. */
  hashes: Bytes[];
  /** The checkpoint as the log published it, not yet verified. */
  checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const PROOF = new RegExp(`^${HEADER}\\n(?:extra (.+)\\n)?index (.+)\\n${HASHES_AND_CHECKPOINT}`);

/** @throws LogError `malformed-proof`, `malformed-number`, `malformed-base64` */
export function parseTlogProof(file: string): TlogProof {
  const [, extra, index, hashes, checkpoint] = match('proof', PROOF, file);
  return { ...(extra && { extra: fromBase64(extra) }), index: parseDecimal(index), hashes: readHashes(hashes), checkpoint };
}

export function formatTlogProof({ extra, index, hashes, checkpoint }: TlogProof): string {
  const fields = [...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]), `index ${index}`];
  return `${[HEADER, ...fields, ...hashes.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}
