import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import type { DoctorStrings } from '#src/i18n/doctor.ts';
import { listSecretFiles } from './find-copies.ts';
import { type Finding, finding } from './finding.ts';

const run = promisify(execFile);
/** The list of all files of a large shop is longer than Node takes by itself. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** Whether git, which is asked itself, keeps the private folder out: now, and in its history. */
export async function examineGit(privateFolder: string, t: DoctorStrings): Promise<Finding> {
  const folder = basename(privateFolder);
  const git = async (...args: string[]): Promise<string | undefined> =>
    run('git', ['-C', dirname(privateFolder), ...args], { maxBuffer: MOST_OUTPUT }).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    );
  if ((await git('rev-parse', '--is-inside-work-tree')) !== 'true') return finding('git', 'warning', t.gitNone);
  const [tracked = ''] = (await git('ls-files', '--', folder))?.split('\n') ?? [];
  if (tracked !== '') return finding('git', 'error', t.gitTracked(tracked));
  const [before = ''] = (await git('log', '--all', '--name-only', '--pretty=format:', '-1', '--', folder))?.split('\n') ?? [];
  if (before !== '') return finding('git', 'error', t.gitHistory(before));
  const copy = await findInGit(git, await listSecretFiles(privateFolder));
  if (copy !== undefined) return finding('git', 'error', copy.isTracked ? t.gitTracked(copy.file) : t.gitHistory(copy.file));
  // Asks about a file in the folder: a rule such as private/ matches what lies in it, and the folder need not exist yet.
  const isIgnored = (await git('check-ignore', '--quiet', '--', `${folder}/log.key`)) !== undefined;
  return isIgnored ? finding('git', 'ok', t.git) : finding('git', 'error', t.gitNotIgnored(folder));
}

/** A file in git, now or in its history, that holds the same bytes as a secret one, whatever it is called. */
async function findInGit(
  git: (...args: string[]) => Promise<string | undefined>,
  secrets: readonly string[],
): Promise<{ file: string; isTracked: boolean } | undefined> {
  if (secrets.length === 0) return undefined;
  const hashes = (await git('hash-object', '--', ...secrets))?.split('\n') ?? [];
  const tracked = (await git('-c', 'core.quotePath=off', 'ls-files', '--stage', '--', ':/'))?.split('\n') ?? [];
  for (const line of tracked) {
    const [, hash = '', file = ''] = /^\d+ (\S+) \d\t(.*)$/.exec(line) ?? [];
    if (hashes.includes(hash)) return { file, isTracked: true };
  }
  for (const hash of hashes) {
    if ((await git('cat-file', '-e', hash)) === undefined) continue;
    const [file = ''] = (await git('log', '--all', `--find-object=${hash}`, '--name-only', '--pretty=format:', '-1'))?.split('\n') ?? [];
    if (file !== '') return { file, isTracked: false };
  }
  return undefined;
}
