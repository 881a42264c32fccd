import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** Texts of the RSS and JSON feeds. */
export interface FeedStrings {
  site: (brand: string) => string;
  product: (product: string, brand: string) => string;
  /** Before the figures of the rating. */
  about: string;
  figures: (mean: string, reviews: string) => string;
  item: (stars: string, product: string, title?: string) => string;
  sample: string;
}

export const feedStrings: Record<SiteLanguage, FeedStrings> = {
  id: {
    site: (brand) => `Ulasan pelanggan ${brand}`,
    product: (product, brand) => `Ulasan ${product} · ${brand}`,
    about: 'Ulasan terbaru, yang senang maupun yang kecewa.',
    figures: (mean, reviews) => `Nilai ${mean} dari 5, ${reviews}.`,
    item: (stars, product, title) => `${stars} untuk ${product}${title === undefined ? '' : `: ${title}`}`,
    sample: 'Konten contoh: merek, pelanggan, dan ulasannya rekaan.',
  },
  en: {
    site: (brand) => `Customer reviews of ${brand}`,
    product: (product, brand) => `Reviews of ${product} · ${brand}`,
    about: 'The newest reviews, of the pleased and the disappointed alike.',
    figures: (mean, reviews) => `Rated ${mean} out of 5, ${reviews}.`,
    item: (stars, product, title) => `${stars} for ${product}${title === undefined ? '' : `: ${title}`}`,
    sample: 'Sample content: the brand, its customers and their reviews are made up.',
  },
};
