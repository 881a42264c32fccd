import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { angka, number } from './numbers.ts';

type Counted = (n: number) => string;

/** Texts of the blocks above the reviews on a product's page. */
export interface ProductStrings {
  breadcrumb: string;
  /** Before the names of the other products of a category. */
  siblings: (category: string) => string;
  readReviews: Counted;
  insights: string;
  highlights: Record<'praise' | 'criticism' | 'noPraise' | 'noCriticism', string> & {
    rule: (least: number, most: number) => string;
  };
  trust: Record<'title' | 'rule', string> & { answers: Counted };
  opinions: Record<'more' | 'said', Counted>;
  attributes: { title: string; top: (value: string, n: number, of: number) => string; notAnswered: Counted };
  photos: (withVideos: boolean) => string;
  topics: Record<'title' | 'rule', string>;
  filters: Record<'title' | 'photo' | 'reply', string> & { stars: Counted };
}

export const productStrings: Record<SiteLanguage, ProductStrings> = {
  id: {
    breadcrumb: 'Letak halaman ini',
    siblings: (category) => `Lainnya di ${category}`,
    readReviews: (n) => `Baca ${angka(n)} ulasan`,
    insights: 'Sekilas',
    highlights: {
      praise: 'Pujian yang paling membantu',
      criticism: 'Kritik yang paling membantu',
      noPraise: 'Belum ada ulasan bintang 4 atau 5.',
      noCriticism: 'Belum ada ulasan bintang 1 sampai 3.',
      rule: (least, most) =>
        `Ulasan yang dihitung didahulukan, lalu satu poin untuk bukti pembelian, panjang ${least}–${most} kata, foto, kelebihan atau kekurangan, dan jawaban tentang produk; bila sama, yang dalam bahasa halaman ini, lalu yang terbaru.`,
    },
    trust: {
      title: 'Jawaban pelanggan',
      rule: 'Rata-rata dari 5, hanya dari ulasan yang dihitung.',
      answers: (n) => `${angka(n)} jawaban`,
    },
    opinions: {
      more: (n) => `dan ${angka(n)} lagi di ulasannya`,
      said: (n) => `disebut ${angka(n)} ulasan`,
    },
    attributes: {
      title: 'Cara mereka memakainya',
      top: (value, n, of) => `${value}, ${n} dari ${of}`,
      notAnswered: (n) => `${angka(n)} tidak menjawab`,
    },
    photos: (withVideos) => (withVideos ? 'Foto dan video dari pelanggan' : 'Foto dari pelanggan'),
    topics: {
      title: 'Sering dibahas',
      rule: 'Kata yang jauh lebih sering disebut di ulasan produk ini daripada produk lain.',
    },
    filters: { title: 'Saring ulasan', photo: 'Dengan foto', reply: 'Dengan balasan', stars: (n) => `${angka(n)} bintang` },
  },
  en: {
    breadcrumb: 'Where this page is',
    siblings: (category) => `More in ${category}`,
    readReviews: (n) => (n === 1 ? 'Read the review' : `Read ${number(n)} reviews`),
    insights: 'At a glance',
    highlights: {
      praise: 'Most helpful praise',
      criticism: 'Most helpful criticism',
      noPraise: 'No review has 4 or 5 stars yet.',
      noCriticism: 'No review has 1 to 3 stars yet.',
      rule: (least, most) =>
        `Reviews that count come first, then a point each for evidence, ${least}–${most} words, a photo, a pro or con, and an answer about the product; of equals, one in this page’s language, then the newest.`,
    },
    trust: {
      title: 'Customers’ answers',
      rule: 'Mean out of 5, of the reviews that count.',
      answers: (n) => (n === 1 ? '1 answer' : `${number(n)} answers`),
    },
    opinions: {
      more: (n) => `and ${number(n)} more in the reviews`,
      said: (n) => (n === 1 ? 'said in 1 review' : `said in ${number(n)} reviews`),
    },
    attributes: {
      title: 'How they use it',
      top: (value, n, of) => `${value}, ${n} of ${of}`,
      notAnswered: (n) => `${number(n)} did not answer`,
    },
    photos: (withVideos) => (withVideos ? 'Photos and videos from customers' : 'Photos from customers'),
    topics: {
      title: 'Often mentioned',
      rule: 'Words that stand far more often in this product’s reviews than in others.',
    },
    filters: { title: 'Filter the reviews', photo: 'With photo', reply: 'With reply', stars: (n) => (n === 1 ? '1 star' : `${n} stars`) },
  },
};
