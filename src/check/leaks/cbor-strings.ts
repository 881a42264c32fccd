/** Every text in CBOR data (RFC 8949), in order; at bytes that are no CBOR, what is left is taken as one text. */
export function cborStrings(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  let at = 0;
  while (at < view.length) {
    const head = view[at] ?? 0;
    const extra = EXTRA_BYTES[head & 31];
    if (extra === undefined || at + 1 + extra > view.length) return [...found, view.toString('utf8', at)];
    const argument = extra === 0 ? head & 31 : extra === 8 ? Number(view.readBigUInt64BE(at + 1)) : view.readUIntBE(at + 1, extra);
    at += 1 + extra;
    const isText = head >> 5 === 3;
    // A number has no content; what an array, a map or a tag holds follows as separate items.
    if (!isText && head >> 5 !== 2) continue;
    if (isText) found.push(view.toString('utf8', at, at + argument));
    at += argument;
  }
  return found;
}

/** Bytes of the argument that follow a head, by its lower five bits; 31 begins and ends items of unknown length. */
const EXTRA_BYTES: readonly (number | undefined)[] = [...Array<number>(24).fill(0), 1, 2, 4, 8, undefined, undefined, undefined, 0];
