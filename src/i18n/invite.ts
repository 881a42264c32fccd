import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** What an invitation is made of, in the customer's language. */
export interface InviteFacts {
  brand: string;
  /** As the shop knows the customer; empty where it does not. */
  name: string;
  products: { name: string; link: string }[];
  /** The last day, as people write it. */
  expires: string;
}

interface InviteStrings {
  subject: (brand: string) => string;
  message: (facts: InviteFacts) => string;
  reminder: (facts: InviteFacts) => string;
  card: { title: string; text: (brand: string) => string };
  /** On the trust page. */
  page: {
    title: string;
    rule: (days: number, since: string) => string;
    due: string;
    invited: string;
    noContact: string;
    unreachable: string;
    reminded: string;
    answered: string;
    share: (share: string) => string;
    counted: (day: string) => string;
  };
}

/** Texts that the shop sends. None of them asks for praise, and all of them are the same for everybody. */
export const inviteStrings: Record<SiteLanguage, InviteStrings> = {
  id: {
    subject: (brand) => `Bagaimana belanjaan Anda dari ${brand}?`,
    message: ({ brand, name, products, expires }) =>
      [
        `Halo${name === '' ? '' : ` ${name}`}, terima kasih sudah membeli dari ${brand}.`,
        'Sekarang Anda sudah sempat memakainya. Maukah Anda menulis apa adanya, yang baik dan yang buruk? Semua pembeli kami tanyai, dan kritik juga kami tayangkan.',
        ...linesOf(products),
        `Tautan ini hanya untuk Anda, dan berlaku sampai ${expires}. Tidak mau kami tanyai lagi? Balas BERHENTI.`,
      ].join('\n\n'),
    reminder: ({ brand, name, products, expires }) =>
      [
        `Halo${name === '' ? '' : ` ${name}`}, ini satu-satunya pengingat dari ${brand}.`,
        'Kalau sempat, tulislah apa adanya tentang belanjaan Anda, yang baik dan yang buruk.',
        ...linesOf(products),
        `Berlaku sampai ${expires}. Tidak mau kami tanyai lagi? Balas BERHENTI.`,
      ].join('\n\n'),
    card: {
      title: 'Ceritakan apa adanya',
      text: (brand) => `Pindai, lalu tulis yang baik dan yang buruk. Semua pembeli ${brand} kami tanyai.`,
    },
    page: {
      title: 'Siapa yang kami tanyai',
      rule: (days, since) =>
        `Semua pembeli ditanyai menurut satu aturan: ${days} hari setelah pesanan sampai, sekali, dengan satu pengingat. Kami tidak memilih siapa. Yang dihitung adalah semua yang sampai sejak ${since}.`,
      due: 'Pembelian yang sudah waktunya',
      invited: 'Ditanyai',
      noContact: 'Tidak, karena pelanggan minta tidak dihubungi',
      unreachable: 'Tidak, karena tidak ada nomor atau alamat surel',
      reminded: 'Diingatkan',
      answered: 'Dijawab',
      share: (share) => `${share} dari semua pembelian yang sudah waktunya kami tanyai.`,
      counted: (day) => `Dihitung pada ${day}. Bahwa angka ini benar adalah kata toko ini sendiri.`,
    },
  },
  en: {
    subject: (brand) => `How do you find what you bought from ${brand}?`,
    message: ({ brand, name, products, expires }) =>
      [
        `Hello${name === '' ? '' : ` ${name}`}, thank you for buying from ${brand}.`,
        'You have had time to use it now. Would you write what it is like, the good and the bad? We ask every customer, and we publish criticism too.',
        ...linesOf(products),
        `This link is for you alone, and works until ${expires}. You do not want us to ask again? Reply STOP.`,
      ].join('\n\n'),
    reminder: ({ brand, name, products, expires }) =>
      [
        `Hello${name === '' ? '' : ` ${name}`}, this is the only reminder from ${brand}.`,
        'If you have a moment, write what your purchase is like, the good and the bad.',
        ...linesOf(products),
        `It works until ${expires}. You do not want us to ask again? Reply STOP.`,
      ].join('\n\n'),
    card: {
      title: 'Tell it as it is',
      text: (brand) => `Scan, and write the good and the bad. ${brand} asks every customer.`,
    },
    page: {
      title: 'Whom we ask',
      rule: (days, since) =>
        `All customers are asked by one rule: ${days} days after delivery, once, with one reminder. We do not choose whom. Counted is all that was delivered since ${since}.`,
      due: 'Purchases that were due',
      invited: 'Asked',
      noContact: 'Not, since the customer asked us not to write',
      unreachable: 'Not, since there is no number and no e-mail address',
      reminded: 'Reminded',
      answered: 'Answered',
      share: (share) => `We asked about ${share} of all purchases that were due.`,
      counted: (day) => `Counted on ${day}. That these numbers are right is the shop’s own word.`,
    },
  },
};

const linesOf = (products: InviteFacts['products']): string[] => products.map(({ name, link }) => `${name}:\n${link}`);
