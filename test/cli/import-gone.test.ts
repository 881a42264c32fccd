import { describe, expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { type Workspace, workspace } from './workspace.ts';

const HEADER = 'id,rating,body,author,date,product,status\n';
const row = (n: number, status = 'published') => `a${n},${n},Kata ke-${n},Rani ${n},2026-08-1${n},Kopi,${status}\n`;
const rows = (...numbers: number[]) => numbers.map((n) => row(n)).join('');
const ARGS = ['import', 'r.csv', '--channel', 'website', '--yes'];

async function imported(): Promise<Workspace> {
  const space = await workspace({ 'content/site.yaml': SITE, 'r.csv': `${HEADER}${rows(1, 2, 3, 4, 5)}` });
  await space.bukti(...ARGS);
  return space;
}

describe('reviews that a newer export hides', () => {
  test.for(['spam', 'hidden', 'deleted'])('as %s are proposed for withholding, and stay', async (word) => {
    const space = await imported();
    const before = await space.files('content');
    await space.write({ 'r.csv': `${HEADER}${row(1, word)}${rows(2, 3, 4, 5)}` });
    const { code, stdout } = await space.bukti(...ARGS);
    expect(code).toBe(0);
    expect(stdout).toContain('No longer shown at their source, and published here: 1 review. Nothing was changed');
    expect(stdout).toContain(`a1  row 1: status "${word}"\n    not sealed: in reviews/kopi.ndjson`);
    expect(stdout).toMatch(/import r\.csv .*--update --hidden REASON/);
    expect(await space.files('content')).toEqual(before);
  });

  test('sealed ones are proposed with the command that withdraws them', async () => {
    const space = await imported();
    await space.bukti('seal');
    await space.write({ 'r.csv': `${HEADER}${row(1, 'spam')}${rows(2, 3, 4, 5)}` });
    const { stdout } = await space.bukti(...ARGS);
    expect(stdout).toMatch(/bukti withdraw a1 --reason …/);
    expect(await space.bukti('withdraw', 'a1', '--reason', 'not-a-customer')).toMatchObject({ code: 0 });
    expect((await space.bukti(...ARGS)).stdout).not.toContain('No longer shown');
  });

  test('are withheld where the command says so, with its reason', async () => {
    const space = await imported();
    await space.write({ 'r.csv': `${HEADER}${row(1, 'spam')}${rows(2, 3, 4, 5)}` });
    const { stdout } = await space.bukti(...ARGS, '--update', '--hidden', 'not-a-customer');
    expect(stdout).not.toContain('No longer shown');
    expect((await space.reviews('kopi'))[0]).toMatchObject({ id: 'a1', status: 'withheld', reason: 'not-a-customer' });
    expect(await space.bukti('check')).toMatchObject({ code: 0 });
  });
});

test.each([[[]], [['--erase']]])('a review that was withdrawn %j does not come back by the same export', async (how) => {
  const space = await imported();
  await space.bukti('seal');
  expect(await space.bukti('withdraw', 'a1', '--reason', 'author-request', ...how)).toMatchObject({ code: 0 });
  const before = await space.files('content');
  const { stdout, stderr } = await space.bukti(...ARGS);
  expect(`${stdout}${stderr}`).toContain('found a1, which was withdrawn and is not taken again');
  expect(await space.files('content')).toEqual(before);
  expect(await space.bukti('check')).toMatchObject({ code: 0 });
});

describe('reviews that a newer export has no more', () => {
  test('are proposed where the export has most others, from before and after', async () => {
    const space = await imported();
    await space.write({ 'r.csv': `${HEADER}${rows(1, 2, 4, 5)}` });
    const { stdout } = await space.bukti(...ARGS);
    expect(stdout).toContain('a3  not in this file any more');
  });

  test.for([
    ['a part of the time', rows(1, 2, 3)],
    ['few of them', rows(1, 5)],
    ['another product', rows(1, 2, 4, 5).replaceAll('Kopi', 'Teh').replaceAll(/^a/gm, 'b')],
    ['another platform', rows(1, 2, 4, 5).replaceAll(/^a/gm, 'c')],
  ] as const)('are not, where it holds %s', async ([what, text]) => {
    const space = await imported();
    await space.write({ 'r.csv': `${HEADER}${text}` });
    const args = what === 'another platform' ? ['import', 'r.csv', '--channel', 'shopee', '--yes'] : ARGS;
    expect((await space.bukti(...args)).stdout).not.toContain('No longer shown');
  });
});
