import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { createRandom, type Random, zipfShares } from './random.ts';

/** On average; by Zipf's law the first product has hundreds, and most have a few. */
const REVIEWS_A_PRODUCT = 50;
/** Of all ratings so many come without words, as in shops that ask by mail. */
const STARS_ALONE = 0.6;
const SHARE_ENGLISH = 0.25;
const SHARE_PHOTO = 0.04;
const SHARE_REPLY = 0.12;
const SHARE_TITLE = 0.3;
const PICTURES = 24;

const OPENINGS = [
  'Barangnya',
  'Kopinya',
  'Pengirimannya',
  'Kemasannya',
  'Rasanya',
  'Pelayanannya',
  'Harganya',
  'Warnanya',
  'Ukurannya',
  'Bahannya',
];
const VERDICTS = [
  'bagus sekali',
  'mengecewakan',
  'sesuai gambar',
  'lebih kecil dari dugaan',
  'rusak di sudut',
  'cepat sampai',
  'biasa saja',
];
const ENDINGS = [
  'pesan lagi minggu depan',
  'tolong dikirim ulang',
  'terima kasih penjual',
  'anak saya suka',
  'aromanya tercium sampai teras',
];
const OPENINGS_EN = ['The parcel', 'The taste', 'The colour', 'The service', 'The price', 'The size'];
const VERDICTS_EN = ['was worth the price', 'was not what I ordered', 'was better than the picture', 'was fine', 'broke within a week'];
const ENDINGS_EN = ['I will buy it again', 'please send another one', 'my mother likes it', 'it arrived early'];
const NAMES = ['Rani Kusuma', 'Budi Santoso', 'Made Wirawan', 'Siti Aminah', 'Yohanes Tandi', 'Maria Lestari', 'Agus Priyono', 'Cut Nadia'];
const CITIES = ['Bandung', 'Ternate', 'Medan', 'Kupang'];
/** As the stars of Indonesian marketplaces are: most are five, and one is more than two. */
const STARS = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 2, 1, 1];

export interface GenerateOptions {
  /** Where to write a ledger in which every review has its order; without it no review has one. */
  ordersFile?: string;
  /** How many of all ratings are stars without words, from 0 to below 1. */
  starsAlone?: number;
  /** Lines of `site.yaml` besides those that every site needs. */
  site?: string;
}

/**
 * Writes a content folder with so many generated reviews with words, and the stars without words that come with them. The same number gives the
 * same bytes.
 */
export async function generateContent(
  folder: string,
  reviewCount: number,
  { ordersFile, starsAlone = STARS_ALONE, site = '' }: GenerateOptions = {},
): Promise<void> {
  const random = createRandom(reviewCount);
  const orders = ['order,sku,delivered'];
  const shares = zipfShares(reviewCount, Math.max(1, Math.round(reviewCount / REVIEWS_A_PRODUCT)));
  await mkdir(join(folder, 'products'), { recursive: true });
  await mkdir(join(folder, 'reviews'), { recursive: true });
  await writeFile(
    join(folder, 'site.yaml'),
    `name: Tolok Ukur\ntagline: Uji\ndescription: Konten untuk mengukur.\nurl: https://bench.example\n${site}`,
  );
  await writePictures(join(folder, 'media'), random);
  for (const [product, share] of shares.entries()) {
    const alone = Math.round((share * starsAlone) / (1 - starsAlone));
    const reviews = Array.from({ length: share }, (_, index) => makeReview(`p${product}-r${index}`, random));
    const ratings = Array.from({ length: alone }, (_, index) => makeRating(`p${product}-s${index}`, random));
    const lines = [...reviews, ...ratings].map((review, index) => {
      if (ordersFile === undefined) return JSON.stringify(review);
      orders.push(`INV-${product}-${index},SKU-${product},2019-12-24`);
      return JSON.stringify({ ...review, order: `INV-${product}-${index}` });
    });
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

function makeRating(id: string, random: Random) {
  return { id, rating: random.pick(STARS), author: { name: random.pick(NAMES) }, date: makeDay(random) };
}

function makeReview(id: string, random: Random) {
  const isEnglish = random.chance(SHARE_ENGLISH);
  return {
    ...makeRating(id, random),
    author: { name: random.pick(NAMES), city: random.pick(CITIES) },
    lang: isEnglish ? 'en' : 'id',
    ...(random.chance(SHARE_TITLE) && { title: isEnglish ? random.pick(VERDICTS_EN) : random.pick(VERDICTS) }),
    body: makeBody(isEnglish, random),
    ...(random.chance(SHARE_PHOTO) && { media: [{ src: `foto-${random.below(PICTURES)}.jpg`, alt: 'Barang di atas meja' }] }),
    ...(random.chance(SHARE_REPLY) && { replies: [{ date: '2026-10-01', by: 'Tim Tolok Ukur', body: 'Terima kasih atas ulasannya.' }] }),
  };
}

/** Half of all reviews are a sentence or two; one in twenty is a page. */
function makeBody(isEnglish: boolean, random: Random): string {
  const sentences = random.chance(0.05) ? 12 + random.below(20) : 1 + Math.floor(random.next() ** 2 * 6);
  const [openings, verdicts, endings] = isEnglish ? [OPENINGS_EN, VERDICTS_EN, ENDINGS_EN] : [OPENINGS, VERDICTS, ENDINGS];
  const sentence = () => `${random.pick(openings)} ${random.pick(verdicts)}, ${random.pick(endings)}, nomor ${random.below(5000)}.`;
  return Array.from({ length: sentences }, sentence).join(' ');
}

function makeDay(random: Random): string {
  return `202${random.below(6)}-0${1 + random.below(9)}-1${random.below(10)}`;
}

async function writePictures(folder: string, random: Random): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < PICTURES; number += 1) {
    const background = { r: random.below(256), g: random.below(256), b: random.below(256) };
    const picture = sharp({ create: { width: 1200, height: 900, channels: 3, background } });
    await picture.jpeg({ quality: 80 }).toFile(join(folder, `foto-${number}.jpg`));
  }
}
