import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Command, Option } from 'commander';
import { listEndingPermissions } from '#src/aggregate/permission.ts';
import { applyEdits, editsByFile } from '#src/check/apply-fixes.ts';
import { REPORT_FORMATS, type ReportFormat, renderAs } from '#src/check/reporters/report.ts';
import { openContent } from '#src/content/content-door.ts';
import type { ReadContent } from '#src/content/read-content.ts';
import type { HiddenKind } from '#src/evidence/hidden-part.ts';
import { findSeal } from '#src/evidence/log-state.ts';
import { today } from '#src/loaders/today.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage, type Problem } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { checkSources } from '../online/check-sources.ts';
import { saySources } from '../online/say-sources.ts';
import { privateFolder } from '../seal/private-folder.ts';
import { complain, count, say } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

interface Options {
  content?: string;
  format: ReportFormat;
  json?: boolean;
  lang?: MessageLanguage;
  fix?: boolean;
  online: boolean;
  maxLinks: string;
}

/** `bukti check`: exit code 1 when there is any problem. Warnings do not change it. */
export function checkCommand(): Command {
  return new Command('check')
    .description('read every content file, and say what is wrong with it and how to mend it')
    .addOption(contentOption())
    .addOption(
      new Option('--format <format>', 'how to tell it: for people, for programs, as annotations on GitHub, or as SARIF')
        .choices(REPORT_FORMATS)
        .default('terminal'),
    )
    .option('--json', 'the same as --format json')
    .option('--online', 'ask also whether the sources of reviews and posts still answer, one question a second to each host', false)
    .option('--max-links <number>', 'how many addresses to ask at the most, with --online', '500')
    .option('--fix', 'mend what can be meant in one way alone, and leave every other byte as it is')
    .addOption(
      new Option('--lang <language>', 'language of the messages (default: BUKTI_LANG, or that of the site)').choices(MESSAGE_LANGUAGES),
    )
    .action(async (options: Options) => {
      const most = parseCount(options.maxLinks);
      const folder = existingContentFolder(options.content);
      const door = openContent(folder, privateFolder(undefined, folder));
      const reading = await door.refresh();
      const mended = options.fix === true ? await mend(folder, reading.problems) : 0;
      const last = mended === 0 ? reading : await door.refresh();
      await report(last, mended, folder, options);
      if (options.online && last.content !== undefined && last.problems.length === 0) saySources(await checkSources(last.content, most));
    });
}

/** @returns how many changes were written */
async function mend(folder: string, problems: readonly Problem[]): Promise<number> {
  let mended = 0;
  for (const [file, edits] of editsByFile(problems)) {
    const path = join(folder, file);
    const { text, applied } = applyEdits(await readFile(path, 'utf8'), edits);
    if (applied > 0) await writeWhole(path, text);
    mended += applied;
  }
  return mended;
}

async function report(reading: ReadContent, mended: number, folder: string, options: Options): Promise<void> {
  const { content, problems, unhidden } = reading;
  const language = options.lang ?? reading.messageLanguage;
  const format = options.json === true ? 'json' : options.format;
  const warnings = reading.warnings();
  const isFailed = content === undefined || problems.length > 0;
  if (format !== 'terminal') {
    if (isFailed) process.exitCode = 1;
    process.stdout.write(`${renderAs(format, { problems: [...problems, ...warnings], language, folder: fromHere(folder) })}\n`);
    return;
  }
  if (mended > 0) say(SAID[language].mended(mended));
  if (isFailed) {
    complain(renderAs(format, { problems: [...problems, ...warnings], language, folder }));
    const fixable = problems.filter(({ edit }) => edit !== undefined).length;
    if (fixable > 0) complain(SAID[language].fixable(fixable));
    process.exitCode = 1;
    return;
  }
  const hidden = describeUnhidden(unhidden);
  if (hidden !== undefined && isPublicRepository() && !content.site.sample) {
    complain(
      `This repository is public, and ${hidden}`,
      `→ Type ${BUKTI} hide, and make the repository private: its history holds them too.`,
    );
    process.exitCode = 1;
    return;
  }
  if (warnings.length > 0) complain(renderAs(format, { problems: warnings, language, folder }), '', SAID[language].silence, '');
  const { reviews, products, posts, log } = content;
  say(`${count(reviews.length, 'review')}, ${count(products.length, 'product')}, ${count(posts.length, 'post')}: no problems`);
  const unsealed = reviews.filter(({ id, status }) => status === 'published' && findSeal(log, id) === undefined).length;
  if (unsealed > 0) say(`→ ${count(unsealed, 'published review is', 'published reviews are')} not sealed yet: ${BUKTI} seal`);
  for (const { id, permission } of listEndingPermissions(posts, today()))
    say(
      `→ posts/${id}.md: the permission ends on ${permission?.expires ?? ''}; then the post is not shown any more. Ask again: ${BUKTI} permission ${id}`,
    );
  if (hidden !== undefined) say(`→ Commit this folder to no public repository yet: ${hidden} ${BUKTI} hide moves them into private/.`);
}

const SAID: Record<MessageLanguage, { mended(n: number): string; fixable(n: number): string; silence: string }> = {
  en: {
    mended: (n) => `${count(n, 'mistake')} mended`,
    fixable: (n) => `→ ${BUKTI} check --fix mends ${n} of them.`,
    silence: 'Warnings stop no build. One that is right as it is: silence: [{ rule: …, file: …, reason: … }] in site.yaml.',
  },
  id: {
    mended: (n) => `${n} kesalahan dibetulkan`,
    fixable: (n) => `→ ${BUKTI} check --fix membetulkan ${n} di antaranya.`,
    silence: 'Peringatan tidak menghentikan apa pun. Bila memang wajar: silence: [{ rule: …, file: …, reason: … }] di site.yaml.',
  },
};

const fromHere = (folder: string): string => {
  const path = relative(process.cwd(), folder).split(sep).join('/');
  return path === '' ? '.' : path;
};

function parseCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new CliError(`Found ${JSON.stringify(text)} after --max-links, expected a whole number.`);
}

const UNHIDDEN: Record<HiddenKind, readonly [string, string]> = {
  name: ['full name behind a shorter one', 'full names behind shorter ones'],
  city: ['city of an anonymous author', 'cities of anonymous authors'],
  day: ['day of a purchase', 'days of purchases'],
  order: ['order number', 'order numbers'],
  seed: ['seed', 'seeds'],
  words: ['withheld review', 'withheld reviews'],
};

/** One sentence; nothing where the review files hold only what the site shows. */
function describeUnhidden(unhidden: ReadonlyMap<HiddenKind, number>): string | undefined {
  const parts = [...unhidden].map(([kind, number]) => count(number, ...UNHIDDEN[kind]));
  return parts.length === 0 ? undefined : `the review files hold what the site does not show: ${parts.join(', ')}.`;
}

/** As the workflow says, which asks GitHub. Elsewhere nobody can tell. */
function isPublicRepository(): boolean {
  return process.env.BUKTI_VISIBILITY === 'public';
}
