import type { Bilingual } from '#src/schemas/problem.ts';
import { told } from '../../spoken.ts';
import { count } from '../../terminal.ts';
import type { Plan } from '../planning/plan-types.ts';
import type { Table } from '../reading/table.ts';
import type { Remark } from '../rows/draft.ts';
import { nameRows, numberOf, reviewsOf } from './words.ts';

/** What a person should know, beyond the numbers. */
export function renderNotes(table: Table, plan: Plan, isMediaTaken: boolean, declared: readonly string[]): string[] {
  const notes = [
    ...table.notices,
    ...(table.emptyRows === 0
      ? []
      : [told({ en: `${count(table.emptyRows, 'empty row')} passed over.`, id: `${numberOf(table.emptyRows)} baris kosong dilewati.` })]),
    ...(Object.keys(REMARKS) as (keyof typeof REMARKS)[]).flatMap((name) => {
      const rows = plan.remarks.get(name) ?? [];
      return rows.length === 0 ? [] : [told(REMARKS[name](reviewsOf(rows.length), nameRows(rows)))];
    }),
    ...(plan.withPictures === 0 || isMediaTaken ? [] : [told(picturesStay(reviewsOf(plan.withPictures)))]),
    ...channelNotes(plan.added),
    ...declared,
  ];
  return notes.length === 0 ? [] : ['', told({ en: 'Good to know', id: 'Perlu diketahui' }), ...notes.map((note) => `  - ${note}`)];
}

/** What each remark says, in the order in which they are told. @param n how many reviews @param rows which ones */
const REMARKS: Record<Exclude<Remark, 'pictures' | 'counted-date'>, (n: string, rows: string) => Bilingual> = {
  html: (n) => ({
    en: `${n} had HTML in the text; tags were taken out, and only the words stay.`,
    id: `${n} berisi HTML dalam teksnya; tag-nya dibuang, kata-katanya saja yang tinggal.`,
  }),
  controls: (n) => ({
    en: `${n} had control characters in the text; they were taken out.`,
    id: `${n} berisi karakter kendali dalam teksnya; semuanya dibuang.`,
  }),
  'lost-letters': (n, rows) => ({
    en: `${n} with � or signs such as Ã© in the text (${rows}): the program that wrote the file spoiled letters there. Export again as UTF-8, or type the letters.`,
    id: `${n} berisi � atau tanda seperti Ã© dalam teksnya (${rows}): program yang menulis berkasnya merusak huruf di sana. Ekspor lagi sebagai UTF-8, atau ketik hurufnya.`,
  }),
  'no-author': (n) => ({ en: `${n} without a name: shown as anonymous.`, id: `${n} tanpa nama: ditampilkan sebagai anonim.` }),
  'private-author': (n) => ({
    en: `${n} with an e-mail address, phone number or IP address as the name: it was not taken, and they are shown as anonymous.`,
    id: `${n} memakai alamat e-mail, nomor telepon atau alamat IP sebagai nama: itu tidak diambil, dan ulasannya ditampilkan sebagai anonim.`,
  }),
  'unclear-name': (n, rows) => ({
    en: `${n} with a name of which the first name cannot be told from the family name (${rows}): shown as initials. Where the first name is known, write it first in the file.`,
    id: `${n} dengan nama yang tidak jelas mana nama depannya (${rows}): ditampilkan sebagai inisial. Bila nama depannya diketahui, tulis lebih dulu di berkasnya.`,
  }),
  'no-date': (n) => ({ en: `${n} without a date: shown without one.`, id: `${n} tanpa tanggal: ditampilkan tanpa tanggal.` }),
  'relative-date': (n) => ({
    en: `${n} with a date such as "6 days ago": shown without one. --as-of and the day of the export lets it be counted.`,
    id: `${n} bertanggal seperti "6 hari lalu": ditampilkan tanpa tanggal. --as-of dan hari ekspornya membuat tanggal itu bisa dihitung.`,
  }),
  'partial-date': (n) => ({
    en: `${n} with a month or a year instead of a day: shown without a date.`,
    id: `${n} hanya menyebut bulan atau tahun, bukan hari: ditampilkan tanpa tanggal.`,
  }),
  edited: (n) => ({
    en: `${n} changed by the customer after it was written: both days are kept.`,
    id: `${n} diubah pelanggan setelah ditulis: kedua tanggalnya disimpan.`,
  }),
  'edited-after-answer': (n, rows) => ({
    en: `${n} changed by the customer after your answer (${rows}): both days are kept, and the page says so.`,
    id: `${n} diubah pelanggan setelah balasan Anda (${rows}): kedua tanggalnya disimpan, dan halamannya menyebutkan itu.`,
  }),
  'no-order': (n) => ({
    en: `${n} without an order number: the column holds placeholders, or the same number for all.`,
    id: `${n} tanpa nomor pesanan: kolomnya hanya berisi pengganti, atau nomor yang sama untuk semua.`,
  }),
  cut: (n, rows) => ({
    en: `${n} with a text that is longer than a content file may hold (${rows}): it was cut, and ends with “…”.`,
    id: `${n} berisi teks yang lebih panjang daripada yang muat di berkas konten (${rows}): dipotong, dan berakhir dengan “…”.`,
  }),
  translated: (n) => ({
    en: `${n} with a machine translation of the platform: the customer’s own words are the review, and the translation is marked as the platform’s.`,
    id: `${n} disertai terjemahan mesin dari platform: kata-kata pelanggan sendiri menjadi ulasannya, dan terjemahannya ditandai sebagai milik platform.`,
  }),
  'translation-lost': (n, rows) => ({
    en: `${n} of which the file has the platform’s translation alone, without the customer’s words (${rows}): look at them.`,
    id: `${n} yang di berkas hanya ada terjemahan platform, tanpa kata-kata pelanggan (${rows}): periksa satu per satu.`,
  }),
  'other-language': (n) => ({
    en: `${n} in another language than the rest, found by the words.`,
    id: `${n} dalam bahasa lain dari yang lainnya, dikenali dari kata-katanya.`,
  }),
  'doubtful-language': (n) => ({
    en: `${n} too short for the language to be told: taken as that of the file.`,
    id: `${n} terlalu pendek untuk dikenali bahasanya: dianggap sebahasa dengan berkasnya.`,
  }),
  'reply-without-date': (n) => ({
    en: `${n} with an answer of yours that has no date: the answer is shown without one. --map replyDate="…" names a column with its day.`,
    id: `${n} berbalasan tanpa tanggal: balasannya ditampilkan tanpa tanggal. --map replyDate="…" menyebut kolom dengan tanggalnya.`,
  }),
  'private-reply': (n) => ({
    en: `${n} with an answer that was not shown at its source: the answer was left out.`,
    id: `${n} dengan balasan yang tidak tampil di asalnya: balasan itu tidak diambil.`,
  }),
  incentivised: (n) => ({
    en: `${n} incentivised: shown with that note, and not counted in the rating.`,
    id: `${n} berimbalan: ditampilkan dengan catatan itu, dan tidak dihitung dalam nilai.`,
  }),
  personal: (n, rows) => ({
    en: `${n} with what looks like an e-mail address or a phone number in the words (${rows}). The words stay as they are: look at them, and set status: withheld with reason: personal-data where it must not be shown.`,
    id: `${n} yang kata-katanya tampak berisi alamat e-mail atau nomor telepon (${rows}). Kata-katanya dibiarkan: periksa, lalu tulis status: withheld dengan reason: personal-data bila tidak boleh tampil.`,
  }),
};

function picturesStay(n: string): Bilingual {
  return {
    en: `${n} with pictures, which stay where they are. --media brings those that you may use, and --media FOLDER those that are in a folder.`,
    id: `${n} bergambar; gambarnya tetap di tempatnya. --media mengambil yang boleh Anda pakai, dan --media FOLDER yang ada di sebuah folder.`,
  };
}

function channelNotes({ withoutSource }: Plan['added']): string[] {
  if (withoutSource === 0) return [];
  return [
    told({
      en: `${reviewsOf(withoutSource)} from another platform without the address of the original: their level is unverified. --set source=https://… or --map source="…" links them.`,
      id: `${reviewsOf(withoutSource)} dari platform lain tanpa alamat aslinya: tingkatnya tidak terverifikasi. --set source=https://… atau --map source="…" menautkannya.`,
    }),
  ];
}
