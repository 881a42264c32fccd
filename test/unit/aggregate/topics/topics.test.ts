import { describe, expect, test } from 'vitest';
import { findTopics } from '#src/aggregate/topics/topics.ts';
import { catalogOf } from '../../../support/catalog.ts';
import { findReviews } from '../../../support/find-reviews.ts';

type Fields = Record<string, unknown>;

/** Twenty reviews of another product, which all say the same, so that what is tested stands out. */
const OTHERS = Array.from({ length: 20 }, (_, n): Fields => ({ id: `teh-${n}`, product: 'teh', body: 'Teh hijau datang dengan aman.' }));
const inEnglish = (reviews: readonly Fields[]) =>
  reviews.map((review) => ({ ...review, id: `${review.id}-en`, lang: 'en', body: 'Green tea, safe.' }));
const say = (...bodies: string[]): Fields[] => bodies.map((body) => ({ body }));
const KOPI = { slug: 'kopi', name: { id: 'Kopi Gunung', en: 'Mountain Coffee' }, category: 'Minuman' };

const catalogWith = (reviews: readonly Fields[]) =>
  catalogOf({ products: [KOPI, { slug: 'teh' }], reviews: [...reviews, ...OTHERS, ...inEnglish(OTHERS)] });
const topicsOf = (reviews: readonly Fields[]) => findTopics(catalogWith(reviews)).get('kopi') ?? [];
const textsOf = (reviews: readonly Fields[]) => topicsOf(reviews).map(({ text }) => text);

describe('what is a topic', () => {
  test.each([
    ['said by three, nowhere else', say('Bocor di tutup.', 'Sayang bocor.', 'Bocor lagi.'), ['bocor']],
    ['said by two only', say('Bocor di tutup.', 'Sayang bocor.', 'Murah.'), []],
    ['said by two, one of them in a title', [{ body: 'Tetap enak.', title: 'Bocor' }, { body: 'Bocor.' }], ['bocor']],
    ['said by two, one of them as a con', [{ body: 'Murah.', cons: ['bocor'] }, { body: 'Bocor.' }], ['bocor']],
    ['said three times by one', say('Bocor, bocor, bocor!', 'Murah.', 'Harum.'), []],
    ['said as often of everything else', say('Datang aman.', 'Datang juga.', 'Sudah datang.'), []],
    ['words that say nothing', say('Yang ini bagus banget kak.', 'Yang ini bagus banget kak.', 'Yang ini bagus banget kak.'), []],
    ['numbers and single letters', say('5 x 250 g', '5 x 250 g', '5 x 250 g'), []],
    ['the product’s own name, category and shop', say('Kopi gunung.', 'Kopi gunung, minuman.', 'Kopi gunung dari Warung Uji.'), []],
    ['a phrase instead of its words', say('Aroma karamel.', 'Ada aroma karamel!', 'Suka aroma karamel'), ['aroma karamel']],
    ['a word where few say the phrase', say('Karamel.', 'Karamel.', 'Karamel kuat.', 'Karamel!'), ['karamel']],
    ['a phrase does not go on after a comma', say('Harum, murah', 'Harum, murah', 'Harum, murah'), ['harum', 'murah']],
    ['the opposite of a word', say('Tidak pahit.', 'Kopinya tidak pahit', 'Nggak pahit!'), ['tidak pahit']],
    ['the opposite, at a distance', say('Tidak terlalu pahit.', 'Tidak terlalu pahit', 'tidak terlalu pahit'), ['tidak terlalu pahit']],
    ['a doubled word is one word', say('Hati-hati pecah.', 'Hati-hati.', 'Hati-hati.'), ['hati']],
  ])('%s', (_what, reviews, expected) => {
    expect(textsOf(reviews)).toEqual(expected);
  });

  test('a word that most say here, but more than half of the others too, is no topic', () => {
    const murah = Array.from({ length: 30 }, (_, n) => ({ id: `teh-murah-${n}`, product: 'teh', body: 'Murah.' }));
    expect(textsOf([...say(...Array.from({ length: 40 }, () => 'Murah.')), ...murah])).toEqual([]);
  });

  test('each word stands in one topic only', () => {
    expect(textsOf(say('Karamel.', 'Karamel.', 'Karamel.', 'Karamel kuat.', 'Karamel kuat.', 'Karamel kuat.'))).toEqual(['karamel']);
  });

  test('a review that denies a thing does not say it', () => {
    const [topic] = topicsOf(say('Tidak pahit.', 'Gak terlalu pahit.', 'Pahit.', 'Pahit!', 'Agak pahit.'));
    expect(topic).toMatchObject({ text: 'pahit', ids: ['r2', 'r3', 'r4'] });
  });

  test('at most eight, in the order of their score, then of their words', () => {
    const body = 'Apel, bayam, cabai, durian, enau, fuli, gambir, halia, ikan.';
    expect(textsOf([...say(body, body, body), { body: 'Ikan.' }])).toEqual([
      'ikan',
      'apel',
      'bayam',
      'cabai',
      'durian',
      'enau',
      'fuli',
      'gambir',
    ]);
  });
});

test('forms of one word are one topic, shown as most write it, with everybody who says it', () => {
  const [topic, ...more] = topicsOf(say('Pengiriman cepat.', 'Dikirim rapi.', 'Kirim lagi ya.', 'PENGIRIMAN lama sekali.', 'Murah.'));
  expect(more).toEqual([]);
  expect(topic).toMatchObject({ text: 'pengiriman', lang: 'id', query: 'pengiriman', ids: ['r0', 'r1', 'r2', 'r3'] });
});

test('of equally frequent forms the one that sorts first is shown', () => {
  expect(textsOf(say('Dikirim.', 'Kirim.', 'Pengiriman.'))).toEqual(['dikirim']);
});

describe('languages', () => {
  const english = (...bodies: string[]) => bodies.map((body) => ({ body, lang: 'en' }));

  test('each is compared with itself; Indonesian first', () => {
    const topics = topicsOf([...english('Leaking lid.', 'It leaks.', 'Leaked at once.'), ...say('Bocor.', 'Bocor.', 'Bocor.')]);
    expect(topics.map(({ text, lang, ids }) => [text, lang, ids])).toEqual([
      ['bocor', 'id', ['r3', 'r4', 'r5']],
      ['leaked', 'en', ['r0', 'r1', 'r2']],
    ]);
  });

  test('a regional form belongs to its language', () => {
    expect(topicsOf(english('Leaks.', 'Leaks.', 'Leaks.').map((review) => ({ ...review, lang: 'en-GB' }))).map(({ text }) => text)).toEqual(
      ['leaks'],
    );
  });

  test('other scripts and languages do no harm', () => {
    const others = ['zh-Hans', 'ar', 'th', 'ja', 'jv'].flatMap((lang) =>
      ['很好用', 'ممتاز', 'ดีมาก', '最高です', 'apik'].map((body) => ({ body, lang })),
    );
    expect(topicsOf(others)).toEqual([]);
    expect(topicsOf(say('很好用', '很好用', '很好用'))).toEqual([]);
    expect(textsOf(say('قهوة', 'قهوة', 'قهوة'))).toEqual(['قهوة']);
  });
});

test('of a single product nothing can be told', () => {
  expect(findTopics(catalogOf({ reviews: say('Bocor.', 'Bocor.', 'Bocor.') })).get('kopi')).toEqual([]);
  expect(findTopics(catalogOf({}))).toEqual(new Map());
});

test('the order in which products stand changes nothing', () => {
  const { site, products } = catalogWith(say('Bocor, murah.', 'Murah, bocor.', 'Bocor dan murah.'));
  expect(findTopics({ site, products: products.toReversed() }).get('kopi')).toEqual(findTopics({ site, products }).get('kopi'));
});

test.each([
  say('Pengiriman cepat.', 'Dikirim rapi.', 'Kirim lagi ya.'),
  say('Tidak pahit.', 'Kopinya tidak pahit', 'Nggak pahit!'),
  say('Aroma karamel.', 'Ada aroma karamel!', 'Suka aroma karamel'),
  say('Aromanya harum', 'aroma harum', 'Aroma HARUM'),
  say('Mudah dibersihkan', 'mudah bersih', 'Mudah  membersihkannya'),
])('the search finds who says it, by the topic’s query', async (...reviews) => {
  const catalog = catalogWith(reviews);
  const topics = findTopics(catalog).get('kopi') ?? [];
  expect(topics.length).toBeGreaterThan(0);
  for (const { query, ids } of topics) expect(await findReviews(catalog, query, 'kopi')).toEqual(expect.arrayContaining(ids));
});
