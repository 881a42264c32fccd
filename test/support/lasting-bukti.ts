import { registerHooks } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { BuildResult } from './build-site.ts';

/** What a lasting process is asked to do. */
export interface Job {
  args: readonly string[];
  environment: NodeJS.ProcessEnv;
}

/** With `isSpent`, a new process takes the next job: the build that failed is still at work, or many builds have left too much in memory. */
export type Answer = BuildResult & { isSpent: boolean };

/** What starts Astro in a process of its own, and what is loaded instead. */
const [START, INSTEAD] = ['/src/cli/build/run-astro.ts', '/test/support/run-astro-here.ts'];
const MOST_BYTES = 3.5e9;
let jobs = 0;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (found.url.endsWith(START)) return { ...found, url: found.url.slice(0, -START.length) + INSTEAD };
    // Node loads a module of one address once. Each build has its own settings of Astro and its own bundle that draws the pages, so each gets an address of its own.
    return /\/\.prerender\/|\/astro\.config\.mjs$/.test(found.url) ? { ...found, url: `${found.url}?job=${jobs}` } : found;
  },
});

/** How many milliseconds pass before this process looks again whether a failed build is done, and how many times it looks. */
const [MOMENT, LOOKS] = [50, 60];

const { exit } = process;
// When a build fails, Astro calls this twice. The second call comes up to 0.4 s later, and must not end the process, which does the next job.
process.exit = (() => undefined) as typeof process.exit;
const { runInProcess } = await import('../cli/run-in-process.ts');

process.on('disconnect', () => exit());
process.on('message', async ({ args, environment }: Job) => {
  jobs += 1;
  const { code, stdout, stderr } = await runInProcess(args, process.cwd(), environment);
  const isAtWork = code !== 0 && !(await isIdle());
  process.send?.({ code, output: stdout + stderr, isSpent: isAtWork || process.memoryUsage.rss() > MOST_BYTES } satisfies Answer);
});

/** Waits until no timer is left. A failed build leaves two: Astro writes its data, and calls `process.exit()` again. */
async function isIdle(): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (!process.getActiveResourcesInfo().includes('Timeout')) return true;
    await setTimeout(MOMENT);
  }
  return false;
}
