import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const REVIEWS_A_PRODUCT = 50;
const OPENINGS = [
  'Barangnya',
  'Kopinya',
  'Pengirimannya',
  'Kemasannya',
  'Rasanya',
  'Pelayanannya',
  'Harganya',
  'Warnanya',
  'The parcel',
  'The taste',
];
const VERDICTS = [
  'bagus sekali',
  'mengecewakan',
  'sesuai gambar',
  'lebih kecil dari dugaan',
  'rusak di sudut',
  'cepat sampai',
  'worth the price',
  'not what I ordered',
];
const ENDINGS = [
  'pesan lagi minggu depan',
  'tolong dikirim ulang',
  'terima kasih penjual',
  'anak saya suka',
  'will buy again',
  'aromanya tercium sampai teras',
];
const NAMES = ['Rani Kusuma', 'Budi Santoso', 'Made Wirawan', 'Siti Aminah', 'Yohanes Tandi', 'Maria Lestari', 'Agus Priyono', 'Cut Nadia'];

/** A pseudo-random number generator with a seed (mulberry32), so that each run measures the same content. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes a content folder with so many generated reviews, 50 a product.
 * @param ordersFile where to write a ledger in which every review has its order; without it no review has one
 */
export async function generateContent(folder: string, reviewCount: number, ordersFile?: string): Promise<void> {
  const orders = ['order,sku,delivered'];
  const random = createRandom(reviewCount);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const sentence = () => `${pick(OPENINGS)} ${pick(VERDICTS)}, ${pick(ENDINGS)} nomor ${Math.floor(random() * 5000)}.`;
  await mkdir(join(folder, 'products'), { recursive: true });
  await mkdir(join(folder, 'reviews'), { recursive: true });
  await writeFile(
    join(folder, 'site.yaml'),
    'name: Tolok Ukur\ntagline: Uji\ndescription: Konten untuk mengukur.\nurl: https://bench.example\n',
  );
  for (let product = 0; product * REVIEWS_A_PRODUCT < reviewCount; product += 1) {
    const lines = Array.from({ length: Math.min(REVIEWS_A_PRODUCT, reviewCount - product * REVIEWS_A_PRODUCT) }, (_, index) =>
      JSON.stringify({
        id: `p${product}-r${index}`,
        ...(ordersFile !== undefined && { order: `INV-${product}-${index}` }),
        rating: pick([1, 2, 3, 4, 4, 5, 5, 5, 5, 5]),
        author: { name: pick(NAMES), city: pick(['Bandung', 'Ternate', 'Medan', 'Kupang']) },
        date: `202${Math.floor(random() * 6)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
        lang: random() < 0.7 ? 'id' : 'en',
        body: Array.from({ length: 1 + Math.floor(random() * 6) }, sentence).join(' '),
      }),
    );
    orders.push(...lines.map((_, index) => `INV-${product}-${index},SKU-${product},2019-12-24`));
    await writeFile(
      join(folder, `products/produk-${product}.yaml`),
      `name: Produk ${product}\nsku: SKU-${product}\ncategory: Kategori ${product % 9}\n`,
    );
    await writeFile(join(folder, `reviews/produk-${product}.ndjson`), `${lines.join('\n')}\n`);
  }
  if (ordersFile !== undefined) {
    await mkdir(dirname(ordersFile), { recursive: true });
    await writeFile(ordersFile, `${orders.join('\n')}\n`);
  }
}
