/** A value as a content file can hold it. */
export type PlainValue = string | number | boolean | PlainFields | readonly PlainValue[];

/** Fields in the order in which they are written. */
export interface PlainFields {
  readonly [field: string]: PlainValue;
}

/** What becomes of one field: at the top of an entry, in an item of a list there, or among the fields of a field. */
export type FieldChange = { within?: { list: string; at: number } | { map: string } } & (
  | { field: string; set: PlainValue }
  /** Nothing happens where there is no such field. */
  | { field: string; remove: true }
  /** One more item at the end of a list, which is made where there is none. */
  | { field: string; append: PlainFields }
);

/** The same changes made to the value that was read from a file: what the edited text must say. */
export function changeValue(value: Readonly<Record<string, unknown>>, changes: readonly FieldChange[]): Record<string, unknown> {
  const fields = { ...value };
  for (const change of changes) {
    const { field, within, ...rest } = change;
    if (within !== undefined && 'map' in within) {
      fields[within.map] = changeValue(fields[within.map] as Record<string, unknown>, [{ field, ...rest } as FieldChange]);
    } else if (within !== undefined) {
      const list = Array.isArray(fields[within.list]) ? (fields[within.list] as Record<string, unknown>[]) : [];
      fields[within.list] = list.map((item, at) => (at === within.at ? changeValue(item, [{ field, ...rest } as FieldChange]) : item));
    } else if ('set' in change) fields[field] = change.set;
    else if ('remove' in change) delete fields[field];
    else fields[field] = [...(Array.isArray(fields[field]) ? fields[field] : []), change.append];
  }
  return fields;
}
