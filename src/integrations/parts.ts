import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import pMap from 'p-map';
import { MARKER } from '#src/content/out-folder.ts';
import { PART_FILE, type SitePart, takes } from '#src/content/site-part.ts';

const FILES_OPEN = 32;
const PICTURE = /^_astro\/[^/]+\.(?:png|jpe?g|webp|avif)$/i;
const TEXT = /\.(?:html|json|ndjson|xml|css|js|svg|csv|txt)$/;

/** Lets a prerenderer make only the pages of this part. */
export function takePages(part: SitePart, prerenderer: AstroPrerenderer): AstroPrerenderer {
  if (part.kind === 'whole') return prerenderer;
  return {
    ...prerenderer,
    getStaticPaths: async () => (await prerenderer.getStaticPaths()).filter(({ pathname }) => takes(part, pathname)),
  };
}

/** Puts the parts of a site together before the files are made that follow from all pages; takes away what no page of this part shows. */
export function parts(part: SitePart): AstroIntegration {
  return {
    name: 'bukti:parts',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        if (part.kind === 'shard') logger.info(`took ${await dropUnused(out)} pictures away that only other parts show`);
        if (part.kind === 'merge') logger.info(`put ${await joinParts(part.folders, out)} files of ${part.folders.length} parts together`);
      },
    },
  };
}

/** Leaves out the last hook in a part of a site: what it makes needs all pages. */
export function atTheEnd(part: SitePart, integration: AstroIntegration): AstroIntegration {
  if (part.kind !== 'shard') return integration;
  const { 'astro:build:done': _done, ...hooks } = integration.hooks;
  return { ...integration, hooks };
}

/** Astro deletes the original of each picture that it drew. Originals that only other parts show are left, with their metadata. */
async function dropUnused(out: string): Promise<number> {
  const paths = await listFiles(out);
  const pictures = paths.filter((path) => PICTURE.test(path));
  const named = new Set<string>();
  await pMap(
    paths.filter((path) => TEXT.test(path)),
    async (path) => {
      for (const [name] of (await readFile(join(out, path), 'utf8')).matchAll(/_astro\/[\w.-]+/g)) named.add(name);
    },
    { concurrency: FILES_OPEN },
  );
  const unused = pictures.filter((path) => !named.has(path));
  await pMap(unused, (path) => rm(join(out, path)), { concurrency: FILES_OPEN });
  return unused.length;
}

/** Removes what Astro has written here, since each part has it too. @throws where two parts hold different files at one address */
async function joinParts(folders: readonly string[], out: string): Promise<number> {
  for (const name of await readdir(out)) if (name !== MARKER) await rm(join(out, name), { recursive: true });
  const from = new Map<string, string>();
  for (const folder of folders) {
    const paths = (await listFiles(folder)).filter((path) => path !== MARKER && path !== PART_FILE);
    await pMap(
      paths,
      async (path) => {
        const other = from.get(path);
        if (other === undefined) {
          from.set(path, folder);
          await cp(join(folder, path), join(out, path), { preserveTimestamps: true });
        } else {
          const [one, two] = await Promise.all([other, folder].map((place) => readFile(join(place, path))));
          if (one === undefined || two === undefined || !one.equals(two))
            throw new Error(`${path} differs between ${other} and ${folder}.`);
        }
      },
      { concurrency: FILES_OPEN },
    );
  }
  return from.size;
}

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
}
