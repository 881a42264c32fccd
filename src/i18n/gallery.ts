import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** Every text of the dialog that shows photos and videos. */
export interface GalleryStrings {
  title: string;
  close: string;
  previous: string;
  next: string;
  /** "3 of 12", small, beside the buttons. */
  place: (n: number, of: number) => string;
  readReview: string;
}

export const galleryStrings: Record<SiteLanguage, GalleryStrings> = {
  id: {
    title: 'Foto dan video',
    close: 'Tutup',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    place: (n, of) => `${n} dari ${of}`,
    readReview: 'Buka ulasan ini',
  },
  en: {
    title: 'Photos and videos',
    close: 'Close',
    previous: 'Previous',
    next: 'Next',
    place: (n, of) => `${n} of ${of}`,
    readReview: 'Open this review',
  },
};
