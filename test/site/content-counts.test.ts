import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { BUILD_OUTPUT } from '../sample-site.ts';

test('the build of the sample reads the folder once, parses each file once, and joins one catalog', () => {
  const files = readdirSync('content', { recursive: true, withFileTypes: true }).filter(
    ({ name, parentPath }) =>
      /\.(?:md|yaml|ndjson)$/.test(name) && !name.startsWith('.') && !/[/\\](?:media|log|\.schemas)(?:[/\\]|$)/.test(parentPath),
  );
  expect(files.length).toBeGreaterThan(200);
  const output = readFileSync(join(inject('dist'), '..', BUILD_OUTPUT), 'utf8');
  expect(output).toContain(`folder read: 1, content files: ${files.length}, parsed: ${files.length}, catalogs: 1`);
  expect(output).toContain('[bukti:content] scale: full\n');
});
