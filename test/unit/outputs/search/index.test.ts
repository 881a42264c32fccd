import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { EMPTY_LOG_STATE } from '#src/evidence/log-state.ts';
import { readFacts } from '#src/islands/search/facets.ts';
import { createSource, type Source } from '#src/islands/search/load.ts';
import { createMatcher, type Matcher } from '#src/islands/search/match.ts';
import { parseQuery } from '#src/islands/search/query.ts';
import { renderSearchFiles } from '#src/outputs/search/files.ts';
import { listRecords } from '#src/outputs/search/records.ts';
import { ProductSchema } from '#src/schemas/product.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { review } from '../../../support/review.ts';

// The whole way through a real index: words are analysed, Pagefind indexes and finds them, rows lead back to reviews.
const site = SiteSchema.parse({ name: 'Uji', tagline: 'Uji', description: 'Uji.', url: 'https://uji.example' });
const say = (id: string, body: string, more: object = {}) => review({ id, body, product: 'kopi', ...more });
const catalog = buildCatalog(
  {
    site,
    products: [
      { ...ProductSchema.parse({ name: { id: 'Kopi Gayo', en: 'Gayo coffee' }, category: 'Minuman' }), slug: 'kopi' },
      { ...ProductSchema.parse({ name: '<b>Teh</b>' }), slug: 'teh' },
      // Nothing to index, neither here nor in its review: Pagefind would leave both out, and the rows would not fit.
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

let folder: string;
let files: Map<string, Uint8Array>;
let source: Source;
let matcher: Matcher;
let broken: RegExp | undefined;

beforeAll(async () => {
  files = await renderSearchFiles(catalog);
  folder = await mkdtemp(join(tmpdir(), 'bukti-search-'));
  await writeFile(join(folder, 'pagefind.js'), files.get('pagefind.js') ?? '');
  const url = `${pathToFileURL(folder).href}/`;
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.slice(url.length).split('?')[0] ?? '';
    const bytes = broken?.test(path) === true ? undefined : files.get(path);
    return bytes === undefined ? new Response(null, { status: 404 }) : new Response(bytes as BodyInit);
  });
  source = createSource(url);
  matcher = createMatcher(url, source, 0);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await close();
  await rm(folder, { recursive: true, force: true });
});

async function find(query: string): Promise<string[]> {
  const facts = readFacts(await source.loadTable());
  const { scores } = await matcher.match(parseQuery(query));
  const rows = [...scores.keys()].filter((row) => row < facts.reviews).sort((a, b) => a - b);
  return (await source.loadShown(rows)).map(({ id }) => id).sort();
}

describe('the index', () => {
  it.each([
    ['kirim', ['pengiriman']],
    ['pengiriman', ['pengiriman']],
    ['dikirim', ['pengiriman']],
    ['mengirimkan', ['pengiriman']],
    ['kirimnya', ['pengiriman']],
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
    ['lambat', ['lambat']],
    ['terlambat', ['lambat']],
    ['memperlambat', ['lambat']],
    ['lambatnya', ['lambat']],
    ['datangnya', ['rusak']],
    ['kedatangan', ['rusak']],
    ['kelengkapan', ['pesanan']],
    ['lengkapi', ['pesanan']],
    ['terparah', ['kerusakan', 'rusak']],
    ['deliver', ['en', 'kecewa']],
    ['delivery', ['en', 'kecewa']],
    ['delivered', ['en', 'kecewa']],
    ['quick', ['en']],
    ['recommend', ['en']],
    ['recommends', ['en']],
    ['disappointing', ['kecewa']],
    ['sad delivery', ['kecewa']],
    ['とても', ['ja']],
    ['商品', ['ja']],
    ['产品', ['zh']],
    ['用', ['zh']],
    ['สินค้า', ['th']],
    ['ممتاز', ['ar']],
    ['배송', ['ko']],
    ['apik', ['jv']],
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
    const facts = readFacts(await source.loadTable());
    const products = async (query: string) =>
      [...(await matcher.match(parseQuery(query))).scores.keys()].filter((row) => row >= facts.reviews).map(facts.productOf);
    expect(await products('coffee')).toEqual(['kopi']);
    expect(await products('teh')).toEqual(['teh']);
  });

  it('says which words stand nowhere', async () => {
    expect((await matcher.match(parseQuery('rusak zzzz'))).missing).toEqual(['zzzz']);
  });

  it('tells a part that failed to load from a word that is not there', async () => {
    const url = `${pathToFileURL(folder).href}/`;
    const fresh = createMatcher(url, source, 1);
    broken = /^index\//;
    await expect(fresh.match(parseQuery('rusak'))).rejects.toMatchObject({ reason: 'network' });
    broken = undefined;
    expect((await fresh.match(parseQuery('rusak'))).scores.size).toBe(2);
  });

  it('is the same bytes twice', async () => {
    expect(await renderSearchFiles(catalog)).toEqual(files);
  });
});

it('records one thing a review and one a product, and never what the shop said', () => {
  const records = listRecords(catalog);
  expect(records).toHaveLength(catalog.reviews.length + catalog.products.length);
  expect(JSON.stringify(records)).not.toContain('mohon');
  expect(records.flatMap(({ parts }) => parts.flatMap(({ words }) => words)).every((word) => /^[a-zøþ]+$/.test(word))).toBe(true);
});
