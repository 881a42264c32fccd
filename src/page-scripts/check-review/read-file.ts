import type { Bytes } from '#src/log/bytes.ts';
import { CheckFailure } from './check-failure.ts';

/** If a file is missing, what the server sends in its place is read, and refused later. @throws CheckFailure `unreachable` */
export async function readBytes(address: string): Promise<Bytes> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => Response.error());
  // A network error has the status 0.
  if ((response.status || 500) > 499) throw new CheckFailure('unreachable', { message: address });
  return new Uint8Array(await response.arrayBuffer());
}

export async function readText(address: string): Promise<string> {
  return toText(await readBytes(address));
}

/** A document that is missing in its pack becomes no bytes, whose hash fits no leaf. */
export function toBytes(text = ''): Bytes {
  return new TextEncoder().encode(text);
}

/** Wrong bytes become other letters here; it is the bytes that are hashed. */
export function toText(bytes: Bytes | undefined): string {
  return new TextDecoder().decode(bytes);
}
