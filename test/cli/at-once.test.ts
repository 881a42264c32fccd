import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHOP } from '../support/seal.ts';
import { type Result, start, type Workspace, workspace } from './workspace.ts';

const ENTRY = resolve('src/cli/bukti.mjs');
const ROWS = 3000;

/** A file of reviews whose words nobody else has. */
function csv(name: string): string {
  const rows = Array.from({ length: ROWS }, (_, at) => `5,Kata ${name} nomor ${at},Rani Kusuma,2026-08-14,kopi`);
  return `rating,body,author,date,product\n${rows.join('\n')}\n`;
}

/** A real process: the lock is held by the operating system. */
function bukti({ root }: Workspace, ...args: string[]): Promise<Result> {
  return start(process.execPath, [ENTRY, ...args], root);
}

const added = ({ code, stdout }: Result): number =>
  code === 0 ? Number(/^ *Added +([\d,]+)/m.exec(stdout)?.[1]?.replaceAll(',', '') ?? 0) : 0;

describe('two commands at once lose nothing', () => {
  test('two imports: what each said it has added is there', async () => {
    const space = await workspace({ ...SHOP, 'a.csv': csv('anggrek'), 'b.csv': csv('melati') });
    const results = await Promise.all(['a.csv', 'b.csv'].map((file) => bukti(space, 'import', file, '--yes', '--channel', 'website')));
    const there = await space.reviews('kopi');
    const before = (await workspace(SHOP).then((one) => one.reviews('kopi').catch(() => []))).length;
    expect(there.length - before).toBe(results.reduce((sum, result) => sum + added(result), 0));
    expect(results.some((result) => added(result) === ROWS)).toBe(true);
    for (const { code, stderr } of results)
      if (code !== 0) expect(stderr).toContain('Another bukti command is writing to this content folder.');
    // Typed again, as the message says, both are in.
    for (const file of ['a.csv', 'b.csv'])
      expect(await bukti(space, 'import', file, '--yes', '--channel', 'website')).toMatchObject({ code: 0 });
    expect((await space.reviews('kopi')).length - before).toBe(2 * ROWS);
  });

  test('an import and a seal', async () => {
    const space = await workspace({ ...SHOP, 'a.csv': csv('anggrek') });
    expect(await bukti(space, 'import', 'a.csv', '--yes', '--channel', 'website')).toMatchObject({ code: 0 });
    await space.write({ 'b.csv': csv('melati') });
    const [sealed, imported] = await Promise.all([bukti(space, 'seal'), bukti(space, 'import', 'b.csv', '--yes', '--channel', 'website')]);
    const bodies = (await space.reviews('kopi')).map(({ body }) => body);
    expect(bodies.filter((body) => body.includes('anggrek'))).toHaveLength(ROWS);
    expect(bodies.filter((body) => body.includes('melati'))).toHaveLength(added(imported));
    expect([sealed.code, imported.code], `${sealed.stderr}\n${imported.stderr}`).toContain(0);
    for (const { code, stderr } of [sealed, imported])
      if (code !== 0) expect(stderr).toContain('Another bukti command is writing to this content folder.');
  });
});

test.each([['seal'], ['keygen'], ['withhold', 'tanpa', '--reason', 'abusive'], ['new', 'product', '--name', 'Susu']])(
  'what killed commands left is swept by %s, and nothing else',
  async (...command) => {
    const left = ['content/reviews/.kopi.ndjson.4711.tmp', 'content/log/checkpoints/.2.txt.99.tmp', 'private/.log.key.123.tmp'];
    const kept = ['content/media/.photo.tmp', 'content/media/notes.12.tmp', 'private/.draft.tmp', 'content/media/.git/.x.1.tmp'];
    const space = await workspace({ ...SHOP, ...Object.fromEntries([...left, ...kept].map((path) => [path, 'half'])) });
    await space.bukti(...command);
    expect(left.filter((path) => existsSync(join(space.root, path)))).toEqual([]);
    expect(kept.filter((path) => !existsSync(join(space.root, path)))).toEqual([]);
  },
);

test('an import that adds nothing leaves no folder behind', async () => {
  const space = await workspace({ 'empty.csv': 'rating,body\n' });
  expect(await space.bukti('import', 'empty.csv', '--yes', '--content', 'neu/content')).toMatchObject({ code: 1 });
  expect(existsSync(join(space.root, 'neu/content'))).toBe(false);
});
