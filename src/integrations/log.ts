import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentOrThrow, isSound, type ReadContent } from '#src/content/read-content.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { makeLogOutput } from '#src/outputs/log/log-output.ts';
import { type SiteFile, serveFiles, writeFiles } from './serve-files.ts';

/** Writes the log, its proofs and the sealed documents after the build; in development serves them as they are now. */
export function log(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti:log',
    hooks: {
      'astro:server:setup': ({ server }) => {
        serveFiles(server, door, isLogPath, render);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const reading = await door.read();
        contentOrThrow(reading);
        const written = await writeFiles(render(reading), fileURLToPath(dir));
        logger.info(written === 0 ? 'nothing is sealed yet: bukti seal writes the log' : `wrote ${written} files of the log`);
      },
    },
  };
}

function render(reading: ReadContent): Iterable<SiteFile> {
  if (!isSound(reading)) return [];
  const { content, log, context } = reading;
  return makeLogOutput({ ...content, site: reading.catalog().site, state: content.log, log, context });
}

function isLogPath(path: string): boolean {
  return /^(?:log\/(?!.*\.go$)|\.well-known\/review-log\.json$|reviews\/[^/]+\.(?:json|tlog-proof|receipt)$)/.test(path);
}
