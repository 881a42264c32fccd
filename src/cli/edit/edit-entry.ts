import { isDeepStrictEqual } from 'node:util';
import type { z } from 'astro/zod';
import { type AnyLocated, parseFile } from '#src/loaders/parse-file.ts';
import { validate } from '#src/loaders/validate.ts';
import { PostSchema } from '#src/schemas/post.ts';
import type { Problem } from '#src/schemas/problem.ts';
import { QuestionSchema } from '#src/schemas/question.ts';
import { ReviewSchema } from '#src/schemas/review.ts';
import { FRONT_MATTER } from '../seal/edit-review.ts';
import { changeValue, type FieldChange } from './change.ts';
import { editText } from './edit-text.ts';

const SCHEMAS = { reviews: ReviewSchema, posts: PostSchema, questions: QuestionSchema };

/** A review, a post or a question in its file. */
export interface EntryPlace {
  /** Below the content folder. */
  path: string;
  id: string;
}

type EditedEntry = { text: string; problems?: never } | { text?: never; problems: Problem[] };

/**
 * The text of a content file with one entry changed, and no other byte; or what the changed entry would be refused for.
 * @returns nothing where the entry is written so unusually that it cannot be changed like this
 */
export function editEntry({ path, id }: EntryPlace, text: string, changes: readonly FieldChange[]): EditedEntry | undefined {
  const expected: unknown[] = [];
  let isFound = false;
  for (const { data, source, kind } of read(path, text)) {
    if ((kind !== 'reviews' && kind !== 'posts' && kind !== 'questions') || data.id !== id) {
      expected.push(data);
      continue;
    }
    isFound = true;
    const value = changeValue(source.value as Record<string, unknown>, changes);
    const result = validate<z.ZodType<object>>(SCHEMAS[kind], { ...source, value });
    if (result.problems !== undefined) return { problems: result.problems };
    expected.push({ ...result.data, ...('product' in data && { product: data.product }) });
  }
  const edited = path.endsWith('.ndjson') ? editLine(text, id, changes) : editFrontMatter(text, changes);
  const found = read(path, edited).map(({ data }) => data);
  return isFound && isDeepStrictEqual(found, expected) ? { text: edited } : undefined;
}

const read = (path: string, text: string): AnyLocated[] => parseFile(path, Buffer.from(text)).entries;

function editFrontMatter(text: string, changes: readonly FieldChange[]): string {
  const [, opening = '', yaml = '', rest = ''] = FRONT_MATTER.exec(text) ?? [];
  const newline = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const words = changes.find(({ field, within }) => field === 'body' && within === undefined);
  const fields = editText(
    yaml,
    changes.filter((change) => change !== words),
    { style: 'yaml', newline },
  );
  // The words stand below the second line of dashes.
  const below = words !== undefined && 'set' in words ? `${/^[^\n]*\n?/.exec(rest)?.[0] ?? ''}${words.set}${newline}` : rest;
  return `${opening}${fields}${below}`;
}

/** Only the line of the review is touched; the byte-order mark and the carriage return stay where they are. */
function editLine(text: string, id: string, changes: readonly FieldChange[]): string {
  return text
    .split('\n')
    .map((line) => {
      const [, before = '', json = '', after = ''] = /^(\uFEFF?\s*)(.*?)(\s*)$/s.exec(line) ?? [];
      if (idOf(json) !== id) return line;
      return `${before}${editText(json, changes, { style: 'json', newline: '\n' })}${after}`;
    })
    .join('\n');
}

/** Nothing of a line that is empty, or no JSON: `check` tells that. */
function idOf(json: string): unknown {
  try {
    return (JSON.parse(json) as { id?: unknown } | null)?.id;
  } catch {
    return undefined;
  }
}
