import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { SitePart } from '#src/content/site-part.ts';
import { takePages } from './parts.ts';

/** Documents that hold all reviews. */
const LONG = /^\/export\/reviews\./;

/**
 * Writes documents that hold all reviews part by part. Astro would hold each of them six times at once: of 100,000 reviews, more than a
 * gigabyte. It gets an empty one, which is filled when the pages are there.
 */
export function longDocuments(part: SitePart): AstroIntegration {
  const waiting = new Map<string, NonNullable<Response['body']>>();
  return {
    name: 'bukti:long-documents',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        waiting.clear();
        // Astro keeps only the prerenderer that is set last, so the pages of a part are chosen here too.
        setPrerenderer((prerenderer) => setLongAside(takePages(part, prerenderer), waiting));
      },
      'astro:build:done': async ({ dir }) => {
        for (const [path, body] of waiting) await pipeline(body, createWriteStream(new URL(`.${path}`, dir)));
      },
    },
  };
}

function setLongAside(prerenderer: AstroPrerenderer, waiting: Map<string, NonNullable<Response['body']>>): AstroPrerenderer {
  return {
    ...prerenderer,
    async render(request, options) {
      const { route } = options.routeData;
      if (!LONG.test(route)) return prerenderer.render(request, options);
      // When Astro collects metadata, it reads the whole document.
      const rendered = await prerenderer.render(request, { ...options, collectMetadata: false });
      const { body, headers } = rendered instanceof Response ? rendered : rendered.response;
      if (body !== null) waiting.set(route, body);
      return new Response('', { headers });
    },
  };
}
