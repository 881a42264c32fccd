import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BUKTI } from '#src/schemas/command-line.ts';
import { start, type Workspace, workspace } from './workspace.ts';

const PACKAGE = JSON.stringify({ name: 'bukti', version: '9.9.9', bin: { bukti: 'run.js' } });
const SCRIPT = '#!/usr/bin/env node\nconsole.log("code of a stranger");\n';

test('outside the project the command that messages print runs no package of the same name', async () => {
  const space = await workspace({ 'package/package.json': PACKAGE, 'package/run.js': SCRIPT, 'empty/.keep': '' });
  const env = { ...process.env, npm_config_registry: await registry(space), npm_config_cache: join(space.root, 'cache') };
  const run = (words: string) => start('bash', ['-c', `${words} check`], join(space.root, 'empty'), env);

  expect(await run(BUKTI)).toMatchObject({ code: 1, stdout: '' });
  // The registry works: a command that installs does run the stranger's code.
  expect(await run('npm exec --yes -- bukti')).toMatchObject({ code: 0, stdout: 'code of a stranger\n' });
});

test('no text of the project tells anybody to run a package that the registry chooses', () => {
  const files = execFileSync('git', ['ls-files', '-z', 'README.md', '*.md', 'src', 'content', 'public', '.github', 'test/fixtures'], {
    encoding: 'utf8',
  });
  // The one place that explains why.
  const texts = files
    .split('\0')
    .filter((path) => /\.(?:md|ts|tsx|mjs|astro|yaml|yml|txt|json)$/.test(path) && !path.endsWith('command-line.ts'));
  expect(texts.length).toBeGreaterThan(300);
  const found = texts.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\b(?:npx|bunx|npm (?:exec|x)|pnpm dlx|yarn dlx)\b(?! --no -- )[^\n]{0,40}/g)].map(
      ([words]) => `${path}: ${words}`,
    ),
  );
  expect(found).toEqual([]);
});

test('the sentence for an old Node, in a file that can import nothing, spells the command the same', async () => {
  expect(await readFile('src/cli/bukti.mjs', 'utf8')).toContain(`type "${BUKTI} …"`);
});

/** A registry on this machine, in which somebody has published a package called bukti. @returns its address */
async function registry({ root }: Workspace): Promise<string> {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json'], { cwd: join(root, 'package'), encoding: 'utf8' }));
  const tarball = await readFile(join(root, 'package', packed.filename));
  const server = createServer(({ url = '', headers }, response) => {
    if (url.endsWith('.tgz')) return void response.end(tarball);
    const dist = { tarball: `http://${headers.host}/bukti.tgz`, integrity: packed.integrity };
    response.end(
      JSON.stringify({ name: 'bukti', 'dist-tags': { latest: '9.9.9' }, versions: { '9.9.9': { ...JSON.parse(PACKAGE), dist } } }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
