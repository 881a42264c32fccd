import { describe, expect, test } from 'vitest';
import { languageAttributes } from '#src/i18n/format.ts';
import { en } from '#src/i18n/languages/en.ts';
import { isMessage, parseMessage } from '#src/i18n/message.ts';
import { missingTexts, SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';

/** What a text says for each name in it, with a figure or a word put in. */
function* sayAll(texts: unknown, messages: unknown, path = ''): Generator<[string, string]> {
  if (typeof texts === 'string') yield [path, texts];
  else if (typeof texts === 'function' && isMessage(messages))
    for (const n of [0, 1, 2, 3, 7, 11, 100, true, false, undefined, 'ALPHA'])
      yield [path, (texts as (...args: unknown[]) => string)(...messages.names.split(' ').map(() => n))];
  else
    for (const [name, inner] of Object.entries(texts as object))
      yield* sayAll(inner, (messages as Record<string, unknown>)[name], `${path}.${name}`);
}

describe.each(SHIPPED_LANGUAGES)('%s', (lang) => {
  test('has every text', () => {
    expect(missingTexts(lang)).toEqual([]);
  });

  test('says something everywhere, and shows no brace and nothing undefined', () => {
    const wrong = [...sayAll(textsFor(lang), en)].filter(
      ([path, said]) => /[{}]|undefined|NaN|\[object/.test(said) && !path.startsWith('.check.verdicts'),
    );
    expect(wrong).toEqual([]);
  });
});

test('a text that is not translated is English, and is counted', () => {
  expect(textsFor('xx').pages.nav.home).toBe('Home');
  expect(missingTexts('xx').length).toBeGreaterThan(500);
  expect(missingTexts('xx')).toContain('pages.nav.home');
});

test('every message can be read', () => {
  const language = { number: new Intl.NumberFormat('en'), plural: new Intl.PluralRules('en') };
  expect(() => parseMessage(en.trust.starsAlone.text, language)).not.toThrow();
});

test.each([
  ['a name', 'ar', {}],
  [{ id: 'Kopi', en: 'Coffee' }, 'id', {}],
  [{ id: 'Kopi', en: 'Coffee' }, 'de', { lang: 'en' }],
  [{ id: 'Kopi', en: 'Coffee' }, 'ar', { lang: 'en', dir: 'ltr' }],
  [{ ar: 'قهوة' }, 'id', { lang: 'ar', dir: 'rtl' }],
] as const)('on a page in another language, %j says which one it is in (%s)', (text, lang, attributes) => {
  expect(languageAttributes(text, lang)).toEqual(attributes);
});
