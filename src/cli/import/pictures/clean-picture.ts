import sharp from 'sharp';

/** A picture without what a camera wrote into it, and the ending that it needs. */
interface CleanPicture {
  data: Uint8Array;
  ending: 'jpg' | 'png' | 'webp' | 'avif';
}

/** Pixels on the longer side: more than any page shows. */
const MOST_SIDE_PX = 2560;
/** 100 megapixels: a picture that is small as a file can be larger than the memory once it is opened. */
const MOST_PIXELS = 100_000_000;

/** Why bytes are no picture that pages can show, and what would make them one. */
export class PictureError extends Error {}

/**
 * Draws a picture anew: turned as the camera was held, at most 2,560 pixels a side, without metadata. Its kind is told by its bytes.
 * @throws PictureError with the way to convert it, where there is one
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  const kind = kindOf(bytes);
  const refused = REFUSED[kind];
  if (refused !== undefined) throw new PictureError(refused);
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize(MOST_SIDE_PX, MOST_SIDE_PX, { fit: 'inside', withoutEnlargement: true });
    if (kind === 'png' || kind === 'gif') return { data: await picture.png().toBuffer(), ending: 'png' };
    if (kind === 'webp') return { data: await picture.webp({ quality: 88 }).toBuffer(), ending: 'webp' };
    if (kind === 'avif') return { data: await picture.avif({ quality: 60 }).toBuffer(), ending: 'avif' };
    return { data: await picture.jpeg({ quality: 88 }).toBuffer(), ending: 'jpg' };
  } catch (cause) {
    throw new PictureError(`a picture that cannot be drawn (${cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause)})`, {
      cause,
    });
  }
}

type Kind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'mov' | 'video' | 'page' | 'other';

const REFUSED: Partial<Record<Kind, string>> = {
  heic: 'a HEIC picture, which browsers do not show; convert it: magick photo.heic photo.jpg, or on a Mac: sips -s format jpeg photo.heic --out photo.jpg',
  mov: 'a QuickTime video (.mov); make it an MP4 without metadata: ffmpeg -i video.mov -map_metadata -1 -vf scale=-2:720 video.mp4, and name it in the review with a poster',
  video: 'a video; put it into media/, and name it in the review with a poster',
  page: 'a web page in place of a picture',
  other: 'something else than a JPEG, PNG, WebP, AVIF or GIF picture',
};

function kindOf(bytes: Uint8Array): Kind {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF.{4}WEBP/s.test(start)) return 'webp';
  if (start.startsWith('\x1a\x45\xdf\xa3')) return 'video';
  if (/^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|script)/i.test(start)) return 'page';
  return start.slice(4, 8) === 'ftyp'
    ? kindOfBrand(start.slice(8, 12), start.slice(16, 48))
    : /^.{4}(?:moov|mdat|wide|free)/s.test(start)
      ? 'mov'
      : 'other';
}

/** ISO base media files name their kind in their first box. https://mp4ra.org/registered-types/brands */
function kindOfBrand(brand: string, others: string): Kind {
  if (/^avi[fs]/.test(brand)) return 'avif';
  if (/^(?:hei[cxms]|hev[cxms])/.test(brand)) return 'heic';
  if (/^(?:mif1|msf1)/.test(brand)) return others.includes('avif') ? 'avif' : 'heic';
  return brand === 'qt  ' ? 'mov' : 'video';
}
