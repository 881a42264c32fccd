import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { COLOURS } from './colours.ts';
import { PAPER_HEIGHT_PX } from './frame.ts';

export const PICTURE_WIDTH_PX = 480;

/** Few enough that picture, text and stars together stay below the 256 colours of a palette, a third of the bytes. */
const PICTURE_COLOURS = 72;
/** libimagequant is told a quality, not a number of colours: the first that needs few enough is taken. */
const QUALITIES = [80, 65, 50, 35, 20];

/**
 * Crops a picture to its place on the card and reduces its colours: once per picture, for all languages.
 * @param pictures what was shrunk before, by digest of the file
 * @throws when the file is missing or not a picture
 */
export async function shrinkPicture(pictures: Map<string, Promise<Uint8Array>>, path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const known = pictures.get(digest) ?? shrink(bytes, path);
  pictures.set(digest, known);
  return known;
}

async function shrink(bytes: Buffer, path: string): Promise<Uint8Array> {
  try {
    const cropped = await sharp(bytes)
      .rotate()
      .resize(PICTURE_WIDTH_PX, PAPER_HEIGHT_PX, { fit: 'cover', position: 'centre' })
      .flatten({ background: COLOURS.paper })
      .png({ compressionLevel: 1 })
      .toBuffer();
    return await reduceColours(cropped);
  } catch (cause) {
    throw new Error(`${path}: not a picture that can be read`, { cause });
  }
}

async function reduceColours(png: Buffer): Promise<Uint8Array> {
  let reduced = png;
  for (const quality of QUALITIES) {
    reduced = await sharp(png).png({ palette: true, quality, dither: 0.1, effort: 4 }).toBuffer();
    if (paletteSize(reduced) <= PICTURE_COLOURS) break;
  }
  return reduced;
}

/** Colours in the palette of a PNG: the length of its PLTE chunk, three bytes each. */
function paletteSize(png: Buffer): number {
  const at = png.indexOf('PLTE', 8, 'latin1');
  return at === -1 ? Number.POSITIVE_INFINITY : png.readUInt32BE(at - 4) / 3;
}
