import { parse } from 'csv-parse/sync';
import { unescapeCell } from '#src/outputs/export/spreadsheet.ts';
import { KEY_KINDS, keyFile } from '#src/schemas/product-keys.ts';
import { count } from '../../terminal.ts';
import type { Description } from '../description.ts';
import { compareRating } from '../expected/compare-figures.ts';
import { isRecord, type JsonRecord } from '../expected/compare-record.ts';
import type { Expected } from '../expected/expected.ts';
import { judgeStructured } from '../expected/judge-structured.ts';
import { createTargetOf } from '../expected/link-target.ts';
import type { SiteSource } from '../site-source.ts';
import { Findings, type Step } from '../verify-report.ts';
import { Surface } from './surface.ts';

const API = 'api/v1/';
const MAX_PARTS = 1000;

/**
 * What shops draw stars from: the compact lists of ratings, products by the shop's own keys, JSON-LD for the shop's pages, and the
 * tables that other programs take in.
 */
export async function checkRatings(source: SiteSource, description: Description, expected: Expected): Promise<Step | undefined> {
  const surface = new Surface(source, new Findings());
  const judge = new RatingJudge(surface, expected);
  const products = await readProducts(source);
  const byKey = new Map(KEY_KINDS.map((kind) => [kind, productsByKey(products, kind)] as const));
  await judge.checkList(`${API}ratings`, (slug) => slug);
  for (const [kind, slugs] of byKey) {
    await judge.checkList(`${API}ratings/${kind}`, (key) => slugs.get(key));
    for (const [key, slug] of slugs) await judge.checkLookup(`${API}lookup/${kind}/${keyFile(key)}.json`, slug);
  }
  const listed = (await source.list?.()) ?? [];
  for (const path of listed.filter((path) => /^api\/v1\/lookup\/.+\.json$/.test(path))) await judge.checkLookup(path, undefined);
  await judge.checkTable('export/ratings.csv', 'product', (row) => row);
  await judge.checkTable('export/shopify-metafields.csv', 'Handle', (row) => ({
    ratingValue: shopifyValue(row['Metafield: reviews.rating [rating]']),
    ratingCount: row['Metafield: reviews.rating_count [number_integer]'],
  }));
  await judge.checkMetafields('export/shopify-metafields.json', byKey.get('shop-id') ?? new Map());
  await judge.checkStructured(products, createTargetOf(description, source.name));
  return surface.conclude(
    'ratings',
    `${count(judge.compared, 'rating')} in ${count(surface.read, 'file')} that shops take, against what follows from the sealed reviews`,
  );
}

/** The list of all products, which is compared where the API is read. */
async function readProducts(source: SiteSource): Promise<JsonRecord[]> {
  const list = await new Surface(source, new Findings()).json(`${API}products.json`);
  return isRecord(list) && Array.isArray(list.products) ? list.products.filter(isRecord) : [];
}

/** Keys as the lists of ratings spell them. A key that two products have stands in no list. */
function productsByKey(products: readonly JsonRecord[], kind: string): Map<string, string> {
  const pairs = products.flatMap(({ slug, keys }) => {
    const own = isRecord(keys) ? keys[kind] : undefined;
    return Array.isArray(own) ? [...new Set(own.map(String))].map((key) => [key, String(slug)] as const) : [];
  });
  return new Map([...Map.groupBy(pairs, ([key]) => key).values()].flatMap((some) => (some.length === 1 ? some : [])));
}

class RatingJudge {
  compared = 0;
  readonly #surface: Surface;
  readonly #expected: Expected;

  constructor(surface: Surface, expected: Expected) {
    this.#surface = surface;
    this.#expected = expected;
  }

  #compare(path: string, rating: JsonRecord, slug: string | undefined, name: string): void {
    this.compared += 1;
    if (slug !== undefined) {
      this.#surface.add(path, compareRating(rating, this.#expected.figuresOf(slug)), name);
      return;
    }
    const found = `${rating.ratingValue} from ${rating.ratingCount}`.slice(0, 60);
    this.#surface.add(path, [{ field: 'rating', code: 'not-in-log', found, expected: 'keys of products that the site lists' }], name);
  }

  /** `ratings.json` and its parts: a mean and a count by a key. */
  async checkList(name: string, slugOf: (key: string) => string | undefined): Promise<void> {
    const first = await this.#surface.json(`${name}.json`);
    if (!isRecord(first)) return;
    const parts = Array.isArray(first.parts) ? Math.min(first.parts.length, MAX_PARTS) : 0;
    this.#checkRatings(`${name}.json`, first, slugOf);
    for (let part = 1; part <= parts; part += 1) {
      const document = await this.#surface.json(`${name}/${part}.json`);
      if (isRecord(document)) this.#checkRatings(`${name}/${part}.json`, document, slugOf);
    }
  }

  #checkRatings(path: string, { ratings }: JsonRecord, slugOf: (key: string) => string | undefined): void {
    for (const [key, pair] of Object.entries(isRecord(ratings) ? ratings : {})) {
      const [ratingValue, ratingCount] = Array.isArray(pair) ? pair : [];
      this.#compare(path, { ratingValue, ratingCount }, slugOf(key), key);
    }
  }

  /** @param slug of the product that has this key; where only the file is known, the one that it names */
  async checkLookup(path: string, slug: string | undefined): Promise<void> {
    const document = await this.#surface.json(path);
    if (!isRecord(document)) return;
    if (slug !== undefined && document.slug !== slug)
      this.#surface.add(path, [{ field: 'slug', code: 'other-words', found: String(document.slug).slice(0, 80), expected: slug }]);
    const rating = isRecord(document.rating) ? document.rating : {};
    this.#compare(path, rating, slug ?? String(document.slug), String(document.slug));
  }

  async checkTable(path: string, keyColumn: string, ratingOf: (row: Record<string, string>) => JsonRecord): Promise<void> {
    const text = await this.#surface.text(path);
    if (text === undefined) return;
    const rows = parse<Record<string, string>>(text, {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
    });
    for (const row of rows) {
      const cells = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unescapeCell(`${cell}`)]));
      const slug = cells[keyColumn] ?? '';
      this.#compare(path, ratingOf(cells), slug, slug);
    }
  }

  async checkMetafields(path: string, slugs: ReadonlyMap<string, string>): Promise<void> {
    const document = await this.#surface.json(path);
    const fields = isRecord(document) && Array.isArray(document.metafields) ? document.metafields.filter(isRecord) : [];
    for (const [owner, own] of Map.groupBy(fields, ({ ownerId }) => String(ownerId))) {
      const number = /(\d+)$/.exec(owner)?.[1] ?? '';
      const one = (key: string) => own.find((field) => field.key === key)?.value;
      const rating = { ratingValue: shopifyValue(one('rating')), ratingCount: one('rating_count') };
      this.#compare(path, rating, slugs.get(number) ?? slugs.get(owner.toUpperCase()), owner);
    }
  }

  /** JSON-LD for the shop's own page of each product, in each language. */
  async checkStructured(products: readonly JsonRecord[], targetOf: ReturnType<typeof createTargetOf>): Promise<void> {
    for (const { slug, url } of products)
      for (const lang of Object.keys(isRecord(url) ? url : {})) {
        const path = `${API}json-ld/${encodeURIComponent(lang)}/${encodeURIComponent(String(slug))}.json`;
        const text = await this.#surface.text(path);
        if (text === undefined) continue;
        this.compared += 1;
        this.#surface.add(
          path,
          judgeStructured(text, { product: String(slug) }, this.#expected, (href) => targetOf(href, '')),
        );
      }
  }
}

/** Of a rating as Shopify writes it. */
function shopifyValue(text: unknown): unknown {
  try {
    const rating: unknown = JSON.parse(String(text));
    return isRecord(rating) ? rating.value : undefined;
  } catch {
    return undefined;
  }
}
