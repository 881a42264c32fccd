import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { buildSite, runBukti, WORK } from '../support/build-site.ts';
import { contentFolder, SITE, SOUND, writeFolder } from '../support/content-folder.ts';

/** Texts['pages'] that break programs: names of JavaScript, directions, joiners, halves of characters, markup, spaces of every kind. */
const ODD = [
  'constructor',
  '__proto__',
  'toString',
  '\ud83d',
  'a\udc00b',
  '👩‍👩‍👧',
  '\u202e terbalik',
  '\u2028baris',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '</script><b>',
  '{{ x }}',
  '<!-- x -->',
  ']]>',
  '&amp;',
  '\u0000',
  '\u001b[2J',
  '"',
  "'",
  '`',
  '\\',
  '%00',
  '=1+1',
  '; =1',
  '\t',
  '\r\n',
  'ﷺ',
  'İ',
  'ẞ',
  'A\u0301',
  'e\u0301\u0301\u0301'.repeat(30),
  'x'.repeat(5_000),
  '---',
  '🇮🇩',
  '0',
  'null',
  'true',
  '1e9',
  '2026-02-30',
  '',
  ' ',
  '\n\n',
  'ශ්‍රී',
  '𝕏',
  '\u{10ffff}',
  '\ufffe',
  '\u0085',
];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const odd = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => `Kopi ${parts.join(' ')}`);
/** Mostly plain: one odd field must not hide behind another. */
const words = fc.oneof({ weight: 7, arbitrary: fc.constant('Kopi yang enak.') }, odd);
const some = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, value);

/** A review whose every field may be odd. What check says about it is what counts. */
const review = fc.record(
  {
    rating: fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constantFrom(0, 6, 4.5, -0)),
    title: some(words),
    author: fc.record({
      name: words,
      display: fc.constantFrom('full', 'first-initial', 'initials', 'anonymous'),
      city: some(words),
    }),
    date: fc.oneof({ weight: 15, arbitrary: fc.constant('2026-08-14') }, fc.constantFrom('2026-02-28', '2026-02-30', '0001-01-01')),
    body: words,
    lang: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('id', 'en', 'jv', 'zh-Hans') }, fc.constantFrom('x', 'constructor')),
    pros: some(fc.array(words, { maxLength: 2 })),
    attributes: some(
      fc.dictionary(fc.constantFrom('grind', 'constructor', 'toString'), fc.constantFrom('kasar', 'constructor', 'toString')),
    ),
    replies: some(fc.array(fc.record({ date: fc.constant('2026-08-15'), by: words, body: words }), { maxLength: 2 })),
    translations: some(fc.record({ en: fc.record({ body: words }) })),
    media: some(
      fc.constantFrom([{ src: 'png.jpg', alt: 'Kopi' }], [{ src: 'broken.jpg', alt: 'Kopi' }], [{ src: 'thin.png', alt: 'Kopi' }]),
    ),
  },
  { noNullPrototype: true },
);

const PRODUCT =
  'name: Kopi Uji\nsku: K-1\nimages: [{ src: thin.png, alt: Kopi }]\nattributes: { grind: { label: Giling, values: { kasar: Kasar, halus: Halus } } }\n';
const RUNS = 300;

async function pictures(): Promise<Record<string, Uint8Array>> {
  const draw = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#7a4b2a', noise: { type: 'gaussian', mean: 120, sigma: 40 } } });
  const jpeg = await draw(300, 200).jpeg().toBuffer();
  return {
    'media/png.jpg': await draw(300, 200).png().toBuffer(),
    'media/broken.jpg': jpeg.subarray(0, 4_000),
    'media/thin.png': await draw(2_000, 1).png().toBuffer(),
    'media/logo.png': await draw(200, 60).png().toBuffer(),
    'media/logo.jpg': await draw(3, 400).jpeg().toBuffer(),
  };
}

test('what check passes, build builds, and verify accepts', async () => {
  const work = await mkdtemp(join(WORK, 'mutations-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const content = join(work, 'content');
  await writeFolder(content, {
    ...SOUND,
    ...(await pictures()),
    'site.yaml': `${SITE}theme: { logo: { light: logo.png, dark: logo.jpg } }\n`,
    'products/kopi.yaml': PRODUCT,
    'products/constructor.yaml': PRODUCT.replace('K-1', 'K-2'),
  });
  const reader = createContentReader(content);
  expect((await reader.read()).problems).toEqual([]);

  const candidates = fc.sample(review, { numRuns: RUNS, seed: 20_261_127 });
  const lines = candidates.map((one, at) => JSON.stringify({ id: at === 0 ? 'constructor' : `r${at}`, ...one }));
  const list = join(content, 'reviews/constructor.ndjson');
  await writeFile(list, `${lines.join('\n')}\n`);
  // A mistake that many lines share is told once, with the first of them: what is left is found by looking again.
  let sound = lines;
  for (let { problems } = await reader.read(); problems.length > 0; { problems } = await reader.read()) {
    for (const { file, line, message, fix } of problems) {
      expect(file).toBe('reviews/constructor.ndjson');
      expect(line).toBeGreaterThan(0);
      expect(message).toMatch(/^found [\s\S]*, (?:expected|which) /);
      expect(fix).not.toBe('');
      expect(`${message}${fix}`.isWellFormed()).toBe(true);
    }
    const spoilt = new Set(problems.map(({ line }) => line));
    sound = sound.filter((_, at) => !spoilt.has(at + 1));
    await writeFile(list, `${sound.join('\n')}\n`);
  }
  expect([sound.length > RUNS / 10, RUNS - sound.length > RUNS / 10]).toEqual([true, true]);
  expect(await runBukti(['check', '--content', content])).toMatchObject({ code: 0 });
  const privateFolder = join(work, 'private');
  expect(await runBukti(['seal', '--content', content, '--private', privateFolder])).toMatchObject({ code: 0 });
  expect(await runBukti(['check', '--content', content])).toMatchObject({ code: 0 });
  const built = await buildSite(content, work, { BUKTI_PRIVATE: privateFolder });
  expect([built.code, built.code === 0 ? '' : built.output]).toEqual([0, '']);
  const verified = await runBukti(['verify', join(work, 'dist')]);
  expect([verified.code, verified.code === 0 ? '' : verified.output]).toEqual([0, '']);
  expect(await readFile(join(work, 'dist/reviews/constructor/index.html'), 'utf8').catch(() => '')).not.toContain('undefined');
});

test('a folder that check refuses is refused by the build with the same sentence', async () => {
  const root = await contentFolder({
    ...SOUND,
    'reviews/kopi/rani.md': (SOUND['reviews/kopi/rani.md'] as string).replace('rating: 4', 'rating: 4\nattributes: { constructor: a }'),
  });
  const check = await runBukti(['check', '--content', root]);
  expect([check.code, check.output]).toEqual([1, expect.stringContaining('reviews/kopi/rani.md:3')]);
  const work = await mkdtemp(join(WORK, 'refused-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const built = await buildSite(root, work);
  const [, sentence = 'none'] = /(found [^\n]*)/.exec(check.output) ?? [];
  expect([built.code, built.output]).toEqual([1, expect.stringContaining(sentence)]);
});
