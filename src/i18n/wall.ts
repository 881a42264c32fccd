import type { SiteLanguage } from '#src/schemas/primitives.ts';

type Counted = (n: number) => string;

/** Texts of the walls, of the home page's blocks, and of what stands around a review on its own page. */
export interface WallStrings {
  /** All reviews, in pages. */
  all: {
    title: string;
    description: (brand: string, n: number) => string;
    /** Under the title; `dated` says whether "newest first" means anything. */
    intro: (n: number, dated: boolean) => string;
    none: string;
    read: Counted;
    search: string;
  };
  card: Record<'open' | 'readOn' | 'unanswered' | 'answeredUndated', string> & {
    answered: (date: string) => string;
    /** Stars that the customer gave after a complaint was made good. */
    afterwards: (stars: number) => string;
  };
  /** The rule by which the wall of the home page is made, and that criticism has a block of its own. */
  home: { rule: (dated: boolean) => string; apart: (n: number, dated: boolean) => string };
  criticism: {
    title: string;
    sum: (n: number, answered: number, confirmed: number) => string;
    /** Which of more they are. */
    rule: (n: number, dated: boolean) => string;
    all: Counted;
  };
  figures: { noneWithheld: string };
  review: Record<'product' | 'experienced' | 'timeline' | 'sameDay' | 'seal', string> & {
    number: (index: string) => string;
    daysLater: Counted;
  };
  related: Record<'title' | 'plainTitle' | 'rule' | 'opposite', string> & {
    /** Before what both reviews speak of. */
    also: string;
  };
  neighbours: Record<'newer' | 'older' | 'label', string>;
  gone: { reviews: string };
}

const id = (n: number) => n.toLocaleString('id-ID');
const en = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

export const wallStrings: Record<SiteLanguage, WallStrings> = {
  id: {
    all: {
      title: 'Semua ulasan',
      description: (brand, n) =>
        n === 0 ? `Belum ada ulasan tentang ${brand}.` : `Semua ${id(n)} ulasan pelanggan tentang ${brand}, yang baik dan yang buruk.`,
      intro: (n, dated) =>
        n === 1
          ? 'Baru ada satu ulasan, dan inilah ulasannya.'
          : `Semua ${id(n)} ulasan yang tayang${dated ? ', dari yang terbaru' : ''}, berapa pun bintangnya.`,
      none: 'Belum ada ulasan yang tayang. Begitu ada, ulasannya akan tampil di sini, berapa pun bintangnya.',
      read: (n) => (n === 1 ? 'Baca ulasannya' : `Baca semua ${id(n)} ulasan`),
      search: 'Cari dan saring',
    },
    card: {
      open: 'Buka ulasan',
      readOn: 'Baca selengkapnya',
      unanswered: 'Belum dijawab',
      answeredUndated: 'Sudah dijawab',
      answered: (date) => `Dijawab ${date}`,
      afterwards: (stars) => `nilai sesudahnya ${stars} dari 5`,
    },
    home: {
      rule: (dated) =>
        `Dipilih dengan aturan, bukan dengan tangan: ulasan ${dated ? 'terbaru ' : ''}tiap produk secara bergiliran, berapa pun bintangnya.`,
      apart: (n, dated) =>
        dated
          ? `${n === 1 ? 'Kritik terbaru' : `${id(n)} kritik terbaru`} punya bagian sendiri di bawah.`
          : 'Sebagian kritik punya bagian sendiri di bawah.',
    },
    criticism: {
      title: 'Kritik, dan kelanjutannya',
      sum: (n, answered, confirmed) =>
        `${n === 1 ? 'Satu ulasan' : `${id(n)} ulasan`} berbintang 1 sampai 3; ${answered === 0 ? 'belum ada yang dijawab' : `${id(answered)} dijawab`}${confirmed === 0 ? '' : `, ${id(confirmed)} sudah beres menurut pelanggannya sendiri`}.`,
      rule: (n, dated) => `Ini ${id(n)} ${dated ? 'yang terbaru' : 'di antaranya'}.`,
      all: (n) => `Lihat ${id(n)} kritik`,
    },
    figures: { noneWithheld: 'yang tidak ditayangkan' },
    review: {
      product: 'Yang diulas',
      experienced: 'Dialami',
      timeline: 'Sesudah ulasan ini',
      sameDay: 'hari yang sama',
      seal: 'Segel kawung ulasan ini: lain kata, lain segel',
      number: (index) => `Nomor ${index} di log publik`,
      daysLater: (n) => `${id(n)} hari kemudian`,
    },
    related: {
      title: 'Ulasan lain tentang hal yang sama',
      plainTitle: 'Ulasan lain tentang produk ini',
      rule: 'Dipilih dengan aturan: ulasan produk ini yang paling banyak menyebut hal yang sama, lalu yang terbaru. Bila semuanya sependapat, tempat terakhir untuk yang berpendapat lain.',
      opposite: 'Pendapat sebaliknya',
      also: 'Sama-sama menyebut',
    },
    neighbours: { newer: 'Ulasan lebih baru', older: 'Ulasan sebelumnya', label: 'Ulasan sebelum dan sesudahnya' },
    gone: { reviews: 'Baca ulasan yang lain' },
  },
  en: {
    all: {
      title: 'All reviews',
      description: (brand, n) =>
        n === 0 ? `No reviews of ${brand} yet.` : `All ${en(n, 'customer review', 'customer reviews')} of ${brand}, the good and the bad.`,
      intro: (n, dated) =>
        n === 1
          ? 'There is one review so far, and here it is.'
          : `All ${en(n, 'review', 'reviews')} that are public${dated ? ', newest first' : ''}, whatever their stars.`,
      none: 'No review is public yet. When there is one, it will stand here, whatever its stars.',
      read: (n) => (n === 1 ? 'Read the review' : `Read all ${en(n, 'review', 'reviews')}`),
      search: 'Search and filter',
    },
    card: {
      open: 'Open the review',
      readOn: 'Read on',
      unanswered: 'Not answered yet',
      answeredUndated: 'Answered',
      answered: (date) => `Answered on ${date}`,
      afterwards: (stars) => `${stars} of 5 afterwards`,
    },
    home: {
      rule: (dated) =>
        `Chosen by rule, not by hand: ${dated ? 'the newest review' : 'a review'} of each product in turn, whatever its stars.`,
      apart: (n, dated) =>
        dated
          ? n === 1
            ? 'The newest criticism has a place of its own below.'
            : `The ${n} newest critical reviews have a place of their own below.`
          : 'Some of the criticism has a place of its own below.',
    },
    criticism: {
      title: 'Criticism, and what came of it',
      sum: (n, answered, confirmed) =>
        `${n === 1 ? 'One review has' : `${en(n, 'review has', 'reviews have')}`} 1 to 3 stars; ${answered === 0 ? 'none is answered yet' : `${en(answered, 'is answered', 'are answered')}`}${confirmed === 0 ? '' : `, and ${en(confirmed, 'was put right as its customer says', 'were put right as their customers say')}`}.`,
      rule: (n, dated) => `These are ${dated ? `the ${n} newest` : `${n} of them`}.`,
      all: (n) => `See ${en(n, 'critical review', 'critical reviews')}`,
    },
    figures: { noneWithheld: 'withheld' },
    review: {
      product: 'What it is about',
      experienced: 'Experienced',
      timeline: 'After this review',
      sameDay: 'the same day',
      seal: 'Kawung seal of this review: other words, another seal',
      number: (index) => `Number ${index} in the public log`,
      daysLater: (n) => `${en(n, 'day', 'days')} later`,
    },
    related: {
      title: 'Others on the same things',
      plainTitle: 'Others on this product',
      rule: 'Chosen by rule: the reviews of this product that mention most of the same things, then the newest. Where all are of one mind, the last place goes to another opinion.',
      opposite: 'The opposite opinion',
      also: 'Both mention',
    },
    neighbours: { newer: 'Newer review', older: 'Earlier review', label: 'The reviews before and after' },
    gone: { reviews: 'Read other reviews' },
  },
};
