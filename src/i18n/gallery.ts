import type { SiteLanguage } from '../schemas/primitives.ts';

/** Every text of the dialog that shows photos. */
export interface GalleryStrings {
  title: string;
  close: string;
  previous: string;
  next: string;
  place: (n: number, of: number) => string;
  readReview: string;
}

export const galleryStrings: Record<SiteLanguage, GalleryStrings> = {
  id: {
    title: 'Foto',
    close: 'Tutup',
    previous: 'Foto sebelumnya',
    next: 'Foto berikutnya',
    place: (n, of) => `Foto ${n} dari ${of}`,
    readReview: 'Buka ulasan ini',
  },
  en: {
    title: 'Photos',
    close: 'Close',
    previous: 'Previous photo',
    next: 'Next photo',
    place: (n, of) => `Photo ${n} of ${of}`,
    readReview: 'Open this review',
  },
};
