import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { siteCache } from '#src/content/site-cache.ts';
import { buildSite, startBukti, WORK } from '../support/build-site.ts';
import { contentFolder, PRODUCT, REVIEW, SITE, SOUND } from '../support/content-folder.ts';
import { listFiles, readPages } from '../support/pages.ts';

async function workFolder(): Promise<string> {
  const work = await mkdtemp(join(WORK, 'build-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  return work;
}

async function digests(dist: string): Promise<Record<string, string>> {
  const entries = listFiles(dist).map(async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(join(dist, file)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

test('two builds of the same content in two folders are the same bytes', async () => {
  const work = await workFolder();
  cpSync('content', join(work, 'elsewhere/content'), { recursive: true });
  // Cards and pictures are taken over: to draw them again takes half a minute, and tests of their own say that they are the same bytes.
  const first = siteCache({ content: 'content', cache: join(inject('dist'), '../cache') });
  const second = siteCache({ content: join(work, 'elsewhere/content'), cache: join(work, 'cache') });
  cpSync(join(inject('dist'), '../cache/cards'), join(work, 'cache/cards'), { recursive: true });
  cpSync(join(first.astro, 'assets'), join(second.astro, 'assets'), { recursive: true });
  const { code, output } = await buildSite(join(work, 'elsewhere/content'), work);
  expect(output).toContain('Complete!');
  expect(code).toBe(0);
  expect(output).toMatch(/reused cache entry/);
  const [one, other] = await Promise.all([digests(inject('dist')), digests(join(work, 'dist'))]);
  expect(Object.keys(one).length).toBeGreaterThan(700);
  expect(other).toEqual(one);
});

test('a build with mistakes fails, writes no page, and lists every one of them', async () => {
  const work = await workFolder();
  const content = await contentFolder({
    ...SOUND,
    'products/teh.yaml': 'nmae: Teh\n',
    'reviews/kopi/rani.md': REVIEW.replace('rating: 4', 'rating: 6'),
    'reviews/kpoi/budi.md': REVIEW,
    'reviews/kopi.ndjson': '{"id":"../x","rating":"five","author":{"name":"A"},"date":"2026-02-31","body":""}\n',
  });
  const { code, output } = await startBukti(['build', '--content', content, '--out', `${work}/dist`], { BUKTI_CACHE: `${work}/cache` });
  expect(code).toBe(1);
  for (const line of [
    // An empty body is none of them: a review may be stars alone.
    '6 problems in the content folder',
    'products/teh.yaml:1',
    'Did you mean name?',
    'reviews/kopi.ndjson:1',
    'rating: found "five", expected a whole number from 1 to 5',
    'date: found "2026-02-31", expected a calendar date',
    'reviews/kopi/rani.md:2',
    'rating: found 6, expected a whole number from 1 to 5',
    'reviews/kpoi/budi.md:2',
    'Did you mean kopi?',
  ]) {
    expect(output).toContain(line);
  }
  expect(output).not.toMatch(/at .*\(?(?:file:|\/).*:\d+:\d+/);
  expect(listFiles(work).filter((file) => file.endsWith('.html'))).toEqual([]);
});

test('the smallest site builds: one product without a review, one language', async () => {
  const work = await workFolder();
  const content = await contentFolder({ 'site.yaml': `${SITE}languages: [en]\n`, 'products/kopi.yaml': PRODUCT });
  const { code } = await buildSite(content, work);
  expect(code).toBe(0);
  const pages = readPages(join(work, 'dist'));
  expect(pages.map(({ path }) => path)).toEqual([
    '/404.html',
    '/causes/',
    '/changes/',
    '/embed/',
    '/',
    '/partners/',
    '/posts/',
    '/products/',
    '/products/kopi/',
    '/reviews/',
    '/search/',
    '/trust/',
    '/write/',
  ]);
  expect(pages.find(({ path }) => path === '/products/kopi/')?.root.textContent).toContain('Nobody has reviewed this yet.');
  expect(pages.find(({ path }) => path === '/')?.root.querySelector('meta[name=robots]')).toBeNull();
});
