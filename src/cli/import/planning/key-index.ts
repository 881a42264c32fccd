import { hash } from 'node:crypto';

/**
 * A number for each of many texts, in 12 bytes a text: a map of a million texts would take ten times as much. It keeps 64 bits of a
 * hash; that any two of a million texts share them has a chance of 1 in 30 million.
 */
export class KeyIndex {
  private size = 0;
  private keys = new Uint32Array(2048);
  private values = new Int32Array(1024);

  get(text: string): number | undefined {
    const [low, high] = keyOf(text);
    const at = this.find(low, high);
    return this.isEmpty(at) ? undefined : this.values[at];
  }

  has(text: string): boolean {
    return this.get(text) !== undefined;
  }

  set(text: string, value: number): void {
    const [low, high] = keyOf(text);
    this.put(low, high, value);
    if (this.size * 4 > this.values.length * 3) this.grow();
  }

  private put(low: number, high: number, value: number): void {
    const at = this.find(low, high);
    if (this.isEmpty(at)) this.size += 1;
    this.keys[at * 2] = low;
    this.keys[at * 2 + 1] = high;
    this.values[at] = value;
  }

  /** The place of a key, or the empty one where it belongs. */
  private find(low: number, high: number): number {
    const mask = this.values.length - 1;
    let at = low & mask;
    while (!this.isEmpty(at) && (this.keys[at * 2] !== low || this.keys[at * 2 + 1] !== high)) at = (at + 1) & mask;
    return at;
  }

  private isEmpty(at: number): boolean {
    return this.keys[at * 2] === 0 && this.keys[at * 2 + 1] === 0;
  }

  private grow(): void {
    const [keys, values] = [this.keys, this.values];
    this.size = 0;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Int32Array(values.length * 2);
    for (const [at, value] of values.entries()) {
      const [low = 0, high = 0] = [keys[at * 2], keys[at * 2 + 1]];
      if (low !== 0 || high !== 0) this.put(low, high, value);
    }
  }
}

/** Both halves of the key; they are never both zero, which marks an empty place. */
function keyOf(text: string): [low: number, high: number] {
  // A string and not a buffer: buffers for a million keys would stay in memory until it is cleaned.
  const bytes = hash('sha256', text, 'binary');
  const word = (at: number) =>
    ((bytes.charCodeAt(at) << 24) | (bytes.charCodeAt(at + 1) << 16) | (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3)) >>> 0;
  return [word(0), word(4) || 1];
}
