import { fromBase64 } from '#src/log/bytes.ts';
import type { SignatureType, VerifierKey } from '#src/log/verifier-key.ts';

/**
 * Reads a verifier key that the build has validated, `name+hex+base64`. A wrong one would sign nothing.
 * @throws LogError `malformed-base64`
 */
export function readKey(text: string, name: string): VerifierKey {
  const rest = text.slice(name.length + 1);
  const bytes = fromBase64(rest.slice(9));
  const id = Uint8Array.from([24, 16, 8, 0], (shift) => Number.parseInt(rest, 16) >> shift);
  return { name, id, type: bytes[0] as SignatureType, publicKey: bytes.slice(1) };
}
