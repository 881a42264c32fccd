import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { createOutliner } from '#src/badges/outline-text.ts';
import { createCardDrawer } from '#src/cli/invite/parcel-card.ts';
import { textsFor } from '#src/i18n/texts.ts';

const LINK = `https://uji.example/reviews/write/?t=i1.kopi-arabika-sumbing.20270131.${'0a'.repeat(10)}.${'b1'.repeat(16)}`;
const CARD = {
  lang: 'id',
  link: LINK,
  title: 'Ceritakan apa adanya',
  text: 'Pindai, lalu tulis yang baik dan yang buruk.',
  brand: 'Lereng',
};

test('a scanner reads the link from the printed card', async () => {
  const { svg } = await createCardDrawer();
  const { data, info } = await sharp(Buffer.from(await svg(CARD)), { density: 200 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(decodeQr({ data, width: info.width, height: info.height })).toBe(LINK);
});

test('the PDF has a page a card, of its size', async () => {
  const { pdf } = await createCardDrawer();
  const document = await getDocumentProxy(new Uint8Array(await pdf([CARD, CARD])));
  expect(document.numPages).toBe(2);
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  expect([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([86, 54]);
  // Letters are drawn: no printer needs a font.
  expect((await extractText(document)).text.join('').trim()).toBe('');
});

test.each(['id', 'ar', 'ja'])('all words of the card are drawn in %s', async (lang) => {
  const { card } = textsFor(lang).invite;
  const { svg } = await createCardDrawer();
  const drawn = await svg({ lang, link: LINK, title: card.title, text: card.text('Lereng'), brand: 'Lereng' });
  const outline = await createOutliner();
  const lettersOf = async (text: string) =>
    ((await outline(text.replace(/\s/g, ''), { weight: 500, lang }))?.path.match(/M/g) ?? []).length;
  const [, , ...lines] = [...drawn.matchAll(/<path d="([^"]*)"/g)].map(([, path = '']) => path);
  const subpaths = lines.reduce((sum, path) => sum + (path.match(/M/g) ?? []).length, 0);
  expect(lines.length).toBeGreaterThan(3);
  expect(subpaths).toBeGreaterThan(0.9 * (await lettersOf(`${card.title}${card.text('Lereng')}Lereng`)));
});
