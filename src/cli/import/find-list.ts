import { CliError } from '../cli-error.ts';
import { count } from '../terminal.ts';

interface FoundList {
  /** Dotted path in the document; empty where the document itself is the list. */
  path: string;
  items: readonly unknown[];
}

const MAX_DEPTH = 8;

/**
 * The list of reviews in a JSON document: the one at `path`, or the only list of objects that there is.
 * @throws CliError when there is none, or more than one
 */
export function findList(document: unknown, name: string, path?: string): FoundList {
  const lists = listsIn(document, '', 0);
  const known = lists.map((list) => `${list.path || '.'} (${count(list.items.length, 'entry', 'entries')})`).join(', ');
  if (path !== undefined) {
    const items = path === '.' ? document : valueAt(document, path);
    if (Array.isArray(items)) return { path: path === '.' ? '' : path, items };
    throw new CliError(
      `${name}: found no list at ${path}, expected the list of reviews.`,
      known === '' ? 'Check the path.' : `Lists in this file: ${known}.`,
    );
  }
  const [only, second] = lists;
  if (only === undefined)
    throw new CliError(
      `${name}: found no list of objects, expected a list of reviews.`,
      'Export the reviews as a list: [{"rating": 5, "body": "…"}].',
    );
  if (second !== undefined)
    throw new CliError(
      `${name}: found several lists: ${known}. Which one holds the reviews?`,
      `Add --list and its path, such as --list ${only.path || '.'}`,
    );
  return only;
}

/** Lists of objects, looking into objects, and into lists that only wrap one object. Not into the reviews themselves. */
function listsIn(value: unknown, path: string, depth: number): FoundList[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([key, child]) => listsIn(child, path === '' ? key : `${path}.${key}`, depth + 1));
  const inside =
    value.length === 1 ? listsIn(value[0], path === '' ? '0' : `${path}.0`, depth + 1).filter(({ items }) => items.length > 1) : [];
  if (inside.length > 0) return inside;
  return value.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item)) ? [{ path, items: value }] : [];
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined),
      value,
    );
}
