import type { DateOrder } from '../rows/parse-date.ts';
import type { SingleField } from './fields.ts';

/** Which column becomes which field. */
export interface Mapping {
  /** Column names; an empty one means that the field is left out on purpose. */
  columns: Partial<Record<SingleField, string>>;
  /** Columns that are kept as claims of the platform. */
  claims: readonly string[];
  /** One value for all rows. */
  constants: Partial<Record<SingleField, string>>;
  /** How 05/03/2026 is read, where the column itself does not tell. */
  dateOrder?: DateOrder;
}

export const EMPTY_MAPPING: Mapping = { columns: {}, claims: [], constants: {} };

/** What stands in `over` beats what stands in `under`. A constant and a column for the same field exclude each other. */
export function mergeMappings(under: Mapping, over: Mapping): Mapping {
  const free = <Value>(fields: Partial<Record<SingleField, Value>>, taken: object) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => !Object.hasOwn(taken, field)));
  const dateOrder = over.dateOrder ?? under.dateOrder;
  return {
    columns: { ...free(under.columns, over.constants), ...over.columns },
    constants: { ...free(under.constants, over.columns), ...over.constants },
    claims: [...new Set([...under.claims, ...over.claims])],
    ...(dateOrder !== undefined && { dateOrder }),
  };
}

/** Whether a field has a column or a constant. */
export function isMapped(mapping: Mapping, field: SingleField): boolean {
  return Boolean(mapping.columns[field]) || mapping.constants[field] !== undefined;
}
