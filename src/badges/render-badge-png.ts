import sharp from 'sharp';

const PIXEL_RATIO = 2;
/** The density at which one pixel of the SVG is one pixel of the picture. */
const NATURAL_DENSITY = 72;

/** The badge for where SVG is not shown, such as in mail: in light colours, twice as sharp as its natural size. */
export async function renderBadgePng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(Buffer.from(svg), { density: NATURAL_DENSITY * PIXEL_RATIO })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(png);
}
