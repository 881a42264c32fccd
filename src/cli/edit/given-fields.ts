import type { PlainFields, PlainValue } from './change.ts';
import type { Field, Given } from './field.ts';

/** The fields that were typed, in this order, by the names of their flags; none for those that were not. */
export function pickFields(given: Given, names: readonly string[]): PlainFields {
  const pairs = names.flatMap((name): [string, PlainValue][] => {
    const value = given[name];
    return value === undefined || value.length === 0 ? [] : [[name, value]];
  });
  return Object.fromEntries(pairs);
}

/** Three flags for one text: for every language, or one a language. */
export function localizedFields(field: Field): Field[] {
  const { name, kind, about } = field;
  return [
    field,
    { name: `${name}Id`, kind, about: { id: `${about.id}, dalam bahasa Indonesia`, en: `${about.en}, in Indonesian` } },
    { name: `${name}En`, kind, about: { id: `${about.id}, dalam bahasa Inggris`, en: `${about.en}, in English` } },
  ];
}

/** One text, or one a language; nothing where none was typed. */
export function localizedText(given: Given, name: string): PlainFields {
  const [all, id, en] = [name, `${name}Id`, `${name}En`]
    .map((key) => given[key])
    .map((value) => (typeof value === 'string' ? value : undefined));
  const first = all ?? id ?? en;
  if (first === undefined) return {};
  return { [name]: id === undefined && en === undefined ? first : { id: id ?? first, en: en ?? first } };
}
