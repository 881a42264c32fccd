import type { Missed } from '#src/evidence/judge.ts';

/** Why a review has no higher level, in Indonesian; the English stands beside the rules. */
export const INDONESIAN_REASONS: Record<Missed['code'], string> = {
  'no-order': 'ulasan ini tidak menyebut pesanan',
  'order-placeholder': 'yang tertulis sebagai nomor pesanan hanya pengisi, atau sama di semua ulasan',
  'no-ledger': 'di sini tidak ada private/orders.csv untuk mencari pesanannya',
  'no-date': 'hari ditulisnya tidak disebut',
  'no-sku': 'produknya tidak punya sku untuk mencocokkan pesanan',
  'order-unknown': 'pesanannya tidak ada di private/orders.csv',
  'product-not-in-order': 'pesanannya tidak memuat produk ini',
  'not-delivered': 'pesanannya belum diterima',
  'written-before-delivery': 'ditulis sebelum pesanannya diterima',
  'order-line-used': 'ulasan lain memakai produk yang sama dari pesanan yang sama',
  'no-invitation': 'ulasan ini tidak menjawab undangan',
  'invitation-unknown': 'undangannya tidak ditandatangani toko ini',
  'invitation-expired': 'undangannya sudah kedaluwarsa',
  'invitation-other-product': 'undangannya untuk produk lain',
  'invitation-used': 'undangannya sudah dijawab',
  'own-channel': 'toko menerimanya sendiri, jadi tidak ada sumber umum',
  'no-source': 'tidak ada alamat umum dari ulasan aslinya',
  'source-not-public': 'sumbernya bukan alamat yang bisa dibuka semua orang',
  'source-own-host': 'sumbernya ada di situs toko sendiri',
  'source-other-host': 'sumbernya tidak ada di platform yang disebut',
  'channel-without-hosts': 'platformnya tidak dikenal alamatnya, jadi tidak bisa dipastikan sumbernya milik siapa',
};
