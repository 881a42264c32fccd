import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listMedia } from '#src/aggregate/pictures.ts';
import { checkBuiltSite } from '#src/check/leaks/check-built-site.ts';
import { contentOrThrow } from '#src/content/read-content.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';

interface LeakOptions {
  door: ContentDoor;
  /** Absolute path of the private folder, which may be missing. */
  private: string;
  /** Absolute path of the folder where it is kept what was found clean. */
  memory: string;
}

/** The last integration: fails the build when anything private is in the finished site. It deletes nothing. */
export function leaks({ door, private: privateFolder, memory }: LeakOptions): AstroIntegration {
  let publicFolder = '';
  return {
    name: 'bukti:leaks',
    hooks: {
      'astro:config:done': ({ config }) => {
        publicFolder = fileURLToPath(config.publicDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        // Without `bukti build` nobody says whether the code is the same as before.
        const { BUKTI_PAGE_BASE: base } = process.env;
        const reading = await door.read();
        logger.info(
          await checkBuiltSite(fileURLToPath(dir), privateFolder, contentOrThrow(reading), {
            contentFolder: door.root,
            publicFolder,
            media: listMedia(reading.catalog()),
            ...(base !== undefined && { memory: { folder: memory, base } }),
          }),
        );
      },
    },
  };
}
