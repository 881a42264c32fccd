import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { listFolder } from '#src/loaders/read-folder.ts';
import { readLog } from '#src/loaders/read-log.ts';
import { ORDERS, reviewFile, SHOP } from '../support/seal.ts';
import { type Result, runBukti, start, type Workspace, workspace } from './workspace.ts';

const ENTRY = resolve('src/cli/bukti.mjs');

/**
 * Loaded before the command: kills the process, as kill -9 would, at its n-th write or rename. Half of the bytes are written first,
 * since that is what a crash leaves behind.
 */
const KILLER = `
import fs from 'node:fs/promises';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.env.KILL_AT);
const hit = () => (left -= 1) === 0;
const die = () => process.kill(process.pid, 'SIGKILL');
const { open, rename, rm } = fs;
fs.open = async (...args) => {
  const file = await open(...args);
  const { writeFile } = file;
  file.writeFile = async (text) => {
    if (!hit()) return writeFile.call(file, text);
    writeSync(file.fd, String(text).slice(0, String(text).length / 2));
    die();
  };
  return file;
};
fs.rename = async (...args) => (hit() ? die() : rename(...args));
fs.rm = async (...args) => (hit() ? die() : rm(...args));
syncBuiltinESMExports();
`;
const preload = `data:text/javascript,${encodeURIComponent(KILLER)}`;

function killedAt(space: Workspace, step: number, ...args: string[]): Promise<Result> {
  const env = { ...process.env, KILL_AT: String(step) };
  return start(process.execPath, ['--import', preload, ENTRY, ...args], space.root, env);
}

/** The files without what is random: seeds, hashes, roots and signatures become fixed words. */
function withoutChance(files: Record<string, string>): Record<string, string> {
  const kept = Object.entries(files).filter(([path]) => !path.endsWith('.tmp') && !path.endsWith('.lock') && !path.endsWith('pepper'));
  return Object.fromEntries(
    kept.map(([path, text]) => [
      path,
      text
        .replaceAll(/[0-9a-f]{64}/g, 'HASH')
        .replaceAll(/[0-9a-f]{32}/g, 'SEED')
        .replaceAll(/^[A-Za-z0-9+/]{43}=$/gm, 'ROOT')
        .replaceAll(/^[A-Za-z0-9+/]{86}==$/gm, 'SIGNATURE')
        .replaceAll(/(\u2014 \S+) \S+/g, '$1 SIGNATURE'),
    ]),
  );
}

/** The log by itself: whatever else is missing, nothing in it may be wrong. */
async function logProblems({ root }: Workspace): Promise<string[]> {
  const files = (await listFolder(join(root, 'content'))).filter(({ path }) => path.startsWith('log/'));
  const { content } = await createContentReader(join(root, 'content')).read();
  const { problems } = await readLog(files, content?.site.log ?? { witnesses: [] });
  return problems.map(({ code }) => code);
}

function expectNoOrderLost(files: Record<string, string>, orders: readonly string[]): void {
  const kept = Object.entries(files)
    .filter(([path]) => path.startsWith('content/reviews/') || path === 'private/evidence.csv')
    .filter(([path]) => !path.endsWith('.tmp'))
    .map(([, text]) => text)
    .join('\n');
  for (const order of orders) expect(kept).toContain(order);
}

const SMALL = {
  'content/site.yaml': SHOP['content/site.yaml'] ?? '',
  'content/products/kopi.yaml': SHOP['content/products/kopi.yaml'] ?? '',
  'content/reviews/kopi/rani.md': reviewFile({ order: 'INV-1001' }),
  'content/reviews/kopi.ndjson': `${JSON.stringify({ id: 'budi', rating: 5, author: { name: 'B' }, date: '2026-08-10', order: 'INV-1002', body: 'Enak.' })}\n`,
  'private/orders.csv': ORDERS,
};

test('killed at every write in turn: the log stays valid, no order number is lost, and a second run finishes', async () => {
  const whole = await workspace(SMALL);
  expect((await whole.bukti('keygen')).code).toBe(0);
  const prepared = await whole.files();
  expect((await whole.bukti('seal')).code).toBe(0);
  const goal = withoutChance(await whole.files());

  let step = 1;
  for (; ; step += 1) {
    const space = await workspace(prepared);
    const { code, stderr } = await killedAt(space, step, 'seal');
    if (code === 0) break;
    expect([step, stderr]).toEqual([step, '']);
    const after = await space.files();
    expectNoOrderLost(after, ['INV-1001', 'INV-1002']);
    expect(JSON.stringify(after)).toContain('Rani Kusuma');
    expect((await logProblems(space)).filter((problem) => problem !== 'checkpoint-missing')).toEqual([]);
    expect(await space.bukti('seal')).toMatchObject({ code: 0, stderr: '' });
    expect(withoutChance(await space.files())).toEqual(goal);
    expect((await createContentReader(join(space.root, 'content')).read()).problems).toEqual([]);
  }
  // Nine files, each written and renamed: pepper, evidence, hidden parts, two files of reviews, entries, what the key signed last, the root's signature, checkpoint.
  expect(step).toBe(19);
});

test('withdraw killed at every write in turn: the build asks for it again, and a second run finishes', async () => {
  const whole = await workspace(SMALL);
  expect((await whole.bukti('seal')).code).toBe(0);
  const prepared = await whole.files();
  const args = ['withdraw', 'rani', '--reason', 'author-request', '--erase'];
  expect((await whole.bukti(...args)).code).toBe(0);
  const goal = withoutChance(await whole.files());
  for (let step = 1; ; step += 1) {
    const space = await workspace(prepared);
    const { code } = await killedAt(space, step, ...args);
    if (code === 0) return expect(step).toBeGreaterThan(6);
    expect((await logProblems(space)).filter((problem) => problem !== 'checkpoint-missing')).toEqual([]);
    expect(await space.bukti(...args)).toMatchObject({ code: 0, stderr: '' });
    expect(withoutChance(await space.files())).toEqual(goal);
  }
});

test('what a crash leaves behind is no content, and nothing secret that all may read', async () => {
  const space = await workspace(SMALL);
  await killedAt(space, 3, 'seal');
  const left = Object.entries(await space.files()).filter(([path]) => path.endsWith('.tmp'));
  expect(left.map(([path]) => path)).toEqual([expect.stringMatching(/^private\/\.evidence\.csv\.\d+\.tmp$/)]);
  const { stdout } = await start('stat', ['-c', '%a', left[0]?.[0] ?? ''], space.root);
  expect(stdout.trim()).toBe('600');
});

describe('a full disk', () => {
  // The largest file of the run is the ledger of entries: below its size nothing that matters has been lost, and nothing is half written.
  test.each([0, 1])('no file may grow past %i blocks', async (blocks) => {
    const bulk = Array.from({ length: 12 }, (_, at) =>
      JSON.stringify({ id: `r-${at}`, rating: 5, author: { name: 'B' }, date: '2026-08-10', order: `INV-2${at}`, body: 'Enak.' }),
    );
    const space = await workspace({ ...SMALL, 'content/reviews/kopi.ndjson': `${bulk.join('\n')}\n` });
    const before = await space.files();
    const script = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$1" seal`;
    const result = await start('bash', ['-c', script, process.execPath, ENTRY], space.root);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('The system refused: EFBIG');
    expect(result.stderr).toContain('→ The disk is full.');
    expect(result.stdout).toBe('');
    const after = await space.files();
    expectNoOrderLost(
      after,
      Array.from({ length: 12 }, (_, at) => `INV-2${at}`),
    );
    expect(Object.keys(after).filter((path) => path.endsWith('.tmp'))).toEqual([]);
    expect(await logProblems(space)).toEqual([]);
    if (blocks === 0) expect(after['content/reviews/kopi.ndjson']).toBe(before['content/reviews/kopi.ndjson']);
    expect(await space.bukti('seal')).toMatchObject({ code: 0, stderr: '' });
    expect((await createContentReader(join(space.root, 'content')).read()).problems).toEqual([]);
  });
});

test.each([
  ['EACCES', 'en', '→ Allow yourself to read and write there'],
  ['EROFS', 'id', '→ Beri diri Anda izin membaca dan menulis di sana'],
  ['ENOSPC', 'id', '→ Disk penuh.'],
])('where the system refuses to write (%s, %s), it is said what to do, and nothing is lost', async (code, lang, what) => {
  const space = await workspace(SMALL);
  const { open } = fs;
  fs.open = async (path, flags, mode) => {
    if (String(path).endsWith('.tmp')) throw Object.assign(new Error(`${code}: refused`), { code, syscall: 'open' });
    return open(path, flags, mode);
  };
  syncBuiltinESMExports();
  try {
    const commands = [['seal'], ['hide'], ['keygen'], ['new', 'product', '--name', 'Susu']];
    for (const command of commands) {
      const { stdout, stderr } = await runBukti(command, space.root, { ...process.env, BUKTI_LANG: lang });
      expect([stdout, stderr]).toEqual(['', expect.stringContaining(what)]);
    }
    await space.write({ 'r.csv': 'id,rating,body,author,date,product\nx,5,Enak,Rani,2026-08-14,kopi\n' });
    const words = lang === 'en' ? 'Could not write on' : 'Tidak bisa menulis terus';
    const imported = await runBukti(['import', 'r.csv', '--yes', '--channel', 'website'], space.root, { ...process.env, BUKTI_LANG: lang });
    expect(imported.stderr).toContain(words);
  } finally {
    fs.open = open;
    syncBuiltinESMExports();
  }
  expect(await space.files()).toMatchObject(SMALL);
  expect(await space.bukti('seal')).toMatchObject({ code: 0, stderr: '' });
});

/** Holds the log's lock until it is killed: a seal that waits for ever at its first rename. */
async function sealThatHangs(space: Workspace) {
  const hang = `import fs from 'node:fs/promises'; import { syncBuiltinESMExports } from 'node:module';
    fs.rename = () => { process.stdout.write('HOLDING'); setInterval(() => {}, 1000); return new Promise(() => {}); };
    syncBuiltinESMExports();`;
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(hang)}`, ENTRY, 'seal'], {
    cwd: space.root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const chunk of child.stdout) if (String(chunk).includes('HOLDING')) break;
  return child;
}

test('while one is at work the others stop with a sentence, and a killed one lets go of the log', async () => {
  const space = await workspace(SMALL);
  const holder = await sealThatHangs(space);
  const before = await space.files();
  const commands = [
    ['seal'],
    ['withdraw', 'rani', '--reason', 'author-request'],
    ['keygen'],
    ['import', 'more.csv'],
    ['schema'],
    ['check', '--fix'],
  ];
  for (const result of await Promise.all(commands.map((args) => space.bukti(...args)))) {
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toBe(
      'Another bukti command is writing to this content folder.\n→ Wait until it is done, then type the command again.\n',
    );
  }
  expect(await space.files()).toEqual(before);
  const inIndonesian = await runBukti(['seal'], space.root, { ...process.env, BUKTI_LANG: 'id' });
  expect(inIndonesian.stderr).toContain('Perintah bukti lain sedang menulis ke folder konten ini.');
  expect(await space.bukti('seal', '--dry-run')).toMatchObject({ code: 0 });

  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await space.bukti('seal')).toMatchObject({ code: 0, stderr: '' });
  expect((await createContentReader(join(space.root, 'content')).read()).problems).toEqual([]);
});

test.each([2, 8])('%i at once: the log has one history', async (runs) => {
  const space = await workspace(SMALL);
  const results = await Promise.all(Array.from({ length: runs }, () => space.bukti('seal')));
  const winners = results.filter(({ code }) => code === 0);
  expect(winners.length).toBeGreaterThan(0);
  expect(winners.filter(({ stdout }) => stdout.includes('Sealed 2 leaves'))).toHaveLength(1);
  for (const { code, stderr } of results) if (code !== 0) expect(stderr).toContain('Another bukti command is writing');
  expect(Object.keys(await space.files('content/log'))).toEqual(['.lock', 'checkpoints/2.txt', 'entries.jsonl']);
  expect((await createContentReader(join(space.root, 'content')).read()).problems).toEqual([]);
});
