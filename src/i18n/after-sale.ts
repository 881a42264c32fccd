import type { ComplaintState } from '#src/aggregate/recovery.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { angka, number } from './numbers.ts';

type Counted = (n: number) => string;

/** Texts about what the shop did after the sale: on the trust page, the product page, and in `bukti report`. */
export interface AfterSaleStrings {
  title: string;
  /** How each block is counted, for the person who does not believe it. */
  rule: string;
  answers: {
    title: string;
    /** The whole in one sentence; `days` is missing where nobody knows. */
    sum: (answered: string, reviews: string, share: string) => string;
    time: (days: string, timed: string) => string;
    rule: string;
    month: string;
    channel: string;
    product: string;
    reviews: string;
    answered: string;
    share: string;
    median: string;
    inDays: (days: string) => string;
    unknown: string;
  };
  recovery: {
    title: string;
    sum: (resolved: string, complaints: string, share: string) => string;
    time: (days: string, timed: string) => string;
    stars: (before: string, after: string, n: string) => string;
    rule: (days: number) => string;
    open: Counted;
    states: Record<ComplaintState, string>;
    age: Counted;
    ageUnknown: string;
    state: string;
    number: string;
  };
  promises: {
    title: string;
    kept: (kept: string, n: string, share: string) => string;
    interval: (low: string, high: string) => string;
    none: string;
    rule: string;
    trend: string;
    quarter: string;
    share: string;
    keptColumn: string;
    brokenColumn: string;
    broken: Counted;
  };
}

export const afterSaleStrings: Record<SiteLanguage, AfterSaleStrings> = {
  id: {
    title: 'Setelah pembelian',
    rule: 'Cara menghitungnya',
    answers: {
      title: 'Jawaban kami',
      sum: (answered, reviews, share) => `Dijawab: ${answered} dari ${reviews} ulasan (${share}).`,
      time: (days, timed) => `Nilai tengah sampai jawaban pertama: ${days} hari, dari ${timed} jawaban.`,
      rule: 'Semua ulasan tayang yang berkata-kata atau berfoto, yang bagus dan yang buruk. Jawaban adalah balasan yang tampil di bawah ulasannya. Waktunya dihitung dari hari ulasan ditulis sampai balasan pertama; ulasan tanpa tanggal atau yang kemudian diubah tidak ikut dihitung waktunya.',
      month: 'Bulan',
      channel: 'Diterima lewat',
      product: 'Produk',
      reviews: 'Ulasan',
      answered: 'Dijawab',
      share: 'Bagian',
      median: 'Nilai tengah',
      inDays: (days) => `${days} hari`,
      unknown: 'Tanggal tidak diketahui',
    },
    recovery: {
      title: 'Keluhan, dan akhirnya',
      sum: (resolved, complaints, share) => `Selesai menurut pelanggannya: ${resolved} dari ${complaints} keluhan (${share}).`,
      time: (days, timed) => `Nilai tengah sampai selesai: ${days} hari, dari ${timed} keluhan.`,
      stars: (before, after, n) =>
        `Yang menilai lagi: rata-rata bintang ${before} sebelumnya, ${after} sesudahnya, dari ${n} pelanggan. Bintang yang pertama tetap dan yang dihitung.`,
      rule: (days) =>
        `Keluhan adalah setiap ulasan berbintang 1 atau 2, dan setiap ulasan yang kami tindak lanjuti. Selesai berarti pelanggannya sendiri yang mengatakannya. Bila ${days} hari berlalu tanpa langkah baru dan pelanggan belum mengatakan selesai, keluhan itu tertulis sebagai tidak selesai.`,
      open: (n) => `${angka(n)} keluhan yang belum selesai`,
      states: {
        received: 'Diterima',
        acknowledged: 'Ditanggapi',
        apologised: 'Sudah dimintai maaf',
        remedied: 'Diganti atau diperbaiki',
        confirmed: 'Selesai menurut pelanggan',
        'not-resolved': 'Tidak selesai',
      },
      age: (n) => (n === 0 ? 'hari ini' : `${angka(n)} hari lalu`),
      ageUnknown: 'tanggal tidak diketahui',
      state: 'Keadaan',
      number: 'Jumlah',
    },
    promises: {
      title: 'Yang kami janjikan',
      kept: (kept, n, share) => `Ditepati menurut ${kept} dari ${n} pelanggan (${share}).`,
      interval: (low, high) => `Dengan keyakinan 95 %: antara ${low} dan ${high}.`,
      none: 'Belum ada pelanggan yang menyebutnya.',
      rule: 'Pelanggan sendiri yang mengatakan janji ditepati atau dilanggar. Yang mendapat sesuatu dari kami, dan ulasan kedua untuk satu pembelian, tidak ikut dihitung. Rentangnya adalah interval skor Wilson: makin sedikit jawaban, makin lebar.',
      trend: 'Per triwulan',
      quarter: 'Triwulan',
      share: 'Bagian yang ditepati',
      keptColumn: 'Ditepati',
      brokenColumn: 'Dilanggar',
      broken: (n) => `${angka(n)} ulasan yang menyebutnya dilanggar`,
    },
  },
  en: {
    title: 'After the sale',
    rule: 'How this is counted',
    answers: {
      title: 'Our answers',
      sum: (answered, reviews, share) => `Answered: ${answered} of ${reviews} reviews (${share}).`,
      time: (days, timed) => `Median time to the first answer: ${inDays(days)}, from ${timed} ${timed === '1' ? 'answer' : 'answers'}.`,
      rule: 'All published reviews with words or pictures, the good and the bad. An answer is a reply that stands below its review. The time runs from the day the review was written to the first reply; reviews without a day, and those that were changed later, have no time.',
      month: 'Month',
      channel: 'Received through',
      product: 'Product',
      reviews: 'Reviews',
      answered: 'Answered',
      share: 'Share',
      median: 'Median',
      inDays: (days) => inDays(days),
      unknown: 'Day not known',
    },
    recovery: {
      title: 'Complaints, and how they ended',
      sum: (resolved, complaints, share) =>
        `Made good, as the customers say themselves: ${resolved} of ${complaints} complaints (${share}).`,
      time: (days, timed) => `Median time until then: ${inDays(days)}, from ${timed} ${timed === '1' ? 'complaint' : 'complaints'}.`,
      stars: (before, after, n) =>
        `Those who rated again: ${before} stars on average before, ${after} after, from ${n} ${n === '1' ? 'customer' : 'customers'}. The first stars stay, and count.`,
      rule: (days) =>
        `A complaint is every review with 1 or 2 stars, and every review that we set out to make good. It is made good when the customer says so. When ${days} days pass without another step and the customer has not said so, it stands here as not resolved.`,
      open: (n) => (n === 1 ? '1 complaint that is still open' : `${number(n)} complaints that are still open`),
      states: {
        received: 'Received',
        acknowledged: 'Acknowledged',
        apologised: 'Apologised',
        remedied: 'Remedied',
        confirmed: 'Confirmed by the customer',
        'not-resolved': 'Not resolved',
      },
      age: (n) => (n === 0 ? 'today' : n === 1 ? '1 day ago' : `${number(n)} days ago`),
      ageUnknown: 'day not known',
      state: 'State',
      number: 'Number',
    },
    promises: {
      title: 'What we promise',
      kept: (kept, n, share) => `Kept, say ${kept} of ${n} customers (${share}).`,
      interval: (low, high) => `With 95 % confidence: between ${low} and ${high}.`,
      none: 'No customer has said anything about it yet.',
      rule: 'Customers themselves say whether a promise was kept or broken. Whoever got something from us, and a second review of one purchase, do not count. The range is Wilson’s score interval: the fewer answers, the wider it is.',
      trend: 'By quarter',
      quarter: 'Quarter',
      share: 'Share kept',
      keptColumn: 'Kept',
      brokenColumn: 'Broken',
      broken: (n) => (n === 1 ? '1 review that says it was broken' : `${number(n)} reviews that say it was broken`),
    },
  },
};

const inDays = (days: string): string => `${days} ${days === '1' ? 'day' : 'days'}`;

/** Days with a decimal only where there is one: 3, 2.5. */
export function formatDays(days: number, lang: SiteLanguage): string {
  return days.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
}
