import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PROJECT } from './out-folder.ts';
import { isWithin, realPath } from './paths.ts';
import { readPart, type SitePart } from './site-part.ts';
import type { Folders } from './site-settings.ts';

const KEY_LENGTH = 16;

/** What a build keeps of one content folder, apart from every other: two shops may be built from one copy of the project. */
interface SiteCache {
  /** Where Astro keeps what it has read and the pictures that it has drawn. */
  astro: string;
  /** Where Vite keeps packages that it made ready for browsers, in builds; those of `bukti dev` lie below `node_modules`, from which it serves them. */
  vite: string;
  /** Which pages Astro keeps for the next build, each with its key. */
  pages: string;
  /** Where the leak gate keeps which files it has found clean. */
  clean: string;
  /** Where a site is built before it goes to its place. It is inside the project: elsewhere Astro would use one folder for all builds. */
  site: string;
  /** Held while the site is built. */
  lock: string;
  /** Tells from what the last site was made, and where it lies. */
  last: string;
}

/** @param part each part of a site has a cache of its own */
export function siteCache({ content, cache }: Pick<Folders, 'content' | 'cache'>, part: SitePart = readPart()): SiteCache {
  const place = createHash('sha256').update(realPath(content)).digest('hex').slice(0, KEY_LENGTH);
  const key = part.kind === 'shard' ? `${place}-${part.number}-of-${part.of}` : part.kind === 'merge' ? `${place}-merge` : place;
  const kept = join(cache, 'sites', key);
  const work = isWithin(cache, PROJECT) ? kept : join(PROJECT, '.cache', 'sites', key);
  const astro = join(kept, 'astro');
  return {
    astro,
    vite: join(kept, 'vite'),
    pages: join(astro, 'incremental-build.json'),
    clean: join(kept, 'clean'),
    site: join(work, 'site'),
    lock: join(work, 'lock'),
    last: join(kept, 'last.json'),
  };
}
