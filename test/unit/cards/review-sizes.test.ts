import { fileURLToPath } from 'node:url';
import type { ContainerNode, ImageNode, Node } from '@takumi-rs/core';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Card, ReviewCard } from '#src/cards/card.ts';
import { type CardFonts, readCardFonts } from '#src/cards/card-fonts.ts';
import { CARD_SIZES_PX, STORY_SAFE_PX, sizeOf } from '#src/cards/card-size.ts';
import { drawTree, renderCard } from '#src/cards/render-card.ts';
import { layOutWithSatori } from '#src/cards/satori-layout.ts';
import { renderSeal } from '#src/outputs/seal/render-seal.ts';
import { CARD_SIZES } from '#src/schemas/card-sizes.ts';
import { reviewCard } from './sample-cards.ts';

let fonts: CardFonts;
beforeAll(async () => {
  fonts = await readCardFonts();
});

const picture = fileURLToPath(new URL('../../../content/media/customers/taplak-ruang-tamu.jpg', import.meta.url));
const seal = renderSeal('0123456789abcdef'.repeat(4));
const upright = ['square', 'story'] as const;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

async function layOut(card: Card): Promise<Node[]> {
  const placed = await layOutWithSatori(await drawTree(card, fonts), sizeOf(card), fonts);
  if (placed === undefined) throw new Error('satori could not lay it out');
  return placed.children ?? [];
}

const boxOf = ({ style }: Node) => style as unknown as Box;
const isText = (node: Node): node is ContainerNode => node.type === 'container' && node.style?.display === 'block';
const isImage = (node: Node): node is ImageNode => node.type === 'image';
const textsOf = async (card: Card) => (await layOut(card)).filter(isText);
const imagesOf = async (card: Card) => (await layOut(card)).filter(isImage).map((node) => ({ ...boxOf(node), src: String(node.src) }));
const wordsOf = (node: ContainerNode) => (node.children ?? []).map((child) => (child.type === 'text' ? child.text : '')).join('');

const long = 'Kopinya wangi dan enak sekali. '.repeat(65);
const name = 'Raden Ayu Kusumawardhani Prameswari Hadiningrat Sastroatmaja Tjokroaminoto';
const CARDS: [string, Partial<ReviewCard>][] = [
  ['one word', { quote: 'Mantap' }],
  ['a title and 2,000 characters', { title: 'Rasanya konsisten', quote: long }],
  [
    'everything as long as it gets',
    { title: long.slice(0, 150), quote: long, author: name, product: 'Kopi '.repeat(40), brand: 'Lereng '.repeat(8) },
  ],
  ['a disclosure', { quote: long, disclosure: 'Mendapat imbalan untuk mengulas', rating: 1 }],
  ['a photo', { quote: long, picture }],
  ['a photo, a title and a disclosure', { title: 'Rasanya konsisten', quote: long, picture, disclosure: 'Kerja sama berbayar' }],
  ['Arabic words', { quote: 'القهوة رائعة جداً، والتوصيل سريع! '.repeat(20), quoteLang: 'ar' }],
  ['emoji', { quote: '😍'.repeat(150) }],
  ['a word of 200 letters', { quote: 'A'.repeat(200) }],
];

describe.each(CARD_SIZES)('%s', (size) => {
  test.each(CARDS)('%s: in its pixels, text inside the card and nothing on top of another', async (_name, fields) => {
    const card: ReviewCard = { ...reviewCard, seal, ...fields, size };
    const { width, height } = CARD_SIZES_PX[size];
    const png = await renderCard(card, fonts);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width, height });

    const safePx = size === 'story' ? STORY_SAFE_PX : 20;
    const boxes = (await textsOf(card)).map(boxOf);
    expect(boxes.length).toBeGreaterThan(4);
    for (const { left, top, width: own, height: high } of boxes) {
      expect(left).toBeGreaterThanOrEqual(40);
      expect(left + own).toBeLessThanOrEqual(width - 40);
      expect(top).toBeGreaterThanOrEqual(safePx);
      expect(top + high).toBeLessThanOrEqual(height - safePx);
    }
    for (const [at, one] of boxes.entries()) for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBe(false);
  });

  test('says who, about what, how far it is proven, when, what is disclosed, and that it is sample content', async () => {
    const card: ReviewCard = { ...reviewCard, size, seal, disclosure: 'Kerja sama berbayar' };
    const shown = (await textsOf(card)).map(wordsOf);
    for (const text of ['Contoh', card.brand, card.author, card.product, card.level, 'Kerja sama berbayar']) expect(shown).toContain(text);
    expect(shown).toContain(`“${card.quote}”`);
    expect((await imagesOf(card)).some(({ src }) => src.includes(seal))).toBe(true);
  });

  test('hostile words stay words', async () => {
    const hostile = '</text></svg><image href="https://evil.example/x.png"/>&amp;<script>alert(1)</script>';
    const card = { ...reviewCard, size, title: hostile, quote: hostile, author: hostile, product: hostile, level: hostile };
    const sources = (await imagesOf(card)).map(({ src }) => src);
    expect(sources.length).toBeGreaterThan(1);
    expect(sources.filter((src) => src.includes('evil'))).toEqual([]);
  });
});

describe.each(upright)('%s', (size) => {
  test.each(['Mantap', 'Enak.', 'cantik 😍😍', 'ga ribet ga ampas ga alasan', 'Mempertanggungjawabkan kenikmatan'])(
    'large as it may be, no word of “%s” is broken',
    async (quote) => {
      const card: ReviewCard = { ...reviewCard, size, quote };
      const words = (await textsOf(card)).find((node) => wordsOf(node).startsWith('“'));
      if (words === undefined) throw new Error('no words');
      const { width } = boxOf(words);
      const { runs } = await fonts.renderer.measure(words, { width });
      const pieces = runs.flatMap(({ text }) => text.split(/[\s“”]+/)).filter((piece) => piece !== '');
      for (const piece of pieces) expect(quote.split(' ')).toContain(piece);
    },
  );

  test('few words have larger stars above them', async () => {
    const starsOf = async (quote: string) => {
      const images = await imagesOf({ ...reviewCard, size, quote });
      return images.filter(({ src }) => src.includes('clip-path="url(#f)"')).map(({ height }) => height);
    };
    const [[few = 0], [many = 0]] = await Promise.all([starsOf('Enak.'), starsOf(long)]);
    expect(few).toBeGreaterThan(many);
  });

  test('a photo leaves the card its palette, which keeps it below 300 KB', async () => {
    const png = await renderCard({ ...reviewCard, size, seal, picture }, fonts);
    // Colour type 3 of the IHDR chunk: a palette.
    expect(png[25]).toBe(3);
    expect(png.length).toBeLessThan(300 * 1024);
  });

  test('without a photo it is below 100 KB', async () => {
    expect((await renderCard({ ...reviewCard, size, seal, title: 'Rasanya konsisten', quote: long }, fonts)).length).toBeLessThan(
      100 * 1024,
    );
  });

  test('words that no font can draw leave large stars', async () => {
    const shown = (await textsOf({ ...reviewCard, size, quote: 'ᚠᚢᚦ' })).map(wordsOf);
    expect(shown.join()).not.toContain('“');
    expect(shown).toContain(reviewCard.author);
  });
});

/** Half a pixel is what two engines differ by. */
function overlap(a: Box, b: Box): boolean {
  const slack = 1.5;
  return (
    a.left + slack < b.left + b.width &&
    b.left + slack < a.left + a.width &&
    a.top + slack < b.top + b.height &&
    b.top + slack < a.top + a.height
  );
}
