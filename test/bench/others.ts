import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What Bukti is compared with. It depends on none of them. */
const PACKAGES = ['satori', '@resvg/resvg-js', 'astro-og-canvas', '@fontsource/plus-jakarta-sans', '@11ty/eleventy'];

/** Installs them into a folder of their own. @returns its node_modules; nothing where there is no registry */
export async function installOthers(work: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(work, 'others-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module","private":true}');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES], { cwd: folder });
  return status === 0 ? join(folder, 'node_modules') : undefined;
}
