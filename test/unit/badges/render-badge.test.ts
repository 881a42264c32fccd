import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { BADGE_STYLES, listBadges } from '#src/badges/badge.ts';
import { createOutliner } from '#src/badges/outline-text.ts';
import { renderBadge } from '#src/badges/render-badge.ts';
import { renderBadgePng } from '#src/badges/render-badge-png.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { catalogOf } from '../../support/catalog.ts';
import { found } from '../../support/page-types.ts';
import { parseXml } from '../../support/xml.ts';

const HOSTILE = `"><script>alert(1)</script>' ]]> <!-- ﷺ 咖啡 \uFFFE`;
const outliner = await createOutliner();
const catalog = catalogOf({
  products: [
    { slug: 'kopi', name: { id: 'Kopi Uji', en: 'Test Coffee' } },
    { slug: 'kosong', name: 'Kosong' },
    { slug: 'jahat', name: HOSTILE },
    { slug: 'panjang', name: 'Kopi '.repeat(40).trim() },
  ],
  reviews: [
    { product: 'kopi', rating: 5 },
    { product: 'kopi', rating: 4 },
    { product: 'jahat', rating: 1, channel: 'google', source: 'https://a.example/' },
  ],
});

interface Svg {
  title: string;
  desc: string;
  width: number;
  height: number;
}

function read(svg: string): Svg {
  const root = parseXml(svg);
  const textOf = (name: string) =>
    found(
      root.children.find((child) => child.name === name),
      name,
    ).text;
  return { title: textOf('title'), desc: textOf('desc'), width: Number(root.attributes.width), height: Number(root.attributes.height) };
}

const find = (file: string, lang: SiteLanguage = 'id') => {
  const found = listBadges(catalog, lang).find((one) => one.file === file);
  if (found === undefined) throw new Error(`There is no badge ${file}.`);
  return found;
};
const draw = (file: string, lang?: SiteLanguage) => {
  const { badge, style } = find(file, lang);
  return renderBadge(badge, style, outliner);
};

test('there is one of each style for each product and for the whole site, and no two share a name', () => {
  const files = listBadges(catalog, 'en').map(({ file }) => file);
  expect(files.slice(0, 4)).toEqual(['_site', '_site.mini', '_site.card', 'jahat']);
  expect(files).toHaveLength((catalog.products.length + 1) * BADGE_STYLES.length);
  expect(new Set(files).size).toBe(files.length);
});

describe.each(BADGE_STYLES)('%s', (style) => {
  const of = (stem: string) => (style === 'pill' ? stem : `${stem}.${style}`);

  test('its title says the same figures as every other place', async () => {
    expect(read(await draw(of('kopi'))).title).toBe(
      'Ulasan Kopi Uji: 4,5 dari 5 bintang, dari 2 ulasan yang dihitung (5 bintang: 1, 4 bintang: 1, 3 bintang: 0, 2 bintang: 0, 1 bintang: 0)',
    );
    expect(read(await draw(of('kopi'), 'en')).title).toContain('Reviews of Test Coffee: 4.5 out of 5 stars, from 2 counted reviews');
  });

  test('it says so where there is no review, and where none counts', async () => {
    expect(read(await draw(of('kosong'))).title).toBe('Ulasan Kosong: Belum ada ulasan');
    expect(read(await draw(of('jahat'))).title).toMatch(/: Belum ada ulasan yang masuk hitungan$/);
  });

  test('names stay text, also those that our font cannot write', async () => {
    const svg = await draw(of('jahat'));
    expect(read(svg).title).toContain(`"><script>alert(1)</script>' ]]> <!-- ﷺ 咖啡`);
    expect(/<script|\sonload|\uFFFE/.test(svg)).toBe(false);
  });

  test('it refers to nothing outside, needs no font, and is the same each time', async () => {
    const svg = await draw(of('kopi'));
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '').match(/https?:|href|url\(|@import|<text|<image|font/)).toBeNull();
    expect((await renderBadge(find(of('kopi')).badge, style, await createOutliner())) === svg).toBe(true);
  });

  test('names of any length leave its size as it is', async () => {
    const [short, long] = await Promise.all([draw(of('kosong')).then(read), draw(of('panjang')).then(read)]);
    expect([long.width, long.height]).toEqual([short.width, short.height]);
  });
});

test('figures are drawn: another mean is another drawing', async () => {
  const drawing = (svg: string) => svg.replace(/<title.*<\/desc>/, '');
  const { badge, style } = find('kopi');
  const other = await renderBadge({ ...badge, ratingValue: 4.4 }, style, outliner);
  expect(drawing(other) === drawing(await renderBadge(badge, style, outliner))).toBe(false);
});

test('as PNG it is twice as large, and as plain', async () => {
  const svg = await draw('kopi');
  const { width, height } = read(svg);
  const png = await renderBadgePng(svg);
  const meta = await sharp(png).metadata();
  expect([meta.format, meta.width, meta.height]).toEqual(['png', width * 2, height * 2]);
  expect([meta.exif, meta.xmp, meta.icc]).toEqual([undefined, undefined, undefined]);
  expect(Buffer.compare(await renderBadgePng(svg), png)).toBe(0);
});

test('where no letter can be written, there is no outline', async () => {
  expect(await outliner('咖啡', { weight: 500 })).toBeUndefined();
  expect(await outliner('مرحبا', { weight: 500 })).toBeUndefined();
  const cut = await outliner('Kopi yang namanya panjang sekali', { weight: 700, maxWidth: 500 });
  expect(cut?.width).toBeLessThanOrEqual(500);
  expect(cut?.width).toBeGreaterThan(400);
});
