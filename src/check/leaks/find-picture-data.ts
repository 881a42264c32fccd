import sharp from 'sharp';
import { hasGps } from './has-gps.ts';
import { listPictureParts } from './picture-parts.ts';

/** What a picture says beside its pixels. */
export interface PictureData {
  file: string;
  /** Such as `GPS`, `EXIF`; empty where the picture could not be read. */
  carries: string[];
}

const PICTURE = /\.(?:a?png|jpe?g?|jfif?|pjpeg|webp|avif|gif|tiff?|heic|heif)$/i;

/** What one picture carries; nothing for a clean one. */
export async function pictureData(file: string, bytes: Uint8Array): Promise<PictureData[]> {
  const carries = await metadataOf(bytes);
  return carries === undefined ? [{ file, carries: [] }] : carries.length > 0 ? [{ file, carries }] : [];
}

export function isPicture(path: string): boolean {
  return PICTURE.test(path);
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
    ];
  } catch {
    return undefined;
  }
}
