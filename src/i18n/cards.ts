import type { CardSize } from '#src/schemas/cards.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** Texts about the pictures of a review that anybody may download and pass on. */
export interface CardStrings {
  title: string;
  about: string;
  /** What a size is for. */
  size: Record<CardSize, string>;
  /** Accessible name of a download; begins with the words that are seen. */
  download: (size: string, width: number, height: number) => string;
}

export const cardStrings: Record<SiteLanguage, CardStrings> = {
  id: {
    title: 'Gambar untuk dibagikan',
    about: 'Kata-kata, bintang dan tanda buktinya sama dengan halaman ini. Yang mendatar muncul sendiri saat tautan dibagikan.',
    size: { landscape: 'Mendatar', square: 'Persegi', story: 'Story' },
    download: (size, width, height) => `${size}, ${width} × ${height}: unduh PNG`,
  },
  en: {
    title: 'Pictures for sharing',
    about: 'Words, stars and proof are those of this page. The landscape one shows by itself when the link is shared.',
    size: { landscape: 'Landscape', square: 'Square', story: 'Story' },
    download: (size, width, height) => `${size}, ${width} × ${height}: download PNG`,
  },
};
