import sharp from 'sharp';
import { hasGps } from './has-gps.ts';
import { kindOfPicture, listPictureParts } from './picture-parts.ts';

/** What a picture says beside its pixels. */
export interface PictureData {
  file: string;
  /** Such as `GPS`, `EXIF`; empty where the picture could not be read. */
  carries: string[];
}

const PICTURE = /\.(?:a?png|jpe?g?|jfif?|pjpeg|webp|avif|gif|tiff?|heic|heif)$/i;

/** What one picture carries; nothing for a clean one. */
export async function pictureData(file: string, bytes: Uint8Array): Promise<PictureData[]> {
  const carries = isSvg(file) ? drawingParts(Buffer.from(bytes).toString()) : await metadataOf(bytes);
  return carries === undefined ? [{ file, carries: [] }] : carries.length > 0 ? [{ file, carries }] : [];
}

/** Whether a file is a picture, by its name or by its first bytes: the phone's own foto.jpe and foto.dng are. */
export function isPicture(path: string, bytes?: Uint8Array): boolean {
  return PICTURE.test(path) || isSvg(path) || (bytes !== undefined && kindOfPicture(bytes) !== undefined);
}

export function isSvg(path: string): boolean {
  return /\.svg$/i.test(path);
}

/** A folder of a user, which names whoever made the picture: C:\Users\rani\, /home/rani/. */
const HOME = /(?:\b[a-z]:[\\/]users[\\/]|file:\/\/|(?<=["'=\s>])\/(?:home|users)\/)[^\s"'<>]/i;

/** What programs write into an SVG file beside what it draws: a folder, or Adobe's XMP. */
export function drawingParts(text: string): string[] {
  return [...(HOME.test(text) ? ['a folder of somebody’s computer'] : []), ...(/<x:xmpmeta\b/.test(text) ? ['XMP'] : [])];
}

async function metadataOf(bytes: Uint8Array): Promise<string[] | undefined> {
  try {
    const { exif, xmp, iptc } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return [
      ...(exif !== undefined && hasGps(exif) ? ['GPS'] : []),
      ...(exif === undefined ? [] : ['EXIF']),
      ...(xmp === undefined ? [] : ['XMP']),
      ...(iptc === undefined ? [] : ['IPTC']),
      ...listPictureParts(bytes),
    ].filter((part, at, all) => all.indexOf(part) === at);
  } catch {
    return undefined;
  }
}
