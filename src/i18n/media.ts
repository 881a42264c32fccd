import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** Texts of pictures and videos outside of the gallery, whose script does not need them. */
export interface MediaStrings {
  /** Read before the description of a video. */
  video: string;
  /** A plain link for browsers that cannot play it. */
  openVideo: string;
  /** More pictures of a product below the first. */
  more: (name: string) => string;
}

export const mediaStrings: Record<SiteLanguage, MediaStrings> = {
  id: { video: 'Video', openVideo: 'Buka berkas video', more: (name) => `Foto lain ${name}` },
  en: { video: 'Video', openVideo: 'Open the video file', more: (name) => `More photos of ${name}` },
};
