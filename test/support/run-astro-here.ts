import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PROJECT } from '#src/content/out-folder.ts';
import type { Folders } from '#src/content/site-settings.ts';

const { cli } = await import(join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'dist', 'cli', 'index.js'));

/** Whether a build of this process failed. */
export const astro = { hasFailed: false };

/** As `src/cli/build/run-astro.ts`, in this process, where everything that Astro has loaded is there for the next site. */
export async function runAstro(
  args: readonly string[],
  { content, private: privateFolder, out, cache }: Folders,
  more: NodeJS.ProcessEnv = {},
): Promise<number> {
  const before = { env: process.env, exit: process.exit };
  const { promise: failed, resolve: exit } = Promise.withResolvers<number>();
  process.env = { ...before.env, BUKTI_CONTENT: content, BUKTI_PRIVATE: privateFolder, BUKTI_OUT: out, BUKTI_CACHE: cache, ...more };
  process.exit = exit as typeof process.exit;
  process.chdir(PROJECT);
  // Each build reads its content anew, as a new process does.
  Reflect.deleteProperty(globalThis, Symbol.for('bukti.content-doors'));
  try {
    const code = await Promise.race([failed, cli([process.execPath, 'astro', ...args]).then(() => 0)]);
    astro.hasFailed ||= code !== 0;
    return code;
  } finally {
    process.env = before.env;
    process.exit = before.exit;
  }
}
