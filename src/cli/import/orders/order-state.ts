/** What became of a line of an order, as far as its evidence goes. */
export type OrderState = 'delivered' | 'cancelled' | 'returned' | 'unpaid' | 'under-way';

/** What one text says: a state, nothing about the state, or a word that nobody here knows. */
type Said = OrderState | 'nothing' | 'unknown';

/** Tried in this order: "unfulfilled" holds "fulfilled", and "delivery failed" holds "deliver". English and Indonesian. */
const WORDS: readonly [RegExp, Said][] = [
  [/^(?:-+|n\/?a|none|null|no|tidak ada|normal)?$/, 'nothing'],
  [/partial(?:ly)?[ _-](?:refund|paid|return)/, 'nothing'],
  [/batal|cancel|void|expired|kedaluwarsa|kadaluarsa|gagal|fail|ditolak|reject|declin|trash|delet|dihapus|\blost\b|hilang/, 'cancelled'],
  [/return|\bretur\b|refund|dikembalikan|pengembalian|chargeback|restocked/, 'returned'],
  [
    /unpaid|belum (?:di)?bayar|belum lunas|menunggu pembayaran|(?:awaiting|pending)[ _-]payment|payment[ _-]pending|authori[sz]ed|^pending$|on[ _-]?hold|draft/,
    'unpaid',
  ],
  // "Shipped - Delivered to Buyer" tells of the last step.
  [/^(?!.*(?:partial|not |to be |out for |await|belum)).*\bdelivered\b/, 'delivered'],
  [
    /un(?:fulfilled|delivered|shipped)|incomplete|partial|not delivered|to be |belum|to[ _-]ship|perlu|siap|sedang|dalam|proses|process|shipp|^ship$|^(?:pesanan )?dikirim|transit|ready|pack|kemas|out for|confirm|schedul|progress|await|menunggu|to[ _-]receive|in[ _-]cancel|^open$|new|baru|^accepted$/,
    'under-way',
  ],
  [
    /complet|selesai|deliver|terkirim|diterima|\btiba\b|sampai|fulfilled|received|finish|closed|^done$|success|berhasil|sukses/,
    'delivered',
  ],
  [/^(?:paid|lunas|dibayar|captured|settled|sudah dibayar)$/, 'nothing'],
];

/** What a word for the state of an order says. `wc-completed` is WooCommerce's spelling in its database. */
export function readOrderState(text: string): Said {
  const word = text.trim().toLowerCase().replace(/^wc-/, '').replace(/\s+/g, ' ');
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'unknown';
}

/**
 * What a cell says in a column that is filled only when an order was cancelled or sent back. A request that was refused says nothing.
 * @param header of that column, which tells where the cell is only a day
 */
export function readTakenBack(header: string, text: string): 'cancelled' | 'returned' | 'nothing' {
  const word = text.trim().toLowerCase();
  if (/^(?:-+|n\/?a|none|null|no|0|false|tidak(?: ada)?)?$|tolak|reject|declin|denied|withdrawn/.test(word)) return 'nothing';
  if (/batal|cancel/.test(word)) return 'cancelled';
  return /\p{L}/u.test(word) || !/batal|cancel/i.test(header) ? 'returned' : 'cancelled';
}

/** Makes one state of several columns: a cancelled or returned order wins, and a day of delivery wins over "shipped". */
export function joinStates(said: readonly Said[], hasArrived: boolean): OrderState | 'unknown' {
  for (const state of ['cancelled', 'returned', 'unpaid'] as const) if (said.includes(state)) return state;
  if (hasArrived) return 'delivered';
  if (said.includes('under-way')) return 'under-way';
  if (said.includes('delivered')) return 'delivered';
  return said.includes('unknown') ? 'unknown' : 'under-way';
}
