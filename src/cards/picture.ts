import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ImageNode } from '@takumi-rs/core';
import sharp, { type Raw } from 'sharp';
import type { CardFonts } from './card-fonts.ts';
import type { SizePx } from './card-size.ts';

/** How many colours a picture may have, and how hard they are looked for. */
interface Reduction {
  /** Few enough that picture, text and stars together stay below the 256 colours of a palette, a third of the bytes. */
  colours: number;
  /** libimagequant takes a quality, not a number of colours. These are tried in turn, until one needs few enough colours. */
  qualities: readonly [number, ...number[]];
  /** 1 to 10: time that is spent on each. */
  effort: number;
}

/** A picture that the shop has made for its shape, a third of a card. */
export const SHOP_PICTURE: Reduction = { colours: 72, qualities: [80, 65, 50, 35, 20], effort: 4 };
/** For a photo of a room across the whole card. More effort would take seconds; a higher first quality would take two more passes. */
export const CUSTOMER_PHOTO: Reduction = { colours: 58, qualities: [30, 18, 10, 5], effort: 1 };

interface PicturePlace extends SizePx {
  /** Seen through the holes of a transparent picture. */
  ground: string;
  reduction: Reduction;
}

/**
 * A picture cropped to its place on the card, with few colours. Done once per picture and size, for all languages.
 * @throws when the file is missing or not a picture
 */
export async function renderPicture(
  { pictures }: CardFonts,
  path: string,
  { ground, reduction, ...size }: PicturePlace,
): Promise<ImageNode> {
  const bytes = await readFile(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const place = { ...size, ground, reduction };
  const key = `${digest} ${JSON.stringify(place)}`;
  const shrinking = pictures.get(key) ?? shrink(bytes, path, place);
  pictures.set(key, shrinking);
  const src = `data:image/png;base64,${Buffer.from(await shrinking).toString('base64')}`;
  return { type: 'image', src, style: { ...size, flexShrink: 0 } };
}

async function shrink(bytes: Buffer, path: string, { width, height, ground, reduction }: PicturePlace): Promise<Uint8Array> {
  try {
    const { data, info } = await sharp(bytes)
      .rotate()
      .resize(width, height, { fit: 'cover', position: 'centre' })
      .flatten({ background: ground })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return await reduceColours(data, info, reduction);
  } catch (cause) {
    throw new Error(`${path}: not a picture that can be read`, { cause });
  }
}

/** @returns a PNG file, packed quickly, since only Takumi reads it */
async function reduceColours(pixels: Buffer, raw: Raw, { colours, qualities: [first, ...lower], effort }: Reduction): Promise<Uint8Array> {
  const reduce = (quality: number) =>
    sharp(pixels, { raw }).png({ palette: true, quality, dither: 0.1, effort, compressionLevel: 1 }).toBuffer();
  let reduced = await reduce(first);
  for (const quality of lower) {
    if (paletteSize(reduced) <= colours) break;
    reduced = await reduce(quality);
  }
  return reduced;
}

/** Colours in the palette of a PNG: the length of its PLTE chunk, three bytes each. */
function paletteSize(png: Buffer): number {
  const at = png.indexOf('PLTE', 8, 'latin1');
  return at === -1 ? Number.POSITIVE_INFINITY : png.readUInt32BE(at - 4) / 3;
}
