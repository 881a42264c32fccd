import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { buildSite, WORK } from '../support/build-site.ts';
import { contentFolder } from '../support/content-folder.ts';
import { listFiles, readPages } from '../support/pages.ts';
import { serve } from '../support/serve.ts';

/** Runs if any text becomes markup: as an element, out of an attribute, or out of a script. */
const ATTACK = `"><img src=x onerror="window.broken=1"><script>window.broken=1</script></script>'-window.broken=1-'\${window.broken=1}{{7*7}}<!--`;
const text = JSON.stringify(ATTACK);
const both = `{ id: ${text}, en: ${text} }`;

const HOSTILE = {
  'site.yaml': `name: ${text.slice(0, 58)}"\ntagline: ${both.replaceAll(text, `"<script>window.broken=1</script>"`)}\ndescription: ${both}\nurl: https://uji.example/toko/\nlinks:\n  - { label: "<b>x</b>", url: "https://a.example/?a=1&b=2" }\n`,
  'products/kopi.yaml': `name: ${both}\ncategory: "<script>window.broken=1</script>"\ndescription: ${both}\nattributes:\n  giling:\n    label: "<i onclick=alert(1)>"\n    values: { kasar: "<script>window.broken=1</script>" }\n`,
  'commitments/cepat.yaml': 'title: "<script>window.broken=1</script>"\ntext: "<img src=x onerror=window.broken=1>"\n',
  'reviews/kopi/jahat.md': `---
rating: 1
title: ${JSON.stringify(ATTACK.slice(0, 140))}
author: { name: "<script>window.broken=1</script>", display: full, city: "<img src=x onerror=window.broken=1>" }
date: 2026-01-01
pros: ["<script>window.broken=1</script>"]
cons: ["<img src=x onerror=window.broken=1>"]
attributes: { giling: kasar }
commitments: { cepat: broken }
disclosure: sample
disclosureNote: "<script>window.broken=1</script>"
channel: google
source: "https://a.example/?q=\\"><script>window.broken=1</script>"
translations: { en: { title: "<script>window.broken=1</script>", body: ${text} } }
replies: [{ date: 2026-01-02, by: "<script>window.broken=1</script>", body: ${text}, translations: { en: ${text} } }]
recovery: [{ date: 2026-01-02, step: apologised, note: ${text} }]
---
${ATTACK}

</script><script>window.broken=1</script> [tautan](javascript:alert(1)) **tebal** <b>tebal</b>
`,
  'posts/jahat.md': `---
author: { name: "<script>window.broken=1</script>", handle: "<img src=x onerror=window.broken=1>" }
platform: blog
source: "https://a.example/?q='><script>window.broken=1</script>"
date: 2026-01-01
products: [kopi]
permission: { granted: 2026-01-01, how: written, scope: [website] }
---
${ATTACK}
`,
};

describe('customer words are hostile input', () => {
  let work: string;
  let content: string;
  beforeAll(async () => {
    work = await mkdtemp(join(WORK, 'hostile-'));
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  test('they are shown as plain text on every page, and nothing executes', async () => {
    content = await contentFolder(HOSTILE);
    const { code, output } = await buildSite(content, work);
    expect(output).not.toContain('problem');
    expect(code).toBe(0);

    const pages = readPages(`${work}/dist`);
    expect(pages.length).toBeGreaterThan(12);
    // Search and workbench carry Astro's own island loader; everything in them is drawn by React from text.
    for (const { root } of pages.filter((page) => page.root.querySelector('astro-island') === null)) {
      expect(root.querySelectorAll('[onerror], [onclick], script:not([src]):not([type])').map(String)).toEqual([]);
      expect(root.querySelectorAll('a[href^="javascript"]')).toEqual([]);
    }
    const words = pages.find(({ path }) => path === '/reviews/jahat/')?.root.querySelector('blockquote')?.textContent;
    expect(words).toContain(ATTACK.split('\n')[0]);
    expect(words).toContain('**tebal** <b>tebal</b>');

    const server = await serve(`${work}/dist`);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const messages: string[] = [];
      page.on('dialog', (dialog) => {
        messages.push(dialog.message());
        return dialog.dismiss();
      });
      for (const { path } of pages) {
        await page.goto(server.url + path);
        expect(await page.evaluate('window.broken')).toBeUndefined();
      }
      expect(messages).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });

  test('below a path, all links stay below it', () => {
    const targets = readPages(`${work}/dist`).flatMap(({ root }) =>
      root.querySelectorAll('[href^="/"], [src^="/"]').map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''),
    );
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((target) => !target.startsWith('/toko/'))).toEqual([]);
    const files = new Set(listFiles(`${work}/dist`));
    const missing = targets
      .map((target) => new URL(target, 'https://uji.example').pathname.slice('/toko/'.length))
      .filter((path) => !files.has(path.endsWith('/') || path === '' ? `${path}index.html` : path));
    expect([...new Set(missing)]).toEqual([]);
  });
});
