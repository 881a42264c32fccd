import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { readContent } from '#src/content/read-content.ts';
import { today } from '#src/loaders/today.ts';
import { readPage } from '../support/pages.ts';

const dist = inject('dist');
const catalog = buildCatalog(await readContent('content'), today());

test.each(['', 'en/'])(
  'each review page, /%s, offers its pictures in all sizes, and loads none of them before they are asked for',
  (root) => {
    for (const { id } of catalog.reviews) {
      const page = readPage(dist, `${root}reviews/${id}/index.html`).root;
      const links = page.querySelectorAll('details a[download]');
      const offered = links.map((link) => {
        const png = readFileSync(join(dist, link.getAttribute('href') ?? ''));
        return [link.getAttribute('download'), png.readUInt32BE(16), png.readUInt32BE(20)];
      });
      expect(offered).toEqual([
        [`${id}-landscape.png`, 1200, 630],
        [`${id}-square.png`, 1080, 1080],
        [`${id}-story.png`, 1080, 1920],
      ]);
      for (const image of page.querySelectorAll('img[src*="/cards/"]')) {
        expect(image.getAttribute('loading')).toBe('lazy');
        expect(image.closest('details')?.hasAttribute('open')).toBe(false);
      }
    }
  },
);
