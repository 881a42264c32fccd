import { kindOfKey, type VideoData } from './video-facts.ts';

/** A box of ISO/IEC 14496-12: its four letters, and where its content lies. */
interface Box {
  type: string;
  start: number;
  end: number;
}

/** The file breaks off, or a box is longer than what it stands in. */
class BrokenBoxError extends Error {}

/** Boxes that hold boxes, on the way to what can say more than picture and sound. */
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'moof', 'traf']);

/** Boxes of picture and sound alone: sizes, durations, tables of samples. What is not among them is not waved through. */
const HARMLESS = new Set([
  ...['ftyp', 'styp', 'mdat', 'wide', 'sidx', 'ssix', 'mfra', 'pdin'],
  ...['iods', 'mvex', 'tref', 'trgr', 'edts', 'tapt', 'elng', 'minf'],
  ...['mfhd', 'tfhd', 'tfdt', 'trun', 'sdtp', 'subs', 'sbgp', 'sgpd', 'saiz', 'saio', 'senc'],
]);

/** Their first fields are the times at which the movie, the track or its media was made and changed. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Picture, sound, and text in its kinds. Other tracks carry measurements: GoPro's and Android's the place, second by second. */
const TRACKS = new Set(['vide', 'soun', 'text', 'sbtl', 'subt', 'clcp']);

/** The name of the program that wrote the file. Every file has one, after it was cleaned as well. */
const WRITER = '©too';

const DEEPEST = 16;

/** What an MP4 or QuickTime file says beside picture and sound; nothing where its boxes cannot be followed to the end. */
export function readMp4(bytes: Uint8Array): VideoData[] | undefined {
  try {
    return inside(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), { start: 0, end: bytes.byteLength }, 0);
  } catch (error) {
    if (error instanceof BrokenBoxError) return undefined;
    throw error;
  }
}

/** The brand in its first box: `isom`, `mp42`, `qt  ` …; nothing where there is no such box. */
export function brandsOf(bytes: Uint8Array): string[] | undefined {
  if (bytes.byteLength < 16 || letters(bytes, 4) !== 'ftyp') return undefined;
  const end = Math.min(bytes.byteLength, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
  const compatible = Array.from({ length: Math.max(0, Math.floor((end - 16) / 4)) }, (_, index) => letters(bytes, 16 + index * 4));
  return [letters(bytes, 8), ...compatible];
}

function inside(view: DataView, { start, end }: { start: number; end: number }, depth: number): VideoData[] {
  if (depth > DEEPEST) throw new BrokenBoxError();
  return listBoxes(view, start, end).flatMap((box) => readBox(view, box, depth + 1));
}

function readBox(view: DataView, box: Box, depth: number): VideoData[] {
  const { type } = box;
  if (CONTAINERS.has(type)) return inside(view, box, depth);
  if (HARMLESS.has(type)) return [];
  if (DATED.has(type)) return isDated(view, box) ? [{ kind: 'time', name: type }] : [];
  if (type === 'hdlr') return readHandler(view, box);
  if (type === 'udta') return readUserData(view, box, depth);
  if (type === 'meta') return readMeta(view, box);
  if (type === 'free' || type === 'skip') return isEmpty(view, box) ? [] : [{ kind: 'other', name: type }];
  return [{ kind: kindOfKey(type), name: type }];
}

/** Seconds since 1904, in 4 bytes, or 8 from version 1 on; 0 is "not said". */
function isDated(view: DataView, { start, end }: Box): boolean {
  const wide = byteAt(view, start, end) > 0;
  return !isEmpty(view, { start: start + 4, end: Math.min(end, start + (wide ? 20 : 12)) });
}

function readHandler(view: DataView, { start, end }: Box): VideoData[] {
  if (end - start < 12) throw new BrokenBoxError();
  const handler = lettersOf(view, start + 8);
  return TRACKS.has(handler) ? [] : [{ kind: 'track', name: handler }];
}

/** Words of the user, device or editor. QuickTime may end the list with four zeros. */
function readUserData(view: DataView, box: Box, depth: number): VideoData[] {
  const end = box.end - box.start >= 4 && isEmpty(view, { start: box.end - 4, end: box.end }) ? box.end - 4 : box.end;
  const boxes = tryListBoxes(view, box.start, end) ?? listBoxes(view, box.start, box.end);
  return boxes.flatMap((item) => {
    if (item.type === 'meta') return readMeta(view, item);
    if (item.type === 'free' || item.type === 'skip') return readBox(view, item, depth);
    return item.type === WRITER ? [] : [{ kind: kindOfKey(item.type), name: item.type }];
  });
}

/** Apple's two kinds of lists: with keys of four letters (`ilst`), or with names (`keys`, then numbers in `ilst`). */
function readMeta(view: DataView, { start, end }: Box): VideoData[] {
  // In MP4 four bytes of version stand before the boxes, in QuickTime none.
  const plain = end - start >= 8 && lettersOf(view, start + 4) === 'hdlr';
  return listBoxes(view, plain ? start : start + 4, end).flatMap((box) => {
    if (box.type === 'hdlr') return [];
    if (box.type === 'keys') return readKeys(view, box);
    if (box.type === 'free' || box.type === 'skip') return isEmpty(view, box) ? [] : [{ kind: 'other' as const, name: box.type }];
    if (box.type !== 'ilst') return [{ kind: kindOfKey(box.type), name: `meta/${box.type}` }];
    // Numbers are what `keys` names.
    const items = listBoxes(view, box.start, box.end).filter(({ type }) => type !== WRITER && !type.startsWith('\0'));
    return items.map(({ type }) => ({ kind: kindOfKey(type), name: type }));
  });
}

function readKeys(view: DataView, { start, end }: Box): VideoData[] {
  const keys = listBoxes(view, start + 8, end);
  return keys.map((key) => {
    const name = new TextDecoder('latin1').decode(new Uint8Array(view.buffer, view.byteOffset + key.start, key.end - key.start));
    return { kind: kindOfKey(name), name };
  });
}

function tryListBoxes(view: DataView, start: number, end: number): Box[] | undefined {
  try {
    return listBoxes(view, start, end);
  } catch (error) {
    if (error instanceof BrokenBoxError) return undefined;
    throw error;
  }
}

/** @throws BrokenBoxError where the boxes do not fill the place exactly */
function listBoxes(view: DataView, start: number, end: number): Box[] {
  if (start > end) throw new BrokenBoxError();
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    if (at + 8 > end) throw new BrokenBoxError();
    const short = view.getUint32(at);
    if (short === 1 && at + 16 > end) throw new BrokenBoxError();
    const head = short === 1 ? 16 : 8;
    const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
    if (size < head || at + size > end) throw new BrokenBoxError();
    boxes.push({ type: lettersOf(view, at + 4), start: at + head, end: at + size });
    at += size;
  }
  return boxes;
}

function isEmpty(view: DataView, { start, end }: { start: number; end: number }): boolean {
  if (end < start) throw new BrokenBoxError();
  return new Uint8Array(view.buffer, view.byteOffset + start, end - start).every((byte) => byte === 0);
}

function byteAt(view: DataView, at: number, end: number): number {
  if (at >= end) throw new BrokenBoxError();
  return view.getUint8(at);
}

function lettersOf(view: DataView, at: number): string {
  return letters(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at);
}

function letters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
