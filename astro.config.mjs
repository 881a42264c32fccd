import react from '@astrojs/react';
import { defineConfig, fontProviders } from 'astro/config';
import { cards } from './src/integrations/cards.ts';
import { leaks } from './src/integrations/leaks.ts';
import { log } from './src/integrations/log.ts';
import { media } from './src/integrations/media.ts';
import { search } from './src/integrations/search.ts';
import { createContentReader } from './src/loaders/read-content.ts';
import { folders, readSite } from './src/loaders/site-settings.ts';

const { content, private: privateFolder, out, cache } = folders();
const { url } = await readSite(content);
const { origin, pathname } = new URL(url);
/** One reader for all: a file is parsed once, whoever asks. */
const reader = createContentReader(content);

/** One weight-variable file a family: the page loads two fonts, and no more. One that comes late is not used: no text jumps. */
const variable = (src, weight) => ({ variants: [{ src: [src], weight, style: 'normal', display: 'optional' }] });

export default defineConfig({
  site: origin,
  base: pathname,
  outDir: out,
  cacheDir: `${cache}/astro`,
  // Our links end with a slash; `always` would keep dev and preview from serving the log, whose files have no ending.
  trailingSlash: 'ignore',
  build: { concurrency: 8, inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Plus Jakarta Sans',
      cssVariable: '--font-sans',
      fallbacks: ['system-ui', 'sans-serif'],
      options: variable('@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2', '200 800'),
    },
    {
      provider: fontProviders.local(),
      name: 'Fraunces',
      cssVariable: '--font-serif',
      fallbacks: ['Georgia', 'serif'],
      options: variable('@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2', '100 900'),
    },
  ],
  integrations: [react(), media(reader), search(reader), cards({ reader, cache }), log(reader), leaks({ reader, private: privateFolder })],
  vite: {
    // One stylesheet for the whole site: the second page needs no style request.
    build: { cssCodeSplit: false },
    server: { fs: { allow: ['.', content] } },
  },
});
