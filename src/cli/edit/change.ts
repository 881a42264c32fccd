/** A value as a content file can hold it. */
export type PlainValue = string | number | boolean | PlainFields | readonly PlainValue[];

/** Fields in the order in which they are written. */
export interface PlainFields {
  readonly [field: string]: PlainValue;
}

/** The way to the fields among which a change is: `['replies', 0]`, or `['log']`. */
type FieldPath = readonly (string | number)[];

/** What becomes of one field: at the top of an entry, or further inside. Maps on the way to it that are not there are made. */
export type FieldChange = { within?: FieldPath } & (
  | { field: string; set: PlainValue }
  /** Nothing happens where there is no such field. */
  | { field: string; remove: true }
  /** One more item at the end of a list, which is made where there is none. */
  | { field: string; append: PlainFields }
);

/** The same changes made to the value that was read from a file: what the edited text must say. */
export function changeValue(value: Readonly<Record<string, unknown>>, changes: readonly FieldChange[]): Record<string, unknown> {
  return changes.reduce<Record<string, unknown>>((fields, change) => changeAt(fields, change.within ?? [], change), { ...value });
}

type Fields = Record<string, unknown>;

function changeAt(fields: Fields, [first, ...below]: FieldPath, change: FieldChange): Fields {
  if (first === undefined) return changeField(fields, change);
  const inner = fields[first];
  const [at] = below;
  if (Array.isArray(inner) && typeof at === 'number')
    return { ...fields, [first]: inner.map((item, place) => (place === at ? changeAt(item, below.slice(1), change) : item)) };
  return 'remove' in change && inner === undefined ? fields : { ...fields, [first]: changeAt((inner ?? {}) as Fields, below, change) };
}

function changeField(fields: Fields, change: FieldChange): Fields {
  const { [change.field]: before, ...others } = fields;
  if ('remove' in change) return others;
  if ('set' in change) return { ...fields, [change.field]: change.set };
  return { ...fields, [change.field]: [...(Array.isArray(before) ? before : []), change.append] };
}
