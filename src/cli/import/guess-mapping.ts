import {
  headersOf,
  isClaimHeader,
  normalizeHeader,
  PRODUCT_FIELDS,
  PRODUCT_NUMBER_HEADERS,
  SINGLE_FIELDS,
  type SingleField,
} from './fields.ts';
import { isMapped, type Mapping, mergeMappings } from './mapping.ts';
import type { Table } from './table.ts';

export interface Guess {
  /** What was given, with what could be guessed. */
  mapping: Mapping;
  /** Fields that were guessed and not given. */
  guessed: readonly SingleField[];
  /** Required fields for which two columns fit: neither was taken. */
  unclear: readonly { field: SingleField; columns: readonly string[] }[];
}

/** Completes a mapping by well-known header names. */
export function guessMapping(
  table: Table,
  given: Mapping,
  privateColumns: readonly string[],
  options: { product?: string | undefined } = {},
): Guess {
  const taken = new Set([...Object.values(given.columns), ...given.claims, ...privateColumns]);
  const free = table.columns.filter((column) => !taken.has(column));
  const columns: Mapping['columns'] = {};
  const unclear: { field: SingleField; columns: string[] }[] = [];
  for (const field of SINGLE_FIELDS) {
    if (field in given.columns || field in given.constants) continue;
    if (options.product !== undefined && isProductField(field)) continue;
    const fitting = columnsFor(field, free, table);
    if (fitting.length > 1 && (field === 'rating' || field === 'body')) unclear.push({ field, columns: fitting });
    else if (fitting[0] !== undefined) columns[field] = fitting[0];
  }
  const claims = free.filter((column) => isClaimHeader(column) && !Object.values(columns).includes(column));
  const mapping = mergeMappings({ columns, claims, constants: {} }, given);
  const number = options.product === undefined ? productNumber(mapping, free) : undefined;
  const complete = number === undefined ? mapping : { ...mapping, columns: { ...mapping.columns, handle: number } };
  const guessed = SINGLE_FIELDS.filter((field) => complete.columns[field] && !(field in given.columns));
  return { mapping: complete, guessed, unclear };
}

/** Fields that an import cannot do without and does not have. */
export function missingFields(mapping: Mapping, product: string | undefined): ('rating' | 'body' | 'product')[] {
  const missing = (['rating', 'body'] as const).filter((field) => !isMapped(mapping, field));
  const hasProduct = product !== undefined || PRODUCT_FIELDS.some((field) => isMapped(mapping, field));
  return hasProduct ? missing : [...missing, 'product'];
}

/** Columns whose header is known for a field, the surest first. */
function columnsFor(field: SingleField, free: readonly string[], table: Table): string[] {
  const fitting = headersOf(field).flatMap((header) => free.filter((column) => normalizeHeader(column) === header));
  return field === 'source' ? fitting.filter((column) => holdsAddresses(column, table)) : fitting;
}

/** "link" may be anything; it is a source where its first cells are web addresses. */
function holdsAddresses(column: string, { columns, rows }: Table): boolean {
  const index = columns.indexOf(column);
  const cells = rows
    .slice(0, 50)
    .map(({ cells: all }) => all[index] ?? '')
    .filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => /^https?:\/\//i.test(cell));
}

function productNumber(mapping: Mapping, free: readonly string[]): string | undefined {
  if (PRODUCT_FIELDS.some((field) => isMapped(mapping, field) || field in mapping.columns)) return undefined;
  return free.find((column) => PRODUCT_NUMBER_HEADERS.includes(normalizeHeader(column)));
}

function isProductField(field: SingleField): boolean {
  return (PRODUCT_FIELDS as readonly SingleField[]).includes(field);
}
