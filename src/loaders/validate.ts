import type { z } from 'astro/zod';
import type { Problem } from '#src/schemas/problem.ts';
import { findOddValue, type OddValue } from './find-odd-value.ts';
import type { Source } from './source.ts';
import { suggest } from './suggest.ts';

export type Validated<T> = { data: T; problems?: never } | { data?: never; problems: Problem[] };

/** Checks a value against a schema and tells each problem with its line, what was found and what was expected. */
export function validate<Schema extends z.ZodType>(schema: Schema, source: Source): Validated<z.output<Schema>> {
  const odd = findOddValue(source.value);
  if (odd !== undefined) return { problems: [oddProblem(odd, source)] };
  const result = schema.safeParse(source.value);
  if (result.success) return { data: result.data };
  return { problems: result.error.issues.flatMap((issue) => describeIssue(issue, schema, source)) };
}

function oddProblem({ path, found, expected }: OddValue, source: Source): Problem {
  const field = fieldName(path);
  return {
    code: 'invalid-value',
    file: source.file,
    line: source.lineOf(path),
    ...(field !== '' && { field: field.toWellFormed() }),
    message: `found ${found}, expected ${expected}`.toWellFormed(),
    fix: field === '' ? 'Change the value.' : `Change ${field}.`.toWellFormed(),
  };
}

type Issue = z.core.$ZodIssue;

function describeIssue(issue: Issue, schema: z.ZodType, source: Source): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => unknownKey(key, [...issue.path, key], known, source));
  }
  const inner = issue.code === 'invalid_union' ? deepestBranch(issue) : undefined;
  if (inner !== undefined)
    return inner.flatMap((nested) => describeIssue({ ...nested, path: [...issue.path, ...nested.path] }, schema, source));
  return [wrongValue(issue, source)];
}

/** Of a union such as "text, or a text for each language", the branch that the author meant: the one that got into the object. */
function deepestBranch(issue: z.core.$ZodIssueInvalidUnion): Issue[] | undefined {
  return issue.errors.find(
    (errors) => errors.length > 0 && errors.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
}

function wrongValue(issue: Issue, source: Source): Problem {
  const found = valueAt(source.value, issue.path);
  const field = fieldName(issue.path);
  const missing = found === undefined;
  return {
    code: missing ? 'missing-field' : 'invalid-value',
    file: source.file,
    line: source.lineOf(issue.path),
    ...(field !== '' && { field }),
    message: `found ${show(found)}, expected ${issue.message}`,
    fix: missing ? `Add the field ${field}.` : fixFor(field, found),
  };
}

function fixFor(field: string, found: unknown): string {
  if (typeof found === 'number' && !field.endsWith('rating')) return `If it is text, put it in quotes: "${found}".`;
  return field === '' ? 'Change the value.' : `Change ${field}.`;
}

function unknownKey(key: string, path: PropertyKey[], known: readonly string[], source: Source): Problem {
  const place = { file: source.file, line: source.lineOf(path), field: fieldName(path) };
  if (key === 'verified' || key === 'level') {
    return {
      ...place,
      code: 'declared-badge',
      message: `found ${JSON.stringify(key)}, expected no such field: a badge is computed from evidence, never declared`,
      fix: `Delete ${key}. A source, or an order matched by bukti, raises the level.`,
    };
  }
  const nearest = suggest(key, known);
  return {
    ...place,
    code: 'unknown-key',
    message: `found the unknown field ${JSON.stringify(key)}, expected one of: ${known.join(', ')}`,
    fix: nearest === undefined ? `Delete ${key}.` : `Did you mean ${nearest}?`,
  };
}

/** Keys that an object schema knows at a path, looking through optional, default, array and union. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) at = childOf(unwrap(at), step);
  const object = unwrap(at);
  return isObjectSchema(object) ? Object.keys(object.shape) : [];
}

interface AnyDefinition {
  innerType?: unknown;
  options?: unknown[];
  element?: unknown;
  valueType?: unknown;
}

function definitionOf(schema: unknown): AnyDefinition {
  return (schema as { def?: AnyDefinition } | undefined)?.def ?? {};
}

function unwrap(schema: unknown): unknown {
  const { innerType, options } = definitionOf(schema);
  if (innerType !== undefined) return unwrap(innerType);
  if (options !== undefined) return options.map(unwrap).find(isObjectSchema);
  return schema;
}

function childOf(schema: unknown, step: PropertyKey): unknown {
  if (isObjectSchema(schema)) return schema.shape[String(step)];
  const { element, valueType } = definitionOf(schema);
  return element ?? valueType;
}

function isObjectSchema(schema: unknown): schema is { shape: Record<string, unknown> } {
  return typeof schema === 'object' && schema !== null && 'shape' in schema;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}

/** `replies[0].date`, as people write it. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('');
}

const SHOWN_LENGTH = 60;

/** What was found, short enough for a line, and safe to print in a terminal: JSON escapes control characters. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === '') return 'an empty text';
  if (typeof value === 'string' && value.length > SHOWN_LENGTH) {
    return `${JSON.stringify(value.slice(0, SHOWN_LENGTH))}… (${value.length} characters)`;
  }
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN_LENGTH * 2 ? `${text.slice(0, SHOWN_LENGTH * 2)}…` : text;
}
