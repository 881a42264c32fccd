import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { parseFile } from '#src/loaders/parse-file.ts';
import { contentFolder, PICTURE, PRODUCT, REVIEW, SITE, SOUND } from '../../support/content-folder.ts';

const problemsOf = async (root: string) => (await createContentReader(root).read()).problems;

describe('what is no plain file is told, and waited for by nobody', () => {
  test.each([
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
    ['a link to a device', (path: string) => symlink('/dev/zero', path)],
    ['a link to nothing', (path: string) => symlink('/nonexistent', path)],
    ['a link out of the folder', (path: string) => symlink('/etc/hostname', path)],
    ['a link to a folder', (path: string) => symlink('/etc', path)],
    ['a link to itself', (path: string) => symlink(path, path)],
    ['a folder', (path: string) => mkdir(path)],
    ['a file of gigabytes', (path: string) => writeFile(path, '').then(() => truncate(path, 3e9))],
    [
      'a socket',
      async (path: string) => {
        const server = createServer();
        await new Promise<void>((listening) => server.listen(path, listening));
        onTestFinished(() => void server.close());
      },
    ],
  ])('%s', async (_what, make) => {
    for (const file of ['products/teh.yaml', 'reviews/kopi/ani.md', 'reviews/kopi.ndjson']) {
      const root = await contentFolder(SOUND);
      await make(join(root, file));
      const problems = (await problemsOf(root)).filter((one) => one.file === file);
      expect(problems).toMatchObject([
        { code: 'file-unreadable', message: expect.stringMatching(/^found .*, expected /), fix: expect.any(String) },
      ]);
    }
  });

  test('folders that are links, in media too', async () => {
    const root = await contentFolder(SOUND);
    await symlink('/etc', join(root, 'media'));
    await symlink('/etc', join(root, 'reviews/teh'));
    expect((await problemsOf(root)).map(({ file, message }) => [file, message])).toEqual([
      ['media', 'found a link to a folder, expected a plain file'],
      ['reviews/teh', 'found a link to a folder, expected a plain file'],
    ]);
  });

  test('names with line breaks; a link to a file beside it is one', async () => {
    const root = await contentFolder({ ...SOUND, 'reviews/kopi/a\nb.md': REVIEW, 'media/a\u001b[2Jb.png': PICTURE });
    await symlink(join(root, 'reviews/kopi/rani.md'), join(root, 'reviews/kopi/sama.md'));
    expect((await problemsOf(root)).map(({ file }) => file)).toEqual(['media/a\uFFFD[2Jb.png', 'reviews/kopi/a\uFFFDb.md']);
  });
});

describe('pictures that cannot be drawn', () => {
  const jpeg = () =>
    sharp({ create: { width: 400, height: 300, channels: 3, background: '#7a4b2a', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
      .jpeg()
      .toBuffer();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>');
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)]);
  /** A PNG that says it has 20,000 × 20,000 pixels. */
  const huge = async () => {
    const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    png.writeUInt32BE(20_000, 16);
    png.writeUInt32BE(20_000, 20);
    return png;
  };
  const cases: [string, () => Promise<Uint8Array> | Uint8Array, boolean][] = [
    ['a JPEG that breaks off', async () => (await jpeg()).subarray(0, 5_000), true],
    ['HEIC', () => heic, true],
    ['SVG', () => svg, true],
    ['a web page', () => Buffer.from('<!doctype html><title>404</title>'), true],
    ['nothing', () => new Uint8Array(), true],
    ['too many pixels', huge, true],
    [
      'too long a side',
      () =>
        sharp({ create: { width: 17_000, height: 2, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      true,
    ],
    [
      'a GIF',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
          .gif()
          .toBuffer(),
      true,
    ],
    ['a whole JPEG', jpeg, false],
    [
      'a WebP under another name',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
          .webp()
          .toBuffer(),
      false,
    ],
  ];
  test.each(cases)('%s', async (_what, make, isRefused) => {
    const bytes = await make();
    for (const name of ['foto.jpg', 'foto.png']) {
      const root = await contentFolder({
        ...SOUND,
        'site.yaml': `${SITE}theme: { logo: ${name} }\n`,
        'products/kopi.yaml': `${PRODUCT}images: [{ src: ${name}, alt: Kopi }]\n`,
        'reviews/kopi/rani.md': REVIEW.replace('rating: 4', `rating: 4\nmedia: [{ src: ${name}, alt: Kopi }]`),
        [`media/${name}`]: bytes,
      });
      const problems = await problemsOf(root);
      const places = ['products/kopi.yaml:2', 'reviews/kopi/rani.md:3', 'site.yaml:5'];
      expect(problems.map(({ code, file, line }) => [code, `${file}:${line}`])).toEqual(
        isRefused ? places.map((place) => ['picture-format', place]) : [],
      );
    }
  });

  test.each([
    ['a photograph', PICTURE],
    ['no size', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>')],
    ['no drawing', Buffer.from('<svg')],
    [
      'one with a folder in it',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" docname="/home/rani/logo.svg"/>'),
    ],
  ])('a logo called .svg that is %s', async (_what, bytes) => {
    const root = await contentFolder({ ...SOUND, 'site.yaml': `${SITE}theme: { logo: logo.svg }\n`, 'media/logo.svg': bytes });
    expect(await problemsOf(root)).toMatchObject([{ code: 'picture-format', file: 'site.yaml', line: 5 }]);
  });
});

const OWN_NAMES = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'];

describe('names and characters that later steps cannot treat like others', () => {
  test.each(OWN_NAMES)('a field, an attribute, an answer called %s', async (name) => {
    for (const [file, text] of [
      ['site.yaml', `${SITE}${name}: x\n`],
      ['products/kopi.yaml', `${PRODUCT}attributes: { ${name}: { label: G, values: { a: A } } }\n`],
      ['products/kopi.yaml', `${PRODUCT}attributes: { grind: { label: G, values: { ${name}: A } } }\n`],
      ['reviews/kopi/rani.md', REVIEW.replace('rating: 4', `rating: 4\nattributes: { ${name}: a }`)],
      ['reviews/kopi/rani.md', REVIEW.replace('rating: 4', `rating: 4\nattributes: { grind: ${name} }`)],
      ['reviews/kopi/rani.md', REVIEW.replace('rating: 4', `rating: 4\ncommitments: { ${name}: kept }`)],
      [
        'reviews/kopi.ndjson',
        `{"id":"b","rating":4,"author":{"name":"B"},"date":"2026-08-14","body":"Baik.","attributes":{"${name}":"a"}}\n`,
      ],
      ['reviews/kopi.ndjson', `{"id":"b","rating":4,"author":{"name":"B","${name}":1},"date":"2026-08-14","body":"Baik."}\n`],
    ] as const) {
      const problems = await problemsOf(
        await contentFolder({
          ...SOUND,
          'products/kopi.yaml': `${PRODUCT}attributes: { grind: { label: G, values: { a: A } } }\n`,
          [file]: text,
        }),
      );
      expect(problems.length, `${file} ${text}`).toBeGreaterThan(0);
      expect(problems.map((one) => one.file)).toContain(file);
    }
  });

  test('half of a character is refused with its place', async () => {
    const line = (fields: object) =>
      `${JSON.stringify({ id: 'b', rating: 4, author: { name: 'B' }, date: '2026-08-14', body: 'Baik.', ...fields })}\n`;
    for (const [file, text, place] of [
      ['reviews/kopi.ndjson', line({ body: 'Baik \ud83d.' }), 'body'],
      ['reviews/kopi.ndjson', line({ author: { name: '\udc00' } }), 'author.name'],
      ['reviews/kopi.ndjson', line({ replies: [{ date: '2026-08-15', by: 'Tim', body: 'x\ud800' }] }), 'replies[0].body'],
      ['reviews/kopi/rani.md', REVIEW.replace('rating: 4', 'rating: 4\ntitle: "a\\ud800"'), 'title'],
      ['products/kopi.yaml', 'name: "Kopi \\ud800"\n', 'name'],
    ] as const) {
      const problems = await problemsOf(await contentFolder({ ...SOUND, [file]: text }));
      expect(problems.filter((one) => one.file === file)).toMatchObject([
        { code: 'invalid-value', file, field: place, message: expect.stringContaining('half of a character') },
      ]);
    }
  });
});

const NESTED = 100_000;

test.each([
  ['deep JSON', 'reviews/kopi.ndjson', `${'['.repeat(NESTED)}${']'.repeat(NESTED)}`],
  ['deep JSON in a field', 'reviews/kopi.ndjson', `{"id":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`],
  ['a line of megabytes', 'reviews/kopi.ndjson', `{"id":"${'x'.repeat(2_000_000)}"}`],
  ['deep YAML', 'products/kopi.yaml', `name: ${'['.repeat(NESTED / 2)}`],
  ['deep YAML lists', 'products/kopi.yaml', `name: ${'- '.repeat(NESTED / 2)}x`],
  ['deep YAML by indentation', 'products/kopi.yaml', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ['question marks', 'products/kopi.yaml', `${'? '.repeat(38)}a`],
  ['question marks on lines', 'products/kopi.yaml', Array.from({ length: 38 }, (_, at) => `${' '.repeat(2 * at)}?`).join('\n')],
  ['question marks in braces', 'products/kopi.yaml', `${'{? '.repeat(38)}a`],
  ['lists as names', 'products/kopi.yaml', `${'['.repeat(25)}a${']: 1'.repeat(25)}`],
  ['an anchor that refers to itself', 'products/kopi.yaml', 'name: &a [*a]\n'],
  ['two anchors that refer to each other', 'products/kopi.yaml', 'name: &a { b: &b [*a] }\nimages: *b\n'],
  [
    'a bomb of aliases',
    'products/kopi.yaml',
    `a: &a [x,x,x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`).join('\n')}\n`,
  ],
  ['many anchors', 'products/kopi.yaml', `name: ${'&a '.repeat(40_000)}x`],
  ['many fields', 'products/kopi.yaml', Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join('\n')],
  ['many lines in quotes', 'products/kopi.yaml', `name: "${'x\n'.repeat(90_000)}"`],
  ['megabytes of YAML', 'products/kopi.yaml', `name: ${'x'.repeat(1_500_000)}`],
])('%s is told in one sentence, and soon', (_what, file, text) => {
  const before = process.cpuUsage().user;
  const { problems } = parseFile(file, Buffer.from(text));
  const seconds = (process.cpuUsage().user - before) / 1e6;
  expect(problems[0]).toMatchObject({
    file,
    line: expect.any(Number),
    message: expect.stringMatching(/^found .*/s),
    fix: expect.any(String),
  });
  expect(problems[0]?.message.length).toBeLessThan(400);
  // Processor time of this process; a parser that runs away takes minutes.
  expect(seconds).toBeLessThan(5);
});
