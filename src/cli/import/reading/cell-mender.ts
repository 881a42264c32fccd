import { told } from '../../spoken.ts';
import { quote } from '../../terminal.ts';
import { headersOf, normalizeHeader } from '../columns/fields.ts';
import { readEncodedTwice } from './encoded-twice.ts';
import type { FoundRow } from './parse-delimited.ts';
import { isNothing, readFormula } from './sheet-text.ts';
import { type Row, uniqueNames } from './table.ts';

interface Reading {
  /** Whether some bytes of the file are no UTF-8, while the rest is. */
  isDamaged: boolean;
  /** Whether the file is a table, which a spreadsheet may have written. */
  isTable: boolean;
}

/** Columns in which an address is wanted, and not the text that a spreadsheet shows of a link. */
const ADDRESS_HEADERS = new Set([...headersOf('source'), ...headersOf('pictures')]);

/** Undoes in each cell what programs did to its text on the way; a row whose text cannot be had back is refused. */
export class CellMender {
  readonly columns: readonly string[];
  private readonly reading: Reading;
  private readonly wantsAddress: readonly boolean[];
  /** The first letters that were encoded twice, as they stood and as they were meant. */
  private twice: { stood: string; meant: string } | undefined;

  constructor(columns: readonly string[], reading: Reading) {
    this.reading = reading;
    this.columns = uniqueNames(columns.map((column) => this.mendText(column)));
    this.wantsAddress = this.columns.map((column) => ADDRESS_HEADERS.has(normalizeHeader(column)));
  }

  /** A row as it was meant. */
  mend(row: Row): Exclude<FoundRow, 'empty'> {
    const damaged = this.reading.isDamaged ? row.cells.findIndex((cell) => cell.includes('\uFFFD')) : -1;
    if (damaged !== -1) return { refused: { row, about: 'format', reason: damagedReason(this.columns[damaged] ?? '') } };
    const cells = row.cells.map((cell, at) => this.mendText(cell, this.wantsAddress[at]));
    const replies = row.replies?.map((reply) => ({ ...reply, body: this.mendText(reply.body), by: this.mendText(reply.by) }));
    return { row: { ...row, cells, ...(replies !== undefined && { replies }) } };
  }

  /** What a person should know of it, once all rows were read. */
  notices(): string[] {
    const { twice } = this;
    if (twice === undefined) return [];
    return [
      told({
        en: `Letters of this file were encoded twice by the program that wrote it, and were read as they were meant: ${quote(twice.stood)} as ${quote(twice.meant)}. Look at such letters in the result.`,
        id: `Huruf di berkas ini dikodekan dua kali oleh program yang menulisnya, dan dibaca seperti maksudnya: ${quote(twice.stood)} sebagai ${quote(twice.meant)}. Periksa huruf seperti itu pada hasilnya.`,
      }),
    ];
  }

  private mendText(text: string, wantsAddress = false): string {
    if (isNothing(text)) return '';
    const shown = this.reading.isTable ? readFormula(text, wantsAddress) : text;
    const meant = readEncodedTwice(shown);
    if (meant === undefined) return shown;
    this.twice ??= { stood: firstLetters(shown), meant: firstLetters(meant) };
    return meant;
  }
}

/** The first letters beyond ASCII. */
function firstLetters(text: string): string {
  return /[^ -~\t\n]+/.exec(text)?.[0] ?? '';
}

function damagedReason(column: string): string {
  return told({
    en: `found bytes in ${quote(column)} that are no UTF-8, while the rest of the file is; type the letters anew that this row shows as �, or export the file again: it may have been cut off there`,
    id: `ada byte di ${quote(column)} yang bukan UTF-8, padahal selebihnya UTF-8; ketik ulang huruf yang di baris ini tampak sebagai �, atau ekspor lagi berkasnya: mungkin terpotong di sana`,
  });
}
