import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { listPictures } from '../aggregate/pictures.ts';
import type { ContentReader } from '../loaders/read-content.ts';
import { today } from '../loaders/today.ts';

const MODULE_ID = 'virtual:bukti/media';
const RESOLVED_ID = `\0${MODULE_ID}`;

/**
 * Gives pages the pictures of `content/media/` that are published, and no other: a picture of a withheld review never
 * enters the build, so it cannot leave it.
 */
export function media(reader: ContentReader): AstroIntegration {
  return {
    name: 'bukti:media',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [mediaModule(reader)] } });
      },
    },
  };
}

function mediaModule(reader: ContentReader): Plugin {
  const contentFolder = reader.root;
  return {
    name: 'bukti:media',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    async load(id) {
      if (id !== RESOLVED_ID) return undefined;
      const { content } = await reader.read();
      return renderModule(content === undefined ? [] : listPictures(content, today()), contentFolder);
    },
    configureServer(server) {
      server.watcher.add(contentFolder);
      server.watcher.on('all', (_event, path) => {
        const module = path.startsWith(contentFolder) ? server.moduleGraph.getModuleById(RESOLVED_ID) : undefined;
        if (module !== undefined) server.moduleGraph.invalidateModule(module);
      });
    },
  };
}

/** A module that maps each path below `content/media/` to what Astro knows of the picture. */
function renderModule(pictures: readonly string[], contentFolder: string): string {
  const imports = pictures.map((src, index) => `import picture${index} from ${JSON.stringify(join(contentFolder, 'media', src))};`);
  const entries = pictures.map((src, index) => `  ${JSON.stringify(src)}: picture${index},`);
  return [...imports, 'export default {', ...entries, '};'].join('\n');
}
