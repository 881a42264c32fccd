/** Small videos made of nothing but structure: enough for whoever reads boxes and elements. */

const text = (value: string): Buffer => Buffer.from(value, 'latin1');

export function box(type: string, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  text(type).copy(head, 4);
  return Buffer.concat([head, body]);
}

/** A full box: version and flags, then fields of four bytes. */
export function fullBox(type: string, ...fields: number[]): Buffer {
  const body = Buffer.alloc(4 + fields.length * 4);
  fields.forEach((field, index) => {
    body.writeUInt32BE(field, 4 + index * 4);
  });
  return box(type, body);
}

export function handler(kind: string): Buffer {
  return box('hdlr', Buffer.alloc(8), text(kind), Buffer.alloc(13));
}

export const FTYP = box('ftyp', text('isom'), Buffer.alloc(4), text('isomavc1mp41'));

export function track(kind: string, ...more: Uint8Array[]): Buffer {
  return box('trak', fullBox('tkhd', 0, 0, 1), box('mdia', fullBox('mdhd', 0, 0, 600), handler(kind), box('minf')), ...more);
}

/** @param inMovie further boxes of `moov` */
export function mp4(...inMovie: Uint8Array[]): Buffer {
  return Buffer.concat([
    FTYP,
    box('free'),
    box('mdat', text('picture and sound')),
    box('moov', fullBox('mvhd', 0, 0, 600), track('vide'), ...inMovie),
  ]);
}

/** Apple's list with names: `keys`, and the values by number. QuickTime writes `meta` without version, MP4 with. */
export function namedMeta(names: readonly string[], { version = false } = {}): Buffer {
  const count = Buffer.alloc(8);
  count.writeUInt32BE(names.length, 4);
  const items = names.map((_, index) => box(String.fromCharCode(0, 0, 0, index + 1), box('data', Buffer.alloc(8), text('x'))));
  const keys = box('keys', count, ...names.map((name) => box('mdta', text(name))));
  return box('meta', ...(version ? [Buffer.alloc(4)] : []), handler('mdta'), keys, box('ilst', ...items));
}

/** Apple's list with keys of four letters, as ffmpeg writes it. */
export function shortMeta(...types: string[]): Buffer {
  return box(
    'meta',
    Buffer.alloc(4),
    handler('mdir'),
    box('ilst', ...types.map((type) => box(type, box('data', Buffer.alloc(8), text('x'))))),
  );
}

/** An EBML element with a size of eight bytes; `open` as live recordings write it. */
export function element(id: number, content: Uint8Array | string, { open = false } = {}): Buffer {
  const hex = id.toString(16);
  const body = typeof content === 'string' ? text(content) : Buffer.from(content);
  const size = Buffer.alloc(8, 0xff);
  if (!open) size.writeBigUInt64BE(2n ** 56n + BigInt(body.length));
  size[0] = 1;
  return Buffer.concat([Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'), size, body]);
}

const join = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts);

export function simpleTag(name: string): Buffer {
  return element(0x67c8, join(element(0x45a3, name), element(0x4487, 'x')));
}

interface WebmParts {
  info?: Uint8Array;
  track?: Uint8Array;
  tags?: Uint8Array;
  more?: Uint8Array;
  docType?: string;
  live?: boolean;
}

export function webm({ info, track: inTrack, tags, more, docType = 'webm', live = false }: WebmParts = {}): Buffer {
  const none = Buffer.alloc(0);
  const head = element(0x1a45dfa3, join(element(0x4286, Buffer.from([1])), element(0x4282, docType)));
  const parts = [
    element(0x1549a966, join(element(0x2ad7b1, Buffer.from([1])), element(0x4d80, 'Lavf'), element(0x5741, 'Lavf'), info ?? none)),
    element(0x1654ae6b, element(0xae, join(element(0x83, Buffer.from([1])), inTrack ?? none))),
    ...(tags === undefined ? [] : [element(0x1254c367, element(0x7373, tags))]),
    element(0x1f43b675, join(element(0xe7, Buffer.from([0])), element(0xa3, 'picture')), { open: live }),
    more ?? none,
  ];
  return join(head, element(0x18538067, join(...parts), { open: live }));
}
