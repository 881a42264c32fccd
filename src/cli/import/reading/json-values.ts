import JSON5 from 'json5';

type ReadJson = { ok: true; value: unknown } | { ok: false; reason: string };

/** One JSON value. Numbers stay as they are written: an id of twenty digits is not rounded, and 5.0 is not 5. */
export function parseJson(text: string): ReadJson {
  const keepNumber = (_key: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value;
  try {
    return { ok: true, value: JSON.parse(text, keepNumber) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Larger texts are not tried: nobody prints more than this from Python, and JSON5 is slow and rounds numbers. */
const LONGEST_LOOSE = 20_000_000;
/** A string with either quote, or a word that only Python or JavaScript writes. The first is kept, so that words in texts stay. */
const TOKEN =
  /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|(?<![\w$.])(?:-?(?:NaN|Infinity|inf|nan)|None|True|False|undefined)(?![\w$])|(?<![\w$.])\d{16,}(?![\w.])/g;

/** JSON as Python and JavaScript print it: NaN, None, True, single quotes, a comma too many. */
export function parseLooseJson(text: string): ReadJson {
  if (text.length > LONGEST_LOOSE) return { ok: false, reason: 'it is no JSON, and too long to be read as anything like it' };
  const plain = text.replace(TOKEN, (token) =>
    /^["']/.test(token) ? token : (LOOSE[token] ?? (/^\d/.test(token) ? `"${token}"` : 'null')),
  );
  const strict = parseJson(plain);
  if (strict.ok) return strict;
  try {
    // JSON5 accepts these line breaks, but prints a warning about them.
    return { ok: true, value: JSON5.parse(plain.replaceAll(/[\u2028\u2029]/g, ' ')) };
  } catch {
    return strict;
  }
}

const LOOSE: Record<string, string> = { True: 'true', False: 'false' };

/**
 * The values of a text that holds several, one after the other, each over as many lines as it likes. Reads each character once.
 * @returns nothing where something else stands between them, or where the last one does not end
 */
export function splitValues(text: string): { text: string; line: number }[] | undefined {
  const values: { text: string; line: number }[] = [];
  let [depth, start, line, startLine] = [0, 0, 1, 1];
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') line += 1;
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') {
      if (depth === 0) return undefined;
      inText = true;
    } else if (character === '{' || character === '[') {
      if (depth === 0) [start, startLine] = [at, line];
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth < 0) return undefined;
      if (depth === 0) values.push({ text: text.slice(start, at + 1), line: startLine });
    } else if (depth === 0 && !/[\s,]/.test(character ?? '')) return undefined;
  }
  return depth === 0 && !inText ? values : undefined;
}

/** An object with fields, and no list. */
export type Plain = Record<string, unknown>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
