import { expect, onTestFinished, test, vi } from 'vitest';
import { describeSite, formatBytes } from '#src/cli/build/host-limits.ts';
import { inCommandLanguage } from '#src/cli/spoken.ts';

/** So many files of a size, and one of another. */
function site(count: number, bytes: number, largest = bytes) {
  const sizes = Array.from({ length: count }, (_, index) => (index === 0 ? largest : bytes));
  return new Map(sizes.map((size, index) => [`f${index}`, { bytes: size, modifiedMs: 0, place: `${index}` }]));
}

const UNCHANGED = { added: 0, changed: 0, removed: 0 };

test.each([
  [UNCHANGED, 'dist: no file changed; 2 files, 1 KB in all'],
  [{ added: 1, changed: 0, removed: 0 }, 'dist: 1 file new; 2 files, 1 KB in all'],
  [{ added: 0, changed: 1200, removed: 3 }, 'dist: 1,200 files changed, 3 removed; 2 files, 1 KB in all'],
])('the summary tells what changed: %o', (change, line) => {
  expect(describeSite({ ...change, files: site(2, 100) }, 'dist')[0]).toBe(line);
});

test.each<[what: string, files: ReturnType<typeof site>, tooLarge: string[]]>([
  ['a small site', site(10, 1000), []],
  ['20,000 files', site(20_000, 10), []],
  ['20,001 files', site(20_001, 10), ['too large for Cloudflare Pages (free): 20,001 files of at most 20,000 files']],
  ['1 GB', site(100, 1e7), []],
  [
    'more than 1 GB',
    site(100, 1.1e7),
    ['too large for GitHub Pages: 1.1 GB of at most 1.0 GB', 'too large for GitLab Pages: 1.1 GB of at most 1.0 GB'],
  ],
  ['a file above 25 MiB', site(2, 10, 26_214_401), ['too large for Cloudflare Pages (free): f0 has 26.2 MB of at most 26.2 MB']],
])('the summary names each host that does not take the site: %s', (_what, files, tooLarge) => {
  const [, fits = '', ...others] = describeSite({ ...UNCHANGED, files }, 'dist');
  expect(others).toEqual(tooLarge);
  for (const line of tooLarge) expect(fits).not.toContain(/for (.+?):/.exec(line)?.[1]);
  expect(fits).toContain('S3 and its like');
});

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [999_999, '1000 KB'],
  [1_234_567, '1.2 MB'],
  [1_400_000_000, '1.4 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('in Indonesian the summary writes a comma in numbers, and names the hosts', async () => {
  vi.stubEnv('BUKTI_LANG', 'id');
  onTestFinished(() => void vi.unstubAllEnvs());
  const lines = await inCommandLanguage([], async () => describeSite({ ...UNCHANGED, files: site(1200, 1e6) }, 'dist'));
  expect(lines[0]).toBe('dist: tidak ada berkas yang berubah; seluruhnya 1.200 berkas, 1,2 GB');
  expect(lines[1]).toContain('Cloudflare Pages (gratis)');
  expect(lines[1]).toContain('S3 dan sejenisnya');
});
