import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { textsFor } from './texts.ts';

export type GalleryTexts = ReturnType<typeof galleryTexts>;

/** The texts of the gallery as data, which travel in each page: its script is too small to read messages. `#1` and `#2` stand for figures. */
export function galleryTexts(lang: SiteLanguage) {
  const { gallery } = textsFor(lang);
  return { ...gallery, place: gallery.place('#1', '#2') };
}
