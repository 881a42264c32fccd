import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { hashOf } from '../../src/check/built-site/page-scripts.ts';
import { HEIGHT_SCRIPT } from '../../src/outputs/embed/frame-tag.ts';
import { listFiles } from '../support/pages.ts';
import { check } from './check-support.ts';
import { catalog, found, newPage, policy, product, url } from './support.ts';

const dist = inject('dist');

test('the policy allows no script that it does not name', () => {
  const [, sources = ''] = /script-src ([^;]*)/.exec(policy) ?? [];
  expect(sources.split(' ').filter((source) => !source.startsWith("'sha256-"))).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(policy).toContain("object-src 'none'");
});

test('every script that stands in a page of the sample is named', () => {
  const pages = listFiles(dist).filter((file) => file.endsWith('.html'));
  const missing = new Set<string>();
  // The workbench writes this one into its preview.
  const named = new Set([hashOf(HEIGHT_SCRIPT)]);
  for (const file of pages)
    for (const script of parse(readFileSync(join(dist, file), 'utf8'), { blockTextElements: { script: true } }).querySelectorAll(
      'script',
    )) {
      if (script.hasAttribute('src') || /json$/.test(script.getAttribute('type') ?? '')) continue;
      const hash = hashOf(script.innerHTML);
      if (policy.includes(`'${hash}'`)) named.add(hash);
      else missing.add(`${file}: ${script.innerHTML.slice(0, 60)}`);
    }
  expect([...missing]).toEqual([]);
  // Each named script stands on some page.
  expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(named.size);
});

test('no attribute runs a script', () => {
  const pages = listFiles(dist).filter((file) => file.endsWith('.html') && !file.includes('/embed/'));
  const running = pages.filter((file) =>
    parse(readFileSync(join(dist, file), 'utf8'))
      .querySelectorAll('*')
      .some(({ attributes }) => Object.entries(attributes).some(([name, value]) => /^on/i.test(name) || /^\s*javascript:/i.test(value))),
  );
  expect(running).toEqual([]);
});

/** A page under the policy, with what the browser refuses. */
async function underPolicy(path: string): Promise<{ page: Page; refused: string[] }> {
  const page = await newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(`${url}/${path}`);
  return { page, refused };
}

const withPhoto = found(
  product.reviews.find(({ media, seal }) => media.length > 0 && seal !== undefined),
  'a sealed review with a photo',
);

/** That every type of page loads cleanly under the policy, `reading.test.ts` says. */
describe('in a browser nothing is refused', () => {
  test('search, check, sharing, gallery and the workbench work', async () => {
    const search = await underPolicy('search/?q=kirim');
    await search.page.locator('mark').first().waitFor();
    const review = await underPolicy(`reviews/${withPhoto.id}/`);
    expect((await check(review.page)).result).toBe('passed');
    const shop = await underPolicy(`products/${product.slug}/`);
    const gallery = shop.page.locator('bukti-gallery a, [data-gallery] a').first();
    if ((await gallery.count()) > 0) await gallery.click();
    const builder = await underPolicy('embed/');
    await builder.page.locator('.eb-weight p').filter({ hasText: 'KB' }).waitFor();
    for (const { refused } of [search, review, shop, builder]) expect(refused).toEqual([]);
    expect(catalog.products.length).toBeGreaterThan(0);
  });

  test('a script that got into a page does not run', async () => {
    const { page, refused } = await underPolicy('');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.stolen = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.stolen = true">');
    });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
    expect(refused.length).toBeGreaterThan(0);
  });
});
