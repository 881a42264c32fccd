import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readHostFacts } from '#src/check/built-site/read-host-facts.ts';
import { renderHtaccess } from '#src/outputs/hosts/apache.ts';
import { renderHeadersFile } from '#src/outputs/hosts/headers-file.ts';
import { listRoutes } from '#src/outputs/hosts/routes.ts';
import type { Site } from '#src/schemas/site.ts';

/** Writes what hosts read in the site's own folder: `_headers` for Netlify and Cloudflare Pages, `.htaccess` for Apache. */
export function hostHeaders({ url, write }: Pick<Site, 'url' | 'write'>): AstroIntegration {
  return {
    name: 'bukti:host-headers',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const facts = await readHostFacts(out, url, write.endpoint);
        await writeFile(join(out, '_headers'), renderHeadersFile(listRoutes(facts)));
        await writeFile(join(out, '.htaccess'), renderHtaccess(facts));
        logger.info(`the content security policy names ${facts.hashes.length} scripts that stand in pages`);
      },
    },
  };
}
