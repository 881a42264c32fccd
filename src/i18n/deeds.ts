import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { angka, number } from './numbers.ts';

/** Texts of the pages about what the shop changed, whom it pays, what it does for others, its campaigns, and where a complaint stands. */
export interface DeedStrings {
  changes: Record<'title' | 'intro' | 'none' | 'heard' | 'done' | 'measured' | 'before' | 'after' | 'rule', string> & {
    description: (brand: string) => string;
    since: (date: string) => string;
    share: (share: string, mentioning: number, reviews: number) => string;
    noReviews: string;
  };
  partners: Record<'title' | 'intro' | 'none' | 'review' | 'post' | 'notCounted', string> & { description: (brand: string) => string };
  causes: Record<'title' | 'intro' | 'none' | 'for' | 'amount' | 'sources', string> & { description: (brand: string) => string };
  campaign: Record<'rules' | 'prize' | 'entries' | 'noEntries' | 'winner' | 'more', string> & {
    description: (hashtag: string) => string;
    days: (from: string, to: string) => string;
    over: string;
  };
  complaint: Record<'title' | 'description' | 'state' | 'pending' | 'withheld' | 'steps' | 'review' | 'published' | 'keep', string> & {
    received: (date: string) => string;
  };
}

export const deedStrings: Record<SiteLanguage, DeedStrings> = {
  id: {
    changes: {
      title: 'Yang kami ubah',
      description: (brand) => `Apa yang ${brand} ubah karena pelanggan memintanya, dan apakah itu menolong.`,
      intro: 'Apa yang dikatakan pelanggan, apa yang kami lakukan, dan apakah keluhannya berkurang sesudahnya.',
      none: 'Belum ada yang tercatat di sini.',
      heard: 'Kata pelanggan',
      done: 'Yang kami lakukan',
      measured: 'Apakah menolong?',
      before: 'Sebelumnya',
      after: 'Sesudahnya',
      rule: 'Dihitung dari semua ulasan berkata-kata tentang produk itu yang menyebutnya, dengan kata apa pun bentuknya. Ulasan tanpa tanggal tidak ikut.',
      since: (date) => `sejak ${date}`,
      share: (share, mentioning, reviews) => `${share} menyebutnya (${angka(mentioning)} dari ${angka(reviews)} ulasan)`,
      noReviews: 'belum ada ulasan',
    },
    partners: {
      title: 'Siapa yang mendapat sesuatu dari kami',
      description: (brand) => `Pemengaruh, karyawan, dan semua yang mendapat sesuatu dari ${brand} lalu menulis tentangnya.`,
      intro:
        'Pemengaruh, karyawan, penerima contoh, dan semua yang mendapat sesuatu dari kami lalu menulis atau mengunggah. Bintang mereka tidak masuk hitungan, dan di mana pun tampil, keterangannya ikut.',
      none: 'Tidak ada.',
      review: 'Ulasan',
      post: 'Unggahan',
      notCounted: 'tidak masuk hitungan',
    },
    causes: {
      title: 'Yang kami lakukan untuk orang lain',
      description: (brand) => `Apa yang ${brand} lakukan untuk orang lain, dengan tanggal dan sumbernya.`,
      intro: 'Dengan tanggal, jumlah, dan sumber yang dapat Anda buka sendiri.',
      none: 'Belum ada yang tercatat di sini.',
      for: 'Untuk',
      amount: 'Jumlah',
      sources: 'Sumber',
    },
    campaign: {
      description: (hashtag) => `Aturan, hadiah, peserta dan pemenang ${hashtag}.`,
      days: (from, to) => `${from} sampai ${to}`,
      over: 'sudah selesai',
      rules: 'Aturan',
      prize: 'Hadiah',
      entries: 'Peserta',
      noEntries: 'Belum ada.',
      winner: 'Pemenang',
      more: 'Semua unggahan pelanggan',
    },
    complaint: {
      title: 'Keadaan pesan Anda',
      description: 'Sampai di mana pesan Anda kepada kami.',
      state: 'Keadaan',
      pending: 'Diterima, dan menunggu dibaca tim kami.',
      withheld: 'Diterima, dan tidak ditayangkan. Ia tetap dihitung di muka umum, dengan bintang dan alasannya:',
      steps: 'Yang terjadi sejauh ini',
      review: 'Baca ulasannya',
      published: 'Ditayangkan.',
      keep: 'Simpan alamat halaman ini. Hanya yang memegang alamatnya yang tahu bahwa halaman ini miliknya.',
      received: (date) => `Diterima pada ${date}.`,
    },
  },
  en: {
    changes: {
      title: 'What we changed',
      description: (brand) => `What ${brand} changed because customers asked for it, and whether it helped.`,
      intro: 'What customers said, what we did, and whether fewer of them complain of it since.',
      none: 'Nothing stands here yet.',
      heard: 'What customers said',
      done: 'What we did',
      measured: 'Did it help?',
      before: 'Before',
      after: 'Since',
      rule: 'Of all reviews with words about these products, those that mention it, in whatever form of the word. Reviews without a day are left out.',
      since: (date) => `since ${date}`,
      share: (share, mentioning, reviews) => `${share} mention it (${number(mentioning)} of ${number(reviews)} reviews)`,
      noReviews: 'no reviews yet',
    },
    partners: {
      title: 'Who got something from us',
      description: (brand) => `Influencers, staff, and everybody who got something from ${brand} and wrote about it.`,
      intro:
        'Influencers, staff, people who got samples, and everybody who got something from us and wrote or posted about it. Their stars do not count, and wherever they are shown, this is said beside them.',
      none: 'Nobody.',
      review: 'Review',
      post: 'Post',
      notCounted: 'does not count',
    },
    causes: {
      title: 'What we do for others',
      description: (brand) => `What ${brand} does for others, with dates and sources.`,
      intro: 'With the day, the amount, and sources that you can open yourself.',
      none: 'Nothing stands here yet.',
      for: 'For',
      amount: 'Amount',
      sources: 'Sources',
    },
    campaign: {
      description: (hashtag) => `Rules, prize, entries and winners of ${hashtag}.`,
      days: (from, to) => `${from} to ${to}`,
      over: 'over',
      rules: 'Rules',
      prize: 'Prize',
      entries: 'Entries',
      noEntries: 'None yet.',
      winner: 'Winner',
      more: 'All posts of customers',
    },
    complaint: {
      title: 'Where your message stands',
      description: 'How far your message to us has come.',
      state: 'State',
      pending: 'Received, and waiting for our team to read it.',
      withheld: 'Received, and not published. It is counted in public all the same, with its stars and the reason:',
      steps: 'What has happened so far',
      review: 'Read the review',
      published: 'Published.',
      keep: 'Keep the address of this page. Only who holds it knows that the page is theirs.',
      received: (date) => `Received on ${date}.`,
    },
  },
};
