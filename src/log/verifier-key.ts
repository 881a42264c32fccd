import { type Bytes, concat, fromBase64, toBase64, toHex, toUtf8 } from './bytes.ts';
import { PUBLIC_KEY_LENGTH } from './ed25519.ts';
import { sha256 } from './hashing.ts';
import { malformed } from './log-error.ts';
import { match } from './parse-text.ts';

/** What a key signs: a note's text (a log), or a checkpoint at a time (a witness). https://c2sp.org/signed-note#signature-types */
export const NOTE_TYPE = 0x01;
export const SIGNATURE_TYPE = { note: NOTE_TYPE, cosignature: 0x04 } as const;
export type SignatureType = (typeof SIGNATURE_TYPE)[keyof typeof SIGNATURE_TYPE];

/** A public key that a reader trusts. Name and ID together say which signature line is its own. */
export interface VerifierKey {
  name: string;
  /** First four bytes of a hash: an address, not a fingerprint. */
  id: Bytes;
  type: SignatureType;
  publicKey: Bytes;
}

export async function makeVerifierKey(name: string, publicKey: Bytes, type: SignatureType = SIGNATURE_TYPE.note): Promise<VerifierKey> {
  if (!isKeyName(name) || publicKey.length !== PUBLIC_KEY_LENGTH) throw malformed('key', name);
  const hash = await sha256(concat(toUtf8(`${name}\n`), Uint8Array.of(type), publicKey));
  return { name, id: hash.slice(0, 4), type, publicKey };
}

/**
 * Reads `name+hex+base64`: https://c2sp.org/signed-note#verifier-keys
 * @throws LogError `malformed-key`, also when the ID is not that of the name and the key; `malformed-base64`
 */
export async function parseVerifierKey(text: string): Promise<VerifierKey> {
  // The base64 may hold a plus of its own; a name may not.
  const [, name, id, base64] = match('key', /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s, text);
  const [type, ...publicKey] = fromBase64(base64);
  if (type !== SIGNATURE_TYPE.note && type !== SIGNATURE_TYPE.cosignature) throw malformed('key', text);
  const key = await makeVerifierKey(name, Uint8Array.from(publicKey), type);
  if (toHex(key.id) !== id) throw malformed('key', text);
  return key;
}

/** The ID of a key that was parsed and verified before, in `name+hex+base64`. */
export function readKeyId(text: string): { id: Bytes } {
  const [, hex] = match('key', /^[^+]*\+([0-9a-f]{8})\+/, text);
  return { id: Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) };
}

export function formatVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${toHex(id)}+${toBase64(concat(Uint8Array.of(type), publicKey))}`;
}

/** Not empty, no white space, no plus: anything else would make a signature line ambiguous. */
export function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}\p{Cc}\p{Cs}+]+$/u.test(name);
}
