import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { listMedia, type PublishedMedia } from '#src/aggregate/pictures.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';

const MODULE_ID = 'virtual:bukti/media';
const RESOLVED_ID = `\0${MODULE_ID}`;

/**
 * Gives pages the pictures and videos of `content/media/` that are published, and no other: what a withheld review shows never
 * enters the build, so it cannot leave it.
 */
export function media(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti:media',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const build = { rolldownOptions: { output: { assetFileNames } } };
        updateConfig({ vite: { plugins: [mediaModule(door)], build, environments: { client: { build } } } });
      },
    },
  };
}

/** Pictures, videos and captions are published under a hash of their bytes alone: their own names often say who took them. */
function assetFileNames({ names: [name = ''] }: { names: string[] }): string {
  return /\.(?:png|jpe?g|webp|avif|svg|mp4|webm|vtt)$/i.test(name) ? '_astro/[hash:16][extname]' : '_astro/[name].[hash][extname]';
}

function mediaModule(door: ContentDoor): Plugin {
  const contentFolder = door.root;
  return {
    name: 'bukti:media',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    async load(id) {
      if (id !== RESOLVED_ID) return undefined;
      const { content, catalog } = await (this.meta.watchMode ? door.refresh() : door.read());
      return content === undefined ? EMPTY : renderModule(listMedia(catalog()), join(contentFolder, 'media'));
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

const EMPTY = 'export default {}; export const files = {};';

/**
 * A module that maps each path below `content/media/` to what Astro knows of the picture (of a video: of its poster), and each
 * video and captions file to its address. Vite copies those as they are, with a hash of their bytes in the name.
 */
function renderModule({ pictures, files, posters }: PublishedMedia, folder: string): string {
  const from = (path: string) => join(folder, path);
  return [
    ...pictures.map((src, index) => `import picture${index} from ${JSON.stringify(from(src))};`),
    ...files.map((src, index) => `import file${index} from ${JSON.stringify(`${from(src)}?url&no-inline`)};`),
    'export default {',
    ...pictures.map((src, index) => `  ${JSON.stringify(src)}: picture${index},`),
    ...Object.entries(posters).map(([src, poster]) => `  ${JSON.stringify(src)}: picture${pictures.indexOf(poster)},`),
    '};',
    'export const files = {',
    ...files.map((src, index) => `  ${JSON.stringify(src)}: file${index},`),
    '};',
  ].join('\n');
}
