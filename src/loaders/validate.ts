import type { z } from 'astro/zod';
import { DateSchema } from '#src/schemas/primitives.ts';
import { type Problem, tell } from '#src/schemas/problem.ts';
import { expectedKind } from './expected-text.ts';
import { fieldsOutside } from './explain-indentation.ts';
import { foreignKey, unknownKey } from './explain-key.ts';
import { explainValue, fieldName, valueAt, wholeList } from './explain-value.ts';
import { findOddValue, type OddValue } from './find-odd-value.ts';
import { findMisreadNumber } from './misread-number.ts';
import type { Around } from './repair.ts';
import { keysAt } from './schema-walk.ts';
import type { Source } from './source.ts';
import { today } from './today.ts';

type Validated<T> = { data: T; problems?: never } | { data?: never; problems: Problem[] };

/** Checks a value against a schema and tells each mistake once, with its line, what was found and what was expected. */
export function validate<Schema extends z.ZodType>(schema: Schema, source: Source): Validated<z.output<Schema>> {
  const odd = findOddValue(source.value);
  if (odd !== undefined) return { problems: [oddProblem(odd, source)] };
  const misread = findMisreadNumber(source);
  if (misread !== undefined) return { problems: [misread] };
  const result = schema.safeParse(source.value, {
    error: (issue) => (issue.code === 'invalid_type' ? expectedKind(issue.expected) : undefined),
  });
  if (result.success) return { data: result.data };
  return {
    problems: explainIssues(
      result.error.issues.flatMap((issue) => innermost(issue)),
      schema,
      source,
    ),
  };
}

type Issue = z.core.$ZodIssue;

/** Tells each mistake once: a field under a wrong name is not also told as missing. */
function explainIssues(issues: readonly Issue[], schema: z.ZodType, source: Source): Problem[] {
  const around = aroundOf(source);
  const renamed = new Set<string>();
  const outside = issues.flatMap((issue) => fieldsOutside(issue, issues, schema, source));
  const moved = new Set(outside.flatMap(({ fields }) => fields));
  const unknown = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = keysAt(schema, issue.path);
    return issue.keys.flatMap((key) => {
      if (moved.has(fieldName([...issue.path, key]))) return [];
      const { problem, meant } = unknownKey(key, issue.path, known, schema, source, around);
      for (const field of meant) renamed.add(fieldName([...issue.path, field]));
      return [problem];
    });
  });
  const future = futureDate(source);
  const wrong = (future === undefined && !issues.some(isNoDate) ? issues : issues.filter(({ message }) => !isOrder(message)))
    .filter((issue) => issue.code !== 'unrecognized_keys')
    .filter(({ path }) => !moved.has(fieldName(path)))
    .filter(({ path }) => valueAt(source.value, path) !== undefined || !renamed.has(fieldName(path)))
    .map((issue, _at, wrongOnes) =>
      issue.code === 'invalid_key'
        ? foreignKey(issue.path, issue.issues[0]?.message ?? '', schema, source)
        : (wholeList(issue, wrongOnes, schema, source, around) ?? explainValue(issue.path, issue.message, schema, source, around)),
    );
  const all = [...outside.map(({ problem }) => problem), ...unknown, ...(future ?? []), ...wrong];
  return all.filter(({ field, message }, at) => all.findIndex((one) => (one.field ?? one.message) === (field ?? message)) === at);
}

/** Whether a day cannot be read: no other day can be compared with it. */
const isNoDate = ({ message }: Issue): boolean => message.startsWith('a calendar date');

/** A rule that compares two days. */
const isOrder = (message: string): boolean => /^a day no (?:earlier|later) than/.test(message);

/** What is wrong with a day in the future. Days after it may be right, so that they are not told. */
function futureDate(source: Source): Problem[] | undefined {
  const date = valueAt(source.value, ['date']);
  const now = today();
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || date <= now) return undefined;
  return [
    {
      code: 'date-in-future',
      file: source.file,
      line: source.lineOf(['date']),
      field: 'date',
      ...tell(
        {
          en: `found ${date}, expected a day no later than today (${now})`,
          id: `ada ${date}; yang diharapkan: hari yang tidak lebih lambat dari hari ini (${now})`,
        },
        { en: 'Correct the date.', id: 'Betulkan tanggalnya.' },
      ),
    },
  ];
}

/** For a union such as "text, or a text for each language": the branch whose errors lie inside the value is the one that was meant. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inner = issue.errors.find(
    (errors) => errors.length > 0 && errors.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  if (inner === undefined) return [issue];
  return inner.flatMap((nested) => innermost({ ...nested, path: [...issue.path, ...nested.path] }));
}

/** A day for examples: that of the entry itself where it has one. */
function aroundOf({ value }: Source): Around {
  const date = valueAt(value, ['date']);
  return { date: typeof date === 'string' && DateSchema.safeParse(date).success ? date : EXAMPLE_DATE };
}

const EXAMPLE_DATE = '2026-08-15';

function oddProblem({ path, found, expected }: OddValue, source: Source): Problem {
  const field = fieldName(path);
  return {
    code: 'invalid-value',
    file: source.file,
    line: source.lineOf(path),
    ...(field !== '' && { field: field.toWellFormed() }),
    ...tell(
      { en: `found ${found}, expected ${expected}`.toWellFormed(), id: `ada ${found}; yang diharapkan: ${expected}`.toWellFormed() },
      field === ''
        ? { en: 'Change the value.', id: 'Ubah nilainya.' }
        : { en: `Change ${field}.`.toWellFormed(), id: `Ubah ${field}.`.toWellFormed() },
    ),
  };
}
