import { type Bytes, fromBase64 } from './bytes.ts';
import { requireHashes } from './hashing.ts';
import { malformed } from './log-error.ts';

// `.tlog-proof` files and requests to witnesses share a shape: fields, hashes a line each, a blank line, a checkpoint.

/** A tree of 2^63 entries needs no more. */
const MAX_HASHES = 63;

/** Divides at the first blank line: the checkpoint holds one of its own. */
export function splitHead(file: string): { lines: string[]; checkpoint: string } {
  const divide = file.indexOf('\n\n');
  if (divide < 0) throw malformed('proof', file);
  return { lines: file.slice(0, divide).split('\n'), checkpoint: file.slice(divide + 2) };
}

/** The value of a line "name value". */
export function readField(name: string, line = ''): string {
  const value = line.startsWith(`${name} `) ? line.slice(name.length + 1) : '';
  if (value === '') throw malformed('proof', `"${name} …" is missing; found ${line}`);
  return value;
}

export function readHashes(lines: readonly string[]): Bytes[] {
  if (lines.length > MAX_HASHES) throw malformed('proof', `${lines.length} hashes`);
  const hashes = lines.map((line) => fromBase64(line));
  requireHashes(hashes);
  return hashes;
}
