import { describe, expect, it, vi } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { EMPTY_LOG_STATE } from '#src/evidence/log-state.ts';
import { createEngine } from '#src/islands/search/engine.ts';
import { createSource } from '#src/islands/search/load.ts';
import { emptyFilters } from '#src/islands/search/state.ts';
import { renderSearchFiles } from '#src/outputs/search/files.ts';
import { ProductSchema } from '#src/schemas/product.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { searchIn } from '../../../support/find-reviews.ts';
import { review } from '../../../support/review.ts';

// The whole way through a real index: words are analysed, indexed and found, rows lead back to reviews.
const site = SiteSchema.parse({ name: 'Uji', tagline: 'Uji', description: 'Uji.', url: 'https://uji.example' });
const say = (id: string, body: string, more: object = {}) => review({ id, body, product: 'kopi', ...more });
const catalog = buildCatalog(
  {
    site,
    products: [
      { ...ProductSchema.parse({ name: { id: 'Kopi Gayo', en: 'Gayo coffee' }, category: 'Minuman' }), slug: 'kopi' },
      { ...ProductSchema.parse({ name: '<b>Teh</b>' }), slug: 'teh' },
      // Nothing to index, neither here nor in its review: the rows must fit all the same.
      { ...ProductSchema.parse({ name: '☕' }), slug: 'tanpa-kata' },
    ],
    reviews: [
      say('pengiriman', 'Pengirimannya lama', { replies: [{ date: '2027-01-01', by: 'Toko', body: 'Kami mohon maaf.' }] }),
      say('pesanan', 'Pesanan lengkap'),
      say('kecewa', 'Sungguh mengecewakan', { translations: { en: { title: 'Sad', body: 'The delivery disappointed me' } } }),
      say('kerusakan', 'Ada kerusakan parah'),
      say('rusak', 'Datang rusak, parah sekali'),
      say('beli', 'Saya membeli dua; pembelian kedua'),
      say('puas', 'Memuaskan', { title: 'Kualitasnya bagus', pros: ['harga terjangkau'], cons: ['kemasan sobek'] }),
      say('lambat', 'Keterlambatan dua hari'),
      say('en', 'Delivered quickly, I recommended it to friends', { lang: 'en' }),
      say('ja', 'とても良い商品です', { lang: 'ja' }),
      say('zh', '这个产品非常好用', { lang: 'zh' }),
      say('th', 'สินค้าดีมาก', { lang: 'th' }),
      say('ar', 'منتج ممتاز', { lang: 'ar' }),
      say('ko', '배송이 빠르고', { lang: 'ko' }),
      say('jv', 'Barange apik tenan', { lang: 'jv' }),
      say('angka', 'tipe samsung123'),
      say('jempol', '👍👍', { product: 'tanpa-kata', author: { name: 'Rani', display: 'anonymous' } }),
      say('html', '<img src=x onerror=alert(1)>', { product: 'teh' }),
    ],
    posts: [],
    commitments: [],
    declarations: [],
    log: EMPTY_LOG_STATE,
  },
  '2027-11-01',
);

const files = renderSearchFiles(catalog);
const search = searchIn(catalog);
/** Who says all of it. */
const find = async (query: string): Promise<string[]> =>
  [...(await search(query)).all].flatMap((row) => catalog.reviews[row]?.id ?? []).toSorted();

describe('the index', () => {
  it.each([
    ['kirim', ['en', 'kecewa', 'pengiriman']],
    ['pengiriman', ['en', 'kecewa', 'pengiriman']],
    ['dikirim', ['en', 'kecewa', 'pengiriman']],
    ['mengirimkan', ['en', 'kecewa', 'pengiriman']],
    ['kirimnya', ['en', 'kecewa', 'pengiriman']],
    ['pesan', ['pesanan']],
    ['pesanan', ['pesanan']],
    ['memesan', ['pesanan']],
    ['dipesan', ['pesanan']],
    ['pemesanan', ['pesanan']],
    ['kecewa', ['kecewa']],
    ['mengecewakan', ['kecewa']],
    ['kekecewaan', ['kecewa']],
    ['dikecewakan', ['kecewa']],
    ['rusak', ['kerusakan', 'rusak']],
    ['kerusakan', ['kerusakan', 'rusak']],
    ['merusak', ['kerusakan', 'rusak']],
    ['rusaknya', ['kerusakan', 'rusak']],
    ['beli', ['beli']],
    ['membeli', ['beli']],
    ['pembelian', ['beli']],
    ['dibeli', ['beli']],
    ['pembeli', ['beli']],
    ['puas', ['puas']],
    ['kepuasan', ['puas']],
    ['memuaskan', ['puas']],
    ['kualitas', ['puas']],
    ['jangkau', ['puas']],
    ['dikemas', ['puas']],
    ['pengemasan', ['puas']],
    ['lambat', ['lambat', 'pengiriman']],
    ['terlambat', ['lambat', 'pengiriman']],
    ['memperlambat', ['lambat', 'pengiriman']],
    ['lambatnya', ['lambat', 'pengiriman']],
    ['datangnya', ['rusak']],
    ['kedatangan', ['rusak']],
    ['kelengkapan', ['pesanan']],
    ['lengkapi', ['pesanan']],
    ['terparah', ['kerusakan', 'rusak']],
    ['deliver', ['en', 'kecewa', 'pengiriman']],
    ['delivery', ['en', 'kecewa', 'pengiriman']],
    ['delivered', ['en', 'kecewa', 'pengiriman']],
    ['quick', ['en']],
    ['recommend', ['en']],
    ['recommends', ['en']],
    ['disappointing', ['kecewa']],
    ['sad delivery', ['kecewa']],
    ['delivery slow', ['pengiriman']],
    ['tidak rusak', []],
    ['kmasan', ['puas']],
    ['the zzyzx of it', []],
    ['とても', ['ja']],
    ['商品', ['ja']],
    ['产品', ['zh']],
    ['用', ['zh']],
    ['สินค้า', ['th']],
    ['ممتاز', ['ar']],
    ['배송', ['ko']],
    ['apik', ['jv', 'puas']],
    ['samsung', ['angka']],
    ['samsung12', ['angka']],
    ['123', []],
    ['samsungxyz', []],
    ['img', ['html']],
    ['rusak parah', ['kerusakan', 'rusak']],
    ['"kerusakan parah"', ['kerusakan']],
    ['"parah rusak"', []],
    ['maaf', []],
    ['gayo rusak', ['kerusakan', 'rusak']],
  ])('finds %s', async (query, ids) => {
    expect(await find(query)).toEqual(ids);
  });

  it('finds products by their names in both languages', async () => {
    const products = async (query: string) =>
      [...(await search(query)).scores.keys()]
        .filter((row) => row >= catalog.reviews.length)
        .map((row) => slugs[row - catalog.reviews.length]);
    const slugs = catalog.products.map(({ slug }) => slug);
    expect(await products('coffee')).toEqual(['kopi']);
    expect(await products('teh')).toEqual(['teh']);
  });

  it('says which words stand nowhere', async () => {
    expect((await search('rusak xqwv')).missing).toEqual(['xqwv']);
  });

  it('is the same bytes twice', () => {
    expect(renderSearchFiles(catalog)).toEqual(files);
  });

  it('holds the reviews and nothing that the shop said', () => {
    const index = [...files].filter(([path]) => path.startsWith('index-')).map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(index.join(' ')).toContain('mengecewakan');
    expect(index.join(' ')).not.toContain('mohon');
  });

  it('comes in files that a browser reads as the index in memory', async () => {
    vi.stubGlobal('fetch', async (address: string) => {
      const bytes = files.get(address.slice('https://uji.example/search-index/'.length));
      return bytes === undefined ? new Response(null, { status: 404 }) : new Response(bytes as BodyInit);
    });
    const engine = createEngine(createSource('https://uji.example/search-index/'), 'id');
    const { reviews } = await engine.answer({ q: 'rusak', filters: emptyFilters() }, 10);
    vi.unstubAllGlobals();
    expect(reviews.map(({ id }) => id).toSorted()).toEqual(await find('rusak'));
  });
});
