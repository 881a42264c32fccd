import { CsvError, type Info, parse } from 'csv-parse/sync';
import { DateSchema } from '#src/schemas/primitives.ts';
import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import type { OrderLine } from './order-line.ts';

/** One line of the shop's orders. */
export interface LedgerRow extends OrderLine {
  /** The day it was delivered, YYYY-MM-DD; missing while it is not. */
  delivered?: string;
  /** Every other column, such as e-mail and phone: only ever used to look for leaks. */
  contacts: Record<string, string>;
  /** In the file, from 1. */
  line: number;
}

export interface Ledger {
  rows: LedgerRow[];
  problems: Problem[];
}

const COLUMNS = ['order', 'sku', 'delivered'] as const;
const DELIMITERS = [',', ';', '\t'] as const;

/** Reads `private/orders.csv`: the columns order, sku and delivered in any order, and whatever else the shop exported. */
export function parseLedger(text: string, file: string): Ledger {
  // A spreadsheet that saves "Unicode text" writes UTF-16, in which every second byte is zero.
  if (text.includes('\0')) return { rows: [], problems: [ledgerProblem(file, 1, ANOTHER_ENCODING, SAVE_AS_UTF8)] };
  const { records, names, problem } = readRecords(text, file);
  if (problem !== undefined) return { rows: [], problems: [problem] };
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0 && text.trim() !== '') return { rows: [], problems: [missingColumns(file, missing, names.length)] };
  const problems: Problem[] = [];
  const rows = records.flatMap(({ record, info }) => {
    const { order = '', sku = '', delivered = '', ...contacts } = record;
    const line = info.lines;
    const wrong = order === '' ? 'order' : sku === '' ? 'sku' : undefined;
    const day = delivered.slice(0, 10);
    if (wrong !== undefined)
      problems.push(ledgerProblem(file, line, { en: `found no ${wrong}, expected one`, id: `kolom ${wrong} kosong; isinya harus ada` }));
    else if (delivered !== '' && !isDay(delivered)) {
      problems.push(
        ledgerProblem(
          file,
          line,
          {
            en: 'found a day of delivery that is not a calendar day, expected YYYY-MM-DD, or nothing while not delivered',
            id: 'isi kolom delivered bukan tanggal; yang diharapkan: TTTT-BB-HH, atau kosong selama belum sampai',
          },
          {
            en: 'Write the year, the month and the day, such as 2026-08-01. Or import the file as the shop exported it: bukti import reads its days.',
            id: 'Tulis tahun, bulan, lalu hari, misalnya 2026-08-01. Atau impor berkasnya apa adanya dari toko: bukti import membaca tanggalnya.',
          },
        ),
      );
    } else return [{ order, sku, ...(delivered !== '' && { delivered: day }), contacts, line }];
    return [];
  });
  return { rows, problems };
}

interface CsvRecord {
  record: Record<string, string>;
  info: Info;
}

function readRecords(text: string, file: string): { records: CsvRecord[]; names: string[]; problem?: Problem } {
  let names: string[] = [];
  try {
    const records = parse<Record<string, string>>(text, {
      bom: true,
      columns: (first: string[]) => {
        names = first.map((name) => name.trim().toLowerCase());
        return names;
      },
      delimiter: dividerOfLedger(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as CsvRecord[];
    return { records, names };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records: [], names, problem: ledgerProblem(file, Number(error.lines ?? 1), brokenCsv(error.code)) };
  }
}

/** Found in the first line, where the names of the columns stand: an address further down may hold the other characters. */
export function dividerOfLedger(text: string): string {
  const [names = ''] = text.trimStart().split(/\r\n?|\n/, 1);
  const count = (delimiter: string) => names.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** A day, or a moment that starts with one. */
function isDay(text: string): boolean {
  return DateSchema.safeParse(text.slice(0, 10)).success && /^.{10}(?:[T ].*)?$/.test(text);
}

function brokenCsv(code: string): Bilingual {
  const what = /INCONSISTENT/.test(code)
    ? { en: 'it has more columns, or fewer, than there are names', id: 'kolomnya lebih banyak atau lebih sedikit dari namanya' }
    : { en: 'a quote in it does not end, or stands in the middle', id: 'ada tanda kutip yang tidak ditutup, atau ada di tengah' };
  return {
    en: `found a line that is no CSV: ${what.en}; expected as many columns as there are names, and closed quotes`,
    id: `baris ini bukan CSV: ${what.id}; yang diharapkan: kolom sebanyak namanya di baris pertama, dan tanda kutip yang ditutup`,
  };
}

const ANOTHER_ENCODING: Bilingual = {
  en: 'found bytes that are not UTF-8, expected text saved as UTF-8',
  id: 'berkas ini tidak disimpan sebagai UTF-8',
};
const SAVE_AS_UTF8: Bilingual = {
  en: 'Save the table again as "CSV UTF-8", or import it: bukti import reads it as it is.',
  id: 'Simpan lagi tabelnya sebagai "CSV UTF-8", atau impor saja: bukti import membacanya apa adanya.',
};

/** Says how many columns there are, not their names: without a first line of names those would be a customer's order and address. */
function missingColumns(file: string, missing: readonly string[], found: number): Problem {
  return {
    code: 'ledger-row',
    file,
    line: 1,
    ...tell(
      {
        en: `found ${found} columns, expected ${missing.join(' and ')} among the names in the first line`,
        id: `ada ${found} kolom; yang diharapkan: ${missing.join(' dan ')} di antara nama kolom di baris pertama`,
      },
      {
        en: 'Name the columns order (order number), sku (stock number of the product) and delivered (day, YYYY-MM-DD). Or import the file as the shop exported it: bukti import knows the columns of many.',
        id: 'Beri nama kolomnya order (nomor pesanan), sku (nomor stok produk), dan delivered (hari sampai, TTTT-BB-HH). Atau impor berkasnya apa adanya dari toko: bukti import mengenal kolom banyak platform.',
      },
    ),
  };
}

const CORRECT: Bilingual = { en: 'Correct the row, or leave it out.', id: 'Betulkan barisnya, atau hapus.' };

function ledgerProblem(file: string, line: number, message: Bilingual, fix = CORRECT): Problem {
  return { code: 'ledger-row', file, line, ...tell(message, fix) };
}
