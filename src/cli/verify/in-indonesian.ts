import type { FindingCode, StepId } from './verify-report.ts';

/** The titles of the steps, as `STEP_TITLES` has them in English. */
export const INDONESIAN_TITLES: Record<StepId, string> = {
  description: 'Keterangan situs',
  checkpoint: 'Checkpoint',
  signature: 'Tanda tangan',
  witnesses: 'Saksi',
  entries: 'Entri',
  tiles: 'Petak',
  history: 'Riwayat',
  extensions: 'Penambahan',
  since: 'Sejak itu',
  replay: 'Urutan entri',
  documents: 'Dokumen bersegel',
  proofs: 'Pembuktian',
  receipts: 'Tanda terima',
  pages: 'Halaman',
  figures: 'Angka di halaman',
  api: 'API',
  exports: 'Ekspor',
  feeds: 'Feed',
  embeds: 'Sematan dan lencana',
  ratings: 'Rating untuk toko',
  trust: 'Halaman kepercayaan',
  search: 'Pencarian',
  withdrawn: 'Ulasan yang ditarik',
};

/** What does not hold, in one sentence. The details behind it stay in English, since they are for those who look into it. */
export const INDONESIAN_FINDINGS: Record<FindingCode, string> = {
  missing: 'Sesuatu yang seharusnya ada tidak ada.',
  unreadable: 'Ini tidak bisa dibaca.',
  malformed: 'Bentuknya tidak seperti yang ditetapkan.',
  'not-signed': 'Tidak ada tanda tangan dari kuncinya.',
  'wrong-signature': 'Tanda tangannya salah.',
  'wrong-key': 'Kuncinya lain.',
  'other-log': 'Ini dari catatan lain.',
  'not-cosigned': 'Saksi belum menandatanganinya.',
  'wrong-time': 'Waktunya tidak mungkin benar.',
  'wrong-root': 'Akarnya lain dari yang dihitung dari entri.',
  'wrong-size': 'Banyaknya entri tidak cocok.',
  'wrong-bundle': 'Kumpulan entrinya lain.',
  'wrong-tile': 'Petaknya lain dari yang dihitung dari entri.',
  'wrong-checkpoint': 'Checkpoint-nya lain.',
  'wrong-extension': 'Tidak terbukti bahwa catatan hanya bertambah.',
  'wrong-entry': 'Entri ini tidak mungkin ada di situ.',
  'wrong-document': 'Dokumennya bukan yang disegel.',
  'wrong-proof': 'Pembuktiannya tidak menuju ke akar.',
  'not-in-log': 'Ini tidak ada di catatan.',
  'other-words': 'Kata-katanya lain dari yang disegel.',
  'words-not-shown': 'Kata-kata yang disegel tidak tampil.',
  'wrong-level': 'Tingkat buktinya lain dari yang terbukti.',
  'wrong-seal': 'Segelnya lain.',
  'wrong-figure': 'Angkanya lain dari yang mengikuti ulasan bersegel.',
  'still-served': 'Ini masih tersedia, padahal sudah ditarik.',
  older: 'Catatannya lebih lama dari checkpoint Anda.',
  rewritten: 'Catatannya ditulis ulang.',
  'cannot-check': 'Ini tidak bisa diperiksa.',
};

/** Sentences of the steps, and of what a report does not prove: in English, and in Indonesian. */
const PHRASES: readonly (readonly [english: RegExp, indonesian: string])[] = [
  // What is not shown by a report.
  [
    /^that the orders behind "matched to an order" were genuine: the shop matched them$/,
    'bahwa pesanan di balik "pembelian tercatat" memang asli: toko yang mencocokkannya',
  ],
  [
    /^that every review which the shop received is in the log, .*$/,
    'bahwa setiap ulasan yang diterima toko ada di catatan, dan bahwa toko menanyai semua pelanggan yang katanya ditanyai',
  ],
  [
    /^that other readers are shown this same log: .*$/,
    'bahwa pembaca lain melihat catatan yang sama: simpan checkpoint-nya, bandingkan dengan yang lain, dan periksa lagi dengan --since',
  ],
  [
    /^what style sheets, scripts and pictures make of a page: .*$/,
    'apa yang dilakukan gaya, skrip, dan gambar pada halaman: kata-katanya dibaca dari HTML dan, di antara tanda kutip, dari gayanya, tanpa peramban',
  ],
  [
    /^what was not looked at: .*$/,
    'yang tidak diperiksa: kartu dan lencana PNG, foto, di ulasan mana pencarian menemukan sebuah kata, kiriman pelanggan, pertanyaan kepada toko dan jawabannya, teks merek, seberapa sering pelanggan membicarakan sesuatu, nama produk di judul dan jalur halaman, apakah halaman ulasan menghilangkan segel atau nomornya di log, tautan berbagi, dan kata-kata tentang toko dan produknya tanpa bintang, lencana, tanda, atau data terstruktur, kecuali kalimat yang memuji ulasan seperti kebiasaan toko',
  ],
  [
    /^translations, answers, photos and notes of reviews that were sealed as version 1, .*$/,
    'terjemahan, jawaban, foto, dan catatan pada ulasan yang disegel sebagai versi 1, serta foto versi 2, yang aslinya tidak tersedia',
  ],
  [
    /^when a review was sealed, unless a witness .*$/,
    'kapan sebuah ulasan disegel, kecuali saksi yang Anda kenal menandatangani checkpoint-nya',
  ],
  [
    /^not looked at, since this site has none of it, or what comes before failed: /,
    'tidak diperiksa, karena situs ini tidak memilikinya atau langkah sebelumnya gagal: ',
  ],
  [/^what stands in files that no check reads: /, 'isi berkas yang tidak dibaca pemeriksaan mana pun: '],
  [/ and ([\d,]+) more$/, ' dan $1 lagi'],
  // Steps that were not done.
  [
    /^this is no site with a Bukti review log, or not its home address$/,
    'ini bukan situs dengan catatan ulasan Bukti, atau bukan alamat berandanya',
  ],
  [/^there is no checkpoint that can be read$/, 'tidak ada checkpoint yang bisa dibaca'],
  [/^none that can be read$/, 'tidak ada yang bisa dibaca'],
  [/^the entries could not all be read$/, 'tidak semua entri bisa dibaca'],
  [/^none is named, so nobody but the shop vouches for this log$/, 'tidak ada yang disebut, jadi hanya toko yang menjamin catatan ini'],
  [
    /^this log is not signed, so its checkpoint is worth as much as the site that serves it$/,
    'catatan ini tidak ditandatangani, jadi checkpoint-nya hanya sekuat situs yang menyediakannya',
  ],
  [
    /^your checkpoint is of an empty log, which every log continues$/,
    'checkpoint Anda dari catatan kosong, yang dilanjutkan oleh catatan mana pun',
  ],
  [/^the log has no key$/, 'catatan ini tanpa kunci'],
  [/^no review is sealed$/, 'belum ada ulasan yang disegel'],
  [/^no public review was withdrawn$/, 'tidak ada ulasan terbit yang ditarik'],
  [/^there is no earlier checkpoint$/, 'tidak ada checkpoint sebelumnya'],
  // Steps that were done.
  [/^the log (\S+), which says that it is sample content, /, 'catatan $1, yang menyebut diri isi contoh, '],
  [/^the log (\S+), /, 'catatan $1, '],
  [/without a key/, 'tanpa kunci'],
  [/with the key (\S+)/, 'dengan kunci $1'],
  [/; it calls itself (\S+)/, '; situs ini menyebut dirinya $1'],
  [/^of ([\d,]+) entries/, 'untuk $1 entri'],
  [
    /; the shop says that it was made on (\S+), and nobody else vouches for the day/,
    '; kata toko, dibuat pada $1, dan tidak ada pihak lain yang menjamin harinya',
  ],
  [/^not signed by (\S+), /, 'tidak ditandatangani $1, '],
  [/^signed by (\S+), /, 'ditandatangani $1, '],
  [/the key that the site itself names/, 'kunci yang disebut situs itu sendiri'],
  [/the key that you gave/, 'kunci yang Anda berikan'],
  [/^cosigned by none/, 'belum ditandatangani saksi mana pun'],
  [/^cosigned by /, 'ditandatangani saksi '],
  [/a name that the site itself chose/g, 'nama yang dipilih situs itu sendiri'],
  [/, which you named/g, ', yang Anda sebut'],
  [/; not cosigned by /, '; tidak ditandatangani '],
  [/^([\d,]+) witness(?:es)? named/, '$1 saksi disebut'],
  [/([\d,]+) entr(?:y|ies) make the tree of the checkpoint/, '$1 entri membentuk pohon checkpoint itu'],
  [/([\d,]+) entr(?:y|ies) make another tree than that of the checkpoint/, '$1 entri membentuk pohon lain dari checkpoint itu'],
  [/^not all ([\d,]+) entr(?:y|ies) could be read/, 'tidak semua dari $1 entri bisa dibaca'],
  [
    /([\d,]+) tiles? and bundles?, ([\d,]+) of them partial, against the entries/,
    '$1 petak dan kumpulan, $2 di antaranya sebagian, dibandingkan dengan entri',
  ],
  [
    /([\d,]+) checkpoints?, each against the first entries of the log/,
    '$1 checkpoint, masing-masing dibandingkan dengan entri pertama catatan',
  ],
  [/; ([\d,]+) of them from before the log was signed/, '; $1 di antaranya dari sebelum catatan ditandatangani'],
  [/([\d,]+) proofs? that the log only grew/, '$1 pembuktian bahwa catatan hanya bertambah'],
  [
    /^your checkpoint of ([\d,]+) entr(?:y|ies) still holds; (.*) added since$/,
    'checkpoint Anda untuk $1 entri masih berlaku; ditambahkan sejak itu: $2',
  ],
  [/^the log does not continue your checkpoint$/, 'catatan ini tidak melanjutkan checkpoint Anda'],
  [/([\d,]+) live reviews?, ([\d,]+) received and withheld, ([\d,]+) withdrawn/, '$1 ulasan hidup, $2 diterima dan ditahan, $3 ditarik'],
  [/; no order line twice/, '; tidak ada baris pesanan yang dipakai dua kali'],
  [/the bytes of ([\d,]+) of ([\d,]+) documents? have the hashes in the log/, 'isi $1 dari $2 dokumen cocok dengan hash di catatan'],
  [/the bytes of ([\d,]+) documents? have the hashes in the log/, 'isi $1 dokumen cocok dengan hash di catatan'],
  [/([\d,]+) proofs? of inclusion, each for the entry of its review/, '$1 pembuktian keikutsertaan, masing-masing untuk entri ulasannya'],
  [/([\d,]+) COSE receipts?, each for the entry of its review/, '$1 tanda terima COSE, masing-masing untuk entri ulasannya'],
  [
    /([\d,]+) pages? read, ([\d,]+) of them reviews' own, ([\d,]+) shown reviews? compared with the sealed words, ([\d,]+) kawung seals? with (?:its leaf|their leaves)/,
    '$1 halaman dibaca, $2 di antaranya halaman ulasan, $3 ulasan yang tampil dibandingkan dengan kata-kata bersegel, $4 segel kawung dengan daunnya',
  ],
  [/; ([\d,]+) reviews? shown without a seal, so nothing to compare/, '; $1 ulasan tampil tanpa segel, jadi tidak ada pembandingnya'],
  [/; ([\d,]+) links were not followed \(--max-pages\)/, '; $1 tautan tidak diikuti (--max-pages)'],
  [
    /([\d,]+) figures?, stars? (?:or|and) badges? outside of reviews, ([\d,]+) figures? (?:or|and) answers? of the shop and ([\d,]+) blocks? of JSON-LD, against what follows from the sealed reviews/,
    '$1 angka, bintang, dan lencana di luar ulasan, $2 angka dan jawaban toko, serta $3 blok JSON-LD, dibandingkan dengan yang mengikuti ulasan bersegel',
  ],
  [
    /; ([\d,]+) of the counted reviews are not sealed and were taken from the site's own list/,
    '; $1 ulasan yang dihitung belum disegel, dan diambil dari daftar situs sendiri',
  ],
  [
    /([\d,]+) reviews? in ([\d,]+) documents?, compared with the sealed words, levels and figures/,
    '$1 ulasan di $2 dokumen, dibandingkan dengan kata-kata, tingkat, dan angka bersegel',
  ],
  [
    /([\d,]+) rows? of CSV, NDJSON and Google's feed, compared with the sealed words/,
    '$1 baris CSV, NDJSON, dan feed Google, dibandingkan dengan kata-kata bersegel',
  ],
  [
    /([\d,]+) entr(?:y|ies) in ([\d,]+) feeds?, compared with the sealed words/,
    '$1 entri di $2 feed, dibandingkan dengan kata-kata bersegel',
  ],
  [
    /([\d,]+) figures? in badges, snippets and oEmbed documents, ([\d,]+) files?/,
    '$1 angka di lencana, cuplikan, dan dokumen oEmbed, $2 berkas',
  ],
  [
    /([\d,]+) ratings? in ([\d,]+) files? that shops take, against what follows from the sealed reviews/,
    '$1 rating di $2 berkas yang dipakai toko, dibandingkan dengan yang mengikuti ulasan bersegel',
  ],
  [
    /([\d,]+) reviews? that the search shows, and the table by which it filters and sorts/,
    '$1 ulasan yang ditampilkan pencarian, dan tabel untuk menyaring dan mengurutkannya',
  ],
  [/, answers and complaints in trust\.json/, ', jawaban dan keluhan di trust.json'],
  [/ and promises(?=$|; of invitations)/, ' serta janji'],
  [/; promises, which version 1 does not seal, for themselves alone/, '; janji, yang tidak disegel versi 1, hanya dengan dirinya sendiri'],
  [/; of invitations, which are the shop’s own word, the sums/, '; dari undangan, yang merupakan kata toko sendiri, hitungannya'],
  [/; not there, so not compared: /, '; tidak ada, jadi tidak dibandingkan: '],
  [
    /([\d,]+) withheld reviews? in the log, and what the trust page and llms\.txt say/,
    '$1 ulasan ditahan di catatan, dan yang disebut halaman kepercayaan serta llms.txt',
  ],
  [
    /^([\d,]+) reviews?: no document, proof or marked words are served$/,
    '$1 ulasan: tidak ada dokumen, pembuktian, atau kata-kata bertanda yang tersedia',
  ],
  [
    /^([\d,]+) reviews?: something is still served, or cannot be looked at$/,
    '$1 ulasan: masih ada yang tersedia, atau tidak bisa diperiksa',
  ],
];

/** A sentence of a report in Indonesian, its numbers too; what is not known stays as it is. */
export function inIndonesian(text: string): string {
  const words = PHRASES.reduce((all, [english, indonesian]) => all.replace(english, indonesian), text);
  return words.replace(/(?<=\d),(?=\d{3}\b)/g, '.');
}
