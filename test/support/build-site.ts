import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInProcess, runsInProcess } from '../cli/run-in-process.ts';
import type { Answer, Job } from './lasting-bukti.ts';

/** Where tests build: in memory where the system has room for it there (`vitest.config.ts`). */
export const WORK = join(tmpdir(), 'work');
/** For files that must lie inside the project, since they import its packages, or since `bukti dev` would serve them from there. */
export const WORK_INSIDE = resolve('.cache/test');
for (const folder of [WORK, WORK_INSIDE]) mkdirSync(folder, { recursive: true });

export interface BuildResult {
  code: number;
  /** What a person sees: standard output and errors together, without colours. */
  output: string;
}

/** Runs the command `bukti`: what starts Astro in a process that lasts, all else inside this one. One command runs at a time. */
export async function runBukti(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<BuildResult> {
  const whole = { ...plainEnvironment(), ...environment };
  if (runsInProcess(args)) {
    const { code, stdout, stderr } = await runInProcess(args, process.cwd(), whole);
    return { code, output: stdout + stderr };
  }
  const result = lasting.before.then(() => askLasting({ args, environment: whole }));
  lasting.before = result.catch(() => undefined);
  return result;
}

/** The second site that a process builds takes half the time of the first one. */
const lasting: { before: Promise<unknown>; process?: ChildProcess } = { before: Promise.resolve() };

async function askLasting(job: Job): Promise<BuildResult> {
  lasting.process ??= fork(resolve('test/support/lasting-bukti.ts'), {
    env: { ...plainEnvironment(), UV_THREADPOOL_SIZE: '8' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { process: child } = lasting;
  const { promise, resolve: done, reject } = Promise.withResolvers<Answer>();
  const ended = (code: number | null) => reject(new Error(`The process that builds sites ended with ${code}.`));
  child.once('message', (answer: Answer) => done(answer)).once('exit', ended);
  child.send(job);
  const { isSpent, ...result } = await promise;
  child.off('exit', ended);
  if (isSpent) {
    child.kill('SIGKILL');
    delete lasting.process;
  }
  return result;
}

/** Runs the command in a process of its own, as a person does: for tests whose subject are processes. */
export function startBukti(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<BuildResult> {
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

/** Builds a content folder into `<work>/dist`, with caches of its own in `<work>/cache`. Cards alone are shared: each is named by all that it is drawn from. */
export async function buildSite(content: string, work: string, environment: NodeJS.ProcessEnv = {}): Promise<BuildResult> {
  const [cache, cards] = [join(work, 'cache'), join(WORK, 'cards')];
  for (const folder of [cache, cards]) await mkdir(folder, { recursive: true });
  if (!existsSync(join(cache, 'cards'))) await symlink(cards, join(cache, 'cards'));
  return runBukti(['build', '--content', content, '--out', join(work, 'dist')], { BUKTI_CACHE: cache, ...environment });
}
