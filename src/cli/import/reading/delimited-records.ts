import { type CsvError, parse } from 'csv-parse/sync';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { closeLooseQuotes } from './loose-quotes.ts';

export interface DelimitedRecord {
  cells: string[];
  /** Line in the file where it begins. */
  line: number;
  /** Why it could not be read. */
  broken?: string;
}

/** So many rows with broken quotes are passed over; with more, the file was not written as this kind of table. */
const MOST_BROKEN = 100;
/** Characters that are read again after broken rows, in all: a quote that never ends costs the rest of the text. */
const MOST_READ_AGAIN = 50_000_000;
/** Characters of a row that goes on in the next part of a file. No review is longer; then its quote never ends. */
const LONGEST_OPEN = 2_000_000;

/**
 * The rows of a text that comes in parts, of which any may end in the middle of a row. A row whose quotes do not fit is passed on alone,
 * as broken, and reading goes on in the line after it. @throws CliError where no row can be read
 */
export function* readRecords(parts: Iterable<string>, delimiter: string, name: string): Generator<DelimitedRecord> {
  const reader = new RecordReader(delimiter, name);
  let rest = '';
  let next: string | undefined;
  for (const part of parts) {
    if (next !== undefined) {
      const whole = rest + next;
      const end = whole.lastIndexOf('\n') + 1;
      yield* reader.read(whole.slice(0, end), false);
      rest = reader.unread + whole.slice(end);
    }
    next = part;
  }
  yield* reader.read(rest + (next ?? ''), true);
}

class RecordReader {
  /** What the last part began and did not end. */
  unread = '';
  private line = 1;
  private broken = 0;
  private hasRead = false;
  private readonly delimiter: string;
  private readonly name: string;

  constructor(delimiter: string, name: string) {
    this.delimiter = delimiter;
    this.name = name;
  }

  /** @param isLast whether nothing comes after it */
  read(text: string, isLast: boolean): DelimitedRecord[] {
    this.unread = '';
    if (text === '') return [];
    const records = text.includes('"') ? this.readQuoted(closeLooseQuotes(text, this.delimiter), isLast) : this.readPlain(text);
    this.hasRead ||= records.length > 0;
    return records;
  }

  /** Without quotes, lines are rows. */
  private readPlain(text: string): DelimitedRecord[] {
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    const first = this.line;
    this.line += lines.length;
    return lines.map((line, at) => ({ cells: line.split(this.delimiter), line: first + at }));
  }

  private readQuoted(text: string, isLast: boolean): DelimitedRecord[] {
    const records: DelimitedRecord[] = [];
    const lineStarts = startsOfLines(text);
    const above = this.line - 1;
    let firstLine = 1;
    while (firstLine <= lineStarts.length) {
      const error = readUntilBroken(text.slice(lineStarts[firstLine - 1]), this.delimiter, firstLine, above, records);
      if (error === undefined) break;
      const { line, cause } = error;
      const start = lineStarts[line - 1] ?? text.length;
      if (!isLast && cause.code === 'CSV_QUOTE_NOT_CLOSED' && text.length - start < LONGEST_OPEN) {
        this.unread = text.slice(start);
        this.line = above + line;
        return records;
      }
      const isTooMuch = this.broken === MOST_BROKEN || this.broken * text.length > MOST_READ_AGAIN;
      if ((!this.hasRead && records.length === 0) || isTooMuch) throw quoteError(cause, above + line, this.name);
      records.push({
        cells: [text.slice(start, lineStarts[line]).trimEnd()],
        line: above + line,
        broken: told({
          en: `${describeQuote(cause)}; close it, or double a quote that belongs to the text`,
          id: `${describeQuote(cause)}; tutup tanda kutip itu, atau tulis dua kali tanda kutip yang termasuk teks`,
        }),
      });
      this.broken += 1;
      firstLine = line + 1;
    }
    this.line = above + lineStarts.length + 1;
    return records;
  }
}

/** Reads records into a list until one is broken. @returns the line of the text at which the broken one begins */
function readUntilBroken(
  text: string,
  delimiter: string,
  firstLine: number,
  above: number,
  records: DelimitedRecord[],
): { line: number; cause: CsvError } | undefined {
  let nextLine = firstLine;
  const collect = (cells: string[], { lines }: { lines: number }): null => {
    records.push({ cells, line: above + nextLine });
    nextLine = firstLine + lines;
    return null;
  };
  try {
    parse(text, { delimiter, relax_column_count: true, on_record: collect });
    return undefined;
  } catch (error) {
    return { line: nextLine, cause: error as CsvError };
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1 && at + 1 < text.length; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function quoteError(error: CsvError, recordLine: number, name: string): CliError {
  const noticed = typeof error.lines === 'number' && error.lines !== recordLine ? error.lines : undefined;
  const place = `${name}:${recordLine}: ${describeQuote(error)}`;
  return new CliError(
    told({
      en: `${place} in the row that begins here${noticed === undefined ? '' : `, noticed in line ${noticed}`}, expected each quoted cell to end with a quote. Nothing was imported.`,
      id: `${place} pada baris yang dimulai di sini${noticed === undefined ? '' : `, baru terlihat di baris ${noticed}`}; setiap sel berkutip harus diakhiri tanda kutip. Tidak ada yang diimpor.`,
    }),
    told({
      en: 'Close the quote, or double a quote that belongs to the text: "He said ""good""". Saving the file again from a spreadsheet does that.',
      id: 'Tutup tanda kutip, atau tulis dua kali tanda kutip yang termasuk teks: "Katanya ""bagus""". Menyimpan berkas lagi dari program tabel melakukan itu.',
    }),
    { cause: error },
  );
}

function describeQuote(error: CsvError): string {
  const found: Record<string, Bilingual> = {
    CSV_QUOTE_NOT_CLOSED: {
      en: 'found a quote (") that is opened and never closed',
      id: 'ada tanda kutip (") yang dibuka dan tidak pernah ditutup',
    },
    CSV_INVALID_CLOSING_QUOTE: {
      en: 'found a quoted cell that goes on after its closing quote (")',
      id: 'ada sel berkutip yang masih berlanjut setelah tanda kutip penutup (")',
    },
    INVALID_OPENING_QUOTE: {
      en: 'found a quote (") in the middle of a cell that has none around it',
      id: 'ada tanda kutip (") di tengah sel yang tidak berkutip',
    },
  };
  return told(found[error.code] ?? { en: `found ${error.message}`, id: error.message });
}
