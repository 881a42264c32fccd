import sharp, { type Region } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '#src/cards/card.ts';
import { type CardFonts, readCardFonts } from '#src/cards/card-fonts.ts';
import { sizeOf } from '#src/cards/card-size.ts';
import { drawTree, renderCard, renderTree } from '#src/cards/render-card.ts';
import { layOutWithSatori } from '#src/cards/satori-layout.ts';
import { productCard, reviewCard, siteCard } from './sample-cards.ts';

let fonts: CardFonts;
beforeAll(async () => {
  fonts = await readCardFonts();
});

const layOut = async (card: Card) => layOutWithSatori(await drawTree(card, fonts), sizeOf(card), fonts);
const pixels = (png: Uint8Array) => sharp(png).removeAlpha().raw().toBuffer();

async function coloursIn(png: Uint8Array, region: Region): Promise<Set<number>> {
  const data = await sharp(png).extract(region).removeAlpha().raw().toBuffer();
  return new Set(Array.from({ length: data.length / 3 }, (_, at) => data.readUIntBE(at * 3, 3)));
}

const long = 'Kopinya wangi dan enak sekali. '.repeat(65);
const titled: Card = { ...reviewCard, title: 'Rasanya konsisten, AVATAR', quote: long, rating: 3 };
const accented: Card = { ...reviewCard, quote: 'Świetna kawa, cà phê rất thơm. Очень ароматный, Υπέροχος', author: 'Łukasz' };
const smiling: Card = { ...reviewCard, title: 'Enak 😍😍!', quote: 'Suka 😍 ❤️ 🇮🇩 👩🏽‍💻 1️⃣ ☕ sekali', author: 'Rani ☕ K.' };

describe('the engine', () => {
  test.each<[string, Card]>([
    ['site', siteCard],
    ['product', productCard],
    ['review', reviewCard],
    ['other left-to-right letters', accented],
    ['emoji', smiling],
    ['Arabic words, which Takumi has measured', { ...reviewCard, quote: 'القهوة رائعة', quoteLang: 'ar' }],
  ])('satori lays out: %s', async (_name, card) => {
    const placed = (await layOut(card))?.children ?? [];
    expect(placed.length).toBeGreaterThan(4);
    for (const { style } of placed)
      expect(style).toMatchObject({ position: 'absolute', left: expect.any(Number), top: expect.any(Number) });
  });

  test.each<[string, Card]>([
    ['an Arabic name', { ...reviewCard, author: 'ليلى حسن' }],
    ['a Javanese name', { ...reviewCard, author: 'ꦏꦺꦴꦥꦶ' }],
    ['a Chinese product', { ...reviewCard, product: '咖啡' }],
    ['signs of a font without static instances', { ...reviewCard, author: '★★★★★' }],
  ])('Takumi lays out: %s', async (_name, card) => {
    expect(await layOut(card)).toBeUndefined();
  });

  test('a title that no font can draw is left out, and does not decide', async () => {
    expect(await layOut({ ...reviewCard, title: 'ᚠᚢᚦ' })).toBeDefined();
  });
});

describe('both engines draw the same card', () => {
  test.each<[string, Card]>([
    ['site', siteCard],
    ['product', productCard],
    ['review', reviewCard],
    ['review with a title', titled],
    ['emoji', smiling],
    ['other left-to-right letters', accented],
    ['long names', { ...reviewCard, author: 'Bambang '.repeat(40), product: 'Kopi '.repeat(60), brand: 'Lereng '.repeat(30) }],
  ])('%s', async (_name, card) => {
    const own = await pixels(await renderTree(await drawTree(card, fonts), sizeOf(card), fonts));
    const mixed = await pixels(await renderCard(card, fonts));
    const difference = own.reduce((sum, value, at) => sum + Math.abs(value - (mixed[at] ?? 0)), 0) / own.length;
    // Of 255. Letters stand up to half a pixel apart; another weight, size or line break gives 4 and more.
    expect(difference).toBeLessThan(2.2);
  });
});

describe('nothing runs over', () => {
  /** Left and right of the text, and between the words and the byline. */
  const MARGINS = [
    { left: 0, top: 0, width: 60, height: 570 },
    { left: 1142, top: 0, width: 58, height: 570 },
    { left: 0, top: 428, width: 1200, height: 12 },
  ];

  test.each([
    ['one word', 'Mantap!'],
    ['2,000 characters', long],
    ['a word of 200 letters', 'A'.repeat(200)],
    ['wide letters', 'W'.repeat(2000)],
    ['narrow letters', 'il '.repeat(500)],
    ['many line breaks', 'a\n\n\n'.repeat(400)],
    ['a name of 60 characters', 'Raden Mas Bambang Prasetyo Kusumawardhana Tjokroaminoto Hadi'],
    ['150 emoji', '😍'.repeat(150)],
    ['emoji between words', 'Wangi😍sekali 🇮🇩 '.repeat(40)],
    ['curly quotes', '“‘Enak’, katanya”, «oui» – „ja“… '.repeat(20)],
    ['addresses and slashes', 'https://lereng.example/kopi/sindoro?x=1&y=2 ke-sana/ke-mari '.repeat(12)],
    ['tall accents', 'Ế Ộ Ặ Ẫ Ỗ gjpqyQ '.repeat(40)],
  ])('%s', async (_name, quote) => {
    for (const title of [undefined, quote.slice(0, 150)]) {
      const card: Card = { ...reviewCard, author: quote.slice(0, 60), quote, ...(title !== undefined && { title }) };
      expect(await layOut(card)).toBeDefined();
      const png = await renderCard(card, fonts);
      for (const margin of MARGINS) expect(await coloursIn(png, margin)).toEqual(new Set([0xf6efe2]));
    }
  });
});

test('hostile words stay words: no picture of theirs is drawn', async () => {
  const hostile = '</text></svg><image href="https://evil.example/x.png"/>&amp;<script>alert(1)</script>';
  const placed = (await layOut({ ...reviewCard, quote: hostile, author: hostile, product: hostile }))?.children ?? [];
  const sources = placed.flatMap((node) => (node.type === 'image' ? [String(node.src)] : []));
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((src) => src.includes('evil'))).toEqual([]);
});
