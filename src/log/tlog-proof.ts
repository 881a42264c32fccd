import { type Bytes, fromBase64, toBase64 } from './bytes.ts';
import { parseDecimal } from './decimal.ts';
import { malformed } from './log-error.ts';
import { readField, readHashes, splitHead } from './proof-lines.ts';

/** A `.tlog-proof` file: all that somebody needs offline, but for the entry and the log's key. https://c2sp.org/tlog-proof */
export interface TlogProof {
  /** Nobody has signed this. */
  extra?: Bytes;
  index: number;
  /** From the leaf's sibling up to the root's child. */
  hashes: Bytes[];
  /** The checkpoint as the log published it, not yet verified. */
  checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

/** @throws LogError `malformed-proof`, `malformed-number`, `malformed-base64`, `malformed-hash` */
export function parseTlogProof(file: string): TlogProof {
  const { lines, checkpoint } = splitHead(file);
  if (lines.shift() !== HEADER) throw malformed('proof', file);
  const extra = lines[0]?.startsWith('extra ') ? { extra: fromBase64(readField('extra', lines.shift())) } : {};
  const index = parseDecimal(readField('index', lines.shift()));
  return { ...extra, index, hashes: readHashes(lines), checkpoint };
}

export function formatTlogProof({ extra, index, hashes, checkpoint }: TlogProof): string {
  const fields = [...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]), `index ${index}`];
  return `${[HEADER, ...fields, ...hashes.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}
