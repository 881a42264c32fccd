import { buildCatalog, type Catalog } from '#src/aggregate/catalog.ts';
import { contentOrThrow, createContentReader } from '#src/content/read-content.ts';
import { suggest } from '#src/loaders/suggest.ts';
import { today } from '#src/loaders/today.ts';
import { createExportSource } from '#src/outputs/export/export-source.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { count, formatNumber } from '../terminal.ts';
import { EXPORT_FORMATS, type ExportFormat } from './formats.ts';

/** What a reason means to somebody who did not write the rules. */
const REASONS: Record<string, Bilingual> = {
  'third-party': { en: 'written on another platform', id: 'ditulis di platform lain' },
  disclosed: {
    en: 'the author got something for it, or works for the brand',
    id: 'penulisnya mendapat sesuatu, atau bekerja untuk merek ini',
  },
  'same-order': { en: 'the same order has another review', id: 'pesanan yang sama punya ulasan lain' },
  'not-a-good': {
    en: 'not about a good; Google takes no reviews of services or of the brand',
    id: 'bukan tentang barang; Google tidak menerima ulasan jasa atau merek',
  },
  'no-shop-url': { en: 'the product has no url on the shop\u2019s own host', id: 'produknya tidak punya url di situs toko sendiri' },
  'no-sku': { en: 'the product has no SKU, by which Meta finds it', id: 'produknya tidak punya SKU, padahal dengan itu Meta menemukannya' },
  employee: { en: 'written by an employee', id: 'ditulis oleh karyawan' },
  'no-date': { en: 'the day it was written is not known', id: 'hari ditulisnya tidak diketahui' },
  'no-words': { en: 'stars without words; the feed requires words', id: 'bintang tanpa kata-kata; feed ini memerlukan kata-kata' },
  contact: {
    en: 'the words hold a link, an e-mail address or a phone number',
    id: 'kata-katanya memuat tautan, alamat surel, atau nomor telepon',
  },
};

/**
 * The file of a format, and what to say about it.
 * @param product slug of the one product whose reviews are wanted
 * @throws ContentError when the content has problems, CliError when there is no such product
 */
export async function exportReviews(
  folder: string,
  format: ExportFormat,
  product: string | undefined,
): Promise<{ text: string; summary: string[] }> {
  const catalog = buildCatalog(contentOrThrow(await createContentReader(folder).read()), today());
  if (product !== undefined) checkProduct(catalog, product);
  const source = createExportSource(catalog, () => undefined, product);
  const { render, select, notes } = EXPORT_FORMATS[format];
  const { reviews, leftOut } = select(source);
  const pictures = reviews.reduce((sum, { media }) => sum + media.length, 0);
  return {
    text: render(source),
    summary: [
      `${reviewsOf(reviews.length)}${leftOut.size === 0 ? '' : told({ en: ', and left out:', id: ', dan tidak ikut:' })}`,
      ...[...leftOut].map(([reason, n]) => `  ${reviewsOf(n).padEnd(14)}${told(REASONS[reason] ?? { en: reason, id: reason })}`),
      ...(pictures === 0
        ? []
        : [
            told({
              en: `${count(pictures, 'picture')} without an address: only a built site has addresses of pictures, and its own files name them.`,
              id: `${formatNumber(pictures, 'id')} gambar tanpa alamat: hanya situs yang sudah dibangun punya alamat gambar, dan berkasnya sendiri menyebutnya.`,
            }),
          ]),
      ...notes(source).map(told),
    ],
  };
}

const reviewsOf = (n: number): string => told({ en: count(n, 'review'), id: `${formatNumber(n, 'id')} ulasan` });

function checkProduct({ products }: Catalog, slug: string): void {
  if (products.some((product) => product.slug === slug)) return;
  const slugs = products.map((product) => product.slug);
  const near = suggest(slug, slugs);
  const some = `${slugs.slice(0, 10).join(', ')}${slugs.length > 10 ? ' …' : ''}`;
  throw new CliError(
    told({
      en: `Found no product ${JSON.stringify(slug)}, expected the name of a file in products/ without .yaml.`,
      id: `Tidak ada produk ${JSON.stringify(slug)}; seharusnya nama berkas di products/ tanpa .yaml.`,
    }),
    near === undefined
      ? told({ en: `There are: ${some}`, id: `Yang ada: ${some}` })
      : told({ en: `Did you mean ${near}?`, id: `Maksudnya ${near}?` }),
  );
}
