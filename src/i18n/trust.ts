import type { WithdrawnReason } from '#src/evidence/leaf.ts';
import type { Level } from '#src/evidence/level.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { WithheldReason } from '#src/schemas/review.ts';
import { angka, number } from './numbers.ts';

type Named = (name: string) => string;
type Counted = (n: number) => string;

/** Every text of the trust page. */
export interface TrustStrings {
  title: string;
  description: Named;
  intro: string;
  contents: string;

  levelsTitle: string;
  levelsIntro: string;
  proves: string;
  provesNot: string;
  levels: Record<Level, { proves: string; provesNot: string }>;
  notProvenTitle: string;
  notProven: readonly string[];

  receivedTitle: string;
  received: string;
  published: string;
  counted: string;
  withheld: string;
  pending: string;
  /** Days since the oldest was written. */
  pendingOldest: Counted;
  notCountedTitle: string;
  sinceTitle: string;
  starsAlone: (n: number) => string;
  revised: Counted;
  withdrawn: Counted;
  unsealed: Counted;
  sealedWithheld: Counted;

  importedTitle: string;
  importedIntro: string;
  importedCount: (platform: string, n: number) => string;
  declares: string;
  /** @param day as it is read, @param hash the SHA-256 of the file */
  declared: (day: string, n: number, hash: string) => string;
  notDeclared: string;

  withheldTitle: string;
  withheldIntro: string;
  withheldNone: string;
  reason: string;
  total: string;
  reasons: Record<WithheldReason | 'unknown', string>;
  withheldGone: Counted;
  withheldWithoutStars: Counted;
  withheldChanged: Counted;

  withdrawnTitle: string;
  withdrawnIntro: string;
  withdrawnNone: string;
  /** At the address of a review that was withdrawn. */
  gone: Record<'title' | 'text' | 'revisions' | 'more', string>;
  withdrawnReasons: Record<WithdrawnReason, string>;
  review: string;
  entry: string;

  countTitle: string;
  countFirstHand: string;
  countAll: string;
  rounding: string;
  orderTitle: string;
  order: string;

  sealTitle: string;
  sealIntro: string;
  sealLabel: string;
  sealOf: string;
  sealReads: string;
  sealSteps: string[];
  sealLimits: string;

  logTitle: string;
  logIntro: string;
  logEmpty: string;
  logLimits: string;
  facts: Record<'origin' | 'size' | 'root' | 'made' | 'key' | 'replaced' | 'signature' | 'witnesses' | 'history' | 'files', string>;
  entries: Counted;
  noKey: string;
  /** Of a key that was replaced: the day, and how many entries the log had. */
  replacedOn: (day: string, size: string) => string;
  unsigned: string;
  signedBy: Named;
  shopOnly: string;
  sampleKey: string;
  madeOn: Named;
  cosigned: (name: string, date: string) => string;
  checkpointOf: Counted;
  older: Counted;

  checkTitle: string;
  checkIntro: string;
  checkEmpty: string;
  keepKey: string;
  withBukti: { title: string; text: string; since: string };
  withGo: { title: string; text: string; install: string };
  withOpenSsl: { title: string; text: string; expect: string; unsigned: string };
  withSha256: { title: string; text: string; expect: string; seal: string };
  command: Named;

  since: Named;
  contactTitle: string;
  contact: string;
}

const idReasons: Record<WithheldReason, string> = {
  'personal-data': 'Memuat data pribadi',
  abusive: 'Menghina atau mengancam',
  'off-topic': 'Bukan tentang produknya',
  duplicate: 'Ulasan yang sama dua kali',
  'not-a-customer': 'Bukan dari pelanggan',
  unlawful: 'Melanggar hukum',
  'no-permission': 'Penulis tidak mengizinkan penayangan',
};

const enReasons: Record<WithheldReason, string> = {
  'personal-data': 'Holds personal data',
  abusive: 'Insults or threatens',
  'off-topic': 'Is not about the product',
  duplicate: 'The same review twice',
  'not-a-customer': 'Not from a customer',
  unlawful: 'Against the law',
  'no-permission': 'The author did not permit publication',
};

export const trustStrings: Record<SiteLanguage, TrustStrings> = {
  id: {
    title: 'Cara kami memeriksa dan menghitung',
    description: (brand) => `Bagaimana ulasan ${brand} diterima, diperiksa, disegel, dan dihitung, dan apa yang tidak ditayangkan.`,
    intro: 'Apa yang kami periksa dari tiap ulasan, apa yang tidak, dan bagaimana Anda memeriksanya sendiri tanpa harus percaya pada kami.',
    contents: 'Isi halaman ini',

    levelsTitle: 'Arti tandanya',
    levelsIntro: 'Tanda dihitung dari bukti. Tidak seorang pun bisa menuliskannya ke dalam ulasan.',
    proves: 'Yang dibuktikan',
    provesNot: 'Yang tidak',
    levels: {
      'order-matched': {
        proves:
          'Ketika ulasan ini disegel, toko menemukan pesanannya di catatan penjualan: berisi produk ini, sudah sampai paling lambat pada hari ulasan ditulis, dan tidak sedang dipakai ulasan lain.',
        provesNot: 'Bahwa pesanannya sungguhan. Catatan itu dipegang toko sendiri, dan toko yang berniat curang bisa mengarang pesanan.',
      },
      invited: {
        proves: 'Toko mengirim undangan setelah pembelian, dan ulasan ini menjawab undangan itu.',
        provesNot: 'Siapa yang membuka undangan itu, dan apakah semua pembeli diundang.',
      },
      'source-linked': {
        proves:
          'Ulasan ini disalin dari platform lain, dan alamat aslinya berada di platform yang disebutkan itu, jadi siapa saja bisa membandingkannya.',
        provesNot: 'Siapa penulisnya, dan apakah ia membeli. Aslinya bisa diubah atau dihapus di sana tanpa kami ketahui.',
      },
      unverified: {
        proves: 'Tidak ada soal pembeliannya: ulasannya masuk, dan hanya itu yang diketahui.',
        provesNot: 'Bahwa penulisnya membeli. Juga tidak sebaliknya: bisa jadi toko hanya tidak menemukan pesanannya.',
      },
    },
    notProvenTitle: 'Yang tidak dibuktikan di sini',
    notProven: [
      'Bahwa penulis memang orang yang ia sebutkan, dan bahwa isi ulasannya benar.',
      'Bahwa pesanannya sungguh ada: toko sendiri yang mencocokkannya dengan catatannya sendiri.',
      'Bahwa semua ulasan yang pernah masuk ada di sini: ulasan yang tidak pernah disegel tidak meninggalkan jejak.',
      'Kapan sebuah ulasan disegel: tanggalnya kata toko, kecuali seorang saksi yang Anda kenal ikut menandatangani.',
      'Bahwa semua orang diperlihatkan log yang sama: itu baru ketahuan kalau orang membandingkan catatannya, atau ada saksi.',
      'Bahwa halaman ini tidak diubah bersama programnya: pemeriksaan di peramban datang dari server yang sama. Periksalah juga dari luar.',
    ],

    receivedTitle: 'Apa yang masuk, dan jadinya bagaimana',
    received: 'Diterima',
    published: 'Ditayangkan',
    counted: 'Dihitung dalam nilai rata-rata',
    withheld: 'Tidak ditayangkan',
    pending: 'Menunggu dibaca',
    pendingOldest: (n) => `yang paling lama ${angka(n)} hari`,
    notCountedTitle: 'Ditayangkan, tetapi tidak dihitung',
    sinceTitle: 'Di luar hitungan di atas:',
    starsAlone: (n) =>
      `${angka(n)} dari yang ditayangkan adalah bintang tanpa ulasan: masuk hitungan menurut aturan yang sama, dan tidak punya halaman sendiri.`,
    revised: (n) => `${angka(n)} ulasan diubah setelah disegel, dan disegel lagi. Log menyimpan jejak kedua segelnya.`,
    withdrawn: (n) => `${angka(n)} ulasan ditarik setelah sempat tayang. Semuanya ada di daftar di bawah.`,
    unsealed: (n) => `${angka(n)} ulasan yang tayang belum disegel.`,
    sealedWithheld: (n) => `${angka(n)} ulasan yang tidak ditayangkan ikut tercatat di log, tanpa nama dan tanpa kata-katanya.`,

    importedTitle: 'Ulasan dari platform lain',
    importedIntro:
      'Ulasan ini pertama kali ditulis di platform lain. Tidak ada yang memeriksa pernyataan toko di sini: yang tercatat hanyalah bahwa toko membuatnya, kapan, dan untuk berkas yang mana.',
    importedCount: (platform, n) => `${platform}: ${angka(n)} ulasan`,
    declares: 'Toko menyatakan: ulasan dibawa ke sini tanpa diubah, tidak ada yang disembunyikan, dan penayangannya di sini diizinkan.',
    declared: (day, n, hash) => `${day}, berkas berisi ${angka(n)} ulasan yang ditayangkan di sini (SHA-256 ${hash})`,
    notDeclared: 'Toko tidak menyatakan apa pun tentang ulasan ini: apakah lengkap, tidak diubah, dan boleh ditayangkan di sini.',

    withheldTitle: 'Apa yang tidak ditayangkan',
    withheldIntro:
      'Tidak semua ulasan bisa ditayangkan. Banyaknya bintang tidak pernah menjadi alasan. Tiap ulasan yang tidak ditayangkan dihitung di sini.',
    withheldNone: 'Semua ulasan ditayangkan.',
    reason: 'Alasan',
    total: 'Jumlah',
    reasons: { ...idReasons, unknown: 'Alasannya tidak lagi tersimpan' },
    withheldGone: (n) => `${angka(n)} di antaranya tidak lagi disimpan toko. Log tetap menghitungnya.`,
    withheldWithoutStars: (n) =>
      `Bintang ${angka(n)} di antaranya tidak diketahui: catatan lama tidak memuat bintang, dan berkasnya sudah tidak ada.`,
    withheldChanged: (n) => `Bintang ${angka(n)} di antaranya diubah setelah disegel. Yang dihitung adalah bintang yang pertama.`,

    withdrawnTitle: 'Apa yang ditarik',
    withdrawnIntro: 'Ulasan yang pernah tayang lalu ditarik. Log tidak bisa melupakannya: alasan penarikan tercatat sebagai entri baru.',
    withdrawnNone: 'Belum ada ulasan yang ditarik setelah tayang.',
    gone: {
      title: 'Ulasan ini sudah ditarik',
      text: 'Dulu di alamat ini ada ulasan. Kata-katanya sudah tidak disimpan di situs ini; bahwa ia pernah ada, dan alasan penarikannya, tetap tercatat di log.',
      revisions: 'Berapa kali disegel',
      more: 'Cara memeriksa log',
    },
    withdrawnReasons: { ...idReasons, 'author-request': 'Diminta penulisnya', published: 'Ditayangkan dengan nama lain' },
    review: 'Ulasan',
    entry: 'Entri log',

    countTitle: 'Bagaimana nilainya dihitung',
    countFirstHand:
      'Sebuah ulasan dihitung bila ditayangkan, diterima langsung oleh merek ini, penulisnya tidak punya hubungan yang perlu diungkap, dan merupakan satu-satunya yang dihitung untuk pesanannya. Yang lain tetap ditampilkan, dengan alasan mengapa tidak dihitung.',
    countAll:
      'Sebuah ulasan dihitung bila ditayangkan, penulisnya tidak punya hubungan yang perlu diungkap, dan merupakan satu-satunya yang dihitung untuk pesanannya. Ulasan dari platform lain ikut dihitung.',
    rounding:
      'Rata-rata adalah jumlah bintang dibagi banyaknya ulasan yang dihitung, dengan satu angka desimal; setengah dibulatkan ke atas (4,25 menjadi 4,3). Tidak ada ulasan yang bobotnya lebih besar, dan tidak ada yang bobotnya turun karena lama.',
    orderTitle: 'Urutan ulasan',
    order:
      'Selalu dari yang terbaru, kecuali Anda memilih urutan lain di pencarian. Beranda mengambil ulasan terbaru tiap produk secara bergiliran, berapa pun bintangnya; kritik terbaru punya bagian sendiri di sana.',

    sealTitle: 'Segel kawung',
    sealIntro:
      'Ulasan yang disegel dicatat di log: bintang, kata-kata, nama yang tampil, dan tanggalnya. Sejak itu setiap perubahan meninggalkan jejak: entri baru dan cap baru. Capnya digambar dari entri itu dengan motif batik kawung; ganti satu huruf saja, capnya menjadi lain.',
    sealLabel: 'Segel kawung sebuah ulasan',
    sealOf: 'Segel ulasan ini',
    sealReads: 'dan keenam belas angkanya:',
    sealSteps: [
      'Mulailah dari wajik di puncak dan ikuti lingkar luarnya searah jarum jam.',
      'Tiap empat tanda adalah satu angka heksadesimal, 0 sampai f: garis berarti 1, titik berarti 0. Contohnya ada di bawah gambarnya.',
      'Keenam belas angka itu adalah awal hash entrinya di log. Dua segel sama bila lingkarnya sama; bunganya untuk dikenali mata.',
    ],
    sealLimits:
      'Gambar bisa ditiru. Segel membantu Anda melihat perbedaan; yang membuktikan adalah log. Segel versi 2 juga mengikat nama produk, berkas asli foto, terjemahan, dan balasan toko; segel versi 1 yang lebih lama tidak, jadi semua itu masih bisa diubah tanpa jejak. Foto di situs ini digambar ulang, sehingga hanya pemegang berkas aslinya yang bisa membandingkan. Waktu tidak disegel: urutan entri menunjukkan mana yang lebih dulu, bukan kapan. Gambar dan keterangan produk serta unggahan pelanggan juga tidak disegel.',

    logTitle: 'Log',
    logIntro:
      'Log adalah buku catatan yang hanya bisa ditambah. Akarnya merangkum semua entri dalam satu baris: mengubah atau menghapus satu entri lama saja menghasilkan akar lain, dan itu terlihat oleh siapa pun yang menyimpan akar yang lama.',
    logEmpty: 'Belum ada ulasan yang disegel di situs ini, jadi lognya masih kosong. Kata-kata di sini masih bisa diubah tanpa jejak.',
    logLimits:
      'Log tidak membuktikan bahwa isinya benar, bahwa semua ulasan dimasukkan, atau bahwa setiap orang diperlihatkan log yang sama. Yang terakhir memerlukan saksi, atau pembaca yang saling mencocokkan akarnya.',
    facts: {
      origin: 'Nama',
      size: 'Isi',
      root: 'Akar',
      made: 'Tanggal',
      key: 'Kunci publik',
      replaced: 'Kunci sebelumnya',
      signature: 'Tanda tangan terakhir',
      witnesses: 'Saksi',
      history: 'Riwayat',
      files: 'Berkas mentah',
    },
    entries: (n) => `${angka(n)} entri`,
    noKey: 'Tidak ada.',
    replacedOn: (day, size) => `diganti ${day}, pada ${size}`,
    unsigned: 'Log ini tidak ditandatangani. Akarnya tetap bisa dicatat dan dibandingkan.',
    signedBy: (name) => `oleh toko, dengan kunci ${name}`,
    shopOnly: 'Tidak ada. Log ini ditandatangani oleh toko saja.',
    sampleKey: 'Ini situs contoh: kunci rahasianya dibagikan kepada umum, jadi tanda tangan ini tidak membuktikan apa-apa.',
    madeOn: (day) => `${day}, kata toko. Tidak ada pihak lain yang menjamin tanggal itu.`,
    cosigned: (name, date) =>
      `${name}, ${date}. Nama saksi dan kuncinya dipilih toko; percayalah padanya hanya bila Anda mengenalnya dari tempat lain.`,
    checkpointOf: (n) => `pada ${angka(n)} entri`,
    older: (n) => `dan ${angka(n)} yang lebih lama`,

    checkTitle: 'Periksa sendiri',
    checkIntro:
      'Semua berkasnya terbuka dan memakai format umum, jadi Anda tidak perlu percaya pada situs ini maupun pada perangkat lunaknya. Perintah di bawah ini untuk bash; ketuk satu kotak untuk memilih seluruh isinya.',
    checkEmpty: 'Belum ada yang disegel, jadi belum ada yang bisa diperiksa. Begitu ada, perintah untuk memeriksanya tertulis di sini.',
    keepKey:
      'Catat kunci publik di atas, misalnya hari ini juga. Pemeriksaan paling kuat bila kuncinya tidak Anda ambil dari situs yang sedang diperiksa.',
    withBukti: {
      title: 'Dengan bukti verify',
      text: 'Menghitung ulang setiap angka dari dokumen yang disegel, lalu membandingkan halaman, data terstruktur, API, ekspor, umpan, sematan, dan teks lencana dengannya. Di akhir disebutkan apa yang tidak diperiksa. Jalankan di dalam salinan Bukti, perangkat lunak situs ini, sesudah npm ci; di luar salinan itu perintah ini tidak menjalankan apa-apa.',
      since: 'Simpan titik periksa hari ini. Lain kali Anda bisa memastikan bahwa log sejak itu hanya bertambah:',
    },
    withGo: {
      title: 'Dengan Go',
      text: 'Program kecil yang memakai paket tlog dan note buatan tim Go, bukan kode kami. Memeriksa tanda tangan, setiap entri, seluruh riwayat, dan bukti tiap ulasan. Bacalah dahulu sebelum menjalankannya.',
      install: 'Di Debian dan Ubuntu, yang diperlukan adalah golang-go dan golang-golang-x-mod-dev:',
    },
    withOpenSsl: {
      title: 'Dengan OpenSSL',
      text: 'Memeriksa hanya tanda tangan di bawah titik periksa terakhir. Diperlukan OpenSSL 3.',
      expect: 'Bila cocok, jawabannya: Signature Verified Successfully.',
      unsigned: 'Log ini tidak ditandatangani, jadi tidak ada tanda tangan untuk diperiksa dengan OpenSSL.',
    },
    withSha256: {
      title: 'Satu ulasan, dengan sha256sum',
      text: 'Perintah pertama menghitung hash dokumen yang disegel; yang kedua menampilkan entrinya di log. Untuk ulasan lain, ganti namanya di alamat.',
      expect: 'Hash pada baris pertama harus sama dengan isi "doc" pada baris kedua.',
      seal: 'Hash entri itu sendiri, dengan satu bita nol di depannya, adalah yang digambar sebagai segel; enam belas angka pertamanya dieja oleh lingkarnya:',
    },
    command: (title) => `Perintah: ${title}`,

    since: (date) => `sejak ${date}`,
    contactTitle: 'Ada yang keliru?',
    contact:
      'Tulislah kepada kami tentang ulasan mana pun: bila itu ulasan Anda dan Anda ingin mengubah atau menariknya, bila isinya tentang Anda, atau bila menurut Anda tidak benar.',
  },
  en: {
    title: 'How we check and count',
    description: (brand) => `How reviews of ${brand} are received, checked, sealed and counted, and what was withheld.`,
    intro: 'What we check about each review, what we do not, and how you can check it yourself without having to trust us.',
    contents: 'On this page',

    levelsTitle: 'What the marks say',
    levelsIntro: 'A mark is computed from evidence. Nobody can write it into a review.',
    proves: 'What it proves',
    provesNot: 'What it does not',
    levels: {
      'order-matched': {
        proves:
          'When the review was sealed, the shop found its order in the sales records: it holds this product, it arrived no later than the day on which the review was written, and no other review has it now.',
        provesNot: 'That the order was genuine. The shop keeps those records itself, and a shop bent on cheating could invent an order.',
      },
      invited: {
        proves: 'The shop sent an invitation after a purchase, and this review answers it.',
        provesNot: 'Who opened the invitation, and whether every buyer got one.',
      },
      'source-linked': {
        proves:
          'The review was copied from another platform, and the address of the original belongs to the platform that it names, so that anyone can compare the two.',
        provesNot: 'Who wrote it, and whether they bought anything. The original may be changed or deleted there without our knowing.',
      },
      unverified: {
        proves: 'Nothing about a purchase: the review came in, and no more is known.',
        provesNot: 'That the author bought the product. Nor the opposite: perhaps the shop just did not find the order.',
      },
    },
    notProvenTitle: 'What this does not prove',
    notProven: [
      'That authors are who they say they are, and that what they write is true.',
      'That the orders were genuine: the shop itself matched them with its own records.',
      'That every review ever received is here: a review that was never sealed leaves no trace.',
      'When a review was sealed: the day is what the shop says, unless a witness whom you know has signed too.',
      'That everybody is shown the same log: it comes out only when people compare what they kept, or where there are witnesses.',
      'That this page was not changed together with its program: the check in your browser comes from the same server. Check from outside as well.',
    ],

    receivedTitle: 'What came in, and what became of it',
    received: 'Received',
    published: 'Published',
    counted: 'Enter the rating',
    withheld: 'Withheld',
    pending: 'Waiting to be read',
    pendingOldest: (n) => `the oldest for ${number(n)} ${n === 1 ? 'day' : 'days'}`,
    notCountedTitle: 'Published, but not counted',
    sinceTitle: 'Besides these figures:',
    starsAlone: (n) =>
      `${number(n)} of those published ${n === 1 ? 'is' : 'are'} stars without words: counted by the same rules, with no page of ${n === 1 ? 'its' : 'their'} own.`,
    revised: (n) => `${reviews(n, 'was', 'were')} changed after sealing, and sealed again. The log keeps a trace of both seals.`,
    withdrawn: (n) => `${reviews(n, 'was', 'were')} withdrawn after publication; the list below has all of them.`,
    unsealed: (n) => `${reviews(n, 'is', 'are')} shown and not sealed yet.`,
    sealedWithheld: (n) =>
      n === 1
        ? '1 withheld review is recorded in the log too, without name or words.'
        : `${number(n)} withheld reviews are recorded in the log too, without names or words.`,

    importedTitle: 'Reviews from other platforms',
    importedIntro:
      'These reviews were first written on another platform. Nobody checks here what the shop declares of them: what is on record is that it did, when, and of which file.',
    importedCount: (platform, n) => `${platform}: ${number(n)} ${n === 1 ? 'review' : 'reviews'}`,
    declares: 'The shop declares: they were brought here unchanged, none was held back, and they may be published here.',
    declared: (day, n, hash) => `${day}, a file of which ${reviews(n, 'is', 'are')} published here (SHA-256 ${hash})`,
    notDeclared: 'The shop has declared nothing of them: not that they are complete, nor unchanged, nor that they may be published here.',

    withheldTitle: 'What was withheld',
    withheldIntro: 'Not every review can be published. The number of stars is never a reason. Each withheld review is counted here.',
    withheldNone: 'Nothing was withheld.',
    reason: 'Reason',
    total: 'Total',
    reasons: { ...enReasons, unknown: 'The reason is no longer kept' },
    withheldGone: (n) => `${number(n)} of them ${n === 1 ? 'is' : 'are'} no longer kept by the shop. The log counts them all the same.`,
    withheldWithoutStars: (n) => `The stars of ${number(n)} of them are not known: an older record has no stars, and the file is gone.`,
    withheldChanged: (n) => `${number(n)} of them ${n === 1 ? 'was' : 'were'} given other stars after sealing. The first ones are counted.`,

    withdrawnTitle: 'What was withdrawn',
    withdrawnIntro: 'Reviews that were public and are no more. The log cannot forget them: the reason stands in it as a new entry.',
    withdrawnNone: 'No review has been withdrawn after publication.',
    gone: {
      title: 'This review was withdrawn',
      text: 'There was a review at this address. Its words are no longer kept on this site; that it was here, and why it is gone, stays in the log.',
      revisions: 'Times sealed',
      more: 'How to check the log',
    },
    withdrawnReasons: { ...enReasons, 'author-request': 'The author asked for it', published: 'Published under another name' },
    review: 'Review',
    entry: 'Log entry',

    countTitle: 'How the rating is computed',
    countFirstHand:
      'A review counts when it is published, was received by the brand itself, has nothing to disclose, and is the only one counted for its order line. All others are shown and say why they do not count.',
    countAll:
      'A review counts when it is published, has nothing to disclose, and is the only one counted for its order line. Reviews from other platforms count too.',
    rounding:
      'The mean is the sum of stars divided by the number of counted reviews, with one decimal; halves are rounded up (4.25 becomes 4.3). No review weighs more than another, and none loses weight with age.',
    orderTitle: 'How reviews are ordered',
    order:
      'Newest first, everywhere, unless you choose otherwise in the search. The home page takes the newest review of each product in turn, whatever its stars; the newest criticism has a place of its own there.',

    sealTitle: 'The kawung seal',
    sealIntro:
      'A sealed review is recorded in the log: its stars, its words, the name as shown, its date. From then on every change leaves a trace: a new entry, and a new mark. The mark is drawn from that entry in the manner of kawung, a batik motif; change a single letter, and the mark is another.',
    sealLabel: 'Kawung seal of a review',
    sealOf: 'The seal of this review',
    sealReads: 'and its sixteen digits:',
    sealSteps: [
      'Begin at the diamond on top and follow the outer ring clockwise.',
      'Every four signs are one hexadecimal digit, 0 to f: a line is 1, a dot is 0. Those of this seal stand below it.',
      'The sixteen digits are the beginning of the entry’s hash in the log. Two seals are the same when their rings are; the flower is there for the eye.',
    ],
    sealLimits:
      'A picture can be copied. The seal helps you see a difference; the proof is in the log. A seal of version 2 also fixes the product’s name, the original files of photos, translations and the shop’s answers; older seals, of version 1, do not, so those can still be changed there without a trace. Photos are drawn anew on this site, so only those who have the original can compare them. The time is not sealed: the order of entries says what came first, not when. Products’ pictures and descriptions and customers’ posts are not sealed either.',

    logTitle: 'The log',
    logIntro:
      'The log is a record that can only be added to. Its root sums up all entries in one line: changing or deleting a single old entry gives another root, and whoever kept the old one can tell.',
    logEmpty: 'No review on this site has been sealed yet, so the log is empty. For now, words here can still be changed without a trace.',
    logLimits:
      'The log does not prove that what it says is true, that every review was entered, or that everybody is shown the same log. The last takes witnesses, or readers who compare roots with one another.',
    facts: {
      origin: 'Name',
      size: 'Size',
      root: 'Root',
      made: 'Day',
      key: 'Public key',
      replaced: 'Earlier keys',
      signature: 'Last signature',
      witnesses: 'Witnesses',
      history: 'History',
      files: 'Raw files',
    },
    entries: (n) => (n === 1 ? '1 entry' : `${number(n)} entries`),
    noKey: 'There is none.',
    replacedOn: (day, size) => `replaced on ${day}, at ${size}`,
    unsigned: 'This log is not signed. Its root can still be noted down and compared.',
    signedBy: (name) => `by the shop, with the key ${name}`,
    shopOnly: 'None. This log is signed by the shop alone.',
    sampleKey: 'This is a sample site: its private key is public, so that this signature proves nothing.',
    madeOn: (day) => `${day}, as the shop says. Nobody else vouches for the day.`,
    cosigned: (name, date) => `${name}, ${date}. The shop chose this witness’s name and key; trust it only if you know it from elsewhere.`,
    checkpointOf: (n) => `at ${n === 1 ? '1 entry' : `${number(n)} entries`}`,
    older: (n) => `and ${number(n)} older`,

    checkTitle: 'Check it yourself',
    checkIntro:
      'All files are open and in public formats, so you need trust neither this site nor its software. The commands are for bash; a tap on a box selects all of it.',
    checkEmpty: 'Nothing has been sealed yet, so there is nothing to check. Once there is, the commands for it will stand here.',
    keepKey:
      'Note down the public key above, today for instance. The check is strongest when its key does not come from the very site that is being checked.',
    withBukti: {
      title: 'With bukti verify',
      text: 'Computes every figure anew from the sealed documents, and compares pages, structured data, API, exports, feeds, embeds and the text of badges with them. It ends with what it did not look at. Run it inside a copy of Bukti, the software of this site, after npm ci; outside such a copy the command runs nothing.',
      since: 'Keep today’s checkpoint. Another day you can make sure that the log has only grown since:',
    },
    withGo: {
      title: 'With Go',
      text: 'A small program on the Go team’s own packages tlog and note, not on our code. It checks the signature, every entry, the whole history and the proof of each review. Read it before you run it.',
      install: 'On Debian and Ubuntu it takes golang-go and golang-golang-x-mod-dev:',
    },
    withOpenSsl: {
      title: 'With OpenSSL',
      text: 'Checks the signature under the last checkpoint, and nothing else. It takes OpenSSL 3.',
      expect: 'If it fits, the answer is: Signature Verified Successfully.',
      unsigned: 'This log is not signed, so there is no signature to check with OpenSSL.',
    },
    withSha256: {
      title: 'One review, with sha256sum',
      text: 'The first command computes the hash of the sealed document, the second shows its entry in the log. For another review, put its name into the addresses.',
      expect: 'The hash on the first line must be the one that follows "doc" on the second.',
      seal: 'The hash of that entry, with a zero byte before it, is what the seal is drawn from; its ring spells the first sixteen digits:',
    },
    command: (title) => `Commands: ${title}`,

    since: (date) => `since ${date}`,
    contactTitle: 'Something wrong?',
    contact:
      'Write to us about any review: if it is yours and you want it changed or gone, if it is about you, or if you think that it is false.',
  },
};

function reviews(n: number, one: string, many: string): string {
  return n === 1 ? `1 review ${one}` : `${number(n)} reviews ${many}`;
}
