import type { CatalogReview } from '#src/aggregate/catalog.ts';
import type { ExportSource } from '#src/outputs/export/export-source.ts';
import { renderGoogleReviews, selectForGoogle } from '#src/outputs/export/google.ts';
import { judgeMeRows, renderJudgeMe, selectForJudgeMe } from '#src/outputs/export/judgeme.ts';
import { renderMetaReviews, selectForMeta } from '#src/outputs/export/meta.ts';
import { ownCsvParts, ownRows } from '#src/outputs/export/own-csv.ts';
import { ndjsonParts } from '#src/outputs/export/own-ndjson.ts';
import { buildUcpRatings } from '#src/outputs/export/ratings.ts';
import { isEscaped } from '#src/outputs/export/spreadsheet.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { count, formatNumber } from '../terminal.ts';

interface Format {
  /** For the help. */
  about: Bilingual;
  render: (source: ExportSource) => string;
  /** The reviews that it takes, and why not the others, by reason. */
  select: (source: ExportSource) => { reviews: readonly CatalogReview[]; leftOut: ReadonlyMap<string, number> };
  /** What a person should know about the file. */
  notes: (source: ExportSource) => Bilingual[];
  /** The name of the file where none is given. */
  file: string;
}

const everything: Format['select'] = ({ reviews }) => ({ reviews, leftOut: new Map() });

const SAMPLE: Bilingual = {
  en: 'This is sample content, made up: do not submit this feed.',
  id: 'Ini isi contoh, karangan semata: jangan kirim feed ini.',
};

export const EXPORT_FORMATS = {
  csv: {
    about: {
      en: `everything public, for spreadsheets; ${BUKTI} import reads it back`,
      id: `semua yang terbit, untuk lembar sebar; ${BUKTI} import membacanya kembali`,
    },
    render: (source) => [...ownCsvParts(source)].join(''),
    select: everything,
    notes: (source) => [
      {
        en: 'UTF-8 with a byte-order mark, so that Excel reads it right.',
        id: 'UTF-8 dengan tanda urutan bita, agar terbaca benar oleh Excel.',
      },
      ...escaped(ownRows(source)),
    ],
    file: 'reviews.csv',
  },
  ndjson: {
    about: {
      en: `everything public, for programs: one JSON object a line; ${BUKTI} import reads it back`,
      id: `semua yang terbit, untuk program: satu objek JSON tiap baris; ${BUKTI} import membacanya kembali`,
    },
    render: (source) => [...ndjsonParts(source)].join(''),
    select: everything,
    notes: () => [],
    file: 'reviews.ndjson',
  },
  judgeme: {
    about: {
      en: 'the file that Judge.me imports; reviews that count, since it has no place to say why others do not',
      id: 'berkas yang diimpor Judge.me; hanya ulasan yang dihitung, karena di sana tidak ada tempat untuk alasan yang lain',
    },
    render: renderJudgeMe,
    select: ({ reviews }) => selectForJudgeMe(reviews),
    notes: (source) => [
      {
        en: 'reviewer_email is empty: the content folder holds no e-mail addresses. Judge.me may ask for one in each row.',
        id: 'reviewer_email kosong: folder konten tidak menyimpan alamat surel. Judge.me mungkin memintanya di tiap baris.',
      },
      {
        en: 'product_handle is the name of the product file: compare it with the handles of your shop.',
        id: 'product_handle adalah nama berkas produk: bandingkan dengan handle di toko Anda.',
      },
      ...escaped(judgeMeRows({ ...source, ...selectForJudgeMe(source.reviews) })),
    ],
    file: 'judgeme.csv',
  },
  google: {
    about: {
      en: 'product review feed 2.4 for Google Merchant Center; the site has it at /google-product-reviews.xml',
      id: 'feed ulasan produk 2.4 untuk Google Merchant Center; di situs ada di /google-product-reviews.xml',
    },
    render: renderGoogleReviews,
    select: selectForGoogle,
    notes: ({ catalog }) => [
      {
        en: 'Reviews have days and no hours: midnight UTC stands for each.',
        id: 'Ulasan punya hari tanpa jam: tengah malam UTC mewakili masing-masing.',
      },
      ...(catalog.site.sample ? [SAMPLE] : []),
    ],
    file: 'google-product-reviews.xml',
  },
  meta: {
    about: {
      en: 'product review feed for shops on Facebook and Instagram, as JSON',
      id: 'feed ulasan produk untuk toko di Facebook dan Instagram, sebagai JSON',
    },
    render: renderMetaReviews,
    select: selectForMeta,
    notes: ({ catalog }) => (catalog.site.sample ? [SAMPLE] : []),
    file: 'meta-reviews.json',
  },
  ucp: {
    about: {
      en: 'ratings as the Universal Commerce Protocol has them in a product, for the shop’s own answers',
      id: 'penilaian menurut Universal Commerce Protocol di sebuah produk, untuk jawaban toko sendiri',
    },
    render: ({ catalog }) => `${JSON.stringify(buildUcpRatings(catalog.products), null, 2)}\n`,
    select: ({ reviews }) => selectForJudgeMe(reviews),
    notes: ({ catalog }) => (catalog.site.sample ? [SAMPLE] : []),
    file: 'ucp-ratings.json',
  },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

function escaped(rows: Iterable<readonly string[]>): Bilingual[] {
  const cells = Array.from(rows, (row) => row.filter(isEscaped).length).reduce((sum, some) => sum + some, 0);
  return cells === 0
    ? []
    : [
        {
          en: `${count(cells, 'text begins', 'texts begin')} like a spreadsheet formula, and got an apostrophe before ${cells === 1 ? 'it' : 'them'}.`,
          id: `${formatNumber(cells, 'id')} teks diawali seperti rumus lembar sebar, dan diberi apostrof di depannya.`,
        },
      ];
}
