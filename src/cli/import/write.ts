import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pMap from 'p-map';
import { stringify } from 'yaml';
import { CliError } from '../cli-error.ts';
import { count } from '../terminal.ts';
import { writeSchemas } from '../write-schemas.ts';
import { writeWhole } from '../write-whole.ts';
import type { OwnPlan } from './own-plan.ts';
import type { Plan, PlannedReview } from './plan.ts';
import type { NewProduct } from './product-book.ts';

/** What stands on disk when an import is done. */
export interface Written {
  reviews: PlannedReview[];
  /** Files that reviews were added to. */
  reviewFiles: number;
  products: NewProduct[];
  site: boolean;
}

const FILES_OPEN = 32;

/**
 * Carries out a plan: products first, so that no review is ever without its product; each file whole or not at all.
 * @param site text of a first `site.yaml`, where the folder has none
 * @throws CliError that says what was written before something went wrong
 */
export async function writePlan(contentFolder: string, plan: Plan, site: string | undefined): Promise<Written> {
  const written: Written = { reviews: [], reviewFiles: 0, products: [], site: false };
  try {
    if (site !== undefined) await writeWhole(join(contentFolder, 'site.yaml'), site);
    written.site = site !== undefined;
    await writeSchemas(contentFolder);
    await pMap(plan.products, (product) => writeProduct(contentFolder, product).then(() => written.products.push(product)), {
      concurrency: FILES_OPEN,
    });
    await pMap(
      plan.add,
      ([slug, reviews]) =>
        appendReviews(contentFolder, slug, reviews).then(() => {
          written.reviews.push(...reviews);
          written.reviewFiles += 1;
        }),
      { concurrency: FILES_OPEN },
    );
  } catch (cause) {
    throw stopped(cause, written);
  }
  return written;
}

/** Carries out the import of an export of Bukti: what reviews need stands there before them. @param media folder with the pictures */
export async function writeOwnPlan(
  contentFolder: string,
  plan: OwnPlan,
  media: string | undefined,
  site: string | undefined,
): Promise<void> {
  if (site !== undefined) await writeWhole(join(contentFolder, 'site.yaml'), site);
  await writeSchemas(contentFolder);
  for (const path of media === undefined ? [] : plan.media) {
    await mkdir(dirname(join(contentFolder, 'media', path)), { recursive: true });
    await copyFile(join(media ?? '', path), join(contentFolder, 'media', path));
  }
  const concurrency = { concurrency: FILES_OPEN };
  await pMap(plan.commitments, ([slug, file]) => writeYaml(contentFolder, 'commitment', `commitments/${slug}.yaml`, file), concurrency);
  await pMap(plan.products, ([slug, file]) => writeYaml(contentFolder, 'product', `products/${slug}.yaml`, file), concurrency);
  await pMap(plan.add, ([slug, reviews]) => appendReviews(contentFolder, slug, reviews), concurrency);
}

async function writeYaml(contentFolder: string, kind: string, path: string, file: object): Promise<void> {
  const schema = `# yaml-language-server: $schema=../.schemas/${kind}.json\n`;
  await writeWhole(join(contentFolder, path), `${schema}${stringify(file, { lineWidth: 0 })}`);
}

async function writeProduct(contentFolder: string, { slug, ...product }: NewProduct): Promise<void> {
  await writeWhole(join(contentFolder, 'products', `${slug}.yaml`), renderProduct(product));
}

/** A product file with the line that lets an editor complete its fields. */
export function renderProduct(product: Omit<NewProduct, 'slug'>): string {
  return `# yaml-language-server: $schema=../.schemas/product.json\n${stringify(product, { lineWidth: 0 })}`;
}

/** Adds lines at the end; those that are there stay as they are, byte for byte. */
async function appendReviews(contentFolder: string, slug: string, reviews: readonly { id: string }[]): Promise<void> {
  const path = join(contentFolder, 'reviews', `${slug}.ndjson`);
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  await writeWhole(path, `${before}${gap}${reviews.map(renderReviewLine).join('')}`);
}

/** One review on one line. U+2028 and U+2029 never get here, so every program sees one line. */
export function renderReviewLine(review: { id: string }): string {
  return `${JSON.stringify(review)}\n`;
}

function stopped(cause: unknown, { reviews, products }: Written): CliError {
  return new CliError(
    `Could not write on: ${cause instanceof Error ? cause.message : String(cause)}. Written before that: ${count(products.length, 'new product')}, ${count(reviews.length, 'review')}.`,
    'Make room or allow writing there, then type the same command again: what was written is known and not added twice.',
    { cause },
  );
}
