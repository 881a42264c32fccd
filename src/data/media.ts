import pictures, { files } from 'virtual:bukti/media';
import type { ImageMetadata } from 'astro';

/** The published picture at a path below `content/media/`; of a video, its poster. @throws when it is not published, which is a defect of the page */
export function getPicture(src: string): ImageMetadata {
  return found(pictures[src], src);
}

/** The address of a published video or captions file, with the site's base path. @throws when it is not published */
export function getFileUrl(src: string): string {
  return found(files[src], src);
}

function found<T>(value: T | undefined, src: string): T {
  if (value === undefined) throw new Error(`content/media/${src} is not published.`);
  return value;
}
