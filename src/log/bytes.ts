import { LogError, malformed } from './log-error.ts';

/** Bytes in memory of their own: what WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Not in constant time: everything in a log is public. */
export function equal(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a?.length === b.length && a.every((byte, index) => byte === b[index]);
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(bytes.reduce((binary, byte) => binary + String.fromCharCode(byte), ''));
}

/**
 * Standard base64 with padding (RFC 4648, section 4), and only the one spelling that an encoder writes:
 * no line breaks, no spare bits. Otherwise one signature could be written in several ways.
 * @throws LogError `malformed-base64`
 */
export function fromBase64(text: string): Bytes {
  let bytes: Bytes | undefined;
  try {
    bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {}
  if (!bytes || toBase64(bytes) !== text) throw malformed('base64', text);
  return bytes;
}

/** Two lower-case digits a byte. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function toUtf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/**
 * Reads UTF-8 without repairing it: a byte order mark stays, a wrong byte is an error.
 * @throws LogError `malformed-text`
 */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new LogError('malformed-text', undefined, { cause });
  }
}
