import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual, MessageLanguage } from '#src/schemas/problem.ts';

/** What the commands say that write and change content files. */
export interface CommandStrings {
  /** Before the problems that `check` would find in what was typed. */
  refused: string;
  refusedHelp: (flags: string) => string;
  missing: (flags: string) => string;
  addFlags: string;
  notOneOf: (flag: string, found: string, choices: string) => string;
  notNumber: (flag: string, found: string) => string;
  digitsAlone: string;
  didYouMean: (word: string) => string;
  chooseOne: string;
  noEntry: (id: string) => string;
  idHelp: string;
  withdrawn: (id: string) => string;
  withdrawnHelp: string;
  several: (typed: string, count: number) => string;
  severalHelp: string;
  noAnswer: (id: string) => string;
  noAnswerHelp: string;
  repliedAlready: (id: string) => string;
  secondAnswer: (count: number) => string;
  replacedAnswer: (id: string, before: string, path: string) => string;
  droppedTranslations: (languages: string) => string;
  noProduct: (slug: string) => string;
  badId: (id: string) => string;
  productHelp: string;
  twice: (id: string) => string;
  twiceHelp: string;
  exists: (path: string) => string;
  existsHelp: string;
  unusual: (path: string) => string;
  unusualHelp: string;
  same: (kind: EntryKind, id: string) => string;
  sameHelp: (flag: string) => string;
  noLatin: (name: string) => string;
  noLatinHelp: string;
  hiddenWords: (id: string) => string;
  hiddenWordsHelp: (id: string) => string;
  isPost: (id: string) => string;
  isPostHelp: (id: string) => string;
  postAnsweredHelp: string;
  isQuestion: (id: string) => string;
  withheldAlready: (id: string, reason: string) => string;
  publishedAlready: (id: string) => string;
  wrote: (path: string) => string;
  replied: (id: string, by: string, path: string) => string;
  stepped: (id: string, step: string, path: string) => string;
  steppedAlready: (id: string, step: string) => string;
  steppedOtherwise: (id: string, step: string, path: string) => string;
  withheld: (id: string, reason: string, path: string) => string;
  published: (id: string, path: string) => string;
  disclosed: (id: string, as: string, path: string) => string;
  /** What comes next. */
  sealAgain: string;
  sealFirst: string;
  sealWithheld: string;
  sealEnds: string;
  sealRestores: string;
  notShown: string;
  noPermission: string;
  buildShows: string;
  otherProblems: (count: number) => string;
  stopped: string;
  nothingWritten: string;
  listHint: string;
}

/** Kinds of entries that a command writes, as the schemas are called. */
type EntryKind = 'product' | 'review' | 'post' | 'commitment' | 'question';

const KINDS: Record<EntryKind, Bilingual> = {
  product: { id: 'Produk', en: 'product' },
  review: { id: 'Ulasan', en: 'review' },
  post: { id: 'Unggahan', en: 'post' },
  commitment: { id: 'Janji', en: 'promise' },
  question: { id: 'Pertanyaan', en: 'question' },
};

export const commandStrings: Record<MessageLanguage, CommandStrings> = {
  id: {
    refused: 'Tidak ada yang ditulis, karena ini akan ditolak oleh pemeriksaan:',
    refusedHelp: (flags) => `Ketik lagi perintahnya dengan yang benar di belakang ${flags}.`,
    missing: (flags) => `Belum lengkap: ${flags}.`,
    addFlags: 'Tambahkan di belakang perintah. Isi yang berspasi ditulis di antara tanda kutip. Di terminal, yang kurang akan ditanyakan.',
    notOneOf: (flag, found, choices) => `Ada ${found} di belakang ${flag}, seharusnya salah satu dari: ${choices}.`,
    notNumber: (flag, found) => `Ada ${found} di belakang ${flag}, seharusnya angka saja.`,
    digitsAlone: 'Tulis tanpa titik ribuan dan tanpa mata uang, misalnya 85000; bintang ditulis 1 sampai 5.',
    didYouMean: (word) => `Maksudnya ${word}?`,
    chooseOne: 'Pilih salah satu.',
    withdrawn: (id) => `${id} sudah ditarik dari situs.`,
    withdrawnHelp: `Bila itu keliru, salin berkasnya dari private/withdrawn/ ke content/reviews/, lalu ketik ${BUKTI} seal. Tidak ada yang ditulis.`,
    noEntry: (id) => `Tidak ada ulasan, unggahan, atau pertanyaan ${id}.`,
    idHelp: `Id ulasan adalah bagian terakhir alamatnya: untuk https://…/reviews/rani-kopi/ idnya rani-kopi. Kalau berkasnya ada, ketik ${BUKTI} check: mungkin isinya belum terbaca.`,
    several: (typed, count) => `${typed} cocok dengan ${count} isian:`,
    severalHelp: 'Ketik lagi dengan id yang dimaksud, yaitu kata pertama di barisnya. Tidak ada yang ditulis.',
    noAnswer: (id) => `Belum ada jawaban untuk ${id} yang bisa diganti.`,
    noAnswerHelp: 'Ketik lagi tanpa --replace.',
    repliedAlready: (id) => `Jawaban terakhir untuk ${id} memang sudah berbunyi begitu. Tidak ada yang berubah.`,
    secondAnswer: (count) => `→ Sekarang ada ${count} jawaban, dan semuanya tampil. Untuk membetulkan yang terakhir: --replace.`,
    replacedAnswer: (id, before, path) => `Jawaban terakhir untuk ${id} sudah diganti di ${path}. Sebelumnya: ${before}`,
    droppedTranslations: (languages) => `→ Terjemahan jawaban yang lama dihapus, karena bunyinya kini lain: ${languages}.`,
    noProduct: (slug) => `Tidak ada produk ${slug}.`,
    badId: (id) => `Nama ${id} tidak bisa menjadi alamat.`,
    productHelp: `Buat dulu: ${BUKTI} new product --name "…"`,
    twice: (id) => `Ada lebih dari satu ulasan dengan id ${id}.`,
    twiceHelp: 'Ganti id salah satunya, lalu ulangi perintah ini.',
    exists: (path) => `Sudah ada berkas ${path}.`,
    existsHelp: 'Beri id lain, atau ubah berkas itu. Tidak ada yang ditulis.',
    unusual: (path) => `Isian di ${path} ditulis dengan cara yang tidak biasa, jadi tidak bisa diubah tanpa menyentuh yang lain.`,
    unusualHelp: 'Tulis tiap isian di barisnya sendiri: nama, titik dua, isi. Tidak ada yang ditulis.',
    same: (kind, id) => `${KINDS[kind].id} yang sama sudah ada: ${id}.`,
    sameHelp: (flag) => `Kalau memang yang lain, ketik lagi dengan ${flag} dan nama lain. Tidak ada yang ditulis.`,
    noLatin: (name) => `Tidak ada huruf Latin atau angka di ${name} untuk alamatnya.`,
    noLatinHelp:
      'Tambahkan --slug dan nama untuk alamatnya: huruf kecil, angka, dan tanda hubung, misalnya --slug kopi-gayo. Tidak ada yang ditulis.',
    hiddenWords: (id) => `${id} ditahan, dan kata-katanya ada di private/, bukan di content/.`,
    hiddenWordsHelp: (id) => `Ketik dulu ${BUKTI} publish ${id}, lalu ${BUKTI} seal.`,
    isPost: (id) => `${id} adalah unggahan, bukan ulasan.`,
    isPostHelp: (id) => `Unggahan tidak tampil lagi bila izinnya dicabut: ${BUKTI} permission ${id} --revoked`,
    postAnsweredHelp: 'Di sini hanya ulasan dan pertanyaan yang dijawab; unggahan dijawab di tempat penulisnya mengirimnya.',
    isQuestion: (id) => `${id} adalah pertanyaan, bukan ulasan.`,
    withheldAlready: (id, reason) => `${id} memang sedang ditahan (${reason}). Tidak ada yang berubah.`,
    publishedAlready: (id) => `${id} memang sudah tampil. Tidak ada yang berubah.`,
    wrote: (path) => `Berkas baru: ${path}`,
    replied: (id, by, path) => `Jawaban dari ${by} untuk ${id} sudah ditulis di ${path}.`,
    steppedOtherwise: (id, step, path) =>
      `Langkah "${step}" untuk ${id} sudah tercatat pada hari itu, dengan bintang atau penjelasan lain. Yang baru diketik tidak ditulis: betulkan di ${path}.`,
    steppedAlready: (id, step) => `Langkah "${step}" untuk ${id} sudah tercatat pada hari itu. Tidak ada yang berubah.`,
    stepped: (id, step, path) => `Langkah "${step}" untuk ${id} sudah ditulis di ${path}.`,
    withheld: (id, reason, path) => `${id} ditahan dengan alasan ${reason}, di ${path}. Jumlah dan alasannya tetap tampil untuk umum.`,
    published: (id, path) => `${id} diterbitkan, di ${path}.`,
    disclosed: (id, as, path) => `Keterangan ${as} untuk ${id} sudah ditulis di ${path}.`,
    sealAgain: `→ Ulasan ini sudah disegel. Ketik ${BUKTI} seal, yang mencatat revisi baru; sebelum itu situs tidak bisa dibangun.`,
    sealFirst: `→ Ketik ${BUKTI} seal untuk menyegelnya. Tanpa segel, situs menampilkannya sebagai pembelian yang belum tercatat.`,
    sealWithheld: `→ Ketik ${BUKTI} seal: catatan umum mencatat bahwa ulasan ini diterima dan ditahan, dan kata-katanya pindah ke private/.`,
    sealEnds: `→ Ketik ${BUKTI} seal: perintah sebelumnya terhenti sebelum log mendapat checkpoint-nya, dan itu diselesaikan.`,
    sealRestores: `→ Ketik ${BUKTI} seal di tempat private/hidden.ndjson berada: kata-katanya kembali dari sana. Sebelum itu situs tidak bisa dibangun.`,
    notShown: '→ Ulasan ini sedang ditahan, jadi ini belum tampil.',
    noPermission: '→ Tanpa izin dari penulisnya unggahan ini tidak tampil: tambahkan --granted, --how dan --scope.',
    buildShows: `→ Setelah itu ${BUKTI} build memuatnya ke situs.`,
    otherProblems: (count) => `→ Di folder ini masih ada ${count} masalah lain: ${BUKTI} check`,
    stopped: 'Anda menghentikannya. Tidak ada yang ditulis.',
    nothingWritten: 'Tidak ada yang ditulis.',
    listHint: 'pisahkan dengan koma',
  },
  en: {
    refused: 'Nothing was written, since check would refuse this:',
    refusedHelp: (flags) => `Type the command again, with the right value behind ${flags}.`,
    missing: (flags) => `Not complete yet: ${flags}.`,
    addFlags: 'Add it behind the command. What has spaces in it stands between quotes. In a terminal you are asked for what is missing.',
    notOneOf: (flag, found, choices) => `Found ${found} after ${flag}, expected one of: ${choices}.`,
    notNumber: (flag, found) => `Found ${found} after ${flag}, expected a number.`,
    digitsAlone: 'Write digits alone, without a sign for thousands and without currency, such as 85000; stars are 1 to 5.',
    didYouMean: (word) => `Did you mean ${word}?`,
    chooseOne: 'Choose one of them.',
    withdrawn: (id) => `${id} was withdrawn from the site.`,
    withdrawnHelp: `Where that was a mistake, copy its file from private/withdrawn/ into content/reviews/, and type ${BUKTI} seal. Nothing was written.`,
    noEntry: (id) => `Found no review, post or question ${id}.`,
    idHelp: `The id is the last part of its address: for https://…/reviews/rani-kopi/ it is rani-kopi. If there is a file of that name, type ${BUKTI} check: perhaps it cannot be read.`,
    several: (typed, count) => `${typed} fits ${count} entries:`,
    severalHelp: 'Type it again with the id that you mean, the first word of its line. Nothing was written.',
    noAnswer: (id) => `Found no answer to ${id} that could be replaced.`,
    noAnswerHelp: 'Type it again without --replace.',
    repliedAlready: (id) => `The last answer to ${id} says this already. Nothing changed.`,
    secondAnswer: (count) => `→ There are ${count} answers now, and all are shown. To correct the last one: --replace.`,
    replacedAnswer: (id, before, path) => `Replaced the last answer to ${id} in ${path}. It said: ${before}`,
    droppedTranslations: (languages) => `→ Removed its translations, which say what it said before: ${languages}.`,
    noProduct: (slug) => `Found no product ${slug}.`,
    badId: (id) => `The name ${id} cannot stand in an address.`,
    productHelp: `Make it first: ${BUKTI} new product --name "…"`,
    twice: (id) => `Found more than one review with the id ${id}.`,
    twiceHelp: 'Give one of them another id, then type the command again.',
    exists: (path) => `Found a file ${path} already.`,
    existsHelp: 'Choose another id, or change that file. Nothing was written.',
    unusual: (path) => `Found fields in ${path} that are written so unusually that they cannot be changed without touching others.`,
    unusualHelp: 'Write each field on a line of its own: name, colon, value. Nothing was written.',
    same: (kind, id) => `The same ${KINDS[kind].en} is there already: ${id}.`,
    sameHelp: (flag) => `If it is another one, type it again with ${flag} and another name. Nothing was written.`,
    noLatin: (name) => `Found no Latin letter and no digit in ${name}, of which its address could be made.`,
    noLatinHelp:
      'Add --slug and a name for the address: lower-case letters, digits and hyphens, such as --slug kopi-gayo. Nothing was written.',
    hiddenWords: (id) => `${id} is withheld, and its words are in private/, not in content/.`,
    hiddenWordsHelp: (id) => `First type ${BUKTI} publish ${id}, then ${BUKTI} seal.`,
    isPost: (id) => `${id} is a post, not a review.`,
    isPostHelp: (id) => `A post is shown no more when its permission is taken back: ${BUKTI} permission ${id} --revoked`,
    postAnsweredHelp: 'Only reviews and questions are answered here; a post is answered where its author wrote it.',
    isQuestion: (id) => `${id} is a question, not a review.`,
    withheldAlready: (id, reason) => `${id} is withheld already (${reason}). Nothing changed.`,
    publishedAlready: (id) => `${id} is published already. Nothing changed.`,
    wrote: (path) => `New file: ${path}`,
    replied: (id, by, path) => `Wrote the answer of ${by} to ${id} into ${path}.`,
    steppedOtherwise: (id, step, path) =>
      `The step "${step}" of ${id} stands there already for that day, with another rating or note. What was typed now is not written: correct it in ${path}.`,
    steppedAlready: (id, step) => `The step "${step}" of ${id} stands there already for that day. Nothing changed.`,
    stepped: (id, step, path) => `Wrote the step "${step}" of ${id} into ${path}.`,
    withheld: (id, reason, path) => `${id} is withheld (${reason}), in ${path}. That it is, and why, is counted in public.`,
    published: (id, path) => `${id} is published, in ${path}.`,
    disclosed: (id, as, path) => `Wrote the disclosure ${as} of ${id} into ${path}.`,
    sealAgain: `→ This review is sealed. Type ${BUKTI} seal, which logs a new revision; until then no site can be built.`,
    sealFirst: `→ Type ${BUKTI} seal to seal it. Without a seal, the site shows it as not matched to a purchase.`,
    sealWithheld: `→ Type ${BUKTI} seal: the public log records that it was received and withheld, and its words move to private/.`,
    sealEnds: `→ Type ${BUKTI} seal: a command before was stopped, and the log lacks its checkpoint.`,
    sealRestores: `→ Type ${BUKTI} seal where private/hidden.ndjson is: its words come back from there. Until then no site can be built.`,
    notShown: '→ This review is withheld, so that this is not shown.',
    noPermission: '→ Without its author’s permission a post is not shown: add --granted, --how and --scope.',
    buildShows: `→ Then ${BUKTI} build puts it on the site.`,
    otherProblems: (count) => `→ ${count === 1 ? 'One other problem is' : `${count} other problems are`} in this folder: ${BUKTI} check`,
    stopped: 'Stopped by you. Nothing was written.',
    nothingWritten: 'Nothing was written.',
    listHint: 'with commas between them',
  },
};
