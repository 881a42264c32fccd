import { type Bytes, concat, toUtf8 } from './bytes.ts';
import { malformed } from './log-error.ts';

// https://c2sp.org/tlog-cosignature: a witness says that, at a time, this was the largest consistent tree that it knew.
// Ed25519 only; ML-DSA-44 cosignatures (type 0x06) are by unknown keys here, hence ignored.

const TIME_LENGTH = 8;
const SIGNATURE_LENGTH = 64;

/** What a witness signs. @param time whole seconds since 1970 */
export function cosignedMessage(time: number, checkpointText: string): Bytes {
  return toUtf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

/** The bytes after the key ID in a witness's signature line: the time as a big-endian uint64, then the signature. */
export function encodeCosignature(time: number, signature: Uint8Array): Bytes {
  const bytes = new Uint8Array(TIME_LENGTH);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
  return concat(bytes, signature);
}

/** @throws LogError `malformed-signature`, also for a time beyond what a number holds exactly */
export function decodeCosignature(bytes: Bytes): { time: number; signature: Bytes } {
  if (bytes.length !== TIME_LENGTH + SIGNATURE_LENGTH) throw malformed('signature', `${bytes.length} bytes for a cosignature`);
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(time)) throw malformed('signature', `cosigned at ${time}`);
  return { time, signature: bytes.slice(TIME_LENGTH) };
}
