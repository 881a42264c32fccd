import type { Command, Option } from 'commander';
import { commandStrings } from '#src/i18n/commands.ts';
import type { MessageLanguage, Problem } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import { CliError } from '../cli-error.ts';

/** What somebody typed and `check` would refuse, as one error. */
export class Refusal extends CliError {
  readonly problems: readonly Problem[];
  readonly lang: MessageLanguage;

  constructor(problems: readonly Problem[], lang: MessageLanguage) {
    const [, , ...blocks] = renderReport(problems, lang).split('\n');
    super([commandStrings[lang].refused, '', ...blocks].join('\n'));
    this.problems = problems;
    this.lang = lang;
  }
}

/** Which flags of the command that was typed need another value; nothing where the value came by none of them. */
export function flagHelp({ problems, lang }: Refusal, command: Command): string | undefined {
  const flags = new Set(problems.flatMap((problem) => flagOf(problem, command)?.long ?? []));
  return flags.size === 0 ? undefined : commandStrings[lang].refusedHelp([...flags].join(', '));
}

/** Fields whose flags have another name. In front of some stands the kind of their file. */
const OTHER_NAMES: Record<string, string> = {
  body: 'text',
  repliesBody: 'answer',
  disclosure: 'as',
  disclosureNote: 'note',
  src: 'image',
  products: 'product',
  accent: 'colour',
  siteName: 'brand',
  productName: 'product',
};

/** The flag that was typed for a field; else the one that says most of it, such as `--name-id` of `name.id`, or `--date` of `replies[0].date`. */
function flagOf({ file, field }: Problem, command: Command): Option | undefined {
  if (field === undefined) return undefined;
  const kind = file.split(/[/.]/, 1)[0]?.replace(/s$/, '') ?? '';
  const steps = [kind, ...field.replace(/\[\d+\]/g, '').split('.')];
  const joined = steps.map((_, at) => steps.slice(at).reduce((name, step) => `${name}${step.slice(0, 1).toUpperCase()}${step.slice(1)}`));
  // The last step of `name.id` is Indonesian, and not the id of an entry.
  const single = steps.slice(1).filter((step) => step !== 'id' || steps.length === 2);
  const names = [...joined, ...single.reverse()].flatMap((name) => [OTHER_NAMES[name] ?? name, name]);
  const options = names.flatMap((name) => command.options.find((option) => option.attributeName() === name) ?? []);
  return options.find((option) => command.getOptionValueSource(option.attributeName()) === 'cli') ?? options[0];
}
