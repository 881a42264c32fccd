import type { z } from 'astro/zod';
import { type Problem, tell } from '#src/schemas/problem.ts';
import { fieldName, inYaml, valueAt } from './explain-value.ts';
import { meantKey } from './key-slips.ts';
import { keysAt } from './schema-walk.ts';
import type { Source } from './source.ts';

/** An empty field, and the fields that should have been indented below it. */
interface Outside {
  problem: Problem;
  /** Names of all of them: nothing else is to be told about them. */
  fields: string[];
}

/** `author:` and then `name: Rani` at the beginning of the next line: YAML sees an empty author, and a name of nobody. */
export function fieldsOutside(issue: z.core.$ZodIssue, all: readonly z.core.$ZodIssue[], schema: z.ZodType, source: Source): Outside[] {
  const { path } = issue;
  const name = path.at(-1);
  if (typeof name !== 'string' || valueAt(source.value, path) !== null) return [];
  const parent = path.slice(0, -1);
  const known = keysAt(schema, path);
  const strangers = all.flatMap((one) => (one.code === 'unrecognized_keys' && fieldName(one.path) === fieldName(parent) ? one.keys : []));
  const inside = strangers.flatMap((key) => {
    const meant = meantKey(key, known);
    return meant === undefined ? [] : [{ key, meant, value: valueAt(source.value, [...parent, key]) }];
  });
  const [first] = inside;
  if (first === undefined || source.lineOf([...parent, first.key]) !== source.lineOf(path) + 1) return [];
  const line = `${name}: ${inYaml(Object.fromEntries(inside.map(({ meant, value }) => [meant, value])))}`;
  return [
    {
      fields: [fieldName(path), ...inside.map(({ key }) => fieldName([...parent, key]))],
      problem: {
        code: 'invalid-value',
        file: source.file,
        line: source.lineOf([...parent, first.key]),
        field: fieldName(path),
        ...tell(
          {
            en: `found ${first.key} at the beginning of its line, expected it two spaces further right, since it belongs to ${name}`,
            id: `${first.key} ada di awal barisnya; yang diharapkan: dua spasi lebih ke kanan, karena bagian dari ${name}`,
          },
          { en: `Or write both on one line: ${line}`, id: `Atau tulis dalam satu baris: ${line}` },
        ),
      },
    },
  ];
}
