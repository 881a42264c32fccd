import type { AstroIntegration } from 'astro';
import type { ContentDoor } from '#src/content/shared-doors.ts';

/** Tells at the end of a build what reading the content has cost: whoever reads it a second time is seen here. */
export function contentCounts(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti:content',
    hooks: {
      'astro:build:done': ({ logger }) => {
        const { listings, files, parses, catalogs } = door.counts();
        logger.info(`folder read: ${listings}, content files: ${files}, parsed: ${parses}, catalogs: ${catalogs}`);
      },
    },
  };
}
