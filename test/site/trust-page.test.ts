import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { buildSite, runBukti, WORK } from '../support/build-site.ts';
import { contentFolder, SOUND, writeFolder } from '../support/content-folder.ts';
import { readPage } from '../support/pages.ts';

const trustPage = (dist: string, lang: 'id' | 'en') => readPage(dist, lang === 'id' ? 'trust/index.html' : 'en/trust/index.html').root;
const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';

/** Builds a small site, with its private folder beside it. */
async function build(prepare: (content: string) => Promise<unknown>): Promise<string> {
  const work = await mkdtemp(join(WORK, 'trust-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  await cp(await contentFolder(SOUND), join(work, 'content'), { recursive: true });
  await prepare(join(work, 'content'));
  const { code, output } = await buildSite(join(work, 'content'), work);
  expect(output).not.toMatch(/error/i);
  expect(code).toBe(0);
  return join(work, 'dist');
}

test('an empty log is called empty, and nothing is said to be checkable', async () => {
  const dist = await build((content) => writeFolder(content, FOREIGN));
  expect(plain(trustPage(dist, 'id').querySelector('#log')?.textContent)).toContain('Belum ada ulasan yang disegel');
  expect(plain(trustPage(dist, 'en').querySelector('#log')?.textContent)).toContain('No review on this site has been sealed yet');
  expect(plain(trustPage(dist, 'en').querySelector('#check')?.textContent)).toContain('Nothing has been sealed yet');
  expect(trustPage(dist, 'en').querySelectorAll('#check pre, #seal, #log dl')).toEqual([]);
  expectDeclarations(dist);
});

/** Reviews of two platforms; the shop declares something of one. */
const FOREIGN = {
  'reviews/kopi.ndjson': ['google', 'trustpilot']
    .map(
      (channel) =>
        `${JSON.stringify({ id: `x-${channel}`, rating: 4, author: { name: 'Sri' }, channel, imported: { from: 'x.csv', row: 1 } })}\n`,
    )
    .join(''),
  'declarations/google-x.yaml': `channel: google\ndeclared: 2026-08-14\nsha256: ${'ab'.repeat(32)}\nreviews: 1\nunchanged: true\nnoneHeldBack: true\nmayBeRepublished: true\n`,
};

/** The page says per platform what the shop declares, and where it declared nothing. */
function expectDeclarations(dist: string): void {
  for (const [lang, declares, nothing, day] of [
    ['id', 'Toko menyatakan', 'Toko tidak menyatakan apa pun', '14 Agustus 2026'],
    ['en', 'The shop declares', 'The shop has declared nothing', '14 August 2026'],
  ] as const) {
    const [google = '', trustpilot = ''] = trustPage(dist, lang)
      .querySelectorAll('#imported dl > div')
      .map((one) => plain(one.textContent));
    expect(google).toContain(declares);
    expect(google).toContain(day);
    expect(google).toContain('SHA-256 abababababababab…');
    expect(trustpilot).toContain(nothing);
  }
}

test('a log without a key is called not signed, and still has commands', async () => {
  const dist = await build(async (content) => {
    const sealed = await runBukti(['seal', '--content', content]);
    expect(sealed).toMatchObject({ code: 0 });
  });
  const root = trustPage(dist, 'en');
  expect(plain(root.querySelector('#log')?.textContent)).toContain('This log is not signed.');
  expect(plain(root.querySelector('#check')?.textContent)).toContain('no signature to check with OpenSSL');
  const names = root.querySelectorAll('#check pre').map((box) => box.getAttribute('data-commands'));
  expect(names).toEqual(['bukti', 'since', 'go', 'document', 'seal']);
  expect(root.querySelector('#check')?.innerHTML).not.toContain('--key');
});

test('the sample site shows its log, and says who signed it', async () => {
  const root = trustPage(inject('dist'), 'en');
  const facts = plain(root.querySelector('#log dl')?.textContent);
  expect(facts).toMatch(/Size ?\d+ entries/);
  expect(facts).toMatch(/Root ?[A-Za-z0-9+/]{43}=/);
  expect(facts).toContain('This log is signed by the shop alone.');
  expect(root.querySelectorAll('#seal svg[role=img]')).toHaveLength(1);
  expect(root.querySelectorAll('#withdrawn tbody tr').length).toBeGreaterThan(0);
});
