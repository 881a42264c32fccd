import { registerHooks } from 'node:module';
import type { BuildResult } from './build-site.ts';

/** What a lasting process is asked to do. */
export interface Job {
  args: readonly string[];
  environment: NodeJS.ProcessEnv;
}

/** With `isSpent`, the process is to end: a build that failed has left something at work, or many builds have left too much in memory. */
export type Answer = BuildResult & { isSpent: boolean };

/** What starts Astro in a process of its own, and what is loaded instead. */
const [START, INSTEAD] = ['/src/cli/build/run-astro.ts', '/test/support/run-astro-here.ts'];
const MOST_BYTES = 2.5e9;
let jobs = 0;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (found.url.endsWith(START)) return { ...found, url: found.url.slice(0, -START.length) + INSTEAD };
    // The bundle that draws the pages of a site: each build reads its own, also where it has the address of the last one's.
    return found.url.includes('/.prerender/') ? { ...found, url: `${found.url}?job=${jobs}` } : found;
  },
});

const { runInProcess } = await import('../cli/run-in-process.ts');
const { astro } = await import('./run-astro-here.ts');

process.on('message', async ({ args, environment }: Job) => {
  jobs += 1;
  const { code, stdout, stderr } = await runInProcess(args, process.cwd(), environment);
  process.send?.({ code, output: stdout + stderr, isSpent: astro.hasFailed || process.memoryUsage.rss() > MOST_BYTES } satisfies Answer);
});
process.on('disconnect', () => process.exit());
