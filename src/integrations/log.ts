import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type ContentReader, contentOrThrow } from '#src/content/read-content.ts';
import { makeLogOutput } from '#src/outputs/log/log-output.ts';
import { type SiteFile, serveFiles, writeFiles } from './serve-files.ts';

/** Cheap to make: nobody is shown an old log for longer than this. */
const FRESH_MS = 1000;

/** Writes the log, its proofs and the sealed documents after the build; in development serves them as they are now. */
export function log(reader: ContentReader): AstroIntegration {
  return {
    name: 'bukti:log',
    hooks: {
      'astro:server:setup': ({ server }) => {
        serveFiles(server, reader.root, isLogPath, async () => render(reader, false), FRESH_MS);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const written = await writeFiles(await render(reader, true), fileURLToPath(dir));
        logger.info(written === 0 ? 'nothing is sealed yet: bukti seal writes the log' : `wrote ${written} files of the log`);
      },
    },
  };
}

/** @param strict whether a problem anywhere stops it, as in a build; while somebody edits, what is sound is shown */
async function render(reader: ContentReader, strict: boolean): Promise<Iterable<SiteFile>> {
  const read = await reader.read();
  const content = strict ? contentOrThrow(read) : read.content;
  if (content === undefined || read.log === undefined) return [];
  return makeLogOutput({ ...content, state: content.log, log: read.log, context: read.context });
}

function isLogPath(path: string): boolean {
  return /^(?:log\/(?!.*\.go$)|\.well-known\/review-log\.json$|reviews\/[^/]+\.(?:json|tlog-proof)$)/.test(path);
}
