import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { plainScalar } from '../seal/edit-fields.ts';
import type { FieldChange, PlainFields, PlainValue } from './change.ts';

/** How new fields are written: in the lines of a YAML file, between the braces of one, or in a line of JSON. */
type Style = 'block' | 'flow' | 'json';

interface Editing {
  style: 'yaml' | 'json';
  newline: string;
}

/**
 * A text of fields with some of them changed. Every other byte stays: order, comments, quotes, braces and line breaks. JSON is YAML
 * too, so one way serves both. What is written so oddly that it cannot be changed like this comes out wrong: the caller reads the
 * result and compares.
 */
export function editText(text: string, changes: readonly FieldChange[], editing: Editing): string {
  return changes.reduce((edited, change) => editField(edited, change, editing), text);
}

/** The same for a whole YAML file, with the line breaks that it has. */
export function editFile(text: string, changes: readonly FieldChange[]): string {
  const [, mark = '', yaml = ''] = /^(\uFEFF?)(.*)$/s.exec(text) ?? [];
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const whole = yaml.endsWith('\n') ? yaml : `${yaml}${newline}`;
  return `${mark}${editText(whole, changes, { style: 'yaml', newline })}`;
}

function editField(text: string, change: FieldChange, editing: Editing): string {
  const { fields, missing } = fieldsFor(text, change);
  if (fields === undefined) return text;
  const name = missing[0] ?? change.field;
  const at = fields.items.findIndex(({ key }) => isScalar(key) && key.value === name);
  const pair = fields.items[at];
  if ('remove' in change) return pair === undefined || missing.length > 0 ? text : removePair(text, fields, at);
  if (pair === undefined) return insertPair(text, fields, change, missing, editing);
  // Something else than fields stands in the way: nothing is written, and the caller sees that.
  if (missing.length > 0) return text;
  if ('set' in change) return replaceValue(text, pair, change.set, fields.flow === true ? flowStyle(editing) : 'block');
  if (!isSeq(pair.value)) return text;
  return pair.value.items.length > 0
    ? appendItem(text, pair.value, change.append, editing)
    : replaceValue(text, pair, [change.append], flowStyle(editing));
}

function readFields(text: string): YAMLMap | undefined {
  const { contents } = parseDocument(text, { keepSourceTokens: true, logLevel: 'silent' });
  return isMap(contents) ? contents : undefined;
}

/** The fields among which a change is, or the nearest around them, with the names on the way that are not there yet. */
function fieldsFor(text: string, { within = [] }: FieldChange): { fields?: YAMLMap; missing: string[] } {
  const root = readFields(text);
  for (let length = within.length; length > 0; length -= 1) {
    const fields = root?.getIn(within.slice(0, length), true);
    const missing = within.slice(length).filter((name) => typeof name === 'string');
    // An item of a list is never made.
    if (missing.length < within.length - length) return { missing };
    if (isMap(fields)) return { fields, missing };
  }
  const missing = within.filter((name) => typeof name === 'string');
  return root === undefined || missing.length < within.length ? { missing } : { fields: root, missing };
}

const flowStyle = ({ style }: Editing): Style => (style === 'json' ? 'json' : 'flow');

/** The comment at the end of its line stays. */
function replaceValue(text: string, pair: Pair, value: PlainValue, style: Style): string {
  const [start, end] = rangeOf(pair.value) ?? [0, 0];
  const written = isScalar(pair.value) && /^QUOTE/.test(pair.value.type ?? '') ? JSON.stringify(value) : writeValue(value, style);
  // A text in lines of its own ends with its last line break.
  const lineBreak = /\r?\n$/.exec(text.slice(start, end))?.[0] ?? '';
  return `${text.slice(0, start)}${written}${lineBreak}${text.slice(end)}`;
}

/** A field in lines of its own goes with its lines, and the comment behind it stays; one between braces goes with one comma. */
function removePair(text: string, fields: YAMLMap, at: number): string {
  const pair = fields.items[at];
  if (pair === undefined) return text;
  const start = startOf(pair);
  const end = endOf(pair);
  if (fields.flow !== true) {
    const rest = restOfLine(text, end);
    const comment = rest.trim().startsWith('#') ? `${text.slice(lineStart(text, start), start)}${rest.trimStart()}` : '';
    return text.slice(0, lineStart(text, start)) + comment + text.slice(end + rest.length);
  }
  const after = fields.items[at + 1];
  if (after !== undefined) return text.slice(0, start) + text.slice(startOf(after));
  const before = fields.items[at - 1];
  return text.slice(0, before === undefined ? start : endOf(before)) + text.slice(end);
}

/** As the last field. @param missing the names of maps that are made around it */
function insertPair(text: string, fields: YAMLMap, change: FieldChange, missing: readonly string[], editing: Editing): string {
  const last = fields.items.at(-1);
  if (fields.flow === true) {
    const [field = change.field, ...below] = [...missing, change.field];
    const style = flowStyle(editing);
    const value = writeValue(
      below.reduceRight<PlainValue>((inner, name) => ({ [name]: inner }), writtenValue(change)),
      style,
    );
    const pair = style === 'json' ? `${JSON.stringify(field)}:${value}` : `${field}: ${value}`;
    if (last !== undefined) return splice(text, endOf(last), `,${style === 'json' ? gapBetween(text, fields) : ' '}${pair}`);
    const [start, end] = rangeOf(fields) ?? [0, 0];
    return `${text.slice(0, start)}${style === 'json' ? `{${pair}}` : `{ ${pair} }`}${text.slice(end)}`;
  }
  if (last === undefined) return text;
  const indent = ' '.repeat(startOf(fields.items[0]) - lineStart(text, startOf(fields.items[0])));
  const around = missing.map((name, depth) => `${indent}${'  '.repeat(depth)}${name}:${editing.newline}`).join('');
  const written = `${around}${writeField(change, `${indent}${'  '.repeat(missing.length)}`, editing.newline)}`;
  const isTop = (change.within ?? []).length === missing.length;
  return isTop ? `${text}${written}` : splice(text, lineEndAfter(text, endOf(last)), written);
}

function appendItem(text: string, list: YAMLSeq, item: PlainFields, editing: Editing): string {
  const last = list.items.at(-1);
  const end = rangeOf(last)?.[1] ?? 0;
  if (list.flow === true) {
    const style = flowStyle(editing);
    return splice(text, end, `,${style === 'json' ? '' : ' '}${writeValue(item, style)}`);
  }
  const token = list.srcToken;
  const indent = ' '.repeat(token !== undefined && 'indent' in token ? token.indent : 0);
  // A new item is written between braces if the last one is.
  const written =
    isMap(last) && last.flow === true
      ? `${indent}- ${writeValue(item, 'flow')}${editing.newline}`
      : writeItem(item, indent, editing.newline);
  return splice(text, lineEndAfter(text, end), written);
}

function writeField(change: FieldChange, indent: string, newline: string): string {
  if (!('append' in change)) return `${indent}${change.field}: ${writeValue(writtenValue(change), 'flow')}${newline}`;
  return `${indent}${change.field}:${newline}${writeItem(change.append, `${indent}  `, newline)}`;
}

function writeItem(item: PlainFields, indent: string, newline: string): string {
  return Object.entries(item)
    .map(([field, value], index) => `${indent}${index === 0 ? '- ' : '  '}${field}: ${writeValue(value, 'block')}${newline}`)
    .join('');
}

/** On one line, whatever it is. */
function writeValue(value: PlainValue, style: Style): string {
  if (style === 'json') return JSON.stringify(value);
  if (typeof value === 'string') return plainScalar(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((one: PlainValue) => writeValue(one, 'flow')).join(', ')}]`;
  const fields = Object.entries(value as PlainFields).map(([field, inner]) => `${field}: ${writeValue(inner, 'flow')}`);
  return `{ ${fields.join(', ')} }`;
}

const writtenValue = (change: FieldChange): PlainValue => ('set' in change ? change.set : 'append' in change ? [change.append] : '');

/** The space that stands behind the commas of a JSON text. */
function gapBetween(text: string, { items }: YAMLMap): string {
  const [first, second] = items;
  if (first === undefined || second === undefined) return '';
  return /,(\s*)$/.exec(text.slice(endOf(first), startOf(second)))?.[1] ?? '';
}

const splice = (text: string, at: number, added: string): string => text.slice(0, at) + added + text.slice(at);
const lineEndAfter = (text: string, offset: number): number => offset + restOfLine(text, offset).length;
const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
/** What follows up to the next line, with its line break; nothing where the offset is at the start of a line already. */
const restOfLine = (text: string, offset: number): string =>
  text[offset - 1] === '\n' ? '' : (/^[^\n]*\n?/.exec(text.slice(offset))?.[0] ?? '');

// Of a node's three numbers, the first is where it starts, the second where it ends, the third where its comment and line end.
const rangeOf = (node: unknown): readonly [number, number, number] | undefined =>
  (node as { range?: [number, number, number] } | null)?.range;
const startOf = (pair: Pair | undefined): number => rangeOf(pair?.key)?.[0] ?? 0;
const endOf = (pair: Pair | undefined): number => rangeOf(pair?.value)?.[1] ?? rangeOf(pair?.key)?.[1] ?? 0;
