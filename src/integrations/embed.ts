import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { minify, type Plugin, transformWithOxc } from 'vite';
import { listUnpinned, readKeptScripts, readPinnedScripts } from '#src/check/built-site/pinned-scripts.ts';
import { contentOrThrow, type ReadContent } from '#src/content/read-content.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { publicFolderOf } from '#src/content/site-settings.ts';
import { FRAME_SCRIPT } from '#src/outputs/embed/frame.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { makeElementFiles } from './bundle-elements.ts';
import { type SiteFile, serveFiles, writeFiles } from './serve-files.ts';

const MODULE_ID = 'virtual:bukti/embed-release';
const RESOLVED_ID = `\0${MODULE_ID}`;

/** Quick to make: whoever edits an element sees it at the next load. */
const FRESH_MS = 1000;

/** What is made here. The other documents of `embed/v1/` are endpoints, which Astro serves. */
const OURS = /^embed\/v1\/(?:bukti|stars|frame)\.[\w.]+$/;

/** Writes the scripts of custom elements and of frames after the build; in development serves them as they are now. */
export function embed(door: ContentDoor): AstroIntegration {
  let publicFolder = '';
  // Pages name the sizes of these files, which are written after the pages. They must be the same files, so they are made once.
  let built: Promise<SiteFile[]> | undefined;
  const makeOnce = async (): Promise<SiteFile[]> => {
    const reading = await door.read();
    contentOrThrow(reading);
    built ??= makeFiles(reading);
    return built;
  };
  return {
    name: 'bukti:embed',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [releaseModule(door, makeOnce)] } });
      },
      'astro:config:done': ({ config }) => {
        publicFolder = fileURLToPath(config.publicDir);
      },
      'astro:server:setup': ({ server }) => {
        serveFiles(server, door, (path) => OURS.test(path), makeFiles, FRESH_MS);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await makeOnce();
        const kept = await readKeptScripts(publicFolderOf(door.root));
        const written = await writeFiles(
          [...kept.filter(({ path }) => !files.some((file) => file.path === path)), ...files],
          fileURLToPath(dir),
        );
        // Astro itself copies the scripts that are kept in the project's own public/ folder.
        const pinned = [...(await readPinnedScripts(publicFolder)), ...kept.map(({ path }) => basename(path))];
        logger.info(`wrote ${written} files for other people’s pages`);
        const current = files.map(({ path }) => basename(path)).filter((name) => /\.[0-9a-f]{12}\.js$/.test(name));
        for (const name of listUnpinned(current, pinned))
          logger.warn(
            `${name} is new. Pages that pin an earlier script keep it; before a page pins this one, type ${BUKTI} pin and commit public/.`,
          );
      },
    },
  };
}

async function makeFiles(reading: ReadContent): Promise<SiteFile[]> {
  return [...(await makeElementFiles(reading.catalog().site)), await makeFrameScript()];
}

/** Gives pages the sizes of the scripts, and the address and hash of the immutable one. The files are made here and written later. */
function releaseModule(door: ContentDoor, makeOnce: () => Promise<SiteFile[]>): Plugin {
  return {
    name: 'bukti:embed-release',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    async load(id) {
      if (id !== RESOLVED_ID) return undefined;
      const files = await (this.meta.watchMode ? makeFiles(await door.refresh()) : makeOnce());
      const bytesOf = (name: string) => files.find(({ path }) => path.endsWith(name))?.bytes ?? new Uint8Array();
      const release = Buffer.from(bytesOf('bukti.json')).toString();
      return `export const release = ${release};\nexport const starsRelease = ${Buffer.from(bytesOf('stars.json')).toString()};\nexport const frameScriptGzip = ${gzipSync(bytesOf('frame.js'), { level: 9 }).length};\n`;
    },
  };
}

const SOURCE = new URL('../../src/embed/frame/frame.ts', import.meta.url);

/** The script of the iframe's document: a classic script, as it stands but for types and white space. */
async function makeFrameScript(): Promise<SiteFile> {
  const { code } = await transformWithOxc(await readFile(SOURCE, 'utf8'), 'frame.ts');
  const small = await minify('frame.js', code);
  return { path: FRAME_SCRIPT, bytes: Buffer.from(small.code) };
}
