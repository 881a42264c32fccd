import { suggest } from '#src/loaders/suggest.ts';
import { SLUG_EXPECTED, SlugSchema } from '#src/schemas/primitives.ts';
import type { Product } from '#src/schemas/product.ts';
import { CliError } from '../cli-error.ts';
import { quote, shellWord } from '../terminal.ts';
import { askDateOrder, askMapping } from './ask.ts';
import { FIELDS } from './fields.ts';
import { type Guess, guessMapping, missingFields } from './guess-mapping.ts';
import { cellsOf, likelyColumn } from './likely-column.ts';
import { EMPTY_MAPPING, type Mapping, mergeMappings } from './mapping.ts';
import { type DateOrder, decideDateOrder } from './parse-date.ts';
import { nameFromSlug } from './product-book.ts';
import { slugify } from './slugify.ts';
import type { Table } from './table.ts';

export interface Questions {
  table: Table;
  privateColumns: readonly string[];
  /** What the command line says. */
  flags: Mapping;
  /** What was saved for a file with the same headers. */
  saved: Mapping | undefined;
  /** `--product`. */
  product: string | undefined;
  /** Products that exist. */
  products: readonly Product[];
  interactive: boolean;
  /** The command as it was typed, for a message that shows how to complete it. */
  command: string;
}

/**
 * The mapping for a file: flags beat what was saved, which beats a guess by header names; a person is asked for the rest.
 * @throws CliError with the columns and the command to type, where nobody can be asked
 */
export async function settleMapping(questions: Questions): Promise<Mapping> {
  const { table, privateColumns, flags, saved, interactive } = questions;
  const given = mergeMappings(saved ?? EMPTY_MAPPING, flags);
  const complete = saved !== undefined && missingFields(given, questions.product).length === 0;
  const guess: Guess = complete
    ? { mapping: given, guessed: [], unclear: [] }
    : guessMapping(table, given, privateColumns, { product: questions.product });
  const missing = missingFields(guess.mapping, questions.product);
  const ask = interactive && (missing.length > 0 || guess.guessed.length > 0);
  if (!ask && missing.length > 0) throw missingError(questions, guess, missing);
  const { mapping, product } = ask ? await askMapping(questions, guess) : { mapping: guess.mapping, product: questions.product };
  return product === undefined
    ? mapping
    : aboutOneProduct(
        mapping,
        product,
        questions.products.map(({ slug }) => slug),
      );
}

/**
 * How slashes in dates are read: as told, else as the columns themselves tell, else as saved, else as a person answers.
 * Nothing where it does not matter. @throws CliError where nobody can be asked
 */
export async function settleDateOrder({ table, flags, interactive, command }: Questions, mapping: Mapping): Promise<DateOrder | undefined> {
  if (flags.dateOrder !== undefined) return flags.dateOrder;
  const texts = (['date', 'experienced', 'replyDate'] as const).flatMap((field) => cellsOf(table, mapping.columns[field]));
  const order = decideDateOrder(texts);
  if (order === 'dmy' || order === 'mdy') return order;
  if (order === 'irrelevant' || (order === 'undecided' && mapping.dateOrder !== undefined)) return mapping.dateOrder;
  const example = texts.find((text) => decideDateOrder([text]) === 'undecided') ?? texts[0] ?? '';
  if (order === 'undecided' && interactive) return askDateOrder(example);
  throw new CliError(
    order === 'mixed'
      ? 'Some dates have the day first and some the month, so none that could be either can be trusted. Nothing was imported.'
      : `All dates can be read two ways: ${quote(example)} has no part above 12 that would tell the day, and neither has any other. Nothing was imported.`,
    `Say what comes first:\n    ${command} --date-format dmy    (${describe(example, 'dmy')})\n    ${command} --date-format mdy    (${describe(example, 'mdy')})`,
  );
}

/** A file about one product: its columns for the product are not looked at. */
function aboutOneProduct(mapping: Mapping, slug: string, existing: readonly string[]): Mapping {
  if (!SlugSchema.safeParse(slug).success) {
    const fixed = slugify(slug);
    throw new CliError(
      `Found --product ${quote(slug)}, expected ${SLUG_EXPECTED}.`,
      fixed === '' ? 'Correct it.' : `Type --product ${fixed}`,
    );
  }
  const named = mapping.constants.product;
  const nearest = existing.includes(slug) || named !== undefined ? undefined : suggest(slug, existing);
  if (nearest !== undefined) {
    throw new CliError(
      `Found --product ${slug}, which does not exist, and is close to ${nearest}.`,
      `Type --product ${nearest}, or add --set product="Name" to make ${slug} a new product.`,
    );
  }
  const { product: _product, handle: _handle, sku: _sku, ...columns } = mapping.columns;
  return { ...mapping, columns, constants: { ...mapping.constants, handle: slug, product: named ?? nameFromSlug(slug) } };
}

function missingError(
  { table, privateColumns, products, command }: Questions,
  { mapping, unclear }: Guess,
  missing: readonly ('rating' | 'body' | 'product')[],
): CliError {
  const known = Object.entries(mapping.columns)
    .filter(([, column]) => column)
    .map(([field, column]) => `  ${field} ← ${column}`);
  const free = table.columns.filter((column) => !privateColumns.includes(column) && !Object.values(mapping.columns).includes(column));
  const lines = missing.map((field) => {
    const both = unclear.find((one) => one.field === field);
    return `  ${field}: ${both === undefined ? FIELDS[field].about : `${both.columns.map((column) => quote(column)).join(' and ')} both look like it`}`;
  });
  const flags = missing.map((field) => `--map ${field}=${shellWord(likelyColumn(field, free, table) ?? 'COLUMN')}`);
  return new CliError(
    [
      `${table.name}: bukti import could not tell which column holds ${missing.join(', ')}. Nothing was imported.`,
      '',
      'Missing',
      ...lines,
      ...(known.length === 0 ? [] : ['', 'Known', ...known]),
      '',
      `Columns in the file: ${table.columns.map((column) => quote(column)).join(', ')}`,
      '',
    ].join('\n'),
    [
      `Type, with the right column names:\n    ${command} ${flags.join(' ')}`,
      ...(missing.includes('product')
        ? [
            `Where the whole file is about one product, --product and its slug instead, such as:\n    ${command} ${[...flags.slice(0, -1), `--product ${products[0]?.slug ?? 'kopi-arabika'}`].join(' ')}`,
          ]
        : []),
    ].join('\n  '),
  );
}

function describe(date: string, order: DateOrder): string {
  const [a = '', b = ''] = date.split(/[-/.]/);
  const [day, month] = order === 'dmy' ? [a, b] : [b, a];
  const name = new Date(Date.UTC(2000, Number(month) - 1, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return `${quote(date.slice(0, 10))} is ${Number(day)} ${name}`;
}
