import { hasGps } from './has-gps.ts';

/**
 * What a picture holds that draws nothing, by its parts: texts, comments, previews, data of programs, and whatever stands after its
 * end, such as the film of a "motion photo". EXIF, XMP and IPTC are told by `sharp`, and are not named here. The parts that may stand
 * in a picture are listed; all others are named. Nothing for files of other kinds, and for those that break off.
 */
export function listPictureParts(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...new Set(kindOfPicture(bytes)?.list(view) ?? [])].sort();
}

/** How a picture is built, by its first bytes. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return KINDS.find(({ start, at }) => head.startsWith(start, at));
}

interface PictureKind {
  start: string;
  at: number;
  list: (view: Buffer) => string[];
}

const KINDS: readonly PictureKind[] = [
  { start: '\u0089PNG\r\n', at: 0, list: pngParts },
  { start: '\u00ff\u00d8\u00ff', at: 0, list: jpegParts },
  { start: 'WEBP', at: 8, list: webpParts },
  { start: 'GIF8', at: 0, list: gifParts },
  { start: 'ftypavi', at: 4, list: avifParts },
  { start: 'ftyphei', at: 4, list: () => [] },
  { start: 'ftypmif1', at: 4, list: () => [] },
  { start: 'II*\0', at: 0, list: tiffParts },
  { start: 'MM\0*', at: 0, list: tiffParts },
];

const AFTER_THE_END = 'data after its end';

const PNG_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST acTL fcTL fdAT cICP mDCV cLLI mDCv cLLi'.split(' '),
);

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function pngParts(view: Buffer): string[] {
  const found: string[] = [];
  for (let at = 8; at + 12 <= view.length; ) {
    const type = view.toString('latin1', at + 4, at + 8);
    // sharp reports EXIF.
    if (!PNG_CHUNKS.has(type) && type !== 'eXIf') found.push(/^.[TX]Xt$|^tEXt$/.test(type) ? `text (${type})` : type);
    at += 12 + view.readUInt32BE(at);
    if (type === 'IEND') return [...found, ...afterEnd(view, at)];
  }
  return found;
}

/** ITU-T T.81, annex B: markers, and between them the drawing, in which FF is followed by 00. */
function jpegParts(view: Buffer): string[] {
  const found: string[] = [];
  for (let at = 2; at + 4 <= view.length; ) {
    if (view[at] !== 0xff) {
      const next = view.indexOf(0xff, at);
      if (next === -1) return found;
      at = next;
      continue;
    }
    const marker = view[at + 1] ?? 0;
    if (marker === 0xd9) return [...found, ...afterEnd(view, at + 2)];
    // These markers stand inside the drawing, or fill space: no segment follows them.
    if (marker === 0 || marker === 1 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.readUInt16BE(at + 2);
    found.push(...jpegSegment(marker, view.subarray(at + 4, at + 2 + length)));
    at += 2 + Math.max(2, length);
  }
  return view.subarray(-2).equals(Buffer.from([0xff, 0xd9])) ? found : [];
}

function jpegSegment(marker: number, content: Buffer): string[] {
  const name = content.toString('latin1', 0, 12);
  if (marker === 0xfe) return ['comment'];
  if (marker < 0xe0 || marker > 0xef) return [];
  if (marker === 0xe0 && name.startsWith('JFIF\0')) return (content[12] ?? 0) * (content[13] ?? 0) > 0 ? ['preview (JFIF)'] : [];
  if (marker === 0xe2 && name.startsWith('ICC_PROFILE')) return [];
  if (marker === 0xee && name.startsWith('Adobe')) return [];
  // sharp reports EXIF, XMP and IPTC.
  if (marker === 0xe1 && /^(?:Exif\0|http:\/\/ns\.a)/.test(name)) return [];
  if (marker === 0xed && name.startsWith('Photoshop 3')) return [];
  return [`APP${marker - 0xe0}`];
}

const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF', 'EXIF', 'XMP ']);

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpParts(view: Buffer): string[] {
  const end = Math.min(view.length, 8 + view.readUInt32LE(4));
  const found: string[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const type = view.toString('latin1', at, at + 4);
    if (!WEBP_CHUNKS.has(type)) found.push(type.replace(/[^\w ]/g, '?').trim());
    const size = view.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return [...found, ...afterEnd(view, end)];
}

const GIF_APPLICATIONS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function gifParts(view: Buffer): string[] {
  const found: string[] = [];
  const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const skipBlocks = (from: number) => {
    let at = from;
    while (at < view.length && view[at] !== 0) at += 1 + (view[at] ?? 0);
    return at + 1;
  };
  for (let at = 13 + tableBytes(view[10] ?? 0); at < view.length; ) {
    const block = view[at];
    if (block === 0x3b) return [...found, ...afterEnd(view, at + 1)];
    if (block === 0x2c) at = skipBlocks(at + 11 + tableBytes(view[at + 9] ?? 0));
    else if (block === 0x21) {
      const label = view[at + 1];
      if (label === 0xfe) found.push('comment');
      else if (label === 0x01) found.push('text');
      else if (label === 0xff) {
        const application = view.toString('latin1', at + 3, at + 14);
        if (!GIF_APPLICATIONS.has(application)) found.push(`data of ${application.replace(/[^\w. ]/g, '?')}`);
      }
      at = skipBlocks(at + 2);
    } else return found;
  }
  return found;
}

const AVIF_BOXES = new Set(['ftyp', 'meta', 'mdat', 'moov']);

/** Boxes of ISO/IEC 14496-12, of which Google's motion photos use one of their own (`mpvd`). */
function avifParts(view: Buffer): string[] {
  const found: string[] = [];
  for (let at = 0; at + 8 <= view.length; ) {
    const type = view.toString('latin1', at + 4, at + 8);
    const size = view.readUInt32BE(at);
    const isEmpty = (type === 'free' || type === 'skip') && view.subarray(at + 8, at + size).every((byte) => byte === 0);
    if (!AVIF_BOXES.has(type) && !isEmpty) found.push(type.replace(/[^\w ]/g, '?'));
    // 0 is "to the end", 1 "more than 4 GB".
    if (size < 8) break;
    at += size;
  }
  return found;
}

/** Tags of TIFF 6.0 and of EXIF 2.3 that say something, and draw nothing. */
const TIFF_TAGS = new Map([
  [270, 'text (ImageDescription)'],
  [271, 'camera'],
  [272, 'camera'],
  [305, 'program'],
  [306, 'time'],
  [315, 'text (Artist)'],
  [316, 'computer'],
  [700, 'XMP'],
  [33_432, 'text (Copyright)'],
  [33_723, 'IPTC'],
  [34_665, 'EXIF'],
]);

/** The first directory of a TIFF; raw pictures of cameras are built in the same way. */
function tiffParts(view: Buffer): string[] {
  const isLittle = view[0] === 0x49;
  const short = (at: number) => (at + 2 > view.length ? 0 : isLittle ? view.readUInt16LE(at) : view.readUInt16BE(at));
  const directory = isLittle ? view.readUInt32LE(4) : view.readUInt32BE(4);
  const tags = Array.from({ length: short(directory) }, (_, entry) => short(directory + 2 + entry * 12));
  return [...(hasGps(view) ? ['GPS'] : []), ...tags.flatMap((tag) => TIFF_TAGS.get(tag) ?? [])];
}

function afterEnd(view: Buffer, end: number): string[] {
  return view.subarray(end).some((byte) => byte !== 0) ? [AFTER_THE_END] : [];
}
