import { createHash } from 'node:crypto';
import type { Catalog } from '../../aggregate/catalog.ts';
import { LEVELS } from '../../evidence/level.ts';
import { localText } from '../../i18n/format.ts';
import { CHANNELS } from '../../schemas/review.ts';
import { indexRecords } from './pagefind-index.ts';
import { renderPagefindScript } from './pagefind-script.ts';
import { listRecords } from './records.ts';
import { showReview } from './shown.ts';
import { COUNTED, checkSum, dayOf, PHOTO, packDays, REPLY, type SearchRows, type SearchTable, SHOWN_PER_FILE } from './table.ts';
import { listWords } from './words.ts';

/** Every file of the search, by its path below `pagefind/`. The same catalog gives the same bytes. */
export async function renderSearchFiles(catalog: Catalog): Promise<Map<string, Uint8Array>> {
  const { files, order } = await indexRecords(listRecords(catalog));
  const lists = listValues(catalog);
  const shown = renderShown(catalog.reviews);
  const names = catalog.site.languages.map((lang) => [lang, renderJson('names', localNames(catalog, lang))] as const);
  const words = renderJson('words', listWords(catalog));
  const table = renderJson('table', {
    build: checkSum(order.map(({ id }) => id)),
    shown: shown.folder,
    names: Object.fromEntries(names.map(([lang, [path]]) => [lang, path])),
    words: words[0],
    ...lists,
    rows: listRows(
      catalog,
      order.map(({ key }) => key),
      lists,
    ),
  } satisfies SearchTable);
  const entry = encode({ table: table[0] });
  const script = renderPagefindScript(files.get('pagefind.js') ?? new Uint8Array());
  return new Map([
    ...files,
    ['pagefind.js', script],
    ['search.json', entry],
    table,
    words,
    ...names.map(([, file]) => file),
    ...shown.files,
  ]);
}

type Lists = Pick<SearchTable, 'products' | 'levels' | 'langs' | 'channels'>;

function listValues({ products, reviews }: Catalog): Lists {
  const used = (all: readonly string[], of: (review: Catalog['reviews'][number]) => string) => {
    const seen = new Set(reviews.map(of));
    return all.filter((value) => seen.has(value));
  };
  return {
    products: products.map(({ slug }) => slug).sort(),
    levels: used(LEVELS, ({ level }) => level),
    langs: [...new Set(reviews.map(({ lang }) => lang))].sort(),
    channels: used(CHANNELS, ({ channel }) => channel),
  };
}

function localNames({ products }: Catalog, lang: Catalog['site']['languages'][number]): string[] {
  const names = new Map(products.map(({ slug, name }) => [slug, localText(name, lang)]));
  return [...names.keys()].sort().map((slug) => names.get(slug) ?? slug);
}

/** @throws when the index does not hold the reviews newest first and then the products: pages rely on that order */
function listRows({ reviews, products }: Catalog, keys: readonly string[], lists: Lists): SearchRows {
  const expected = [...reviews.map(({ id }) => `review:${id}`), ...products.map(({ slug }) => `product:${slug}`)];
  if (expected.some((key, row) => key !== keys[row]))
    throw new Error('Pagefind has changed the order of the records, which is a defect of Bukti.');
  const [product, level, lang, channel] = [lists.products, lists.levels, lists.langs, lists.channels].map(placesOf) as [
    Place,
    Place,
    Place,
    Place,
  ];
  const none = products.map(() => 0);
  return {
    product: [...reviews.map((review) => product(review.product)), ...products.map(({ slug }) => product(slug))],
    stars: [...reviews.map(({ rating }) => rating), ...none],
    level: [...reviews.map((review) => level(review.level)), ...none],
    lang: [...reviews.map((review) => lang(review.lang)), ...none],
    channel: [...reviews.map((review) => channel(review.channel)), ...none],
    day: packDays([...reviews.map(({ date }) => dayOf(date)), ...none]),
    marks: [...reviews.map(marksOf), ...none],
  };
}

function marksOf({ media, replies, verdict }: Catalog['reviews'][number]): number {
  return (media.length > 0 ? PHOTO : 0) + (replies.length > 0 ? REPLY : 0) + (verdict.counted ? COUNTED : 0);
}

type Place = (value: string) => number;

function placesOf(values: readonly string[]): Place {
  const places = new Map(values.map((value, index) => [value, index]));
  return (value) => places.get(value) ?? -1;
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
