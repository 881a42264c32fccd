import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unfurl } from 'unfurl.js';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite, WORK } from '../support/build-site.ts';
import { contentFolder, SITE, SOUND } from '../support/content-folder.ts';
import { serve } from '../support/serve.ts';

test('who is given the address of a product finds its oEmbed document, its card and its frame', async () => {
  const work = await mkdtemp(join(WORK, 'oembed-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  // Before the build: the site must know at which address it will be asked.
  const { url, close } = await serve(`${work}/dist`);
  onTestFinished(close);
  const { code, output } = await buildSite(await contentFolder({ ...SOUND, 'site.yaml': SITE.replace('https://uji.example', url) }), work);
  expect(code, output).toBe(0);

  for (const [root, title] of [
    ['/', 'Ulasan Kopi Uji'],
    ['/en/', 'Reviews of Kopi Uji'],
  ] as const) {
    const { oEmbed } = await unfurl(`${url}${root}products/kopi/`, { oembed: true });
    expect(oEmbed).toMatchObject({
      type: 'rich',
      version: '1.0',
      title,
      provider_name: 'Warung Uji',
      provider_url: url + root,
      width: 600,
    });
    const { html, thumbnails } = oEmbed as unknown as { html: string; thumbnails: { url: string; width: number; height: number }[] };
    expect(html).toContain(`src="${url}${root}embed/kopi/"`);
    expect(thumbnails).toMatchObject([{ width: 1200, height: 630 }]);
    const answers = await Promise.all(
      [`${url}${root}embed/kopi/`, `${url}/embed/v1/frame.js`, thumbnails[0]?.url ?? ''].map((address) => fetch(address)),
    );
    expect(answers.map(({ status, headers }) => `${status} ${headers.get('content-type')?.split(';')[0]}`)).toEqual([
      '200 text/html',
      '200 text/javascript',
      '200 image/png',
    ]);
  }
});
