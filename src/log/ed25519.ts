import type { Bytes } from './bytes.ts';
import { subtle } from './hashing.ts';
import { LogError } from './log-error.ts';

/** Bytes of a raw public key. */
export const PUBLIC_KEY_LENGTH = 32;

/**
 * Whether this key made this signature over this message; false also for a key or a signature that cannot exist.
 * @throws LogError `cannot-check` where WebCrypto has no Ed25519 (Chrome before 137, Firefox before 129, Safari before 17)
 */
export async function verifyEd25519(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const crypto = subtle();
  try {
    const key = await crypto.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.verify('Ed25519', key, signature, message);
  } catch (cause) {
    if ((cause as Error).name === 'DataError') return false;
    throw new LogError('cannot-check', 'Ed25519');
  }
}
