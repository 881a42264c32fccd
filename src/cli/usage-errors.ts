import type { Command, Option } from 'commander';
import { meantKey } from '#src/loaders/key-slips.ts';
import { suggest } from '#src/loaders/suggest.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from './cli-error.ts';
import { told } from './spoken.ts';
import { quote } from './terminal.ts';

/** What is wrong with the line that was typed, and what to type. */
interface Mistake {
  message: Bilingual;
  fix: Bilingual;
}

/** Lets a command, and all below it, throw instead of ending the process, and say what is wrong in the language that is spoken. */
export function throwInsteadOfExit(command: Command): Command {
  for (const below of command.commands) throwInsteadOfExit(below);
  command.error = (reason, { code = '' } = {}) => {
    const { message, fix } = mistakeOf(command, code, reason);
    throw new CliError(told(message), told(fix));
  };
  return command.exitOverride();
}

function mistakeOf(command: Command, code: string, reason: string): Mistake {
  const name = nameOf(command);
  const help = { en: `Type ${typed(name)} --help to see what there is.`, id: `Ketik ${typed(name)} --help untuk melihat pilihannya.` };
  switch (code) {
    case 'commander.unknownOption':
      return unknownOptions(command, name, help);
    case 'commander.unknownCommand':
      return unknownCommand(command, help);
    case 'commander.missingArgument':
      return missingArgument(command, name);
    case 'commander.missingMandatoryOptionValue':
      return missingOption(command, name, reason);
    case 'commander.optionMissingArgument':
      return missingValue(reason);
    case 'commander.invalidArgument':
      return wrongChoice(name, reason, help);
    case 'commander.excessArguments':
      return tooMany(command, name);
    case 'commander.conflictingOption':
      return conflict(reason);
    default:
      return { message: both(reason.replace(/^error: /, '')), fix: help };
  }
}

const both = (text: string): Bilingual => ({ en: text, id: text });

/** `bukti new review` */
function nameOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one !== null && one.parent !== null; one = one.parent) names.unshift(one.name());
  return ['bukti', ...names].join(' ');
}

/** As it is typed. */
const typed = (name: string): string => name.replace(/^bukti/, BUKTI);

/** All of them at once, each with the nearest one that there is. */
function unknownOptions(command: Command, name: string, help: Bilingual): Mistake {
  const known = command.options.flatMap(({ long }) => (long === undefined || long === null ? [] : [long.slice(2)]));
  const lines = unknownFlags(command).map((flag) => {
    const nearest = meantKey(flag.replace(/^-+/, ''), known);
    const unknown = { en: `Found ${flag}, an option that ${name} does not have.`, id: `Tidak ada pilihan ${flag} di ${name}.` };
    return nearest === undefined
      ? unknown
      : { en: `${unknown.en} Did you mean --${nearest}?`, id: `${unknown.id} Maksudnya --${nearest}?` };
  });
  return { message: { en: lines.map(({ en }) => en).join('\n'), id: lines.map(({ id }) => id).join('\n') }, fix: help };
}

/** Options that were typed and that the command does not have. The values of known options are skipped. */
function unknownFlags(command: Command): string[] {
  const flags: string[] = [];
  const words = rootOf(command).rawArgs.slice(2);
  for (let at = 0; at < words.length && words[at] !== '--'; at += 1) {
    const word = words[at] ?? '';
    if (!/^--?[\p{L}]/u.test(word)) continue;
    const flag = word.replace(/=.*$/s, '');
    const option = command.options.find(({ long, short }) => long === flag || short === flag);
    if (option === undefined) flags.push(flag);
    else if (takesNextWord(option, word)) at += 1;
  }
  return [...new Set(flags)];
}

const takesNextWord = (option: Option, word: string): boolean => option.required && !word.includes('=');

/** Commander keeps what was typed at the program itself. */
function rootOf(command: Command): Command & { rawArgs: string[] } {
  let root = command;
  while (root.parent !== null) root = root.parent;
  return root as Command & { rawArgs: string[] };
}

/** What commands are called in Indonesian. */
const INDONESIAN_NAMES: Record<string, string> = {
  balas: 'reply',
  jawab: 'reply',
  tahan: 'withhold',
  sembunyikan: 'withhold',
  terbitkan: 'publish',
  tampilkan: 'publish',
  cek: 'check',
  periksa: 'check',
  impor: 'import',
  ekspor: 'export',
  segel: 'seal',
  bangun: 'build',
  baru: 'new',
  tambah: 'new',
  laporan: 'report',
  mulai: 'init',
  pemulihan: 'recovery',
  produk: 'product',
  ulasan: 'review',
  kiriman: 'post',
  janji: 'commitment',
};

function unknownCommand(command: Command, help: Bilingual): Mistake {
  const [word = ''] = command.args;
  const known = command.commands.map((one) => one.name());
  const meant = INDONESIAN_NAMES[word.toLowerCase()] ?? suggest(word, known);
  const nearest = known.find((one) => one === meant);
  return {
    message: { en: `Found no command ${quote(word)}.`, id: `Tidak ada perintah ${quote(word)}.` },
    fix: nearest === undefined ? help : { en: `Did you mean ${nearest}? ${help.en}`, id: `Maksudnya ${nearest}? ${help.id}` },
  };
}

function missingArgument(command: Command, name: string): Mistake {
  const missing = command.registeredArguments.find(({ required }, at) => required && command.args[at] === undefined);
  const what = missing?.name() ?? '';
  return {
    message: {
      en: `Found nothing after ${name}, expected <${what}>: ${missing?.description ?? ''}.`,
      id: `${name} belum lengkap: <${what}> belum ada (${missing?.description ?? ''}).`,
    },
    fix: {
      en: `Type it behind the command: ${typed(name)} <${what}>`,
      id: `Ketik di belakang perintahnya: ${typed(name)} <${what}>`,
    },
  };
}

/** @param reason error: required option '--reason <reason>' not specified */
function missingOption(command: Command, name: string, reason: string): Mistake {
  const [, flag = ''] = /'(?:-\w, )?(--\S+)[^']*'/.exec(reason) ?? [];
  const { description = '', argChoices = [] } = command.options.find(({ long }) => long === flag) ?? {};
  const one =
    argChoices.length === 0 ? both('') : { en: `, one of: ${argChoices.join(', ')}`, id: `, salah satu dari: ${argChoices.join(', ')}` };
  return {
    message: { en: `Not complete yet: ${flag} (${description})${one.en}.`, id: `Belum lengkap: ${flag} (${description})${one.id}.` },
    fix: {
      en: `Add it behind the command: ${typed(name)} … ${flag} …`,
      id: `Tambahkan di belakang perintahnya: ${typed(name)} … ${flag} …`,
    },
  };
}

/** @param reason as commander says it: error: option '--text <words>' argument missing */
function missingValue(reason: string): Mistake {
  const [, flags = '', flag = ''] = /'((?:-\w, )?(--\S+)[^']*)'/.exec(reason) ?? [];
  return {
    message: { en: `Found nothing after ${flag}, expected its value: ${flags}.`, id: `Belum ada isi setelah ${flag}: ${flags}.` },
    fix: {
      en: `Write it behind ${flag}; what has spaces in it stands between quotes.`,
      id: `Tulis di belakang ${flag}; yang berspasi diapit tanda kutip.`,
    },
  };
}

/**
 * @param reason error: option '--format <format>' argument 'x' is invalid. Allowed choices are csv, ndjson.
 * error: command-argument value 'x' is invalid for argument 'server'. Allowed choices are nginx, apache.
 */
function wrongChoice(name: string, reason: string, help: Bilingual): Mistake {
  const [, flag, found = '', list = ''] =
    /'(?:-\w, )?(--\S+)[^']*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s.exec(reason) ?? [];
  const [, word, choices = ''] =
    /^error: command-argument value '(.*)' is invalid for argument '[^']*'\. Allowed choices are (.*)\.$/s.exec(reason) ?? [];
  if (flag !== undefined) return notAmong(flag, found, list);
  return word === undefined ? { message: both(reason.replace(/^error: /, '')), fix: help } : notAmong(name, word, choices);
}

/** @param where the option or the command behind which it stands */
function notAmong(where: string, found: string, list: string): Mistake {
  const nearest = suggest(found, list.split(', '));
  return {
    message: {
      en: `Found ${quote(found)} after ${where}, expected one of: ${list}.`,
      id: `Ada ${quote(found)} setelah ${where}; seharusnya salah satu dari: ${list}.`,
    },
    fix:
      nearest === undefined
        ? { en: 'Choose one of them.', id: 'Pilih salah satu.' }
        : { en: `Did you mean ${nearest}?`, id: `Maksudnya ${nearest}?` },
  };
}

/** @param reason error: option '--revoked [day]' cannot be used with option '--granted [day]' */
function conflict(reason: string): Mistake {
  const [one = '', other = ''] = [...reason.matchAll(/(--[\w-]+)/g)].map(([flag]) => flag);
  return {
    message: {
      en: `Found ${one} and ${other} together, expected one of them.`,
      id: `Ada ${one} dan ${other} sekaligus; seharusnya salah satu.`,
    },
    fix: { en: 'Leave one of them out.', id: 'Hapus salah satunya.' },
  };
}

/** Mostly the second word of a text without quotes. */
function tooMany(command: Command, name: string): Mistake {
  const extra = command.args.slice(command.registeredArguments.length).join(' ');
  return {
    message: {
      en: `Found ${quote(extra)} after ${name}, expected nothing more there.`,
      id: `Ada ${quote(extra)} yang tidak pada tempatnya di ${name}.`,
    },
    fix: {
      en: `What has spaces in it stands between quotes, such as --text "Thank you!". ${typed(name)} --help shows what may follow.`,
      id: `Yang berspasi diapit tanda kutip, misalnya --text "Terima kasih!". ${typed(name)} --help memperlihatkan isinya.`,
    },
  };
}
