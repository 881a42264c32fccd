import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type CardFonts, readCardFonts } from '#src/cards/card-fonts.ts';
import { listCards } from '#src/cards/list-cards.ts';
import { renderCard } from '#src/cards/render-card.ts';
import { type CardsAside, writeCardsAside } from '#src/cards/write-aside.ts';
import { catalogOrThrow } from '#src/content/read-content.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { type SitePart, takes } from '#src/content/site-part.ts';

interface CardOptions {
  door: ContentDoor;
  /** Absolute path of the folder where finished cards are kept between builds. */
  cache: string;
  /** Whose cards are drawn. */
  part: SitePart;
}

/** Writes the social cards while pages are built; in development draws them on request. */
export function cards({ door, cache, part }: CardOptions): AstroIntegration {
  const media = join(door.root, 'media');
  let outDir = '';
  let writing: CardsAside | undefined;
  return {
    name: 'bukti:cards',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveCards(door, media));
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      // The content was read, and the output folder emptied.
      'astro:build:setup': async () => {
        const jobs = listCards(catalogOrThrow(await door.read()), media).filter(({ path }) => takes(part, path));
        writing = writeCardsAside(jobs, { outDir, cacheDir: join(cache, 'cards'), onProgress: showProgress });
      },
      'astro:build:done': async ({ logger }) => {
        if (writing === undefined) throw new Error('The build is done, and no card was begun.');
        const { total, rendered, reused, milliseconds } = await writing.finish();
        logger.info(`cards: ${total} (${rendered} new, ${reused} kept) in ${(milliseconds / 1000).toFixed(1)} s`);
      },
    },
  };
}

type Next = (error?: unknown) => void;

/** Answers `/cards/….png`, below any base path; everything else is passed on. */
function serveCards(door: ContentDoor, media: string) {
  let fonts: Promise<CardFonts> | undefined;
  return async (request: IncomingMessage, response: ServerResponse, next: Next): Promise<void> => {
    const path = /\/(cards\/[^?#]+\.png)(?:[?#]|$)/.exec(request.url ?? '')?.[1];
    if (path === undefined) return next();
    try {
      const job = listCards((await door.refresh()).catalog(), media).find((some) => some.path === path);
      if (job === undefined) return next();
      fonts ??= readCardFonts();
      const png = await renderCard(job.card, await fonts);
      response.setHeader('Content-Type', 'image/png').setHeader('Cache-Control', 'no-store').end(png);
    } catch (error) {
      next(error);
    }
  };
}

/** One line that rewrites itself, where a person is watching. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done === total ? '\r\u001B[K' : `\rcards: ${done} of ${total}`);
}
