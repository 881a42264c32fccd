import { AsyncLocalStorage } from 'node:async_hooks';
import type { MessageLanguage } from '#src/schemas/problem.ts';
import { printable } from '#src/schemas/problem-report.ts';

const aside = new AsyncLocalStorage<true>();

/** Prints to standard output. Whatever comes from a file is made safe for a terminal. */
export function say(...lines: string[]): void {
  const stream = aside.getStore() === true ? process.stderr : process.stdout;
  stream.write(`${lines.map(printable).join('\n')}\n`);
}

/** Runs work whose lines go to standard error: standard output is kept for JSON. */
export function sayAside<T>(work: () => Promise<T>): Promise<T> {
  return aside.run(true, work);
}

/** Prints to standard error, made safe in the same way. */
export function sayOnStderr(...lines: string[]): void {
  process.stderr.write(`${lines.map(printable).join('\n')}\n`);
}

/** Whether somebody is there to answer a question. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.CI === undefined;
}

/** A whole number as people read it: 5,400; in Indonesian 5.400. By hand, since Intl takes a tenth of a second to start. */
export function formatNumber(value: number, language: MessageLanguage = 'en'): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, language === 'id' ? '.' : ',');
}

/** `1 review`, `5,400 reviews`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** A text on one line, in quotes, cut to a length. */
export function quote(text: string, maxLength = 60): string {
  const characters = [...text];
  return JSON.stringify(characters.length > maxLength ? `${characters.slice(0, maxLength).join('')}…` : text);
}

/** A word as a shell takes it: quoted only where it has to be. */
export function shellWord(word: string): string {
  if (/^[\w./:@%+=,-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}
