import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { renderTheme } from '#src/outputs/theme/render-theme.ts';
import { STANDARD_THEME } from '#src/schemas/theme.ts';

const MODULE_ID = 'virtual:bukti/theme.css';
const RESOLVED_ID = '/__bukti-theme.css';

/** Gives the site's one stylesheet the colours of `theme` in `site.yaml`. Fonts are part of Astro's configuration. */
export function theme(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti:theme',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [themeModule(door)] } });
      },
    },
  };
}

function themeModule(door: ContentDoor): Plugin {
  return {
    name: 'bukti:theme',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    async load(id) {
      if (id !== RESOLVED_ID) return undefined;
      const { content } = await (this.meta.watchMode ? door.refresh() : door.read());
      return renderTheme(content?.site.theme ?? STANDARD_THEME);
    },
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (path !== join(door.root, 'site.yaml')) return;
        for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.onFileChange(RESOLVED_ID);
      });
    },
  };
}
