import { fieldName } from '#src/loaders/explain-value.ts';
import type { AnyLocated, Located } from '#src/loaders/parse-file.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import { maskPersonalData } from './mask.ts';
import type { PersonalData, PersonalDataKind } from './personal-data.ts';
import type { Words } from './published-words.ts';

/** What a customer wrote. */
export type Entry = Located<'reviews'> | Located<'posts'> | Located<'questions'>;
export type NamedEntry = Located<'reviews'> | Located<'questions'>;
/** What the shop wrote. */
export type TeamEntry = Exclude<AnyLocated, Entry | Located<'site'>>;

/** What each kind is called, with its article. */
export const NOUNS: Record<PersonalDataKind, Bilingual> = {
  email: { en: 'an e-mail address', id: 'alamat surel' },
  phone: { en: 'a phone number', id: 'nomor telepon' },
  nik: { en: 'an Indonesian identity number (NIK)', id: 'nomor induk kependudukan (NIK)' },
  card: { en: 'a payment card number', id: 'nomor kartu pembayaran' },
  npwp: { en: 'a tax number (NPWP)', id: 'nomor pajak (NPWP)' },
  account: { en: 'a bank account', id: 'nomor rekening' },
  plate: { en: 'a number plate', id: 'nomor kendaraan' },
  address: { en: 'a postal address', id: 'alamat rumah' },
  map: { en: 'a place on a map', id: 'sebuah tempat di peta' },
  document: {
    en: 'the number of a passport, a driving licence or a BPJS card',
    id: 'nomor paspor, SIM, atau kartu BPJS',
  },
  handle: { en: 'the name of somebody’s account elsewhere', id: 'nama akun seseorang di tempat lain' },
};

/** How a file allows a text. */
export const ALLOWED = 'allowed: [{ text: "…", reason: "…" }]';
export const RENAME_ID: Bilingual = {
  en: 'Rename the file (or the id) before it is sealed: bukti-kopi-pagi says as much as a name does.',
  id: 'Ganti nama berkasnya (atau idnya) sebelum disegel: bukti-kopi-pagi sama jelasnya dengan sebuah nama.',
};
export const RENAME_FILE: Bilingual = {
  en: 'Rename the file: kopi-pagi-1.jpg says as much as a name does.',
  id: 'Ganti nama berkasnya: kopi-pagi-1.jpg sama jelasnya dengan sebuah nama.',
};

/** Personal data in words that will be published. */
export function personalData(entry: Entry | TeamEntry, path: Words['path'], data: PersonalData): Problem {
  return {
    code: 'personal-data',
    file: entry.source.file,
    line: entry.source.lineOf(path),
    field: fieldName(path),
    ...tell(
      {
        en: `found ${maskPersonalData(data)}, which looks like ${NOUNS[data.kind].en}; expected no personal data in published words`,
        id: `ada ${maskPersonalData(data)}, yang tampaknya ${NOUNS[data.kind].id}; kata-kata yang terbit tidak boleh memuat data pribadi`,
      },
      mendPersonalData(entry, path),
    ),
  };
}

/** The team takes data out of its own words. For a customer's words, the customer is asked, or the review is withheld. */
function mendPersonalData(entry: Entry | TeamEntry, [field]: Words['path']): Bilingual {
  const isOurs = field === 'replies' || field === 'recovery';
  const isTheirs = entry.kind === 'reviews' || entry.kind === 'questions' || entry.kind === 'posts';
  if (!isTheirs || isOurs) {
    const allowed = isOurs ? { en: ` If somebody agreed: ${ALLOWED}.`, id: ` Bila orangnya setuju: ${ALLOWED}.` } : { en: '', id: '' };
    return {
      en: `Take it out. If it is the brand’s own, name it in site.yaml (contact, or links).${allowed.en}`,
      id: `Hapus. Bila itu milik merek sendiri, sebutkan di site.yaml (contact atau links).${allowed.id}`,
    };
  }
  const instead =
    entry.kind === 'reviews'
      ? {
          en: `or withhold the review: ${BUKTI} withhold ${entry.data.id} --reason personal-data.`,
          id: `atau tahan ulasannya: ${BUKTI} withhold ${entry.data.id} --reason personal-data.`,
        }
      : entry.kind === 'questions'
        ? { en: 'or delete the file.', id: 'atau hapus berkasnya.' }
        : { en: 'or take website out of its permission.', id: 'atau hapus website dari izinnya.' };
  return {
    en: `Ask the customer, and write […] in its place; ${instead.en} If it may be published: ${ALLOWED}.`,
    id: `Tanya pelanggannya, dan tulis […] sebagai gantinya; ${instead.id} Bila boleh terbit: ${ALLOWED}.`,
  };
}

/** @param index of the allowance, which allows nothing */
export function staleAllowance(entry: Entry, index: number): Problem {
  return {
    code: 'stale-allowance',
    file: entry.source.file,
    line: entry.source.lineOf(['allowed', index]),
    field: `allowed[${index}].text`,
    ...tell(
      {
        en: 'found a text that the published words do not hold, expected one that stands in them',
        id: 'teks ini tidak ada di kata-kata yang terbit; yang diharapkan: teks yang memang ada di sana',
      },
      { en: 'Correct it, or delete this line of allowed.', id: 'Betulkan, atau hapus baris allowed ini.' },
    ),
  };
}
