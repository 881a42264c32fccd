import { expect, test } from 'vitest';
import { readCardFonts } from '#src/cards/card-fonts.ts';
import { SERIF } from '#src/cards/font-families.ts';
import { leaveOut } from '#src/cards/leave-out.ts';
import { prepareText } from '#src/cards/rich-text.ts';

test.each<[what: string, text: string, missing: string, left: string]>([
  ['a sign', 'Enak ⸙ sekali', '⸙', 'Enak sekali'],
  ['the sign of a face, a letter that stands alone', 'Enak (•ᴥ•) sekali', 'ᴥ', 'Enak (••) sekali'],
  ['a word, as a whole', 'Kopi ᠮᠣᠩ enak sekali', 'ᠮ', 'Kopi … enak sekali'],
  ['nothing else', 'Enak', '⸙', 'Enak'],
  ['all of a text whose letters are mostly missing', 'ᠮᠣᠩᠭᠣᠯ ok', 'ᠮ', ''],
  ['all of a text of signs alone', '⸙⸙', '⸙', ''],
])('leaves out %s', (_what, text, missing, left) => {
  expect(leaveOut(text, new Set([...missing]))).toBe(left);
});

const fonts = await readCardFonts();

test.each([
  ['Kopinya enak (づ｡◕‿‿◕｡)づ pesan lagi', /Kopinya enak .* pesan lagi/],
  ['Mantap ʕ•ᴥ•ʔ', /^Mantap /],
  ['Bagus ┻━┻ ︵ヽ(`Д´)ﾉ︵ ┻━┻ tapi lama', /^Bagus .*tapi lama$/],
  ['(⊙_⊙) kaget, ternyata wangi', /kaget, ternyata wangi$/],
  ['Jos 𓀀𓀁 gandos', /^Jos .*gandos$/],
])('a card shows the words of %j', async (quote, words) => {
  const prepared = await prepareText(fonts, quote, { lang: 'id', family: SERIF });
  expect(prepared?.text).toMatch(words);
});

test('of a quote in a script that no font draws, nothing is shown', async () => {
  expect(await prepareText(fonts, '𓀀𓀁𓀂 𓀃𓀄', { lang: 'egy', family: SERIF })).toBeUndefined();
});
