import type { Problem } from '#src/schemas/problem.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Parsed } from './source.ts';

/** Fields that a Markdown entry gets from elsewhere. */
const RESERVED: Record<string, string> = {
  body: 'the words below the second ---',
  id: 'the id in the name of the file',
};

/**
 * Front matter between two lines of `---`, then the words as plain text. Markdown is never rendered.
 * The words become the field `body`.
 */
export function parseMarkdown(text: string, file: string): Parsed {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { problems: [noFrontMatter(file, 1, `found ${quote(lines[0] ?? '')}`)] };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return { problems: [noFrontMatter(file, lines.length, 'found the end of the file')] };

  const parsed = parseYaml(lines.slice(1, end).join('\n'), file, 2);
  if (parsed.problems !== undefined) return parsed;
  const { value, lineOf } = parsed.source;
  const fields = value ?? {};
  if (typeof fields !== 'object' || Array.isArray(fields)) {
    return { problems: [noFrontMatter(file, 2, 'found something else than fields')] };
  }
  const reserved = Object.keys(RESERVED).filter((key) => key in fields);
  if (reserved.length > 0) return { problems: reserved.map((key) => reservedField(file, key, lineOf([key]))) };
  const body = lines
    .slice(end + 1)
    .join('\n')
    .trim();
  return { source: { file, value: { ...fields, body }, lineOf: (path) => (path[0] === 'body' ? end + 2 : lineOf(path)) } };
}

function reservedField(file: string, field: string, line: number): Problem {
  return {
    code: 'unknown-key',
    file,
    line,
    field,
    message: `found ${field} among the fields, expected ${RESERVED[field]}`,
    fix: `Delete the field ${field}.`,
  };
}

function noFrontMatter(file: string, line: number, found: string): Problem {
  return {
    code: 'front-matter',
    file,
    line,
    message: `${found}, expected fields between two lines of ---`,
    fix: 'Start the file with ---, then the fields, then --- again, then the customer’s words.',
  };
}

function quote(text: string): string {
  return text === '' ? 'an empty line' : JSON.stringify(text.slice(0, 40));
}
