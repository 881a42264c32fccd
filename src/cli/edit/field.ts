import { text as askText, cancel, isCancel, select } from '@clack/prompts';
import { type Command, Option } from 'commander';
import { commandStrings } from '#src/i18n/commands.ts';
import { meantChoice } from '#src/loaders/repair.ts';
import type { MessageLanguage } from '#src/schemas/problem.ts';
import { printable } from '#src/schemas/problem-report.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { isInteractive, quote } from '../terminal.ts';
import { readNumber } from './parse-number.ts';

/** Something that a command can be told by a flag, or asks for. */
export interface Field {
  /** Also the name of the flag: `handle` is `--handle`, and `nameEn` is `--name-en`. */
  name: string;
  /** What stands behind the flag in the help, such as `day`. */
  kind: 'text' | 'words' | 'number' | 'day' | 'list' | 'slugs' | 'flag';
  about: Record<MessageLanguage, string>;
  choices?: readonly string[];
  required?: true;
}

/** What was typed, by the name of the field. */
export type Given = Record<string, string | string[] | undefined>;

/** The flags of a command. */
export function addFields(command: Command, fields: readonly Field[]): Command {
  for (const { name, kind, about, choices, required } of fields) {
    const must = required === true ? told({ en: ' (required)', id: ' (wajib)' }) : '';
    const more = `${choices === undefined ? '' : `: ${choices.join(', ')}`}${must}`;
    const option =
      kind === 'flag'
        ? new Option(flagOf(name), told(about)).preset('yes')
        : new Option(`${flagOf(name)} <${kind}>`, `${told(about)}${more}`);
    command.addOption(isList(kind) ? option.argParser((value: string, before: string[] = []) => [...before, value]) : option);
  }
  return command;
}

const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;

const isList = (kind: Field['kind']): boolean => kind === 'list' || kind === 'slugs';

/**
 * What was typed, completed by questions where somebody is there to answer them.
 * @throws CliError that names everything that is missing and every value that is wrong
 */
export async function completeFields(fields: readonly Field[], given: Given, lang: MessageLanguage): Promise<Given> {
  const strings = commandStrings[lang];
  const all: Given = { ...given };
  for (const field of fields) if (isList(field.kind)) all[field.name] = splitList(field, given[field.name]);
  const missing = fields.filter(({ name, required }) => required === true && isEmpty(all[name]) && isEmpty(all[`${name}Id`]));
  const wrong = fields.flatMap((field) => wrongWords(field, all[field.name], lang));
  if (missing.length > 0 && !isInteractive()) {
    const flags = missing.map(({ name, about }) => `${flagOf(name)} (${about[lang]})`);
    wrong.push({ message: strings.missing(flags.join(', ')), fix: strings.addFlags });
  }
  if (wrong.length > 0) throw refuse(wrong);
  for (const field of missing) all[field.name] = await ask(field, lang);
  return all;
}

interface Wrong {
  message: string;
  fix: string;
}

/** Everything that is wrong with what was typed, as one error. */
function refuse(all: readonly Wrong[]): CliError {
  const [last] = all.slice(-1);
  const before = all.slice(0, -1).map(({ message, fix }) => `${message}\n→ ${fix}`);
  return new CliError([...before, last?.message ?? ''].join('\n'), last?.fix);
}

const isEmpty = (value: Given[string]): boolean => value === undefined || value.length === 0;

/** Names that stand in addresses hold no comma, so that several may stand behind one flag. */
function splitList({ kind }: Field, value: Given[string]): string[] {
  const all = [value ?? []].flat();
  return kind === 'slugs' ? all.flatMap((one) => one.split(',').map((word) => word.trim())).filter((word) => word !== '') : all;
}

/** Words that are not among those to choose from, and numbers that are none. */
function wrongWords({ name, kind, choices }: Field, value: Given[string], lang: MessageLanguage): Wrong[] {
  const strings = commandStrings[lang];
  const flag = flagOf(name);
  return [value ?? []].flat().flatMap((word) => {
    if (kind === 'number' && readNumber(word) === undefined)
      return [{ message: strings.notNumber(flag, quote(word)), fix: strings.digitsAlone }];
    if (choices === undefined || choices.includes(word)) return [];
    const nearest = meantChoice(word, choices);
    return [
      {
        message: strings.notOneOf(flag, quote(word), choices.join(', ')),
        fix: nearest === undefined ? strings.chooseOne : strings.didYouMean(nearest),
      },
    ];
  });
}

async function ask({ kind, about, choices }: Field, lang: MessageLanguage): Promise<string | string[]> {
  const strings = commandStrings[lang];
  const message = printable(isList(kind) ? `${about[lang]} (${strings.listHint})` : about[lang]);
  const answer =
    choices !== undefined && !isList(kind)
      ? await select({ message, options: choices.map((value) => ({ value, label: value })) })
      : await askText({ message, validate: (value) => ((value ?? '').trim() === '' ? strings.chooseOne : undefined) });
  if (isCancel(answer)) {
    cancel(strings.nothingWritten);
    throw new CliError(strings.stopped);
  }
  return isList(kind) ? answer.split(',').map((word) => word.trim()) : answer;
}
