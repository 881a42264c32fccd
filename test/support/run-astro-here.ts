import { mkdir, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { PROJECT } from '#src/content/out-folder.ts';
import type { Folders } from '#src/content/site-settings.ts';
import { WORK } from './build-site.ts';

const { cli } = await import(join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'dist', 'cli', 'index.js'));

/** As `src/cli/build/run-astro.ts`, in this process, where everything that Astro has loaded is there for the next site. */
export async function runAstro(
  args: readonly string[],
  { content, private: privateFolder, out, cache }: Folders,
  more: NodeJS.ProcessEnv = {},
): Promise<number> {
  const site = await linkSite(out);
  const before = { env: process.env, exit: process.exit };
  const { promise: failed, resolve: exit } = Promise.withResolvers<number>();
  process.env = { ...before.env, BUKTI_CONTENT: content, BUKTI_PRIVATE: privateFolder, BUKTI_OUT: site, BUKTI_CACHE: cache, ...more };
  process.exit = exit as typeof process.exit;
  // Astro puts its bundle beside the site if the site is within the working folder.
  process.chdir(WORK);
  // Each build reads its content anew, as a new process does.
  Reflect.deleteProperty(globalThis, Symbol.for('bukti.content-doors'));
  try {
    return await Promise.race([failed, cli([process.execPath, 'astro', ...args, '--root', PROJECT]).then(() => 0)]);
  } finally {
    process.env = before.env;
    process.exit = before.exit;
  }
}

/**
 * `bukti build` builds a site inside the project, which may lie on a slow disk: a quarter of the time of small builds went into new files there. This
 * makes a folder where tests build, and a link to it at the place inside the project.
 * @returns the folder
 */
async function linkSite(out: string): Promise<string> {
  const place = join(WORK, 'sites', basename(dirname(out)));
  const site = join(place, 'site');
  await rm(place, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  await symlink(site, out);
  // Node looks for the packages that the bundle imports in `node_modules` of the folders above the bundle.
  await symlink(join(PROJECT, 'node_modules'), join(place, 'node_modules'));
  return site;
}
