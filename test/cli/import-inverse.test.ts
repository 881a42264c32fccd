import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workspace } from './workspace.ts';

/** BUKTI_PRDECT names the whole data set, of which the excerpt is a part. */
const WHOLE = process.env.BUKTI_PRDECT ?? '';
const FILE = existsSync(WHOLE) ? WHOLE : 'test/fixtures/import/prdect-excerpt.csv';
const ARGS = ['import', 'prdect.csv', '--map', 'rating=Customer Rating', '--channel', 'tokopedia', '--yes'];

test('import, undo, import gives the same bytes; what was exported comes back the same from an empty folder', async () => {
  const space = await workspace();
  await copyFile(FILE, join(space.root, 'prdect.csv'));
  expect(await space.bukti(...ARGS)).toMatchObject({ code: 0, stderr: '' });
  const before = await space.files('content');
  await space.bukti('import', '--undo');
  await space.bukti(...ARGS);
  expect(await space.files('content')).toEqual(before);
  for (const format of ['ndjson', 'csv']) {
    expect(await space.bukti('export', '--format', format, '--out', `all.${format}`)).toMatchObject({ code: 0 });
    const folders = ['--content', `${format}/content`, '--private', `${format}/private`];
    expect(await space.bukti('import', `all.${format}`, ...folders)).toMatchObject({ code: 0, stderr: '' });
    await space.bukti('export', '--format', 'ndjson', '--out', `${format}.back.ndjson`, '--content', `${format}/content`);
    expect(await space.bukti('import', `all.${format}`)).toMatchObject({ stdout: expect.stringMatching(/Added +0\n/) });
  }
  const files = await space.files();
  expect(files['ndjson.back.ndjson']).toBe(files['all.ndjson']);
  expect(files['csv.back.ndjson']).toBe(files['all.ndjson']);
}, 600_000);

test('the mean of a product is never proposed as a customer’s stars', async () => {
  const space = await workspace();
  await copyFile(FILE, join(space.root, 'prdect.csv'));
  const { code, stderr } = await space.bukti('import', 'prdect.csv', '--channel', 'tokopedia', '--yes');
  // A few rows may not be enough to tell which of the two columns is a mean; then no column is proposed.
  expect([code, stderr]).toEqual([1, expect.stringMatching(/--map rating=(?:"Customer Rating"|COLUMN)/)]);
  expect(stderr).not.toContain('rating="Overall Rating"');
});
