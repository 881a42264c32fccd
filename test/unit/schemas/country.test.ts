import { expect, test } from 'vitest';
import { countryOf, dateOrderOf, languageOfCountry } from '#src/schemas/country.ts';
import { siteLanguageFor } from '#src/schemas/site.ts';

test.each([
  ['ID', 'id', 'dmy'],
  ['MY', 'ms', 'dmy'],
  ['US', 'en', 'mdy'],
  ['DE', 'de', 'dmy'],
  ['JP', 'ja', 'dmy'],
])('in %s most people speak %s, and write dates as %s', (country, language, order) => {
  expect([languageOfCountry(country), dateOrderOf(country)]).toEqual([language, order]);
});

test('a site without a country is where most people live who speak its first language', () => {
  expect(countryOf({ languages: ['id', 'en'] })).toBe('ID');
  expect(countryOf({ languages: ['en', 'id'], country: 'ID' })).toBe('ID');
});

test.each([
  ['id', 'id'],
  ['jv', 'id'],
  ['nl', 'en'],
  [undefined, 'de'],
  ['not a tag', 'de'],
])('to somebody who speaks %s, a site in German, English and Indonesian writes %s', (spoken, lang) => {
  expect(siteLanguageFor(spoken, { languages: ['de', 'en', 'id'] })).toBe(lang);
});
