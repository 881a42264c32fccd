import { BUKTI } from '#src/schemas/command-line.ts';
import type { MessageLanguage } from '#src/schemas/problem.ts';

/** A finding, and what to do about it; nothing is to be done where all is well. */
export type MessageAndFix = readonly [message: string, fix?: string];

/** What `bukti doctor` finds. */
export interface DoctorStrings {
  title: string;
  ready: string;
  notReady: (errors: number, warnings: number) => string;
  nearlyReady: (warnings: number) => string;
  contentSound: (reviews: number, products: number) => MessageAndFix;
  contentProblems: (count: number) => MessageAndFix;
  address: (url: string) => MessageAndFix;
  addressPlaceholder: (url: string) => MessageAndFix;
  addressLocal: (url: string) => MessageAndFix;
  addressPlain: (url: string) => MessageAndFix;
  contact: MessageAndFix;
  contactMissing: MessageAndFix;
  policy: (url: string) => MessageAndFix;
  policyMissing: MessageAndFix;
  sample: MessageAndFix;
  sampleOff: MessageAndFix;
  languages: (languages: string) => MessageAndFix;
  languageMissing: (fields: string, languages: string) => MessageAndFix;
  key: MessageAndFix;
  keyUnused: MessageAndFix;
  keyNone: MessageAndFix;
  keyElsewhere: MessageAndFix;
  keyOther: MessageAndFix;
  sealed: (count: number) => MessageAndFix;
  unsealed: (count: number) => MessageAndFix;
  hidden: MessageAndFix;
  unhidden: (count: number) => MessageAndFix;
  orders: (matched: number, sealed: number) => MessageAndFix;
  ordersMissing: MessageAndFix;
  ordersBroken: (count: number) => MessageAndFix;
  ordersNoSku: (slugs: string) => MessageAndFix;
  ordersNoMatch: MessageAndFix;
  backup: (day: string) => MessageAndFix;
  backupNone: MessageAndFix;
  backupOld: (day: string, files: number) => MessageAndFix;
  backupNothing: MessageAndFix;
  backupExposed: (file: string) => MessageAndFix;
  git: MessageAndFix;
  gitNone: MessageAndFix;
  gitNotIgnored: (folder: string) => MessageAndFix;
  gitTracked: (file: string) => MessageAndFix;
  gitHistory: (file: string) => MessageAndFix;
  notBuilt: MessageAndFix;
  hostFits: (host: string, files: string, size: string) => MessageAndFix;
  hostTooMany: (host: string, files: string, most: string) => MessageAndFix;
  hostTooLarge: (host: string, size: string, most: string) => MessageAndFix;
  hostLargeFile: (host: string, file: string, size: string, most: string) => MessageAndFix;
  headers: MessageAndFix;
  headersMissing: MessageAndFix;
  headersNotSent: MessageAndFix;
}

export const doctorStrings: Record<MessageLanguage, DoctorStrings> = {
  id: {
    title: 'Siap tayang?',
    ready: 'Siap tayang.',
    notReady: (errors, warnings) => `Belum siap: ${errors} harus dibereskan, ${warnings} sebaiknya dilihat.`,
    nearlyReady: (warnings) => `Siap tayang; ${warnings} hal sebaiknya dilihat.`,
    contentSound: (reviews, products) => [`isi: tanpa masalah (ulasan: ${reviews}, produk: ${products})`],
    contentProblems: (count) => [`isi: ada ${count} masalah`, `Ketik ${BUKTI} check.`],
    address: (url) => [`alamat: ${url}`],
    addressPlaceholder: (url) => [
      `alamat: ${url} hanya contoh, bukan alamat milik Anda`,
      'Tulis alamat situs yang sebenarnya di url, di content/site.yaml.',
    ],
    addressLocal: (url) => [
      `alamat: ${url} hanya terbuka di komputer atau jaringan ini`,
      'Tulis alamat umum situs di url, di content/site.yaml.',
    ],
    addressPlain: (url) => [
      `alamat: ${url} tanpa https; peramban tidak bisa memeriksa segel di sana`,
      'Pakai alamat https:// di content/site.yaml; semua penyedia di atas memberinya gratis.',
    ],
    contact: ['kontak: pelanggan bisa menghubungi Anda'],
    contactMissing: [
      'kontak: belum ada, jadi pelanggan tidak bisa melaporkan atau menarik ulasannya',
      'Tulis contact: { email: … } atau { whatsapp: "+62…" } di content/site.yaml.',
    ],
    policy: (url) => [`kebijakan privasi: ${url}`],
    policyMissing: [
      'kebijakan privasi: belum ada tautannya (cara ulasan diperiksa sudah ada di /trust/)',
      'Tulis di content/site.yaml: links: [{ label: Kebijakan privasi, url: https://… }].',
    ],
    sample: [
      'contoh: situs ini bertanda isi contoh, dan mesin pencari tidak diberi masuk',
      'Hapus baris sample: true di content/site.yaml.',
    ],
    sampleOff: ['contoh: bukan isi contoh'],
    languages: (languages) => [`bahasa: ${languages}`],
    languageMissing: (fields, languages) => [
      `bahasa: ${fields} hanya ditulis dalam satu bahasa, padahal situsnya berbahasa ${languages}`,
      'Tulis { id: …, en: … } di content/site.yaml, atau kurangi languages.',
    ],
    key: ['kunci: catatan ditandatangani, dan kuncinya ada di sini'],
    keyUnused: [`kunci: ada di sini; ${BUKTI} seal berikutnya menandatangani dengannya`],
    keyNone: ['kunci: belum ada; catatan tidak ditandatangani', `Ketik ${BUKTI} keygen, lalu ${BUKTI} seal.`],
    keyElsewhere: [
      'kunci: site.yaml menyebut kunci yang tidak ada di private/ sini',
      `Segel di tempat kunci itu berada, atau kembalikan dari salinan. Kalau sudah hilang: ${BUKTI} keygen --replace`,
    ],
    keyOther: ['kunci: private/log.key bukan kunci yang disebut site.yaml', 'Kembalikan private/log.key dari salinan Anda.'],
    sealed: (count) => [`segel: semua ${count} ulasan yang tampil sudah disegel`],
    unsealed: (count) => [`segel: ${count} ulasan belum disegel`, `Ketik ${BUKTI} seal.`],
    hidden: ['data pribadi: berkas ulasan dan pertanyaan hanya berisi yang tampil'],
    unhidden: (count) => [
      `data pribadi: berkas ulasan dan pertanyaan berisi ${count} hal yang tidak tampil (nama lengkap, nomor pesanan dan sejenisnya)`,
      `Ketik ${BUKTI} seal, atau ${BUKTI} hide, sebelum folder ini masuk repositori umum.`,
    ],
    orders: (matched, sealed) => [`pesanan: ${matched} dari ${sealed} ulasan tercatat pembeliannya`],
    ordersMissing: [
      'pesanan: tidak ada private/orders.csv, jadi tidak ada ulasan yang tercatat pembeliannya',
      `Taruh ekspor pesanan di sana (kolom order, sku, delivered), atau ketik ${BUKTI} import pesanan.csv.`,
    ],
    ordersBroken: (count) => [
      `pesanan: private/orders.csv punya ${count} masalah`,
      `Ketik ${BUKTI} seal --dry-run, yang menyebut barisnya.`,
    ],
    ordersNoSku: (slugs) => [`pesanan: produk tanpa sku: ${slugs}`, 'Tulis sku di berkas produknya; pesanan dicocokkan lewat sku.'],
    ordersNoMatch: [
      'pesanan: belum ada satu ulasan pun yang cocok dengan pesanan',
      `Tulis order: di ulasan, sama seperti di private/orders.csv; ${BUKTI} seal --dry-run menyebut yang kurang.`,
    ],
    backup: (day) => [`salinan private/: dibuat ${day}, dan belum ada yang berubah`],
    backupNone: [
      'salinan private/: belum ada; kalau disk ini rusak, kunci dan nomor pesanan hilang',
      `Ketik ${BUKTI} backup dan folder di disk lain, misalnya ${BUKTI} backup /media/usb`,
    ],
    backupOld: (day, files) => [`salinan private/: dibuat ${day}, dan ${files} berkas berubah sejak itu`, `Ketik ${BUKTI} backup lagi.`],
    backupNothing: ['salinan private/: belum ada yang perlu disalin'],
    backupExposed: (file) => [
      `salinan private/: ${file} sama dengan berkas rahasia di private/, dan git atau situs bisa memuatnya`,
      `Pindahkan ke disk lain. Bila sudah terkirim atau tayang, ganti kunci dengan ${BUKTI} keygen --replace.`,
    ],
    git: ['git: private/ tidak ada di dalamnya'],
    gitNone: [
      'git: folder ini belum memakai git; riwayat ulasan hanya ada di disk ini',
      'Ketik git init, lalu git add content dan git commit.',
    ],
    gitNotIgnored: (folder) => [`git: ${folder}/ tidak diabaikan, dan bisa ikut terkirim`, `Tambahkan baris ${folder}/ di .gitignore.`],
    gitTracked: (file) => [
      `git: ${file} ikut disimpan`,
      `Ketik git rm --cached -r -- ${file}. Riwayatnya masih memuatnya: mulai repositori baru, ganti kunci dengan ${BUKTI} keygen --replace.`,
    ],
    gitHistory: (file) => [
      `git: riwayat masih memuat ${file}`,
      `Anggap sudah bocor: mulai repositori baru, dan ganti kunci dengan ${BUKTI} keygen --replace.`,
    ],
    notBuilt: ['situs: belum dibangun, jadi batas penyedia tidak bisa diperiksa', `Ketik ${BUKTI} build.`],
    hostFits: (host, files, size) => [`${host}: muat (${files} berkas, ${size})`],
    hostTooMany: (host, files, most) => [
      `${host}: ${files} berkas, paling banyak ${most}`,
      'Tulis cards: { sizes: [landscape] } di content/site.yaml, atau pilih penyedia lain.',
    ],
    hostTooLarge: (host, size, most) => [
      `${host}: ${size}, paling besar ${most}`,
      'Tulis cards: { sizes: [landscape] } di content/site.yaml, kecilkan videonya, atau pilih penyedia lain.',
    ],
    hostLargeFile: (host, file, size, most) => [`${host}: ${file} berukuran ${size}, paling besar ${most}`, 'Kecilkan berkas itu.'],
    headers: ['header: dist/_headers mengatur keamanan dan cache untuk Netlify dan Cloudflare Pages'],
    headersMissing: ['header: tidak ada dist/_headers', `Ketik ${BUKTI} build lagi.`],
    headersNotSent: [
      'header: GitHub Pages tidak mengirim header keamanan dari dist/_headers',
      'Untuk header itu pilih Netlify, Cloudflare Pages, atau server sendiri. Situsnya tetap jalan.',
    ],
  },
  en: {
    title: 'Ready to go public?',
    ready: 'It is ready to go public.',
    notReady: (errors, warnings) => `Not ready: ${errors} to mend, ${warnings} to look at.`,
    nearlyReady: (warnings) => `It is ready to go public; ${warnings} to look at.`,
    contentSound: (reviews, products) => [`content: no problems (reviews: ${reviews}, products: ${products})`],
    contentProblems: (count) => [`content: problems: ${count}`, `Type ${BUKTI} check.`],
    address: (url) => [`address: ${url}`],
    addressPlaceholder: (url) => [
      `address: ${url} is a placeholder, no address of yours`,
      'Write the real address of the site into url, in content/site.yaml.',
    ],
    addressLocal: (url) => [
      `address: ${url} opens on this computer or network alone`,
      'Write the public address of the site into url, in content/site.yaml.',
    ],
    addressPlain: (url) => [
      `address: ${url} is without https; browsers cannot check seals there`,
      'Use an address with https:// in content/site.yaml; all the hosts above give one for nothing.',
    ],
    contact: ['contact: customers can reach you'],
    contactMissing: [
      'contact: there is none, so that customers cannot report or withdraw a review',
      'Write contact: { email: … } or { whatsapp: "+62…" } into content/site.yaml.',
    ],
    policy: (url) => [`privacy policy: ${url}`],
    policyMissing: [
      'privacy policy: there is no link to one (how reviews are checked stands on /trust/)',
      'Write into content/site.yaml: links: [{ label: Privacy policy, url: https://… }].',
    ],
    sample: [
      'sample: this site says that it is sample content, and search engines are kept out',
      'Delete the line sample: true in content/site.yaml.',
    ],
    sampleOff: ['sample: it is no sample content'],
    languages: (languages) => [`languages: ${languages}`],
    languageMissing: (fields, languages) => [
      `languages: ${fields} is written in one language, and the site speaks ${languages}`,
      'Write { id: …, en: … } into content/site.yaml, or shorten languages.',
    ],
    key: ['key: the log is signed, and its key is here'],
    keyUnused: [`key: it is here, and the next ${BUKTI} seal signs with it`],
    keyNone: ['key: there is none; the log is not signed', `Type ${BUKTI} keygen, then ${BUKTI} seal.`],
    keyElsewhere: [
      'key: site.yaml names a key that is not in private/ here',
      `Seal where it is, or restore it from a copy. If it is lost: ${BUKTI} keygen --replace`,
    ],
    keyOther: ['key: private/log.key is not the key that site.yaml names', 'Restore private/log.key from your copy.'],
    sealed: (count) => [`seals: all ${count} published reviews are sealed`],
    unsealed: (count) => [`seals: ${count} reviews are not sealed yet`, `Type ${BUKTI} seal.`],
    hidden: ['personal data: the files of reviews and questions hold only what is shown'],
    unhidden: (count) => [
      `personal data: the files of reviews and questions hold ${count} things that are not shown (full names, order numbers and the like)`,
      `Type ${BUKTI} seal, or ${BUKTI} hide, before this folder goes into a public repository.`,
    ],
    orders: (matched, sealed) => [`orders: ${matched} of ${sealed} sealed reviews are matched to an order`],
    ordersMissing: [
      'orders: there is no private/orders.csv, so that no review is matched to an order',
      `Put an export of your orders there (columns order, sku, delivered), or type ${BUKTI} import orders.csv.`,
    ],
    ordersBroken: (count) => [`orders: private/orders.csv has ${count} problems`, `Type ${BUKTI} seal --dry-run, which names the lines.`],
    ordersNoSku: (slugs) => [`orders: products without a sku: ${slugs}`, 'Write sku into their files; orders are matched by it.'],
    ordersNoMatch: [
      'orders: not one review is matched to an order yet',
      `Write order: into the reviews as it stands in private/orders.csv; ${BUKTI} seal --dry-run says what is missing.`,
    ],
    backup: (day) => [`copy of private/: made on ${day}, and nothing changed since`],
    backupNone: [
      'copy of private/: there is none; should this disk break, keys and order numbers are lost',
      `Type ${BUKTI} backup and a folder on another disk, such as ${BUKTI} backup /media/usb`,
    ],
    backupOld: (day, files) => [`copy of private/: made on ${day}, and ${files} files changed since`, `Type ${BUKTI} backup again.`],
    backupNothing: ['copy of private/: there is nothing to copy yet'],
    backupExposed: (file) => [
      `copy of private/: ${file} is the same as a secret file in private/, and git or the site may take it`,
      `Move it to another disk. If it was pushed or published already, replace the key with ${BUKTI} keygen --replace.`,
    ],
    git: ['git: private/ is not in it'],
    gitNone: [
      'git: this folder is not in git; the history of the reviews is on this disk alone',
      'Type git init, then git add content and git commit.',
    ],
    gitNotIgnored: (folder) => [`git: ${folder}/ is not ignored, and may be pushed with the rest`, `Add a line ${folder}/ to .gitignore.`],
    gitTracked: (file) => [
      `git: ${file} is in it`,
      `Type git rm --cached -r -- ${file}. Its history still holds it: start a new repository, and replace the key with ${BUKTI} keygen --replace.`,
    ],
    gitHistory: (file) => [
      `git: the history still holds ${file}`,
      `Take it for known to others: start a new repository, and replace the key with ${BUKTI} keygen --replace.`,
    ],
    notBuilt: ['site: it is not built, so that the limits of hosts cannot be checked', `Type ${BUKTI} build.`],
    hostFits: (host, files, size) => [`${host}: it fits (${files} files, ${size})`],
    hostTooMany: (host, files, most) => [
      `${host}: ${files} files, at most ${most}`,
      'Write cards: { sizes: [landscape] } into content/site.yaml, or choose another host.',
    ],
    hostTooLarge: (host, size, most) => [
      `${host}: ${size}, at most ${most}`,
      'Write cards: { sizes: [landscape] } into content/site.yaml, make videos smaller, or choose another host.',
    ],
    hostLargeFile: (host, file, size, most) => [`${host}: ${file} has ${size}, at most ${most}`, 'Make that file smaller.'],
    headers: ['headers: dist/_headers sets security and caching for Netlify and Cloudflare Pages'],
    headersMissing: ['headers: there is no dist/_headers', `Type ${BUKTI} build again.`],
    headersNotSent: [
      'headers: GitHub Pages does not send the security headers of dist/_headers',
      'For them choose Netlify, Cloudflare Pages or a server of your own. The site works without.',
    ],
  },
};
