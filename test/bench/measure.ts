import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { plainEnvironment } from '../support/build-site.ts';

export interface Measured {
  seconds: number;
  /** Largest resident memory of the process and its children together. */
  peakBytes: number;
  output: string;
}

/** Runs a command of `bukti`, and measures it. @throws Error when it fails */
export function measureBukti(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Measured> {
  return measureNode([resolve('src/cli/bukti.mjs'), ...args], environment);
}

/** Runs a script on this Node, and measures it. @param cwd where it runs @throws Error when it fails */
export async function measureNode(args: readonly string[], environment: NodeJS.ProcessEnv = {}, cwd = '.'): Promise<Measured> {
  const started = performance.now();
  const env = { ...plainEnvironment(), ...environment };
  const child = spawn(process.execPath, args, { env, cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytes(child.pid));
  }, 50);
  const code = await new Promise((closed) => child.on('close', closed));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} failed.\n${output}`);
  return { seconds: (performance.now() - started) / 1000, peakBytes, output };
}

/** Resident memory of a process and its children, where the system tells (Linux); 0 elsewhere. */
function residentBytes(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    return pages * 4096 + children.reduce((sum, child) => sum + residentBytes(child), 0);
  } catch {
    return 0;
  }
}
