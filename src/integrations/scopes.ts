import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { parseCompounds } from './scopes/parse-compounds.ts';
import { pruneScopes } from './scopes/prune-scopes.ts';

/** As Astro names them: eight letters and digits that follow from the component's file. */
const SCOPE = /data-astro-cid-[a-z0-9]{8}/g;

/**
 * Styles of a component reach its own elements alone, by an attribute that Astro gives to each of them. Here it gets a short name,
 * and elements that no style of their component can mean go without: a quarter of the bytes of a page.
 */
export function scopes(): AstroIntegration {
  return {
    name: 'bukti:scopes',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { plugins: [shortScopes(fileURLToPath(config.srcDir))] } });
      },
    },
  };
}

function shortScopes(sources: string): Plugin {
  const components = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.astro'))
    .sort();
  return {
    name: 'bukti:scopes',
    apply: 'build',
    // After Astro has compiled the component, which it does before most plugins too, and before the styles are joined.
    enforce: 'pre',
    transform(code, id) {
      const [file = '', query = ''] = id.split('?');
      const place = components.indexOf(relative(sources, file).replaceAll('\\', '/'));
      // A component of a package keeps its name.
      if (place === -1) return undefined;
      const pruned = query === '' ? pruneScopes(code, parseCompounds(readFileSync(file, 'utf8'))) : code;
      return { code: pruned.replace(SCOPE, `data-z${place.toString(36)}`), map: null };
    },
  };
}
