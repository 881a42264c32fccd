import { commandStrings } from '#src/i18n/commands.ts';
import type { MessageLanguage } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { quote } from '../terminal.ts';

/** A number as it was typed. 85.000 is refused: it may mean 85 or 85000. @throws CliError */
export function parseNumber(flag: string, typed: string, lang: MessageLanguage): number {
  if (/^\d{1,15}(?:[.,]\d{1,2})?$/.test(typed.trim())) return Number(typed.trim().replace(',', '.'));
  throw new CliError(commandStrings[lang].notNumber(flag, quote(typed)));
}
