import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepTrueSentences } from '#src/aggregate/overview.ts';
import { SITE } from '../support/content-folder.ts';
import { SHOP } from '../support/seal.ts';
import { runBukti, workspace } from './workspace.ts';

const line = (at: number, fields: object) =>
  JSON.stringify({
    id: `u${at}`,
    rating: 4,
    author: { name: 'A', display: 'anonymous' },
    date: '2026-08-14',
    body: `Nomor ${at}`,
    ...fields,
  });
const FILES = {
  ...SHOP,
  'content/site.yaml': `${SITE}languages: [en]\n`,
  'content/products/lain.yaml': '# ours\nname: Lain # keep\n',
  'content/reviews/lain.ndjson': [
    line(1, { pros: ['aroma kuat'], cons: ['mahal'], trust: { care: 5 } }),
    line(2, { pros: ['aroma kuat'], cons: ['mahal'], trust: { care: 4 } }),
    line(3, { pros: ['aroma kuat', 'sekali saja'] }),
  ].join('\n'),
};
const GOOD = 'In 3 reviews, customers name as good: “aroma kuat” (3).';
const BAD = 'In 3 reviews, customers name as bad: “mahal” (2).';
const ASKED = 'Asked to rate from one to five, they say: “They care” 4.5 (2 answers).';

test('a draft says what was counted and writes nothing; --approve writes it into the file of the product, and later shows that the counts moved', async () => {
  const space = await workspace(FILES);
  const before = await space.files();
  const draft = await runBukti(['summarise', 'lain'], space.root);
  expect([draft.code, draft.stdout]).toEqual([0, expect.stringContaining(`en: ${GOOD} ${BAD} ${ASKED}\n`)]);
  expect(await space.files()).toEqual(before);

  expect((await runBukti(['summarise', 'lain', '--approve'], space.root)).code).toBe(0);
  const path = 'content/products/lain.yaml';
  expect((await space.files())[path]).toMatch(
    /^# ours\nname: Lain # keep\noverview:\n {2}approved: \d{4}-\d\d-\d\d\n {2}reviews: 3\n {2}text:\n {4}en: /,
  );
  expect((await runBukti(['check'], space.root)).code).toBe(0);
  expect((await runBukti(['summarise', 'lain'], space.root)).stdout).toContain('nothing has moved since');

  await space.write({ 'content/reviews/lain.ndjson': `${FILES['content/reviews/lain.ndjson']}\n${line(4, { cons: ['mahal'] })}` });
  expect((await runBukti(['summarise', 'lain'], space.root)).stdout).toContain('from 3 reviews; the counts have moved since');
});

test.each([
  [
    'that is indented',
    '  # ours\n  name: Lain # keep\n',
    '  # ours\n  name: Lain # keep\n  overview:\n    approved: DAY\n    reviews: 3\n    text:\n      en: TEXT\n',
  ],
  [
    'with the line breaks of Windows',
    'name: Lain\r\n',
    'name: Lain\r\noverview:\r\n  approved: DAY\r\n  reviews: 3\r\n  text:\r\n    en: TEXT\r\n',
  ],
  ['between braces', '{ name: Lain }\n', '{ name: Lain, overview: { approved: DAY, reviews: 3, text: { en: TEXT } } }\n'],
  [
    'with an earlier overview',
    'name: Lain\noverview: # ours\n  reviews: 2 # then\n  approved: 2026-01-01\n  text:\n    id: Lama\n    en: Old # go over it\nsku: L\n',
    'name: Lain\noverview: # ours\n  reviews: 3 # then\n  approved: DAY\n  text:\n    en: TEXT # go over it\nsku: L\n',
  ],
  [
    'with an earlier overview in one language',
    'name: Lain\noverview:\n  reviews: 2\n  approved: 2026-01-01\n  text: >-\n    Old\n    words\nsku: L\n',
    'name: Lain\noverview:\n  reviews: 3\n  approved: DAY\n  text: { en: TEXT }\nsku: L\n',
  ],
])('what is approved is written into a product file %s, and nothing else there changes', async (_what, before, after) => {
  const path = 'content/products/lain.yaml';
  const space = await workspace({ ...FILES, [path]: before });
  const approve = () => runBukti(['summarise', 'lain', '--approve'], space.root);
  expect(await approve()).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(`Wrote the field overview into ${path}.`) });
  const edited = (await space.files())[path] ?? '';
  expect(edited.replace(/"In 3 .*\)\."/, 'TEXT').replace(/approved: [\d-]+/, 'approved: DAY')).toBe(after);
  const { stdout } = await approve();
  expect(stdout).toContain('says this already. Nothing changed.');
  expect(stdout).not.toContain('Wrote');
});

test('nothing is said to be written where nothing was', async () => {
  const space = await workspace({ ...FILES, 'content/products/lain.yaml': 'name: Lain\n...\n' });
  const before = await space.files();
  const { code, stdout, stderr } = await runBukti(['summarise', 'lain', '--approve'], space.root);
  expect([code, stdout.includes('Wrote')]).toEqual([1, false]);
  expect(stderr).toContain('written so unusually');
  expect(await space.files()).toEqual(before);
});

test('nothing is drafted where no two customers say the same', async () => {
  const space = await workspace({ ...FILES, 'content/reviews/lain.ndjson': line(1, {}) });
  expect(await runBukti(['summarise', 'lain'], space.root)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('nothing was written'),
  });
});

test.each([
  [
    'words it well',
    'Of the 3 who wrote, what stays is the “aroma kuat” (3). Yet “mahal” is heard as well, from 2 of 3.',
    /^en: Of the 3 who wrote, what stays is the “aroma kuat” \(3\)\. Yet “mahal” is heard as well, from 2 of 3\. Asked/,
  ],
  [
    'counts wrong, quotes what nobody said, and praises',
    'All 30 love “aroma kuat” (3). “Murah” (2) too. A wonderful coffee!',
    /^en: In 3 reviews, customers name as good: “aroma kuat” \(3\)\. In 3 reviews, .*\n {2}dropped, .* All 30 .*\n {2}dropped, .* “Murah” \(2\) too\.\n {2}dropped, .* A wonderful coffee!/,
  ],
])('a model that %s', async (_what, answer, says) => {
  const space = await workspace(FILES);
  const asked: { url: string | undefined; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push({ url: request.url, body: Buffer.concat(chunks).toString('utf8') });
      response.end(JSON.stringify({ choices: [{ message: { content: answer } }] }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
  const { code, stdout } = await runBukti(['summarise', 'lain', '--polish', address, '--model', 'kecil'], space.root);
  expect(code).toBe(0);
  expect(stdout).toMatch(says);
  expect(asked.map(({ url }) => url)).toEqual(['/v1/chat/completions']);
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    model: 'kecil',
    messages: [{}, { role: 'user', content: `${GOOD} ${BAD} ${ASKED}` }],
  });
});

test('a model that is not there is told, and nothing is written', async () => {
  const space = await workspace(FILES);
  const result = await runBukti(['summarise', 'lain', '--polish', 'http://127.0.0.1:9/v1', '--approve'], space.root);
  expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining('Found no answer at http://127.0.0.1:9/v1/chat/completions') });
});

describe('a sentence holds where', () => {
  const facts = [
    { quote: 'aroma kuat', numbers: [3] },
    { quote: 'mahal', numbers: [2] },
    { quote: 'They care', numbers: [4.5, 2] },
  ];
  test.each([
    ['it quotes and counts as the reviews do', '“aroma kuat” (3 of 1.204)', true],
    ['the count stands in other digits', 'مما يعجب “aroma kuat” ٣', true],
    ['a decimal comma is one', '“They care” 4,5 (2)', true],
    ['the count of another quote is no excuse', '“aroma kuat” (2), “mahal” (2)', false],
    ['a quote has its count', '“aroma kuat” is liked', false],
    ['a quote is whole', '“aroma” (3)', false],
    ['a number is known', '“aroma kuat” (3), in 12 shops', false],
    ['something is quoted', 'Of 1204 reviews all are glad', false],
    ['other signs of a quote are none', '“aroma kuat” (3) and "cheap"', false],
  ])('%s', (_rule, sentence, holds) => {
    expect(keepTrueSentences(`${sentence}.`, 1204, facts)).toHaveLength(holds ? 1 : 0);
  });
});
