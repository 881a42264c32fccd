import { gzipSync } from 'node:zlib';
import { openBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';

export interface SearchCost {
  /** What the first query fetches from `/search-index/`, text counted as gzip. */
  firstBytes: number;
  /** Time of a later query, from the last key to the new results. */
  laterMs: number;
}

/** Asks the search of a built site two questions, in a real browser. */
export async function measureSearch(dist: string): Promise<SearchCost> {
  const server = await serve(dist);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const bodies: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!response.url().includes('/search-index/')) return;
      const isText = /\.(js|json)$/.test(new URL(response.url()).pathname);
      bodies.push(response.body().then((body) => (isText ? gzipSync(body).length : body.length)));
    });
    await page.goto(`${server.url}/search/?q=mengecewakan`, { waitUntil: 'networkidle' });
    await page.locator('.bukti-search mark').first().waitFor();
    const firstBytes = (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0);

    const started = performance.now();
    await page.locator('.bukti-search input[name=q]').fill('kirim');
    await page.locator('.bukti-search mark', { hasText: /kirim/i }).first().waitFor();
    return { firstBytes, laterMs: performance.now() - started };
  } finally {
    await browser.close();
    await server.close();
  }
}
