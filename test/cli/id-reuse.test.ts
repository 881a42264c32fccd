import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reviewFile, SHOP } from '../support/seal.ts';
import { sealed, type Workspace, workspace } from './workspace.ts';

const RANI = 'content/reviews/kopi/rani.md';
const typed = (fields: Record<string, string>, body?: string) => reviewFile({ date: '2026-09-01', ...fields }, body);
const OTHER = typed({ author: '{ name: Rani Kartika }', rating: '1' }, 'Pahit.');

/** The file as `bukti hide` leaves it. */
async function hidden(files: Record<string, string> = SHOP): Promise<Workspace> {
  const space = await workspace(files);
  expect(await space.bukti('hide')).toMatchObject({ code: 0 });
  return space;
}

const erase = (space: Workspace) => rm(join(space.root, RANI));
const evidence = async (space: Workspace) => (await space.files('private'))['evidence.csv'];

describe('another review under the id of one that is gone does not get its order', () => {
  test.each<[string, string, () => Promise<Workspace>]>([
    ['by another name', OTHER, hidden],
    ['by the same shown name, on another day', typed({ author: '{ name: Rani K. }' }, 'Pahit.'), hidden],
    [
      'of a name shown in full',
      typed({ author: '{ name: Rani Kartika, display: full }' }, 'Pahit.'),
      () => hidden({ ...SHOP, [RANI]: reviewFile({ order: 'INV-1001', author: '{ name: Rani, display: full }' }) }),
    ],
    [
      'anonymous, both stars without words',
      typed({ author: '{ name: Sari, display: anonymous }' }, ''),
      () => hidden({ ...SHOP, [RANI]: reviewFile({ order: 'INV-1001', author: '{ name: Rani, display: anonymous }' }, '') }),
    ],
    [
      'that was withdrawn',
      OTHER,
      async () => {
        const space = await sealed();
        await space.bukti('withdraw', 'rani', '--reason', 'not-a-customer');
        return space;
      },
    ],
    [
      'that was withheld, sealed and withdrawn',
      OTHER,
      async () => {
        const space = await sealed({ ...SHOP, [RANI]: reviewFile({ order: 'INV-1001', status: 'withheld', reason: 'abusive' }) });
        await space.bukti('withdraw', 'rani', '--reason', 'not-a-customer');
        return space;
      },
    ],
    ['that is sealed', OTHER, sealed],
  ])('%s: asked by check, seal, hide and withdraw, and nothing is written', async (_name, text, prepare) => {
    const space = await prepare();
    await space.write({ [RANI]: text });
    const before = await space.files();
    for (const args of [['check'], ['seal'], ['hide'], ['withdraw', 'rani', '--reason', 'author-request', '--erase']])
      expect(await space.bukti(...args)).toMatchObject({ code: 1, stderr: expect.stringContaining('found the id rani of ') });
    expect(await space.files()).toEqual(before);
  });

  test('renamed as the message says, it is sealed as what it is, and what was kept of the other one can be erased', async () => {
    const space = await hidden();
    await erase(space);
    await space.write({ 'content/reviews/kopi/rani-2.md': OTHER });
    expect((await space.bukti('seal')).stdout).toMatch(/^rani-2: sealed, entry \d+: unverified$/m);
    expect(await space.bukti('withdraw', 'rani', '--reason', 'author-request', '--erase')).toMatchObject({ code: 0 });
    expect(JSON.stringify({ ...(await space.files()), 'private/orders.csv': '' })).not.toMatch(/INV-1001|Rani Kusuma/);
  });
});

describe('bukti new review', () => {
  const NEW = ['new', 'review', '--product', 'kopi', '--rating', '1', '--name', 'Rani', '--text', 'Pahit.'];

  test('gives no id away of which private/ keeps anything', async () => {
    const space = await hidden();
    await erase(space);
    expect(await space.bukti(...NEW)).toMatchObject({ code: 0 });
    expect(await space.files()).toHaveProperty(['content/reviews/kopi/rani-2.md']);
  });

  test('refuses such an id, and takes it after the erasure', async () => {
    const space = await sealed();
    await space.bukti('withdraw', 'rani', '--reason', 'not-a-customer');
    expect(await space.bukti(...NEW, '--id', 'rani')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Choose another --id. To erase what is kept of the earlier one:'),
    });
    await space.bukti('withdraw', 'rani', '--reason', 'author-request', '--erase');
    expect(await space.bukti(...NEW, '--id', 'rani')).toMatchObject({ code: 0 });
    expect((await space.bukti('seal')).stdout).toMatch(/^rani: sealed, entry 5, revision 3: unverified$/m);
  });
});

describe('the same review keeps its order', () => {
  test.each<[string, (text: string) => string]>([
    ['as hide left it', (text) => text],
    ['with other words', (text) => text.replace('Rasanya konsisten.', 'Rasanya enak.')],
    ['with a corrected day', (text) => text.replace('2026-08-14', '2026-08-15')],
    ['with a corrected name', (text) => text.replace('Rani K.', 'Ranti Kusuma')],
    ['as it was typed', () => SHOP[RANI] ?? ''],
  ])('%s', async (_name, change) => {
    const space = await hidden();
    await space.write({ [RANI]: change((await space.files())[RANI] ?? '') });
    expect(await space.bukti('check')).toMatchObject({ code: 0 });
    expect((await space.bukti('hide')).code).toBe(0);
    expect((await space.bukti('seal')).stdout).toMatch(/^rani: sealed, entry \d+: order-matched$/m);
    expect((await space.files('private'))['hidden.ndjson']).not.toContain('"of"');
  });

  test('in a private folder of an older version, which does not say whose its parts are', async () => {
    const space = await hidden();
    const text = (await space.files('private'))['hidden.ndjson'] ?? '';
    await space.write({ 'private/hidden.ndjson': text.replaceAll(/,"of":\{[^}]*\}/g, '') });
    expect(await evidence(space)).toContain('INV-1001');
    expect((await space.bukti('seal')).stdout).toMatch(/^rani: sealed, entry \d+: order-matched$/m);
  });
});
