import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { renderProgress, showProgress } from '#src/cli/import/report/progress.ts';
import { SITE } from '../support/content-folder.ts';
import { type Workspace, workspace } from './workspace.ts';

const ROWS = 2000;
const FILE = `id,rating,body,author,date,product\n${Array.from(
  { length: ROWS },
  (_, n) => `r${n},${1 + (n % 5)},${n % 2 === 0 ? `Ulasan ke-${n} tentang barang ini` : ''},Rani ${n},2026-08-14,Produk ${n % 40}\n`,
).join('')}`;
const ARGS = ['import', 'r.csv', '--channel', 'website', '--yes'];

async function shop(): Promise<Workspace> {
  return workspace({ 'content/site.yaml': SITE, 'r.csv': FILE });
}

test('an import that is killed at any moment leaves sound content, and the next run finishes it', async () => {
  const whole = await shop();
  const started = performance.now();
  await startImport(whole.root).done;
  const ms = performance.now() - started;
  const expected = await contentOf(whole);
  for (const part of [0.3, 0.5, 0.65, 0.75, 0.85, 0.95]) {
    const space = await shop();
    const { child, done } = startImport(space.root);
    await wait(ms * part);
    child.kill('SIGKILL');
    await done;
    const check = await space.bukti('check');
    expect(check.stdout + check.stderr, `killed after ${Math.round(part * 100)} %`).not.toMatch(
      /json-syntax|missing-field|invalid-value|unknown product/,
    );
    expect(await space.bukti(...ARGS)).toMatchObject({ code: 0, stderr: '' });
    expect(await contentOf(space)).toEqual(expected);
    expect(await space.bukti('import', '--undo')).toMatchObject({ code: 0 });
    expect(Object.keys(await space.files('content')).filter((path) => /^(?:reviews|products)\//.test(path))).toEqual([]);
  }
}, 300_000);

/** All but the file by which commands take turns: a killed command leaves it, and the system has let go of it. */
async function contentOf(space: Workspace): Promise<Record<string, string>> {
  const { 'log/.lock': _lock, ...files } = await space.files('content');
  return files;
}

function startImport(cwd: string) {
  const child = spawn(process.execPath, [resolve('src/cli/bukti.mjs'), ...ARGS], { cwd, stdio: 'ignore' });
  return { child, done: once(child, 'close') };
}

test.for([
  [50_000, 1_000_000, 10_000, '50,000 of 1,000,000 rows, about 3 minutes left'],
  [900_000, 1_000_000, 90_000, '900,000 of 1,000,000 rows, about 10 seconds left'],
  [999_999, 1_000_000, 90_000, '999,999 of 1,000,000 rows, about 1 second left'],
] as const)('%i of %i rows', ([done, rows, ms, text]) => {
  expect(renderProgress(done, rows, ms)).toBe(text);
});

test('progress is told on a terminal alone, and its line goes at the end', () => {
  const written: string[] = [];
  const stream = (isTTY: boolean) => ({ isTTY, write: (text: string) => written.push(text) > 0 }) as unknown as NodeJS.WriteStream;
  showProgress(100_000, stream(false))(100_000);
  showProgress(10, stream(true))(10);
  expect(written).toEqual([]);
  showProgress(100_000, stream(true))(100_000);
  expect(written).toEqual(['\r\u001b[K']);
});
