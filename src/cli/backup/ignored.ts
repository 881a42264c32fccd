import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Which of these places git would leave out of a repository in a folder, which need not be one yet. Git is asked itself, with an empty
 * repository elsewhere: only it knows all forms of `.gitignore`. Where there is no git, nothing is ignored.
 */
export async function listIgnored(folder: string, places: readonly string[]): Promise<ReadonlySet<string>> {
  if (places.length === 0) return new Set();
  const empty = await mkdtemp(join(tmpdir(), 'bukti-git-'));
  const git = (...args: string[]): Promise<boolean> =>
    run('git', args).then(
      () => true,
      () => false,
    );
  try {
    await git('init', '--quiet', '--bare', empty);
    const isIgnored = (place: string) =>
      git('-C', folder, '--git-dir', empty, '--work-tree', folder, 'check-ignore', '--quiet', '--', place);
    const ignored = new Set<string>();
    for (const place of places) if (await isIgnored(place)) ignored.add(place);
    return ignored;
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}
