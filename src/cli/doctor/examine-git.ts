import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import type { DoctorStrings } from '#src/i18n/doctor.ts';
import { type Finding, finding } from './finding.ts';

const run = promisify(execFile);

/** Whether git, which is asked itself, keeps the private folder out: now, and in its history. */
export async function examineGit(privateFolder: string, t: DoctorStrings): Promise<Finding> {
  const folder = basename(privateFolder);
  const git = async (...args: string[]): Promise<string | undefined> =>
    run('git', ['-C', dirname(privateFolder), ...args]).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    );
  if ((await git('rev-parse', '--is-inside-work-tree')) !== 'true') return finding('git', 'warning', t.gitNone);
  const [tracked = ''] = (await git('ls-files', '--', folder))?.split('\n') ?? [];
  if (tracked !== '') return finding('git', 'error', t.gitTracked(tracked));
  const [before = ''] = (await git('log', '--all', '--name-only', '--pretty=format:', '-1', '--', folder))?.split('\n') ?? [];
  if (before !== '') return finding('git', 'error', t.gitHistory(before));
  // Asks about a file in the folder: a rule such as private/ matches what lies in it, and the folder need not exist yet.
  const isIgnored = (await git('check-ignore', '--quiet', '--', `${folder}/log.key`)) !== undefined;
  return isIgnored ? finding('git', 'ok', t.git) : finding('git', 'error', t.gitNotIgnored(folder));
}
