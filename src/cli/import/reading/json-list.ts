import { findList } from './find-list.ts';
import { parseJson } from './json-values.ts';

/** Where the reviews of a large JSON document are, whose entries can be read one after the other. */
export interface StreamedList {
  /** Dotted path of the list; empty where the document is the list. */
  path: string;
  entries: number;
  /** The entries, one a line, in parts; anew each time. */
  lines: () => Generator<string>;
}

/** Characters before and after the list: a document with more of them is not one list. */
const MOST_AROUND = 1_000_000;
/** Entries that are looked at to tell whether they are reviews. */
const HEAD = 50;

/**
 * The list of reviews of a JSON document that is one list, or has one and little else, such as `{"reviews": […], "page": 1}`.
 * @param partsOf the text in parts, anew each time
 * @param named path of the list, where the command line says it
 * @returns nothing for any other document, which has to be held in memory to be understood
 */
export function openJsonList(partsOf: () => Iterable<string>, name: string, named?: string): StreamedList | undefined {
  const scan = new ListScan();
  const head: string[] = [];
  let entries = 0;
  for (const entry of scan.entries(partsOf())) {
    if (head.length < HEAD) head.push(entry);
    entries += 1;
  }
  if (!scan.isWhole) return undefined;
  const short = parseJson(`${scan.before}${head.join(',')}${scan.after}`);
  if (!short.ok) return undefined;
  const items = head.map((entry) => parseJson(entry));
  const path = pathOfList(short.value, name, named);
  if (path === undefined || items.some(({ ok }) => !ok)) return undefined;
  return {
    path,
    entries,
    *lines() {
      let lines: string[] = [];
      for (const entry of new ListScan().entries(partsOf())) {
        // Between the parts of a value, a line break is a space; inside of a text, JSON has none.
        lines.push(`${entry.replaceAll('\n', ' ')}\n`);
        if (lines.length < LINES_AT_ONCE) continue;
        yield lines.join('');
        lines = [];
      }
      yield lines.join('');
    },
  };
}

const LINES_AT_ONCE = 500;

/** The path of the list of reviews, if the reviews are the entries of one list, unchanged. */
function pathOfList(document: unknown, name: string, named: string | undefined): string | undefined {
  try {
    const { path, items, lists } = findList(document, name, named);
    const there =
      path === '' ? document : path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
    return lists === 1 && Array.isArray(there) && there.length === items.length && there.every((item, at) => item === items[at])
      ? path
      : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the first list of objects in a document, character after character. */
class ListScan {
  /** The document up to the list, with its bracket, and from the closing one on. */
  before = '';
  after = '';
  /** Whether the document ended, with little around the list. */
  isWhole = false;
  private state: 'before' | 'list' | 'after' = 'before';
  private depth = 0;
  /** The last sign that is no white space. */
  private last = 0;
  private isText = false;
  private isEscaped = false;

  *entries(parts: Iterable<string>): Generator<string> {
    let entry = '';
    for (const part of parts) {
      let from = 0;
      for (let at = 0; at < part.length; at += 1) {
        const code = part.charCodeAt(at);
        if (this.isText) {
          if (this.isEscaped) this.isEscaped = false;
          else if (code === BACKSLASH) this.isEscaped = true;
          else if (code === QUOTE) this.isText = false;
        } else if (code === QUOTE) this.isText = true;
        else if (this.state === 'list') {
          if (code === OPEN_BRACE || code === OPEN_BRACKET) this.depth += 1;
          else if (this.depth > 0) {
            if (code === CLOSE_BRACE || code === CLOSE_BRACKET) this.depth -= 1;
          } else if (code === COMMA || code === CLOSE_BRACKET) {
            const text = (entry + part.slice(from, at)).trim();
            if (text !== '') yield text;
            entry = '';
            from = at + 1;
            if (code === CLOSE_BRACKET) {
              this.state = 'after';
              this.after = ']';
            }
          }
        } else if (this.state === 'before' && code === OPEN_BRACE && this.last === OPEN_BRACKET) {
          this.before += part.slice(from, at);
          from = at;
          this.state = 'list';
          this.depth = 1;
        }
        if (code > SPACE) this.last = code;
      }
      const rest = part.slice(from);
      if (this.state === 'list') entry += rest;
      else if (this.state === 'before') this.before += rest;
      else this.after += rest;
      if (this.before.length > MOST_AROUND || this.after.length > MOST_AROUND) return;
    }
    this.isWhole = this.state === 'after' && !this.isText;
  }
}

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
