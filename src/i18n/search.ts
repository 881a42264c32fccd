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
  translated: string;
  liked: string;
  disliked: string;
  nothing: string;
  nothingFor: (q: string) => string;
  nothingFiltered: (n: number) => string;
  nothingAdvice: string;
  didYouMean: string;
  without: (word: string) => string;
  orProducts: string;
  failed: Record<'network' | 'blocked' | 'changed', { title: string; text: string }>;
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
    counted: 'Masuk hitungan nilai',
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
    translated: 'Diterjemahkan oleh tim',
    liked: 'Disukai',
    disliked: 'Tidak disukai',
    nothing: 'Tidak ada ulasan yang cocok',
    nothingFor: (q) => `Tidak ada ulasan yang cocok dengan “${q}”`,
    nothingFiltered: (n) => `Tanpa saringan ada ${angka(n)} ulasan. Coba hapus salah satu:`,
    nothingAdvice: 'Coba kata yang lebih umum, atau lebih sedikit kata.',
    didYouMean: 'Mungkin maksud Anda:',
    without: (word) => `Cari tanpa “${word}”`,
    orProducts: 'Atau baca ulasan per produk:',
    failed: {
      network: {
        title: 'Pencarian tidak dapat dimuat',
        text: 'Sambungan ke situs ini terputus atau terlalu lambat. Periksa koneksi Anda, lalu coba lagi.',
      },
      blocked: {
        title: 'Pencarian kata tidak dapat berjalan di sini',
        text: 'Peramban atau pengaturan keamanan situs ini tidak mengizinkan WebAssembly, yang dipakai untuk mencari kata. Kosongkan kotak pencarian: daftar dan saringannya tetap bisa dipakai.',
      },
      changed: {
        title: 'Situs ini baru saja diperbarui',
        text: 'Sebagian berkas pencarian masih versi lama. Coba lagi, atau muat ulang halaman ini.',
      },
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
    photos: (n) => (n === 1 ? '1 photo' : `${n} photos`),
    translated: 'Translated by the team',
    liked: 'Liked',
    disliked: 'Disliked',
    nothing: 'No review matches',
    nothingFor: (q) => `No review matches “${q}”`,
    nothingFiltered: (n) => `Without filters there ${n === 1 ? 'is' : 'are'} ${reviews(n)}. Try removing one:`,
    nothingAdvice: 'Try a more general word, or fewer words.',
    didYouMean: 'Did you mean:',
    without: (word) => `Search without “${word}”`,
    orProducts: 'Or read the reviews of a product:',
    failed: {
      network: {
        title: 'The search could not be loaded',
        text: 'The connection to this site was lost or is too slow. Check your connection, then try again.',
      },
      blocked: {
        title: 'Searching for words does not work here',
        text: 'Your browser, or this site’s security policy, does not allow WebAssembly, which the search needs to find words. Empty the search box: the list and its filters still work.',
      },
      changed: {
        title: 'This site has just been updated',
        text: 'Some files of the search are still the old ones. Try again, or reload the page.',
      },
    },
    retry: 'Try again',
  },
};

function reviews(n: number): string {
  return n === 1 ? '1 review' : `${number(n)} reviews`;
}
