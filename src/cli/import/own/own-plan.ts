import { isDeepStrictEqual } from 'node:util';
import { NO_NAME } from '#src/evidence/hidden-part.ts';
import { EMPTY_LOG_STATE } from '#src/evidence/log-state.ts';
import { publishReview } from '#src/evidence/published-review.ts';
import { validate } from '#src/loaders/validate.ts';
import { SlugSchema } from '#src/schemas/primitives.ts';
import { type Product, ProductSchema } from '#src/schemas/product.ts';
import { type Review, ReviewSchema } from '#src/schemas/review.ts';
import { ShopPromiseSchema } from '#src/schemas/shop-promise.ts';
import type { Existing } from '../planning/existing.ts';
import type { OwnRecord } from './own-file.ts';

/** A review as it will stand on its line; empty fields are left out. */
type OwnReview = { id: string } & Record<string, unknown>;

/** What an import of an export of Bukti will do. Every row of the file is in exactly one of the first four lists. */
export interface OwnPlan {
  /** By slug of the product, in the order of the file. */
  add: Map<string, OwnReview[]>;
  alreadyThere: number[];
  different: { number: number; id: string; file: string; fields: string[] }[];
  refused: { number: number; reason: string }[];
  /** New files, by slug. */
  products: Map<string, object>;
  commitments: Map<string, object>;
  /** Files below `media/` that must be brought, and those that nobody has. */
  media: Set<string>;
  missingMedia: Set<string>;
}

interface MediaPlaces {
  /** Whether a path below `media/` is in the content folder. */
  isThere: (path: string) => boolean;
  /** Whether a path can be brought from the folder that was named. */
  canBring: (path: string) => boolean;
}

/** Fields of a content file that an export never has. */
const NOT_EXPORTED = new Set(['order', 'seed', 'allowed', 'status', 'reason', 'imported']);
const EXPORTED = Object.keys(ReviewSchema.shape).filter((field) => !NOT_EXPORTED.has(field));

/** Decides for each row of an export what becomes of it. Reads and writes nothing. @param from name of the file */
export function planOwnImport(records: readonly OwnRecord[], from: string, existing: Existing, places: MediaPlaces): OwnPlan {
  const planner = new OwnPlanner(from, existing, places);
  for (const { said } of records) if (said !== undefined) planner.takeCarried(said.carries);
  for (const record of records) planner.take(record);
  return planner.plan;
}

class OwnPlanner {
  readonly plan: OwnPlan = {
    add: new Map(),
    alreadyThere: [],
    different: [],
    refused: [],
    products: new Map(),
    commitments: new Map(),
    media: new Set(),
    missingMedia: new Set(),
  };
  private readonly from: string;
  private readonly existing: Existing;
  private readonly places: MediaPlaces;
  private readonly products: Map<string, Pick<Product, 'attributes'>>;
  private readonly commitments: Set<string>;
  private readonly rowOfId = new Map<string, number>();

  constructor(from: string, existing: Existing, places: MediaPlaces) {
    this.from = from;
    this.existing = existing;
    this.places = places;
    this.products = new Map(existing.products.map((product) => [product.slug, product]));
    this.commitments = new Set(existing.commitments);
  }

  /** Files of products and promises that are not there yet. One that is there stays as it is. */
  takeCarried(carries: unknown): void {
    if (!isObject(carries)) return;
    for (const [slug, file] of entriesOf(carries.products)) {
      if (this.products.has(slug) || !isObject(file)) continue;
      const product = { ...file, images: this.withFiles(file.images) };
      const { data } = validate(ProductSchema, { file: `products/${slug}.yaml`, value: product, lineOf: () => 1 });
      if (data === undefined || !isSlug(slug)) continue;
      this.products.set(slug, data);
      this.plan.products.set(slug, withoutEmpty(product));
    }
    for (const [slug, file] of entriesOf(carries.commitments)) {
      if (this.commitments.has(slug) || !isSlug(slug)) continue;
      if (validate(ShopPromiseSchema, { file: `commitments/${slug}.yaml`, value: file, lineOf: () => 1 }).data === undefined) continue;
      this.commitments.add(slug);
      this.plan.commitments.set(slug, file as object);
    }
  }

  take(record: OwnRecord): void {
    const reason = record.reason ?? this.takeSaid(record.said, record.number);
    if (reason !== undefined) this.plan.refused.push({ number: record.number, reason });
  }

  /** Puts a review into its list. @returns why it is refused, where it is */
  private takeSaid(said: Record<string, unknown>, number: number): string | undefined {
    const review = this.reviewOf(said, number);
    const { data, problems } = validate(ReviewSchema, { file: this.from, value: review, lineOf: () => number });
    if (data === undefined) return problems.map(({ field, message }) => `${field ?? 'review'}: ${message}`).join('; ');
    const { slug, reason } = this.productOf(said);
    if (slug === undefined) return reason;
    const why = this.whyNot(data, slug, number);
    if (why !== undefined) return why;
    const there = this.existing.reviews.get(data.id);
    if (there === undefined) this.add(slug, review);
    else this.compare(number, { ...data, rating: data.rating as Review['rating'], product: slug }, there);
    return undefined;
  }

  private add(slug: string, review: OwnReview): void {
    const reviews = this.plan.add.get(slug);
    if (reviews === undefined) this.plan.add.set(slug, [review]);
    else reviews.push(review);
  }

  private reviewOf(said: Record<string, unknown>, number: number): OwnReview {
    const author = isObject(said.author) ? said.author : {};
    const named = typeof author.name === 'string' && author.name !== '';
    const month = typeof said.experienced === 'string' && /^\d{4}-\d{2}$/.test(said.experienced) ? `${said.experienced}-01` : undefined;
    const fields = Object.fromEntries(EXPORTED.map((field) => [field, said[field]]));
    return {
      ...withoutEmpty({
        ...fields,
        author: { ...author, name: named ? author.name : NO_NAME, display: named ? 'full' : 'anonymous' },
        experienced: month ?? said.experienced,
        disclosure: said.disclosure === 'none' ? undefined : said.disclosure,
        media: this.withFiles(said.media),
        imported: said.imported === true ? { from: this.from, row: number } : undefined,
      }),
      id: String(said.id),
    };
  }

  /** Pictures and videos whose files are there or can be brought. */
  private withFiles(media: unknown): unknown {
    if (!Array.isArray(media)) return media;
    return media.filter((one) => {
      const paths = [one?.src, one?.poster, ...(Array.isArray(one?.captions) ? one.captions.map(({ src }: { src: unknown }) => src) : [])];
      const needed = paths.filter((path): path is string => typeof path === 'string' && !this.places.isThere(path));
      const missing = needed.filter((path) => !this.places.canBring(path));
      for (const path of missing) this.plan.missingMedia.add(path);
      if (missing.length === 0) for (const path of needed) this.plan.media.add(path);
      return missing.length === 0;
    });
  }

  private productOf(said: Record<string, unknown>): { slug: string; reason?: never } | { slug?: never; reason: string } {
    const slug = said.product;
    if (typeof slug !== 'string' || !isSlug(slug)) return { reason: 'product: found no name of a product file' };
    if (this.products.has(slug)) return { slug };
    return { reason: `product: found ${slug}, which is neither here nor in the file; write products/${slug}.yaml first` };
  }

  private whyNot(review: { id: string } & Pick<Review, 'attributes' | 'commitments'>, slug: string, number: number): string | undefined {
    const earlier = this.rowOfId.get(review.id);
    if (earlier !== undefined) return `id: found ${review.id} again, which is row ${earlier}`;
    const { attributes = {} } = this.products.get(slug) ?? {};
    const asked = Object.entries(review.attributes).find(([key, value]) => attributes[key]?.values[value] === undefined);
    if (asked !== undefined) return `attributes: found ${asked.join(': ')}, which products/${slug}.yaml does not declare; add it there`;
    const promise = Object.keys(review.commitments).find((key) => !this.commitments.has(key));
    if (promise !== undefined) return `commitments: found ${promise}; write commitments/${promise}.yaml first`;
    this.rowOfId.set(review.id, number);
    return undefined;
  }

  private compare(number: number, incoming: Review, { review, file }: { review: Review; file: string }): void {
    const fields = differingFields(incoming, review);
    if (fields.length === 0) this.plan.alreadyThere.push(number);
    else this.plan.different.push({ number, id: review.id, file, fields });
  }
}

/** Fields in which readers would see something else. */
function differingFields(incoming: Review, existing: Review): string[] {
  const [after, before] = [incoming, existing].map((review) => {
    const { level: _level, seal: _seal, ...shown } = publishReview(review, EMPTY_LOG_STATE);
    return shown as Record<string, unknown>;
  }) as [Record<string, unknown>, Record<string, unknown>];
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields.filter((field) => !isDeepStrictEqual(after[field], before[field]));
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (isObject(value) && Object.keys(value).length === 0);
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSlug(text: string): boolean {
  return SlugSchema.safeParse(text).success;
}
