import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { angka, number } from './numbers.ts';

/** Texts of the answers that are made of reviews. */
export interface AskStrings {
  /** Above the box on a product's page. */
  label: (reviews: number) => string;
  placeholder: string;
  send: string;
  title: string;
  /** Who says what was asked. */
  judged: (speak: number, of: number, yes: number, no: number) => string;
  /** Who speaks of it, glad or not. */
  topic: (speak: number, of: number, yes: number, no: number, between: number) => string;
  /** Added where the stars tell who is glad. */
  byStars: string;
  none: (of: number) => string;
  yes: Record<'judged' | 'topic', string>;
  no: Record<'judged' | 'topic', string>;
  /** That no word of it was made up. */
  honest: string;
  toShop: string;
  toShopSubject: string;
}

export const askStrings: Record<SiteLanguage, AskStrings> = {
  id: {
    label: (n) => `Tanya atau cari di ${angka(n)} ulasan produk ini`,
    placeholder: 'Misalnya: pengirimannya cepat?',
    send: 'Cari',
    title: 'Kata pelanggan',
    judged: (speak, of, yes, no) =>
      `${angka(speak)} dari ${angka(of)} ulasan menjawab ini: ${angka(yes)} mengiyakan, ${angka(no)} sebaliknya.`,
    topic: (speak, of, yes, no, between) =>
      `${angka(speak)} dari ${angka(of)} ulasan membahas ini: ${angka(yes)} senang, ${angka(no)} tidak${between === 0 ? '' : `, ${angka(between)} di tengah-tengah`}.`,
    byStars: 'Senang atau tidak dilihat dari bintangnya.',
    none: (of) => `Belum ada yang menulis tentang ini di ${angka(of)} ulasan.`,
    yes: { judged: 'Mengiyakan', topic: 'Yang senang' },
    no: { judged: 'Sebaliknya', topic: 'Yang tidak' },
    honest: 'Dipilih oleh komputer dengan mencocokkan kata; setiap kutipan disalin huruf demi huruf dari ulasannya.',
    toShop: 'Tanyakan ke toko',
    toShopSubject: 'Pertanyaan pembeli',
  },
  en: {
    label: (n) => (n === 1 ? 'Ask or search the review of this product' : `Ask or search the ${number(n)} reviews of this product`),
    placeholder: 'For example: is delivery fast?',
    send: 'Search',
    title: 'What customers say',
    judged: (speak, of, yes, no) =>
      `${number(speak)} of ${reviews(of)} ${speak === 1 ? 'answers' : 'answer'} this: ${number(yes)} ${yes === 1 ? 'says' : 'say'} so, ${number(no)} the opposite.`,
    topic: (speak, of, yes, no, between) =>
      `${number(speak)} of ${reviews(of)} ${speak === 1 ? 'speaks' : 'speak'} of this: ${number(yes)} glad, ${number(no)} not${between === 0 ? '' : `, ${number(between)} in between`}.`,
    byStars: 'Glad or not is read from the stars.',
    none: (of) => `Nobody has written about this in ${reviews(of)}.`,
    yes: { judged: 'Say so', topic: 'Glad' },
    no: { judged: 'Say the opposite', topic: 'Not glad' },
    honest: 'Chosen by a computer that matches words; each quote is copied letter by letter from its review.',
    toShop: 'Ask the shop',
    toShopSubject: 'A shopper’s question',
  },
};

function reviews(n: number): string {
  return n === 1 ? '1 review' : `${number(n)} reviews`;
}
