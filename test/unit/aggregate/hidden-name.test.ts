import { describe, expect, test } from 'vitest';
import { findHiddenName, hiddenName, isInSlug } from '#src/aggregate/hidden-name.ts';

type Display = 'first-initial' | 'initials' | 'anonymous';
const FIRST = 'first-initial';

function found(name: string, display: Display, text: string): string | undefined {
  const hidden = hiddenName({ name, display });
  return hidden && findHiddenName(text, hidden);
}

describe('a hidden name is found as people write it', () => {
  test.each<[string, Display, string]>([
    ['Rani Kusuma', FIRST, 'Terima kasih Kusumanya'],
    ['Rani Kusumawati', FIRST, 'tulis ke rkusumawati@contoh.example'],
    ['Rani Kusuma', FIRST, 'IG kusumarani88'],
    ['Nur Aisyah binti Ismail', FIRST, 'terima kasih nuraisyah'],
    ['Rani Kusuma', FIRST, 'Kusum\u0430 puas'],
    ['Rani Kusuma', FIRST, '\u039Ausuma puas'],
    ['Hans Müller', FIRST, 'Danke, Herr Mueller'],
    ['Hans Mueller', FIRST, 'Danke, Herr Müller'],
    ['Hans Müller', FIRST, 'Müllers Kaffee'],
    ['Hans Groß', FIRST, 'Danke, Herr Gross'],
    ['Lukas Øster', FIRST, 'Oster'],
    ['Ayşe Yıldız', FIRST, 'Yildiz'],
    ['Lu Baker', FIRST, 'danke, frau baker'],
    ['محمد العتيبي', FIRST, 'والعتيبي'],
    ['山田 太郎', FIRST, '太郎さん、ありがとうございます'],
    ['山田太郎', 'initials', '山田様、ありがとう'],
    ['山田太郎', 'anonymous', '昨日は山田太郎です'],
    ['やまだ たろう', FIRST, 'こんにちはたろうです'],
    ['やまだ ゆき', FIRST, 'ゆきさんへ'],
    ['王小明', 'initials', '小明你好'],
  ])('%s, %s: %s', (name, display, text) => {
    expect(found(name, display, text)).toBeDefined();
  });

  test.each([
    ['Rani Kusuma', 'kusuma-rani-kopi'],
    ['Rani Kusuma', 'kusumarani-kopi'],
    ['Hans Müller', 'mueller-kaffee'],
    ['山田 太郎', '太郎さん'],
  ])('in a name of a file: %s, %s', (name, slug) => {
    const hidden = hiddenName({ name, display: FIRST });
    expect(hidden !== undefined && isInSlug(slug, hidden)).toBe(true);
  });
});

describe('what is no name', () => {
  test.each<[string, Display, string]>([
    ['Maria Bere', FIRST, 'Semua beres'],
    ['Rani Kusuma', FIRST, 'Wijayakusuma di halaman'],
    ['山田 太郎', FIRST, '山田さんのコーヒー'],
    ['やまだ ゆき', FIRST, 'ゆきとどいた包装'],
    ['Pembeli Tokopedia', 'anonymous', 'Saya beli di Tokopedia'],
    ['Google User', 'anonymous', 'Found it on Google'],
    ['Иван Петров', FIRST, 'Хороший кофе'],
  ])('%s, %s: %s', (name, display, text) => {
    expect(found(name, display, text)).toBeUndefined();
  });
});

describe('what is shown of a name is not hidden, however it is spelled', () => {
  test.each<[string, Display | 'full', string]>([
    ['Jean-Pierre Dupont', FIRST, 'jean-pierre-d'],
    ['Anne-Marie Louise Roux', FIRST, 'anne-marie-r'],
    ['Łukasz Żak', FIRST, 'lukasz-z'],
    ['Łukasz Żak', FIRST, 'Pozdrawia Łukasz'],
    ['Søren Ægir Kjær', FIRST, 'soren-k'],
    ['Þórður Ðór', FIRST, 'thordur-d'],
    ['Đặng Thị Bé', FIRST, 'dang-b'],
    ['Işıl Yıldız', FIRST, 'isil-y'],
    ['Jörg Müller', FIRST, 'joerg-m'],
    ['Großmann Weiß', FIRST, 'Danke, Großmann'],
    ['Jean-Pierre Dupont', FIRST, 'Merci de Jeanpierre'],
    ['Anna Weiß', 'full', 'anna-weiss'],
    ['Øystein Bjørnsæther', 'full', 'oystein-bjornsaether'],
    ['Jean-Pierre Dupont', 'full', 'jean-pierre-dupont'],
  ])('%s, %s: %s', (name, display, said) => {
    const hidden = hiddenName({ name, display });
    expect(hidden && (isInSlug(said, hidden) || findHiddenName(said, hidden))).toBeFalsy();
  });

  test.each([
    ['Jean-Pierre Dupont', 'jean-pierre-dupont'],
    ['Jean-Pierre Dupont', 'jpdupont-dupont'],
    ['Anna Weiß', 'anna-weiss'],
    ['Łukasz Żak', 'lukaszzak'],
    ['Kari Bjørnsæther', 'bjoernsaether'],
  ])('and the rest stays hidden: %s, %s', (name, slug) => {
    const hidden = hiddenName({ name, display: FIRST });
    expect(hidden !== undefined && isInSlug(slug, hidden)).toBe(true);
  });
});
