import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { parseFile } from '#src/loaders/parse-file.ts';
import type { Review } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { removePair } from './edit-fields.ts';

/**
 * The text of a review file after sealing: the order number gone, the seed there, and everything else as it was, comments
 * and line breaks too. @param seeds by id, of reviews in this file that have none yet
 */
export function editReviewFile(path: string, text: string, seeds: ReadonlyMap<string, string>): string {
  const edited = path.endsWith('.ndjson') ? editLines(text, seeds) : editFrontMatter(text, seeds);
  requireSame(path, text, edited, seeds);
  return edited;
}

/** The line of one review in an `.ndjson` file. */
export function findLine(text: string, id: string): string | undefined {
  return text.split('\n').find((line) => isOf(line, id));
}

/** An `.ndjson` file without one review. */
export function removeLine(text: string, id: string): string {
  return text
    .split('\n')
    .filter((line) => !isOf(line, id))
    .join('\n');
}

const isOf = (line: string, id: string): boolean => line.trim() !== '' && JSON.parse(withoutMark(line)).id === id;

/** Whether a line, even one that is no JSON any more, is that of a review. */
export function namesReview(line: string, id: string): boolean {
  // Most lines of a large list are told apart without parsing them; an escaped letter may stand in the id.
  if (!line.includes(id) && !line.includes('\\u')) return false;
  try {
    return isOf(line, id);
  } catch {
    return line.includes(JSON.stringify(id));
  }
}

function editLines(text: string, seeds: ReadonlyMap<string, string>): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.trim() === '') return line;
      const { order, ...review } = JSON.parse(withoutMark(line)) as { id: string; order?: string };
      const seed = seeds.get(review.id);
      if (order === undefined && seed === undefined) return line;
      const mark = line.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
      return `${mark}${JSON.stringify({ ...review, ...(seed !== undefined && { seed }) })}${line.endsWith('\r') ? '\r' : ''}`;
    })
    .join('\n');
}

const BYTE_ORDER_MARK = '\uFEFF';
const withoutMark = (line: string): string => (line.startsWith(BYTE_ORDER_MARK) ? line.slice(1) : line);

/** The line of dashes, the fields, and the next line of dashes with all that follows, as `parseMarkdown()` sees them. */
export const FRONT_MATTER = /^(\uFEFF?---[^\S\r\n]*\r?\n)([\s\S]*?\n)(---[^\S\r\n]*(?:[\r\n][\s\S]*)?)$/;

/** One `.md` file holds one review, so that there is one seed at most. */
function editFrontMatter(text: string, seeds: ReadonlyMap<string, string>): string {
  const [seed] = seeds.values();
  const [, opening = '', yaml = '', rest = ''] = FRONT_MATTER.exec(text) ?? [];
  const kept = withoutOrder(yaml);
  return `${opening}${seed === undefined ? kept : withSeed(kept, seed, opening.endsWith('\r\n') ? '\r\n' : '\n')}${rest}`;
}

function withoutOrder(yaml: string): string {
  const fields = readFields(yaml);
  const at = fields?.items.findIndex(({ key }) => isScalar(key) && key.value === 'order') ?? -1;
  return fields === undefined || at < 0 ? yaml : removePair(yaml, fields, at);
}

/** As the last field, or the last between the braces. */
function withSeed(yaml: string, seed: string, newline: string): string {
  const fields = readFields(yaml);
  if (fields?.flow === true) {
    const end = endOf(fields.items.at(-1));
    return `${yaml.slice(0, end)}, seed: "${seed}"${yaml.slice(end)}`;
  }
  const first = startOf(fields?.items[0]);
  return `${yaml}${yaml.slice(lineStart(yaml, first), first)}seed: "${seed}"${newline}`;
}

function readFields(yaml: string): YAMLMap | undefined {
  const { contents } = parseDocument(yaml);
  return isMap(contents) ? contents : undefined;
}

// Of a node's three numbers, the first is where it starts, the second where it ends, the third where its comment and line end.
const startOf = (pair: Pair | undefined): number => (isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0);
const endOf = (pair: Pair | undefined): number => (isNode(pair?.value) ? (pair.value.range?.[1] ?? 0) : 0);
const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** A review must come out of the edit with the words and facts that went in, the seed, and no order number. @throws CliError when it did not */
function requireSame(path: string, before: string, after: string, seeds: ReadonlyMap<string, string>): void {
  const read = (text: string) => parseFile(path, Buffer.from(text)).entries.map(({ data }) => data as Review);
  const expected = read(before).map(({ order: _order, ...review }) => {
    const seed = seeds.get(review.id);
    return { ...review, ...(seed !== undefined && { seed }) };
  });
  if (isDeepStrictEqual(read(after), expected)) return;
  throw new CliError(
    told({
      en: `Found fields in ${path} that are written so unusually that they cannot be edited without changing more than the seal needs.`,
      id: `Isian di ${path} ditulis begitu tidak lazim sehingga tidak dapat diubah tanpa mengubah lebih banyak daripada yang diperlukan segel.`,
    }),
    told({
      en: 'Write each field on a line of its own, as in the other files: name, colon, value.',
      id: 'Tulis setiap isian di barisnya sendiri, seperti di berkas lain: nama, titik dua, nilai.',
    }),
  );
}
