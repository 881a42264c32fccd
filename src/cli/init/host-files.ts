import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '#src/content/out-folder.ts';

export const HOSTS = ['github-pages', 'cloudflare-pages', 'netlify', 'other'] as const;
export type Host = (typeof HOSTS)[number];

const NODE_VERSION = '24';

/** What a host needs to build the site by itself: the texts of files by their path. */
export async function hostFiles(host: Host): Promise<Map<string, string>> {
  switch (host) {
    case 'github-pages': {
      const path = '.github/workflows/pages.yml';
      return new Map([[path, await readFile(join(PROJECT, path), 'utf8')]]);
    }
    case 'cloudflare-pages':
      return new Map([['.node-version', `${NODE_VERSION}\n`]]);
    case 'netlify':
      return new Map([
        [
          'netlify.toml',
          `[build]\n  command = "npm run build"\n  publish = "dist"\n\n[build.environment]\n  NODE_VERSION = "${NODE_VERSION}"\n`,
        ],
      ]);
    case 'other':
      return new Map();
  }
}
