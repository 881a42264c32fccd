import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CleanShare, SearchedFiles } from './clean-files.ts';
import { type Findings, findLeaks, joinFindings, type Known } from './find-leaks.ts';
import type { Secret } from './secret.ts';
import type { SecretIndex } from './secret-index.ts';

/** What a thread gets: a copy of all that it needs, since threads share no objects. */
export interface LeakThreadData extends Omit<Known, 'clean'> {
  root: string;
  files: readonly string[];
  secrets: readonly Secret[];
  share?: CleanShare;
}

export interface LeakThreadResult {
  findings: Findings;
  searched?: SearchedFiles;
}

/** With fewer files a second thread takes longer to start than it saves. */
const LEAST_FILES = 1000;

/**
 * Does what `findLeaks()` does, with every second file in a thread of its own: when it begins, the rest of the build is done, and a second processor
 * has nothing else to do.
 * @param secrets those of the index
 */
export async function findLeaksInThreads(
  root: string,
  files: readonly string[],
  { index, secrets }: { index: SecretIndex; secrets: readonly Secret[] },
  known: Known,
): Promise<Findings> {
  if (files.length < LEAST_FILES) return findLeaks(root, files, index, known);
  const { clean, ...rest } = known;
  const [own = [], others = []] = [0, 1].map((half) => files.filter((_, at) => at % 2 === half));
  const [here, aside] = await Promise.all([
    findLeaks(root, own, index, known),
    searchAside({ ...rest, root, files: others, secrets, ...(clean && { share: clean.share() }) }),
  ]);
  if (aside.searched !== undefined) clean?.join(aside.searched);
  return inOrder(joinFindings([here, aside.findings]));
}

/** Sorted by the names of the files, so that the order is the same as with one thread. */
function inOrder({ leaks, pictures, videos, closed }: Findings): Findings {
  return { leaks: leaks.sort(byFile), pictures: pictures.sort(byFile), videos: videos.sort(byFile), closed: closed.sort() };
}

function byFile(a: { file: string }, b: { file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function searchAside(workerData: LeakThreadData): Promise<LeakThreadResult> {
  const { promise, resolve, reject } = Promise.withResolvers<LeakThreadResult>();
  // The other file has the same ending as this one: .ts in the project, .js in an installed package.
  const thread = new Worker(new URL(`./leak-thread${extname(import.meta.url)}`, import.meta.url), { workerData });
  thread.on('message', resolve).on('error', reject);
  thread.on('exit', () => reject(new Error('The thread that looks for leaks ended before it was done.')));
  return promise;
}
