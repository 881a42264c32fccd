import type { Problem } from './problem.ts';

/**
 * All problems as a person reads them, a block each: where, what was found and expected, what to do.
 * Text from files is quoted by JSON where it stands in a message; what is left is made safe for a terminal here.
 */
export function renderReport(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const blocks = problems.map(({ file, line, field, message, fix }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    const about = field === undefined ? message : `${field}: ${message}`;
    return printable([`  ${place}`, `    ${about}`, ...(fix === undefined ? [] : [`    → ${fix}`])].join('\n'));
  });
  return [`${count} in the content folder`, '', ...blocks].join('\n');
}

/** Escapes control and direction characters, so that a customer's words cannot move the cursor or hide a line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Control characters but the line feed, and the marks that turn the direction of text. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
