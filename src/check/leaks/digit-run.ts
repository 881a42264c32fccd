import type { Secret } from './secret.ts';
import type { WordTrace } from './word-trace.ts';
import { phoneDigits } from './words-of.ts';

/** Digits of the longest phone number, with 0062 before it. */
const LONGEST = 17;
const SHORTEST = 8;

/** Looks for phone numbers in the groups of digits of a text, however they are grouped: 0812-3456-7890, (021) 555 1234. */
export class DigitRun {
  private readonly phones: ReadonlyMap<string, Secret>;
  private readonly trace: WordTrace | undefined;
  private groups: string[] = [];
  private end = 0;

  /**
   * @param phones by their digits, as `phoneDigits()` makes them
   * @param trace of what was compared with them
   */
  constructor(phones: ReadonlyMap<string, Secret>, trace?: WordTrace) {
    this.phones = phones;
    this.trace = trace;
  }

  /** Adds the next group of digits. @returns the phone numbers that end with it */
  add(text: string, start: number, end: number): Secret[] {
    if (this.phones.size === 0) return [];
    const joined = start - this.end <= 3 && this.groups.length > 0 && /^[ .()+-]+$/.test(text.slice(this.end, start));
    this.groups = joined ? [...this.groups.slice(-LONGEST), text.slice(start, end)] : [text.slice(start, end)];
    this.end = end;
    const found: Secret[] = [];
    let digits = '';
    for (let from = this.groups.length - 1; from >= 0 && digits.length < LONGEST; from -= 1) {
      digits = (this.groups[from] ?? '') + digits;
      // A number in several groups must begin with 0 or 6: drawings and tables are full of other groups of digits.
      if (digits.length < SHORTEST || (from < this.groups.length - 1 && !/^(?:0|6)/.test(digits))) continue;
      const number = phoneDigits(digits);
      this.trace?.addNumber(number);
      const secret = this.phones.get(number);
      if (secret !== undefined) found.push(secret);
    }
    return found;
  }
}
