import { createHash } from 'node:crypto';
import { appendFileSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import sax from 'sax';
import { type Entry, open, type ZipFile } from 'yauzl';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { formatNumber, quote } from '../../terminal.ts';
import { ownText } from './large-table.ts';
import { isHiddenState, placeOf } from './sheet-notes.ts';
import { spareMemory } from './spare-memory.ts';

/** Bytes of a sheet, unpacked. A smaller one is read by the library, which holds it in memory as a whole. */
const LARGE_SHEET = 4 * 1024 * 1024;
/** Bytes of the texts that a workbook keeps apart from its sheets: these have to be held. */
const MOST_TEXTS = 150 * 1024 * 1024;

/** A sheet as a file of its own, until `remove()` takes it away. */
export interface SheetFile {
  csv: string;
  name: string;
  sha256: string;
  inside: string;
  remove: () => void;
}

/**
 * Writes a large sheet of a workbook as CSV, cell after cell, so that it takes little memory.
 * @param wanted name of the sheet; without it the first one that is shown
 * @param largeFrom bytes of the sheet from which it is done
 * @returns nothing for other files and for smaller sheets
 * @throws CliError where the texts of the workbook are too many to be held
 */
export async function unpackLargeSheet(path: string, wanted: string | undefined, largeFrom = LARGE_SHEET): Promise<SheetFile | undefined> {
  if (!/\.xlsx$/i.test(path)) return undefined;
  const zip = await openZip(path);
  if (zip === undefined) return undefined;
  const name = basename(path);
  try {
    const workbook = await readWorkbook(zip);
    const sheet = workbook.sheets.find((one) => (wanted === undefined ? !one.isHidden : one.name === wanted));
    const entry = zip.entries.get(sheet?.path ?? '');
    if (sheet === undefined || entry === undefined || entry.uncompressedSize < largeFrom) return undefined;
    spareMemory();
    const texts = zip.entries.get('xl/sharedStrings.xml');
    if (texts !== undefined && texts.uncompressedSize > MOST_TEXTS)
      throw new CliError(
        told({
          en: `Found ${formatNumber(Math.round(texts.uncompressedSize / 1e6))} MB of texts in ${name}, which a workbook keeps in one place, so that all of them have to be held in memory; expected at most ${formatNumber(Math.round(MOST_TEXTS / 1e6))} MB.`,
          id: `${name} berisi teks sebesar ${formatNumber(Math.round(texts.uncompressedSize / 1e6))} MB, yang disimpan buku kerja di satu tempat sehingga semuanya harus dimuat ke memori; paling banyak ${formatNumber(Math.round(MOST_TEXTS / 1e6))} MB.`,
        }),
        told({
          en: 'In Excel choose File, Save as, "CSV UTF-8 (comma delimited)", and import that file: a CSV may be of any size.',
          id: 'Di Excel pilih File, Save as, "CSV UTF-8 (comma delimited)", lalu impor berkas itu: CSV boleh sebesar apa pun.',
        }),
      );
    const folder = mkdtempSync(join(tmpdir(), 'bukti-sheet-'));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    const csv = join(folder, 'sheet.csv');
    try {
      await writeSheet(zip, entry, csv, { texts: await readTexts(zip, texts), isDay: await readDayStyles(zip), is1904: workbook.is1904 });
    } catch (error) {
      remove();
      throw error;
    }
    const others = workbook.sheets.filter((one) => one !== sheet).map((one) => one.name);
    const rest = others.length === 0 ? '' : `; the others are ${others.join(', ')}: --table names one`;
    return { csv, name, sha256: await hashOf(path), inside: `sheet ${quote(sheet.name)} of an Excel workbook${rest}`, remove };
  } finally {
    zip.file.close();
  }
}

interface OpenZip {
  file: ZipFile;
  entries: Map<string, Entry>;
}

/** @returns nothing for a file that is no archive; the usual reader then says what is wrong with it */
async function openZip(path: string): Promise<OpenZip | undefined> {
  const file = await promisify<string, { lazyEntries: true; autoClose: false }, ZipFile>(open)(path, {
    lazyEntries: true,
    autoClose: false,
  }).catch(() => undefined);
  if (file === undefined) return undefined;
  const { promise, resolve } = Promise.withResolvers<Map<string, Entry> | undefined>();
  const entries = new Map<string, Entry>();
  file.on('entry', (entry: Entry) => {
    entries.set(entry.fileName, entry);
    file.readEntry();
  });
  file.on('end', () => resolve(entries));
  file.on('error', () => resolve(undefined));
  file.readEntry();
  const all = await promise;
  if (all !== undefined) return { file, entries: all };
  file.close();
  return undefined;
}

interface Seen {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Reads an XML file of the archive, part by part. Names are told without the prefix that some programs write. */
async function readXml({ file }: OpenZip, entry: Entry | undefined, seen: Seen): Promise<void> {
  if (entry === undefined) return;
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => seen.open?.(localName(name), attributes as Record<string, string>);
  parser.ontext = (text) => seen.text?.(text);
  parser.oncdata = (text) => seen.text?.(text);
  parser.onclosetag = (name) => seen.close?.(localName(name));
  parser.onerror = (error) => {
    throw error;
  };
  const stream = await promisify(
    file.openReadStream.bind(file) as (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void,
  )(entry);
  stream.setEncoding('utf8');
  try {
    for await (const part of stream) parser.write(String(part));
    parser.close();
  } catch (cause) {
    throw new CliError(
      told({ en: 'Found an Excel workbook that cannot be read.', id: 'Buku kerja Excel ini tidak dapat dibaca.' }),
      told({ en: 'Save it again as "CSV UTF-8", and import that file.', id: 'Simpan lagi sebagai "CSV UTF-8", lalu impor berkas itu.' }),
      { cause },
    );
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

async function readWorkbook(zip: OpenZip): Promise<{ sheets: { name: string; path: string; isHidden: boolean }[]; is1904: boolean }> {
  const named: { name: string; id: string; isHidden: boolean }[] = [];
  const targets = new Map<string, string>();
  let is1904 = false;
  await readXml(zip, zip.entries.get('xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (tag === 'sheet')
        named.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '', isHidden: isHiddenState(attributes.state) });
    },
  });
  await readXml(zip, zip.entries.get('xl/_rels/workbook.xml.rels'), {
    open: (tag, { Id = '', Target = '' }) => {
      if (tag === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return { sheets: named.map(({ id, ...sheet }) => ({ ...sheet, path: targets.get(id) ?? '' })), is1904 };
}

/** Texts to which cells point by their number. Those that say how a word is spoken are left out. */
async function readTexts(zip: OpenZip, entry: Entry | undefined): Promise<string[]> {
  const texts: string[] = [];
  let [text, isText, isSpoken] = ['', false, false];
  await readXml(zip, entry, {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') isSpoken = true;
      isText = tag === 't' && !isSpoken;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (tag) => {
      isText = false;
      if (tag === 'rPh') isSpoken = false;
      if (tag === 'si') texts.push(ownText(text));
    },
  });
  return texts;
}

/** Numbers of formats that are days or times. Source: ECMA-376, 18.8.30. */
const DAY_FORMATS = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** For each style of cells, whether it shows a day. */
async function readDayStyles(zip: OpenZip): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isCells = false;
  await readXml(zip, zip.entries.get('xl/styles.xml'), {
    open: (tag, { numFmtId = '', formatCode = '' }) => {
      if (tag === 'numFmt') own.set(Number(numFmtId), /[dmyhs]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')));
      if (tag === 'cellXfs') isCells = true;
      if (tag === 'xf' && isCells) styles.push(own.get(Number(numFmtId)) ?? DAY_FORMATS.has(Number(numFmtId)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCells = false;
    },
  });
  return styles;
}

interface SheetFacts {
  texts: readonly string[];
  isDay: readonly boolean[];
  is1904: boolean;
}

/** Rows that are written at once. */
const ROWS_HELD = 2000;
/** How many rows may be left out in one place. No table of reviews leaves out more. */
const MOST_LEFT_OUT = 10_000;

async function writeSheet(zip: OpenZip, entry: Entry, csv: string, facts: SheetFacts): Promise<void> {
  let held: string[][] = [];
  let cells: string[] = [];
  let [rows, rowNumber] = [0, 0];
  let cell = { at: 0, type: '', style: 0, value: '' };
  let isValue = false;
  const flush = () => {
    appendFileSync(csv, stringify(held), { mode: 0o600 });
    held = [];
  };
  await readXml(zip, entry, {
    open: (tag, { r = '', t = '', s = '0' }) => {
      if (tag === 'row') [cells, rowNumber] = [[], r === '' ? rowNumber + 1 : Number(r)];
      if (tag === 'c') cell = { at: r === '' ? cells.length : columnOf(r), type: t, style: Number(s), value: '' };
      isValue = tag === 'v' || tag === 't';
    },
    text: (part) => {
      if (isValue) cell.value += part;
    },
    close: (tag) => {
      isValue = false;
      if (tag === 'c') {
        while (cells.length < cell.at) cells.push('');
        cells[cell.at] = readValue(cell, facts);
      }
      if (tag !== 'row') return;
      for (let empty = Math.min(rowNumber - rows - 1, MOST_LEFT_OUT); empty > 0; empty -= 1) held.push(['']);
      held.push(cells.length === 0 ? [''] : cells);
      rows = rowNumber;
      if (held.length >= ROWS_HELD) flush();
    },
  });
  flush();
}

/** The place of a cell's column, from 0: that of `AB12` is 27. */
function columnOf(reference: string): number {
  return placeOf(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A');
}

function readValue({ type, style, value }: { type: string; style: number; value: string }, { texts, isDay, is1904 }: SheetFacts): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type !== '' && type !== 'n') return value;
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return value;
  return isDay[style] === true ? dayOf(number + (is1904 ? 1462 : 0)) : String(number);
}

/** A day without a time where the cell has none: Excel keeps both as one number. */
function dayOf(serial: number): string {
  const at = new Date(Math.round((serial - 25_569) * 86_400_000));
  if (Number.isNaN(at.getTime())) return '';
  const iso = at.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
