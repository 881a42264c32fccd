import { run } from '#src/cli/main.ts';
import type { Result } from './workspace.ts';

/** Commands that start Astro: it needs a process of its own. */
const STARTS_ASTRO = new Set(['build', 'dev', 'merge', 'preview']);

/** Whether a command can run inside the test's own process, which saves the start of a new one (0.45 s). */
export function runsInProcess([command = '']: readonly string[]): boolean {
  return !STARTS_ASTRO.has(command);
}

/** Runs the command line as `bukti` would, in this process, without a terminal. One command runs at a time. */
export function runInProcess(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Result> {
  const result = shared.before.then(() => runAlone(args, cwd, env));
  shared.before = result.catch(() => undefined);
  return result;
}

/** The process has one folder, one environment and one output, so each command waits for the one before. */
const shared: { before: Promise<unknown> } = { before: Promise.resolve() };

async function runAlone(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Result> {
  const before = { cwd: process.cwd(), env: process.env, exitCode: process.exitCode };
  const listeners = process.stdout.listeners('error');
  const stdout = record(process.stdout);
  const stderr = record(process.stderr);
  process.chdir(cwd);
  process.env = { ...env };
  process.exitCode = undefined;
  try {
    await run([process.execPath, 'bukti', ...args]);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(before.cwd);
    process.env = before.env;
    process.exitCode = before.exitCode;
    stdout.restore();
    stderr.restore();
    for (const listener of process.stdout.listeners('error')) {
      if (!listeners.includes(listener)) process.stdout.off('error', listener as () => void);
    }
  }
}

/** Keeps what is written to a stream instead of printing it. */
function record(stream: NodeJS.WriteStream): { text(): string; restore(): void } {
  const chunks: Buffer[] = [];
  const { write } = stream;
  stream.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
    chunks.push(Buffer.from(chunk as string));
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') process.nextTick(callback);
    return true;
  }) as typeof stream.write;
  return {
    text: () => Buffer.concat(chunks).toString(),
    restore: () => {
      stream.write = write;
    },
  };
}
