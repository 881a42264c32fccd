import pMap from 'p-map';
import { shelfOf } from '#src/schemas/shelf.ts';
import { count } from '../../terminal.ts';
import { readFigures } from '../expected/claims.ts';
import { compareRating } from '../expected/compare-figures.ts';
import { compareRecord, isRecord, type JsonRecord } from '../expected/compare-record.ts';
import { type CountPolicy, type Expected, type ExpectedReview, hasWords, mayCount, type UnsealedReview } from '../expected/expected.ts';
import { judgeLoose } from '../expected/judge-loose.ts';
import type { SiteSource } from '../site-source.ts';
import { Findings, type Step } from '../verify-report.ts';
import { Surface } from './surface.ts';

const ROOT = 'api/v1/';
const MAX_PAGES = 20_000;

/** Every document of the API, read once: the list of all reviews first, since it says which reviews are not sealed. */
export class Api {
  readonly #source: SiteSource;
  readonly #findings = new Findings();
  readonly #surface: Surface;
  readonly #sealed: ReadonlyMap<string, ExpectedReview>;
  readonly #lists: { path: string; document: JsonRecord; product?: string }[] = [];
  #compared = 0;
  /** Whether there is a list of all reviews. */
  isListed = false;
  /** Every review of that list, as it stands there. */
  readonly records: JsonRecord[] = [];
  /** Of the products that the site lists. */
  readonly slugs: string[] = [];

  constructor(source: SiteSource, sealed: ReadonlyMap<string, ExpectedReview>) {
    this.#source = source;
    this.#sealed = sealed;
    this.#surface = new Surface(source, this.#findings);
  }

  /** Reads the list of all reviews. @returns those that the log does not know */
  async listUnsealed(policy: CountPolicy, withdrawn: ReadonlySet<string>): Promise<Map<string, UnsealedReview>> {
    const products = await new Surface(this.#source, new Findings()).json(`${ROOT}products.json`);
    if (isRecord(products) && Array.isArray(products.products))
      this.slugs.push(...products.products.filter(isRecord).flatMap(({ slug }) => (isSlug(slug) ? [slug] : [])));
    const pages = await this.#readPages(`${ROOT}reviews.json`, (page) => `${ROOT}reviews/page/${page}.json`);
    this.isListed = pages.length > 0;
    const listed = new Set<string>();
    const unsealed = new Map<string, UnsealedReview>();
    for (const { path, document } of pages) {
      for (const record of reviewsIn(document)) {
        this.records.push(record);
        const id = String(record.id);
        if (listed.has(id))
          this.#surface.add(path, [{ field: 'id', code: 'wrong-figure', found: 'it twice', expected: 'each review once' }], id);
        listed.add(id);
        this.#addUnsealed(record, true, policy, withdrawn, unsealed);
      }
    }
    // Stars alone stand in no list of the API.
    for (const record of await this.#readExport())
      if (record.body === undefined || record.body === '') this.#addUnsealed(record, false, policy, withdrawn, unsealed);
    if (pages.length > 0) {
      for (const review of this.#sealed.values())
        if (!listed.has(review.id) && hasWords(review))
          this.#surface.add(`${ROOT}reviews.json`, [
            { field: 'review', code: 'missing', found: 'no such review in the list', expected: review.id },
          ]);
    }
    return unsealed;
  }

  #addUnsealed(
    { id: name, product, rating: stars, counted, channel, disclosure }: JsonRecord,
    withWords: boolean,
    policy: CountPolicy,
    withdrawn: ReadonlySet<string>,
    unsealed: Map<string, UnsealedReview>,
  ): void {
    const id = String(name);
    const rating = Number(stars);
    if (this.#sealed.has(id) || unsealed.has(id) || ![1, 2, 3, 4, 5].includes(rating)) return;
    const counts = counted === true && mayCount(String(channel), String(disclosure), policy) && !withdrawn.has(id);
    unsealed.set(id, { id, product: String(product), rating, counted: counts, hasWords: withWords });
  }

  /** The export is compared later; here it says which stars are not sealed. */
  async #readExport(): Promise<JsonRecord[]> {
    const text = await new Surface(this.#source, new Findings()).text('export/reviews.ndjson');
    return (text ?? '').split('\n').flatMap((line) => {
      try {
        const record: unknown = line === '' ? undefined : JSON.parse(line);
        return isRecord(record) ? [record] : [];
      } catch {
        return [];
      }
    });
  }

  /** Compares all of it. @param packed whether reviews share their documents */
  async check(expected: Expected, packed: boolean): Promise<Step | undefined> {
    const products = await this.#surface.json(`${ROOT}products.json`);
    const slugs = isRecord(products) && Array.isArray(products.products) ? products.products.filter(isRecord) : [];
    if (isRecord(products)) this.#compareHead(`${ROOT}products.json`, products, expected, undefined);
    for (const product of slugs) this.#compareHead(`${ROOT}products.json`, product, expected, String(product.slug));
    const names = new Set([...expected.products, ...this.slugs]);
    if (slugs.length > 0)
      await pMap(names, (slug) => this.#readPages(`${ROOT}products/${slug}.json`, (page) => `${ROOT}products/${slug}/${page}.json`, slug), {
        concurrency: this.#source.concurrency,
      });
    for (const { path, document, product } of this.#lists) this.#compareList(path, document, expected, product);
    if (this.#lists.length > 0) await (packed ? this.#compareShelves(expected) : this.#compareSingle(expected));
    return this.#surface.conclude(
      'api',
      `${count(this.#compared, 'review')} in ${count(this.#surface.read, 'document')}, compared with the sealed words, levels and figures`,
    );
  }

  async #readPages(first: string, pathOf: (page: number) => string, product?: string): Promise<{ path: string; document: JsonRecord }[]> {
    const pages: { path: string; document: JsonRecord; product?: string }[] = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const path = page === 1 ? first : pathOf(page);
      const document = await this.#surface.json(path);
      if (!isRecord(document)) break;
      pages.push({ path, document, ...(product !== undefined && { product }) });
      const { pagination } = document;
      if (!isRecord(pagination) || Number(pagination.pages) <= page) break;
    }
    this.#lists.push(...pages);
    return pages;
  }

  #compareList(path: string, document: JsonRecord, expected: Expected, product: string | undefined): void {
    this.#compareHead(path, document, expected, product);
    for (const record of reviewsIn(document)) this.#compareReview(path, record, expected);
    this.#compareCounts(path, document.counts, expected, product);
    const { highlights } = document;
    if (isRecord(highlights))
      for (const record of Object.values(highlights)) if (isRecord(record)) this.#compareReview(path, record, expected);
  }

  #compareHead(path: string, document: JsonRecord, expected: Expected, product: string | undefined): void {
    const figures = expected.figuresOf(product);
    this.#surface.add(path, compareRating(document.rating, figures), product);
    if (document.publishedRatings !== undefined && document.publishedRatings !== figures.publishedRatings)
      this.#surface.add(
        path,
        [
          {
            field: 'publishedRatings',
            code: 'wrong-figure',
            found: String(document.publishedRatings),
            expected: `${figures.publishedRatings}`,
          },
        ],
        product,
      );
    if (document.published !== undefined && document.published !== figures.published)
      this.#surface.add(
        path,
        [{ field: 'published', code: 'wrong-figure', found: String(document.published), expected: `${figures.published}` }],
        product,
      );
  }

  /** The counts in words, in each language. */
  #compareCounts(path: string, counts: unknown, expected: Expected, product: string | undefined): void {
    const texts = isRecord(counts) ? Object.values(counts).filter((text) => typeof text === 'string') : [];
    for (const claim of texts.flatMap(readFigures)) {
      const wrong = judgeLoose({ claim, reviews: [], products: product === undefined ? [] : [product] }, {}, expected);
      if (wrong !== undefined) this.#surface.add(path, [wrong], product);
    }
  }

  /** Documents that reviews share: as many as there are where files can be listed, else those in which the reviews must be. */
  async #compareShelves(expected: Expected): Promise<void> {
    const listed = (await this.#source.list?.())?.filter((path) => /^api\/v1\/reviews\/shelf\/\d+\.json$/.test(path));
    await pMap(
      listed ?? shelvesOf(expected),
      async (path) => {
        const shelf = await this.#surface.json(path);
        if (isRecord(shelf)) for (const record of reviewsIn(shelf)) this.#compareReview(path, record, expected);
      },
      { concurrency: this.#source.concurrency },
    );
  }

  /** The document of each review, and any that the log does not know. */
  async #compareSingle(expected: Expected): Promise<void> {
    const listed = (await this.#source.list?.())?.flatMap((path) => /^api\/v1\/reviews\/([a-z0-9-]+)\.json$/.exec(path)?.[1] ?? []) ?? [];
    const ids = new Set([...[...expected.reviews.values()].filter(hasWords).map(({ id }) => id), ...expected.unsealed.keys(), ...listed]);
    await pMap(
      ids,
      async (id) => {
        const path = `${ROOT}reviews/${id}.json`;
        const record = await this.#surface.json(path);
        if (!isRecord(record)) return;
        if (record.id !== id)
          this.#surface.add(path, [{ field: 'id', code: 'other-words', found: String(record.id).slice(0, 100), expected: id }]);
        this.#compareReview(path, record, expected);
      },
      { concurrency: this.#source.concurrency },
    );
  }

  #compareReview(path: string, record: JsonRecord, { reviews, unsealed }: Expected): void {
    this.#compared += 1;
    const id = String(record.id);
    const sealed = reviews.get(id);
    if (sealed !== undefined) this.#surface.add(path, compareRecord(record, sealed), id);
    else this.#surface.add(path, judgeUnsealed(record, unsealed.get(id)), id);
  }
}

function isSlug(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]{1,80}$/.test(value);
}

/** A review that the log does not know has no seal, no level above the lowest, and stands in the list of all reviews. */
export function judgeUnsealed(record: JsonRecord, listed: UnsealedReview | undefined): Parameters<Surface['add']>[1] {
  const expected = 'unverified: the log has no live review of this name';
  if (record.level !== 'unverified') return [{ field: 'level', code: 'not-in-log', found: String(record.level).slice(0, 60), expected }];
  if (record.seal !== undefined)
    return [{ field: 'seal', code: 'not-in-log', found: 'a seal', expected: 'none: the log has no live review of this name' }];
  if (listed === undefined || listed.rating !== record.rating)
    return [
      { field: 'rating', code: 'not-in-log', found: String(record.rating), expected: 'the stars that the list of all reviews gives it' },
    ];
  return [];
}

/** The paths of all documents in which these reviews are, on a site where reviews share them. */
function shelvesOf({ reviews, unsealed }: Expected): string[] {
  const ids = [...[...reviews.values()].filter(hasWords).map(({ id }) => id), ...unsealed.keys()];
  return [...new Set(ids.map((id) => `${ROOT}reviews/shelf/${shelfOf(id)}.json`))];
}

function reviewsIn({ reviews }: JsonRecord): JsonRecord[] {
  return Array.isArray(reviews) ? reviews.filter(isRecord) : [];
}
