import { type Argument, type Command, Help, type Option } from 'commander';
import { told } from './spoken.ts';

/** Lets a command, and all below it, print commander's own words of a help in the language that is spoken. */
export function translateHelp(command: Command): Command {
  for (const below of command.commands) translateHelp(below);
  const about = told({ en: 'display help for command', id: 'menampilkan bantuan sebuah perintah' });
  if (command.commands.length > 0) command.helpCommand(told({ en: 'help [command]', id: 'help [perintah]' }), about);
  return command.helpOption('-h, --help', about).configureHelp({
    ...command.configureHelp(),
    styleTitle: (title) => told({ en: title, id: TITLES[title] ?? title }),
    commandUsage: (one: Command) => translate(help.commandUsage(one)),
    subcommandTerm: (one: Command) => translate(help.subcommandTerm(one)),
    optionDescription: (option: Option) => translate(withoutProgrammersDefault(help.optionDescription(option))),
    argumentDescription: (argument: Argument) => translate(help.argumentDescription(argument)),
  });
}

const help = new Help();

const TITLES: Record<string, string> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Isian:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
};

/** Leaves out the defaults `false` and `[]`: they are words of programmers, and an option is off or empty anyway. */
const withoutProgrammersDefault = (text: string): string => text.replace(/ \(default: (?:false|\[\])\)$/, '');

/** What commander writes around our texts. */
function translate(text: string): string {
  const id = text
    .replace('[options]', '[pilihan]')
    .replace('[command]', '[perintah]')
    .replace(/\bchoices: (?=")/, 'pilihan: ')
    .replace(/\bdefault: /, 'bila kosong: ');
  return told({ en: text, id });
}
