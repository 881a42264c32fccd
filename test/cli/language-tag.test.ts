import { expect, test } from 'vitest';
import { toLanguageTag } from '#src/cli/import/rows/language-tag.ts';
import { workspace } from './workspace.ts';

test.for([
  ['en', 'en'],
  ['EN', 'en'],
  ['en_US', 'en-US'],
  ['en_US.UTF-8', 'en-US'],
  ['ca_ES@valencia', 'ca-ES'],
  ['zh_hans_cn', 'zh-Hans-CN'],
  ['in', 'id'],
  ['in_ID', 'id-ID'],
  ['iw', 'he'],
  ['eng', 'en'],
  ['ind', 'id'],
  ['msa', 'ms'],
  ['ger', 'de'],
  ['deu', 'de'],
  ['jv', 'jv'],
  ['min', 'min'],
  ['English', 'en'],
  ['English (US)', 'en'],
  ['en (detected)', 'en'],
  ['nv', 'nv'],
  ['Indonesian', 'id'],
  ['Bahasa Indonesia', 'id'],
  ['Bahasa Melayu', 'ms'],
  ['Inggris', 'en'],
  ['Deutsch', 'de'],
  ['français', 'fr'],
  ['日本語', 'ja'],
  ['', undefined],
  ['und', undefined],
  ['mul', undefined],
  ['zxx', undefined],
  ['NA', undefined],
  ['xx', undefined],
  ['jp', undefined],
  ['C', undefined],
  ['Unknown', undefined],
] as const)('%j is the language %j', ([text, tag]) => {
  expect(toLanguageTag(text)).toBe(tag);
});

test('a row keeps its language under one code, and where it names none, its words tell', async () => {
  const space = await workspace({
    'a.csv': `product,rating,review,language
Mug,5,"Kopinya enak sekali, dan kirimannya cepat",in
Mug,4,"It is a very good mug and I like it",eng
Mug,3,"It is what it is, and that is all there is to say",und
`,
  });
  const { code, stdout } = await space.bukti('import', 'a.csv', '--yes', '--brand', 'Toko', '--channel', 'website');
  expect(code, stdout).toBe(0);
  expect((await space.reviews('mug')).map(({ lang }) => lang)).toEqual(['id', 'en', 'en']);
});

test('an old code after --set is answered with the new one', async () => {
  const space = await workspace({ 'a.csv': 'product,rating,review\nMug,5,Enak sekali\n' });
  const { code, stderr } = await space.bukti('import', 'a.csv', '--yes', '--set', 'lang=in');
  expect(code).toBe(1);
  expect(stderr).toContain('expected a language tag such as id, en, jv or zh-Hans.');
  expect(stderr).toContain('Did you mean id?');
});
