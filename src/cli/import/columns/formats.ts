import type { Table } from '../reading/table.ts';
import { normalizeHeader, type SingleField } from './fields.ts';
import type { Format } from './format.ts';
import { PLATFORM_FORMATS } from './platform-formats.ts';
import { REVIEW_APP_FORMATS } from './review-app-formats.ts';

/** Every format that is known by its headers. */
export const IMPORT_FORMATS: readonly Format[] = [...REVIEW_APP_FORMATS, ...PLATFORM_FORMATS];

/** The format that a file has: the one whose signature is the longest of those that fit. Several where none is longer than another. */
export function recogniseFormat({ columns }: Pick<Table, 'columns'>): Format[] {
  const headers = new Set(columns.map(normalizeHeader));
  const fitting = IMPORT_FORMATS.filter(
    ({ signature, without = [] }) => signature.every((header) => headers.has(header)) && !without.some((header) => headers.has(header)),
  );
  const longest = Math.max(0, ...fitting.map(({ signature }) => signature.length));
  return fitting.filter(({ signature }) => signature.length === longest);
}

/** The further columns of a format for each field, after the first one that the file has. */
export function fallbacksOfFormat(
  { columns: wanted }: Format,
  { columns }: Pick<Table, 'columns'>,
): Partial<Record<SingleField, string[]>> {
  const known = new Map(columns.map((column) => [normalizeHeader(column), column]));
  return Object.fromEntries(
    Object.entries(wanted).map(([field, headers]) => [field, headers.flatMap((header) => known.get(header) ?? []).slice(1)]),
  );
}

/** The columns of a file that a format names. @returns an empty name for a field that no column of this format fills */
export function columnsOfFormat({ columns: wanted }: Format, { columns }: Pick<Table, 'columns'>): Partial<Record<SingleField, string>> {
  const known = new Map(columns.map((column) => [normalizeHeader(column), column]));
  const named = Object.entries(wanted).flatMap(([field, headers]): [string, string][] => {
    if (headers.length === 0) return [[field, '']];
    const column = headers.map((header) => known.get(header)).find((name) => name !== undefined);
    return column === undefined ? [] : [[field, column]];
  });
  return Object.fromEntries(named);
}
