import { SITE } from './content-folder.ts';

/** How many reviews of the product `kopi` have words, and how many customers gave stars alone. */
export interface RatedShopSize {
  withWords: number;
  starsAlone: number;
}

const DAY = 86_400_000;

/**
 * The content of a shop whose product `kopi` has words and stars alone, `gelas` only stars, `surat` only stars that do not count,
 * and `sabun` nothing. Among the stars of `kopi` are those that do not count for each reason, and withheld ones.
 */
export function ratedShop({ withWords, starsAlone }: RatedShopSize): Record<string, string> {
  const words = Array.from({ length: withWords }, (_, at) => ({ ...ratingOf('ulasan', at), body: WORDS[at % WORDS.length] }));
  const stars = Array.from({ length: starsAlone }, (_, at) => ratingOf('bintang', at));
  return {
    'site.yaml': `${SITE}languages: [id, en]\n`,
    'products/kopi.yaml': 'name: { id: Kopi Uji, en: Test Coffee }\nsku: KPI-1\ncategory: Kopi\n',
    'products/gelas.yaml': 'name: { id: Gelas Uji, en: Test Glass }\ncategory: Kopi\n',
    'products/surat.yaml': 'name: { id: Kartu Uji, en: Test Card }\n',
    'products/sabun.yaml': 'name: { id: Sabun Uji, en: Test Soap }\n',
    'reviews/kopi.ndjson': lines([...words, ...stars, ...SPECIAL]),
    'reviews/gelas.ndjson': lines([5, 4, 5].map((rating, at) => ({ ...ratingOf('gelas', at), rating, trust: { care: rating } }))),
    'reviews/surat.ndjson': lines([{ ...ratingOf('surat', 0), ...FOREIGN }]),
  };
}

/** Mean 4.2 over ten. */
const STARS = [5, 5, 4, 5, 3, 5, 4, 5, 1, 5];

const FOREIGN = { channel: 'google', source: 'https://maps.example/1' };

const WORDS = ['Rasanya konsisten.', 'Wangi sekali, sampai satu kantor menoleh.', 'Kurang pekat untuk saya.', 'Datang cepat dan rapi.'];

/** Stars that follow other rules than the rest. */
const SPECIAL = [
  { ...ratingOf('asing', 0), rating: 1, ...FOREIGN },
  { ...ratingOf('hadiah', 0), rating: 5, disclosure: 'incentivised', disclosureNote: 'Mendapat voucer.' },
  { ...ratingOf('pesanan-a', 0), rating: 4, order: 'INV-1001', date: '2026-08-14' },
  { ...ratingOf('pesanan-b', 0), rating: 1, order: 'INV-1001', date: '2026-08-15' },
  { ...ratingOf('ditahan', 0), rating: 1, status: 'withheld', reason: 'not-a-customer' },
  { ...ratingOf('judul', 0), rating: 5, title: 'Hanya judul' },
];

function ratingOf(name: string, at: number) {
  const date = new Date(Date.UTC(2026, 8, 30) - at * DAY).toISOString().slice(0, 10);
  return {
    id: `${name}-${at}`,
    rating: STARS[at % STARS.length],
    author: { name: `Pelanggan ${String.fromCharCode(65 + (at % 26))}` },
    date,
  };
}

function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
