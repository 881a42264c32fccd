import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import pMap from 'p-map';
import type { PictureFile } from '#src/outputs/api/api-context.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { stillOf } from '#src/schemas/media.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { getCatalog } from './catalog.ts';
import { getPicture } from './media.ts';
import { createOnce } from './once.ts';

/** Wide enough for a card on a sharp screen, and a size that the site's own pages make anyway. */
const PICTURE_WIDTH_PX = 800;

/** The pictures of products and reviews for use outside of the site, with absolute addresses, by their path below `content/media/`. */
export const getPictureFiles = createOnce(async (): Promise<ReadonlyMap<string, PictureFile>> => {
  const { site, products, reviews } = await getCatalog();
  const { absolute } = createUrls(site, mainLanguage(site));
  const media = [...products.flatMap((product) => product.images), ...reviews.flatMap((review) => review.media)];
  const paths = [...new Set(media.map((one) => stillOf(one).src))];
  return new Map(await pMap(paths, async (src) => [src, await encode(src, absolute)] as const, { concurrency: 8 }));
});

/** The picture as WebP, without the metadata of the original, which is never published. Small ones are not made larger. */
async function encode(src: string, absolute: (path: string) => string): Promise<PictureFile> {
  const { src: path, rawOptions } = await getImage({ src: getPicture(src), width: PICTURE_WIDTH_PX, format: 'webp' });
  // The size is not read from `getPicture`: Astro keeps the original of each picture whose properties are read.
  const original = rawOptions.src as ImageMetadata;
  const scale = Math.min(1, PICTURE_WIDTH_PX / original.width);
  return { src: absolute(path), width: Math.round(original.width * scale), height: Math.round(original.height * scale) };
}
