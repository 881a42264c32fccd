import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messageLanguage } from '#src/content/message-language.ts';
import { createContentReader, isSound, type ReadContent, reportProblems, type SoundContent } from '#src/content/read-content.ts';
import { type CommandStrings, commandStrings } from '#src/i18n/commands.ts';
import type { MessageLanguage, Problem } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { withLogLocked } from '../seal/lock-log.ts';
import { SEAL_MENDS } from '../seal/open-log.ts';
import { writeWhole } from '../write-whole.ts';
import { Refusal } from './refusal.ts';

export interface ContentFolders {
  /** Absolute path. */
  content: string;
  /** Absolute path; may be missing. */
  private: string;
}

/** What a command knows before it writes. */
export interface Planning {
  reading: SoundContent;
  lang: MessageLanguage;
  strings: CommandStrings;
}

export interface WrittenContent extends Planning {
  /** The folder with the new texts. */
  after: ReadContent;
}

/**
 * Writes files into the content folder, alone and each whole or not at all, after the whole folder was judged as it would be.
 * @param plan the new texts of files by their path below the content folder; none where there is nothing to do
 * @param after runs when all files are written, while the lock is still held
 * @throws CliError where `check` would find something new; then nothing was written
 */
export async function writeContent(
  folders: ContentFolders,
  plan: (planning: Planning) => Promise<ReadonlyMap<string, string>>,
  after: () => Promise<unknown> = async () => undefined,
): Promise<WrittenContent> {
  return withLogLocked(folders, async () => {
    const reader = createContentReader(folders.content, folders.private);
    const reading = await reader.read();
    if (!isSound(reading)) throw reportProblems(reading.problems, reading.messageLanguage);
    const lang = messageLanguage(reading.content.site);
    const planning = { reading, lang, strings: commandStrings[lang] };
    const texts = await plan(planning);
    const next = texts.size === 0 ? reading : await reader.read(texts);
    const added = newProblems(reading.problems, next.problems);
    if (added.length > 0) throw new Refusal(added, lang);
    for (const [path, text] of texts) await writeWhole(join(folders.content, path), text);
    await after();
    return { ...planning, after: next };
  });
}

/** A new file's path. @throws CliError where there is such a file already */
export function requireNewFile({ content }: ContentFolders, path: string, { exists, existsHelp }: CommandStrings): string {
  if (existsSync(join(content, path))) throw new CliError(exists(path), existsHelp);
  return path;
}

/** Compared without line numbers, which move. What `bukti seal` or `bukti withdraw` mends is left out: that is the next step. */
function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const nameOf = ({ code, file, field, message }: Problem) => JSON.stringify([code, file, field, message]);
  const known = new Set(before.map(nameOf));
  // A warning carries its severity, and stops nothing.
  return after.filter(
    (problem) =>
      !('severity' in problem) &&
      !known.has(nameOf(problem)) &&
      !SEAL_MENDS.includes(problem.code) &&
      problem.code !== 'leaf-without-review',
  );
}
