/** Where a value holds something that no content file has a use for, and that later steps could not treat like other text. */
export interface OddValue {
  path: PropertyKey[];
  found: string;
  expected: string;
}

/** Far above what the fields of any content file need. */
const MOST_LEVELS = 20;
const MOST_VALUES = 100_000;

/**
 * The first odd thing in a value that was read from a file: levels without end (a YAML anchor that refers to itself), names that
 * every JavaScript object has already, half of a character. Steps are counted, so that no file takes long.
 */
export function findOddValue(root: unknown): OddValue | undefined {
  const waiting: { value: unknown; path: PropertyKey[] }[] = [{ value: root, path: [] }];
  for (let seen = 1; ; seen += 1) {
    const next = waiting.pop();
    if (next === undefined) return undefined;
    const { value, path } = next;
    if (seen > MOST_VALUES) return { path: path.slice(0, 1), found: `more than ${MOST_VALUES} values`, expected: 'fewer' };
    if (typeof value === 'string' && !value.isWellFormed()) return { path, found: HALF, expected: 'whole characters' };
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= MOST_LEVELS)
      return {
        path: path.slice(0, 1),
        found: `more than ${MOST_LEVELS} levels inside each other`,
        expected: 'fields as they are described',
      };
    const entries = Object.entries(value);
    const odd = Array.isArray(value) ? undefined : entries.map(([key]) => oddName(key, path)).find((one) => one !== undefined);
    if (odd !== undefined) return odd;
    for (const [key, inner] of entries.reverse()) waiting.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] });
  }
}

const HALF = 'half of a character (a lone surrogate such as \\ud83d), as a program leaves it that cuts an emoji in two';

function oddName(key: string, path: readonly PropertyKey[]): OddValue | undefined {
  if (key in Object.prototype && !isClaims(path))
    return { path: [...path, key], found: `the name ${key}, which programs use for themselves`, expected: 'another name' };
  return key.isWellFormed() ? undefined : { path: [...path], found: `a name with ${HALF}`, expected: 'whole characters' };
}

/** What a platform called its columns is kept as it was, and nothing is looked up by it. */
const isClaims = (path: readonly PropertyKey[]): boolean => path.length === 2 && path[0] === 'imported' && path[1] === 'claims';
