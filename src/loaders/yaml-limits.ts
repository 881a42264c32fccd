import { CST, Lexer } from 'yaml';

/** What one YAML text may hold: far above what a content file needs, and few enough that no parser takes seconds. */
const MOST_CHARACTERS = 200_000;
const MOST: Partial<Record<NonNullable<ReturnType<typeof CST.tokenType>>, { count: number; what: string }>> = {
  // Each such key inside another one doubles the time of what comes after.
  'explicit-key-ind': { count: 3, what: 'keys that are written with a question mark' },
  anchor: { count: 50, what: 'anchors (&)' },
  alias: { count: 50, what: 'aliases (*)' },
  tag: { count: 50, what: 'tags (!)' },
  'map-value-ind': { count: 5_000, what: 'keys' },
  'seq-item-ind': { count: 5_000, what: 'list items' },
  'flow-map-start': { count: 5_000, what: 'braces' },
  'flow-seq-start': { count: 5_000, what: 'brackets' },
  newline: { count: 20_000, what: 'lines' },
};
const MOST_LEVELS = 30;

/** The first limit that a text breaks, and the character at which it does; the text is only cut into words for it, in linear time. */
export function findYamlExcess(text: string): { found: string; expected: string; offset: number } | undefined {
  if (text.length > MOST_CHARACTERS) {
    return { found: `${text.length} characters of YAML`, expected: `at most ${MOST_CHARACTERS}`, offset: 0 };
  }
  const counts = new Map<string, number>();
  let offset = 0;
  let levels = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === null) continue;
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    const most = MOST[type];
    if (most !== undefined && count > most.count) return { found: `more than ${most.count} ${most.what}`, expected: 'fewer', offset };
    levels += type.endsWith('-start') && type.startsWith('flow') ? 1 : type === 'flow-map-end' || type === 'flow-seq-end' ? -1 : 0;
    if (levels > MOST_LEVELS) return { found: `more than ${MOST_LEVELS} brackets inside each other`, expected: 'fewer', offset };
    // The lexer marks the beginning of a document and of a plain word with a character of its own.
    if (type !== 'doc-mode' && type !== 'scalar' && type !== 'flow-error-end') offset += token.length;
  }
  return undefined;
}
