import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idIn } from '#src/cli/edit/find-entry.ts';
import { SITE } from '../support/content-folder.ts';
import { reviewFile, SHOP } from '../support/seal.ts';
import { runBukti, sealed, type Workspace, workspace } from './workspace.ts';

const ENGLISH = { ...SHOP, 'content/site.yaml': `${SITE}languages: [en, id]\ncountry: ID\n` };
const POST = '---\nauthor: { name: Dimas } # he\nplatform: whatsapp\ndate: 2026-08-14\nproducts: [kopi]\n---\nEnak!\n';

/** With a system that speaks no Indonesian, so that the site alone decides. */
const type = ({ root }: Workspace, ...args: string[]) => runBukti(args, root, { ...process.env, LC_ALL: 'C', LC_MESSAGES: '', LANG: '' });

const QUESTION = '---\nproduct: kopi\ndate: 2026-08-14 # lewat WA\n---\nBisa untuk tubruk?\n';
const RANI = 'content/reviews/kopi/rani.md';
const TEH = 'content/reviews/teh.ndjson';

/** What was typed, the file, a text in it, and what stands in its place afterwards. */
const EDITS: [string[], string, string, string][] = [
  [
    ['reply', 'rani', '--text', 'Terima kasih: #1\n"salam" 😀', '--by', 'Tim', '--date', '2026-08-20'],
    RANI,
    '---\nRasanya',
    'replies:\n  - date: 2026-08-20\n    by: Tim\n    body: "Terima kasih: #1\\n\\"salam\\" 😀"\n---\nRasanya',
  ],
  [
    ['new', 'reply', 'budi', '--text', '-1, maaf', '--by', 'Tim', '--date', '2026-08-20'],
    TEH,
    '"body":"Wangi sekali."',
    '"body":"Wangi sekali.","replies":[{"date":"2026-08-20","by":"Tim","body":"-1, maaf"}]',
  ],
  [
    ['recovery', 'rani', '--step', 'remedied', '--remedy', 'refund', '--date', '2026-08-20'],
    RANI,
    '---\nRasanya',
    'recovery:\n  - date: 2026-08-20\n    step: remedied\n    remedy: refund\n---\nRasanya',
  ],
  [
    ['new', 'recovery', 'sari', '--step', 'confirmed', '--rating', '5', '--note', 'Jadi: enak', '--date', '2026-08-20'],
    TEH,
    '"body":"Kurang pekat."',
    '"body":"Kurang pekat.","recovery":[{"date":"2026-08-20","step":"confirmed","rating":5,"note":"Jadi: enak"}]',
  ],
  [['withhold', 'rani', '--reason', 'abusive'], RANI, '---\nRasanya', 'status: withheld\nreason: abusive\n---\nRasanya'],
  [
    ['withhold', 'sari', '--reason', 'personal-data'],
    TEH,
    '"body":"Kurang pekat."',
    '"body":"Kurang pekat.","status":"withheld","reason":"personal-data"',
  ],
  [
    ['reply', 'tubruk', '--text', 'Bisa dengan giling kasar.', '--by', 'Tim', '--date', '2026-08-20'],
    'content/questions/tubruk.md',
    '---\nBisa',
    'replies:\n  - date: 2026-08-20\n    by: Tim\n    body: Bisa dengan giling kasar.\n---\nBisa',
  ],
  [
    ['disclose', 'rani', '--as', 'incentivised', '--note', 'Voucher: 10 %'],
    RANI,
    '---\nRasanya',
    'disclosure: incentivised\ndisclosureNote: "Voucher: 10 %"\n---\nRasanya',
  ],
  [
    ['reply', 'ani', '--replace', '--text', 'Maaf: "besok"', '--date', '2026-08-21'],
    'content/reviews/kopi/ani.md',
    'date: 2026-08-20, by: Tim, body: Terima kasih',
    'date: 2026-08-21, by: Tim, body: "Maaf: \\"besok\\""',
  ],
  [
    ['reply', 'dua', '--replace', '--text', 'Kedua, dibetulkan', '--by', 'Ayu', '--date', '2026-08-23'],
    'content/reviews/teh.ndjson',
    '{"by":"Tim","date":"2026-08-22","body":"Kedua"}',
    '{"by":"Ayu","date":"2026-08-23","body":"Kedua, dibetulkan"}',
  ],
  [
    ['withhold', 'content/reviews/kopi/rani.md', '--reason', 'abusive'],
    RANI,
    '---\nRasanya',
    'status: withheld\nreason: abusive\n---\nRasanya',
  ],
  [['withhold', 'Rani Kusuma', '--reason', 'abusive'], RANI, '---\nRasanya', 'status: withheld\nreason: abusive\n---\nRasanya'],
  [
    ['disclose', 'dimas', '--as', 'sample', '--note', 'Dikirim gratis'],
    'content/posts/dimas.md',
    '---\nEnak!',
    'disclosure: sample\ndisclosureNote: Dikirim gratis\n---\nEnak!',
  ],
];

/** A review with one answer, in a file of its own, and a review with two answers, in a line. */
const ANSWERED = {
  'content/reviews/kopi/ani.md':
    '---\nrating: 3\nauthor: { name: Ani Sari }\ndate: 2026-08-14\nreplies:\n  - { date: 2026-08-20, by: Tim, body: Terima kasih } # oleh Ayu\n---\nLumayan.\n',
  [TEH]: `${SHOP[TEH] ?? ''}{"id":"dua","rating":2,"author":{"name":"Tono Ali"},"date":"2026-08-14","replies":[{"by":"Tim","date":"2026-08-20","body":"Satu"},{"by":"Tim","date":"2026-08-22","body":"Kedua"}],"body":"Hambar."}\n`,
};

test.each(EDITS)('%j changes this and no other byte', async (args, file, before, after) => {
  const space = await workspace({ ...ENGLISH, ...ANSWERED, 'content/posts/dimas.md': POST, 'content/questions/tubruk.md': QUESTION });
  const files = await space.files();
  const { code, stderr, stdout } = await type(space, ...args);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(file);
  expect(await space.files()).toEqual({
    ...files,
    [file]: files[file]?.replace(before, () => after),
  });
  expect((await type(space, 'check')).code).toBe(0);
});

test('an answer that is corrected says what it said, a sealed one becomes a revision, and the same one is written once', async () => {
  const space = await sealed({ ...ENGLISH, ...ANSWERED });
  const { stdout } = await type(space, 'reply', 'ani', '--replace', '--text', 'Besok kami kirim.');
  expect(stdout).toContain('Replaced the last answer to ani in content/reviews/kopi/ani.md. It said: "Terima kasih"');
  expect(stdout).toContain('This review is sealed. Type npm exec --no -- bukti seal, which logs a new revision');
  expect((await type(space, 'seal')).stdout).toContain('ani: sealed again');
  const before = await space.files();
  expect((await type(space, 'reply', 'ani', '--text', 'Besok kami kirim.')).stdout).toContain('says this already');
  expect(await space.files()).toEqual(before);
  expect((await type(space, 'reply', 'ani', '--text', 'Sudah dikirim.')).stdout).toContain('There are 2 answers now');
  expect((await type(space, 'reply', 'rani', '--replace', '--text', 'Hai')).stderr).toContain('no answer to rani');
});

test('another size of a product, and what has an id of its own, is written', async () => {
  const space = await workspace(ENGLISH);
  expect((await type(space, 'new', 'product', '--name', 'Kopi Uji', '--sku', 'KPI-2')).stdout).toContain('products/kopi-uji.yaml');
  expect((await type(space, 'new', 'product', '--name', 'Kopi Uji', '--sku', 'KPI-1', '--slug', 'lain')).stdout).toContain(
    'products/lain.yaml',
  );
});

/** What is typed after reply --replace for an answer of 20 August with translations, and what stands in the file. */
test.each([
  [['--text', 'Terima kasih!'], '{ date: 2026-08-20, by: Tim, body: "Terima kasih!" }', true],
  [['--text', 'Terima kasih!', '--date', '2026-08-21'], '{ date: 2026-08-21, by: Tim, body: "Terima kasih!" }', true],
  [
    ['--text', 'Terima kasih', '--by', 'Ayu', '--lang', 'id'],
    '{ date: 2026-08-20, by: Ayu, body: Terima kasih, translations: { en: Thanks }, lang: id }',
    false,
  ],
])('reply --replace %j keeps the day unless another is typed, and says which translations go', async (args, reply, isDropped) => {
  const path = 'content/reviews/kopi/ani.md';
  const text = ANSWERED[path].replace('body: Terima kasih', 'body: Terima kasih, translations: { en: Thanks }');
  const space = await workspace({ ...ENGLISH, [path]: text });
  const { code, stdout } = await type(space, 'reply', 'ani', '--replace', ...args);
  expect([code, stdout.includes('→ Removed its translations, which say what it said before: en.')]).toEqual([0, isDropped]);
  const edited = (await space.files())[path];
  expect(edited).toBe(text.replace(/(?<=replies:\n {2}- )\{.*\}(?= #)/, () => reply));
  expect((await type(space, 'reply', 'ani', '--replace', ...args)).stdout).toContain('says this already. Nothing changed.');
  expect((await space.files())[path]).toBe(edited);
});

test.each([
  ['https://uji.example/en/reviews/rani/', 'rani'],
  ['https://uji.example/reviews/rani/?x=1#answers', 'rani'],
  ['https://uji.example/reviews/rani/index.html', 'rani'],
  ['https://uji.example/reviews/#rani', 'rani'],
  ['https://uji.example/toko/en/reviews/page/2/?q=1#rani', 'rani'],
  ['https://uji.example/products/kopi/#rani', 'rani'],
  ['https://uji.example/posts/2/#dimas', 'dimas'],
  ['/reviews/rani.json', 'rani'],
  ['https://uji.example/api/v1/reviews/rani.json', 'rani'],
  ['content\\reviews\\kopi\\rani.md', 'rani'],
  ['#rani', 'rani'],
  ['Rani #2', 'Rani #2'],
])('%s is the address of %s', (typed, id) => {
  expect(idIn(typed)).toBe(id);
});

test.each(['https://uji.example/reviews/rani/', 'https://uji.example/reviews/#rani'])('every command understands %s', async (address) => {
  const space = await sealed(ENGLISH);
  expect((await space.bukti('open', address)).stdout).toMatch(/^review {6}rani, /);
  expect((await space.bukti('card', address, '--size', 'square')).stdout).toMatch(/^rani-square\.png: /);
  expect((await space.bukti('reply', address, '--text', 'Hai')).stdout).toContain('Wrote the answer');
  expect((await space.bukti('withdraw', address, '--reason', 'abusive')).stdout).toContain('Withdrew rani (abusive)');
});

test('a review is found by its customer or a part of its id; where several fit, none is guessed', async () => {
  const space = await workspace({ ...ENGLISH, ...ANSWERED });
  expect((await type(space, 'recovery', 'tono ali', '--step', 'apologised')).stdout).toMatch(/^dua {2}Tono A\. {2}2 ★ .*"Hambar\."\n/);
  const before = await space.files();
  expect((await type(space, 'reply', 'ono', '--text', 'Hai')).stderr).toContain('Found no review, post or question "ono"');
  const { code, stdout, stderr } = await type(space, 'withhold', 'Tono', '--reason', 'abusive');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/"Tono" fits 2 entries:\n {2}\w+ {2}Tono.*★.*\n {2}\w+ {2}Tono.*★.*\n→ Type it again with the id/);
  expect(await space.files()).toEqual(before);
});

test('a problem that the command itself mends is not reported, and a step that is typed twice is written once', async () => {
  const space = await workspace(ENGLISH);
  const path = 'content/reviews/kopi/rani.md';
  const text = (await space.files())[path] ?? '';
  await space.write({ [path]: `${text.trimEnd()} WA 0812-3456-7890\n` });
  const { code, stdout } = await type(space, 'withhold', 'rani', '--reason', 'personal-data');
  expect([code, stdout.includes('other problem')]).toEqual([0, false]);
  await type(space, 'publish', 'budi');
  await type(space, 'recovery', 'budi', '--step', 'apologised', '--date', '2026-08-20');
  const before = await space.files();
  expect((await type(space, 'recovery', 'budi', '--step', 'apologised', '--date', '2026-08-20')).stdout).toContain('stands there already');
  const { stdout: otherwise } = await type(
    space,
    'recovery',
    'budi',
    '--step',
    'apologised',
    '--date',
    '2026-08-20',
    '--note',
    'Ditelepon.',
  );
  expect(otherwise).toContain('with another rating or note. What was typed now is not written: correct it in content/reviews/');
  expect(await space.files()).toEqual(before);
});

/** What is typed, and what the answer says. Nothing is written. */
const REFUSED: [string[], RegExp][] = [
  [['reply', 'rani'], /Not complete yet: --text \(the answer\)/],
  [['reply', 'ranni', '--text', 'Hai'], /Found no review, post or question "ranni"\.\n→ Did you mean rani\?/],
  [['reply', 'zzz', '--text', 'Hai'], /the last part of its address/],
  [['reply', 'https://uji.example/en/reviews/ranni/?x#y', '--text', 'Hai'], /"ranni"\.\n→ Did you mean rani\?/],
  [
    ['new', 'review', '--product', 'teh', '--rating', '5', '--name', 'Budi', '--text', ' Wangi sekali. '],
    /same review is there already: budi/,
  ],
  [['reply', 'dimas', '--text', 'Hai'], /dimas is a post, not a review\.\n→ Only reviews and questions are answered here/],
  [['withhold', 'dimas', '--reason', 'abusive'], /dimas is a post, not a review\.\n→ .*bukti permission dimas --revoked\n/],
  [['new', 'product', '--name', '山田珈琲'], /no Latin letter and no digit in "山田珈琲".*\n→ Add --slug and a name/],
  [['new', 'commitment', '--title', '二日で発送', '--text', 'x'], /no Latin letter and no digit in "二日で発送".*\n→ Add --slug/],
  [['new', 'product', '--name', ' kopi  UJI ', '--sku', 'KPI-1'], /The same product is there already: kopi\.\n→ .* with --slug and/],
  [['new', 'product', '--name', 'Kopi Uji'], /The same product is there already: kopi\./],
  [
    ['new', 'question', '--product', 'kopi', '--text', ' Bisa untuk\ntubruk?', '--answer', 'Bisa.'],
    /The same question is there already: tubruk\.\n→ .* with --id and/,
  ],
  [
    ['new', 'post', '--author', 'Dimas', '--platform', 'whatsapp', '--product', 'teh', '--text', 'Enak!'],
    /The same post is there already: dimas\./,
  ],
  [['withhold', 'tubruk', '--reason', 'abusive'], /tubruk is a question, not a review/],
  [['reply', 'tubruk', '--text', 'Hai', '--date', '2026-08-01'], /expected a day no earlier than 2026-08-14, that of the question/],
  [
    ['reply', 'rani', '--text', 'Telepon 0812-3456-7890', '--date', '2026-08-20'],
    /Nothing was written.*\n\n {2}reviews\/kopi\/rani\.md:\d+\n.*looks like a phone number/,
  ],
  [['reply', 'rani', '--text', 'Hai', '--date', '2026-08-01'], /expected a day no earlier than 2026-08-14/],
  [['reply', 'rani', '--text', 'Hai', '--date', '20/08/2026'], /expected a calendar date/],
  [['reply', 'rani', '--text', 'Hai', '--date', '2099-01-01'], /no later than today/],
  [['reply', 'rani', '--text', ' \n '], /expected plain text/],
  [['reply', 'rani', '--text', 'Hai', '--by', 'a\u001b[2Jb'], /replies\[0\]\.by: found "a\\u001b\[2Jb"/],
  [['recovery', 'rani', '--step', 'apologized'], /Did you mean apologised\?/],
  [['recovery', 'rani', '--step', 'apologised', '--remedy', 'refund'], /expected no remedy, or step: remedied/],
  [['recovery', 'rani', '--step', 'confirmed', '--rating', '9'], /expected a whole number from 1 to 5/],
  [['withhold', 'rani', '--reason', 'bad'], /expected one of: personal-data, abusive/],
  [['withhold', 'rani'], /--reason/],
  [['disclose', 'rani', '--as', 'incentivised'], /a sentence that says what was given/],
  [['disclose', 'rani', '--as', 'incentivized', '--note', 'x'], /Did you mean incentivised\?/],
  [['new', 'review', '--product', 'kpi', '--rating', '4', '--name', 'Ani'], /Found no product "kpi"/],
  [['new', 'review', '--product', 'kop', '--rating', '4', '--name', 'Ani'], /Did you mean kopi\?/],
  [['new', 'review', '--product', '../kopi', '--rating', '4', '--name', 'Ani'], /Found no product "\.\.\/kopi"/],
  [['new', 'review', '--product', 'kopi', '--rating', 'lima', '--name', 'Ani'], /Found "lima" after --rating/],
  [['new', 'review', '--product', 'kopi', '--rating', '4', '--name', 'Ani', '--id', '../x'], /cannot stand in an address/],
  [['new', 'review', '--product', 'kopi', '--rating', '4', '--name', 'Ani', '--id', 'rani'], /rani\.md already/],
  [['new', 'review', '--product', 'kopi', '--rating', '4', '--name', 'Ani', '--id', 'budi'], /a second time/],
  [['new', 'review', '--product', 'kopi', '--rating', '4', '--name', 'Ani', '--channel', 'tokopedia'], /public address of the original/],
  [['new', 'review'], /--product .*--rating .*--name/],
  [['new', 'product', '--name', 'Teh', '--price', '85.000'], /Write digits alone/],
  [['new', 'product', '--name', 'Teh', '--url', 'javascript:alert(1)'], /expected a web address/],
  [['new', 'product', '--name', 'Teh', '--image', 'tidak-ada.jpg', '--alt', 'Teh'], /tidak-ada\.jpg/],
  [
    ['new', 'post', '--author', 'A', '--platform', 'tiktok', '--product', 'kopi', '--text', 'x'],
    /public address of the post[\s\S]*\n→ Type the command again, with the right value behind --source\./,
  ],
  [['new', 'commitment', '--title', 'Cepat'], /--text/],
  [['new', 'question', '--product', 'kopi', '--text', 'WA saya 0812-3456-7890?'], /looks like a phone number/],
  [
    ['new', 'question', '--product', 'kopi', '--text', 'Enak?', '--name', 'Siti Kartika', '--id', 'tanya-kartika'],
    /name in the id that is not shown/,
  ],
  [['new', 'question', '--product', 'kopi', '--text', 'Enak?', '--id', 'rani'], /a second time/],
];

/** The flags of the command, by which the value that is refused came or would come. */
const FLAGS: [string[], string][] = [
  [['new', 'question', '--product', 'kopi', '--text', 'Q?', '--answer', 'Call 0812-3456-7890'], '--answer'],
  [['new', 'question', '--product', 'kopi', '--text', 'Call 0812-3456-7890'], '--text'],
  [['new', 'product', '--name-en', 'X', '--name-id', 'a'.repeat(400)], '--name-id'],
  [['new', 'product', '--name', 'X', '--name-id', 'a'.repeat(400)], '--name-id'],
  [['new', 'product', '--name', 'a'.repeat(400), '--name-en', 'X'], '--name'],
  [['new', 'product', '--name', 'X', '--image', 'none.jpg', '--alt', 'X'], '--image'],
  [['new', 'product', '--name', 'X', '--price', '85000', '--currency', 'rupiah'], '--currency'],
  [['new', 'commitment', '--title-en', 'X', '--title-id', 'Y', '--text-en', 'call 0812-3456-7890', '--text-id', 'Z'], '--text-en'],
  [['new', 'commitment', '--title', 'X', '--text', 'Y', '--since', 'today'], '--since'],
  [['new', 'post', '--author', 'a\u0007b', '--platform', 'whatsapp', '--product', 'kopi', '--text', 'x'], '--author'],
  [
    [
      'new',
      'post',
      '--author',
      'A',
      '--platform',
      'whatsapp',
      '--product',
      'kopi',
      '--text',
      'x',
      '--granted',
      'today',
      '--how',
      'comment',
    ],
    '--granted',
  ],
  [['new', 'review', '--product', 'kopi', '--rating', '4', '--name', 'Ani', '--as', 'sample'], '--note'],
  [['reply', 'rani', '--text', 'Telepon 0812-3456-7890'], '--text'],
  [['init', 'new', '--brand', 'T', '--colour', '#fff'], '--colour'],
  [['init', 'new', '--brand', 'a\u0007b', '--email', 'nobody'], '--brand, --email'],
  [['init', 'new', '--brand', 'T', '--product', 'a'.repeat(400)], '--product'],
];

test.each(FLAGS)('%j is refused with the flag %s', async (args, flags) => {
  const space = await workspace({ ...ENGLISH, 'content/posts/dimas.md': POST });
  const { code, stderr } = await space.bukti(...args);
  expect([code, stderr.split('\n').at(-2)]).toEqual([1, `→ Type the command again, with the right value behind ${flags}.`]);
  expect(stderr).not.toContain('id: ani-kopi');
});

test('a number in hidden words is refused with the flag that takes them anew', async () => {
  const space = await sealed({
    ...ENGLISH,
    'content/reviews/kopi/telepon.md': reviewFile({ status: 'withheld', reason: 'personal-data' }).replace(
      /\n[^\n]+\n$/,
      '\nWA 0812-3456-7890\n',
    ),
  });
  const { code, stderr } = await type(space, 'publish', 'telepon');
  expect([code, stderr.includes('looks like a phone number'), stderr.includes('right value behind --text')]).toEqual([1, true, true]);
  expect(await type(space, 'publish', 'telepon', '--text', 'WA [...]')).toMatchObject({ code: 0, stderr: '' });
  expect(await type(space, 'seal')).toMatchObject({ code: 0, stderr: '' });
  expect((await space.files())['content/reviews/kopi/telepon.md']).toMatch(/\n---\nWA \[…\]\n$/);
});

test('hidden words in a list come back with what was left out', async () => {
  const line = {
    id: 'tel',
    rating: 3,
    author: { name: 'Ani Sari' },
    date: '2026-08-14',
    lang: 'id',
    status: 'withheld',
    reason: 'personal-data',
    body: 'WA 0812-3456-7890',
  };
  const list = `${SHOP['content/reviews/teh.ndjson']}${JSON.stringify(line)}\n`;
  const space = await sealed({ ...ENGLISH, 'content/reviews/teh.ndjson': list });
  expect(await type(space, 'publish', 'tel', '--text', 'WA […]')).toMatchObject({ code: 0, stderr: '' });
  expect(await type(space, 'seal')).toMatchObject({ code: 0, stderr: '' });
  const text = (await space.files())['content/reviews/teh.ndjson'];
  expect(text).toContain('"body":"WA […]"');
  expect(text).not.toContain('Ani Sari');
  expect(await type(space, 'check')).toMatchObject({ code: 0, stderr: '' });
});

test.each(REFUSED)('%j is refused, and nothing is written', async (args, says) => {
  const space = await workspace({ ...ENGLISH, 'content/posts/dimas.md': POST, 'content/questions/tubruk.md': QUESTION });
  const before = await space.files();
  const { code, stdout, stderr } = await type(space, ...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(says);
  expect(await space.files()).toEqual(before);
});

const NEW: [string[], string, RegExp][] = [
  [
    [
      'question',
      '--product',
      'kopi',
      '--text',
      'Bisa digiling?',
      '--name',
      'Ani Sari',
      '--date',
      '2026-08-14',
      '--answer',
      'Bisa.',
      '--by',
      'Tim',
    ],
    'content/questions/tanya-ani-s.md',
    /^---\n.*\nproduct: kopi\nauthor:\n {2}name: Ani S\.\ndate: 2026-08-14\nlang: en\nreplies:\n {2}- date: \d{4}-\d\d-\d\d\n {4}by: Tim\n {4}body: Bisa\.\n---\nBisa digiling\?\n$/,
  ],
  [
    [
      'review',
      '--product',
      'kopi',
      '--rating',
      '2',
      '--name',
      'Ani Sari',
      '--text',
      'Enak: #1\n---\n"x"',
      '--title',
      '- #: x',
      '--date',
      '2026-08-14',
    ],
    'content/reviews/kopi/ani-s.md',
    /\nrating: 2\ntitle: "- #: x"\nauthor:\n {2}name: Ani Sari\ndate: 2026-08-14\nlang: en\n---\nEnak: #1\n---\n"x"\n$/,
  ],
  [
    ['review', '--product', 'kopi', '--rating', '5', '--name', 'Ani', '--display', 'anonymous'],
    'content/reviews/kopi/ulasan.md',
    /\n---\n$/,
  ],
  [
    ['product', '--name', 'Kopi: Gayo #1', '--name-en', 'Gayo', '--price', '85000'],
    'content/products/kopi-gayo-1.yaml',
    /id: "Kopi: Gayo #1"\n {2}en: Gayo\nprice:\n {2}amount: 85000\n {2}currency: IDR\n$/,
  ],
  [['product', '--name', '山田珈琲', '--sku', 'YMD 200'], 'content/products/ymd-200.yaml', /name: 山田珈琲\nsku: YMD 200\n$/],
  [['product', '--name', '山田珈琲', '--name-en', 'Yamada'], 'content/products/yamada.yaml', /en: Yamada\n/],
  [
    ['commitment', '--title', 'Cepat', '--text', 'Dua hari', '--since', '2026-01-01'],
    'content/commitments/cepat.yaml',
    /title: Cepat\ntext: Dua hari\nsince: 2026-01-01\n$/,
  ],
  [
    [
      'post',
      '--author',
      'Dimas',
      '--platform',
      'whatsapp',
      '--product',
      'kopi,teh',
      '--text',
      'Wah',
      '--granted',
      '2026-08-20',
      '--how',
      'comment',
    ],
    'content/posts/dimas.md',
    /products:\n {2}- kopi\n {2}- teh\npermission:\n {2}granted: 2026-08-20\n {2}how: comment\n {2}scope:\n {4}- website\n---\nWah\n$/,
  ],
];

test.each(NEW)('new %j', async (args, file, says) => {
  const space = await workspace(ENGLISH);
  const { code, stderr, stdout } = await type(space, 'new', ...args);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`New file: ${file}`);
  expect((await space.files())[file]).toMatch(says);
  expect(await type(space, 'check')).toMatchObject({ code: 0, stderr: '' });
});

test('every command tells whether seal comes next, and seal then finds nothing wrong', async () => {
  const space = await sealed(ENGLISH);
  const reply = await type(space, 'reply', 'rani', '--text', 'Terima kasih');
  expect(reply.stdout).toContain('This review is sealed. Type npm exec --no -- bukti seal, which logs a new revision');
  expect((await type(space, 'check')).code).toBe(1);
  expect((await type(space, 'seal')).stdout).toContain('rani: sealed again, since what stands with its words changed');
  expect((await type(space, 'check')).code).toBe(0);
});

test.each([
  ['tanpa', 'content/reviews/kopi/tanpa.md'],
  ['sari', TEH],
])('the sealed review %s is withheld and published again by four commands', async (id, file) => {
  const space = await sealed(ENGLISH);
  const words = (await space.files())[file];
  const withhold = await type(space, 'withhold', id, '--reason', 'off-topic');
  expect(withhold).toMatchObject({ code: 0, stderr: '' });
  expect(withhold.stdout).toContain(`Withdrew ${id} (off-topic)`);
  expect(withhold.stdout).not.toContain('other problem');
  // Typed again, since nobody knows what a run that was stopped came to: what is left to do is told.
  expect((await type(space, 'withhold', id, '--reason', 'off-topic')).stdout).toMatch(/Nothing changed\.\n→ .*bukti seal/);
  expect(await type(space, 'seal')).toMatchObject({ code: 0, stderr: '' });
  expect(await type(space, 'check')).toMatchObject({ code: 0, stderr: '' });
  expect((await space.files())[file]).not.toMatch(/Biasa|pekat/);
  expect((await type(space, 'reply', id, '--text', 'Hai')).stderr).toContain('its words are in private/');
  expect((await type(space, 'withhold', id, '--reason', 'off-topic')).stdout).toMatch(/Nothing changed\.\n$/);
  expect(await type(space, 'publish', id)).toMatchObject({ code: 0, stderr: '' });
  expect(await type(space, 'seal')).toMatchObject({ code: 0, stderr: '' });
  expect(await type(space, 'check')).toMatchObject({ code: 0, stderr: '' });
  // The seal of other words is another one; all else is as it was.
  const plain = (text = '') => text.replace(/[0-9a-f]{32}(?:-[0-9a-f]{32})?/g, '').replace(/^(salt.*|.*"id":"budi".*)\n/gm, '');
  expect(plain((await space.files())[file])).toBe(plain(words));
});

test('a review whose withholding was stopped before the log knew of it is withheld by the same command', async () => {
  const space = await sealed(ENGLISH);
  const file = 'content/reviews/kopi/tanpa.md';
  const text = (await space.files())[file] ?? '';
  await space.write({ [file]: text.replace(/\n---\n/, '\nstatus: withheld\nreason: abusive\n---\n') });
  const { code, stdout } = await type(space, 'withhold', 'tanpa', '--reason', 'abusive');
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^tanpa is withheld \(abusive\).*\nWithdrew tanpa.*\n→ .*bukti seal/)]);
});

test.each([
  ['reply', ['reply', 'rani', '--text', 'Hai']],
  ['withhold', ['withhold', 'rani', '--reason', 'abusive']],
  ['seal', ['seal']],
  ['hide', ['hide']],
])('%s leaves a file to those who could read and write it', async (_name, args) => {
  const space = await workspace(ENGLISH);
  const path = join(space.root, RANI);
  // The mask of a process takes some of these rights away from a new file.
  await chmod(path, 0o462);
  const before = await readFile(path, 'utf8');
  expect(await space.bukti(...args)).toMatchObject({ code: 0 });
  expect(await readFile(path, 'utf8')).not.toBe(before);
  expect((await stat(path)).mode & 0o777).toBe(0o462);
});

test('an answer to a review whose file is a link to another is an answer to it alone', async () => {
  const space = await workspace(ENGLISH);
  await symlink('tanpa.md', join(space.root, 'content/reviews/kopi/lain.md'));
  const { 'content/reviews/kopi/tanpa.md': other } = await space.files();
  expect(await space.bukti('reply', 'lain', '--text', 'Hai')).toMatchObject({ code: 0 });
  const files = await space.files();
  expect([files['content/reviews/kopi/tanpa.md'], files['content/reviews/kopi/lain.md']]).toEqual([other, expect.stringContaining('Hai')]);
});

test('a mistake elsewhere in the folder stands in nobody’s way, and is told', async () => {
  const space = await workspace({ ...ENGLISH, 'content/reviews/kopi/rusak.md': reviewFile({ rating: '9' }) });
  const { code, stdout } = await type(space, 'reply', 'rani', '--text', 'Hai');
  expect(code).toBe(0);
  expect(stdout).toContain('One other problem is in this folder');
});

test('commands speak Indonesian where the site or the system does', async () => {
  const space = await workspace({ ...ENGLISH, 'content/site.yaml': SITE });
  expect((await type(space, 'reply', 'ranni', '--text', 'Hai')).stderr).toBe(
    'Tidak ada ulasan, unggahan, atau pertanyaan "ranni".\n→ Maksudnya rani?\n',
  );
  await space.write({ 'content/site.yaml': `${SITE}languages: [en]\n` });
  expect((await type(space, 'reply', 'ranni', '--text', 'Hai')).stderr).toContain('Did you mean rani?');
  const env = { ...process.env, LC_ALL: 'id_ID.UTF-8' };
  expect((await runBukti(['reply', 'ranni', '--text', 'Hai'], space.root, env)).stderr).toContain('Maksudnya rani?');
});
