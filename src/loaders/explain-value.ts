import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { type Bilingual, type Edit, type Problem, tell } from '#src/schemas/problem.ts';
import { exampleOf } from './example-of.ts';
import { expectedInIndonesian } from './expected-text.ts';
import { type Around, type Repair, repair } from './repair.ts';
import { schemaAt } from './schema-walk.ts';
import type { Source } from './source.ts';
import { valueHint } from './value-hints.ts';

/**
 * One problem about a value that does not fit, with the line to copy.
 * @param expected what the schema says
 */
export function explainValue(path: readonly PropertyKey[], expected: string, schema: z.ZodType, source: Source, around: Around): Problem {
  const found = valueAt(source.value, path);
  const field = fieldName(path);
  const name = nameOf(path);
  const at = schemaAt(schema, path);
  const written = source.written?.(path, 'value');
  const meant = at === undefined ? undefined : repair(at, found, name, around, written?.text);
  const missing = found === undefined;
  const kind = expectedInIndonesian(expected) ?? expected;
  // A missing colour is told as "null": a # without quotes turned it into a comment.
  const isLostColour = found === null && expected.startsWith('a colour');
  const what = isLostColour ? { en: 'null', id: 'belum ada isinya' } : show(found);
  return {
    code: missing ? 'missing-field' : 'invalid-value',
    file: source.file,
    line: source.lineOf(path),
    ...(field !== '' && { field }),
    ...tell(
      { en: `found ${what.en}, expected ${expected}`, id: `${what.id}; yang diharapkan: ${kind}` },
      path.length === 0
        ? ROOT_FIX
        : missing || (found === null && !isLostColour)
          ? missingFix(field, at, name, source, around, missing)
          : join(
              valueHint(found, expected, name),
              meant === undefined ? changeFix(field, expected, at, name, source, around) : copyFix(path, found, meant, source),
            ),
    ),
    ...(path.length > 0 && editFor(meant, path, source)),
  };
}

/** The same slip in several items of a list, `[250 g, 500 g]`, is told once, with the whole list to copy. */
export function wholeList(
  { path, code }: Pick<z.core.$ZodIssue, 'path' | 'code'>,
  all: readonly Pick<z.core.$ZodIssue, 'path' | 'code'>[],
  schema: z.ZodType,
  source: Source,
  around: Around,
): Problem | undefined {
  const parent = path.slice(0, -1);
  const list = valueAt(source.value, parent);
  const isAlike = (one: (typeof all)[number]) =>
    one.code === code && typeof one.path.at(-1) === 'number' && fieldName(one.path.slice(0, -1)) === fieldName(parent);
  const at = schemaAt(schema, parent);
  if (!Array.isArray(list) || at === undefined || all.filter(isAlike).length < 2 || !isAlike({ path, code })) return undefined;
  const items = list.map((item, index) => {
    const element = schemaAt(schema, [...parent, index]);
    return element === undefined || element.safeParse(item).success ? item : repair(element, item, nameOf(parent), around)?.value;
  });
  if (items.includes(undefined)) return undefined;
  const what = show(list);
  return {
    code: 'invalid-value',
    file: source.file,
    line: source.lineOf(parent),
    field: fieldName(parent),
    ...tell(
      { en: `found ${what.en}, expected fields in each item`, id: `${what.id}; yang diharapkan: beberapa bidang di tiap butir` },
      join(valueHint(list[0], 'fields (name: value)', ''), copyFix(parent, list, { value: items, isSure: false }, source)),
    ),
  };
}

const join = (hint: Bilingual | undefined, fix: Bilingual): Bilingual =>
  hint === undefined ? fix : { en: `${hint.en} ${fix.en}`, id: `${hint.id} ${fix.id}` };

/** A file whose whole text is no field. */
const ROOT_FIX: Bilingual = {
  en: 'Write one field a line: its name, a colon, a space and the value. For example: name: Kopi Sumbing',
  id: 'Tulis satu bidang per baris: nama, titik dua, spasi, lalu nilainya. Contohnya: name: Kopi Sumbing',
};

function missingFix(field: string, at: z.ZodType | undefined, name: string, source: Source, around: Around, isMissing: boolean): Bilingual {
  const example = exampleFor(field, at, name, source, around);
  return isMissing
    ? { en: `Add the field ${field}.${example.en}`, id: `Tambahkan bidang ${field}.${example.id}` }
    : {
        en: `Write the value after the colon, or delete the line.${example.en}`,
        id: `Tulis nilainya setelah titik dua, atau hapus barisnya.${example.id}`,
      };
}

/** The answers of a customer. An example of one would be an answer that nobody gave. */
const GIVEN = new Set(['rating', 'competence', 'consistency', 'integrity', 'care']);

/** A sentence with a line that would be right; empty where no example can be made. */
function exampleFor(field: string, at: z.ZodType | undefined, name: string, source: Source, around: Around): Bilingual {
  if (GIVEN.has(name))
    return { en: ' Write the number that the customer gave, from 1 to 5.', id: ' Tulis angka yang diberikan pelanggan, dari 1 sampai 5.' };
  // In `name.id` stands a name in Indonesian, and not the id of an entry.
  const [, about = name] = /([^.]+)\.id$/.exec(field) ?? [];
  const example = at === undefined ? undefined : exampleOf(at, about, around);
  const line = example === undefined ? '' : lineFor(name, example, source);
  return example === undefined || line.includes('…') ? { en: '', id: '' } : { en: ` For example: ${line}`, id: ` Contohnya: ${line}` };
}

function changeFix(field: string, expected: string, at: z.ZodType | undefined, name: string, source: Source, around: Around): Bilingual {
  const [, instead] = /^no \w+, or (.*)$/.exec(expected) ?? [];
  if (instead !== undefined) {
    const line = instead.replace(/^a disclosure other than none$/, 'disclosure: incentivised');
    return { en: `Delete ${name}, or write: ${line}`, id: `Hapus ${name}, atau tulis: ${line}` };
  }
  const isEmpty = valueAt(source.value, ['body']) === '';
  if (field === 'body' && source.written !== undefined)
    return isEmpty
      ? { en: 'Write the words below the second ---.', id: 'Tulis kata-katanya di bawah --- yang kedua.' }
      : { en: 'Change the words below the second ---.', id: 'Ubah kata-katanya di bawah --- yang kedua.' };
  // A rule that compares two days says which day is right at the earliest, or at the latest.
  const [, day = around.date] = /^a day no .*?(\d{4}-\d{2}-\d{2})/.exec(expected) ?? [];
  const example = exampleFor(field, at, name, source, { date: day });
  return { en: `Change ${field}.${example.en}`, id: `Ubah ${field}.${example.id}` };
}

function copyFix(path: readonly PropertyKey[], found: unknown, { value }: Repair, source: Source): Bilingual {
  const line = lineFor(nameOf(path), value, source);
  if (
    typeof found === 'number' &&
    typeof value === 'string' &&
    value.endsWith(String(found)) &&
    !value.startsWith('+') &&
    !/^\d{4}-\d{2}-\d{2}$/.test(value)
  )
    return {
      en: `If it is text, put it in quotes: ${JSON.stringify(value)}. Write: ${line}`,
      id: `Bila itu teks, apit dengan tanda kutip: ${JSON.stringify(value)}. Tulis: ${line}`,
    };
  return { en: `Write: ${line}`, id: `Tulis: ${line}` };
}

/** The line to copy, in the language of the file. */
function lineFor(name: string, value: unknown, source: Source): string {
  if (source.written === undefined) return name === '' ? JSON.stringify(value) : `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  return name === '' ? `- ${inYaml(value)}` : `${name}: ${inYaml(value)}`;
}

/** A value on one line, with quotes where it needs them. */
export function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${inYaml(inner)}`)
      .join(', ')} }`;
  const isPlain = typeof value !== 'string' || (!/[:#"'{}[\],&*!|>%@`]/.test(value) && stringify(value).trim() === value);
  return isPlain ? String(value) : JSON.stringify(value);
}

function editFor(meant: Repair | undefined, path: readonly PropertyKey[], source: Source): { edit?: Edit } {
  if (meant?.isSure !== true) return {};
  const at = (source.written ?? source.inJson)?.(path, 'value');
  if (at === undefined) return {};
  const replacement = source.written === undefined ? JSON.stringify(meant.value) : inYaml(meant.value);
  return { edit: { line: at.line, column: at.column, found: at.text, replacement } };
}

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}

/** `replies[0].date`, as people write it. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('');
}

/** The field alone; empty for an item of a list. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  return typeof last === 'string' ? last : '';
}

const SHOWN_LENGTH = 60;

/** What was found, short enough for a line, and safe to print in a terminal: JSON escapes control characters. */
function show(value: unknown): Bilingual {
  if (value === undefined || value === null) return { en: 'nothing', id: 'belum ada isinya' };
  if (value === '') return { en: 'an empty text', id: 'isinya teks kosong' };
  if (typeof value === 'string' && value.length > SHOWN_LENGTH) {
    const start = JSON.stringify(value.slice(0, SHOWN_LENGTH));
    return { en: `${start}… (${value.length} characters)`, id: `isinya ${start}… (${value.length} huruf)` };
  }
  const text = JSON.stringify(value) ?? String(value);
  const short = text.length > SHOWN_LENGTH * 2 ? `${text.slice(0, SHOWN_LENGTH * 2)}…` : text;
  return { en: short, id: `isinya ${short}` };
}
