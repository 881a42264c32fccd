import type { SiteLanguage } from '#src/schemas/primitives.ts';

export const CHECK_STEPS = ['sealed', 'words', 'included', 'published', 'signed', 'grown'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** Every text of the box that checks a review. */
export interface CheckStrings {
  title: string;
  intro: string;
  button: string;
  noScript: string;
  notSealed: string;
  revised: (rev: number) => string;
  /** Sealed again, with the same words. */
  sealedAgain: (rev: number) => string;
  seal: string;
  steps: Record<CheckStep, string>;
  limits: string;
  byHand: string;
  files: string;
  document: string;
  proof: string;
  checkpoint: string;
  bundle: string;
  tile: string;
  unloaded: string;
  /** What is compared, by its name in the sealed document. */
  fields: Record<(typeof CHECK_FIELDS)[number], string>;
  /**
   * What a step found: `<step>.<code>`, or a code alone for what can happen in every step. `<step>.failed` is said where nothing
   * else fits: mostly of a file that is missing or cannot be read. In braces, what was found.
   */
  verdicts: Record<(typeof CHECK_VERDICTS)[number], string>;
}

export const CHECK_FIELDS = ['rating', 'title', 'body', 'pros', 'cons', 'name', 'city', 'date', 'experienced', 'source', 'badge'] as const;

export const CHECK_VERDICTS = [
  'sealed.passed',
  'sealed.other',
  'sealed.changed',
  'sealed.failed',
  'words.passed',
  'words.changed',
  'words.hidden',
  'words.failed',
  'included.passed',
  'included.not-included',
  'included.other-log',
  'included.failed',
  'published.passed',
  'published.bundle',
  'published.tile',
  'published.not-consistent',
  'published.other-log',
  'published.failed',
  'signed.passed',
  'signed.skipped',
  'signed.keys',
  'signed.not-signed',
  'signed.wrong-signature',
  'signed.cannot-check',
  'signed.failed',
  'grown.passed',
  'grown.skipped',
  'grown.skipped-denied',
  'grown.older',
  'grown.not-consistent',
  'grown.not-signed',
  'grown.other-log',
  'grown.failed',
  'result.passed',
  'result.unreachable',
  'result.cannot-check',
  'result.TypeError',
  'result.failed',
  'unreachable',
  'cannot-check',
  'TypeError',
] as const;

export const checkStrings: Record<SiteLanguage, CheckStrings> = {
  id: {
    title: 'Periksa ulasan ini',
    intro: 'Peramban Anda membandingkan kata-kata di halaman ini dengan yang disegel di log publik toko.',
    button: 'Periksa ulasan ini',
    noScript: 'Tanpa JavaScript, ulasan ini tetap bisa diperiksa sendiri dengan berkas di bawah.',
    notSealed: 'Ulasan ini belum disegel, jadi belum ada yang bisa diperiksa.',
    revised: (rev) => `Kata-katanya diubah setelah segel pertama. Ini revisi ${rev}.`,
    sealedAgain: (rev) =>
      `Disegel lagi sebagai revisi ${rev}: kata-katanya tetap sama. Yang bertambah atau berubah hanyalah buktinya, atau yang tampil bersamanya, misalnya balasan.`,
    seal: 'Segel ulasan ini: pola kawung yang dihitung dari catatannya di log',
    steps: {
      sealed: 'Dokumen tersegel',
      words: 'Isi halaman ini',
      included: 'Bukti di log',
      published: 'Log publik',
      signed: 'Tanda tangan toko',
      grown: 'Sejak kunjungan terakhir',
    },
    limits:
      'Yang disegel: kata-kata, bintang, nama yang tampil, tanggal, dan sumbernya; foto, jawaban pelanggan, terjemahan, dan balasan toko tidak. Pemeriksaan ini tidak membuktikan bahwa pesanannya sungguhan. Kode yang memeriksa juga berasal dari toko ini; kalau ingin yakin, periksa tanpa kami.',
    byHand: 'Cara memeriksa tanpa kami',
    files: 'Berkas mentah',
    document: 'dokumen tersegel',
    proof: 'bukti',
    checkpoint: 'checkpoint',
    bundle: 'catatan log',
    tile: 'hash log',
    unloaded: 'Pemeriksa tidak dapat dimuat. Periksa koneksi Anda, muat ulang halaman ini, lalu coba lagi.',
    fields: {
      rating: 'Bintang',
      title: 'Judul',
      body: 'Isi ulasan',
      pros: 'Hal yang disukai',
      cons: 'Hal yang tidak disukai',
      name: 'Nama penulis',
      city: 'Kota penulis',
      date: 'Tanggal ulasan',
      experienced: 'Bulan pengalaman',
      source: 'Tautan ke aslinya',
      badge: 'Tanda bukti',
    },
    verdicts: {
      'sealed.passed': 'Sidik dokumennya sama dengan yang tercatat untuk ulasan ini.',
      'sealed.other': 'Buktinya milik ulasan lain ({found}), bukan ulasan ini. Ulasan ini jadi tidak punya bukti.',
      'sealed.changed': 'Dokumen tersegel hilang atau sudah diubah: sidiknya bukan yang tercatat untuk ulasan ini.',
      'sealed.failed': 'Berkas bukti hilang atau rusak, sehingga tidak terbaca sebagai bukti.',
      'words.passed': 'Kata-kata, bintang, tanggal, dan tanda bukti di halaman ini sama dengan yang disegel.',
      'words.changed': '{field} di halaman ini tidak sama dengan yang disegel. Di sini: “{found}”. Yang disegel: “{sealed}”.',
      'words.hidden': '{field} disegel, tetapi tidak terlihat di halaman ini. Yang disegel: “{sealed}”.',
      'words.failed': 'Dokumen tersegel tidak bisa dibaca.',
      'included.passed': 'Perhitungannya sampai ke akar log: catatan ini memang bagian darinya.',
      'included.not-included': 'Buktinya tidak sampai ke akar log. Catatan ini tidak terbukti ada di log.',
      'included.other-log': 'Buktinya menunjuk ke log lain ({message}), bukan log toko ini.',
      'included.failed': 'Checkpoint di dalam bukti rusak, sehingga tidak bisa dibaca.',
      'published.passed': 'Log yang terbuka untuk semua orang memuat catatan yang sama.',
      'published.bundle': 'Di log publik, catatan pada nomor ini lain isinya, atau berkasnya rusak.',
      'published.tile': 'Di log publik, hash pada nomor ini bukan hash catatan ulasan ini.',
      'published.not-consistent': 'Checkpoint log publik bertentangan dengan bukti ulasan ini. Toko memperlihatkan dua log yang berbeda.',
      'published.other-log': 'Checkpoint log publik milik log lain ({message}).',
      'published.failed':
        'Berkas log publik hilang atau rusak, atau tidak ada yang menunjukkan bahwa checkpoint-nya lanjutan dari bukti ulasan ini.',
      'signed.passed': 'Ditandatangani dengan kunci toko, yang juga diumumkan log.',
      'signed.skipped': 'Log ini tidak ditandatangani. Yang menjaminnya hanya situs ini sendiri.',
      'signed.keys': 'Kunci di halaman ini bukan kunci yang diumumkan log. Salah satunya sudah diganti.',
      'signed.not-signed': 'Tidak ada tanda tangan dari kunci toko ini di checkpoint log.',
      'signed.wrong-signature': 'Tanda tangannya tidak cocok: checkpoint atau tanda tangannya sudah diubah.',
      'signed.cannot-check':
        'Tidak bisa diperiksa di sini: peramban ini belum mengenal tanda tangan Ed25519. Coba peramban yang lebih baru.',
      'signed.failed': 'Tanda tangan, kunci, atau berkas keterangan log hilang atau rusak.',
      'grown.passed': 'Log hanya bertambah. Tidak ada yang dihapus atau diubah.',
      'grown.skipped': 'Ini pemeriksaan pertama Anda, jadi belum ada pembanding. Keadaan log kini diingat di peramban ini.',
      'grown.skipped-denied': 'Peramban ini tidak mengizinkan halaman mengingat apa pun, jadi tidak ada pembanding.',
      'grown.older':
        'Log kini lebih pendek ({size} catatan) daripada yang pernah Anda lihat ({old}). Ada yang dihapus, atau ini salinan lama.',
      'grown.not-consistent': 'Sejarah log ditulis ulang: yang pernah Anda lihat tidak lagi ada di dalamnya.',
      'grown.not-signed':
        'Saat kunjungan terakhir Anda, log ditandatangani dengan kunci lain. Tanyakan kepada toko mengapa kuncinya diganti.',
      'grown.other-log': 'Saat kunjungan terakhir Anda, situs ini memakai log lain ({message}).',
      'grown.failed': 'Tidak ada berkas yang menunjukkan bahwa log hanya bertambah sejak kunjungan terakhir Anda.',
      'result.passed':
        'Ini kata-kata pelanggan, tidak berubah sejak disegel. Catatan nomor {index} (dihitung dari 0) dari {size} catatan di log, revisi {rev}.',
      'result.unreachable': 'Belum selesai: ada berkas yang tidak dapat diambil. Ini bukan lolos dan bukan gagal.',
      'result.cannot-check': 'Tidak bisa diperiksa di sini. Ini bukan lolos dan bukan gagal.',
      'result.TypeError': 'Tidak bisa diperiksa di sini. Ini bukan lolos dan bukan gagal.',
      'result.failed': 'Pemeriksaan gagal. Jangan mengandalkan ulasan ini sebelum toko menjelaskannya.',
      unreachable: 'Berkas {message} tidak dapat diambil. Periksa koneksi Anda, lalu coba lagi.',
      'cannot-check':
        'Tidak bisa diperiksa di sini: halaman ini tidak dibuka lewat HTTPS, sehingga peramban tidak menyediakan kriptografi.',
      TypeError: 'Tidak bisa diperiksa di sini: peramban ini tidak dapat menjalankan pemeriksaan ({message}).',
    },
  },
  en: {
    title: 'Check this review',
    intro: 'Your browser compares the words on this page with those sealed in the shop’s public log.',
    button: 'Check this review',
    noScript: 'Without JavaScript you can still check this review by hand, with the files below.',
    notSealed: 'This review is not sealed yet, so there is nothing to check.',
    revised: (rev) => `Its words were changed after the first seal. This is revision ${rev}.`,
    sealedAgain: (rev) =>
      `Sealed again as revision ${rev}: its words are the same. Only its evidence, or what stands with it, such as an answer, was added or changed.`,
    seal: 'The seal of this review: a kawung pattern computed from its record in the log',
    steps: {
      sealed: 'Sealed document',
      words: 'What this page shows',
      included: 'Proof of the log',
      published: 'Public log',
      signed: 'The shop’s signature',
      grown: 'Since your last visit',
    },
    limits:
      'Sealed are the words, the stars, the name as shown, the dates and the source; photos, the customer’s answers, translations and the shop’s replies are not. This does not prove that the order was genuine. The code that checks comes from this shop, too; to be certain, check without us.',
    byHand: 'How to check without us',
    files: 'Raw files',
    document: 'sealed document',
    proof: 'proof',
    checkpoint: 'checkpoint',
    bundle: 'log records',
    tile: 'log hashes',
    unloaded: 'The check could not be loaded. Check your connection, reload this page, and try again.',
    fields: {
      rating: 'Stars',
      title: 'Title',
      body: 'Text of the review',
      pros: 'What was liked',
      cons: 'What was disliked',
      name: 'Author’s name',
      city: 'Author’s city',
      date: 'Date of the review',
      experienced: 'Month of the experience',
      source: 'Link to the original',
      badge: 'Badge',
    },
    verdicts: {
      'sealed.passed': 'Its fingerprint is the one on record for this review.',
      'sealed.other': 'The proof belongs to another review ({found}), not to this one. This review has no proof, then.',
      'sealed.changed': 'The sealed document is missing or was changed: its fingerprint is not the one on record for this review.',
      'sealed.failed': 'The proof is missing or damaged: it cannot be read as a proof.',
      'words.passed': 'Words, stars, dates and badge on this page are those that were sealed.',
      'words.changed': '{field}: this page does not show what was sealed. Here: “{found}”. Sealed: “{sealed}”.',
      'words.hidden': '{field}: sealed, but not to be seen on this page. Sealed: “{sealed}”.',
      'words.failed': 'The sealed document cannot be read.',
      'included.passed': 'The sums lead to the root of the log: this record is a part of it.',
      'included.not-included': 'The proof does not lead to the root of the log. Nothing shows that this record is in it.',
      'included.other-log': 'The proof points to another log ({message}), not to this shop’s.',
      'included.failed': 'The checkpoint in the proof is damaged: it cannot be read.',
      'published.passed': 'The log that everybody can read holds the same record.',
      'published.bundle': 'In the public log, the record at this number says something else, or its file is damaged.',
      'published.tile': 'In the public log, the hash at this number is not that of this review’s record.',
      'published.not-consistent': 'The public log’s checkpoint contradicts this review’s proof. The shop is showing two different logs.',
      'published.other-log': 'The public log’s checkpoint is of another log ({message}).',
      'published.failed':
        'A file of the public log is missing or damaged, or nothing shows that its checkpoint continues this review’s proof.',
      'signed.passed': 'Signed with the shop’s key, which the log announces too.',
      'signed.skipped': 'This log is not signed. Nothing vouches for it but this site.',
      'signed.keys': 'The key on this page is not the one that the log announces. One of them was replaced.',
      'signed.not-signed': 'The log’s checkpoint has no signature by this shop’s key.',
      'signed.wrong-signature': 'The signature does not fit: it was changed, or the checkpoint was.',
      'signed.cannot-check': 'Cannot be checked here: this browser does not know Ed25519 signatures yet. Try a newer one.',
      'signed.failed': 'The signature, the key, or the file that describes the log is missing or damaged.',
      'grown.passed': 'The log was only added to. Nothing was removed or changed.',
      'grown.skipped': 'This is your first check, so there is nothing to compare with yet. This browser now remembers the log as it is.',
      'grown.skipped-denied': 'This browser does not let the page remember anything, so there is nothing to compare with.',
      'grown.older':
        'The log is shorter now ({size} records) than when you last saw it ({old}). Something was removed, or this is an old copy.',
      'grown.not-consistent': 'The log’s history was rewritten: what you saw last time is not in it any more.',
      'grown.not-signed': 'At your last visit the log was signed with another key. Ask the shop why it was replaced.',
      'grown.other-log': 'At your last visit this site had another log ({message}).',
      'grown.failed': 'No file shows that the log was only added to since your last visit.',
      'result.passed':
        'These are the customer’s words, unchanged since they were sealed. Record number {index} (counted from 0) of {size} in the log, revision {rev}.',
      'result.unreachable': 'Not finished: a file could not be fetched. That is neither a pass nor a failure.',
      'result.cannot-check': 'Cannot be checked here. That is neither a pass nor a failure.',
      'result.TypeError': 'Cannot be checked here. That is neither a pass nor a failure.',
      'result.failed': 'The check failed. Do not rely on this review until the shop explains it.',
      unreachable: 'The file {message} could not be fetched. Check your connection and try again.',
      'cannot-check': 'Cannot be checked here: this page was not opened over HTTPS, so the browser offers no cryptography.',
      TypeError: 'Cannot be checked here: this browser cannot run the check ({message}).',
    },
  },
};
