import { type Document, isCollection, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { type Problem, tell } from '#src/schemas/problem.ts';
import { oddSpace, silentSlip } from './silent-slips.ts';
import type { Parsed, Written } from './source.ts';
import { findYamlExcess } from './yaml-limits.ts';
import { syntaxSlip } from './yaml-slips.ts';

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
  const odd = oddSpace(text.split('\n'), firstLine, file);
  if (odd !== undefined) return { problems: [odd] };
  const document = parse(text, counter);
  if (document === undefined)
    return { problems: [excessProblem({ found: 'too many levels inside each other', expected: 'fewer' }, file, firstLine)] };
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  if (error !== undefined) {
    return { problems: [syntaxSlip(error, text.split('\n'), counter.linePos(error.pos[0]).line - 1, firstLine, file)] };
  }
  const complex = complexKey(document);
  if (complex !== undefined)
    return {
      problems: [
        excessProblem({ found: 'a list or fields in the place of a name', expected: 'a name, then a colon' }, file, lineAt(complex)),
      ],
    };
  const silent = silentSlip(document, text, lineAt, file);
  if (silent !== undefined) return { problems: [silent] };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
    return { source: { file, value, lineOf, written: (path, part) => writtenAt(document, text, path, part, lineAt) } };
  } catch (error) {
    return { problems: [aliasProblem(error, text, file, firstLine)] };
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
    ...tell(
      {
        en: `found YAML that cannot be read: ${found}, expected ${expected}`,
        id: 'YAML ini tidak bisa dibaca: terlalu rumit untuk berkas isi',
      },
      { en: 'Write the fields as the other files do.', id: 'Tulis bidang-bidangnya seperti di berkas lain.' },
    ),
  };
}

/** `*word*` is what people write for bold text; YAML takes it for the name of another value. */
function aliasProblem(error: unknown, text: string, file: string, firstLine: number): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^\s*(?:- )?[\w-]+:\s+\*/.test(line));
  const [, name, written = ''] = /^\s*(?:- )?([\w-]+):\s+(\*.*)$/.exec(lines[at] ?? '') ?? [];
  if (!reason.startsWith('Unresolved alias') || name === undefined)
    return excessProblem({ found: reason.replace(/\s+/g, ' '), expected: 'a value' }, file, firstLine);
  return {
    code: 'yaml-syntax',
    file,
    line: firstLine + at,
    ...tell(
      {
        en: 'found YAML that cannot be read: a text cannot begin with * unless it stands in quotes',
        id: 'YAML ini tidak bisa dibaca: teks tidak boleh diawali * kecuali diapit tanda kutip',
      },
      { en: `Write: ${name}: ${JSON.stringify(written)}`, id: `Tulis: ${name}: ${JSON.stringify(written)}` },
    ),
  };
}

/** The text of a value or of a key; nothing where it takes more than one line. */
export function writtenAt(
  document: Document,
  text: string,
  path: readonly PropertyKey[],
  part: 'value' | 'key',
  lineAt: (offset: number) => number,
): Written | undefined {
  const node = part === 'value' ? document.getIn(path, true) : pairAt(document, path)?.key;
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  const written = text.slice(start, end);
  return written.includes('\n')
    ? undefined
    : { text: written, line: lineAt(start), column: start - (text.lastIndexOf('\n', start - 1) + 1) };
}

function pairAt(document: Document, path: readonly PropertyKey[]) {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  return isMap(parent) ? parent.items.find(({ key }) => isNode(key) && String(key) === String(path.at(-1))) : undefined;
}

/** Offset of the key, or list item, that a path names; of its nearest parent where it is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = pairAt(document, path.slice(0, depth))?.key ?? document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
