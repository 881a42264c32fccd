import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { reviewFile, SHOP } from '../support/seal.ts';
import { runBukti, sealed, type Workspace, workspace } from './workspace.ts';

const BUDI = {
  id: 'budi-2',
  rating: 1,
  author: { name: 'Budi Hartono Wibowo', display: 'full' },
  date: '2026-08-10',
  status: 'withheld',
  reason: 'personal-data',
  body: 'Kurirnya bernama Zulkarnain, rumahnya di gang sebelah.',
};

const FILES = {
  ...SHOP,
  'content/reviews/kopi/rani.md':
    '---\r\nauthor: { name: Rani Sekar Kusuma, city: Malang } # loyal\r\nrating: 4\r\ndate: 2026-08-14\r\nexperienced: 2026-08-03\r\norder: INV-1001\r\n---\r\nEnak.\r\n',
  'content/reviews/kopi/tanpa.md':
    '---\nrating: 3\nauthor:\n  city: Tarakan\n  # asked not to be named\n  name: "Tono Prasetyo"\n  display: anonymous\ndate: 2026-08-14\n---\nBiasa saja.\n',
  'content/reviews/kopi/kasar.md': reviewFile(
    { status: 'withheld', reason: 'abusive', author: '{ name: Pengirim Marah }' },
    'Kata-kata kasar sekali.',
  ),
  'content/reviews/teh.ndjson': `${SHOP['content/reviews/teh.ndjson']}${JSON.stringify(BUDI)}\n`,
};

/** What no file of the content may say. */
const SECRETS = /Sekar|Kusuma|08-03|INV-100|Tono|Tarakan|kasar sekali|Marah|Hartono|Zulkarnain|seed/;

const contentOf = async (space: Workspace) => JSON.stringify(await space.files('content'));
const problemsOf = async ({ root }: Workspace, withPrivate = false) =>
  (await createContentReader(join(root, 'content'), withPrivate ? join(root, 'private') : undefined).read()).problems;

async function done(space: Workspace, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await space.bukti(...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

test('after seal the content holds only what the site shows, with everything else as it was', async () => {
  const space = await sealed(FILES);
  expect(await contentOf(space)).not.toMatch(SECRETS);
  const files = await space.files('content');
  expect(files['reviews/kopi/rani.md']?.replace(/"[0-9a-f]{32}-[0-9a-f]{32}"/, '"SALT"')).toBe(
    '---\r\nauthor: { name: Rani K., city: Malang } # loyal\r\nrating: 4\r\ndate: 2026-08-14\r\nexperienced: 2026-08-01\r\nsalt: "SALT"\r\n---\r\nEnak.\r\n',
  );
  expect(files['reviews/kopi/tanpa.md']?.replace(/"[0-9a-f]{32}-[0-9a-f]{32}"/, '"SALT"')).toBe(
    '---\nrating: 3\nauthor:\n  # asked not to be named\n  name: "Anonim"\n  display: anonymous\ndate: 2026-08-14\nsalt: "SALT"\n---\nBiasa saja.\n',
  );
  expect(files['reviews/kopi/kasar.md']).toMatch(
    /^---\n#[^\n]+\nrating: 4\nauthor: [^\n]+\ndate: 2026-08-14\nstatus: withheld\nreason: abusive\npseudonym: "[0-9a-f]{32}"\n---\n$/,
  );
  expect(await problemsOf(space)).toEqual([]);
  expect(await problemsOf(space, true)).toEqual([]);
  expect(await done(space, 'seal')).toContain('Nothing to seal');
  expect(await done(space, 'hide')).toContain('Nothing to hide');
  expect(await done(space, 'check')).not.toContain('public repository');
});

describe('who asks a question', () => {
  const QUESTION =
    '---\nproduct: kopi\nauthor: { name: Dimas Pratama, city: Tarakan } # by mail\ndate: 2026-08-14\nlang: id\n---\nBisa digiling?\n';
  const ANONYMOUS =
    '---\r\nproduct: kopi\r\nauthor:\r\n  name: Tono Prasetyo\r\n  display: anonymous\r\n  city: Malang\r\ndate: 2026-08-14\r\nlang: id\r\n---\r\nAda teh?\r\n';
  const asked = () => workspace({ ...SHOP, 'content/questions/dimas.md': QUESTION, 'content/questions/soal-2.md': ANONYMOUS });
  test('is told of by check and doctor', async () => {
    const space = await asked();
    const before = (await createContentReader(join(space.root, 'content')).read()).unhidden;
    expect([before.get('name'), before.get('city')]).toEqual([3, 1]);
    const { code, stderr } = await runBukti(['check'], space.root, { ...process.env, BUKTI_VISIBILITY: 'public' });
    expect([code, stderr]).toEqual([1, expect.stringContaining('3 full names behind shorter ones')]);
  });
  test.each(['hide', 'seal'])('has the full name in private after %s, and nothing else changes', async (command) => {
    const space = await asked();
    await done(space, command);
    const files = await space.files('content');
    expect(files['questions/dimas.md']).toBe(QUESTION.replace('Dimas Pratama', 'Dimas P.'));
    expect(files['questions/soal-2.md']).toBe(ANONYMOUS.replace('Tono Prasetyo', 'Anonim').replace('  city: Malang\r\n', ''));
    expect((await space.files('private'))['hidden.ndjson']).toContain(
      '{"id":"dimas","author":{"name":"Dimas Pratama","shown":"Dimas P."}}\n',
    );
    const { content } = await createContentReader(join(space.root, 'content'), join(space.root, 'private')).read();
    expect(content?.questions?.map(({ author }) => [author?.name, author?.city])).toEqual([
      ['Dimas Pratama', 'Tarakan'],
      ['Tono Prasetyo', 'Malang'],
    ]);
    expect(await done(space, 'hide')).toContain('Nothing to hide');
  });
  test('has it there at once after bukti new question, which still looks for it in the words', async () => {
    const space = await workspace({
      ...SHOP,
      'private/hidden.ndjson': '{"id":"tanya-dimas-p","author":{"name":"Dimas Lain","shown":"Dimas P."}}\n',
    });
    const ask = (text: string) => space.bukti('new', 'question', '--product', 'kopi', '--name', 'Dimas Pratama', '--text', text);
    expect((await ask('Salam, Pratama.')).code).toBe(1);
    expect((await ask('Bisa digiling?')).code).toBe(0);
    expect(JSON.stringify(await space.files('content'))).not.toContain('Pratama');
    expect((await space.files('private'))['hidden.ndjson']).toBe(
      '{"id":"tanya-dimas-p","author":{"name":"Dimas Pratama","shown":"Dimas P."}}\n',
    );
  });
});

test('what was hidden comes back where the private folder is', async () => {
  const space = await sealed(FILES);
  const { content } = await createContentReader(join(space.root, 'content'), join(space.root, 'private')).read();
  const found = Object.fromEntries(content?.reviews.map((review) => [review.id, review]) ?? []);
  expect(found.rani).toMatchObject({ author: { name: 'Rani Sekar Kusuma' }, experienced: '2026-08-03', seed: expect.any(String) });
  expect(found.tanpa).toMatchObject({ author: { name: 'Tono Prasetyo', city: 'Tarakan', display: 'anonymous' } });
  expect(found['budi-2']).toMatchObject({ body: BUDI.body, author: BUDI.author, status: 'withheld' });
});

test('without the private folder nothing is missing but the words of withheld reviews, and a change is still found', async () => {
  const space = await sealed(FILES);
  await rm(join(space.root, 'private'), { recursive: true });
  expect(await problemsOf(space)).toEqual([]);
  expect(await done(space, 'seal')).toContain('Nothing to seal');
  const { 'reviews/kopi/rani.md': rani = '', 'reviews/kopi/kasar.md': kasar = '' } = await space.files('content');
  await space.write({
    'content/reviews/kopi/rani.md': rani.replace('Enak', 'Buruk'),
    'content/reviews/kopi/kasar.md': kasar.replace('rating: 4', 'rating: 1'),
  });
  expect((await problemsOf(space)).map(({ code, file }) => `${code} ${file}`)).toEqual([
    'words-changed reviews/kopi/kasar.md',
    'words-changed reviews/kopi/rani.md',
  ]);
  expect(await space.bukti('seal')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('private/hidden.ndjson does not know them here'),
  });
});

test.each([
  ['reviews/kopi/kasar.md', /status: withheld\nreason: abusive\n/, 'status: published\n', 'Kata-kata kasar sekali.'],
  ['reviews/teh.ndjson', /"status":"withheld","reason":"personal-data"/, '"status":"published"', 'Zulkarnain'],
])('a withheld review in %s that is published comes back with its words', async (file, from, to, words) => {
  const space = await sealed(FILES);
  const text = (await space.files('content'))[file] ?? '';
  await space.write({ [`content/${file}`]: text.replace(from, to) });
  expect((await problemsOf(space)).map(({ code }) => code)).toEqual(['words-changed']);
  expect(await done(space, 'seal')).toContain('sealed');
  const after = (await space.files('content'))[file] ?? '';
  expect(after).toContain(words);
  expect(after).not.toContain('pseudonym');
  expect(await problemsOf(space)).toEqual([]);
  expect(await problemsOf(space, true)).toEqual([]);
});

test('a name that its owner wants shown in full, and short again later', async () => {
  const space = await sealed(FILES);
  const { 'reviews/kopi/rani.md': rani = '' } = await space.files('content');
  await space.write({ 'content/reviews/kopi/rani.md': rani.replace('Rani K.', 'Rani K., display: full') });
  expect((await problemsOf(space, true)).map(({ code }) => code)).toEqual(['words-changed']);
  await done(space, 'seal');
  const full = (await space.files('content'))['reviews/kopi/rani.md'] ?? '';
  expect(full).toContain('{ name: Rani Sekar Kusuma, display: full, city: Malang }');
  await space.write({ 'content/reviews/kopi/rani.md': full.replace('display: full', 'display: first-initial') });
  await done(space, 'seal');
  expect((await space.files('content'))['reviews/kopi/rani.md']).toContain('{ name: Rani K., display: first-initial, city: Malang }');
  expect(await problemsOf(space)).toEqual([]);
});

test.each([
  ['anonymous', 'Anonim'],
  ['initials', 'R. K.'],
])('a sealed review is shown with less of the name (%s), though its id says it, and keeps its order', async (display, shown) => {
  const space = await workspace(SHOP);
  const named = ['--product', 'kopi', '--rating', '4', '--name', 'Rani Kusuma', '--text', 'Enak.', '--order', 'INV-1003'];
  await space.write({ 'private/orders.csv': SHOP['private/orders.csv']?.replace('INV-1003,KPI-1,,', 'INV-1003,KPI-1,2026-08-01,') ?? '' });
  await done(space, 'new', 'review', ...named, '--date', '2026-08-20');
  expect(await done(space, 'seal')).toMatch(/^rani-k: sealed, entry \d+: order-matched$/m);
  const path = 'content/reviews/kopi/rani-k.md';
  const text = (await space.files())[path] ?? '';
  await space.write({ [path]: text.replace('name: Rani K.', `name: Rani K.\n  display: ${display}`) });
  expect((await problemsOf(space, true)).map(({ code }) => code)).toEqual(['words-changed']);
  const out = await done(space, 'seal');
  expect(out).toMatch(/^rani-k: sealed with its new words, entry \d+, revision 2: order-matched$/m);
  expect(out).toContain('→ The id rani-k still says a word of the name, in the address too, and a sealed id cannot change.');
  expect((await space.files())[path]).toContain(`name: ${shown}\n  display: ${display}\n`);
  expect(await problemsOf(space)).toEqual([]);
  expect(await done(space, 'seal')).toContain('Nothing to seal');
});

test('a folder of an older version is hidden by bukti hide, and check tells what stands in it', async () => {
  const space = await workspace(FILES);
  const before = await done(space, 'check');
  expect(before).toContain('full names behind shorter ones');
  expect(before).toContain('2 withheld reviews');
  expect(before).toContain('2 order numbers');
  await done(space, 'hide');
  const text = await contentOf(space);
  expect(text).not.toMatch(/Sekar|Kusuma|08-03|INV-100|Tono|Tarakan/);
  expect(await done(space, 'seal')).toContain('rani: sealed, entry');
  expect(await contentOf(space)).not.toMatch(SECRETS);
  expect((await space.files('private'))['evidence.csv']).toContain('INV-1001');
});

test('in a public repository check refuses what the site does not show', async () => {
  const space = await workspace({ ...FILES });
  process.env.BUKTI_VISIBILITY = 'public';
  try {
    expect(await space.bukti('check')).toMatchObject({ code: 1, stderr: expect.stringContaining('This repository is public') });
    await done(space, 'seal');
    await done(space, 'check');
  } finally {
    delete process.env.BUKTI_VISIBILITY;
  }
});

test('erasing a review forgets its hidden part', async () => {
  const space = await sealed(FILES);
  await done(space, 'withdraw', 'rani', '--reason', 'author-request', '--erase');
  await done(space, 'withdraw', 'kasar', '--reason', 'author-request', '--erase');
  const kept = JSON.stringify({ ...(await space.files('private')), 'orders.csv': '' });
  expect(kept).not.toMatch(/Kusuma|Kata-kata kasar|INV-1001/);
});

test('a file of reviews that is imported again after they were hidden adds nothing', async () => {
  const csv = 'id,product,rating,author,date,experienced,body\nulasan-1,kopi,4,Rani Sekar Kusuma,2026-08-14,2026-08-03,Enak sekali.\n';
  const { 'content/reviews/kopi/rani.md': _rani, ...others } = SHOP;
  const space = await workspace({ ...others, 'reviews.csv': csv });
  await done(space, 'import', 'reviews.csv', '--yes', '--channel', 'website');
  await done(space, 'seal');
  expect(await contentOf(space)).not.toContain('Sekar');
  const before = await space.files('content');
  const { stdout } = await space.bukti('import', 'reviews.csv', '--yes', '--channel', 'website');
  expect(stdout).not.toContain('already with another');
  expect(await space.files('content')).toEqual(before);
});
