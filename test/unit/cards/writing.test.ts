import { describe, expect, test } from 'vitest';
import { SERIF, stackFamilies } from '#src/cards/font-families.ts';
import { isEmoji, splitEmoji } from '#src/cards/graphemes.ts';
import { canSatoriShape, detectDirection, leadingFactor, markWordBreaks, quoteMarks } from '#src/cards/writing.ts';

test.each([
  ['Kopinya wangi', 'ltr'],
  ['القهوة رائعة Lereng', 'rtl'],
  ['Lereng القهوة', 'ltr'],
  ['250 הקפה נפלא', 'rtl'],
  ['«عالی»', 'rtl'],
  ['12345 !', 'ltr'],
  ['咖啡很香', 'ltr'],
])('direction of %s is %s', (text, expected) => {
  expect(detectDirection(text)).toBe(expected);
});

test.each([
  ['', true],
  ['Kopinya “wangi” sekali – 10°C, Rp50.000! 100% © ™ …', true],
  ['Świetna żółć, cà phê rất thơm, ñ ß œ', true],
  ['Очень ароматный, Υπέροχος', true],
  ['Suka 😍 ❤️ 🇮🇩 👩🏽‍💻 1️⃣ ☕ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', true],
  ['a\nb', true],
  ['القهوة', false],
  ['Kopi، enak', false],
  ['הקפה', false],
  ['ܩܗܘܐ', false],
  ['กาแฟ', false],
  ['कॉफ़ी', false],
  ['Enak।', false],
  ['காபி', false],
  ['ꦏꦺꦴꦥꦶ', false],
  ['咖啡', false],
  ['コーヒー', false],
  ['커피', false],
  ['Wangi 咖啡', false],
])('satori can shape %s: %s', (text, expected) => {
  expect(canSatoriShape(text)).toBe(expected);
});

test.each([
  ['咖啡', 'zh-Hans', 'Noto Sans SC'],
  ['直す', 'ja', 'Noto Sans JP'],
  ['直す', 'id', 'Noto Sans JP'],
  ['커피', 'id', 'Noto Sans KR'],
  ['直', 'ko', 'Noto Sans KR'],
  ['직 直', 'zh', 'Noto Sans SC'],
  ['直', 'und', 'Noto Sans SC'],
])('%s in %s is drawn with %s', (text, lang, expected) => {
  const eastAsian = stackFamilies(SERIF, text, lang).filter(({ name }) => /(?:SC|JP|KR)$/.test(name));
  expect(eastAsian[0]?.name).toBe(expected);
});

test.each([
  ['😍', true],
  ['❤', true],
  ['❤️', true],
  ['1️⃣', true],
  ['🇮🇩', true],
  ['👩🏽‍💻', true],
  ['1', false],
  ['#', false],
  ['™', false],
  ['★', false],
  ['a', false],
])('%s is an emoji: %s', (grapheme, expected) => {
  expect(isEmoji(grapheme)).toBe(expected);
});

test('words and emoji keep their order', () => {
  expect(splitEmoji('Wangi 😍🇮🇩 sekali')).toEqual([
    { text: 'Wangi ', emoji: false },
    { text: '😍', emoji: true },
    { text: '🇮🇩', emoji: true },
    { text: ' sekali', emoji: false },
  ]);
});

describe('typography', () => {
  test('Thai lines may end between words', () => {
    expect(markWordBreaks('กาแฟหอมมาก Lereng', 'th')).toBe('กาแฟ\u200Bหอม\u200Bมาก Lereng');
  });

  test.each([
    ['id', '“”'],
    ['en-GB', '“”'],
    ['ar', '«»'],
    ['ja', '「」'],
    ['de', '„“'],
  ])('quote marks of %s', (lang, expected) => {
    expect(quoteMarks(lang).join('')).toBe(expected);
  });

  test('tall scripts have more room between lines', () => {
    expect(leadingFactor('ꦏꦺꦴꦥꦶ')).toBeGreaterThan(leadingFactor('กาแฟ'));
    expect(leadingFactor('กาแฟ')).toBeGreaterThan(leadingFactor('kopi'));
  });
});
