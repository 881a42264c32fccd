import { DigitRun } from './digit-run.ts';
import { nameSpellings } from './name-spellings.ts';
import { ORDER_WORD, orderRule, orderSpellings } from './order-rule.ts';
import type { Secret } from './secret.ts';
import { FACTOR, type WordTrace } from './word-trace.ts';
import { comparable, eachWord, GAP, LETTER_ALONE, phoneDigits, wordsOf } from './words-of.ts';

/** How many words of a secret are hashed. The rest is compared when these were found. */
const HASHED_WORDS = 6;
/** Size of the table of hashes, in bits: for most words of a text, one look says that they begin no secret. It fits the cache of a processor. */
const PLACES = 1 << 22;

/**
 * All secrets, to be looked for in one pass over a text: its words are hashed as they come, alone and with those before them, and
 * looked up. The time depends on the text, and hardly on how many secrets there are.
 */
export class SecretIndex {
  /** How many values are looked for. */
  readonly size: number;
  /** How many order numbers are too short to be looked for. */
  readonly tooShort: number;
  private readonly byHash = new Map<number, Spelled[]>();
  private readonly phones = new Map<string, Secret>();
  private readonly marks = new Uint8Array(PLACES / 8);
  /** For each number of words, whether a secret is hashed by so many. */
  private readonly lengths: boolean[] = Array(HASHED_WORDS + 1).fill(false);

  constructor(secrets: Iterable<Secret>) {
    let tooShort = 0;
    let size = 0;
    for (const secret of secrets) {
      if (secret.kind === 'order' && orderRule(secret.value) === 'never') tooShort += 1;
      else if (secret.kind === 'phone' ? this.addPhone(secret) : this.addWords(secret)) size += 1;
    }
    this.tooShort = tooShort;
    this.size = size;
  }

  /**
   * Every secret that a text holds, each once.
   * @param trace of the words of all texts that were searched: `mayStandIn()` asks it about secrets that come later
   */
  search(text: string, trace?: WordTrace): Set<Secret> {
    const lower = comparable(text);
    const found = new Set<Secret>();
    const run = new DigitRun(this.phones, trace);
    // For the last word, the last two words, and so on: their joined hash, and where they begin.
    const joined = new Int32Array(HASHED_WORDS + 1);
    const starts = new Int32Array(HASHED_WORDS + 1);
    // The trace holds pairs, whatever is looked for.
    const longest = Math.max(2, this.lengths.lastIndexOf(true));
    let count = 0;
    eachWord(lower, (hash, start, end, isNumber) => {
      count += 1;
      for (let words = Math.min(count, longest); words >= 1; words -= 1) {
        const together = words === 1 ? hash : (Math.imul(joined[words - 1] ?? 0, FACTOR) + hash) | 0;
        joined[words] = together;
        starts[words] = words === 1 ? start : (starts[words - 1] ?? 0);
        if (words <= 2) trace?.add(together);
        if (this.lengths[words] && this.isMarked(together)) this.compare(lower, together, starts[words] ?? 0, found);
      }
      if (isNumber) for (const secret of run.add(lower, start, end)) found.add(secret);
    });
    return found;
  }

  private isMarked(hash: number): boolean {
    const place = hash & (PLACES - 1);
    return (((this.marks[place >>> 3] ?? 0) >> (place & 7)) & 1) === 1;
  }

  private compare(text: string, hash: number, start: number, found: Set<Secret>): void {
    for (const spelled of this.byHash.get(hash) ?? []) {
      spelled.expression ??= expressionFor(spelled);
      spelled.expression.lastIndex = start;
      if (spelled.expression.test(text)) found.add(spelled.secret);
    }
  }

  private addPhone(secret: Secret): boolean {
    const digits = phoneDigits(secret.value);
    if (this.phones.has(digits)) return false;
    this.phones.set(digits, secret);
    return true;
  }

  private addWords(secret: Secret): boolean {
    return spellingsOf(secret).filter((spelling) => this.addSpelling(secret, spelling)).length > 0;
  }

  private addSpelling(secret: Secret, spelling: string): boolean {
    const hashed = hashesOf(spelling).slice(0, HASHED_WORDS);
    if (hashed.length === 0) return false;
    const joined = hashed.reduce((sum, hash) => (Math.imul(sum, FACTOR) + hash) | 0, 0);
    const same = this.byHash.get(joined) ?? [];
    if (same.some((known) => known.secret.kind === secret.kind && known.spelling === spelling)) return false;
    this.byHash.set(joined, [...same, { secret, spelling }]);
    const place = joined & (PLACES - 1);
    this.marks[place >>> 3] = (this.marks[place >>> 3] ?? 0) | (1 << (place & 7));
    this.lengths[hashed.length] = true;
    return true;
  }
}

/**
 * Whether a secret may stand in texts that were searched for others.
 * @param trace that was kept as they were searched by an index with at least one phone number, if the secret is one
 */
export function mayStandIn(trace: WordTrace, secret: Secret): boolean {
  if (secret.kind === 'order' && orderRule(secret.value) === 'never') return false;
  if (secret.kind === 'phone') return trace.mayHoldNumber(phoneDigits(secret.value));
  return spellingsOf(secret).some((spelling) => trace.mayHold(hashesOf(spelling)));
}

function spellingsOf({ kind, value }: Secret): string[] {
  if (kind === 'order') return orderSpellings(value);
  return kind === 'name' ? nameSpellings(value) : [comparable(value)];
}

function hashesOf(spelling: string): number[] {
  const hashes: number[] = [];
  eachWord(spelling, (hash) => hashes.push(hash));
  return hashes;
}

/** One way to write a secret, in lower case. */
interface Spelled {
  secret: Secret;
  spelling: string;
  /** Made when a hash was found, which happens for few secrets. */
  expression?: RegExp;
}

/**
 * Matches a secret that starts at a place. Up to three signs may stand between its words, in an e-mail address no spaces. No sign is needed
 * beside a letter that is a word of its own.
 */
function expressionFor({ secret: { kind, value }, spelling }: Spelled): RegExp {
  const sign = kind === 'email' ? String.raw`(?:(?!\s)${GAP})` : GAP;
  const between = `(?:${sign}{1,3}|(?=${LETTER_ALONE})|(?<=${LETTER_ALONE}))`;
  const context = kind === 'order' && orderRule(value) === 'beside-word' ? `(?<=${ORDER_WORD})` : '';
  return new RegExp(`${context}${wordsOf(spelling).join(between)}(?:(?=${GAP}|${LETTER_ALONE}|$)|(?<=${LETTER_ALONE}))`, 'y');
}
