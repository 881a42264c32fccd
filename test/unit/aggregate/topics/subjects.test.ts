import { expect, test } from 'vitest';
import { findSubjects } from '#src/aggregate/topics/subjects.ts';

const review = (body: string, more: object = {}) => ({ lang: 'id', body, pros: [], cons: [], ...more });

test('what three reviews or more speak of, in any form of the word, the most first', () => {
  const reviews = [
    review('Pengirimannya cepat.'),
    review('Dikirim hari itu juga, dikirim lagi.', { title: 'Kiriman kedua' }),
    review('Cepat sampai.', { cons: ['lama dikirim'] }),
    review('Rasanya enak.'),
    review('Terasa asam.'),
    review('Rasa jeruk, pengiriman lama.', { pros: ['rasa'] }),
    review('Harganya naik.'),
    review('Harga murah.'),
    review('Harga harga, dikirim.', { lang: 'en' }),
  ];
  expect(findSubjects(reviews, 'id', ['harga', 'rasa', 'pengiriman'])).toEqual(['pengiriman', 'rasa']);
  expect(findSubjects(reviews, 'en', ['price', 'delivery'])).toEqual([]);
});

test('of equals in the order given, and in the language asked', () => {
  const reviews = ['delivered on time, fair price', 'good prices, quick delivery', 'price and delivery'].map((body) =>
    review(body, { lang: 'en-GB' }),
  );
  expect(findSubjects(reviews, 'en', ['price', 'delivery', 'taste'])).toEqual(['price', 'delivery']);
  expect(findSubjects(reviews, 'en', ['delivery', 'price'])).toEqual(['delivery', 'price']);
});
