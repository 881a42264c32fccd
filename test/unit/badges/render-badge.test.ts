import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BADGE_STYLES, listBadges } from '#src/badges/badge.ts';
import { createOutliner, LEADING } from '#src/badges/outline-text.ts';
import { renderBadge } from '#src/badges/render-badge.ts';
import { renderBadgePng } from '#src/badges/render-badge-png.ts';
import { readCardFonts } from '#src/cards/card-fonts.ts';
import { row } from '#src/cards/frame.ts';
import { renderTree } from '#src/cards/render-card.ts';
import { prepareText, renderText } from '#src/cards/rich-text.ts';
import { setOwnTexts } from '#src/i18n/texts.ts';
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

test('long text is cut', async () => {
  const cut = await outliner('Kopi yang namanya panjang sekali', { weight: 700, lang: 'id', maxWidth: 500 });
  expect(cut?.width).toBeLessThanOrEqual(500);
  expect(cut?.width).toBeGreaterThan(400);
});

describe('letters', () => {
  test.each([
    ['id', 'Kopi Contoh t.5 ĂƠß'],
    ['ar', 'قهوة سومبينغ Kopi (250 غرام)'],
    ['he', 'קפה 5'],
    ['ja', '有機コーヒー豆（深煎り）'],
    ['zh', '咖啡豆'],
    ['ko', '한국어 커피'],
    ['ru', 'Кофе'],
    ['hi', 'हिन्दी'],
    ['th', 'กาแฟที่ดีที่สุด'],
    ['ta', 'தமிழ்'],
  ])('%s: the outline is what the engine of the cards draws: %s', async (lang, text) => {
    const { path, width } = found(await outliner(text, { weight: 700, lang }), text);
    const size = { width: Math.ceil(width), height: 100 * LEADING };
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><path d="${path}"/></svg>`;
    const fonts = await readCardFonts();
    const line = found(await prepareText(fonts, text, { lang }), text);
    const style = { fontSize: 100, fontWeight: 700, lineHeight: `${size.height}px`, whiteSpace: 'nowrap' } as const;
    const [ours, theirs] = await Promise.all([
      inkOf(Buffer.from(svg)),
      inkOf(await renderTree(row({}, [renderText(line, style)]), size, fonts)),
    ]);
    const ink = theirs.filter((alpha) => alpha > 127).length;
    expect(ink).toBeGreaterThan(500);
    expect(theirs.filter((alpha, at) => Math.abs(alpha - (ours[at] ?? 0)) > 127).length).toBeLessThan(ink / 50);
  });

  test.each([['ყავა'], ['☕'], ['']])('of nothing that our fonts draw there is no outline: %j', async (text) => {
    expect(await outliner(text, { weight: 500, lang: 'en' })).toBeUndefined();
  });

  test('an emoji is a picture: the words around it are drawn', async () => {
    const style = { weight: 500, lang: 'id' } as const;
    expect(await outliner('Kopi ☕ Uji', style)).toEqual(await outliner('Kopi Uji', style));
  });
});

describe.each(BADGE_STYLES)('%s in other scripts', (style) => {
  const { badge } = find('kopi');
  const wordsIn = (svg: string) => svg.match(/<path class="(?:ink|soft)"/g)?.length;

  test.each(['ar', 'ja'])('says as much in %s as in Indonesian', async (lang) => {
    expect(wordsIn(await renderBadge({ ...badge, lang }, style, outliner))).toBe(wordsIn(await renderBadge(badge, style, outliner)));
  });

  test('is mirrored where the language is written from right to left, and its letters are not', async () => {
    const svg = await renderBadge({ ...badge, lang: 'ar' }, style, outliner);
    const letters = [...svg.matchAll(/ scale\((-?)/g)].map(([, sign]) => sign);
    expect(svg).toMatch(/<g transform="matrix\(-1 0 0 1 \d+ 0\)">/);
    expect(new Set(letters)).toEqual(new Set(['-']));
    expect(await renderBadge(badge, style, outliner)).not.toContain('matrix(');
  });

  test('says its figures in English where our fonts lack the letters of the language', async () => {
    setOwnTexts({ ka: { pages: { reviews: '{n, plural, other {# შეფასება}}' } } });
    onTestFinished(() => setOwnTexts({}));
    const figures = (svg: string) => svg.replace(/xml:lang="\w+"/, '');
    expect(figures(await renderBadge({ ...badge, lang: 'ka' }, style, outliner))).toBe(
      figures(await renderBadge({ ...badge, lang: 'en' }, style, outliner)),
    );
  });
});

/** How dark each pixel is. */
async function inkOf(picture: Uint8Array): Promise<number[]> {
  const { data } = await sharp(picture).ensureAlpha().extractChannel('alpha').raw().toBuffer({ resolveWithObject: true });
  return [...data];
}
