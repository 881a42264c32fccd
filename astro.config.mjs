import react from '@astrojs/react';
import { defineConfig, fontProviders } from 'astro/config';
import { openContent } from './src/content/content-door.ts';
import { siteCache } from './src/content/site-cache.ts';
import { readPart } from './src/content/site-part.ts';
import { folders } from './src/content/site-settings.ts';
import { themeFonts } from './src/content/theme-fonts.ts';
import { cards } from './src/integrations/cards.ts';
import { contentCounts } from './src/integrations/content-counts.ts';
import { earlyModules } from './src/integrations/early-modules.ts';
import { embed } from './src/integrations/embed.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { leaks } from './src/integrations/leaks.ts';
import { log } from './src/integrations/log.ts';
import { longDocuments } from './src/integrations/long-documents.ts';
import { media } from './src/integrations/media.ts';
import { outFolder } from './src/integrations/out-folder.ts';
import { pageSearch } from './src/integrations/page-search.ts';
import { atTheEnd, parts } from './src/integrations/parts.ts';
import { problemOverlay } from './src/integrations/problem-overlay.ts';
import { scopes } from './src/integrations/scopes.ts';
import { search } from './src/integrations/search.ts';
import { servedFiles } from './src/integrations/served-files.ts';
import { theme } from './src/integrations/theme.ts';
import { vendored } from './src/integrations/vendored.ts';

const places = folders();
const part = readPart();
const { content, private: privateFolder, out, cache } = places;
const door = openContent(content);
const { url, theme: look, write } = await door.site();
const { origin, pathname } = new URL(url);

/** One file a family: the page loads two fonts, and no more. One that comes late is not used: no text jumps. */
const fonts = themeFonts(look, content).map(({ src, weight, ...font }) => ({
  provider: fontProviders.local(),
  ...font,
  options: { variants: [{ src: [src], ...(weight !== undefined && { weight }), style: 'normal', display: 'optional' }] },
}));

export default defineConfig({
  site: origin,
  base: pathname,
  outDir: out,
  cacheDir: siteCache(places).astro,
  // Our links end with a slash; `always` would keep dev and preview from serving the log, whose files have no ending.
  trailingSlash: 'ignore',
  build: { concurrency: 8, inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  fonts,
  // As many bytes as sharp's own settings (effort 4, quality 80), half a decibel less, in less than half of the time.
  image: { service: { entrypoint: 'astro/assets/services/sharp', config: { webp: { effort: 2, quality: 79 } } } },
  // Pages whose key is the one of the last build are taken from it: src/data/page-keys.ts.
  experimental: { incrementalBuild: true },
  integrations: [
    react(),
    scopes(),
    earlyModules(),
    longDocuments(part),
    parts(part),
    problemOverlay(door),
    media(door),
    theme(door),
    atTheEnd(part, search(door)),
    atTheEnd(part, pageSearch(door)),
    cards({ door, cache, part }),
    atTheEnd(part, log(door)),
    atTheEnd(part, embed(door)),
    atTheEnd(part, hostHeaders({ url, write })),
    leaks({ door, private: privateFolder, memory: siteCache(places).clean }),
    contentCounts(door),
    outFolder(places),
    servedFiles(places),
    vendored(),
  ],
  vite: {
    // One stylesheet for the whole site: the second page needs no style request.
    build: { cssCodeSplit: false },
  },
});
