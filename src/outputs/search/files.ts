import { createHash } from 'node:crypto';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { buildTable, localNames } from './build-table.ts';
import { indexRecords } from './pagefind-index.ts';
import { renderPagefindScript } from './pagefind-script.ts';
import { listRecords } from './records.ts';
import { showReview } from './shown.ts';
import { checkSum, type SearchManifest, type SearchTable, SHOWN_PER_FILE } from './table.ts';
import { listWords } from './words.ts';

/** Every file of the search, by its path below `pagefind/`. The same catalog gives the same bytes. */
export async function renderSearchFiles(catalog: Catalog): Promise<Map<string, Uint8Array>> {
  const { files, order } = await indexRecords(listRecords(catalog));
  checkOrder(
    catalog,
    order.map(({ key }) => key),
  );
  const shown = renderShown(catalog.reviews);
  const names = catalog.site.languages.map((lang) => [lang, renderJson('names', localNames(catalog, lang))] as const);
  const words = renderJson('words', listWords(catalog));
  const table = renderJson('table', {
    build: checkSum(order.map(({ id }) => id)),
    ...buildTable(catalog),
  } satisfies SearchTable);
  const manifest = encode({
    table: table[0],
    names: Object.fromEntries(names.map(([lang, [path]]) => [lang, path])),
    words: words[0],
    shown: shown.folder,
  } satisfies SearchManifest);
  const script = renderPagefindScript(files.get('pagefind.js') ?? new Uint8Array());
  return new Map([
    ...files,
    ['pagefind.js', script],
    ['search.json', manifest],
    table,
    words,
    ...names.map(([, file]) => file),
    ...shown.files,
  ]);
}

/** @throws when the index does not hold the reviews newest first and then the products: pages rely on that order */
function checkOrder({ reviews, products }: Catalog, keys: readonly string[]): void {
  const expected = [...reviews.map(({ id }) => `review:${id}`), ...products.map(({ slug }) => `product:${slug}`)];
  if (expected.some((key, row) => key !== keys[row]))
    throw new Error('Pagefind has changed the order of the records, which is a defect of Bukti.');
}

/** Texts in the order of the rows, some in one file. */
function renderShown(reviews: readonly Catalog['reviews'][number][]): { folder: string; files: [string, Uint8Array][] } {
  const groups = Array.from({ length: Math.ceil(reviews.length / SHOWN_PER_FILE) }, (_, n) =>
    encode(reviews.slice(n * SHOWN_PER_FILE, (n + 1) * SHOWN_PER_FILE).map(showReview)),
  );
  const folder = `shown-${hashOf(groups)}`;
  return { folder, files: groups.map((bytes, n) => [`${folder}/${n}.json`, bytes]) };
}

/** A file named after its content, so that browsers may keep it, and never mix two builds. */
function renderJson(name: string, value: unknown): [string, Uint8Array] {
  const bytes = encode(value);
  return [`${name}-${hashOf([bytes])}.json`, bytes];
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 10);
}
