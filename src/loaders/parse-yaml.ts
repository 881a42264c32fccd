import { type Document, isCollection, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '#src/schemas/problem.ts';
import type { Parsed } from './source.ts';
import { findYamlExcess } from './yaml-limits.ts';

/** A content file has no use for YAML aliases beyond a handful; more is a decompression bomb. */
const MAX_ALIASES = 20;

/**
 * Parses one YAML document.
 * @param firstLine line of the file on which the text starts, for front matter
 */
export function parseYaml(text: string, file: string, firstLine = 1): Parsed {
  const counter = new LineCounter();
  const excess = findYamlExcess(text);
  if (excess !== undefined) return { problems: [excessProblem(excess, file, firstLine + countLines(text, excess.offset))] };
  const document = parse(text, counter);
  if (document === undefined)
    return { problems: [excessProblem({ found: 'too many levels inside each other', expected: 'fewer' }, file, firstLine)] };
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => syntaxProblem(error.message, file, lineAt(error.pos[0]))) };
  }
  const complex = complexKey(document);
  if (complex !== undefined)
    return {
      problems: [
        excessProblem({ found: 'a list or fields in the place of a name', expected: 'a name, then a colon' }, file, lineAt(complex)),
      ],
    };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { source: { file, value, lineOf: (path) => lineAt(offsetOf(document, path)) } };
  } catch (error) {
    return { problems: [syntaxProblem(error instanceof Error ? error.message : String(error), file, firstLine)] };
  }
}

/** @returns nothing where the text has more levels than the parser can follow */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Offset of the first key that is no plain word: such keys become text in ways that nobody expects. */
function complexKey(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Pair(_key, { key }) {
      if (!isCollection(key)) return undefined;
      offset = key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

const countLines = (text: string, end: number): number => text.slice(0, end).split('\n').length - 1;

function excessProblem({ found, expected }: { found: string; expected: string }, file: string, line: number): Problem {
  return {
    code: 'yaml-syntax',
    file,
    line,
    message: `found YAML that cannot be read: ${found}, expected ${expected}`,
    fix: 'Write the fields as the other files do.',
  };
}

function syntaxProblem(message: string, file: string, line: number): Problem {
  return {
    code: 'yaml-syntax',
    file,
    line,
    message: `found YAML that cannot be read: ${message.replace(/\s+/g, ' ')}`,
    fix: 'Check the indentation, and put quotes around a text that holds a colon, a # or a quote.',
  };
}

/** Offset of the key, or list item, that a path names; of its nearest parent where it is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    const pair = isMap(parent) ? parent.items.find(({ key }) => isNode(key) && String(key) === String(last)) : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
