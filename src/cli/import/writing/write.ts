import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { stringify } from 'yaml';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { count, formatNumber } from '../../terminal.ts';
import { writeSchemas } from '../../write-schemas.ts';
import type { OwnPlan } from '../own/own-plan.ts';
import { idOf, linesOf, renderReviewLine } from '../planning/content-lines.ts';
import type { Plan } from '../planning/plan-types.ts';
import type { NewProduct } from '../rows/product-book.ts';
import { type FilePlan, writeFiles } from './file-plan.ts';
import { closeJournal, type ImportSource, openJournal } from './journal.ts';

/** Where an import writes: content, and the journal with which it can be undone. */
interface ImportFolders {
  content: string;
  private: string;
}

/**
 * Carries out a plan: products first, so that no review is ever without its product; each file whole or not at all.
 * @param site text of a first `site.yaml`, where the folder has none
 * @throws CliError that says what was written before something went wrong
 */
export async function writePlan(
  folders: ImportFolders,
  source: ImportSource,
  plan: Plan,
  site: string | undefined,
  pictures: FilePlan['create'] = [],
): Promise<void> {
  await carryOutFiles(folders, source, {
    create: [
      ...siteFile(site),
      ...pictures,
      ...plan.products.map(({ slug, ...product }) => ({ path: `products/${slug}.yaml`, data: renderProduct(product) })),
    ],
    replace: changedLines(folders.content, plan.change),
    append: appendedLines(plan.add),
    spooled: plan.spool?.files() ?? [],
  });
}

/** The files of an import of an export of Bukti: what reviews need stands there before them. @param media folder with the pictures */
export async function planOwnFiles(plan: OwnPlan, media: string | undefined, site: string | undefined): Promise<FilePlan> {
  const pictures = media === undefined ? [] : [...plan.media];
  return {
    create: [
      ...siteFile(site),
      ...(await pMap(pictures, async (path) => ({ path: `media/${path}`, data: await readFile(join(media ?? '', path)) }), {
        concurrency: 8,
      })),
      ...[...plan.commitments].map(([slug, file]) => yamlFile('commitment', `commitments/${slug}.yaml`, file)),
      ...[...plan.products].map(([slug, file]) => yamlFile('product', `products/${slug}.yaml`, file)),
    ],
    append: appendedLines(plan.add),
  };
}

/**
 * Writes the files of an import, after the journal with which it can be undone.
 * @returns the paths that were written
 * @throws CliError that says what was written before something went wrong
 */
export async function carryOutFiles(folders: ImportFolders, source: ImportSource, files: FilePlan): Promise<Set<string>> {
  const written = new Set<string>();
  if (files.create.length + files.append.length + (files.replace ?? []).length + (files.spooled ?? []).length === 0) return written;
  try {
    await writeSchemas(folders.content);
    const journal = await openJournal(folders.private, source, files);
    await writeFiles(folders.content, files, (path) => written.add(path));
    await closeJournal(journal);
  } catch (cause) {
    throw stopped(cause, files, written);
  }
  return written;
}

function siteFile(site: string | undefined): FilePlan['create'] {
  return site === undefined ? [] : [{ path: 'site.yaml', data: site }];
}

function appendedLines(add: ReadonlyMap<string, readonly { id: string }[]>): FilePlan['append'] {
  return [...add].map(([slug, reviews]) => ({
    path: `reviews/${slug}.ndjson`,
    lines: reviews.map((review) => ({ id: review.id, text: renderReviewLine(review) })),
  }));
}

/** Lines as they stand, and as they will: fields that do not change stay as they are written. */
function changedLines(content: string, change: Plan['change']): NonNullable<FilePlan['replace']> {
  return [...change].map(([path, changes]) => {
    const set = new Map(changes.map(({ id, set: fields }) => [id, fields]));
    const lines = linesOf(join(content, path)).flatMap(({ text }) => {
      const id = idOf(text) ?? '';
      const fields = set.get(id);
      if (fields === undefined) return [];
      const before = text.toString('utf8');
      return [{ id, before, after: JSON.stringify({ ...JSON.parse(before.replace(/^\uFEFF/, '')), ...fields }) }];
    });
    return { path, lines: [...lines] };
  });
}

function yamlFile(kind: string, path: string, file: object): FilePlan['create'][number] {
  return { path, data: `# yaml-language-server: $schema=../.schemas/${kind}.json\n${stringify(file, { lineWidth: 0 })}` };
}

/** A product file with the line that lets an editor complete its fields. */
function renderProduct(product: Omit<NewProduct, 'slug'>): string {
  return `# yaml-language-server: $schema=../.schemas/product.json\n${stringify(product, { lineWidth: 0 })}`;
}

function stopped(cause: unknown, files: FilePlan, written: ReadonlySet<string>): CliError {
  const products = files.create.filter(({ path }) => path.startsWith('products/') && written.has(path)).length;
  const added = [...files.append.map(({ path, lines }) => ({ path, reviews: lines.length })), ...(files.spooled ?? [])];
  const reviews = added.reduce((sum, file) => sum + (written.has(file.path) ? file.reviews : 0), 0);
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CliError(
    told({
      en: `Could not write on: ${why}. Written before that: ${count(products, 'new product')}, ${count(reviews, 'review')}.`,
      id: `Tidak bisa menulis terus: ${why}. Yang sudah ditulis: ${products} produk baru, ${formatNumber(reviews, 'id')} ulasan.`,
    }),
    told({
      en: 'Make room or allow writing there, then type the same command again: what was written is known and not added twice.',
      id: 'Kosongkan disk atau izinkan menulis di sana, lalu ketik lagi perintah yang sama: yang sudah ditulis dikenali dan tidak ditambahkan dua kali.',
    }),
    { cause },
  );
}
