import type { ProductCard, ReviewCard, SiteCard } from '#src/cards/card.ts';
import { COLOURS } from '#src/cards/colours.ts';

const base = { lang: 'id', brand: 'Lereng', sample: true, colours: COLOURS } as const;

export const siteCard: SiteCard = {
  ...base,
  kind: 'site',
  tagline: 'Kopi lereng Sumbing dan Sindoro.',
  ratingValue: 4.2,
  ratingCount: 138,
  reviewCount: 138,
  histogram: [8, 5, 12, 30, 83],
};

export const productCard: ProductCard = {
  ...base,
  kind: 'product',
  name: 'Kopi Sindoro Robusta',
  category: 'Kopi',
  ratingValue: 4.6,
  ratingCount: 27,
  reviewCount: 27,
  histogram: [1, 0, 2, 3, 21],
};

export const reviewCard: ReviewCard = {
  ...base,
  kind: 'review',
  size: 'landscape',
  quote: 'Kopinya wangi sekali, sampai satu kantor menoleh.',
  quoteLang: 'id',
  rating: 5,
  author: 'Rani K.',
  date: '2026-08-14',
  product: 'Kopi Sindoro Robusta',
  level: 'Belum dicocokkan dengan pembelian',
};
