import { getHeapStatistics } from 'node:v8';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { formatNumber } from '../../terminal.ts';

/** What a row of an import takes, measured with rows of some sixty characters: test/bench/import.ts. */
const BYTES_PER_ROW = 2500;
const MEGABYTE = 1024 * 1024;

/**
 * Refuses a table that is held in memory and would not fit there. Large tables of text are read from the disk instead: `openLargeTable()`.
 * @param limitBytes what this process may take
 * @throws CliError where the table does not fit: otherwise the process would end in the middle without a message
 */
export function checkMemory(name: string, rows: number, limitBytes: number = getHeapStatistics().heap_size_limit): void {
  const needed = rows * BYTES_PER_ROW;
  if (needed < limitBytes * 0.9) return;
  const most = Math.floor((limitBytes * 0.9) / BYTES_PER_ROW / 10_000) * 10_000;
  throw new CliError(
    told({
      en: `Found ${formatNumber(rows)} rows in ${name}, which take about ${formatNumber(Math.ceil(needed / MEGABYTE))} MB of memory; this process may take ${formatNumber(Math.floor(limitBytes / MEGABYTE))} MB. Nothing was imported.`,
      id: `${name} berisi ${formatNumber(rows)} baris, yang memerlukan sekitar ${formatNumber(Math.ceil(needed / MEGABYTE))} MB memori; perintah ini boleh memakai ${formatNumber(Math.floor(limitBytes / MEGABYTE))} MB. Tidak ada yang diimpor.`,
    }),
    told({
      en: `Split the file into parts of at most ${formatNumber(most)} rows, each with the header, or allow more memory: NODE_OPTIONS=--max-old-space-size=${Math.ceil((needed / MEGABYTE) * 1.3)}`,
      id: `Bagi berkas menjadi beberapa bagian, masing-masing paling banyak ${formatNumber(most)} baris dengan judul kolom, atau izinkan lebih banyak memori: NODE_OPTIONS=--max-old-space-size=${Math.ceil((needed / MEGABYTE) * 1.3)}`,
    }),
  );
}
