import { buildCatalog, type Catalog } from '#src/aggregate/catalog.ts';
import { contentOrThrow, createContentReader } from '#src/content/read-content.ts';
import { suggest } from '#src/loaders/suggest.ts';
import { today } from '#src/loaders/today.ts';
import { createExportSource } from '#src/outputs/export/export-source.ts';
import { CliError } from '../cli-error.ts';
import { count } from '../terminal.ts';
import { EXPORT_FORMATS, type ExportFormat } from './formats.ts';

/** What a reason means to somebody who did not write the rules. */
const REASONS: Record<string, string> = {
  'third-party': 'written on another platform',
  disclosed: 'the author got something for it, or works for the brand',
  'same-order': 'the same order has another review',
  'not-a-good': 'not about a good; Google takes no reviews of services or of the brand',
  'no-shop-url': 'the product has no url on the shop\u2019s own host',
  employee: 'written by an employee',
  'no-date': 'the day it was written is not known',
  'no-words': 'stars without words; the feed requires words',
  contact: 'the words hold a link, an e-mail address or a phone number',
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
      `${count(reviews.length, 'review')}${leftOut.size === 0 ? '' : ', and left out:'}`,
      ...[...leftOut].map(([reason, n]) => `  ${count(n, 'review').padEnd(14)}${REASONS[reason] ?? reason}`),
      ...(pictures === 0
        ? []
        : [`${count(pictures, 'picture')} without an address: only a built site has addresses of pictures, and its own files name them.`]),
      ...notes(source),
    ],
  };
}

function checkProduct({ products }: Catalog, slug: string): void {
  if (products.some((product) => product.slug === slug)) return;
  const slugs = products.map((product) => product.slug);
  const near = suggest(slug, slugs);
  throw new CliError(
    `Found no product ${JSON.stringify(slug)}, expected the name of a file in products/ without .yaml.`,
    near === undefined ? `There are: ${slugs.slice(0, 10).join(', ')}${slugs.length > 10 ? ' …' : ''}` : `Did you mean ${near}?`,
  );
}
