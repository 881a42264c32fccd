import { isMap, isScalar, type Pair, parse, parseDocument, type YAMLMap } from 'yaml';

/** What becomes of one field of a YAML text. */
export interface FieldChange {
  /** `['salt']`, or `['author', 'name']`. */
  path: readonly string[];
  /** Nothing removes the field. */
  value: string | undefined;
  /** A field in whose place it is written, where there is one. */
  instead?: string;
}

/** A YAML text with other values in some fields, and everything else as it was: order, comments and line breaks too. */
export function editFields(yaml: string, newline: string, changes: readonly FieldChange[]): string {
  return changes.reduce((text, change) => editField(text, newline, change), yaml);
}

function editField(yaml: string, newline: string, { path, value, instead }: FieldChange): string {
  const fields = mapAt(yaml, path.slice(0, -1));
  const key = path.at(-1) ?? '';
  if (fields === undefined) return yaml;
  const [own, other] = [key, instead].map((name) => fields.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === name));
  const at = own !== undefined && own >= 0 ? own : (other ?? -1);
  const pair = fields.items[at];
  if (value === undefined) return pair === undefined ? yaml : removePair(yaml, fields, at);
  if (pair === undefined) return (path.length === 1 ? insertLast : insertFirst)(yaml, newline, fields, `${key}: ${plainScalar(value)}`);
  if (isScalar(pair.value) && pair.value.value === value && at === own) return yaml;
  const quoted = isScalar(pair.value) && pair.value.type !== 'PLAIN';
  return `${yaml.slice(0, startOf(pair))}${key}: ${quoted ? JSON.stringify(value) : plainScalar(value)}${yaml.slice(endOf(pair))}`;
}

function mapAt(yaml: string, path: readonly string[]): YAMLMap | undefined {
  const document = parseDocument(yaml);
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isMap(node) ? node : undefined;
}

/** Removes the pair: its lines, or what stands between two commas. */
export function removePair(yaml: string, fields: YAMLMap, at: number): string {
  const pair = fields.items[at];
  if (pair === undefined) return yaml;
  const start = startOf(pair);
  const after = fields.items[at + 1];
  if (fields.flow !== true) return yaml.slice(0, lineStart(yaml, start)) + yaml.slice(rangeOf(pair.value)?.[2] ?? start);
  return after === undefined
    ? yaml.slice(0, endOf(fields.items[at - 1])) + yaml.slice(endOf(pair))
    : yaml.slice(0, start) + yaml.slice(startOf(after));
}

function insertLast(yaml: string, newline: string, fields: YAMLMap, field: string): string {
  const end = endOf(fields.items.at(-1));
  return fields.flow === true
    ? `${yaml.slice(0, end)}, ${field}${yaml.slice(end)}`
    : `${yaml}${indentOf(yaml, startOf(fields.items[0]))}${field}${newline}`;
}

function insertFirst(yaml: string, newline: string, fields: YAMLMap, field: string): string {
  const start = startOf(fields.items[0]);
  const between = fields.flow === true ? ', ' : `${newline}${indentOf(yaml, start)}`;
  return `${yaml.slice(0, start)}${field}${between}${yaml.slice(start)}`;
}

/** A text as YAML: without quotes where nobody could take it for anything but text. */
export function plainScalar(value: string): string {
  const isPlain = /^\d{4}-\d\d-\d\d$/.test(value) || /^\p{L}[\p{L}\p{M} .'-]*$/u.test(value) || isKey(value);
  return isPlain && !/^(?:yes|no|on|off|y|n)$/i.test(value) && parse(value) === value ? value : JSON.stringify(value);
}

/** A verifier key of a log: its name, a short hash, and the key itself. */
const isKey = (value: string): boolean => /^[\p{L}\d][\p{L}\d./:-]*\+[\da-f]{8}\+[\w+/=]+$/u.test(value);

// Of a node's three numbers, the first is where it starts, the second where it ends, the third where its comment and line end.
const rangeOf = (node: unknown): readonly [number, number, number] | undefined =>
  (node as { range?: [number, number, number] } | null)?.range;
const startOf = (pair: Pair | undefined): number => rangeOf(pair?.key)?.[0] ?? 0;
const endOf = (pair: Pair | undefined): number => rangeOf(pair?.value)?.[1] ?? 0;
const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
const indentOf = (text: string, offset: number): string => /^\s*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
