import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { IS_INSTALLED, PROJECT } from '#src/content/out-folder.ts';

/** Tells Vite where the packages are that an installed Bukti has in its own folder (`src/package/build-package.ts` puts them there). */
export function vendored(): AstroIntegration {
  return {
    name: 'bukti:vendored',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        if (!IS_INSTALLED) return;
        const places = JSON.parse(readFileSync(join(PROJECT, 'lib/vendor/index.json'), 'utf8')) as Record<string, string>;
        const alias = Object.entries(places).map(([name, place]) => ({
          find: new RegExp(`^${name}$`),
          replacement: join(PROJECT, 'lib', place),
        }));
        updateConfig({ vite: { resolve: { alias } } });
      },
    },
  };
}
