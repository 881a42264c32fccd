import { findHiddenName, hiddenName, isInSlug } from '#src/aggregate/hidden-name.ts';
import { isPermitted } from '#src/aggregate/permission.ts';
import { fieldName } from '#src/loaders/explain-value.ts';
import type { AnyLocated, Located } from '#src/loaders/parse-file.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import { entriesOf } from '../folder.ts';
import { secretNames } from '../leaks/public-values.ts';
import { SecretIndex } from '../leaks/secret-index.ts';
import { type Detectors, detectorsFor } from './detectors.ts';
import { maskPersonalData } from './mask.ts';
import type { PersonalData, PersonalDataKind } from './personal-data.ts';
import { plainSpelling } from './plain-spelling.ts';
import { mediaPaths, postWords, questionWords, reviewWords, type Words } from './published-words.ts';

/** Personal data in words that will be published, unless its entry allows it; and allowances that allow nothing. */
export function checkPersonalData(entries: readonly AnyLocated[], today: string): Problem[] {
  const detectors = detectorsFor(entries.find((entry) => entry.kind === 'site')?.data);
  const names = new SecretIndex(
    secretNames(
      entriesOf({ entries }, 'reviews').map(({ data }) => data),
      entriesOf({ entries }, 'posts').map(({ data }) => data),
      entriesOf({ entries }, 'questions').map(({ data }) => data),
    ),
  );
  return entries.flatMap((entry) => [
    ...checkOwnData(entry, today, detectors),
    ...checkOtherNames(entry, publishedWords(entry, today), names),
  ]);
}

function checkOwnData(entry: AnyLocated, today: string, detectors: Detectors): Problem[] {
  if (entry.kind === 'reviews' && entry.data.status === 'published') {
    const words = reviewWords(entry.data);
    return [
      ...checkSlugs(entry, detectors),
      ...checkNumberInName(entry, detectors),
      ...checkNames(entry, words),
      ...checkWords(entry, words, detectors),
    ];
  }
  if (entry.kind === 'questions') {
    const words = questionWords(entry.data);
    return [
      ...checkSlugs(entry, detectors),
      ...checkNumberInName(entry, detectors),
      ...checkNames(entry, words),
      ...checkWords(entry, words, detectors),
    ];
  }
  if (entry.kind === 'posts' && isPermitted(entry.data.permission, today)) return checkWords(entry, postWords(entry.data), detectors);
  if (entry.kind === 'products' || entry.kind === 'commitments') return checkOwnTexts(entry, detectors);
  return [];
}

/** What an entry publishes, in words and in the names of its files. */
function publishedWords(entry: AnyLocated, today: string): Words[] {
  if (entry.kind === 'reviews') {
    const { data } = entry;
    return data.status === 'published' ? [{ path: ['id'], text: data.id }, ...reviewWords(data), ...mediaPaths(data.media)] : [];
  }
  if (entry.kind === 'posts')
    return isPermitted(entry.data.permission, today) ? [...postWords(entry.data), ...mediaPaths(entry.data.media)] : [];
  if (entry.kind === 'questions') return [{ path: ['id'], text: entry.data.id }, ...questionWords(entry.data)];
  return textsOf(entry.data);
}

/** The whole name of another review's author, who does not show it. The names of an entry's own author are checked word by word. */
function checkOtherNames(entry: AnyLocated, words: readonly Words[], names: SecretIndex): Problem[] {
  if (names.size === 0) return [];
  const own = entry.kind === 'reviews' ? `review ${entry.data.id}` : entry.kind === 'questions' ? `question ${entry.data.id}` : undefined;
  return words.flatMap(({ path, text }) =>
    [...names.search(text)]
      .filter(({ place }) => place !== own)
      .map(({ value, place }) => ({
        code: 'personal-data' as const,
        file: entry.source.file,
        line: entry.source.lineOf(path[0] === 'id' ? [] : path),
        field: fieldName(path),
        ...tell(
          {
            en: `found ${value.slice(0, 1)}•••, which is the whole name of the author of ${place}, who does not show it; expected words that do not say it`,
            id: `ada ${value.slice(0, 1)}•••, nama lengkap penulis ${place.replace(/^(?:review|question) /, '')}, yang tidak menampilkannya; yang diharapkan: kata-kata tanpa nama itu`,
          },
          {
            en: `Write […] in its place, or show that name in full if the customer agrees. If it means somebody else, who may be named: ${ALLOWED} in that file.`,
            id: `Tulis […] sebagai gantinya, atau tampilkan nama itu lengkap bila pelanggannya setuju. Bila maksudnya orang lain yang boleh disebut: ${ALLOWED} di berkas itu.`,
          },
        ),
      })),
  );
}

/** Personal data, and the hidden name of a review's author, in a file of captions, which is published as it is. */
export function checkCaptions(entry: AnyLocated, path: Words['path'], text: string, detectors: Detectors): Problem[] {
  const words = [{ path, text }];
  if (entry.kind === 'reviews') {
    return entry.data.status === 'published' ? [...checkNames(entry, words), ...findWrong(entry, words, detectors)] : [];
  }
  return entry.kind === 'posts' || entry.kind === 'products' ? findWrong(entry, words, detectors) : [];
}

type Entry = Located<'reviews'> | Located<'posts'> | Located<'questions'>;
type NamedEntry = Located<'reviews'> | Located<'questions'>;
type TeamEntry = Located<'products'> | Located<'commitments'>;

/** An id stands in the address and, once sealed, in the log for ever, and files lie in a folder that others may see. */
function checkSlugs(entry: NamedEntry, detectors: Detectors): Problem[] {
  const { id, author, allowed } = entry.data;
  const media = entry.kind === 'reviews' ? entry.data.media : [];
  const hidden = author && hiddenName(author);
  const slugs: { path: Words['path']; text: string; fix: Bilingual }[] = [
    { path: ['id'], text: id, fix: RENAME_ID },
    ...mediaPaths(media).map(({ path, text }) => ({ path, text, fix: RENAME_FILE })),
  ];
  return slugs.flatMap(({ path, text, fix }) => {
    const isId = path[0] === 'id';
    const place = { file: entry.source.file, line: entry.source.lineOf(isId ? ['author'] : path), field: fieldName(path) };
    const noun = isId ? { en: 'id', id: 'id' } : { en: 'name of a file', id: 'nama berkas' };
    const named =
      hidden === undefined || !isInSlug(isId ? text : text.replace(/\.[a-z0-9]+$/i, ''), hidden)
        ? []
        : [
            {
              code: 'personal-data' as const,
              ...place,
              ...tell(
                {
                  en: `found a word of the author’s name in the ${noun.en} that is not shown (author.display is ${author?.display}); expected ${isId ? 'an id' : 'one'} that does not say it`,
                  id: `ada kata dari nama penulis di ${noun.id} yang tidak ditampilkan (author.display: ${author?.display}); yang diharapkan: ${noun.id} tanpa nama itu`,
                },
                fix,
              ),
            },
          ];
    const found = detectors.find(text).filter(({ kind }) => kind === 'phone' || kind === 'nik' || kind === 'card' || kind === 'email');
    const wrong = found.filter(({ value, written }) => !allowed.some((one) => [value, written].includes(one.text)));
    return [
      ...named,
      ...wrong.map((data) => ({
        code: 'personal-data' as const,
        ...place,
        ...tell(
          {
            en: `found ${maskPersonalData(data)} in the ${noun.en}, which looks like ${NOUNS[data.kind].en}; expected no personal data there`,
            id: `ada ${maskPersonalData(data)} di ${noun.id}, yang tampaknya ${NOUNS[data.kind].id}; di sana tidak boleh ada data pribadi`,
          },
          fix,
        ),
      })),
    ];
  });
}

/** Chats name a customer by a number: of `Rani 0812…`, shown as `Rani 0.`, the file would keep the rest. */
function checkNumberInName(entry: NamedEntry, detectors: Detectors): Problem[] {
  const { name = '', display = 'full' } = entry.data.author ?? {};
  const [phone] = display === 'initials' || display === 'first-initial' ? detectors.find(name).filter(({ kind }) => kind === 'phone') : [];
  if (phone === undefined) return [];
  const rest = name.replace(/[+()\d\s.-]*\d[+()\d\s.-]*/g, ' ').trim();
  const line = rest === '' ? 'author: { name: Pelanggan, display: anonymous }' : `name: ${rest}`;
  return [
    {
      code: 'personal-data',
      file: entry.source.file,
      line: entry.source.lineOf(['author', 'name']),
      field: 'author.name',
      ...tell(
        {
          en: `found ${maskPersonalData(phone)}, which looks like a phone number; expected the name alone`,
          id: `ada ${maskPersonalData(phone)}, yang tampaknya nomor telepon; yang diharapkan: namanya saja`,
        },
        { en: `Write: ${line}`, id: `Tulis: ${line}` },
      ),
    },
  ];
}

function checkNames(entry: NamedEntry, words: readonly Words[]): Problem[] {
  const { author, allowed } = entry.data;
  const hidden = author && hiddenName(author);
  if (hidden === undefined) return [];
  return words.flatMap(({ path, text }) => {
    // The name as it is shown says what it says; an address is the platform's.
    if (path[0] === 'author' || path[0] === 'source') return [];
    const said = findHiddenName(text, hidden);
    if (said === undefined || allowed.some((one) => holds(one.text, said))) return [];
    return [
      {
        code: 'personal-data' as const,
        file: entry.source.file,
        line: entry.source.lineOf(path),
        field: fieldName(path),
        ...tell(
          {
            en: `found ${said.slice(0, 1)}•••, a word of the author’s name that is not shown (author.display is ${author?.display}); expected words that do not say it`,
            id: `ada ${said.slice(0, 1)}•••, kata dari nama penulis yang tidak ditampilkan (author.display: ${author?.display}); yang diharapkan: kata-kata tanpa nama itu`,
          },
          {
            en: `Write […] in its place, or show more of the name if the customer agrees. If it means something else: ${ALLOWED}.`,
            id: `Tulis […] sebagai gantinya, atau tampilkan lebih banyak dari namanya bila pelanggannya setuju. Bila maksudnya lain: ${ALLOWED}.`,
          },
        ),
      },
    ];
  });
}

/** Texts of the team: what is the brand's own stands in site.yaml. */
function checkOwnTexts(entry: TeamEntry, detectors: Detectors): Problem[] {
  return textsOf(entry.data).flatMap(({ path, text }) =>
    detectors
      .find(text)
      .filter((data) => data.kind !== 'map' && !detectors.isOwn(data))
      .map((data) => personalData(entry, path, data)),
  );
}

/** Addresses, stock numbers and barcodes are no words. */
const NO_WORDS = new Set(['url', 'sku', 'gtin', 'slug', 'src', 'poster', 'lang', 'kind']);

function textsOf(value: unknown, path: Words['path'] = []): Words[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const steps: [string | number, unknown][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
  return steps.flatMap(([step, inner]) => (NO_WORDS.has(String(step)) ? [] : textsOf(inner, [...path, step])));
}

function checkWords(entry: Entry, words: readonly Words[], detectors: Detectors): Problem[] {
  const found = new Set(words.flatMap(({ text }) => detectors.find(text)).map(({ value }) => value));
  const needless = entry.data.allowed.flatMap(({ text }, index) =>
    valuesOf(text, detectors).some((value) => found.has(value)) || words.some((one) => holds(one.text, text))
      ? []
      : [staleAllowance(entry, index)],
  );
  return [...findWrong(entry, words, detectors), ...needless];
}

function findWrong(entry: Entry | Located<'products'>, words: readonly Words[], detectors: Detectors): Problem[] {
  const allowed = new Set(entry.kind === 'products' ? [] : entry.data.allowed.flatMap(({ text }) => valuesOf(text, detectors)));
  return words.flatMap(({ path, text }) =>
    detectors
      .find(text)
      // A review on Google Maps has its source there.
      .filter((data) => !(data.kind === 'map' && path[0] === 'source') && !detectors.isOwn(data) && !allowed.has(data.value))
      .map((data) => personalData(entry, path, data)),
  );
}

/** What an allowance allows: its text, and what is found in it. */
function valuesOf(text: string, detectors: Detectors): string[] {
  return [text, ...detectors.find(text).map(({ value }) => value)];
}

function holds(text: string, allowed: string): boolean {
  return plainSpelling(text).toLowerCase().includes(plainSpelling(allowed).toLowerCase());
}

const NOUNS: Record<PersonalDataKind, Bilingual> = {
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

const ALLOWED = 'allowed: [{ text: "…", reason: "…" }]';
const RENAME_ID: Bilingual = {
  en: 'Rename the file (or the id) before it is sealed: bukti-kopi-pagi says as much as a name does.',
  id: 'Ganti nama berkasnya (atau idnya) sebelum disegel: bukti-kopi-pagi sama jelasnya dengan sebuah nama.',
};
const RENAME_FILE: Bilingual = {
  en: 'Rename the file: kopi-pagi-1.jpg says as much as a name does.',
  id: 'Ganti nama berkasnya: kopi-pagi-1.jpg sama jelasnya dengan sebuah nama.',
};

function personalData(entry: Entry | TeamEntry, path: Words['path'], data: PersonalData): Problem {
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

/** Words of the team it takes out itself; those of a customer may be asked about, or withheld. */
function mendPersonalData(entry: Entry | TeamEntry, [field]: Words['path']): Bilingual {
  const isOurs = field === 'replies' || field === 'recovery';
  if (entry.kind === 'products' || entry.kind === 'commitments' || isOurs) {
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

function staleAllowance(entry: Entry, index: number): Problem {
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
