import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localDay } from '#src/cli/edit/local-day.ts';
import { reviewFile, SHOP } from '../support/seal.ts';
import { runBukti, sealed, type Workspace, workspace } from './workspace.ts';

const READY = [
  'name: Warung Uji',
  'tagline: { id: Uji, en: Test }',
  'description: { id: Uji, en: Test }',
  'url: https://ulasan.warung-uji.id/',
  'languages: [en, id]',
  'contact: { email: halo@warung-uji.id }',
  'links: [{ label: Privacy policy, url: https://warung-uji.id/privacy }]',
  '',
].join('\n');
const FILES: Record<string, string> = {
  // Where a test puts copies: on a real disk they lie elsewhere.
  '.gitignore': 'salinan/\nusb/\n',
  ...SHOP,
  'content/site.yaml': READY,
};

const type = ({ root }: Workspace, ...args: string[]) =>
  runBukti(args, root, { ...process.env, LC_ALL: 'C', LC_MESSAGES: '', LANG: '', BUKTI_LANG: '' });

interface Report {
  version: number;
  ready: boolean;
  findings: { subject: string; gravity: string; message: string; fix?: string }[];
}

async function doctor(space: Workspace): Promise<Report & { code: number; about: (subject: string) => string }> {
  const { code, stdout } = await type(space, 'doctor', '--json');
  const report = JSON.parse(stdout) as Report;
  const about = (subject: string) => {
    const found = report.findings.find((one) => one.subject === subject);
    return `${found?.gravity} ${found?.message}${found?.fix === undefined ? '' : ` → ${found.fix}`}`;
  };
  return { ...report, code, about };
}

/** What `site.yaml` says instead, and what the doctor says of it. */
const SITES: [string, string, string, RegExp][] = [
  ['https://ulasan.warung-uji.id/', 'https://example.com/', 'address', /^error .*placeholder.* → Write the real address/],
  ['https://ulasan.warung-uji.id/', 'https://reviews.example.org/', 'address', /^error .*placeholder/],
  ['https://ulasan.warung-uji.id/', 'https://shop.example/', 'address', /^error .*placeholder/],
  ['https://ulasan.warung-uji.id/', 'https://shop.test/', 'address', /^error .*placeholder/],
  ['https://ulasan.warung-uji.id/', 'http://localhost:4321/', 'address', /^error .*this computer/],
  ['https://ulasan.warung-uji.id/', 'https://192.168.1.4/', 'address', /^error .*this computer/],
  ['https://ulasan.warung-uji.id/', 'https://[::1]/', 'address', /^error .*this computer/],
  ['https://ulasan.warung-uji.id/', 'http://ulasan.warung-uji.id/', 'address', /^warning .*without https/],
  ['https://ulasan.warung-uji.id/', 'https://examples.com/', 'address', /^ok /],
  ['contact: { email: halo@warung-uji.id }', '', 'contact', /^warning .*none.* → Write contact/],
  ['label: Privacy policy', 'label: Toko', 'policy', /^ok /],
  ['links: [{ label: Privacy policy, url: https://warung-uji.id/privacy }]', '', 'policy', /^warning .*no link/],
  ['languages:', 'sample: true\nlanguages:', 'sample', /^error .*sample/],
  ['{ id: Uji, en: Test }', 'Uji', 'languages', /^warning .*tagline is written in one language/],
  ['name: Warung Uji', 'nam: Warung Uji', 'content', /^error /],
];

test.each(SITES)('where site.yaml says not %j but %j', async (text, instead, subject, says) => {
  const space = await workspace({ ...FILES, 'content/site.yaml': READY.replace(text, instead) });
  expect((await doctor(space)).about(subject)).toMatch(says);
});

test('a folder in which all is done is ready, and stdout holds JSON alone', async () => {
  const space = await sealed(FILES);
  await type(space, 'keygen');
  await type(space, 'seal');
  expect((await type(space, 'backup', 'salinan')).code).toBe(0);
  const { version, ready, code, about } = await doctor(space);
  expect([version, ready, code]).toEqual([1, true, 0]);
  for (const subject of [
    'content',
    'address',
    'contact',
    'policy',
    'sample',
    'languages',
    'key',
    'seals',
    'personal-data',
    'orders',
    'backup',
  ])
    expect(about(subject)).toMatch(/^ok /);
  expect(about('orders')).toContain('2 of 4');
  expect(about('host')).toMatch(/^warning .*not built.* → Type npm exec --no -- bukti build/);
  expect((await type(space, 'doctor')).stdout).toMatch(/\nIt is ready to go public; \d to look at\.\n$/);
});

test('orders: a missing ledger, a broken one, and products without a stock number', async () => {
  const { 'private/orders.csv': _orders, ...none } = FILES;
  expect((await doctor(await workspace(none))).about('orders')).toMatch(/^warning .*no private\/orders\.csv/);
  expect((await doctor(await workspace({ ...FILES, 'private/orders.csv': 'a,b\n1,2\n' }))).about('orders')).toMatch(/^error /);
  const space = await workspace({ ...FILES, 'content/products/teh.yaml': 'name: Teh\n' });
  expect((await doctor(space)).about('orders')).toMatch(/^warning .*without a sku: teh/);
});

test('unsealed reviews and what is not hidden yet are told', async () => {
  const { about } = await doctor(await workspace(FILES));
  expect(about('seals')).toMatch(/^warning .*4 reviews are not sealed/);
  expect(about('personal-data')).toMatch(/^warning /);
  expect(about('key')).toMatch(/^warning .*not signed/);
});

describe('git', () => {
  const git = (space: Workspace, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: space.root, stdio: 'pipe' });

  test('private/ must be ignored, must not be in it, and must never have been', async () => {
    const space = await workspace(FILES);
    expect((await doctor(space)).about('git')).toMatch(/^warning .*not in git/);
    git(space, 'init', '-q');
    expect((await doctor(space)).about('git')).toMatch(/^error .*not ignored.* → Add a line private\//);
    await space.write({ '.gitignore': 'private/\n' });
    expect((await doctor(space)).about('git')).toMatch(/^ok /);
    git(space, 'add', '-f', 'private');
    expect((await doctor(space)).about('git')).toMatch(/^error .*private\/orders\.csv is in it/);
    git(space, 'commit', '-qm', 'x');
    git(space, 'rm', '-q', '--cached', '-r', 'private');
    git(space, 'commit', '-qm', 'y');
    expect((await doctor(space)).about('git')).toMatch(/^error .*history still holds private\/orders\.csv/);
  });
});

describe('backup', () => {
  test('copies every file, and tells when one changed since', async () => {
    const space = await sealed(FILES);
    expect((await doctor(space)).about('backup')).toMatch(/^warning .*there is none/);
    const { code, stdout } = await type(space, 'backup', 'salinan');
    expect(code).toBe(0);
    expect(stdout).toContain('To bring it back one day, copy all that is in it into private/.');
    const copy = join(space.root, /into (\S+),/.exec(stdout)?.[1] ?? '');
    for (const name of ['orders.csv', 'pepper', 'hidden.ndjson'])
      expect(await readFile(join(copy, name), 'utf8')).toBe((await space.files('private'))[name]);
    expect((await doctor(space)).about('backup')).toMatch(/^ok /);
    await space.write({ 'private/orders.csv': 'order,sku,delivered\n' });
    expect((await doctor(space)).about('backup')).toMatch(/^warning .*1 files changed/);
  });

  test.each(['content', 'private', 'content/media', 'private/sub'])('refuses to copy into %s', async (target) => {
    const space = await workspace(FILES);
    expect((await type(space, 'backup', target)).code).toBe(1);
    expect(await space.files()).toEqual(FILES);
  });

  test.each(['.', 'cadangan', 'public', 'public/salinan', 'kunci/salinan-2'])(
    'refuses to copy into %s, which git or the site takes',
    async (target) => {
      const files = { ...FILES, '.gitignore': 'private/\nsalinan/\npublic/\n/salinan-2/\n' };
      const space = await workspace(files);
      const { code, stderr } = await type(space, 'backup', target);
      expect([code, stderr]).toEqual([1, expect.stringContaining('Choose a folder on another disk')]);
      expect(await space.files()).toEqual(files);
    },
  );

  test('the doctor finds copies of keys and orders in the shop’s folder, whatever they are called', async () => {
    const space = await sealed({ ...FILES, '.gitignore': 'private/\nusb/\n' });
    await type(space, 'keygen');
    const { 'log.key': key = '', 'orders.csv': orders = '' } = await space.files('private');
    await space.write({ 'usb/log.key': key });
    expect((await doctor(space)).about('backup')).toMatch(/^warning .*there is none/);
    await space.write({ 'public/kunci.txt': key });
    const { ready, about } = await doctor(space);
    expect([ready, about('backup')]).toEqual([false, expect.stringMatching(/^error .*public\/kunci\.txt is the same as a secret file/)]);
    await rm(join(space.root, 'public/kunci.txt'));
    await space.write({ 'lama/pesanan.csv': orders });
    expect((await doctor(space)).about('backup')).toMatch(/^error .*lama\/pesanan\.csv is the same/);
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: space.root });
    git('init', '-q');
    git('add', '.');
    expect((await doctor(space)).about('git')).toMatch(/^error .*lama\/pesanan\.csv is in it/);
    git('commit', '-qm', 'x');
    git('rm', '-q', '-r', 'lama');
    git('commit', '-qm', 'y');
    const after = await doctor(space);
    expect(after.about('git')).toMatch(/^error .*history still holds lama\/pesanan\.csv/);
    expect(after.about('backup')).toMatch(/^warning .*there is none/);
  });

  test('refuses to copy into a git repository, which somebody may push', async () => {
    const space = await workspace(FILES);
    await mkdir(join(space.root, 'toko/.git'), { recursive: true });
    const { code, stderr } = await type(space, 'backup', 'toko/salinan');
    expect([code, stderr]).toEqual([1, expect.stringContaining('inside the git repository')]);
    expect(await space.files('toko')).toEqual({});
  });

  test('what a link in the private folder leads to is copied too', async () => {
    const space = await workspace(FILES);
    await space.write({ 'di-tempat-lain.csv': 'order,sku\nINV-1,K\n' });
    await symlink(join(space.root, 'di-tempat-lain.csv'), join(space.root, 'private/orders-lain.csv'));
    expect((await type(space, 'backup', 'salinan')).code).toBe(0);
    const [copied] = Object.entries(await space.files('salinan')).filter(([path]) => path.endsWith('orders-lain.csv'));
    expect(copied?.[1]).toBe('order,sku\nINV-1,K\n');
  });
});

describe('a copy that is stopped', () => {
  /** In the place of the file that is written next, so that writing it fails. */
  const block = (space: Workspace, path: string) =>
    mkdir(join(space.root, dirname(path), `.${basename(path)}.${process.pid}.tmp`, 'in-the-way'), { recursive: true });

  test('has a name that nobody takes for a copy, and is removed by the next copy', async () => {
    const space = await sealed(FILES);
    const half = `usb/.private-${localDay()}.${process.pid}.tmp`;
    await mkdir(join(space.root, half, 'pepper', 'in-the-way'), { recursive: true });
    expect((await type(space, 'backup', 'usb')).code).toBe(1);
    expect(await readdir(join(space.root, 'usb'))).toEqual([]);
    await space.write({ 'usb/.private-2026-01-01.4194304999.tmp/log.key': 'half' });
    expect((await type(space, 'backup', 'usb')).code).toBe(0);
    expect(await readdir(join(space.root, 'usb'))).toEqual([`private-${localDay()}`]);
  });

  test('is a copy even when the note about it cannot be written, and says what is not in it', async () => {
    const space = await sealed(FILES);
    await block(space, 'private/backup.json');
    await symlink(space.root, join(space.root, 'private/inbox'));
    const { code, stderr } = await type(space, 'backup', 'usb');
    expect([code, Object.keys(await space.files('usb')).length > 2]).toEqual([0, true]);
    expect(stderr).toContain('private/inbox is a link to a folder');
    expect(stderr).toContain('does not know of this copy');
  });

  test('a new key that cannot be written leaves the old one in its place', async () => {
    const space = await sealed(FILES);
    await type(space, 'keygen');
    await type(space, 'seal');
    const { 'log.key': key } = await space.files('private');
    await block(space, 'private/log.key');
    expect((await type(space, 'keygen', '--replace')).code).toBe(1);
    expect((await space.files('private'))['log.key']).toBe(key);
    expect(await type(space, 'seal')).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a lost key', () => {
  test('is replaced: earlier signatures stay, all checkpoints hold under the new key, and the change is published', async () => {
    const space = await sealed(FILES);
    await type(space, 'keygen');
    await type(space, 'seal');
    const old = await space.files();
    await space.write({ 'private/log.key': '' });
    execFileSync('rm', [join(space.root, 'private/log.key')]);
    expect((await doctor(space)).about('key')).toMatch(/^warning .* → .*keygen --replace/);
    expect((await type(space, 'keygen')).stderr).toContain('keygen --replace');
    expect(await type(space, 'keygen', '--replace')).toMatchObject({ code: 0, stderr: '' });
    const now = await space.files();
    const oldKey = /key: (\S+)/.exec(old['content/site.yaml'] ?? '')?.[1] ?? '';
    expect(now['content/site.yaml']).toContain(`replaced:\n    - key: ${oldKey}\n`);
    for (const [path, note] of Object.entries(old)) {
      if (!path.includes('checkpoints/') || !note.includes('\n\n')) continue;
      const signature = note.split('\n\n')[1] ?? '';
      expect(now[path]).toContain(signature);
      expect(now[path]?.split('\n\n')[1]?.trim().split('\n')).toHaveLength(2);
    }
    expect(now['content/log/entries.jsonl']).toBe(old['content/log/entries.jsonl']);
    expect((await type(space, 'check')).code).toBe(0);
    // The log is valid under the old key, too. Only signatures over the root alone are by one key, so the old ones are put back.
    const receipts = (files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('content/log/receipts/')));
    expect(Object.keys(receipts(now))).toEqual(Object.keys(receipts(old)));
    await space.write({ 'content/site.yaml': old['content/site.yaml'] ?? '', ...receipts(old) });
    expect((await type(space, 'check')).code).toBe(0);
    // The log goes on under the new one.
    await space.write({
      'content/site.yaml': now['content/site.yaml'] ?? '',
      ...receipts(now),
      'content/reviews/kopi/baru.md': reviewFile(),
    });
    expect((await type(space, 'seal')).stdout).toContain('its checkpoint is signed');
    expect((await type(space, 'check')).code).toBe(0);
  });

  test('is replaced, too, where something was sealed without it in the meantime', async () => {
    const space = await sealed(FILES);
    await type(space, 'keygen');
    await type(space, 'seal');
    await rm(join(space.root, 'private/log.key'));
    await space.write({ 'content/reviews/kopi/baru.md': reviewFile() });
    expect((await type(space, 'seal')).stdout).toContain('its checkpoint is not signed');
    expect((await type(space, 'check')).stderr).toContain('keygen --replace');
    expect(await type(space, 'keygen', '--replace')).toMatchObject({ code: 0, stderr: '' });
    expect((await type(space, 'check')).code).toBe(0);
    expect((await space.files('content/log/checkpoints'))['5.txt']).toMatch(/\n\n\u2014 /);
  });

  test('all of it is told in Indonesian where the site is', async () => {
    const space = await workspace({ ...FILES, 'content/site.yaml': READY.replace('[en, id]', '[id, en]') });
    expect((await type(space, 'seal')).stdout).toMatch(/budi: disegel, entri \d+[\s\S]*belum ditandatangani\.\n$/);
    expect((await type(space, 'keygen')).stdout).toContain('Kunci rahasianya ada di private/log.key.');
    expect((await type(space, 'seal')).stdout).toContain('checkpoint-nya ditandatangani.');
    await rm(join(space.root, 'private/log.key'));
    expect((await type(space, 'keygen')).stderr).toContain('Kembalikan private/log.key dari salinan terakhir.');
    expect((await type(space, 'keygen', '--replace')).stdout).toContain('Kunci publik yang baru ada di content/site.yaml');
    expect((await type(space, 'backup', 'salinan')).stdout).toMatch(/^\d+ berkas disalin ke salinan/);
    expect((await type(space, 'check')).stdout).toContain('4 ulasan, 2 produk, 0 unggahan: tidak ada masalah');
  });

  test('a site without a key has none to replace', async () => {
    expect((await type(await sealed(FILES), 'keygen', '--replace')).stderr).toContain('Found no key in site.yaml');
  });
});

test('seal --json and import --json print JSON alone', async () => {
  const space = await workspace({
    ...FILES,
    'a.csv': 'rating,body,author,date,product\n5,Enak,Ani,2026-10-01,kopi\n9,Salah,Budi,2026-10-01,kopi\n',
  });
  const flags = ['import', 'a.csv', '--channel', 'website', '--scale', '5', '--yes', '--json'];
  const dry = await type(space, ...flags, '--dry-run');
  expect(JSON.parse(dry.stdout)).toMatchObject({ version: 1, ok: true, dryRun: true, added: [expect.any(String)], refused: [{ row: 2 }] });
  const done = JSON.parse((await type(space, ...flags)).stdout);
  expect(done).toEqual({ ...JSON.parse(dry.stdout), dryRun: false });
  expect(JSON.parse((await type(space, ...flags)).stdout)).toMatchObject({ added: [], changed: [], removed: [] });
  const plan = JSON.parse((await type(space, 'seal', '--json', '--dry-run')).stdout);
  expect(plan).toMatchObject({ version: 1, dryRun: true, log: { size: 0, signed: false } });
  const seal = JSON.parse((await type(space, 'seal', '--json')).stdout);
  expect(seal.sealed).toHaveLength(5);
  expect(seal.sealed).toContainEqual(expect.objectContaining({ id: 'rani', change: 'sealed', level: 'order-matched', rev: 1 }));
  expect(seal.log).toEqual({ size: 5, signed: false });
  expect(JSON.parse((await type(space, 'import', '--undo', '--json')).stdout).removed).toEqual([]);
});
