import { describe, expect, it } from 'vitest';
import { stemIndonesian } from '#src/language/affixes.ts';
import { basesOf, stemOf } from '#src/language/stems.ts';

const FAMILIES: Record<string, string> = {
  kirim: 'kirim dikirim mengirim pengiriman kiriman kirimannya dikirimkan kirimin terkirim pengirimannya pngiriman',
  pesan: 'pesan pesanan dipesan memesan pemesanan pesanannya pesen',
  kecewa: 'kecewa mengecewakan kekecewaan dikecewakan',
  rusak: 'rusak kerusakan merusak dirusak rusaknya perusakan',
  beli: 'beli membeli pembelian dibeli pembeli belinya terbeli',
  layan: 'layanan pelayanan melayani dilayani pelayanannya',
  puas: 'puas memuaskan kepuasan sepuasnya',
  lambat: 'lambat terlambat keterlambatan',
  jual: 'jual penjual penjualnya jualan menjual penjualan',
  bayar: 'bayar pembayaran dibayar membayar bayarnya',
  pakai: 'pakai dipakai memakai pemakaian pake dipake',
  kemas: 'kemas kemasan dikemas pengemasan kemasannya',
  kembali: 'kembali dikembalikan pengembalian mengembalikan',
  sesuai: 'sesuai menyesuaikan disesuaikan',
  bersih: 'bersih membersihkan pembersih kebersihan',
  tipu: 'tipu menipu ditipu penipuan penipu',
  jahit: 'jahit jahitan jahitannya dijahit penjahit',
  besar: 'besar kebesaran terbesar membesar',
  cek: 'cek dicek pengecekan ngecek',
  terima: 'terima diterima menerima penerima penerimaan',
  ganti: 'ganti diganti mengganti penggantian gantinya',
  sampai: 'sampai sampe nyampe sampainya',
  tidak: 'tidak nggak ngga ga gak gk engga enggak ngak ndak tdk tak',
  tempel: 'tempel nempel ditempel',
  tebal: 'tebal tebel tebelnya ketebalan',
  gatal: 'gatal gatel',
  bahan: 'bahan bahannya bahanya',
  hidup: 'hidup idup',
  sudah: 'sudah udah udh sdh uda',
  dengan: 'dengan dgn dg',
  belum: 'belum blm belom',
  tunggu: 'tunggu nunggu menunggu ditunggu',
  coba: 'coba nyoba mencoba dicoba',
  respon: 'respon respons response',
  banget: 'banget bgt bngt',
  kalau: 'kalau kalo klo',
};
const words = Object.entries(FAMILIES).flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base] as const));

describe('stemIndonesian', () => {
  it.each(words)('%s comes from %s', (word, base) => {
    expect(stemIndonesian(word)).toBe(base);
  });

  it.each([
    'seller',
    'delivery',
    'dengan',
    'selalu',
    'semua',
    'pernah',
    'sekali',
    'lumayan',
    'bukan',
    'kalian',
    'dia',
    'merah',
    'dingin',
    'packing',
  ])('%s stays whole', (word) => {
    expect(stemIndonesian(word)).toBe(word);
  });

  it('cuts affixes of a base that no list has, to the same rest', () => {
    expect(new Set(['menggalau', 'digalaukan', 'galaunya'].map(stemIndonesian))).toEqual(new Set(['galau']));
  });

  it('gives a base that is its own base', () => {
    for (const [, base] of words) expect(stemIndonesian(base)).toBe(base);
  });
});

describe('stemOf', () => {
  it.each([
    ['pengiriman', 'id', 'kirim'],
    ['pengiriman', 'ms', 'kirim'],
    ['pengiriman', 'en', undefined],
    ['delivery', 'en', 'deliv'],
    ['delivered', 'en-GB', 'deliv'],
    ['quickly', 'en', 'quick'],
    ['kirim', 'id', undefined],
    ['running', 'nl', undefined],
    ['很好', 'zh', undefined],
  ])('%s in %s', (word, lang, stem) => {
    expect(stemOf(word, lang)).toBe(stem);
  });
});

it('asks every language for the base of a query word', () => {
  expect(basesOf('kerusakan')).toEqual(['rusak']);
  expect(basesOf('delivered')).toEqual(['deliv']);
  expect(basesOf('rusak')).toEqual([]);
});
