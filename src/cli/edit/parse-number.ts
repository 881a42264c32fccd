import { commandStrings } from '#src/i18n/commands.ts';
import type { MessageLanguage } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { quote } from '../terminal.ts';

/** A number as it was typed. @throws CliError where it is none */
export function parseNumber(flag: string, typed: string, lang: MessageLanguage): number {
  const number = readNumber(typed);
  if (number === undefined) throw new CliError(commandStrings[lang].notNumber(flag, quote(typed)), commandStrings[lang].digitsAlone);
  return number;
}

/** @returns nothing for what is no number, and for 85.000, which may mean 85 or 85000 */
export function readNumber(typed: string): number | undefined {
  return /^\d{1,15}(?:[.,]\d{1,2})?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : undefined;
}
