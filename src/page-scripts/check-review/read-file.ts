import type { Bytes } from '#src/log/bytes.ts';
import { CheckFailure } from './check-failure.ts';

/** A file that is missing is read as what the server sent in its place, and refused as that. @throws CheckFailure `unreachable` */
export async function readBytes(address: string): Promise<Bytes> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => Response.error());
  // No answer has the status 0.
  if ((response.status || 500) > 499) throw new CheckFailure('unreachable', { message: address });
  return new Uint8Array(await response.arrayBuffer());
}

export async function readText(address: string): Promise<string> {
  return toText(await readBytes(address));
}

/** A document that is missing in its pack has no bytes, and another hash than any. */
export function toBytes(text = ''): Bytes {
  return new TextEncoder().encode(text);
}

/** Wrong bytes become other letters here; it is the bytes that are hashed. */
export function toText(bytes: Bytes | undefined): string {
  return new TextDecoder().decode(bytes);
}
