import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** Pages with an island, by the last part of their address. */
const WITH_ISLAND = /(?:^|\/)(?:search|write|embed)\/?$/;
/** What a page runs itself, and an island's code. */
const OWN = /(?:<script type="module" src|component-url)="([^"]+)"/g;
/** What draws an island: the most bytes, and needed last. */
const DRAWING = /renderer-url="([^"]+)"/g;

/**
 * Names all modules of a page with an island in its head. A browser would learn of them one after the other: of the island's when the stylesheet is
 * there, of those that it imports when the island's are. On a slow network each step costs as long as all of them together.
 */
export function earlyModules(): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  let base = '/';
  return {
    name: 'bukti:early-modules',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        base = config.base.replace(/\/?$/, '/');
        updateConfig({ vite: { plugins: [collectImports(imports)] } });
      },
      'astro:build:done': async ({ dir, pages }) => {
        for (const { pathname } of pages.filter((page) => WITH_ISLAND.test(page.pathname))) {
          const file = join(fileURLToPath(dir), pathname, 'index.html');
          const html = await readFile(file, 'utf8');
          await writeFile(file, nameModules(html, base, imports));
        }
      },
    },
  };
}

function collectImports(imports: Map<string, readonly string[]>): Plugin {
  return {
    name: 'bukti:early-modules',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') imports.set(file.fileName, file.imports);
    },
  };
}

function nameModules(html: string, base: string, imports: ReadonlyMap<string, readonly string[]>): string {
  const modules = new Map<string, string>();
  const follow = (file: string, priority: string): void => {
    if (modules.has(file)) return;
    modules.set(file, priority);
    for (const next of imports.get(file) ?? []) follow(next, priority);
  };
  const followAll = (pattern: RegExp, priority: string) => {
    for (const [, address = ''] of html.matchAll(pattern)) if (address.startsWith(base)) follow(address.slice(base.length), priority);
  };
  followAll(OWN, '');
  followAll(DRAWING, ' fetchpriority="low"');
  const links = Array.from(modules, ([file, priority]) => `<link rel="modulepreload" href="${base}${file}"${priority}>`);
  return html.replace('</head>', `${links.join('')}</head>`);
}
