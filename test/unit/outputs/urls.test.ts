import { describe, expect, test } from 'vitest';
import { shareLinks, shareText } from '#src/outputs/share-links.ts';
import { createUrls } from '#src/outputs/urls.ts';

const root = { url: 'https://bukti.example', languages: ['id' as const, 'en' as const] };
const below = { url: 'https://kita.example/ulasan', languages: ['en' as const, 'id' as const] };

describe('addresses', () => {
  test.each([
    ['default language', createUrls(root, 'id').review('a'), '/reviews/a/'],
    ['second language', createUrls(root, 'en').review('a'), '/en/reviews/a/'],
    ['English first', createUrls(below, 'en').home, '/ulasan/'],
    ['Indonesian second', createUrls(below, 'id').home, '/ulasan/id/'],
    ['first page', createUrls(root, 'id').product('kopi', 1), '/products/kopi/'],
    ['later page', createUrls(root, 'en').product('kopi', 3), '/en/products/kopi/3/'],
    ['a file', createUrls(below, 'id').file('cards/en/site.png'), '/ulasan/cards/en/site.png'],
    ['absolute', createUrls(below, 'en').absolute('/ulasan/trust/'), 'https://kita.example/ulasan/trust/'],
    ['the other language', createUrls(root, 'en').inLanguage('/en/products/kopi/2/', 'id'), '/products/kopi/2/'],
    ['from the main language to another one', createUrls(root, 'id').inLanguage('/products/kopi/2/', 'en'), '/en/products/kopi/2/'],
    ['a search', createUrls(root, 'id').search({ product: 'kopi', stars: 4, photo: true }), '/search/?product=kopi&stars=4&photo=yes'],
    ['a search by language', createUrls(root, 'en').search({ lang: 'zh-Hans', reply: true }), '/en/search/?lang=zh-Hans&reply=yes'],
    ['a hostile search', createUrls(root, 'id').search({ q: '"><script>&a=b' }), '/search/?q=%22%3E%3Cscript%3E%26a%3Db'],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toBe(expected);
  });
});

test('share links escape what they carry', () => {
  const [whatsapp] = shareLinks('A & "B" <c>', 'https://a.example/?x=1&y=2');
  expect(new URL(whatsapp?.href ?? '').searchParams.get('text')).toBe('A & "B" <c>\nhttps://a.example/?x=1&y=2');
});

test.each([
  [{ rating: 4, title: 'Enak', body: 'Rasanya pas.' }, '★★★★☆ “Enak. Rasanya pas.” (Rani tentang Kopi)'],
  [{ rating: 5, body: '' }, '★★★★★ Rani tentang Kopi'],
  [{ rating: 1, body: `${'kata '.repeat(60)}` }, /^★☆☆☆☆ “(?:kata )+kata…” \(Rani tentang Kopi\)$/],
])('a shared review carries its stars and first words: %j', (review, expected) => {
  const text = shareText(review, 'Rani tentang Kopi');
  if (typeof expected === 'string') expect(text).toBe(expected);
  else expect(text).toMatch(expected);
});
