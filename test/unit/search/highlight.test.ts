import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, highlight } from '#src/search/highlight.ts';
import { parseQuery } from '#src/search/query.ts';

/** The text with what was found in brackets. */
const marked = (text: string, query: string, lang = 'id') => show(highlight(text, lang, parseQuery(query)).segments);
const show = (segments: { text: string; hit: boolean }[]) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('highlight', () => {
  it.each([
    ['Kerusakan parah', 'rusak', 'id', '[Kerusakan] parah'],
    ['Barang rusak.', 'kerusakan', 'id', 'Barang [rusak].'],
    ['Pengirimannya cepat', 'kirim', 'id', '[Pengirimannya] cepat'],
    ['Pengirimannya cepat', 'kirim', 'en', 'Pengirimannya cepat'],
    ['Delivered in a day', 'delivery', 'en', '[Delivered] in a day'],
    ['crème brûlée', 'CREME', 'fr', '[crème] brûlée'],
    ['kopi pahit', 'kop', 'id', '[kopi] pahit'],
    ['kopi pahit', 'kop pahit', 'id', 'kopi [pahit]'],
    ['これはとても良い', 'とても', 'ja', 'これは[とても]良い'],
    ['好用，不好', '好', 'zh', '[好用]，不[好]'],
    ['barang rusak, rusak barang', '"rusak barang"', 'id', 'barang rusak, [rusak] [barang]'],
    ['<img src=x onerror=alert(1)>', 'img', 'id', '<[img] src=x onerror=alert(1)>'],
    ['Tidak ada', '', 'id', 'Tidak ada'],
  ])('%s for %s (%s)', (text, query, lang, expected) => {
    expect(marked(text, query, lang)).toBe(expected);
  });

  it('loses no letter of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 5 }), (text, query) => {
        expect(
          highlight(text, 'id', parseQuery(query))
            .segments.map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  const long = `${'kata biasa saja '.repeat(60)}akhirnya rusak juga ${'lalu selesai '.repeat(40)}`;

  it('shows the part of a long text where the words stand', () => {
    const text = show(excerpt(long, 'id', parseQuery('kerusakan')).segments);
    expect(text).toMatch(/^…(?:kata|biasa|saja) .*akhirnya \[rusak\] juga .* (?:lalu|selesai)…$/);
    expect(text.length).toBeLessThan(340);
  });

  it('shows the beginning where nothing was asked for, and a short text whole on one line', () => {
    expect(show(excerpt(long, 'id', []).segments)).toMatch(/^kata biasa/);
    expect(show(excerpt('satu\n\ndua', 'id', []).segments)).toBe('satu dua');
  });

  it('cuts text without spaces between whole characters', () => {
    const { segments } = excerpt('😀'.repeat(300), 'zh', []);
    expect(
      segments
        .map((segment) => segment.text)
        .join('')
        .isWellFormed(),
    ).toBe(true);
  });
});

describe('parseQuery', () => {
  it.each([
    ['x', []],
    ['?!', []],
    ['kopi x', ['kopi']],
    ['很好用', ['很好', '好用']],
    ['"rusak parah" kopi', ['rusak parah', 'kopi']],
    ['kopi kopi', ['kopi']],
  ])('%s', (query, terms) => {
    expect(parseQuery(query).map((term) => (term.kind === 'word' ? term.word : term.given))).toEqual(terms);
  });

  it('never throws, and asks for at most ten things', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => parseQuery(query).length <= 10));
  });
});
