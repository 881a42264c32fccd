import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite, runBukti, WORK } from '../support/build-site.ts';
import { SITE, writeFolder } from '../support/content-folder.ts';
import { listFiles } from '../support/pages.ts';

type Line = { id: string; rating: number; [field: string]: unknown };

/** The content folder of a shop, while it is changed. */
interface Shop {
  /** Changes one line of a product's reviews, by its place. If `change` returns nothing, the line is removed. */
  line(product: string, at: number, change: (line: Line) => Line | undefined): Promise<void>;
  add(product: string, line: Line): Promise<void>;
  edit(path: string, change: (text: string) => string): Promise<void>;
  write(path: string, data: string | Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  bukti(...args: string[]): Promise<void>;
  /** From now on it is this day. */
  day(date: string): void;
}

const PRODUCTS = Array.from({ length: 16 }, (_, at) => `barang-${at}`);
/** More than one page of a product, and of the wall. */
const LARGEST = 24;

function line(product: string, at: number): Line {
  return {
    id: `${product}-${at}`,
    rating: 1 + ((at * 7) % 5),
    author: { name: 'Rani Kusuma', city: 'Bandung' },
    date: `2026-0${1 + (at % 8)}-1${at % 10}`,
    lang: at % 3 === 0 ? 'en' : 'id',
    body: at % 2 === 0 ? 'Kopinya wangi, pengiriman cepat.' : 'Kemasan bagus, harga mahal.',
  };
}

/** Each changes what one product's pages show, so that no other change hides that a page was kept wrongly. */
const REVIEWS: Record<string, (shop: Shop) => Promise<unknown>> = {
  'stars of a review': (shop) => shop.line('barang-0', 1, (one) => ({ ...one, rating: one.rating === 5 ? 4 : 5 })),
  'a reply': (shop) => shop.line('barang-1', 0, (one) => ({ ...one, replies: [{ date: '2026-09-01', by: 'Tim', body: 'Terima kasih.' }] })),
  words: (shop) => shop.line('barang-2', 0, (one) => ({ ...one, body: 'Lain sekali.' })),
  'a new review': (shop) => shop.add('barang-3', { ...line('barang-3', 3), id: 'baru', date: '2026-09-09' }),
  'a review that is gone': (shop) => shop.line('barang-4', 1, () => undefined),
  'a title': (shop) => shop.line('barang-5', 0, (one) => ({ ...one, title: 'Judul' })),
  'the name of an author': (shop) => shop.line('barang-6', 1, (one) => ({ ...one, author: { name: 'Budi Santoso', display: 'initials' } })),
  'the day of a review, and its place in the order': (shop) => shop.line('barang-7', 1, (one) => ({ ...one, date: '2026-09-10' })),
  'what was liked': (shop) => shop.line('barang-8', 0, (one) => ({ ...one, pros: ['aroma kuat'] })),
  'a disclosure, which takes it out of the rating': (shop) =>
    shop.line('barang-9', 0, (one) => ({ ...one, disclosure: 'employee', disclosureNote: 'Bekerja di toko ini.' })),
  'a review that is withheld': (shop) => shop.line('barang-10', 1, (one) => ({ ...one, status: 'withheld', reason: 'personal-data' })),
  'stars without words': (shop) =>
    shop.add('barang-11', { id: 'bintang', rating: 1, author: { name: 'Agus Priyono' }, date: '2026-03-03' }),
  'a translation': (shop) => shop.line('barang-12', 1, (one) => ({ ...one, translations: { en: { body: 'Nice packing.' } } })),
  'an answer to a question of the product': (shop) => shop.line('barang-13', 0, (one) => ({ ...one, attributes: { grind: 'halus' } })),
  'a recovery': (shop) =>
    shop.line('barang-14', 0, (one) => ({
      ...one,
      recovery: [{ date: '2026-09-02', step: 'acknowledged', note: 'Sedang kami periksa.' }],
    })),
  'a reply on the last page of a product': (shop) =>
    shop.line('barang-15', 0, (one) => ({ ...one, replies: [{ date: '2026-09-03', by: 'Tim', body: 'Siap.' }] })),
};

/** What passes without a change of any file. */
const TIME: Record<string, (shop: Shop) => Promise<unknown>> = {
  'a permission that has run out, and with it the only post': async (shop) => shop.day('2027-02-01'),
};

/** What pages show of what is around them. */
const AROUND: Record<string, (shop: Shop) => Promise<unknown>> = {
  'a channel': (shop) => shop.line('barang-0', 0, (one) => ({ ...one, channel: 'whatsapp' })),
  'a reply that is gone': (shop) => shop.line('barang-1', 0, ({ replies: _, ...one }) => one),
  'all reviews sealed': (shop) => shop.bukti('seal'),
};

/** What pages show of the log. */
const LOG: Record<string, (shop: Shop) => Promise<unknown>> = {
  'a reply, and new entries of the log': async (shop) => {
    await shop.line('barang-5', 1, (one) => ({ ...one, replies: [{ date: '2026-09-01', by: 'Tim', body: 'Baik.' }] }));
    await shop.bukti('seal');
  },
  // A page of a product compares it with those of its category.
  'other stars, in a product whose sibling stays as it is': async (shop) => {
    await shop.line('barang-8', 1, (one) => ({ ...one, rating: one.rating === 5 ? 3 : 5 }));
    await shop.bukti('seal');
  },
  'a review that is withdrawn': (shop) => shop.bukti('withdraw', 'barang-2-1', '--reason', 'author-request'),
  'a revision': async (shop) => {
    await shop.line('barang-6', 0, (one) => ({ ...one, body: 'Saya ralat.' }));
    await shop.bukti('seal');
  },
};

/** What every page shows. */
const EVERYWHERE: Record<string, (shop: Shop) => Promise<unknown>> = {
  'the name of a product': async (shop) => {
    await shop.edit('products/barang-3.yaml', (text) => text.replace('Barang 3', 'Barang Tiga'));
    await shop.bukti('seal');
  },
  'a price': (shop) =>
    shop.edit('products/barang-4.yaml', (text) => `${text}price: { amount: 12000, currency: IDR }\nurl: https://toko.example/4\n`),
  'a new product': (shop) => shop.write('products/barang-99.yaml', 'name: Barang 99\n'),
  'the picture of a product': async (shop) => shop.write('media/barang.png', await picture('#2040a0')),
  'a colour': (shop) => shop.edit('site.yaml', (text) => `${text}theme: { colours: { accent: "#104060" } }\n`),
  'the name of the shop': (shop) => shop.edit('site.yaml', (text) => text.replace('Warung Uji', 'Warung Lain')),
  'a product that is gone': async (shop) => shop.remove('products/barang-99.yaml'),
  'which reviews count': (shop) => shop.edit('site.yaml', (text) => `${text}policy: { count: all }\n`),
  'a language that is gone': (shop) => shop.edit('site.yaml', (text) => `${text}languages: [id]\n`),
};

async function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
}

/** With BUKTI_EACH_CHANGE, each change is built by itself: minutes instead of one. */
const { BUKTI_EACH_CHANGE: each } = process.env;
const GROUPS = [REVIEWS, TIME, AROUND, LOG, EVERYWHERE].flatMap((group) =>
  each === undefined ? [Object.entries(group)] : Object.entries(group).map((change) => [change]),
);

test.each(['full', 'lean'])(
  'a %s site that was built after the last one is the same, byte for byte, as one that was built from nothing',
  async (scale) => {
    const work = await mkdtemp(join(WORK, 'warm-'));
    onTestFinished(() => rm(work, { recursive: true, force: true }));
    const content = join(work, 'content');
    await writeFolder(content, await makeContent(scale));
    const clock = { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-01') / 1000) };
    const shop = openShop(content, clock);

    const build = async (name: string): Promise<string> => {
      const { code, output } = await buildSite(content, join(work, name), clock);
      expect([code, code === 0 ? '' : output]).toEqual([0, '']);
      return output;
    };
    await build('warm');
    let kept = 0;
    for (const changes of GROUPS) {
      for (const [, change] of changes) await change(shop);
      kept += (await build('warm')).split('(restored)').length - 1;
      await build('cold');
      const [warm, cold] = await Promise.all(['warm', 'cold'].map((name) => digests(join(work, name, 'dist'))));
      expect({ after: changes.map(([name]) => name), differing: differing(warm, cold) }).toEqual({
        after: changes.map(([name]) => name),
        differing: [],
      });
      await rm(join(work, 'cold'), { recursive: true });
    }
    // The same would be true if nothing were ever kept.
    expect(kept).toBeGreaterThan(20);
  },
);

function differing(warm: Record<string, string> = {}, cold: Record<string, string> = {}): string[] {
  return [...new Set([...Object.keys(warm), ...Object.keys(cold)])].filter((path) => warm[path] !== cold[path]);
}

async function digests(dist: string): Promise<Record<string, string>> {
  const entries = listFiles(dist).map(async (path) => [
    path,
    createHash('sha256')
      .update(await readFile(join(dist, path)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

async function makeContent(scale: string): Promise<Record<string, string | Uint8Array>> {
  const reviewsOf = (product: string, at: number) =>
    Array.from({ length: at === PRODUCTS.length - 1 ? LARGEST : 2 }, (_, place) => JSON.stringify(line(product, place)));
  return {
    'site.yaml': `${SITE}scale: ${scale}\ncards: { sizes: [] }\n`,
    'media/barang.png': await picture('#a04020'),
    'posts/satu.md':
      '---\nauthor: { name: Wening, handle: "@wening" }\nplatform: instagram\nsource: https://www.instagram.com/p/abc/\ndate: 2026-02-15\nlang: id\nproducts: [barang-0]\npermission: { granted: 2026-02-17, expires: 2027-01-01, how: written, scope: [website] }\n---\nSenang.\n',
    ...Object.fromEntries(
      PRODUCTS.flatMap((product, at) => [
        [
          `products/${product}.yaml`,
          `name: Barang ${at}\ncategory: Kelompok ${at >> 1}\nimages: [{ src: barang.png, alt: Barang }]\nattributes:\n  grind: { label: Gilingan, values: { halus: Halus, kasar: Kasar } }\n`,
        ],
        [`reviews/${product}.ndjson`, `${reviewsOf(product, at).join('\n')}\n`],
      ]),
    ),
  };
}

function openShop(content: string, clock: { SOURCE_DATE_EPOCH: string }): Shop {
  const edit = async (path: string, change: (text: string) => string) =>
    writeFile(join(content, path), change(await readFile(join(content, path), 'utf8')));
  const lines = (product: string, change: (lines: Line[]) => Line[]) =>
    edit(`reviews/${product}.ndjson`, (text) => {
      const all = text.trimEnd().split('\n');
      return `${change(all.map((one) => JSON.parse(one)))
        .map((one) => JSON.stringify(one))
        .join('\n')}\n`;
    });
  return {
    line: (product, at, change) => lines(product, (all) => all.flatMap((one, place) => (place === at ? (change(one) ?? []) : one))),
    add: (product, one) => lines(product, (all) => [...all, one]),
    edit,
    write: (path, data) => writeFile(join(content, path), data),
    remove: (path) => rm(join(content, path)),
    async bukti(...args) {
      const { code, output } = await runBukti([...args, '--content', content], clock);
      expect([code, code === 0 ? '' : output]).toEqual([0, '']);
    },
    day(date) {
      clock.SOURCE_DATE_EPOCH = String(Date.parse(date) / 1000);
    },
  };
}
