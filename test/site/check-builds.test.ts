import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { buildSite, runBukti, WORK } from '../support/build-site.ts';
import { contentFolder, SITE, SOUND, writeFolder } from '../support/content-folder.ts';

/** Texts that break programs: names of JavaScript, directions, joiners, halves of characters, markup, spaces of every kind. */
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
const day = fc.oneof({ weight: 15, arbitrary: fc.constant('2026-08-14') }, fc.constantFrom('2026-02-28', '2026-02-30', '0001-01-01'));

/** Where it came from, and what is to disclose; a third-party review needs its address. */
const origin = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom({}, { channel: 'whatsapp' }, { channel: 'in-store' }) },
  fc.constant({ channel: 'tokopedia', source: 'https://www.tokopedia.com/kopi/uji' }),
  fc.constant({ channel: 'tokopedia', source: 'https://uji.example/kopi' }),
  fc.constant({ channel: 'google' }),
  // Words that the review itself does not say: they must be seen beside it.
  fc.record({
    disclosure: fc.constantFrom('incentivised', 'employee', 'sample'),
    disclosureNote: fc.oneof(fc.constant('Diberi contoh.'), odd),
  }),
);
/** Most are public. */
const state = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  fc.constantFrom({ status: 'withheld', reason: 'abusive' }, { status: 'withheld' }, { status: 'pending' }, { edited: '2026-09-01' }),
);
const step = fc.constantFrom('acknowledged', 'apologised', 'remedied', 'confirmed');
const recovery = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ date: fc.constantFrom('2026-08-16', '2026-08-20'), step, note: some(words) }) },
    fc.constant({ date: '2026-08-21', step: 'remedied', remedy: 'refund' }),
    fc.constant({ date: '2026-08-30', step: 'confirmed', rating: 5 }),
  ),
  { maxLength: 4 },
);

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
    date: some(day),
    body: fc.oneof({ weight: 4, arbitrary: words }, fc.constant('')),
    lang: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('id', 'en', 'jv', 'zh-Hans', 'ar', 'de') }, fc.constantFrom('x', 'constructor')),
    pros: some(fc.array(words, { maxLength: 2 })),
    cons: some(fc.array(words, { maxLength: 2 })),
    trust: some(fc.record({ competence: fc.integer({ min: 1, max: 5 }), care: fc.integer({ min: 1, max: 5 }) })),
    commitments: some(fc.dictionary(fc.constantFrom('tepat', 'ramah'), fc.constantFrom('kept', 'broken'))),
    recovery: some(recovery),
    attributes: some(
      fc.dictionary(fc.constantFrom('grind', 'constructor', 'toString'), fc.constantFrom('kasar', 'constructor', 'toString')),
    ),
    replies: some(
      fc.array(
        fc.record({
          date: fc.constantFrom('2026-08-15', '2026-08-14', '2026-09-30', undefined),
          by: words,
          body: words,
          lang: some(fc.constantFrom('en', 'ja')),
          translations: some(fc.record({ en: words, ar: words })),
        }),
        { maxLength: 2 },
      ),
    ),
    translations: some(fc.record({ en: fc.record({ title: some(words), body: words }), ja: some(fc.record({ body: words })) })),
    media: some(
      fc.constantFrom([{ src: 'png.jpg', alt: 'Kopi' }], [{ src: 'broken.jpg', alt: 'Kopi' }], [{ src: 'thin.png', alt: 'Kopi' }]),
    ),
  },
  { noNullPrototype: true },
);
const whole = fc.tuple(review, origin, state).map(([one, ...more]) => Object.assign({}, one, ...more) as typeof one);

/** One for each script and each direction; `languages.test.ts` builds a site in all of them. */
const LANGUAGES = 'languages: [id, en, ar, ja]\n';
/** What stands beside reviews: promises, how the shop asks, a question, a customer's post. */
const BESIDE = {
  'commitments/tepat.yaml': 'title: Tepat waktu\ntext: Dikirim dalam dua hari.\n',
  'commitments/ramah.yaml': 'title: { id: Ramah, en: Kind }\ntext: { id: Dijawab dengan ramah., en: Answered kindly. }\n',
  'invitations.yaml':
    'day: 2026-11-01\nsince: 2026-07-07\nafter: 13\ndue: 1234\ninvited: 1100\nwrote: 100\nnoContact: 30\nunreachable: 4\nreminded: 9\nanswered: 2\n',
  'questions/giling.md':
    '---\nproduct: constructor\nauthor: { name: Ujang, display: full }\ndate: 2026-05-11\nreplies: [{ date: 2026-05-12, by: Toko, body: Bisa. }]\n---\nApakah bisa digiling?\n',
};

const PRODUCT =
  'name: Kopi Uji\nsku: K-1\nimages: [{ src: thin.png, alt: Kopi }]\nattributes: { grind: { label: Giling, values: { kasar: Kasar, halus: Halus } } }\n';
const { BUKTI_SEED = '20261127', BUKTI_RUNS = '300' } = process.env;
const RUNS = Number(BUKTI_RUNS);
/** Another one, to look for more: BUKTI_SEED=7 npm test -- check-builds. */
const SEED = Number(BUKTI_SEED);

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
    ...BESIDE,
    'site.yaml': `${SITE}${LANGUAGES}theme: { logo: { light: logo.png, dark: logo.jpg } }\n`,
    'products/kopi.yaml': PRODUCT,
    'products/constructor.yaml': PRODUCT.replace('K-1', 'K-2'),
  });
  const reader = createContentReader(content);
  expect((await reader.read()).problems).toEqual([]);

  const candidates = fc.sample(whole, { numRuns: RUNS, seed: SEED });
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
