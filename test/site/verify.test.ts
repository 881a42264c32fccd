import { expect, inject, test } from 'vitest';
import { folderSource } from '#src/cli/verify/folder-source.ts';
import { verifySite } from '#src/cli/verify/verify-site.ts';

test('bukti verify finds nothing wrong with the sample site, and has something to compare', async () => {
  const { steps, held } = await verifySite(folderSource(inject('dist')), { witnesses: [], maxPages: 0 }, () => undefined);
  expect(steps.flatMap(({ findings }) => findings)).toEqual([]);
  expect(held).toBe(true);
  // Only a witness is missing.
  expect(steps.filter(({ status }) => status === 'not-checked').map(({ id }) => id)).toEqual(['witnesses']);
  expect(steps.find(({ id }) => id === 'pages')?.summary).not.toMatch(/\b0 (?:shown reviews|kawung seals)/);
});
