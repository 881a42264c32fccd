import { spawn } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { start } from './workspace.ts';

/** As Judge.me exports reviews; the names are made up. */
const JUDGEME = `title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location,metaobject_handle
Mantap,"Wangi, bijinya rata.",5,2026-03-02 10:12:00 UTC,web,ok,Rani Kusuma,rani@pelanggan.example,11,kopi-uji,,,,,,a1
,Biasa saja menurut saya.,3,2026-03-03 10:12:00 UTC,web,ok,Budi Santoso,budi@pelanggan.example,11,kopi-uji,,,,,,a2
Kecewa,Datangnya penyok dan telat.,1,2026-03-04 10:12:00 UTC,web,ok,Sari Dewi,sari@pelanggan.example,11,kopi-uji,,,,,,a3
Spam,Kunjungi toko saya.,5,2026-03-05 10:12:00 UTC,web,ok,Iklan,iklan@pelanggan.example,11,kopi-uji,,,,,,a4
`;

/** Node that runs the tests, and the system's programs; none of this project's own. */
const PATH = [
  dirname(process.execPath),
  ...(process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules')),
].join(delimiter);

test('from a packed tarball: start, import, answer, withhold, recover, seal, build and preview, each by one command', async () => {
  const root = await mkdtemp(join(tmpdir(), 'bukti-package-'));
  onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
  const shop = join(root, 'toko');
  await mkdir(shop);
  const env = { ...process.env, PATH, LC_ALL: 'C', CI: '1' };
  const run = async (program: string, args: readonly string[], cwd = shop) => {
    const result = await start(program, args, cwd, env);
    expect(result.code, `${program} ${args.join(' ')}\n${result.stdout}\n${result.stderr}`).toBe(0);
    return result.stdout;
  };
  // As the documents type it; npm itself takes a second each time, so that the others go without it.
  const typed = (...args: string[]) => run('npm', ['exec', '--no', '--', 'bukti', ...args]);
  const bukti = (...args: string[]) => run(join(shop, 'node_modules/.bin/bukti'), args);

  await run('npm', ['pack', '--pack-destination', root], resolve('.'));
  const [tarball = ''] = (await readdir(root)).filter((name) => name.endsWith('.tgz'));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(root, tarball)]);
  expect(await sizeOf(join(shop, 'node_modules'))).toBeLessThan(250 * 1024 * 1024);

  expect(await typed('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  const started = await typed('init', '.', '--brand', 'Warung Uji', '--country', 'ID', '--url', 'https://uji.example/ulasan/');
  expect(started).toContain('npm install');
  expect(JSON.parse(await readFile(join(shop, 'package.json'), 'utf8'))).toMatchObject({
    dependencies: { bukti: expect.stringMatching(/^file:.*\.tgz$/) },
    scripts: { build: 'bukti build' },
  });
  expect((await readdir(shop)).sort()).toEqual([
    '.github',
    '.gitignore',
    'README.md',
    'content',
    'node_modules',
    'package-lock.json',
    'package.json',
  ]);

  await writeFile(join(shop, 'judgeme.csv'), JUDGEME);
  expect(await typed('import', 'judgeme.csv', '--yes')).toMatch(/Ditambahkan +4/);
  const lines = (await readFile(join(shop, 'content/reviews/kopi-uji.ndjson'), 'utf8')).trimEnd().split('\n');
  const [praise = '', plain = '', complaint = '', spam = ''] = lines.map((line) => String((JSON.parse(line) as { id: string }).id));
  for (const id of [praise, plain, complaint]) await bukti('reply', id, '--text', 'Terima kasih sudah menulis.');
  await bukti('withhold', spam, '--reason', 'off-topic');
  await bukti('recovery', complaint, '--step', 'acknowledged');
  await bukti('keygen');
  expect(await bukti('seal')).toContain('Disegel: 4 entri baru');
  await run('npm', ['run', 'build']);
  expect(await bukti('verify', 'dist')).not.toContain('✗');

  const page = await previewed(shop, env, `/ulasan/reviews/${complaint}/`);
  expect(page).toContain('Datangnya penyok dan telat.');
  expect(page).toContain('Terima kasih sudah menulis.');
  expect(page).not.toContain('Kunjungi toko saya');
});

/** A page of the built site, as `bukti preview` shows it. */
async function previewed(cwd: string, env: NodeJS.ProcessEnv, path: string): Promise<string> {
  const port = 20_000 + (process.pid % 20_000);
  const bin = join(cwd, 'node_modules/bukti/src/cli/bukti.mjs');
  const child = spawn(process.execPath, [bin, 'preview', '--', '--port', String(port)], { cwd, env, stdio: 'ignore' });
  try {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const answer = await fetch(`http://localhost:${port}${path}`).catch(() => undefined);
      if (answer?.ok === true) return await answer.text();
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error('No page came.');
  } finally {
    child.kill();
  }
}

/** Bytes on the disk of all files below a folder. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await lstat(file)).blocks * 512));
  return sizes.reduce((sum, size) => sum + size, 0);
}
