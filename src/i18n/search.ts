import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { angka, number } from './numbers.ts';

/** Every text of the search island. */
export interface SearchStrings {
  number: (n: number) => string;
  label: string;
  placeholder: string;
  clear: string;
  shortcut: string;
  filters: string;
  filtersChosen: (n: number) => string;
  showResults: (n: number) => string;
  facets: Record<'product' | 'stars' | 'level' | 'lang' | 'channel' | 'year' | 'more', string>;
  photo: string;
  reply: string;
  counted: string;
  notCounted: (reason: string) => string;
  stars: (n: string) => string;
  starsOfFive: (n: number) => string;
  yearUnknown: string;
  findProduct: string;
  noProduct: string;
  productsShown: (n: number) => string;
  sort: string;
  sorts: Record<'relevance' | 'newest' | 'highest' | 'lowest', string>;
  loading: string;
  results: string;
  count: (n: number) => string;
  countFor: (n: number, q: string) => string;
  products: string;
  showMore: (n: number) => string;
  shownOf: (shown: number, total: number) => string;
  chosen: string;
  remove: (label: string) => string;
  clearFilters: string;
  reviewBy: (author: string) => string;
  anonymous: string;
  dateUnknown: string;
  about: string;
  photos: (n: number) => string;
  photoOf: (n: number, of: number) => string;
  translated: string;
  outcome: string;
  shop: string;
  /** Above posts and pages that hold the words. */
  otherPages: string;
  /** Before the first result that has not all of the words. */
  someWords: string;
  liked: string;
  disliked: string;
  nothing: string;
  nothingFor: (q: string) => string;
  nothingFiltered: (n: number) => string;
  nothingAdvice: string;
  /** Nothing in the box is a word. */
  notSearched: (q: string) => string;
  corrected: (q: string, typed: string) => string;
  allAndSome: (all: number, some: number) => string;
  opposite: (n: number) => string;
  /** Words that mean what was asked for. */
  alike: (words: string) => string;
  orProducts: string;
  failed: { title: string; text: string };
  retry: string;
}

export const searchStrings: Record<SiteLanguage, SearchStrings> = {
  id: {
    number: angka,
    label: 'Cari di semua ulasan',
    placeholder: 'Misalnya: pengiriman cepat',
    clear: 'Hapus pencarian',
    shortcut: 'Tekan / untuk mencari',
    filters: 'Saring',
    filtersChosen: (n) => (n === 0 ? 'Saring' : `Saring (${n} dipilih)`),
    showResults: (n) => `Tampilkan ${angka(n)} ulasan`,
    facets: {
      product: 'Produk',
      stars: 'Bintang',
      level: 'Bukti',
      lang: 'Bahasa ulasan',
      channel: 'Diterima lewat',
      year: 'Tahun',
      more: 'Lainnya',
    },
    photo: 'Dengan foto',
    reply: 'Sudah dijawab',
    counted: 'Dihitung dalam nilai',
    notCounted: (reason) => `Tidak dihitung: ${reason}`,
    stars: (n) => `${n} bintang`,
    starsOfFive: (n) => `${n} dari 5 bintang`,
    yearUnknown: 'Tidak diketahui',
    findProduct: 'Cari nama produk',
    noProduct: 'Tidak ada produk dengan nama itu.',
    productsShown: (n) => `${angka(n)} produk cocok`,
    sort: 'Urutkan',
    sorts: { relevance: 'Paling cocok', newest: 'Terbaru', highest: 'Bintang tertinggi', lowest: 'Bintang terendah' },
    loading: 'Mencari …',
    results: 'Hasil pencarian',
    count: (n) => `${angka(n)} ulasan`,
    countFor: (n, q) => `${angka(n)} ulasan untuk “${q}”`,
    products: 'Produk yang cocok',
    showMore: (n) => `Tampilkan ${angka(n)} ulasan lagi`,
    shownOf: (shown, total) => `${angka(shown)} dari ${angka(total)} ulasan ditampilkan`,
    chosen: 'Saringan yang dipakai',
    remove: (label) => `Hapus saringan: ${label}`,
    clearFilters: 'Hapus semua saringan',
    reviewBy: (author) => `Ulasan ${author}`,
    anonymous: 'Seorang pelanggan',
    dateUnknown: 'Tanggal tidak diketahui',
    about: 'tentang',
    photos: (n) => `${n} foto`,
    photoOf: (n, of) => `Foto ${n} dari ${of} oleh pelanggan`,
    translated: 'Diterjemahkan oleh tim',
    outcome: 'Penyelesaian',
    shop: 'Lihat di toko',
    otherPages: 'Di unggahan pelanggan dan halaman lain',
    someWords: 'Hanya sebagian kata:',
    liked: 'Disukai',
    disliked: 'Tidak disukai',
    nothing: 'Tidak ada ulasan yang cocok',
    nothingFor: (q) => `Tidak ada ulasan yang cocok dengan “${q}”`,
    nothingFiltered: (n) => `Tanpa saringan ada ${angka(n)} ulasan. Coba hapus salah satu:`,
    nothingAdvice: 'Coba kata yang lebih umum, atau lebih sedikit kata.',
    notSearched: (q) => `“${q}” bukan kata, jadi tidak ada yang dicari. Ini semua ulasan.`,
    corrected: (q, typed) => `Tidak ada ulasan dengan “${typed}”. Ini hasil untuk “${q}”.`,
    allAndSome: (all, some) => `Semua kata: ${angka(all)}. Sebagian kata: ${angka(some)}.`,
    opposite: (n) => `${angka(n)} ulasan berkata sebaliknya:`,
    alike: (words) => `Artinya mirip: ${words}`,
    orProducts: 'Atau baca ulasan per produk:',
    failed: {
      title: 'Pencarian tidak dapat dimuat',
      text: 'Sambungan ke situs ini terputus atau terlalu lambat. Periksa koneksi Anda, lalu coba lagi.',
    },
    retry: 'Coba lagi',
  },
  en: {
    number,
    label: 'Search all reviews',
    placeholder: 'For example: fast delivery',
    clear: 'Clear the search',
    shortcut: 'Press / to search',
    filters: 'Filter',
    filtersChosen: (n) => (n === 0 ? 'Filter' : `Filter (${n} chosen)`),
    showResults: (n) => `Show ${reviews(n)}`,
    facets: {
      product: 'Product',
      stars: 'Stars',
      level: 'Evidence',
      lang: 'Language of the review',
      channel: 'Received through',
      year: 'Year',
      more: 'More',
    },
    photo: 'With a photo',
    reply: 'Answered',
    counted: 'Counts towards the rating',
    notCounted: (reason) => `Not counted: ${reason}`,
    stars: (n) => (n === '1' ? '1 star' : `${n} stars`),
    starsOfFive: (n) => `${n} out of 5 stars`,
    yearUnknown: 'Unknown',
    findProduct: 'Find a product',
    noProduct: 'No product has that name.',
    productsShown: (n) => (n === 1 ? '1 product matches' : `${number(n)} products match`),
    sort: 'Sort by',
    sorts: { relevance: 'Best match', newest: 'Newest', highest: 'Most stars', lowest: 'Fewest stars' },
    loading: 'Searching …',
    results: 'Search results',
    count: (n) => reviews(n),
    countFor: (n, q) => `${reviews(n)} for “${q}”`,
    products: 'Matching products',
    showMore: (n) => (n === 1 ? 'Show 1 more review' : `Show ${number(n)} more reviews`),
    shownOf: (shown, total) => `${number(shown)} of ${reviews(total)} shown`,
    chosen: 'Filters in use',
    remove: (label) => `Remove filter: ${label}`,
    clearFilters: 'Remove all filters',
    reviewBy: (author) => `Review by ${author}`,
    anonymous: 'A customer',
    dateUnknown: 'Date unknown',
    about: 'on',
    photoOf: (n, of) => `Customer photo ${n} of ${of}`,
    photos: (n) => (n === 1 ? '1 photo' : `${n} photos`),
    translated: 'Translated by the team',
    outcome: 'Outcome',
    shop: 'See it in the shop',
    otherPages: 'In customers’ posts and other pages',
    someWords: 'Only some of the words:',
    liked: 'Liked',
    disliked: 'Disliked',
    nothing: 'No review matches',
    nothingFor: (q) => `No review matches “${q}”`,
    nothingFiltered: (n) => `Without filters there ${n === 1 ? 'is' : 'are'} ${reviews(n)}. Try removing one:`,
    nothingAdvice: 'Try a more general word, or fewer words.',
    notSearched: (q) => `“${q}” is not a word, so nothing was searched. These are all reviews.`,
    corrected: (q, typed) => `No review says “${typed}”. These are the results for “${q}”.`,
    allAndSome: (all, some) => `All words: ${number(all)}. Some of the words: ${number(some)}.`,
    opposite: (n) => `${n === 1 ? '1 review says' : `${number(n)} reviews say`} the opposite:`,
    alike: (words) => `Means much the same: ${words}`,
    orProducts: 'Or read the reviews of a product:',
    failed: {
      title: 'The search could not be loaded',
      text: 'The connection to this site was lost or is too slow. Check your connection, then try again.',
    },
    retry: 'Try again',
  },
};

function reviews(n: number): string {
  return n === 1 ? '1 review' : `${number(n)} reviews`;
}
