import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { localeOf } from './locale.ts';

const BYTES = 1024;

/** Bytes as kilobytes of 1,024, with one decimal; less than a tenth is a tenth. */
export function formatKilobytes(bytes: number, lang: SiteLanguage): string {
  const kilobytes = bytes === 0 ? 0 : Math.max(0.1, bytes / BYTES);
  return kilobytes.toLocaleString(localeOf(lang), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
