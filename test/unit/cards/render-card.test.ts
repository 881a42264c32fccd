import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '#src/cards/card.ts';
import { type CardFonts, readCardFonts } from '#src/cards/card-fonts.ts';
import { cleanText } from '#src/cards/clean-text.ts';
import { COLOURS } from '#src/cards/colours.ts';
import { fitText } from '#src/cards/fit-text.ts';
import { SANS, SERIF, stackFamilies } from '#src/cards/font-families.ts';
import { renderCard } from '#src/cards/render-card.ts';
import { prepareText } from '#src/cards/rich-text.ts';
import { renderSeal } from '#src/outputs/seal/render-seal.ts';
import { productCard, reviewCard, siteCard } from './sample-cards.ts';

let fonts: CardFonts;
beforeAll(async () => {
  fonts = await readCardFonts();
});

async function coloursOf(png: Uint8Array, area = { left: 0, top: 0, width: 1200, height: 630 }): Promise<Set<number>> {
  const data = await sharp(png).extract(area).removeAlpha().raw().toBuffer();
  return new Set(Array.from({ length: data.length / 3 }, (_, index) => data.readUIntBE(index * 3, 3)));
}

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

describe('every kind', () => {
  const cards: [string, Card][] = [
    ['site', siteCard],
    ['product', productCard],
    ['product in English', { ...productCard, lang: 'en' }],
    [
      'product without reviews',
      {
        kind: 'product',
        lang: 'id',
        brand: 'Lereng',
        sample: false,
        colours: COLOURS,
        name: 'Sabun',
        ratingCount: 0,
        reviewCount: 0,
        histogram: [0, 0, 0, 0, 0],
      },
    ],
    ['review', reviewCard],
    ['review with a title', { ...reviewCard, title: 'Rasanya konsisten', rating: 1 }],
    ['review with a seal', { ...reviewCard, seal: renderSeal('0123456789abcdef'.repeat(4)) }],
  ];

  test.each(cards)('%s is a PNG of 1200 by 630 and below 40 KB', async (_name, card) => {
    const png = await renderCard(card, fonts);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(40 * 1024);
  });

  test('a picture stands on the card, whatever its format and shape', async () => {
    const picture = fileURLToPath(new URL('../../../content/media/products/lereng.png', import.meta.url));
    const png = await renderCard({ ...productCard, picture }, fonts);
    expect(png.length).toBeLessThan(80 * 1024);
    expect(isSame(png, await renderCard(productCard, fonts))).toBe(false);
  });

  test('a seal is drawn in the colour of the card', async () => {
    const png = await renderCard({ ...reviewCard, seal: '<path fill="currentColor" d="M0 0h100v100H0z"/>' }, fonts);
    expect(await coloursOf(png, { left: 1100, top: 480, width: 8, height: 8 })).toEqual(new Set([0x24346b]));
  });

  test.each(['0', '3', '7', 'c', 'f'])('a seal of %s leaves the card its palette, which keeps it small', async (digit) => {
    const bare = await renderCard(reviewCard, fonts);
    const seal = `<path fill="currentColor" fill-opacity=".16" d="M-9-9h99v99h-99z"/>${renderSeal(digit.repeat(64))}`;
    const png = await renderCard({ ...reviewCard, seal }, fonts);
    const more = (await coloursOf(png)).size - (await coloursOf(bare)).size;
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThanOrEqual(16);
  });

  test('a missing picture is an error that names it', async () => {
    await expect(renderCard({ ...productCard, picture: '/nowhere/cup.png' }, fonts)).rejects.toThrow('/nowhere/cup.png');
  });
});

describe('the same bytes', () => {
  test('for the same card', async () => {
    expect(isSame(await renderCard(reviewCard, fonts), await renderCard({ ...reviewCard }, fonts))).toBe(true);
  });

  test('whatever was drawn before', async () => {
    const mixed = { ...reviewCard, quote: 'Świetna kawa ★ Cà phê rất thơm, ọ̀ x̄ 咖啡 café', author: 'Łukasz' };
    const fresh = await renderCard(mixed, await readCardFonts());
    const others = ['ệ ấ ồ', 'ąćęłńóś', '咖啡很香', 'コーヒー', 'Жук ώ'];
    for (const quote of others) await renderCard({ ...reviewCard, quote }, fonts);
    expect(isSame(await renderCard(mixed, fonts), fresh)).toBe(true);
  });
});

/** One sentence a script, with a language tag. */
const SCRIPTS: [string, string, string][] = [
  ['emoji', 'id', 'Suka 😍 ❤️ 🇮🇩 👩🏽‍💻 1️⃣ ☕ 🫶🏾'],
  ['Chinese', 'zh-Hans', '咖啡很香，下次还会再买。'],
  ['Japanese', 'ja', 'とても香りがよく、毎朝楽しみ「最高」です。'],
  ['Korean', 'ko', '커피 향이 정말 좋아요.'],
  ['Thai', 'th', 'กาแฟหอมมาก น้ำปั่น ที่นี่'],
  ['Arabic', 'ar', 'القهوة رائعة جداً، والتوصيل سريع!'],
  ['Persian', 'fa', 'می‌خواهم قهوهٔ خوب، ۲۵۰ گرم'],
  ['Hebrew', 'he', 'הקפה נפלא, הגיע תוך יומיים!'],
  ['Devanagari', 'hi', 'कॉफ़ी की खुशबू बहुत अच्छी है, क्षत्रिय।'],
  ['Tamil', 'ta', 'காபி மிகவும் நன்றாக இருந்தது.'],
  ['Javanese', 'jv', 'ꦏꦺꦴꦥꦶꦤꦺꦲꦺꦤꦏ꧀ꦱꦁꦔꦼꦠ꧀꧈'],
  ['Cyrillic', 'ru', 'Очень ароматный кофе, ёж Її'],
  ['Greek', 'el', 'Υπέροχος καφές, γρήγορη παράδοση.'],
  ['Vietnamese', 'vi', 'Cà phê rất thơm, đóng gói cẩn thận ạ!'],
  ['accented Latin', 'pl', 'Świetna żółć Čeština Íslensku þæð Ğüzel ñ ß œ'],
  ['signs', 'id', '★★★★★ ✓ → ½ ™ © €5 10°C Rp50.000 – “ok”…'],
];

describe('scripts', () => {
  test.each(SCRIPTS)('%s has no missing glyph, in either family', async (_name, lang, text) => {
    for (const family of [SERIF, SANS]) {
      const clean = cleanText(text);
      expect((await fonts.load(clean, stackFamilies(family, clean, lang))).missing).toEqual([]);
    }
  });

  test.each(SCRIPTS)('%s is drawn', async (_name, quoteLang, quote) => {
    const empty = await renderCard({ ...reviewCard, quote: '\u{16A0}' }, fonts);
    expect(isSame(await renderCard({ ...reviewCard, quote, quoteLang }, fonts), empty)).toBe(false);
  });

  test.each([
    ['runes alone', 'ᚠᚢᚦ'],
    ['private use alone', '\uE000'],
    ['a mark that the font of its letter does not have', 'E̱ghosa q̃'],
    ['half a flag', '🇮'],
    ['nothing but invisible characters', '\u200B\u202E\uFEFF'],
  ])('%s: better no words than wrong ones', async (_name, quote) => {
    expect(await prepareText(fonts, quote, { lang: 'id', family: SERIF })).toBeUndefined();
    const wordless = await renderCard({ ...reviewCard, quote: '\u{16A0}' }, fonts);
    expect(isSame(await renderCard({ ...reviewCard, quote }, fonts), wordless)).toBe(true);
  });
});

describe('fitting', () => {
  const box = { widthPx: 1072, heightPx: 318, sizesPx: [190, 132, 94, 72, 57, 47], leading: 1.18, style: { fontWeight: 500 } };
  const place = async (text: string, lang = 'id') => {
    const prepared = await prepareText(fonts, text, { lang, family: SERIF });
    if (prepared === undefined) throw new Error('not drawable');
    return fitText(fonts, prepared, { ...box, wrap: (cut) => `“${cut}”` });
  };

  test.each([
    ['one word', 'Mantap!', 190],
    ['a sentence', 'Kopinya wangi sekali, sampai satu kantor menoleh.', 72],
    ['2,000 characters', 'Kopinya wangi dan enak sekali. '.repeat(65), 47],
    ['20,000 characters', 'Kopinya wangi dan enak sekali. '.repeat(650), 47],
    ['one word of 200 letters', 'A'.repeat(200), 47],
    ['one wide word of 2,000 letters', 'W'.repeat(2000), 47],
    ['many line breaks', 'a\n\n\n'.repeat(400), 47],
    ['150 emoji', '😍'.repeat(150), 47],
    ['narrow letters', 'il '.repeat(500), 47],
  ])('%s fits its box', async (_name, text, sizePx) => {
    const fitted = await place(text);
    expect(fitted.sizePx).toBe(sizePx);
    expect(fitted.heightPx).toBeLessThanOrEqual(box.heightPx);
    const { width, runs } = await fonts.renderer.measure(fitted.node, { width: 1072 });
    expect(width).toBeLessThanOrEqual(1072);
    // The space at the end of a line may hang over the edge.
    for (const run of runs) expect(run.x + run.width).toBeLessThanOrEqual(1072 + sizePx * 0.3);
  });

  test.each(SCRIPTS)('%s fits its box, long as it may be', async (_name, lang, text) => {
    expect((await place(`${text} `.repeat(25), lang)).heightPx).toBeLessThanOrEqual(box.heightPx);
  });

  test('a cut leaves most of the box filled', async () => {
    const { text, heightPx } = await place('Kopinya wangi dan enak sekali. '.repeat(65));
    expect(text).toMatch(/sekali\. …$/);
    expect(heightPx).toBeGreaterThan(box.heightPx * 0.7);
  });
});

describe('hostile strings are only text', () => {
  test.each([
    '<script>alert(1)</script>',
    '</text></svg><image href="https://evil.example/x.png"/>',
    ']]> &amp; &#x0; "quoted" \'single\'',
    'url(javascript:alert(1)) {color:red} /* */',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template language would read
    '{{constructor}} ${1+1} %s \\u0000',
  ])('%s', async (text) => {
    const card = { ...reviewCard, title: text, quote: text, author: text, product: text, level: text, brand: text };
    const png = await renderCard(card, fonts);
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect((await prepareText(fonts, text, { lang: 'id' }))?.text).toBe(text);
  });

  test('long names and labels end in an ellipsis inside the card', async () => {
    const card = {
      ...reviewCard,
      author: 'Bambang '.repeat(40),
      product: 'Kopi '.repeat(60),
      brand: 'Lereng '.repeat(30),
      level: 'x'.repeat(300),
    };
    const png = await renderCard(card, fonts);
    expect(await coloursOf(png, { left: 1150, top: 0, width: 50, height: 560 })).toEqual(new Set([0xf6efe2]));
  });
});
