/** Numbers from 0 to 1 that follow from a seed alone (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

/** Texts that break programs: quotes, dividers, markup, formulas, paths, unseen characters, numbers without end. */
const HOSTILE = [
  '"',
  '""',
  "'",
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\0',
  '\uFEFF',
  '\u202E',
  '\u2028',
  '\uD800',
  '\\u0000',
  '{',
  '}',
  '[',
  ']',
  '../../../etc/passwd',
  '/',
  '=HYPERLINK("http://evil.example")',
  '<script>alert(1)</script>',
  '&lt;b&gt;',
  '__proto__',
  'constructor',
  'NaN',
  'null',
  '1e999',
  '-0',
  '99999999999999999999',
  '0x10',
  '5 star rating',
  'rating',
  'body',
  'order',
  'sku',
  '31/02/2026',
  '2026-13-45',
  'true',
  '(Original)',
  '(Translated by Google)',
  '😀'.repeat(50),
  'a'.repeat(5000),
  '+62 812-3456-7890',
  'rani@example.com',
];

/** A file with one to four changes, each of which a real export might have, or somebody might have made on purpose. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let changed: Uint8Array = bytes;
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) changed = pick(CHANGES, random)(changed, random);
  return changed;
}

const CHANGES: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  flipByte,
  cutOut,
  repeatPart,
  truncate,
  inText((text, random) => splice(text, place(text, random), 0, pick(HOSTILE, random))),
  inText((text, random) => splice(text, place(text, random), Math.floor(random() * 8), pick(HOSTILE, random))),
  inText(replaceCell),
  inText(swapLines),
  inText(swapColumns),
  inText((text, random) =>
    text.replaceAll(pick([',', ';', '\t', '"', ':', '\n'], random), pick([',', ';', '\t', '|', '', '\r\n'], random)),
  ),
  inText((text) => `\uFEFF${text}`),
  (bytes) => Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le'),
  (bytes) => Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1'),
];

function inText(change: (text: string, random: Random) => string): (bytes: Uint8Array, random: Random) => Uint8Array {
  return (bytes, random) => Buffer.from(change(Buffer.from(bytes).toString('utf8'), random), 'utf8');
}

function flipByte(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  if (copy.length > 0) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

function cutOut(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * 40);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
}

function repeatPart(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const part = bytes.subarray(at, at + Math.floor(random() * 200));
  return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: 1 + Math.floor(random() * 30) }, () => part), bytes.subarray(at)]);
}

function truncate(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.subarray(0, Math.floor(random() * bytes.length));
}

function replaceCell(text: string, random: Random): string {
  const cells = text.split(/([,;\t"\n])/);
  cells[Math.floor(random() * cells.length)] = pick(HOSTILE, random);
  return cells.join('');
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return lines.join('\n');
}

/** Two columns change places in the header alone, so that every cell is in the wrong one. */
function swapColumns(text: string, random: Random): string {
  const [header = '', ...rest] = text.split('\n');
  const names = header.split(',');
  const [a, b] = [Math.floor(random() * names.length), Math.floor(random() * names.length)];
  [names[a], names[b]] = [names[b] ?? '', names[a] ?? ''];
  return [names.join(','), ...rest].join('\n');
}

function place(text: string, random: Random): number {
  return Math.floor(random() * text.length);
}

function splice(text: string, at: number, length: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + length);
}

function pick<Value>(list: readonly Value[], random: Random): Value {
  return list[Math.floor(random() * list.length)] as Value;
}
