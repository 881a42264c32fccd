import type { SiteLanguage } from '#src/schemas/primitives.ts';

/**
 * Texts of what stands on other people's pages. Browsers load them, so they are few, and figures come in as text, in the
 * form that `format.ts` gives them.
 */
export interface EmbedStrings {
  /** Names the region: "Ulasan Kopi Sumbing". */
  about: (name: string) => string;
  stars: (rating: string) => string;
  outOfFive: string;
  noReviews: string;
  noCounted: string;
  distribution: string;
  /** One row of the distribution, read as text: "5 bintang: 12". */
  row: (stars: number, n: string) => string;
  /** On sample content: small, where the whole sentence has no room. */
  sample: string;
  anonymous: string;
  undated: string;
  readMore: string;
  allReviews: (n: string, one: boolean) => string;
  /** The rule of `pickSnippet`, for at most this many reviews of at least this many characters. */
  rule: (limit: number, minLength: number) => string;
}

export const embedStrings: Record<SiteLanguage, EmbedStrings> = {
  id: {
    about: (name) => `Ulasan ${name}`,
    stars: (rating) => `${rating} dari 5 bintang`,
    outOfFive: 'dari 5',
    noReviews: 'Belum ada ulasan',
    noCounted: 'Belum ada ulasan yang masuk hitungan',
    distribution: 'Sebaran bintang',
    row: (stars, n) => `${stars} bintang: ${n}`,
    sample: 'Contoh',
    anonymous: 'Seorang pelanggan',
    undated: 'Tanggal tidak diketahui',
    readMore: 'Baca ulasan lengkapnya',
    allReviews: (n) => `Baca semua ${n} ulasan`,
    rule: (limit, minLength) =>
      `Dipilih dengan aturan: ulasan terbaru${minLength > 0 ? ` sepanjang ${minLength} huruf atau lebih` : ''}, berapa pun bintangnya.${limit > 1 ? ' Bila semuanya bintang 4–5, yang terakhir diganti kritik terbaru (bintang 1–3).' : ''}`,
  },
  en: {
    about: (name) => `Reviews of ${name}`,
    stars: (rating) => `${rating} out of 5 stars`,
    outOfFive: 'out of 5',
    noReviews: 'No reviews yet',
    noCounted: 'No review counts towards the rating yet',
    distribution: 'Stars given',
    row: (stars, n) => `${stars} ${stars === 1 ? 'star' : 'stars'}: ${n}`,
    sample: 'Sample',
    anonymous: 'A customer',
    undated: 'Date unknown',
    readMore: 'Read the whole review',
    allReviews: (n, one) => (one ? 'Read the review' : `Read all ${n} reviews`),
    rule: (limit, minLength) =>
      `Chosen by a rule: the newest ${limit > 1 ? 'reviews' : 'review'}${minLength > 0 ? ` of ${minLength} characters or more` : ''}, whatever the stars.${limit > 1 ? ' If all have 4–5 stars, the last makes way for the newest criticism (1–3 stars).' : ''}`,
  },
};
