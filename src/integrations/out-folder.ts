import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { emptyOutFolder, markOutFolder, refuseOutFolder } from '#src/content/out-folder.ts';
import { isWithin } from '#src/content/paths.ts';
import { siteCache } from '#src/content/site-cache.ts';
import type { Folders } from '#src/content/site-settings.ts';

/**
 * Empties the output folder instead of Astro, which empties any folder without asking. `bukti build` builds in the cache and moves the site
 * to its place at the end; this protects users of `astro build` and of its `--outDir`. A build has a Vite cache of its own: in that of
 * `bukti dev` it would prepare the packages anew, and the server's pages could load none of them any more.
 */
export function outFolder(folders: Folders): AstroIntegration {
  let out = '';
  let isBuild = false;
  return {
    name: 'bukti:out-folder',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isBuild = command === 'build';
        updateConfig({ vite: { build: { emptyOutDir: false }, ...(command !== 'dev' && { cacheDir: siteCache(folders).vite }) } });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
        if (isBuild) requireSafe(out, folders);
      },
      'astro:build:start': async () => {
        requireSafe(out, folders);
        await emptyOutFolder(out);
      },
      'astro:build:done': async () => markOutFolder(out, await readdir(out)),
    },
  };
}

function requireSafe(out: string, folders: Folders): void {
  if (isWithin(out, siteCache(folders).site)) return;
  const refusal = refuseOutFolder(out, folders);
  if (refusal !== undefined) throw new Error(`${refusal.found.en}\n→ ${refusal.fix.en}`);
}
