import { isProgram, kindOfKey, type VideoData } from './video-facts.ts';

/** An element of EBML (RFC 8794): its number, and where its content lies. */
interface Element {
  id: number;
  start: number;
  end: number;
  /** A live recording does not say how long its segment and clusters are: the content is what follows. */
  open: boolean;
}

class BrokenElementError extends Error {}

const HEADER = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_TYPE = 0x83;
const TRACK_NAME = 0x536e;
const TAGS = 0x1254c367;
const TAG = 0x7373;
const SIMPLE_TAG = 0x67c8;
const TAG_NAME = 0x45a3;
const CRC = 0xbf;
const VOID = 0xec;

/** What only arranges picture and sound: the index, cues, checksums, and what stands in clusters. */
const HARMLESS = new Set([0x114d9b74, 0x1c53bb6b, 0xbf, 0xe7, 0xa3, 0xa0, 0xab, 0xa7, 0x5854]);
/** Harmless elements of Info: scale, duration, random numbers of the segment, and the programs that wrote the file. */
const HARMLESS_INFO = new Set([0x2ad7b1, 0x4489, 0x73a4, 0x4444, 0x4d80, 0x5741, 0xbf]);
const NAMED: Record<number, VideoData> = {
  17505: { kind: 'time', name: 'DateUTC' },
  31657: { kind: 'words', name: 'Title' },
  29572: { kind: 'words', name: 'SegmentFilename' },
  423732329: { kind: 'other', name: 'Attachments' },
  272869232: { kind: 'words', name: 'Chapters' },
  2459272: { kind: 'words', name: 'CodecName' },
  17541: { kind: 'other', name: 'TagBinary' },
};
/** Picture and sound. */
const TRACK_TYPES = new Set([1, 2]);
/** Harmless elements of a track: numbers, languages, the codec's name and settings; not the track's name, nor words about the codec. */
const HARMLESS_TRACK = new Set([
  ...[0xd7, 0x73c5, 0xb9, 0x88, 0x55aa, 0x55ab, 0x55ac, 0x55ad, 0x55ae, 0x55af, 0x9c, 0x6de7, 0x6df8, 0x23e383, 0x234e7a, 0x23314f, 0x55ee],
  ...[0x22b59c, 0x22b59d, 0x86, 0x56aa, 0x56bb, 0xaa, 0x6d80, 0x41e4, 0xbf],
]);
const VIDEO = 0xe0;
const AUDIO = 0xe1;
const HARMLESS_VIDEO = new Set([
  ...[0xb0, 0xba, 0x54b0, 0x54ba, 0x54b2, 0x54b3, 0x9a, 0x9d, 0x53b8, 0x53b9, 0x53c0, 0x54aa, 0x54bb, 0x54cc, 0x54dd, 0x55b0, 0x7670],
  ...[0x2eb524, 0x2fb523, 0x2383e3, 0xbf],
]);
const HARMLESS_AUDIO = new Set([0xb5, 0x78b5, 0x9f, 0x7d7b, 0x6264, 0x52f1, 0xbf]);
const HARMLESS_CLUSTER = new Set([0xe7, 0xa7, 0xab, 0xa3, 0xa0, 0x5854, 0xbf]);
const HARMLESS_HEADER = new Set([0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4282, 0x4287, 0x4285, 0xbf]);
const CODEC_PRIVATE = 0x63a2;
/** The programs that wrote the file: the only texts that may stand in it. */
const WRITERS = new Set([0x4d80, 0x5741]);
const TAG_VALUE = 0x4487;
/** What a tag is about (the file, or a track by its number), and the language of its words. */
const HARMLESS_IN_TAG = new Set([0x63c0, 0x447a, 0x447b, 0x4484, 0xbf, TAG_NAME, TAG_VALUE]);
/** Figures of the streams, and the program that wrote them. */
const HARMLESS_TAG = /^(?:ENCODER|DURATION|BPS|NUMBER_OF_FRAMES|NUMBER_OF_BYTES|_STATISTICS_TAGS|_STATISTICS_WRITING_APP)$/;
const FIGURES = /^[\d:. ]*$|^(?:BPS|DURATION|NUMBER_OF_FRAMES|NUMBER_OF_BYTES| )+$/;

/** What a WebM file says beside picture and sound; nothing where its elements cannot be followed to the end. */
export function readWebm(bytes: Uint8Array): VideoData[] | undefined {
  try {
    return listElements(bytes, 0, bytes.length).flatMap((element) => {
      if (element.id === HEADER) return readAllowed(bytes, element, HARMLESS_HEADER);
      if (element.id === SEGMENT) return readSegment(bytes, element);
      return readLeaf(bytes, element);
    });
  } catch (error) {
    if (error instanceof BrokenElementError) return undefined;
    throw error;
  }
}

/** `webm`, `matroska` …; nothing for other files. */
export function docTypeOf(bytes: Uint8Array): string | undefined {
  try {
    const [header] = listElements(bytes, 0, Math.min(bytes.length, 4096), 1);
    if (header?.id !== HEADER) return undefined;
    const docType = listElements(bytes, header.start, header.end).find(({ id }) => id === DOC_TYPE);
    return docType === undefined ? undefined : textOf(bytes, docType);
  } catch (error) {
    if (error instanceof BrokenElementError) return undefined;
    throw error;
  }
}

function readSegment(bytes: Uint8Array, segment: Element): VideoData[] {
  return listElements(bytes, segment.start, segment.end).flatMap((element) => {
    if (element.id === CLUSTER) return element.open ? [] : readAllowed(bytes, element, HARMLESS_CLUSTER);
    if (HARMLESS.has(element.id)) return [];
    if (element.id === INFO) return readInfo(bytes, element);
    if (element.id === TRACKS) return listElements(bytes, element.start, element.end).flatMap((track) => readTrack(bytes, track));
    if (element.id === TAGS) return listElements(bytes, element.start, element.end).flatMap((tag) => readTag(bytes, tag));
    return readLeaf(bytes, element);
  });
}

/** What the elements inside say, except for the harmless ones. */
function readAllowed(bytes: Uint8Array, { start, end }: Element, harmless: ReadonlySet<number>): VideoData[] {
  return listElements(bytes, start, end).flatMap((element) => (harmless.has(element.id) ? [] : readLeaf(bytes, element)));
}

function readInfo(bytes: Uint8Array, info: Element): VideoData[] {
  return listElements(bytes, info.start, info.end).flatMap((element): VideoData[] => {
    if (!HARMLESS_INFO.has(element.id)) return readLeaf(bytes, element);
    return WRITERS.has(element.id) && !isProgram(textOf(bytes, element)) ? [{ kind: 'words', name: 'WritingApp' }] : [];
  });
}

function readTrack(bytes: Uint8Array, track: Element): VideoData[] {
  if (track.id !== TRACK) return track.id === 0xbf ? [] : readLeaf(bytes, track);
  return listElements(bytes, track.start, track.end).flatMap((element): VideoData[] => {
    if (HARMLESS_TRACK.has(element.id)) return [];
    if (element.id === VIDEO) return readAllowed(bytes, element, HARMLESS_VIDEO);
    if (element.id === AUDIO) return readAllowed(bytes, element, HARMLESS_AUDIO);
    if (element.id === CODEC_PRIVATE) return hasComments(bytes, element) ? [{ kind: 'words', name: 'CodecPrivate' }] : [];
    if (element.id === TRACK_NAME) return [{ kind: 'words', name: 'Name' }];
    if (element.id !== TRACK_TYPE) return readLeaf(bytes, element);
    const type = bytes[element.end - 1] ?? 0;
    return TRACK_TYPES.has(type) ? [] : [{ kind: 'track', name: `TrackType ${type}` }];
  });
}

/** The settings of Vorbis hold its comments: a vendor, then a count (https://xiph.org/vorbis/doc/v-comment.html). */
function hasComments(bytes: Uint8Array, { start, end }: Element): boolean {
  const settings = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const at = settings.indexOf('\u0003vorbis', 0, 'latin1');
  if (at === -1 || at + 11 > settings.length) return false;
  const count = at + 11 + settings.readUInt32LE(at + 7);
  return count + 4 > settings.length || settings.readUInt32LE(count) > 0;
}

function readTag(bytes: Uint8Array, tag: Element, depth = 0): VideoData[] {
  if (depth > 8) throw new BrokenElementError();
  if (tag.id !== TAG && tag.id !== SIMPLE_TAG) return readLeaf(bytes, tag);
  const inner = listElements(bytes, tag.start, tag.end);
  const textsOf = (wanted: number) => inner.filter(({ id }) => id === wanted).map((element) => textOf(bytes, element));
  const names = textsOf(TAG_NAME);
  const isFigure = textsOf(TAG_VALUE).every((value) => FIGURES.test(value) || isProgram(value));
  const own = names.filter((name) => !(HARMLESS_TAG.test(name) && isFigure)).map((name) => ({ kind: kindOfKey(name), name }));
  const rest = inner.filter(({ id }) => !HARMLESS_IN_TAG.has(id));
  return [
    ...own,
    ...rest.flatMap((element) => (element.id === SIMPLE_TAG ? readTag(bytes, element, depth + 1) : readLeaf(bytes, element))),
  ];
}

/** What has a name of its own, what was wiped out, and what nobody can name. */
function readLeaf(bytes: Uint8Array, { id, start, end }: Element): VideoData[] {
  if (id === CRC) return [];
  if (id === VOID) return bytes.subarray(start, end).every((byte) => byte === 0) ? [] : [{ kind: 'other', name: 'Void' }];
  return [NAMED[id] ?? { kind: 'other', name: `0x${id.toString(16)}` }];
}

/** @throws BrokenElementError where the elements do not fill the place exactly */
function listElements(bytes: Uint8Array, start: number, end: number, most = Number.POSITIVE_INFINITY): Element[] {
  const elements: Element[] = [];
  for (let at = start; at < end && elements.length < most; ) {
    const id = readNumber(bytes, at, end, 4);
    const size = readNumber(bytes, at + id.length, end, 8);
    const from = at + id.length + size.length;
    const open = size.unknown;
    const to = open ? end : from + size.value;
    if (to > end || (open && id.raw !== SEGMENT && id.raw !== CLUSTER)) throw new BrokenElementError();
    elements.push({ id: id.raw, start: from, end: to, open });
    // The end of an open cluster is not known. Its elements are read as if they followed it: both are checked in the same way.
    at = open && id.raw === CLUSTER ? from : to;
  }
  return elements;
}

/** A number of variable length: its leading zeros say how many bytes it has. */
function readNumber(bytes: Uint8Array, at: number, end: number, longest: number) {
  const first = bytes[at];
  if (first === undefined || at >= end) throw new BrokenElementError();
  const length = Math.clz32(first) - 23;
  if (length > longest || at + length > end) throw new BrokenElementError();
  const mask = 0xff >> length;
  let raw = first;
  let value = first & mask;
  let unknown = value === mask;
  for (const byte of bytes.subarray(at + 1, at + length)) {
    raw = raw * 256 + byte;
    // Exact up to 2^53; what is larger is longer than any file.
    value = value * 256 + byte;
    unknown &&= byte === 0xff;
  }
  return { length, raw, value, unknown };
}

function textOf(bytes: Uint8Array, { start, end }: Element): string {
  return new TextDecoder('latin1').decode(bytes.subarray(start, end)).replace(/\0+$/, '');
}
