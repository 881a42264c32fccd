import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBukti, workspace } from './workspace.ts';

const BRAND = ['--brand', 'Kopi: "Gayo" #1'];

test('init makes a folder with nothing but the brand’s own, and all is well in it', async () => {
  const { root, files } = await workspace();
  const bukti = (...args: string[]) => runBukti(args, root, process.env);
  const { code, stdout, stderr } = await bukti(
    'init',
    'my-reviews',
    ...BRAND,
    '--product',
    'Kopi: Gayo',
    '--host',
    'netlify',
    '--colour',
    '#0a7a5a',
  );
  expect([code, stderr]).toEqual([0, '']);
  const made = await files('my-reviews');
  expect(Object.keys(made).filter((path) => !path.includes('.schemas/'))).toEqual([
    '.gitignore',
    'README.md',
    'content/products/kopi-gayo.yaml',
    'content/site.yaml',
    'netlify.toml',
    'package.json',
  ]);
  expect(made['README.md']).toContain('# Ulasan Kopi: "Gayo" #1');
  expect(made['.gitignore']).toContain('private/');
  expect(stdout).toContain('  cd my-reviews\n  npm install\n');
  expect(stdout).toContain('Alamat situs masih contoh');
  expect(await runBukti(['check', '--content', 'my-reviews/content'], root)).toMatchObject({ code: 0 });
});

test.each([
  [['--host', 'github-pages'], '.github/workflows/pages.yml'],
  [['--host', 'cloudflare-pages'], '.node-version'],
  [[], '.github/workflows/pages.yml'],
])('init with %j writes %s', async (flags, path) => {
  const { root, files } = await workspace();
  const bukti = (...args: string[]) => runBukti(args, root, process.env);
  expect((await bukti('init', '.', ...BRAND, ...flags)).code).toBe(0);
  expect(await files()).toHaveProperty([path]);
});

test('init speaks the first language of the site', async () => {
  const { root, files } = await workspace();
  const env = { ...process.env, LC_ALL: 'C', LANG: 'C' };
  const { stdout } = await runBukti(['init', '.', '--brand', 'Tea', '--country', 'GB', '--url', 'https://tea.example'], root, env);
  expect(stdout).toContain('Next:');
  expect(stdout).not.toContain('placeholder');
  const made = await files();
  expect(made['README.md']).toContain('# Reviews of Tea');
  expect(made['content/site.yaml']).toContain('languages: [en, id]');
  expect(made['content/site.yaml']).toContain('country: GB');
});

test.each([
  [[], /--brand/],
  [[...BRAND, '--url', 'javascript:alert(1)'], /alamat web yang diawali https/],
  [[...BRAND, '--colour', 'merah'], /warna di antara tanda kutip/],
  [[...BRAND, '--colour', '#ffff88'], /accent/],
  [[...BRAND, '--host', 'netlfy'], /(?:netlify)\?/],
  [[...BRAND, '--languages', 'id,fr'], /"fr"/],
  [[...BRAND, '--whatsapp', '0812'], /\+6281234567890/],
  [['--brand', 'x'.repeat(61)], /1 sampai 60 huruf/],
])('init with %j is refused, and nothing is written', async (flags, says) => {
  const { root, files } = await workspace();
  const bukti = (...args: string[]) => runBukti(args, root, process.env);
  const { code, stderr } = await bukti('init', 'baru', ...flags);
  expect(code).toBe(1);
  expect(stderr).toMatch(says);
  expect(await files()).toEqual({});
});

test.each(['content/.site.yaml', 'content/products/.kopi.yaml', 'content/.schemas/.site.json', '.package.json'])(
  'init that was stopped at %s can be typed again',
  async (path) => {
    const space = await workspace();
    const [whole, obstacle] = [await workspace(), join(space.root, `${path}.${process.pid}.tmp`)];
    const command = ['init', '.', ...BRAND, '--product', 'Kopi'];
    await mkdir(join(obstacle, 'x'), { recursive: true });
    expect((await space.bukti(...command)).code).toBe(1);
    await rm(obstacle, { recursive: true });
    expect(await space.bukti(...command)).toMatchObject({ code: 0, stderr: '' });
    expect((await whole.bukti(...command)).code).toBe(0);
    // What stands in a package.json that is there stays, in its order.
    const { 'package.json': manifest = '', ...others } = await space.files();
    const { 'package.json': expected = '', ...files } = await whole.files();
    expect([others, JSON.parse(manifest)]).toEqual([files, JSON.parse(expected)]);
    expect((await space.bukti(...command)).stderr).toMatch(/^Found .*content/);
  },
);

test('init leaves what is there alone', async () => {
  const { bukti, files, write } = await workspace({
    'README.md': 'mine\n',
    'package.json': '{"name":"mine","scripts":{"build":"x"},"dependencies":{"bukti":"file:b.tgz"}}',
  });
  expect((await bukti('init', '.', ...BRAND)).code).toBe(0);
  const made = await files();
  expect(made['README.md']).toBe('mine\n');
  expect(JSON.parse(made['package.json'] ?? '')).toMatchObject({
    name: 'mine',
    scripts: { build: 'x', dev: 'bukti dev' },
    dependencies: { bukti: 'file:b.tgz' },
  });
  await write({ 'content/site.yaml': 'name: mine\n' });
  const before = await files();
  expect((await bukti('init', '.', ...BRAND)).code).toBe(1);
  expect(await files()).toEqual(before);
});
