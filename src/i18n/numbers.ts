/** A whole number as Indonesian texts write it: 1.234. Light enough for islands, which do without `format.ts`. */
export function angka(n: number): string {
  return n.toLocaleString('id-ID');
}

/** A whole number as English texts write it: 1,234. */
export function number(n: number): string {
  return n.toLocaleString('en-GB');
}
