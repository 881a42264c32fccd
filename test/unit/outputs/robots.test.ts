import { expect, test } from 'vitest';
import { renderRobots } from '#src/outputs/robots.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

const SITE = { url: 'https://uji.example/ulasan/', languages: ['id', 'en'] as SiteLanguage[], sample: false };

test('everything may be read but answers of the search, and the sitemap is named with its whole address', () => {
  expect(renderRobots(SITE)).toBe(
    [
      'User-agent: *',
      'Disallow: /ulasan/search/?',
      'Disallow: /ulasan/en/search/?',
      '',
      'Sitemap: https://uji.example/ulasan/sitemap-index.xml',
      '',
    ].join('\n'),
  );
});

test('sample content keeps everybody out and names no sitemap', () => {
  const robots = renderRobots({ ...SITE, sample: true });
  expect(robots).toContain('User-agent: *\nDisallow: /\n');
  expect(robots).not.toContain('Sitemap');
});
