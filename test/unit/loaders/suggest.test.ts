import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, suggest } from '#src/loaders/suggest.ts';

test.each([
  ['ratng', 'rating'],
  ['raitng', 'rating'],
  ['Author', 'author'],
  ['transaltions', 'translations'],
  ['colour', undefined],
])('%s suggests %s', (word, expected) => {
  expect(suggest(word, ['rating', 'author', 'title', 'translations'])).toBe(expected);
});

test('the distance is a distance: zero to itself, the same both ways', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(fc.property(word, (a) => editDistance(a, a) === 0));
  fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)));
  fc.assert(fc.property(word, word, (a, b) => a === b || editDistance(a, b) > 0));
});
