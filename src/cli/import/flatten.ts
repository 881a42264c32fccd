/** Deeper than any review, and far from the limit of the stack. */
const MAX_DEPTH = 12;

/** The texts of an object by dotted path. A list of plain values is one text, `a; b`; objects in a list are numbered. */
export function flatten(record: object): Map<string, string> {
  const cells = new Map<string, string>();
  const visit = (value: unknown, path: string, depth: number): void => {
    if (value === null || value === undefined || depth > MAX_DEPTH) return;
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)) {
      cells.set(path, value.filter((item) => item !== null).join('; '));
    } else if (typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) visit(child, path === '' ? key : `${path}.${key}`, depth + 1);
    } else {
      cells.set(path, String(value));
    }
  };
  visit(record, '', 0);
  return cells;
}
