import sharp from 'sharp';
import type { ProblemCode } from '#src/schemas/problem.ts';

/** WebP, in which pages show pictures, has no longer side. */
const MOST_SIDE_PX = 16_383;
const MOST_SVG_BYTES = 1_000_000;
/** What an ending may hold; a picture that was renamed to another of these is drawn all the same. */
const DRAWABLE = new Set(['jpeg', 'png', 'webp', 'avif']);

/** What is wrong with a file, wherever it is named. */
export interface Fault {
  code: ProblemCode;
  message: string;
  fix: string;
}

/**
 * Draws a picture once, small, as the build will draw it: what cannot be drawn would stop the build, or be published untouched, with
 * all that a camera has written into it.
 */
export async function pictureFaults(path: string, bytes: Uint8Array): Promise<Fault[]> {
  const fault = (found: string, expected: string, fix: string): Fault[] => [
    { code: 'picture-format', message: `found ${found} in content/${path}, expected ${expected}`, fix },
  ];
  const isSvg = /\.svg$/i.test(path);
  try {
    const picture = sharp(bytes);
    const { format, compression, width, height } = await picture.metadata();
    const kind = format === 'heif' ? (compression === 'av1' ? 'avif' : 'heic') : format;
    if ((kind === 'svg') !== isSvg || !(isSvg || DRAWABLE.has(kind)))
      return fault(`a picture of the kind ${kind}`, isSvg ? 'SVG' : 'PNG, JPEG, WebP or AVIF', SAVE_AGAIN);
    if (isSvg) return svgFaults(bytes, fault);
    if (Math.max(width, height) > MOST_SIDE_PX)
      return fault(`a picture of ${width} × ${height} pixels`, `at most ${MOST_SIDE_PX} a side`, 'Make it smaller.');
    await picture.rotate().resize(SMALL_PX, SMALL_PX, { fit: 'inside' }).raw().toBuffer();
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return fault(`a picture that cannot be drawn (${reason})`, 'a whole PNG, JPEG, WebP or AVIF', SAVE_AGAIN);
  }
}

const SMALL_PX = 32;
const SAVE_AGAIN = 'Save the picture again as PNG or JPEG, or copy it again from where it came: its name alone does not make it one.';

/** Pages must know how large a drawing is before it is loaded. */
function svgFaults(bytes: Uint8Array, fault: (found: string, expected: string, fix: string) => Fault[]): Fault[] {
  if (bytes.length > MOST_SVG_BYTES) return fault(`a drawing of ${(bytes.length / 1e6).toFixed(1)} MB`, 'at most 1 MB', 'Make it simpler.');
  const root = /<svg\b[^>]{0,5000}>/i.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
  const isSized = /\sviewBox\s*=\s*["']/.test(root) || (/\swidth\s*=\s*["']/.test(root) && /\sheight\s*=\s*["']/.test(root));
  return isSized
    ? []
    : fault('a drawing without a size', 'width and height, or viewBox, in its <svg>', 'Save it again from a drawing program.');
}
