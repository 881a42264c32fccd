import { told } from '../../spoken.ts';
import { formatNumber } from '../../terminal.ts';

/** Fewer rows are read before anybody looks. */
const LEAST_ROWS = 20_000;
const EVERY_MS = 500;

/**
 * Tells on a terminal how many rows are read, and how long the rest will take. Elsewhere, and for small files, it says nothing.
 * @returns what is called after each row, and once more with all of them to take the line away
 */
export function showProgress(rows: number, stream: NodeJS.WriteStream = process.stderr): (done: number) => void {
  if (rows < LEAST_ROWS || !stream.isTTY) return () => undefined;
  const started = performance.now();
  let last = started;
  return (done) => {
    const now = performance.now();
    if (done < rows && now - last < EVERY_MS) return;
    last = now;
    stream.write(done >= rows ? '\r\u001b[K' : `\r${renderProgress(done, rows, now - started)}\u001b[K`);
  };
}

/** `120,000 of 1,000,000 rows, about 40 seconds left`. */
export function renderProgress(done: number, rows: number, elapsedMs: number): string {
  const seconds = Math.ceil(((elapsedMs / Math.max(1, done)) * (rows - done)) / 1000);
  const [number, isMinutes] = seconds >= 90 ? [Math.round(seconds / 60), true] : [seconds, false];
  return told({
    en: `${formatNumber(done)} of ${formatNumber(rows)} rows, about ${number} ${isMinutes ? 'minutes' : number === 1 ? 'second' : 'seconds'} left`,
    id: `${formatNumber(done, 'id')} dari ${formatNumber(rows, 'id')} baris, kira-kira ${number} ${isMinutes ? 'menit' : 'detik'} lagi`,
  });
}
