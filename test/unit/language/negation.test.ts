import { describe, expect, it } from 'vitest';
import { createSaidWordReader } from '#src/language/said-words.ts';

const denied = (text: string, lang: string) =>
  createSaidWordReader(lang)(text)
    .filter(({ role }) => role === 'denied')
    .map(({ text: word }) => word);

describe('a negation binds to its word', () => {
  it.each([
    ['Kopinya tidak pahit', ['pahit']],
    ['gak pahit, enak', ['pahit']],
    ['nggak terlalu pahit', ['pahit']],
    ['kurang manis', ['manis']],
    ['tidak ada yang rusak', ['rusak']],
    ['tdk ada cacat sama sekali', ['cacat']],
    ['gk bisa dipakai', ['dipakai']],
    ['belum pernah kecewa', ['kecewa']],
    ['tanpa bocor', ['bocor']],
    ['jangan beli', ['beli']],
    ['tidak merasa kecewa', ['merasa', 'kecewa']],
    ['tidak bocor atau rembes', ['bocor', 'rembes']],
    ['tidak rusak tapi lama', ['rusak']],
    ['Tidak. Rusak semua', []],
    ['tidak hanya murah', []],
    ['takut pecah, ternyata aman', ['pecah']],
    ['bagus gak?', []],
    ['awet gak barangnya', []],
    ['seller gak respon', ['respon']],
    ['kurang lebih sama', []],
    ['bahan anti air', ['air']],
    ['gabisa nyala', ['nyala']],
    ['gagal ganti', []],
    ['garansinya tidak ada', ['garansinya']],
    ['bubble wrap gada, cuma plastik', ['bubble', 'wrap']],
    ['bukan barang bekas', ['barang', 'bekas']],
    ['tahan lama ga baterenya', []],
  ])('%s', (text, words) => {
    expect(denied(text, 'id')).toEqual(words);
  });

  it.each([
    ['not bitter at all', ['bitter']],
    ["It doesn't leak", ['leak']],
    ['no leaks or cracks', ['leaks', 'cracks']],
    ['never too hot', ['hot']],
    ['without any scratches', ['scratches']],
    ['leak-free', ['leak']],
    ['free of dust', ['dust']],
    ['not only cheap but good', []],
    ['less bitter than others', ['bitter']],
    ['It did not feel cheap', ['feel', 'cheap']],
    ['I could not be happier', ['happier']],
  ])('%s', (text, words) => {
    expect(denied(text, 'en')).toEqual(words);
  });
});
