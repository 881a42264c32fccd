import pictures from 'virtual:bukti/media';
import type { ImageMetadata } from 'astro';

/** The published picture at a path below `content/media/`. @throws when it is not published, which is a defect of the page */
export function getPicture(src: string): ImageMetadata {
  const picture = pictures[src];
  if (picture === undefined) throw new Error(`content/media/${src} is not a published picture.`);
  return picture;
}
