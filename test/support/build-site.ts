import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInProcess, runsInProcess } from '../cli/run-in-process.ts';

/** Where tests build. */
export const WORK = resolve('.cache/test');
mkdirSync(WORK, { recursive: true });

export interface BuildResult {
  code: number;
  /** What a person sees: standard output and errors together, without colours. */
  output: string;
}

/** Runs the command `bukti`: what starts Astro as a process of its own, all else inside this one. */
export async function runBukti(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<BuildResult> {
  if (!runsInProcess(args)) return startBukti(args, environment);
  const { code, stdout, stderr } = await runInProcess(args, process.cwd(), { ...plainEnvironment(), ...environment });
  return { code, output: stdout + stderr };
}

function startBukti(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<BuildResult> {
  const child = spawn(process.execPath, [resolve('src/cli/bukti.mjs'), ...args], {
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/**
 * The environment of a person's terminal: without what vitest adds, which Vite and Astro would heed. What Node has compiled it keeps where the
 * command itself does, so that no build begins with an empty cache.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, MODE, DEV, PROD, SSR, BASE_URL, VITEST, TEST, FORCE_COLOR, NODE_OPTIONS, ...rest } = process.env;
  const own = Object.entries(rest).filter(([name]) => !name.startsWith('VITEST_'));
  return { NODE_COMPILE_CACHE: resolve('.cache/node'), ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

/** Builds a content folder into `<work>/dist`, with caches of its own in `<work>/cache`. */
export function buildSite(content: string, work: string, environment: NodeJS.ProcessEnv = {}): Promise<BuildResult> {
  return runBukti(['build', '--content', content, '--out', `${work}/dist`], { BUKTI_CACHE: `${work}/cache`, ...environment });
}
