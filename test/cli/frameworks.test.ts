import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFolder } from '../support/content-folder.ts';
import { start } from './workspace.ts';

/** Node that runs the tests, and the system's programs; none of this project's own. */
const PATH = [
  dirname(process.execPath),
  ...(process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules')),
].join(delimiter);
const { VITEST, NODE_ENV, ...rest } = process.env;
const ENVIRONMENT = { ...rest, PATH, CI: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };
const SITE = 'https://toko.example/ulasan/';

/** An empty project of each framework that shows reviews, and where its page is after the build. */
const PROJECTS = {
  Next: {
    files: {
      'package.json': JSON.stringify({ name: 'toko', private: true, dependencies: { next: '^16', react: '^19', 'react-dom': '^19' } }),
      'app/layout.js': `export default ({ children }) => <html lang="id"><body>{children}</body></html>;\n`,
      'app/page.js': `import { BuktiReviews } from 'bukti/react';\nexport default () => <BuktiReviews site="${SITE}" product="kopi">Ulasan Kopi</BuktiReviews>;\n`,
    },
    build: ['next', 'build'],
    page: '.next/server/app/index.html',
  },
  Astro: {
    files: {
      'package.json': JSON.stringify({ name: 'toko', private: true, type: 'module', dependencies: { astro: '^7' } }),
      'src/pages/index.astro': `---\nimport { scriptUrl } from 'bukti/elements';\n---\n<bukti-reviews product="kopi">Ulasan Kopi</bukti-reviews>\n<script is:inline async type="module" src={scriptUrl('${SITE}', 'bukti-reviews')}></script>\n`,
    },
    build: ['astro', 'build'],
    page: 'dist/index.html',
  },
} as const;

describe.skipIf(process.env.BUKTI_FRAMEWORKS === undefined)(
  'the packed package (skipped unless BUKTI_FRAMEWORKS is set: it takes half a minute, and packages from the network)',
  () => {
    let root = '';
    let tarball = '';
    const run = async (program: string, args: readonly string[], cwd: string) => {
      const { code, stdout, stderr } = await start(program, args, cwd, ENVIRONMENT);
      expect(code, `${program} ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
    };

    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), 'bukti-frameworks-'));
      await run('npm', ['pack', '--pack-destination', root], resolve('.'));
      tarball = join(root, (await readdir(root)).find((name) => name.endsWith('.tgz')) ?? '');
    });
    afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

    test.each(Object.entries(PROJECTS))('in an empty project of %s', async (name, { files, build: [program, ...args], page }) => {
      const shop = join(root, name);
      await writeFolder(shop, files);
      await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], shop);
      await run('npm', ['exec', '--no', '--', program, ...args], shop);
      const html = await readFile(join(shop, page), 'utf8');
      expect(html).toContain('<bukti-reviews product="kopi">Ulasan Kopi</bukti-reviews>');
      expect(html).toMatch(
        /<script (?=[^>]*\basync\b)(?=[^>]*type="module")[^>]*src="https:\/\/toko\.example\/ulasan\/embed\/v1\/bukti\.js"/,
      );
    });
  },
);
