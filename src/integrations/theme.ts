import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { renderTheme } from '#src/outputs/theme/render-theme.ts';
import { STANDARD_THEME } from '#src/schemas/theme.ts';

const MODULE_ID = 'virtual:bukti/theme.css';
const RESOLVED_ID = '/__bukti-theme.css';

/** Where Astro has the rules of each font: a map as JSON, by custom property. */
const FONTS_ID = 'virtual:astro:assets/fonts/internal';

/**
 * Gives the site's one stylesheet the colours of `theme` in `site.yaml`, and the rules of its fonts, which Astro would write into each page.
 * The fonts themselves are part of Astro's configuration.
 */
export function theme(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti:theme',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The files of fonts come after the stylesheet: their addresses are left as they are.
        updateConfig({ vite: { plugins: [themeModule(door)], build: { rolldownOptions: { external: [/\/fonts\/[0-9a-f]+\.\w+$/] } } } });
      },
    },
  };
}

function readFontRules(code: string): string {
  const map = /componentDataByCssVariable = new Map\((\[.*\])\);/.exec(code)?.[1];
  if (map === undefined) throw new Error(`found no map of fonts in ${FONTS_ID}`);
  return (JSON.parse(map) as [name: string, font: { css: string }][]).map(([, { css }]) => css).join('');
}

function themeModule(door: ContentDoor): Plugin {
  return {
    name: 'bukti:theme',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    async load(id) {
      if (id !== RESOLVED_ID) return undefined;
      const { content } = await (this.meta.watchMode ? door.refresh() : door.read());
      const css = renderTheme(content?.site.theme ?? STANDARD_THEME);
      // In development each page has the rules of its fonts.
      return this.meta.watchMode ? css : css + readFontRules((await this.load({ id: `\0${FONTS_ID}` })).code ?? '');
    },
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (path !== join(door.root, 'site.yaml')) return;
        for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.onFileChange(RESOLVED_ID);
      });
    },
  };
}
