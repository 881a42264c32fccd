import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { SendWay } from '#src/schemas/write.ts';
import { angka, number } from './numbers.ts';

/** Texts of the form in which customers write. The same for every number of stars. */
export interface WriteStrings {
  title: string;
  description: (brand: string) => string;
  lead: (brand: string) => string;
  invited: string;
  notInvited: string;
  brokenToken: string;
  expired: string;
  noScript: string;
  product: string;
  choose: string;
  stars: string;
  starsOf: (n: number) => string;
  headline: string;
  words: string;
  wordsHelp: string;
  counter: (n: number, most: number) => string;
  /** Before the kinds that were found. */
  personal: (what: string) => string;
  personalKinds: Record<string, string>;
  personalOther: string;
  trust: string;
  trustHelp: string;
  noAnswer: string;
  pros: string;
  cons: string;
  listHelp: string;
  promises: string;
  kept: string;
  broken: string;
  photos: string;
  photosHelp: string;
  turn: (n: number) => string;
  remove: (n: number) => string;
  photoOf: (n: number) => string;
  photoFailed: string;
  name: string;
  nameHelp: string;
  shown: string;
  displays: Record<'full' | 'first-initial' | 'initials' | 'anonymous', string>;
  shownAs: (name: string) => string;
  anonymous: string;
  city: string;
  consent: (brand: string) => string;
  preview: string;
  previewEmpty: string;
  send: string;
  ways: Record<SendWay, string>;
  wayHelp: Record<SendWay, string>;
  attach: (n: number) => string;
  missing: Record<'rating' | 'product' | 'consent', string>;
  sending: string;
  sent: string;
  failed: string;
  afterwards: string;
  draft: string;
  anew: string;
}

export const writeStrings: Record<SiteLanguage, WriteStrings> = {
  id: {
    title: 'Tulis ulasan',
    description: (brand) => `Tulis pengalaman Anda dengan ${brand}, yang baik dan yang buruk.`,
    lead: (brand) =>
      `Ceritakan apa adanya. ${brand} menayangkan yang baik dan yang buruk, dan menghitung di muka umum apa yang tidak ditayangkan.`,
    invited: 'Anda datang dengan undangan. Ulasan Anda akan ditandai sebagai ulasan dari pembeli yang diundang.',
    notInvited: 'Anda menulis tanpa undangan. Ulasan Anda diterima sama saja; hanya tandanya yang berbeda.',
    brokenToken:
      'Tautan undangan ini tidak lengkap. Buka lagi tautan dari pesannya, atau teruskan: ulasan Anda diterima juga, tanpa tanda undangan.',
    expired: 'Undangan ini sudah lewat waktunya. Ulasan Anda diterima juga, tanpa tanda undangan.',
    noScript: 'Formulir ini memerlukan JavaScript. Tanpa itu, kirimlah ulasan Anda langsung kepada kami:',
    product: 'Tentang apa?',
    choose: 'Pilih produk',
    stars: 'Berapa bintang?',
    starsOf: (n) => `${n} dari 5 bintang`,
    headline: 'Judul, bila mau',
    words: 'Pengalaman Anda',
    wordsHelp: 'Apa yang Anda beli, untuk apa, dan bagaimana jadinya?',
    counter: (n, most) => `${angka(n)} dari ${angka(most)} huruf`,
    personal: (what) => `Di sini ada ${what}. Semua orang akan dapat membacanya. Sebaiknya dihapus.`,
    personalKinds: { email: 'alamat surel', phone: 'nomor telepon', nik: 'nomor identitas (NIK)', card: 'nomor kartu' },
    personalOther: 'data pribadi',
    trust: 'Empat pertanyaan, bila mau',
    trustHelp: '1 berarti tidak sama sekali, 5 berarti sangat.',
    noAnswer: 'Tidak dijawab',
    pros: 'Yang Anda suka',
    cons: 'Yang tidak',
    listHelp: 'Satu hal tiap baris',
    promises: 'Janji kami, ditepati?',
    kept: 'Ditepati',
    broken: 'Dilanggar',
    photos: 'Foto, bila mau',
    photosHelp: 'Diperkecil di perangkat Anda, tanpa tempat dan waktu yang tersimpan di dalamnya.',
    turn: (n) => `Putar foto ${n}`,
    remove: (n) => `Hapus foto ${n}`,
    photoOf: (n) => `Foto ${n}`,
    photoFailed: 'Foto ini tidak dapat dibaca.',
    name: 'Nama Anda',
    nameHelp: 'Kosongkan bila tidak ingin menyebutnya.',
    shown: 'Yang ditampilkan',
    displays: { full: 'Nama lengkap', 'first-initial': 'Nama depan dan inisial', initials: 'Inisial', anonymous: 'Tanpa nama' },
    shownAs: (name) => `Akan tampil sebagai: ${name}`,
    anonymous: 'Tanpa nama',
    city: 'Kota, bila mau',
    consent: (brand) =>
      `${brand} boleh menayangkan bintang, kata-kata, foto dan nama saya seperti terlihat di bawah, dan menyimpan sidiknya di buku catatan umum. Saya dapat menarik izin ini kapan saja.`,
    preview: 'Begini tampaknya nanti',
    previewEmpty: 'Isilah di atas, dan lihat di sini.',
    send: 'Kirim',
    ways: { whatsapp: 'Kirim lewat WhatsApp', email: 'Kirim lewat surel', form: 'Kirim sekarang', file: 'Simpan sebagai berkas' },
    wayHelp: {
      whatsapp: 'Pesannya sudah tertulis; Anda tinggal menekan kirim.',
      email: 'Suratnya sudah tertulis; Anda tinggal menekan kirim.',
      form: 'Langsung dari halaman ini.',
      file: 'Lalu kirimkan berkasnya dengan cara yang Anda suka.',
    },
    attach: (n) => `Lampirkan ${angka(n)} foto Anda dalam pesan itu.`,
    missing: { rating: 'Pilih bintangnya dulu.', product: 'Pilih produknya dulu.', consent: 'Centang izin penayangan dulu.' },
    sending: 'Mengirim…',
    sent: 'Terkirim. Terima kasih.',
    failed: 'Tidak terkirim. Tulisan Anda masih di sini: coba lagi, atau pilih cara lain.',
    afterwards: 'Anda akan mendapat tanda terima: apa yang kami terima, kapan, di mana akan tampil, dan cara mengubah atau menariknya.',
    draft: 'Tulisan Anda disimpan di perangkat ini sampai dikirim.',
    anew: 'Hapus dan mulai lagi',
  },
  en: {
    title: 'Write a review',
    description: (brand) => `Write what you think of ${brand}, the good and the bad.`,
    lead: (brand) => `Tell it as it is. ${brand} publishes the good and the bad, and counts in public what is not published.`,
    invited: 'You come with an invitation. Your review will be marked as one of an invited customer.',
    notInvited: 'You write without an invitation. Your review is received all the same; only its mark differs.',
    brokenToken:
      'The link of this invitation is not complete. Open the one in your message again, or go on: your review is received too, without the mark.',
    expired: 'This invitation has run out. Your review is received too, without the mark.',
    noScript: 'This form needs JavaScript. Without it, send your review to us directly:',
    product: 'About what?',
    choose: 'Choose a product',
    stars: 'How many stars?',
    starsOf: (n) => `${n} of 5 stars`,
    headline: 'A title, if you like',
    words: 'Your experience',
    wordsHelp: 'What did you buy, what for, and how did it turn out?',
    counter: (n, most) => `${number(n)} of ${number(most)} characters`,
    personal: (what) => `This holds ${what}. Everybody will be able to read it. Better take it out.`,
    personalKinds: { email: 'an e-mail address', phone: 'a phone number', nik: 'an identity number (NIK)', card: 'a card number' },
    personalOther: 'personal data',
    trust: 'Four questions, if you like',
    trustHelp: '1 means not at all, 5 means very much.',
    noAnswer: 'No answer',
    pros: 'What you liked',
    cons: 'What you did not',
    listHelp: 'One thing a line',
    promises: 'Did we keep our promises?',
    kept: 'Kept',
    broken: 'Broken',
    photos: 'Photos, if you like',
    photosHelp: 'Made smaller on your device, without the place and time that are stored in them.',
    turn: (n) => `Turn photo ${n}`,
    remove: (n) => `Remove photo ${n}`,
    photoOf: (n) => `Photo ${n}`,
    photoFailed: 'This photo cannot be read.',
    name: 'Your name',
    nameHelp: 'Leave it empty if you do not want to say it.',
    shown: 'What is shown',
    displays: { full: 'Full name', 'first-initial': 'First name and initial', initials: 'Initials', anonymous: 'No name' },
    shownAs: (name) => `Will be shown as: ${name}`,
    anonymous: 'Without a name',
    city: 'City, if you like',
    consent: (brand) =>
      `${brand} may publish my stars, words, photos and name as they are shown below, and keep their fingerprint in its public log. I can take this back at any time.`,
    preview: 'This is how it will look',
    previewEmpty: 'Fill in the form, and see it here.',
    send: 'Send',
    ways: { whatsapp: 'Send by WhatsApp', email: 'Send by e-mail', form: 'Send now', file: 'Save as a file' },
    wayHelp: {
      whatsapp: 'The message is written already; you only press send.',
      email: 'The mail is written already; you only press send.',
      form: 'Straight from this page.',
      file: 'Then send the file in any way you like.',
    },
    attach: (n) => (n === 1 ? 'Attach your photo to that message.' : `Attach your ${number(n)} photos to that message.`),
    missing: { rating: 'Choose the stars first.', product: 'Choose the product first.', consent: 'Tick that it may be published first.' },
    sending: 'Sending…',
    sent: 'Sent. Thank you.',
    failed: 'Not sent. Your words are still here: try again, or choose another way.',
    afterwards: 'You will get a receipt: what we received, when, where it will stand, and how to change it or take it back.',
    draft: 'What you write stays on this device until you send it.',
    anew: 'Delete it and start again',
  },
};
