import { createPrivateKey } from 'node:crypto';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { HIDDEN_FILE, parseHiddenFile } from '#src/evidence/hidden-part.ts';
import type { OrderLine } from '#src/evidence/order-line.ts';
import { PURCHASE_VERSIONS, purchaseKey } from '#src/evidence/purchase-commitment.ts';
import { parseFile } from '#src/loaders/parse-file.ts';
import { listFolder } from '#src/loaders/read-folder.ts';
import { findPersonalData } from '../personal-data/personal-data.ts';
import { contactOf, nameOf } from './contact.ts';
import { LeakError } from './leak-error.ts';
import type { Secret, SecretKind } from './secret.ts';
import { wordsOf } from './words-of.ts';

/** A larger file that is no table is no message of the inbox either. */
const TEXT_MAX_BYTES = 5_000_000;

/**
 * Everything in the private folder that can be told from common words: of tables the order numbers and contacts, the pepper, keys,
 * what opens the commitments of reviewed orders, withdrawn reviews, and from any other text its e-mail addresses and phone numbers.
 * @param environment where a build machine may keep the log's key, in BUKTI_LOG_KEY
 */
export async function readSecrets(folder: string, environment: NodeJS.ProcessEnv = process.env): Promise<Secret[]> {
  const lines: OrderLine[] = [];
  let pepper: string | undefined;
  const found: Secret[][] = [secrets('key', keySpellings(environment.BUKTI_LOG_KEY ?? ''), 'the variable BUKTI_LOG_KEY')];
  const files = await listFolder(folder);
  for (const file of files) {
    // A pipe or a link to a folder cannot be read.
    if (file.problem !== undefined && file.bytes === 0) continue;
    const bytes = await file.read();
    const place = `${basename(folder)}/${file.path}`;
    const text = new TextDecoder().decode(bytes);
    if (file.path === 'pepper') pepper = text.trim();
    if (file.path === 'evidence.csv') lines.push(...orderLines(text, place));
    found.push(fromFile(file.path, text, place));
  }
  const openings = pepper === undefined ? [] : openingsOf(pepper, lines, `${basename(folder)}/evidence.csv`);
  return [...found.flat(), ...openings];
}

function fromFile(path: string, text: string, place: string): Secret[] {
  if (path === 'pepper') return secrets('pepper', [text.trim(), base64(Buffer.from(text.trim(), 'hex'))], `${place}:1`);
  if (text.includes('PRIVATE KEY-----')) return secrets('key', keySpellings(text), `${place}:1`);
  if (path.endsWith('.csv')) return fromTable(text, place);
  if (path === HIDDEN_FILE) return fromHidden(text, place);
  if (path.startsWith('withdrawn/')) return fromWithdrawn(path, text, place);
  return text.length > TEXT_MAX_BYTES ? [] : contactsIn(text, place);
}

function secrets(kind: SecretKind, values: readonly string[], place: string): Secret[] {
  return values.map((value) => ({ kind, value, place }));
}

/** The PEM's own base64, and the 32 bytes of an Ed25519 key as hex and base64. An encrypted key has no more than the first. */
function keySpellings(pem: string): string[] {
  if (pem === '') return [];
  const body = pem.replace(/-----[^-]*-----/g, '').replace(/\s/g, '');
  try {
    const { d } = createPrivateKey(pem).export({ format: 'jwk' });
    return d === undefined ? [body] : [body, Buffer.from(d, 'base64url').toString('hex'), base64(Buffer.from(d, 'base64url'))];
  } catch {
    return [body];
  }
}

/** Without padding. Secrets are compared by their letters and digits, so `-_` and `+/` are one. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

/** Columns of bukti's own tables that are public, or stand for goods rather than for people. */
const PUBLIC_COLUMNS = new Set(['id', 'sku', 'delivered', 'commitment']);

function fromTable(text: string, place: string): Secret[] {
  return readTable(text, place).flatMap(({ cells, line }) =>
    cells.flatMap(([column, cell]) => {
      if (cell === '' || PUBLIC_COLUMNS.has(column)) return [];
      const here = `${place}:${line}`;
      return column === 'order' ? secrets('order', [cell], here) : contactOf(column, cell).map((contact) => ({ ...contact, place: here }));
    }),
  );
}

function orderLines(text: string, place: string): OrderLine[] {
  return readTable(text, place).flatMap(({ cells }) => {
    const { order, sku } = Object.fromEntries(cells);
    return order === undefined || sku === undefined ? [] : [{ order, sku }];
  });
}

interface TableRow {
  cells: [column: string, cell: string][];
  line: number;
}

const CSV = { bom: true, trim: true, delimiter: [',', ';', '\t'], relax_column_count: true, relax_quotes: true, skip_empty_lines: true };

/** Column names in lower case. Whether a ledger is in order is for `bukti seal` to say: here each cell that can be read counts. */
function readTable(text: string, place: string): TableRow[] {
  try {
    const [header = [], ...rows] = parse(text, { ...CSV, on_record: (cells: string[], { lines }) => [String(lines), ...cells] });
    const columns = header.slice(1).map((name) => name.toLowerCase());
    return rows.map(([line, ...cells]) => ({ cells: cells.map((cell, index) => [columns[index] ?? '', cell]), line: Number(line) }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new LeakError(
      `Found a line in ${place} that is no CSV (${cause.code}), so nothing could be compared with it.\n  → Correct it, and build again.`,
    );
  }
}

function openingsOf(pepper: string, lines: readonly OrderLine[], place: string): Secret[] {
  return lines.flatMap((line, index) => {
    const keys = PURCHASE_VERSIONS.map((version) => purchaseKey(Buffer.from(pepper, 'hex'), line, version));
    return secrets(
      'opening',
      keys.flatMap((key) => [Buffer.from(key).toString('hex'), base64(key)]),
      `${place}:${index + 2}`,
    );
  });
}

/** A text is looked for by its first ten words, which no other text has; in scripts without spaces, by its first letters. */
const WORDS_COMPARED = 10;
const LETTERS_COMPARED = 24;

/** Names that nobody would take for another's, seeds, and the words of withheld reviews. */
function fromHidden(text: string, place: string): Secret[] {
  const parts = parseHiddenFile(text);
  if (parts === undefined)
    throw new LeakError(`Found a line in ${place} that is not what bukti wrote.\n  → Restore the file from your last copy of it.`);
  return [...parts.values()].flatMap(({ seed, author, text: whole = '' }, index) => {
    const here = `${place}:${index + 1}`;
    const names = author === undefined || author.name === author.shown ? [] : nameOf(author.name, here);
    const withheld = whole === '' ? [] : fromWithdrawn(whole.startsWith('{') ? 'a.ndjson' : 'a.md', whole, here);
    return [
      ...names,
      ...secrets('seed', seed === undefined ? [] : [seed], here),
      ...withheld.map((secret) => ({ ...secret, place: here })),
    ];
  });
}

function fromWithdrawn(path: string, text: string, place: string): Secret[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const { entries } = parseFile(name.endsWith('.ndjson') ? `reviews/${name}` : `reviews/withdrawn/${name}`, Buffer.from(text));
  const reviews = entries.filter((entry) => entry.kind === 'reviews');
  if (reviews.length === 0) return contactsIn(text, place);
  return reviews.flatMap(({ data: { order, seed, body = '' }, source }) => {
    const here = `${place}:${source.lineOf([])}`;
    const words = wordsOf(body);
    const isUnspaced = words.slice(0, WORDS_COMPARED).filter((word) => word.length === 1).length > WORDS_COMPARED / 2;
    const least = isUnspaced ? LETTERS_COMPARED : WORDS_COMPARED;
    return [
      ...secrets('order', order === undefined ? [] : [order], here),
      ...secrets('seed', seed === undefined ? [] : [seed], here),
      ...secrets('words', words.length < least ? [] : [words.slice(0, least).join(' ')], here),
    ];
  });
}

function contactsIn(text: string, place: string): Secret[] {
  return findPersonalData(text).flatMap(({ kind, value }) => (kind === 'email' || kind === 'phone' ? secrets(kind, [value], place) : []));
}
