import { expect, inject, test } from 'vitest';
import { folderSource } from '#src/cli/verify/folder-source.ts';
import { verifySite } from '#src/cli/verify/verify-site.ts';

test('bukti verify finds nothing wrong with the sample site, has something to compare, and names a file that no check reads', async () => {
  const source = folderSource(inject('dist'));
  const list = async () => ['0.txt', ...((await source.list?.()) ?? [])];
  const { steps, held, notProven } = await verifySite({ ...source, list }, { witnesses: [], maxPages: 0 }, () => undefined);
  expect(steps.flatMap(({ findings }) => findings)).toEqual([]);
  expect(held).toBe(true);
  // Only a witness is missing.
  expect(steps.filter(({ status }) => status === 'not-checked').map(({ id }) => id)).toEqual(['witnesses']);
  expect(notProven.join('\n')).toContain('what stands in files that no check reads: 0.txt');
  expect(steps.find(({ id }) => id === 'pages')?.summary).not.toMatch(/\b0 (?:shown reviews|kawung seals)/);
});
