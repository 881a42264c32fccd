import { isProgram, kindOfKey, type VideoData } from './video-facts.ts';

/** A box of ISO/IEC 14496-12: its four letters, and where its content lies. */
interface Box {
  type: string;
  start: number;
  end: number;
}

/** The file breaks off, or a box is longer than what it stands in. */
class BrokenBoxError extends Error {}

/** Boxes that hold boxes. */
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'dinf', 'edts', 'mvex', 'tapt', 'mfra', 'moof', 'traf']);

/** Boxes of numbers: sizes, durations, tables of samples. What is not among them is reported. */
const HARMLESS = new Set([
  ...[
    'ftyp',
    'styp',
    'mdat',
    'sidx',
    'ssix',
    'pdin',
    'iods',
    'tref',
    'trgr',
    'elng',
    'elst',
    'mehd',
    'trex',
    'leva',
    'clef',
    'prof',
    'enof',
  ],
  ...['vmhd', 'smhd', 'gmin', 'stts', 'stss', 'ctts', 'cslg', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'stps', 'stsh', 'padb', 'stdp'],
  ...['tfra', 'mfro', 'mfhd', 'tfhd', 'tfdt', 'trun', 'sdtp', 'subs', 'sbgp', 'sgpd', 'saiz', 'saio', 'senc'],
]);

/** Room that nobody uses. */
const ROOM = new Set(['free', 'skip', 'wide']);

/** Their first fields are the times at which the movie, the track or its media was made and changed. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Picture and sound. Other tracks carry words or measurements: subtitles, and GoPro's and Android's place, second by second. */
const TRACKS = new Set(['vide', 'soun']);
/** QuickTime has a second handler in each track, which says how the data is read. These are its kinds. */
const DATA_HANDLERS = new Set(['url ', 'alis']);
/** Usual names of handlers. GoPro and drones write their own name there, and editors write the name of the track. */
const HANDLER_NAME =
  /^(?:|vide|soun|(?:Video|Sound|Data|Url|Opus)Handle[r]?|(?:Apple )?(?:Video|Sound) Media Handler|(?:Apple )?Alias Data Handler|Core Media (?:Video|Audio|Data Handler)|(?:GPAC ISO|Bento4|L-SMASH|USP) (?:Video|Audio|Sound) (?:Media )?Handler|ISO Media file produced by Google Inc\.(?: Created on: [\d/]+\.)?|Mainconcept (?:MP4 )?(?:Video|Sound) Media Handler|Metadata handler|mdirappl)$/;
const NAME_AT = 24;

/** Kinds of samples, with the bytes before their own boxes: ISO/IEC 14496-12, 12.1.3 and 12.2.3. */
const PICTURE_SAMPLES = new Set([
  'avc1',
  'avc2',
  'avc3',
  'avc4',
  'hvc1',
  'hev1',
  'vvc1',
  'vvi1',
  'av01',
  'vp08',
  'vp09',
  'mp4v',
  's263',
  'jpeg',
  'mjp2',
]);
const SOUND_SAMPLES = new Set(['mp4a', 'Opus', 'fLaC', 'ac-3', 'ec-3', 'alac', '.mp3', 'samr', 'sawb', 'sowt', 'twos', 'lpcm', 'ipcm']);
const PICTURE_HEAD = 78;
const SOUND_HEAD: readonly number[] = [28, 44, 64];
const SAMPLE_BOXES = new Set(
  'avcC hvcC vvcC av1C vpcC esds pasp colr clap btrt fiel gama chrm mdcv clli SmDm CoLL cclv amve dOps dfLa dac3 dec3 alac wave chan damr d263 lhvC hvcE dvcC dvvC dvwC frma'.split(
    ' ',
  ),
);
const COMPRESSOR = /^(?:|Lavc[\d.]*(?: lib[\w-]+)?|(?:JVT\/)?(?:AVC|HEVC|VPC|AV1|AOM|VVC) Coding|H\.?26[45])$/;

/** The program that wrote the file. Every file has one, after it was cleaned as well. */
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
  if (ROOM.has(type)) return isEmpty(view, box) ? [] : [{ kind: 'other', name: type }];
  if (DATED.has(type)) return isDated(view, box) ? [{ kind: 'time', name: type }] : [];
  if (type === 'hdlr') return readHandler(view, box);
  if (type === 'stsd') return readSamples(view, box);
  if (type === 'dref') return readDataPlaces(view, box);
  if (type === 'udta') return readUserData(view, box, depth);
  if (type === 'meta') return readMeta(view, box);
  return [{ kind: kindOfKey(type), name: type }];
}

/** Seconds since 1904, in 4 bytes, or 8 from version 1 on; 0 is "not said". */
function isDated(view: DataView, { start, end }: Box): boolean {
  const wide = byteAt(view, start, end) > 0;
  return !isEmpty(view, { start: start + 4, end: Math.min(end, start + (wide ? 20 : 12)) });
}

function readHandler(view: DataView, box: Box): VideoData[] {
  if (box.end - box.start < 12) throw new BrokenBoxError();
  const handler = lettersOf(view, box.start + 8);
  if (!TRACKS.has(handler) && !DATA_HANDLERS.has(handler)) return [{ kind: 'track', name: handler }];
  return readHandlerName(view, box);
}

function readHandlerName(view: DataView, { start, end }: Box): VideoData[] {
  const name = textOf(view, start + NAME_AT, end);
  return HANDLER_NAME.test(name) ? [] : [{ kind: 'words', name: `hdlr: ${name}` }];
}

/** Which kinds of samples a track has. An entry may hold boxes, and in a picture's the name of the program that drew it. */
function readSamples(view: DataView, { start, end }: Box): VideoData[] {
  return listBoxes(view, start + 8, end).flatMap((entry): VideoData[] => {
    const isPicture = PICTURE_SAMPLES.has(entry.type);
    if (!isPicture && !SOUND_SAMPLES.has(entry.type)) return [{ kind: 'track', name: entry.type }];
    const head = isPicture ? PICTURE_HEAD : SOUND_HEAD[byteAt(view, entry.start + 9, entry.end)];
    if (head === undefined || entry.start + head > entry.end) throw new BrokenBoxError();
    const compressor = isPicture ? textOf(view, entry.start + 42, entry.start + 74) : '';
    const boxes = listBoxes(view, entry.start + head, entry.end).filter(({ type }) => !SAMPLE_BOXES.has(type));
    return [
      ...(COMPRESSOR.test(compressor) ? [] : [{ kind: 'words' as const, name: `stsd: ${compressor}` }]),
      ...boxes.map(({ type }) => ({ kind: kindOfKey(type), name: type })),
    ];
  });
}

/** Where the data is: in this file, or in one whose path stands here. */
function readDataPlaces(view: DataView, { start, end }: Box): VideoData[] {
  const places = listBoxes(view, start + 8, end).filter((place) => !isEmpty(view, { start: place.start + 4, end: place.end }));
  return places.map(({ type }) => ({ kind: 'words', name: `dref/${type.trim()}` }));
}

/** Words of the user, device or editor. QuickTime may end the list with four zeros. */
function readUserData(view: DataView, box: Box, depth: number): VideoData[] {
  const end = box.end - box.start >= 4 && isEmpty(view, { start: box.end - 4, end: box.end }) ? box.end - 4 : box.end;
  const boxes = tryListBoxes(view, box.start, end) ?? listBoxes(view, box.start, box.end);
  return boxes.flatMap((item) => {
    if (item.type === 'meta' || ROOM.has(item.type)) return readBox(view, item, depth);
    return isWriter(item, textOf(view, item.start + 4, item.end)) ? [] : [{ kind: kindOfKey(item.type), name: item.type }];
  });
}

function isWriter({ type }: Box, value: string): boolean {
  return type === WRITER && isProgram(value);
}

/** Apple's two kinds of lists: with keys of four letters (`ilst`), or with names (`keys`, then numbers in `ilst`). */
function readMeta(view: DataView, { start, end }: Box): VideoData[] {
  // In MP4 four bytes of version stand before the boxes, in QuickTime none.
  const plain = end - start >= 8 && lettersOf(view, start + 4) === 'hdlr';
  return listBoxes(view, plain ? start : start + 4, end).flatMap((box) => {
    if (box.type === 'hdlr') return readHandlerName(view, box);
    if (box.type === 'keys') return readKeys(view, box);
    if (ROOM.has(box.type)) return isEmpty(view, box) ? [] : [{ kind: 'other' as const, name: box.type }];
    if (box.type !== 'ilst') return [{ kind: kindOfKey(box.type), name: `meta/${box.type}` }];
    // Items with a number have their name in `keys`, which is read above.
    const items = listBoxes(view, box.start, box.end).filter(
      (item) => !item.type.startsWith('\0') && !isWriter(item, itemText(view, item)),
    );
    return items.map(({ type }) => ({ kind: kindOfKey(type), name: type }));
  });
}

/** The text of an item: in a `data` box, after its kind and its language. */
function itemText(view: DataView, item: Box): string {
  const [data] = listBoxes(view, item.start, item.end);
  return data === undefined ? '' : textOf(view, data.start + 8, data.end);
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

/** Text that ends at a zero; QuickTime puts its length before it. */
function textOf(view: DataView, start: number, end: number): string {
  if (start >= end) return '';
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, Math.min(end, view.byteLength) - start);
  const hasLength = (bytes[0] ?? 0) < 32 && bytes[0] !== 0 && bytes.length > (bytes[0] ?? 0);
  const text = new TextDecoder('latin1').decode(hasLength ? bytes.subarray(1, 1 + (bytes[0] ?? 0)) : bytes);
  const rest = hasLength ? new TextDecoder('latin1').decode(bytes.subarray(1 + (bytes[0] ?? 0))) : '';
  // Words may hide behind the zero.
  return `${text}${rest}`.replace(/\0+/g, ' ').trim();
}
