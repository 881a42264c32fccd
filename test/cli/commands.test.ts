import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { textsFor } from '#src/i18n/texts.ts';
import { SOUND } from '../support/content-folder.ts';
import { runInProcess } from './run-in-process.ts';
import { runBukti, start, workspace } from './workspace.ts';

/** A Node of the system that is too old, where there is one. */
function oldNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => join(folder, 'node')).filter((path) => existsSync(path));
  return found.find((path) => Number(execFileSync(path, ['-p', 'process.versions.node.split(".")[0]'])) < 22);
}

const inContent = (files: Record<string, string | Uint8Array>) =>
  Object.fromEntries(Object.entries(files).map(([path, data]) => [`content/${path}`, data]));

test('--help names every command and says where to start', async () => {
  const { bukti } = await workspace();
  const { code, stdout } = await bukti('--help');
  expect(code).toBe(0);
  for (const command of ['check', 'import', 'build', 'dev', 'preview', 'schema'])
    expect(stdout).toMatch(new RegExp(`^ {2}${command}`, 'm'));
  expect(stdout).toContain('npm exec --no -- bukti import reviews.csv --dry-run');
});

test('import --help explains each field and gives examples', async () => {
  const { stdout } = await (await workspace()).bukti('import', '--help');
  for (const word of ['--map', '--set', '--product', '--refused', 'replyDate', 'claim', 'Examples:', 'never imported'])
    expect(stdout).toContain(word);
});

test('a mistyped command is answered with the right one', async () => {
  const { code, stderr } = await (await workspace()).bukti('chek');
  expect(code).toBe(1);
  expect(stderr).toContain('Did you mean check?');
});

test.each<[typed: string[], english: string[], indonesian: string[]]>([
  [['chek'], ['Found no command "chek".', 'Did you mean check?'], ['Tidak ada perintah "chek".', 'Maksudnya check?']],
  [['balas', 'rani'], ['Did you mean reply?'], ['Maksudnya reply?']],
  [['new', 'revew'], ['Did you mean review?', 'bukti new --help'], ['Maksudnya review?']],
  [['reply'], ['Found nothing after bukti reply, expected <id>'], ['bukti reply belum lengkap: <id>']],
  [
    ['host', 'apach'],
    ['Found "apach" after bukti host, expected one of: nginx, apache', 'Did you mean apache?'],
    ['Ada "apach" setelah bukti host; seharusnya salah satu dari: nginx, apache', 'Maksudnya apache?'],
  ],
  [
    ['withdraw', 'rani'],
    ['Not complete yet: --reason (why; it is published), one of: author-request, ', 'bukti withdraw … --reason …'],
    ['Belum lengkap: --reason (alasannya; tampil untuk umum), salah satu dari: author-request, ', 'bukti withdraw … --reason …'],
  ],
  [['reply', 'rani', '--text'], ['Found nothing after --text'], ['Belum ada isi setelah --text']],
  [
    ['reply', 'rani', '--teks', 'Halo', '--sya=x'],
    ['Found --teks, an option', 'Did you mean --text?', 'Found --sya, an option'],
    ['Tidak ada pilihan --teks', 'Maksudnya --text?', 'Tidak ada pilihan --sya'],
  ],
  [
    ['reply', 'rani', '--text', 'Terima', 'kasih'],
    ['Found "kasih"', 'between quotes'],
    ['Ada "kasih"', 'diapit tanda kutip'],
  ],
  [
    ['export', '--format', 'csvv'],
    ['Found "csvv" after --format', 'Did you mean csv?'],
    ['Ada "csvv" setelah --format', 'Maksudnya csv?'],
  ],
  [
    ['new', 'review', '--rating', 'lima', '--display', 'nama-depan', '--as', 'hadiah'],
    ['"lima" after --rating', 'Did you mean first-initial?', 'Did you mean incentivised?', '--product'],
    ['"lima" di belakang --rating', 'Maksudnya first-initial?', 'Maksudnya incentivised?', '--product'],
  ],
])('%j is answered in both languages, all mistakes at once', async (typed, english, indonesian) => {
  const { root } = await workspace(inContent(SOUND));
  for (const [language, texts] of [
    ['en', english],
    ['id', indonesian],
  ] as const) {
    const { code, stdout, stderr } = await runBukti(typed, root, { ...process.env, BUKTI_LANG: language });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    for (const text of texts) expect(stderr).toContain(text);
    expect(stderr).not.toMatch(/^error:|\bat \w+ \(/m);
    if (language === 'id') expect(stderr).not.toMatch(/\b(?:Found|expected|Type|Did you)\b/);
  }
});

test.skipIf(oldNode() === undefined)('an old Node is answered with one sentence', async () => {
  const node = oldNode() ?? '';
  const { code, stdout, stderr } = await start(node, [resolve('src/cli/bukti.mjs'), 'check'], process.cwd());
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(/^bukti needs Node 22\.18 or newer, and this is Node \d+\.\d+\.\d+: type "npm exec --no -- bukti …"/);
});

test.skipIf(oldNode() === undefined)('npm exec --no -- bukti brings its own Node where that of the system is old', async () => {
  const PATH = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
  const { code, stdout } = await start('npm', ['exec', '--no', '--', 'bukti', '--help'], process.cwd(), {
    ...process.env,
    PATH,
    BUKTI_LANG: 'en',
  });
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: bukti');
});

test('check says that all is well', async () => {
  const { bukti } = await workspace(inContent(SOUND));
  expect(await bukti('check')).toEqual({
    code: 0,
    stdout: [
      '1 review, 1 product, 0 posts: no problems',
      '→ 1 published review is not sealed yet: npm exec --no -- bukti seal',
      '→ Commit this folder to no public repository yet: the files of reviews and questions hold what the site does not show: 1 full name behind a shorter one. npm exec --no -- bukti hide moves them into private/.',
      '',
    ].join('\n'),
    stderr: '',
  });
});

test('check tells file, line, what was found and what to do', async () => {
  const spoilt = { ...SOUND, 'reviews/kopi/rani.md': '---\nratng: 4\nauthor: { name: R }\ndate: 2026-08-14\n---\nEnak.\n' };
  const { code, stdout, stderr } = await (await workspace(inContent(spoilt))).bukti('check');
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('reviews/kopi/rani.md:2');
  expect(stderr).toContain('Did you mean rating?');
});

test('check --fix mends lines of JSON, and tells what is left', async () => {
  const line = (id: string, rating: string, date = '2026-01-01') =>
    `{"id":"${id}","rating":${rating},"author":{"name":"Ani Sari"},"date":"${date}","body":"Cocok, ${id}."}\n`;
  const lines = [line('a1', '"5"'), line('a2', '4'), line('a3', '5', 'kemarin')];
  const { bukti, files } = await workspace(inContent({ ...SOUND, 'reviews/kopi.ndjson': lines.join('') }));
  const { code, stdout, stderr } = await bukti('check', '--fix');
  expect(code).toBe(1);
  expect(stdout).toContain('1');
  expect(stderr).toContain('reviews/kopi.ndjson:3');
  expect(stderr).not.toContain('reviews/kopi.ndjson:1');
  expect((await files())['content/reviews/kopi.ndjson']).toBe([line('a1', '5'), ...lines.slice(1)].join(''));
});

test('a content folder that is not there is an error, and none is made', async () => {
  const { bukti, files } = await workspace();
  for (const command of ['check', 'schema', 'build']) {
    const { code, stderr } = await bukti(command, '--content', 'contnt');
    expect(code).toBe(1);
    expect(stderr).toContain('Found no folder contnt, expected the content folder there.');
  }
  expect(await files()).toEqual({});
});

test('in another folder than the shop’s, no command makes a second shop or a second key, and the way is told', async () => {
  const space = await workspace({
    'Toko Saya/content/site.yaml': 'name: Toko\nurl: https://toko.example\ntagline: Kopi\n',
    'ulasan.csv': 'product,rating,body,channel\nkopi,5,Enak,website\n',
  });
  const before = await space.files();
  const said = async (folder: string, ...args: string[]) => {
    const { code, stderr } = await runInProcess(args, join(space.root, folder), { ...process.env, BUKTI_LANG: 'id' });
    expect(code).toBe(1);
    return stderr;
  };
  for (const command of [['import', join(space.root, 'ulasan.csv')], ['keygen'], ['invites'], ['check']]) {
    expect(await said('.', ...command)).toContain('Ketik dulu: cd "Toko Saya"\n');
    expect(await said('Toko Saya/content', ...command)).toContain('Ketik dulu: cd ..\n');
  }
  await space.write({ 'Toko Lain/content/site.yaml': 'name: Lain\n' });
  expect(await said('.', 'import', 'ulasan.csv')).toContain('Ketik dulu: cd "Toko Lain", atau cd "Toko Saya"\n');
  expect(Object.keys(await space.files())).toEqual([...Object.keys(before), 'Toko Lain/content/site.yaml'].sort());
});

test('schema writes what changed, and nothing the second time', async () => {
  const { bukti, files } = await workspace(inContent(SOUND));
  expect((await bukti('schema')).stdout).toContain('Wrote content/.schemas/site.json');
  expect((await bukti('schema')).stdout).toBe('content/.schemas is up to date.\n');
  const review = JSON.parse((await files('content/.schemas'))['review.json'] ?? '');
  expect(review.properties.rating).toMatchObject({ type: 'integer', description: 'Stars, a whole number from 1 to 5' });
  expect(review.required).not.toContain('lang');
  expect(review.properties).not.toHaveProperty('body');
});

test('an editor knows each text of content/texts, what it says in English, and what must stand in it', async () => {
  const schema = JSON.parse(await readFile('content/.schemas/texts.json', 'utf8'));
  expect(schema.properties.pages.properties.nav.properties.products.description).toBe(textsFor('en').pages.nav.products);
  const validate = new Ajv({ strict: false }).compile(schema);
  const check = (file: object) => validate(file) || validate.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  expect(check({ pages: { nav: { products: 'Kaffees' }, reviews: '{n, plural, one {{n} Meinung} other {{n} Meinungen}}' } })).toBe(true);
  expect(check({ pages: { nav: { prodcuts: 'Kaffees' } } })).toEqual(['/pages/nav additionalProperties']);
  expect(check({ pages: { reviews: 'viele Meinungen' } })).toEqual(['/pages/reviews pattern']);
});

test('the schemas in content/ are those of the code', async () => {
  const { bukti, files } = await workspace(inContent(SOUND));
  await bukti('schema');
  for (const [name, text] of Object.entries(await files('content/.schemas'))) {
    expect(await readFile(`content/.schemas/${name}`, 'utf8'), `${name}: type npm exec --no -- bukti schema`).toBe(text);
  }
});
