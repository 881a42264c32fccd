/** Deeper than any review, and far from the limit of the stack. */
const MAX_DEPTH = 12;
/** Between the values of a list. Addresses and names rarely hold it. */
const JOIN = '; ';

/**
 * The texts of an object by dotted path. The values of a list are one text, `a; b`, also where each stands in an object of its own
 * (`photos.url`), so that no path can lead from one record into another.
 */
export function flatten(record: object): Map<string, string> {
  const cells = new Map<string, string[]>();
  const visit = (value: unknown, path: string, depth: number): void => {
    if (value === null || value === undefined || depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      if (value.length === 0) add(path, '');
      for (const item of value) visit(item, path, depth + 1);
    } else if (typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) visit(child, path === '' ? key : `${path}.${key}`, depth + 1);
    } else add(path, String(value));
  };
  const add = (path: string, text: string): void => {
    const known = cells.get(path);
    if (known === undefined) cells.set(path, [text]);
    else known.push(text);
  };
  visit(record, '', 0);
  return new Map([...cells].map(([path, texts]) => [path, texts.filter((text, at) => at === 0 || text !== '').join(JOIN)]));
}
