import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { IS_INSTALLED, PROJECT } from '#src/content/out-folder.ts';
import type { Folders } from '#src/content/site-settings.ts';

/**
 * Runs Astro in this terminal.
 * @param more variables of its environment
 * @returns its exit code; 128 and the signal's number where a signal ended it, as shells do
 */
export async function runAstro(
  args: readonly string[],
  { content, private: privateFolder, out, cache }: Folders,
  more: NodeJS.ProcessEnv = {},
): Promise<number> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  // Node and the bundler give free memory back to the system at once: a small site takes 120 MB less.
  const memory = { MALLOC_ARENA_MAX: '1', MIMALLOC_PURGE_DELAY: '0' };
  // Node's usual four threads for files, and four more for the cards that are drawn meanwhile.
  const threads = { UV_THREADPOOL_SIZE: '8' };
  // Compiled modules are kept, TypeScript among them, which saves a fifth of the time to start.
  const compiled = { NODE_COMPILE_CACHE: join(cache, 'node') };
  const variables = { BUKTI_CONTENT: content, BUKTI_PRIVATE: privateFolder, BUKTI_OUT: out, BUKTI_CACHE: cache };
  const config = IS_INSTALLED ? ['--config', 'lib/astro.config.js'] : [];
  const child = spawn(process.execPath, [...heapOption(), astro, ...args, ...config], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...memory, ...threads, ...compiled, ...process.env, ...variables, ...more },
  });
  const { promise, resolve: settle, reject } = Promise.withResolvers<number>();
  child.on('error', reject);
  child.on('exit', (code, signal) => settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  // Ctrl-C reaches the child through the terminal; this process stays until Astro has cleaned up.
  const wait = () => undefined;
  const passOn = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', passOn);
  return promise.finally(() => process.off('SIGINT', wait).off('SIGTERM', passOn));
}

/** Node stops at 4 GB, and a million ratings need more: Astro may take three quarters of the machine's memory. */
function heapOption(): string[] {
  if (/max[-_]old[-_]space/.test(`${process.env.NODE_OPTIONS} ${process.execArgv}`)) return [];
  // `constrainedMemory()` gives 0 where there is no limit, and on some systems far more than the machine has.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return memory * HEAP_SHARE > NODE_HEAP ? [`--max-old-space-size=${Math.floor((memory * HEAP_SHARE) / 2 ** 20)}`] : [];
}

const HEAP_SHARE = 0.75;
const NODE_HEAP = 4 * 2 ** 30;
