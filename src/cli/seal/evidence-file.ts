import { parse } from 'csv-parse/sync';

/** What `private/evidence.csv` keeps of a review whose order number was moved out of its file. */
export interface EvidenceRecord {
  id: string;
  order: string;
  /** Missing while the order is not matched. */
  sku?: string;
  /** Hex; the commitment in the log. */
  commitment?: string;
}

const COLUMNS = ['id', 'order', 'sku', 'commitment'] as const;

/** @returns nothing for a file that is not what bukti wrote: were it read as empty, the next run would write over it. @throws CsvError */
export function parseEvidenceFile(text: string): EvidenceRecord[] | undefined {
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true, skip_empty_lines: true });
  if (rows.some((row) => COLUMNS.some((column) => !(column in row)) || row.id === '')) return undefined;
  return rows.map(({ id = '', order = '', sku = '', commitment = '' }) => ({
    id,
    order,
    ...(sku !== '' && { sku }),
    ...(commitment !== '' && { commitment }),
  }));
}

/** Sorted by id, so that a change is a line in a diff. */
export function formatEvidenceFile(records: Iterable<EvidenceRecord>): string {
  const rows = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = rows.map((record) => COLUMNS.map((column) => cell(record[column] ?? '')).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** In quotes wherever a spreadsheet might cut the text, or take it for a formula; the text itself stays, since bukti reads it again. */
function cell(text: string): string {
  return /[",;|\t\n\r]|^\s|\s$|^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
