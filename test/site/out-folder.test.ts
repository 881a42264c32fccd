import { appendFile, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runBukti, startBukti } from '../support/build-site.ts';
import { REVIEW, SITE, SOUND, writeFolder } from '../support/content-folder.ts';
import { listFiles } from '../support/pages.ts';

async function temporary(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bukti-places-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

/** A shop with one review, whose words nobody else uses. */
function shop(name: string): Record<string, string | Uint8Array> {
  return {
    ...SOUND,
    'site.yaml': SITE.replace('Warung Uji', `Warung ${name}`),
    [`reviews/kopi/${name}.md`]: REVIEW.replace('Rasanya konsisten.', `Kata pelanggan ${name}.`),
  };
}

async function textsOf(dist: string): Promise<string> {
  const paths = (await listFiles(dist)).filter((path) => /\.(?:html|json|xml|csv|ndjson|txt|svg)$/.test(path));
  return (await Promise.all(paths.map((path) => readFile(join(dist, path), 'utf8')))).join('\n');
}

test('two shops that are built at once from one copy of the project, with one cache, do not mix; documents stay, and a site is replaced only by a sound one', async () => {
  const root = await temporary();
  const names = ['anggrek', 'melati'];
  for (const name of names) {
    await writeFolder(join(root, name, 'content'), shop(name));
    await writeFolder(join(root, name), { 'documents/thesis.txt': 'ten years', 'private/orders.csv': 'order,sku,delivered\n' });
  }
  const environment = { BUKTI_CACHE: join(root, 'cache'), BUKTI_LANG: 'en' };
  const build = (name: string) =>
    startBukti(['build', '--content', join(root, name, 'content'), '--out', join(root, name, 'dist')], environment);
  // The same content twice: the second one waits.
  const results = await Promise.all([...names, 'melati'].map(build));
  expect(results.map(({ code, output }) => [code, code === 0 ? '' : output])).toEqual(results.map(() => [0, '']));
  for (const { output } of results.slice(0, 2))
    expect(output).toMatch(/: (?:\d+ files new|no file changed); \d+ files, [\d.]+ MB in all\nfits: GitHub Pages/);
  expect(results.filter(({ output }) => output.includes('is at work; this one waits until it is done.'))).toHaveLength(1);

  const [one = '', other = ''] = await Promise.all(names.map((name) => textsOf(join(root, name, 'dist'))));
  expect([one.includes('Kata pelanggan anggrek.'), one.toLowerCase().includes('melati')]).toEqual([true, false]);
  expect([other.includes('Kata pelanggan melati.'), other.toLowerCase().includes('anggrek')]).toEqual([true, false]);

  await replaceSite(join(root, 'melati'), environment);
});

/** Documents stay; a site is replaced only by one that is sound, and of that only what differs. @param root where content and site lie */
async function replaceSite(root: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const content = join(root, 'content');
  await symlink(join(root, 'content'), join(root, 'link'));
  const dist = join(root, 'dist');
  const build = (out = 'dist', ...more: string[]) =>
    runBukti(['build', '--content', content, '--out', join(root, out), ...more], environment);
  const placesOf = async () =>
    new Map(await Promise.all((await listFiles(dist)).map(async (path) => [path, (await stat(join(dist, path))).ino] as const)));

  const before = await readdir(root, { recursive: true });
  for (const out of ['documents', '.', 'content', 'link/site', 'CONTENT', 'private', 'private/../content/media/..']) {
    const { code, output } = await build(out);
    expect([code, output]).toEqual([1, expect.stringMatching(/so nothing was built\.\n→ /)]);
  }
  const hidden = await build('dist', '--', '--outDir', join(root, 'documents'));
  expect([hidden.code, hidden.output]).toEqual([1, expect.stringContaining('expected --out before it')]);
  expect(await readdir(root, { recursive: true })).toEqual(before);

  const first = await placesOf();
  const again = await build();
  expect(again).toMatchObject({ code: 0, output: expect.stringMatching(/^Nothing changed since the last build\.\n.*: no file changed; /) });
  expect(await placesOf()).toEqual(first);

  // Somebody wrote into the site: it is made anew, and what was not touched stays.
  await appendFile(join(dist, 'index.html'), '<p>mine</p>');
  expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining(': 1 file changed; ') });
  const site = await readFile(join(dist, 'index.html'), 'utf8');
  expect(site).not.toContain('mine');

  await writeFile(join(content, 'reviews/kopi/rani.md'), REVIEW.replace('rating: 4', 'rating: 9'));
  expect(await build()).toMatchObject({ code: 1 });
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe(site);

  await writeFile(join(content, 'reviews/kopi/rani.md'), REVIEW.replace('konsisten', 'baru'));
  expect(await build()).toMatchObject({ code: 0 });
  expect(await textsOf(dist)).toContain('Rasanya baru.');
  const after = await placesOf();
  const isKept = (path: string): boolean => first.get(path) === after.get(path);
  expect(['reviews/rani/index.html', 'products/kopi/index.html', 'index.html'].filter(isKept)).toEqual([]);
  expect(['404.html', 'robots.txt', 'embed/v1/bukti.js', 'badges/kopi.svg'].filter((path) => !isKept(path))).toEqual([]);
}
