import type { Edit, Problem } from '#src/schemas/problem.ts';

/**
 * The text of a file after its safe changes. Every byte around a change stays: line ends, a byte-order mark, comments.
 * @param text as it is in the file
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; applied: number } {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const pieces = text.slice(mark.length).split(/(\r\n|\r|\n)/);
  let applied = 0;
  // From the right, so that a change does not move the next one.
  for (const { line, column, found, replacement } of edits.toSorted((a, b) => b.line - a.line || b.column - a.column)) {
    const at = (line - 1) * 2;
    const before = pieces[at] ?? '';
    if (!before.startsWith(found, column)) continue;
    pieces[at] = before.slice(0, column) + replacement + before.slice(column + found.length);
    applied += 1;
  }
  return { text: mark + pieces.join(''), applied };
}

/** The safe changes of a report, by file. */
export function editsByFile(problems: readonly Problem[]): Map<string, Edit[]> {
  const edits = new Map<string, Edit[]>();
  for (const { file, edit, moreEdits = [] } of problems) {
    if (edit === undefined) continue;
    const known = edits.get(file) ?? [];
    known.push(edit, ...moreEdits);
    edits.set(file, known);
  }
  return edits;
}
