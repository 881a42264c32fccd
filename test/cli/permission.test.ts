import { describe, expect, test } from 'vitest';
import { addDays } from '#src/aggregate/days.ts';
import { localDay } from '#src/cli/edit/local-day.ts';
import { SITE } from '../support/content-folder.ts';
import { runBukti, workspace } from './workspace.ts';

const POST = (permission = '') =>
  `---\nauthor: { name: Dimas }\nplatform: instagram\nsource: https://www.instagram.com/p/abc/\ndate: 2026-08-01\nproducts: [kopi]\n${permission}---\nKopi sore.\n`;
const shop = (post: string, more: Record<string, string> = {}) =>
  workspace({
    'content/site.yaml': SITE,
    'content/products/kopi.yaml': 'name: Kopi Uji\n',
    'content/posts/sore.md': post,
    ...more,
  });
const TODAY = localDay();

test('speaks Indonesian, and names the nearest post', async () => {
  const { root } = await shop(POST());
  const inIndonesian = { ...process.env, BUKTI_LANG: 'id' };
  const { code, stderr } = await runBukti(['permission', 'sorre', '--granted'], root, inIndonesian);
  expect([code, stderr]).toEqual([1, 'Tidak ada kiriman "sorre".\n→ Maksudnya sore?\n']);
  expect((await runBukti(['permission', 'sore', '--granted'], root, inIndonesian)).stdout).toContain('boleh tampil.');
  expect((await runBukti(['permission', 'sore', '--revoked'], root, inIndonesian)).stdout).toContain('mencabut izinnya');
});

test('asks in both languages, and writes nothing', async () => {
  const space = await shop(POST());
  const before = await space.files();
  const { code, stdout } = await space.bukti('permission', 'sore', '--until', '2027-06-30');
  expect(code).toBe(0);
  expect(stdout).toContain('Halo Dimas, ini Warung Uji.');
  expect(stdout).toContain('May we show it on our site, with your name and a link to the original, until 30 June 2027?');
  expect(await space.files()).toEqual(before);
});

test('records the answer, and keeps its evidence in private', async () => {
  const space = await shop(POST(), { 'balasan.txt': 'YA, BOLEH' });
  const { code } = await space.bukti(
    'permission',
    'sore',
    '--granted',
    '--scope',
    'website,social',
    '--until',
    '2099-06-30',
    '--evidence',
    'balasan.txt',
  );
  expect(code).toBe(0);
  const files = await space.files();
  expect(files['content/posts/sore.md']).toMatch(new RegExp(`granted: "?${TODAY}`));
  expect(files['content/posts/sore.md']).toMatch(/scope: \[ ?website, social ?\]|- website\n\s+- social/);
  expect(files[`private/permissions/sore-${TODAY}.txt`]).toBe('YA, BOLEH');
  await space.write({ 'balasan.txt': 'IKLAN JUGA BOLEH' });
  expect((await space.bukti('permission', 'sore', '--granted', '--scope', 'ads', '--evidence', 'balasan.txt')).code).toBe(0);
  expect(Object.values(await space.files('private/permissions'))).toEqual(['IKLAN JUGA BOLEH', 'YA, BOLEH']);
  expect((await space.bukti('permission', 'sore', '--revoked')).code).toBe(0);
  expect((await space.files())['content/posts/sore.md']).toMatch(new RegExp(`revoked: "?${TODAY}`));
});

test.each([
  ['no such post', ['permission', 'tidak-ada'], 'Found no post "tidak-ada"'],
  ['a scope that is none', ['permission', 'sore', '--granted', '--scope', 'tv'], 'website, social, ads, embed'],
  ['a day that is none', ['permission', 'sore', '--granted', '2026-13-01'], '2026-13-01'],
  ['nothing to take back', ['permission', 'sore', '--revoked'], 'Found no permission'],
])('%s is refused', async (_name, args, said) => {
  const space = await shop(POST());
  const before = await space.files('content');
  const { code, stdout, stderr } = await space.bukti(...args);
  expect(code).toBe(1);
  expect(stdout + stderr).toContain(said);
  expect((await space.files('content'))['posts/sore.md']).toBe(before['posts/sore.md']);
});

describe('keeps what the author agreed to', () => {
  const AGREED = `permission:
  granted: 2026-08-01 # by mail
  how: email
  # asked for both
  scope:
    - website
    - social
  expires: 2099-12-31 # last day
`;
  const of = async (space: Awaited<ReturnType<typeof shop>>) => (await space.files('content'))['posts/sore.md'];
  test.each([
    ['nothing typed', [], AGREED],
    ['another last day', ['--until', '2099-06-30'], AGREED.replace('2099-12-31', '2099-06-30')],
    ['no last day', ['--until', 'none'], AGREED.replace(/ {2}expires.*/, '  # last day')],
    ['another day', ['2026-08-03'], AGREED.replace('2026-08-01', '2026-08-03')],
    ['another way', ['--how', 'written'], AGREED.replace('email', 'written')],
    ['the same scope', ['--scope', 'website,social'], AGREED],
  ])('%s', async (_name, args, permission) => {
    const space = await shop(POST(AGREED));
    const { code, stdout } = await space.bukti('permission', 'sore', '--granted', ...args);
    expect([code, await of(space)]).toEqual([0, POST(permission)]);
    expect(stdout).toContain('for website, social, ');
  });
  test('in a permission between braces, which gets a last day', async () => {
    const braces = 'permission: { granted: 2026-08-01, how: comment, scope: [website] } # asked\n';
    const space = await shop(POST(braces));
    await space.bukti('permission', 'sore', '--granted', '--until', '2099-06-30');
    expect(await of(space)).toBe(POST(braces.replace(' }', ', expires: 2099-06-30 }')));
  });
  test('the day on which it was taken back first', async () => {
    const space = await shop(POST(AGREED));
    const { stdout } = await space.bukti('permission', 'sore', '--revoked', '2026-08-20');
    expect(stdout).toContain('took the permission back on 2026-08-20');
    expect(stdout).toContain('leaves it out of the site');
    expect((await space.bukti('permission', 'sore', '--revoked')).code).toBe(0);
    expect(await of(space)).toBe(POST(`${AGREED}  revoked: 2026-08-20\n`));
    const again = await space.bukti('permission', 'sore', '--granted', '--scope', 'website');
    expect([again.code, await of(space)]).toEqual([
      0,
      POST(
        `permission:\n  granted: ${TODAY} # by mail\n  how: direct-message\n  # asked for both\n  scope:\n    [website]\n  # last day\n`,
      ),
    ]);
  });
  test('says that a permission for advertisements alone shows nothing on the site', async () => {
    const { code, stdout } = await (await shop(POST(AGREED))).bukti('permission', 'sore', '--granted', '--scope', 'ads');
    expect([code, stdout]).toEqual([0, expect.stringContaining('is not shown on the site, since the permission is not for website')]);
  });
  test.each([
    ['an end that is past', AGREED, ['--granted', '--until', '2026-01-01'], '"2026-01-01" behind --until'],
    ['an answer of tomorrow', AGREED, ['--granted', addDays(TODAY, 1)], `"${addDays(TODAY, 1)}" behind --granted`],
    ['a day that is none', AGREED, ['--granted', '2026-11-31'], '"2026-11-31" behind --granted'],
    ['an end that is none', AGREED, ['--granted', '--until', '30 June'], '"30 June" behind --until'],
    [
      'ended, and nothing new said',
      AGREED.replace('2099', '2026').replace('12-31', '08-31'),
      ['--granted'],
      'a permission that ended on 2026-08-31',
    ],
    ['taken back, and nothing new said', `${AGREED}  revoked: 2026-08-20\n`, ['--granted'], 'took back on 2026-08-20'],
    ['taken back before it was granted', AGREED, ['--revoked', '2026-07-31'], 'granted on 2026-08-01'],
    ['taken back tomorrow', AGREED, ['--revoked', addDays(TODAY, 1)], `"${addDays(TODAY, 1)}" behind --revoked`],
    ['taken back, with a scope', AGREED, ['--revoked', '--scope', 'ads'], '--scope'],
    ['a scope that is none', AGREED, ['--granted', '--scope', 'tv'], 'website, social, ads, embed'],
  ])('refuses %s, and writes nothing', async (_name, permission, args, said) => {
    const space = await shop(POST(permission), { 'balasan.txt': 'YA' });
    const before = await space.files();
    const { code, stderr } = await space.bukti('permission', 'sore', ...args, '--evidence', 'balasan.txt');
    expect(code).not.toBe(0);
    expect(stderr).toContain(said);
    expect(await space.files()).toEqual(before);
  });
  test('the line to copy after the request says what was asked for', async () => {
    const { stdout } = await (await shop(POST())).bukti('permission', 'sore', '--until', '2027-06-30', '--scope', 'website,social');
    expect(stdout).toContain('bukti permission sore --granted --scope website,social --until 2027-06-30 --evidence <picture');
  });
});

describe('check says when a permission ends', () => {
  const until = (days: number) =>
    POST(`permission: { granted: 2026-08-01, how: comment, scope: [website], expires: ${addDays(TODAY, days)} }\n`);
  test.each([
    [20, `the permission ends on ${addDays(TODAY, 20)}`],
    [-3, 'found a permission that ended on'],
  ])('in %i days', async (days, said) => {
    const { code, stdout, stderr } = await (await shop(until(days))).bukti('check');
    expect(code).toBe(0);
    expect(stdout + stderr).toContain(said);
  });
  test.each([
    [20, true],
    [60, false],
    [-3, false],
  ])('of a customer who answers others, in %i days: said %s', async (days, isSaid) => {
    const space = await shop(until(60));
    const ask = `ask: { granted: 2026-08-01, how: direct-message, expires: ${addDays(TODAY, days)} }`;
    const text = `---\nrating: 5\nauthor: { name: Rani }\ndate: 2026-08-01\nlang: id\n${ask}\n---\nEnak.\n`;
    await space.write({ 'content/reviews/kopi/rani.md': text });
    const { stdout, stderr } = await space.bukti('check');
    expect((stdout + stderr).includes(`agreed until ${addDays(TODAY, days)} to answer other customers`), stdout + stderr).toBe(isSaid);
  });
  test('does not warn of a permission that ends in 60 days', async () => {
    const { stdout, stderr } = await (await shop(until(60))).bukti('check');
    expect(stdout + stderr).not.toContain('the permission ends');
  });
});

describe('check knows what a campaign and a change name', () => {
  const campaign = (entries: string, winners: string) =>
    `---\ntitle: Sore\nhashtag: "#sore"\nfrom: 2026-08-01\nto: 2026-08-31\nrules: Unggah.\nprize: Kopi.\ndisclosure: Pemenang mendapat kopi.\nentries: [${entries}]\nwinners: [${winners}]\n---\n`;
  const change = (heard: string) => `---\ntitle: Tutup baru\ndate: 2026-08-01\nheard: [${heard}]\ndone: Tutupnya diganti.\n---\n`;
  test.each([
    ['an entry that is no post', { 'content/campaigns/sore.md': campaign('sor', '') }, 'Did you mean sore?'],
    ['a winner that took no part', { 'content/campaigns/sore.md': campaign('', 'sore') }, 'one of the entries'],
    ['a winner that discloses nothing', { 'content/campaigns/sore.md': campaign('sore', 'sore') }, 'discloses nothing'],
    [
      'days the wrong way round',
      { 'content/campaigns/sore.md': campaign('', '').replace('2026-08-31', '2026-07-31') },
      'no earlier than from',
    ],
    ['a review that is not there', { 'content/changes/tutup.md': change('tidak-ada') }, 'found the review "tidak-ada"'],
    ['a change without a review', { 'content/changes/tutup.md': change('') }, 'at least one review'],
    [
      'a cause without a source',
      { 'content/causes/meja.md': '---\ntitle: Meja\ndate: 2026-08-01\nfor: Sekolah\nsources: []\n---\nMeja.\n' },
      'at least one source',
    ],
  ])('%s', async (_name, files, said) => {
    const { code, stderr } = await (await shop(POST(), files)).bukti('check');
    expect(code).toBe(1);
    expect(stderr).toContain(said);
  });
});
