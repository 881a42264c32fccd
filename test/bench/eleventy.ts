import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listFiles } from '../support/pages.ts';
import { measureNode } from './measure.ts';

/** How long Eleventy takes to write the very same pages, each as one text that is ready. @param modules where it is installed */
export async function measureEleventy(dist: string, modules: string): Promise<number> {
  // Not in the project, whose git ignores the folder of tests: Eleventy passes over what git ignores.
  const root = await mkdtemp(join(tmpdir(), 'bukti-eleventy-'));
  try {
    const paths = listFiles(dist).filter((path) => path.endsWith('/index.html'));
    await mkdir(join(root, '_data'));
    await symlink(modules, join(root, 'node_modules'));
    await writeFile(join(root, 'package.json'), '{"type":"module","private":true}');
    await writeFile(join(root, '_data/paths.json'), JSON.stringify(paths));
    await writeFile(join(root, 'pages.11ty.js'), page(resolve(dist)));
    const { seconds } = await measureNode(
      [join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet', '--input', '.', '--output', 'out'],
      {},
      root,
    );
    const written = listFiles(join(root, 'out')).length;
    if (written !== paths.length) throw new Error(`Eleventy wrote ${written} of ${paths.length} pages.`);
    return seconds;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const page = (dist: string) => `
import { readFileSync } from 'node:fs';
export const data = { pagination: { data: 'paths', size: 1, alias: 'file' }, permalink: ({ file }) => file };
export const render = ({ file }) => readFileSync(${JSON.stringify(dist)} + '/' + file, 'utf8');
`;
