import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

const FILE = 'id,rating,body,author,date,product\na1,5,Enak,Rani,2026-08-14,Kopi\na2,2,Pahit,Budi,2026-08-15,Kopi\n';
const SHA256 = createHash('sha256').update(FILE).digest('hex');
const TRUSTPILOT = ['import', 'r.csv', '--channel', 'trustpilot', '--yes'];

test('what the shop declares of a file of another platform stands in content, with the hash of the file and no more', async () => {
  const space = await workspace({ 'content/site.yaml': SITE, 'r.csv': FILE });
  const { stdout } = await space.bukti(...TRUSTPILOT, '--declare');
  expect(stdout).toContain('Declared: the reviews are unchanged');
  const path = `content/declarations/trustpilot-${SHA256.slice(0, 12)}.yaml`;
  const declared = parse(await readFile(join(space.root, path), 'utf8'));
  const { declared: day, ...rest } = declared;
  expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(rest).toEqual({ channel: 'trustpilot', sha256: SHA256, reviews: 2, unchanged: true, noneHeldBack: true, mayBeRepublished: true });
  expect(await space.bukti('check')).toMatchObject({ code: 0 });
});

test('without --declare the import goes on and says that nothing was declared, which may be done later', async () => {
  const space = await workspace({ 'content/site.yaml': SITE, 'r.csv': FILE });
  const first = await space.bukti(...TRUSTPILOT);
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('Nothing was declared, and the trust page says so. --declare');
  const before = await space.files('content');
  expect(Object.keys(before).filter((path) => path.startsWith('declarations/'))).toEqual([]);
  const later = await space.bukti(...TRUSTPILOT, '--declare');
  expect(later.stdout).toMatch(/Already there +2/);
  expect(Object.keys(await space.files('content')).filter((path) => path.startsWith('declarations/'))).toHaveLength(1);
  expect((await space.bukti(...TRUSTPILOT)).stdout).not.toContain('declared');
  await space.bukti('import', '--undo');
  expect(await space.files('content')).toEqual(before);
});

test('reviews of the shop’s own channels need no declaration, and a dry run writes none', async () => {
  const space = await workspace({ 'content/site.yaml': SITE, 'r.csv': FILE });
  expect((await space.bukti('import', 'r.csv', '--channel', 'website', '--declare', '--dry-run', '--yes')).stdout).not.toContain('eclared');
  await space.bukti(...TRUSTPILOT, '--declare', '--dry-run');
  expect(Object.keys(await space.files('content'))).toEqual(['site.yaml']);
});

test.for([
  ['g2', 'G2 owns what stands on it'],
  ['capterra', 'only under a licence'],
  ['shopee', 'The words belong to their authors'],
] as const)('what %s allows is told', async ([channel, note]) => {
  const space = await workspace({ 'content/site.yaml': SITE, 'r.csv': FILE });
  expect((await space.bukti('import', 'r.csv', '--channel', channel, '--yes')).stdout).toContain(`Rights, ${channel}: `);
  expect((await space.bukti('import', 'r.csv', '--channel', channel, '--yes')).stdout).toContain(note);
});

test('a file that declares something else than the whole is refused', async () => {
  const text = `channel: trustpilot\ndeclared: 2026-08-14\nsha256: ${SHA256}\nreviews: 2\nunchanged: true\nnoneHeldBack: false\nmayBeRepublished: true\n`;
  const space = await workspace({ 'content/site.yaml': SITE, 'content/declarations/x.yaml': text });
  const { code, stdout, stderr } = await space.bukti('check');
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('declarations/x.yaml:6');
});
