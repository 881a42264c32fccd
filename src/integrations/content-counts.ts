import type { AstroIntegration } from 'astro';
import { sizeOf } from '#src/aggregate/catalog.ts';
import { catalogOrThrow } from '#src/content/read-content.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { describeScale } from '#src/schemas/site-scale.ts';

/**
 * Tells at the end of a build what each review got, and why not more; and what reading the content has cost: whoever reads it a second
 * time is seen here.
 */
export function contentCounts(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti:content',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const { reviews, ratings, products } = catalogOrThrow(await door.read());
        logger.info(describeScale(await door.site(), sizeOf([...reviews, ...ratings], products)));
        const { listings, files, parses, catalogs } = door.counts();
        logger.info(`folder read: ${listings}, content files: ${files}, parsed: ${parses}, catalogs: ${catalogs}`);
      },
    },
  };
}
