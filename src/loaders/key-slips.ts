import { editDistance, suggest } from './suggest.ts';

/** What people call a field that has another name here: in other words, in Indonesian, in the exports of platforms. */
const NAMES: Record<string, readonly string[]> = {
  id: [],
  handle: ['akun', 'account', 'username'],
  label: [],
  rating: ['stars', 'star', 'score', 'bintang', 'nilai', 'skor', 'penilaian'],
  title: ['judul', 'headline', 'subject', 'summary'],
  author: ['name', 'nama', 'nama_pelanggan', 'pembeli', 'customer', 'pelanggan', 'penulis', 'reviewer', 'user', 'by', 'oleh'],
  name: ['nama', 'nama_lengkap', 'full_name', 'fullname', 'title', 'judul', 'brand', 'merek', 'author'],
  city: ['kota', 'location', 'lokasi', 'place'],
  display: ['show', 'tampil', 'tampilan', 'visibility'],
  date: ['tanggal', 'tgl', 'created', 'created_at', 'createdat', 'publishdate', 'pubdate', 'time', 'waktu', 'day'],
  experienced: ['bought', 'purchased', 'delivered', 'visited', 'dibeli', 'diterima'],
  edited: ['updated', 'updated_at', 'updatedat', 'modified', 'lastmod', 'diubah'],
  lang: ['language', 'bahasa', 'locale'],
  languages: ['language', 'bahasa', 'lang', 'locales'],
  channel: ['platform', 'saluran', 'via'],
  platform: ['channel', 'network', 'saluran'],
  source: ['url', 'link', 'tautan', 'sumber', 'original', 'permalink'],
  url: ['link', 'tautan', 'address', 'alamat', 'website', 'site', 'href'],
  order: ['order_id', 'orderid', 'invoice', 'pesanan', 'nomor_pesanan'],
  media: ['photo', 'photos', 'foto', 'image', 'images', 'picture', 'pictures', 'gambar', 'video', 'videos', 'cover'],
  images: ['photo', 'photos', 'foto', 'image', 'picture', 'pictures', 'gambar', 'media', 'cover'],
  alt: ['caption', 'description', 'keterangan', 'text', 'teks'],
  src: ['file', 'path', 'url', 'image', 'berkas'],
  pros: ['pro', 'liked', 'likes', 'plus', 'kelebihan'],
  cons: ['con', 'disliked', 'minus', 'kekurangan'],
  replies: ['reply', 'response', 'answer', 'answers', 'comment', 'comments', 'balasan', 'jawaban', 'tanggapan'],
  body: ['text', 'content', 'message', 'words', 'review', 'teks', 'isi', 'pesan', 'ulasan'],
  by: ['author', 'from', 'name', 'nama', 'oleh', 'dari'],
  expires: ['until', 'valid_until', 'sampai', 'berakhir', 'expiry'],
  recovery: ['resolution', 'remedy', 'pemulihan', 'penyelesaian'],
  note: ['text', 'body', 'catatan', 'keterangan'],
  disclosure: ['incentive', 'incentivised', 'incentivized', 'sponsored', 'hadiah', 'insentif'],
  status: ['state', 'published', 'hidden', 'visible', 'terbit', 'tayang'],
  reason: ['why', 'alasan'],
  translations: ['translation', 'terjemahan'],
  variant: ['variation', 'varian', 'size', 'ukuran', 'colour', 'color', 'warna'],
  products: ['product', 'produk'],
  permission: ['consent', 'izin', 'persetujuan'],
  category: ['kategori', 'group', 'type', 'jenis', 'categories', 'tags'],
  description: ['deskripsi', 'about', 'summary', 'keterangan'],
  tagline: ['slogan', 'subtitle', 'motto'],
  price: ['harga', 'cost'],
  amount: ['value', 'price', 'jumlah', 'harga', 'nilai'],
  currency: ['mata_uang', 'kurs'],
  gtin: ['ean', 'barcode', 'upc', 'isbn'],
  sku: ['code', 'kode', 'id'],
  kind: ['type', 'jenis'],
  contact: ['kontak', 'contacts'],
  email: ['mail', 'surel'],
  whatsapp: ['wa', 'phone', 'telepon', 'hp'],
  theme: ['tema', 'style', 'design'],
  colours: ['colors', 'color', 'colour', 'warna'],
  text: ['value', 'teks', 'body', 'isi', 'janji', 'promise', 'description', 'deskripsi'],
  step: ['langkah', 'tahap', 'action', 'tindakan'],
  remedy: ['ganti_rugi', 'kompensasi', 'compensation'],
  how: ['cara', 'via'],
  scope: ['lingkup', 'where', 'tempat'],
  revoked: ['dicabut'],
  competence: ['keahlian', 'kompetensi', 'skill', 'quality', 'kualitas'],
  consistency: ['konsistensi', 'predictability'],
  integrity: ['integritas', 'kejujuran', 'honesty'],
  care: ['kepedulian', 'perhatian', 'benevolence', 'service', 'pelayanan'],
  since: ['date', 'from', 'sejak'],
  granted: ['date', 'tanggal'],
};

/** The known field that a misspelt or foreign name means; nothing where none is near. */
export function meantKey(key: string, known: readonly string[]): string | undefined {
  const plain = plainKey(key);
  return (
    known.find((one) => plainKey(one) === plain) ??
    known.find((one) => NAMES[one]?.some((name) => plainKey(name) === plain)) ??
    known.find((one) => isEnding(plainKey(one), plain)) ??
    suggest(key, known) ??
    suggest(plain, known)
  );
}

/** Whether a word is the name of some field, or what people call one. */
export function isFieldName(word: string): boolean {
  const plain = plainKey(word);
  return Object.entries(NAMES).some(([name, others]) => plainKey(name) === plain || others.some((one) => plainKey(one) === plain));
}

/** Whether only case, hyphens, underscores and spaces differ, so that a program may write the right name. */
export function isSameKey(key: string, meant: string): boolean {
  return plainKey(key) === plainKey(meant);
}

const plainKey = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[\s_-]/g, '')
    .replace(/^["'“”‘’]+|["'“”‘’]+$/gu, '');

/** `reply` and `replies`, `commitment` and `commitments`. */
const isEnding = (one: string, other: string): boolean =>
  other.length > 3 && one.slice(0, 4) === other.slice(0, 4) && editDistance(stem(one), stem(other)) === 0;
const stem = (word: string): string => word.replace(/(?:ies|es|s|y)$/, '');
