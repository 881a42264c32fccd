import { join } from 'node:path';
import pMap from 'p-map';
import sharp from 'sharp';
import { hasGps } from './has-gps.ts';

/** What a picture says beside its pixels. */
export interface PictureData {
  file: string;
  /** Such as `GPS`, `EXIF`; empty where the picture could not be read. */
  carries: string[];
}

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|tiff?|heic)$/i;
/** Drawn by us from published words; there may be tens of thousands. */
const OWN_CARD = /^cards\/.*\.png$/;
const FILES_OPEN = 8;

/** The pictures of the built site that carry EXIF (where, when, which camera), XMP or IPTC, and those that cannot be read. */
export async function findPictureData(root: string, files: readonly string[]): Promise<{ checked: number; found: PictureData[] }> {
  const pictures = files.filter((file) => PICTURE.test(file) && !OWN_CARD.test(file));
  const all = await pMap(pictures, async (file) => ({ file, carries: await metadataOf(join(root, file)) }), { concurrency: FILES_OPEN });
  const found = all.flatMap(({ file, carries }) =>
    carries === undefined ? [{ file, carries: [] }] : carries.length > 0 ? [{ file, carries }] : [],
  );
  return { checked: pictures.length, found };
}

async function metadataOf(path: string): Promise<string[] | undefined> {
  try {
    const { exif, xmp, iptc } = await sharp(path, { limitInputPixels: false }).metadata();
    return [
      ...(exif !== undefined && hasGps(exif) ? ['GPS'] : []),
      ...(exif === undefined ? [] : ['EXIF']),
      ...(xmp === undefined ? [] : ['XMP']),
      ...(iptc === undefined ? [] : ['IPTC']),
    ];
  } catch {
    return undefined;
  }
}
