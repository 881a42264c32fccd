import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#src/evidence/hash.ts';
import { documentHash, formatSealedDocument, pseudonym } from '#src/evidence/sealed-document.ts';
import type { Review } from '#src/schemas/review.ts';
import { review } from '../../support/review.ts';

const SEED = '0123456789abcdef0123456789abcdef';

const FULL = review({
  title: 'Rasanya "pas"',
  body: 'Baris satu.\n\nBaris dua ☕',
  pros: ['aroma kuat'],
  author: { name: 'Rani Kusuma', city: 'Bandung' },
  experienced: '2026-08-02',
  channel: 'whatsapp',
});

test('the exact bytes, and their hash as sha256sum gives it', () => {
  const text =
    '{"v":1,"id":"rani","product":"kopi","rating":4,"title":"Rasanya \\"pas\\"","body":"Baris satu.\\n\\nBaris dua ☕",' +
    '"pros":["aroma kuat"],"cons":[],"author":{"name":"Rani K.","city":"Bandung"},"date":"2026-08-14","experienced":"2026-08",' +
    '"lang":"id","channel":"whatsapp","source":null,"disclosure":"none","salt":"87f89cb747eace75571a55637808d580"}';
  expect(formatSealedDocument(FULL, SEED)).toBe(text);
  expect(documentHash(FULL, SEED)).toBe('c6598f9bb889b2b49af71aa54a29b7e9302291f8860c8dc850bd30f0eb1870be');
});

test('null stands where there is nothing, and every key is there', () => {
  const bare = review({ author: { name: 'Rani Kusuma', city: 'Bandung', display: 'anonymous' }, imported: { from: 'a.csv', row: 1 } });
  expect(JSON.parse(formatSealedDocument({ ...bare, date: undefined } as unknown as Review, SEED))).toEqual({
    v: 1,
    id: 'rani',
    product: 'kopi',
    rating: 4,
    title: null,
    body: 'Rasanya konsisten.',
    pros: [],
    cons: [],
    author: { name: null, city: null },
    date: null,
    experienced: null,
    lang: 'id',
    channel: 'website',
    source: null,
    disclosure: 'none',
    salt: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test('a rating is sealed as a document whose body is null', () => {
  const { body, title, rating } = JSON.parse(formatSealedDocument(review({ body: '' }), SEED));
  expect({ body, title, rating }).toEqual({ body: null, title: null, rating: 4 });
});

test('the order of the fields in the file changes nothing', () => {
  const reversed = Object.fromEntries(Object.entries(FULL).reverse()) as unknown as Review;
  expect(formatSealedDocument(reversed, SEED)).toBe(formatSealedDocument(FULL, SEED));
});

describe('each of these changes the hash', () => {
  test.each<[string, Partial<Record<keyof Review, unknown>>]>([
    ['the id', { id: 'budi' }],
    ['the product', { product: 'teh' }],
    ['the stars', { rating: 5 }],
    ['the title', { title: 'Rasanya “pas”' }],
    ['no title', { title: undefined }],
    ['a letter of the words', { body: 'Baris satu.\n\nBaris due ☕' }],
    ['a space more', { body: 'Baris satu. \n\nBaris dua ☕' }],
    ['a line break', { body: 'Baris satu.\n\n\nBaris dua ☕' }],
    ['a pro more', { pros: ['aroma kuat', 'awet'] }],
    ['a pro that became a con', { pros: [], cons: ['aroma kuat'] }],
    ['two pros for one', { pros: ['aroma', 'kuat'] }],
    ['the name', { author: { name: 'Rini Kusuma', display: 'first-initial', city: 'Bandung' } }],
    ['how the name is shown', { author: { name: 'Rani Kusuma', display: 'full', city: 'Bandung' } }],
    ['the city', { author: { name: 'Rani Kusuma', display: 'first-initial', city: 'Garut' } }],
    ['the day', { date: '2026-08-15' }],
    ['the month of the visit', { experienced: '2026-07-02' }],
    ['the language', { lang: 'jv' }],
    ['the channel', { channel: 'email' }],
    ['the source', { source: 'https://www.google.com/maps/1' }],
    ['the disclosure', { disclosure: 'sample' }],
  ])('%s', (_name, change) => {
    expect(documentHash({ ...FULL, ...change } as Review, SEED)).not.toBe(documentHash(FULL, SEED));
  });

  test('the seed', () => {
    expect(documentHash(FULL, SEED.replace('0', '1'))).not.toBe(documentHash(FULL, SEED));
  });
});

describe('what a later revision took out cannot be guessed from the hash that stays', () => {
  // All public: the later document with its salt, and the hash of the earlier one. Somebody guesses the word that is gone.
  const earlier = { ...FULL, body: 'Telepon saya berakhir 8642.' } as Review;
  const later = JSON.parse(formatSealedDocument({ ...FULL, body: 'Telepon saya [dihapus].' } as Review, SEED));
  const guess = (salt: string) => sha256Hex(JSON.stringify({ ...later, body: earlier.body, salt }));

  test('not with the salt of the later one, even when the guess is right', () => {
    expect(guess(later.salt)).not.toBe(documentHash(earlier, SEED));
  });

  test('only with its own salt, which is not public any more', () => {
    expect(guess(JSON.parse(formatSealedDocument(earlier, SEED)).salt)).toBe(documentHash(earlier, SEED));
  });

  test('neither document holds the seed', () => {
    expect(formatSealedDocument(earlier, SEED)).not.toContain(SEED);
  });
});

describe('what is not shown is not sealed', () => {
  test.each<[string, Partial<Record<keyof Review, unknown>>]>([
    ['the order number', { order: 'INV-1' }],
    ['the rest of the name', { author: { name: 'Rani Kartika', display: 'first-initial', city: 'Bandung' } }],
    ['the day of the visit', { experienced: '2026-08-31' }],
    ['the answer of the team', { replies: [{ date: '2026-08-15', by: 'Tim', body: 'Terima kasih.', translations: {} }] }],
  ])('%s', (_name, change) => {
    expect(documentHash({ ...FULL, ...change } as Review, SEED)).toBe(documentHash(FULL, SEED));
  });
});

describe('words come back from the bytes as they went in', () => {
  const bytesOf = (body: string) => Buffer.from(formatSealedDocument(review({ body }), SEED));
  test.each([
    ['composed', 'caf\u00E9'],
    ['decomposed', 'cafe\u0301'],
    ['an emoji of several parts', 'Enak 👩‍👩‍👧‍👦🏽'],
    ['right to left', 'طعم رائع \u05D8\u05E2\u05D9\u05DD'],
    ['the separators that JavaScript once took for line ends', 'satu\u2028dua\u2029tiga'],
    ['quotes and strokes', '"\\"\'`</script><!--'],
    ['a non-character', 'a\uFFFEb'],
    ['Javanese script', 'ꦲꦤꦕꦫꦏ'],
    ['half of a surrogate pair', 'a\uD83Db'],
  ])('%s', (_name, body) => {
    expect(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(body))).body).toBe(body);
  });

  test('two spellings of one letter are two texts', () => {
    expect(documentHash(review({ body: 'caf\u00E9' }), SEED)).not.toBe(documentHash(review({ body: 'cafe\u0301' }), SEED));
  });

  test('half of a surrogate pair is not taken for the mark that replaces broken text', () => {
    expect(documentHash(review({ body: 'a\uD83Db' }), SEED)).not.toBe(documentHash(review({ body: 'a\uFFFDb' }), SEED));
  });
});

describe('the pseudonym of a withheld review', () => {
  test('is made as it is written down', () => {
    expect(pseudonym({ id: 'rani' }, SEED)).toBe('f652834a8f3fbf86ccd2e8d92013cc49');
  });

  test('says nothing about the id without the seed', () => {
    expect(pseudonym({ id: 'rani' }, SEED.replace('0', '1'))).not.toBe(pseudonym({ id: 'rani' }, SEED));
    expect(pseudonym({ id: 'budi' }, SEED)).not.toBe(pseudonym({ id: 'rani' }, SEED));
  });
});
