import { registerHooks } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { BuildResult } from './build-site.ts';

/** What a lasting process is asked to do. */
export interface Job {
  args: readonly string[];
  environment: NodeJS.ProcessEnv;
}

/** With `isSpent`, the process is to end: the build has left something at work, or many builds have left too much in memory. */
export type Answer = BuildResult & { isSpent: boolean };

/** What starts Astro in a process of its own, and what is loaded instead. */
const [START, INSTEAD] = ['/src/cli/build/run-astro.ts', '/test/support/run-astro-here.ts'];
const MOST_BYTES = 2.5e9;
let jobs = 0;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (found.url.endsWith(START)) return { ...found, url: found.url.slice(0, -START.length) + INSTEAD };
    // The settings of Astro, and the bundle that draws the pages of a site: each build reads its own, also where it has the address of the last one's.
    return /\/\.prerender\/|\/astro\.config\.mjs$/.test(found.url) ? { ...found, url: `${found.url}?job=${jobs}` } : found;
  },
});

/** How often it is looked whether a build that failed has nothing left to do, in milliseconds, and how many times. */
const [MOMENT, LOOKS] = [50, 60];

const { exit } = process;
// A build that fails asks twice to end its process; the second time, when it has ended.
process.exit = (() => undefined) as typeof process.exit;
const { runInProcess } = await import('../cli/run-in-process.ts');

process.on('message', async ({ args, environment }: Job) => {
  jobs += 1;
  const { code, stdout, stderr } = await runInProcess(args, process.cwd(), environment);
  const isAtWork = code !== 0 && !(await isIdle());
  process.send?.({ code, output: stdout + stderr, isSpent: isAtWork || process.memoryUsage.rss() > MOST_BYTES } satisfies Answer);
});

/** Waits until no timer of a build is left: one that failed writes on for a moment. */
async function isIdle(): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (!process.getActiveResourcesInfo().includes('Timeout')) return true;
    await setTimeout(MOMENT);
  }
  return false;
}
process.on('disconnect', () => exit());
