import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { listFiles } from '../support/pages.ts';
import { measureNode } from './measure.ts';

export interface PlainAstro {
  pages: number;
  seconds: number;
}

/** How long Astro alone takes to write the very same pages, each as one text that is ready. */
export async function measurePlainAstro(dist: string, work: string): Promise<PlainAstro> {
  const root = await mkdtemp(join(work, 'plain-'));
  try {
    const paths = listFiles(dist).filter((path) => path.endsWith('/index.html'));
    await mkdir(join(root, 'src/pages'), { recursive: true });
    await symlink(resolve('node_modules'), join(root, 'node_modules'));
    await writeFile(join(root, 'package.json'), '{"type":"module","private":true}');
    await writeFile(
      join(root, 'astro.config.mjs'),
      'export default { build: { concurrency: 8 }, compressHTML: true, devToolbar: { enabled: false } };\n',
    );
    await writeFile(join(root, 'paths.json'), JSON.stringify(paths));
    await writeFile(join(root, 'src/pages/[...path].astro'), page(resolve(dist)));
    const { seconds } = await measureNode([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', root]);
    return { pages: paths.length, seconds };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const page = (dist: string) => `---
import { readFileSync } from 'node:fs';
import paths from '../../paths.json';
export const getStaticPaths = () => paths.map((file) => ({ params: { path: file.slice(0, -'/index.html'.length) }, props: { file } }));
const html = readFileSync(${JSON.stringify(dist)} + '/' + Astro.props.file, 'utf8');
---
<Fragment set:html={html} />
`;
