import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { plainEnvironment } from './build-site.ts';

/** Generous on a busy machine; the time itself is measured by the benchmark. */
const PATIENCE_MS = 300_000;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export async function until(condition: () => Promise<boolean>, output: () => string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await condition().catch(() => false))) {
    if (Date.now() > end) throw new Error(`It did not come to pass. The server began with:\n${output().slice(0, 3_000)}`);
    await new Promise((tick) => setTimeout(tick, 50));
  }
}

/** Starts `bukti dev` or `preview`. */
export function startServer(
  args: readonly string[],
  port: number,
  environment: NodeJS.ProcessEnv = {},
): { output: () => string; stop: () => void } {
  const child = spawn(process.execPath, [resolve('src/cli/bukti.mjs'), ...args, '--', '--port', String(port), '--host', '127.0.0.1'], {
    env: { ...plainEnvironment(), ...environment },
    detached: true,
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(String(chunk)));
  return {
    output: () => chunks.join(''),
    stop: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    },
  };
}
