import { getEntry } from 'astro:content';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { CONTENT_ID } from '#src/content/astro-loader.ts';
import { openedDoor } from '#src/content/shared-doors.ts';
import { folders } from '#src/content/site-settings.ts';
import { createOnce } from './once.ts';

/** Everything that pages show, joined once. When content changes in development, Astro loads this module anew. */
export const getCatalog: () => Promise<Catalog> = createOnce(async () => {
  // Asking for the entry makes this module depend on it.
  if ((await getEntry('content', CONTENT_ID)) === undefined)
    throw new Error('The content folder has no sound site.yaml; the report above says why.');
  return (await openedDoor(folders().content).sound()).catalog();
});
