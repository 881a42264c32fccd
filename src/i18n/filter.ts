import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { angka, number } from './numbers.ts';

export const REVIEW_SORTS = ['newest', 'oldest', 'highest', 'lowest', 'helpful'] as const;
export type ReviewSort = (typeof REVIEW_SORTS)[number];

/** Texts of filtering and sorting in place. Its script puts figures and names into them, where they are given as text. */
export interface FilterStrings {
  sort: string;
  sorts: Record<ReviewSort, string>;
  /** Before anything was chosen. */
  place: (from: number, to: number, of: number) => string;
  /** The reviews that can be filtered; `here` where the product has more pages. */
  every: (of: number, here: boolean) => string;
  some: (n: string, every: string) => string;
  none: (every: string) => string;
  /** Added where they do not stand as they came. */
  sorted: (sort: string) => string;
  /** Leads to the search. */
  searchAll: (of: number) => string;
  clear: string;
  /** Leads from a filtered list to all reviews. */
  all: string;
}

/** Texts of the ways to other products and into all reviews. */
export interface WaysStrings {
  otherProducts: string;
  allProducts: string;
  compare: Record<'caption' | 'product' | 'rating' | 'counted' | 'liked' | 'praised' | 'criticised' | 'here' | 'rule', string>;
  popular: { title: string; about: (subject: string) => string };
  /** What shoppers ask about anything, as they would type it; shown where reviews speak of it. */
  subjects: readonly string[];
}

export const filterStrings: Record<SiteLanguage, FilterStrings> = {
  id: {
    sort: 'Urutkan',
    sorts: {
      newest: 'Terbaru',
      oldest: 'Terlama',
      highest: 'Bintang tertinggi',
      lowest: 'Bintang terendah',
      helpful: 'Paling membantu',
    },
    place: (from, to, of) => (from === 1 && to === of ? `${angka(of)} ulasan` : `Ulasan ${angka(from)}–${angka(to)} dari ${angka(of)}`),
    every: (of, here) => `${angka(of)} ulasan${here ? ' di halaman ini' : ''}`,
    some: (n, every) => `${n} dari ${every} cocok`,
    none: (every) => `Tidak satu pun dari ${every} yang cocok`,
    sorted: (sort) => `, urut: ${sort}`,
    searchAll: (of) => `Cari yang cocok di semua ${angka(of)} ulasan`,
    clear: 'Hapus saringan',
    all: 'Lihat semua ulasan',
  },
  en: {
    sort: 'Sort by',
    sorts: { newest: 'Newest', oldest: 'Oldest', highest: 'Most stars', lowest: 'Fewest stars', helpful: 'Most helpful' },
    place: (from, to, of) => (from === 1 && to === of ? reviews(of) : `Reviews ${number(from)}–${number(to)} of ${number(of)}`),
    every: (of, here) => `${reviews(of)}${here ? ' on this page' : ''}`,
    some: (n, every) => `${n} of ${every} shown`,
    none: (every) => `None of the ${every} matches`,
    sorted: (sort) => `, sorted by: ${sort}`,
    searchAll: (of) => `Search all ${reviews(of)} for matches`,
    clear: 'Clear filters',
    all: 'See all reviews',
  },
};

export const waysStrings: Record<SiteLanguage, WaysStrings> = {
  id: {
    otherProducts: 'Pindah ke produk lain',
    allProducts: 'Semua produk',
    compare: {
      caption: 'Perbandingan ulasan',
      product: 'Produk',
      rating: 'Nilai',
      counted: 'Dihitung',
      liked: 'Bintang 4–5',
      praised: 'Paling sering disukai',
      criticised: 'Paling sering tidak disukai',
      here: 'produk ini',
      rule: 'Nilai dan persen dari ulasan yang dihitung. Yang disukai dan tidak disukai: dari semua ulasan, disebut paling sedikit dua pelanggan.',
    },
    popular: {
      title: 'Langsung ke ulasan',
      about: (subject) => `tentang ${subject}`,
    },
    subjects: ['pengiriman', 'kemasan', 'harga', 'rasa', 'aroma', 'pelayanan', 'ukuran', 'warna', 'bahan'],
  },
  en: {
    otherProducts: 'Go to another product',
    allProducts: 'All products',
    compare: {
      caption: 'Reviews compared',
      product: 'Product',
      rating: 'Rating',
      counted: 'Counted',
      liked: '4–5 stars',
      praised: 'Most often liked',
      criticised: 'Most often disliked',
      here: 'this product',
      rule: 'Ratings and shares are of the reviews that count; what is liked and disliked is of all, named by at least two customers.',
    },
    popular: {
      title: 'Straight to the reviews',
      about: (subject) => `about ${subject}`,
    },
    subjects: ['delivery', 'packaging', 'price', 'taste', 'smell', 'service', 'size', 'colour', 'material'],
  },
};

function reviews(n: number): string {
  return n === 1 ? '1 review' : `${number(n)} reviews`;
}
