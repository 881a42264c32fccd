import { generateKeyPairSync } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editReviewFile } from '#src/cli/seal/edit-review.ts';
import { createContentReader } from '#src/content/read-content.ts';
import { ORDERS, reviewFile, SHOP } from '../support/seal.ts';
import { type Result, runBukti, type Workspace, workspace } from './workspace.ts';

interface Entry {
  type: string;
  id: string;
  rev: number;
  purchase: string | null;
  evidence: string | null;
  reason?: string;
}

const entriesOf = async (space: Workspace): Promise<Entry[]> => {
  const { 'log/entries.jsonl': text = '' } = await space.files('content');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
};

const problemsOf = async ({ root }: Workspace) => (await createContentReader(join(root, 'content')).read()).problems;

/** Runs a command that must succeed. */
async function done(result: Promise<Result>): Promise<string> {
  const { code, stdout, stderr } = await result;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

async function refused(result: Promise<Result>, sentence: string): Promise<string> {
  const { code, stdout, stderr } = await result;
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('This is a mistake in bukti');
  return stdout + stderr;
}

/** Nothing of the private folder may stand in a log that everybody reads. */
async function expectNoSecrets(output: string, space: Workspace): Promise<void> {
  const { pepper = '', 'log.key': pem = '' } = await space.files('private');
  expect(output).not.toMatch(/INV-\d/);
  expect(output).not.toContain('pelanggan.example');
  expect(output).not.toMatch(/(?<![0-9a-f])[0-9a-f]{32,}/);
  if (pepper !== '') expect(output).not.toContain(pepper.trim());
  for (const line of pem.split('\n')) if (line.length > 10 && !line.startsWith('-')) expect(output).not.toContain(line);
}

test('help says what it needs and what it writes', async () => {
  const out = await done((await workspace()).bukti('seal', '--help'));
  for (const word of [
    'private/orders.csv',
    'order, sku and delivered',
    'private/evidence.csv',
    '--dry-run',
    '--drop-evidence',
    'never private/',
  ])
    expect(out).toContain(word);
});

test('from nothing, without a private folder: sealed, unverified, and only what is hidden is written there', async () => {
  const { 'private/orders.csv': _orders, ...content } = SHOP;
  const space = await workspace({ ...content, 'content/reviews/kopi/rani.md': reviewFile(), 'content/reviews/teh.ndjson': '' });
  await rm(join(space.root, 'content/reviews/teh.ndjson'));
  const out = await done(space.bukti('seal'));
  expect(out).toContain('rani: sealed, entry 0: unverified\n    not order-matched: it names no order (no-order)');
  expect(out).toContain('Sealed 2 leaves. The log has 2 entries; its checkpoint is not signed.');
  expect(Object.keys(await space.files('private'))).toEqual(['hidden.ndjson']);
  expect(await problemsOf(space)).toEqual([]);
  expect((await space.files('content'))['log/checkpoints/2.txt']).toMatch(/^uji\.example\/log\n2\n[A-Za-z0-9+/]{43}=\n$/);
});

test('after a large import, reviews to which the same happened are told together', async () => {
  const { 'content/reviews/teh.ndjson': _teh, 'content/reviews/kopi/tanpa.md': _tanpa, ...files } = SHOP;
  const many = Array.from({ length: 20 }, (_, at) => [`content/reviews/kopi/ulasan-${at + 10}.md`, reviewFile({}, `Kata ${at}.`)]);
  const space = await workspace({
    ...files,
    ...Object.fromEntries(many),
    'content/reviews/kopi/rani.md': reviewFile({ order: 'INV-1001' }),
  });
  expect((await done(space.bukti('seal'))).split('\n')).toEqual([
    expect.stringMatching(/^1 × sealed: order-matched: rani$/),
    '20 × sealed: unverified: ulasan-10, ulasan-11, ulasan-12 …',
    '    not order-matched: it names no order (no-order)',
    'Sealed 21 leaves. The log has 21 entries; its checkpoint is not signed.',
    '',
  ]);
});

test('in Indonesian too, with the reasons', async () => {
  const { root } = await workspace({ ...SHOP, 'content/reviews/kopi/tanpa.md': reviewFile({ order: 'INV-9' }, 'Biasa saja.') });
  const inIndonesian = { ...process.env, BUKTI_LANG: 'id' };
  expect((await runBukti(['seal', '--dry-run'], root, inIndonesian)).stdout).toContain('Tidak ada yang ditulis. 4 entri akan ditambahkan');
  const { stdout } = await runBukti(['seal'], root, inIndonesian);
  expect(stdout).toContain('belum order-matched: pesanannya tidak ada di private/orders.csv (order-unknown)');
  expect(stdout).not.toMatch(/\b(?:not|its|it|the|sealed)\b/);
});

test('with orders: levels and reasons are told, order numbers move, and the rest stays as it was typed', async () => {
  const typed = [
    '---\r',
    '# from the notebook\r',
    'order: "INV-1001" # the blue one\r',
    'rating: 4   # of five\r',
    'author: { name: Rani Kusuma, city: "Bandung" }\r',
    '\r',
    "date: '2026-08-14'\r",
    'pros:\r',
    '  - aroma kuat # very\r',
    '---\r',
    'Rasanya konsisten.\r',
    '---\r',
    'order: INV-77 stands in the words.\r',
    '',
  ].join('\n');
  const space = await workspace({ ...SHOP, 'content/reviews/kopi/rani.md': typed });
  const out = await done(space.bukti('seal'));
  expect(out.split('\n')).toEqual([
    'budi: sealed, entry 0: order-matched',
    'sari: sealed, entry 1: unverified',
    '    not order-matched: it names no order (no-order)',
    'rani: sealed, entry 2: order-matched',
    'tanpa: sealed, entry 3: unverified',
    '    not order-matched: it names no order (no-order)',
    'Sealed 4 leaves. The log has 4 entries; its checkpoint is not signed.',
    '',
  ]);
  await expectNoSecrets(out, space);

  const files = await space.files('content');
  const edited = typed
    .replace('order: "INV-1001" # the blue one\r\n', '')
    .replace('very\r\n', 'very\r\nsalt: "SALT"\r\n')
    .replace('Rani Kusuma', 'Rani K.');
  expect(files['reviews/kopi/rani.md']?.replace(/"[0-9a-f]{32}-[0-9a-f]{32}"/, '"SALT"')).toBe(edited);
  expect(files['reviews/teh.ndjson']).not.toContain('INV-');
  const lines = (files['reviews/teh.ndjson'] ?? '').trimEnd().split('\n');
  const before = (SHOP['content/reviews/teh.ndjson'] ?? '').trimEnd().split('\n');
  lines.forEach((line, at) => {
    const { order: _order, ...rest } = JSON.parse(before[at] ?? '');
    expect(JSON.parse(line)).toEqual({ ...rest, salt: expect.stringMatching(/^[0-9a-f]{32}-[0-9a-f]{32}$/) });
  });
  expect(JSON.stringify(files['log/entries.jsonl'])).not.toContain('INV-');

  const { 'evidence.csv': evidence = '', pepper = '' } = await space.files('private');
  const entries = await entriesOf(space);
  const purchaseOf = (id: string) => entries.find((entry) => entry.id === id)?.purchase;
  expect(evidence).toBe(`id,order,sku,commitment\nbudi,INV-1002,TEH-1,${purchaseOf('budi')}\nrani,INV-1001,KPI-1,${purchaseOf('rani')}\n`);
  expect(pepper).toMatch(/^[0-9a-f]{64}\n$/);
  for (const name of ['evidence.csv', 'pepper']) expect((await stat(join(space.root, 'private', name))).mode & 0o777).toBe(0o600);
  expect(await problemsOf(space)).toEqual([]);

  const all = await space.files();
  expect(await done(space.bukti('seal'))).toBe('Nothing to seal: all 4 reviews are in the log as they are.\n');
  expect(await space.files()).toEqual(all);
});

const SEED = '0'.repeat(32);

describe('wherever and however the order number is typed, it alone goes', () => {
  const rest = 'rating: 4\nauthor: { name: Rani Kusuma }\ndate: 2026-08-14\n';
  test.each([
    ['first', `---\norder: INV-1001\n${rest}---\nEnak.\n`, `---\n${rest}SEED---\nEnak.\n`],
    ['last', `---\n${rest}order: INV-1001\n---\nEnak.\n`, `---\n${rest}SEED---\nEnak.\n`],
    ['in quotes', `---\n${rest}order: 'INV-1001'\n---\nEnak.\n`, `---\n${rest}SEED---\nEnak.\n`],
    ['with a key in quotes', `---\n"order": INV-1001\n${rest}---\nEnak.\n`, `---\n${rest}SEED---\nEnak.\n`],
    [
      'with comments around',
      `---\n# one\norder: INV-1001 # two\n# three\n${rest}---\nEnak.\n`,
      `---\n# one\n# three\n${rest}SEED---\nEnak.\n`,
    ],
    ['last, with a comment below', `---\n${rest}order: INV-1001\n# three\n---\nEnak.\n`, `---\n${rest}# three\nSEED---\nEnak.\n`],
    ['on lines of its own', `---\n${rest}order: >-\n  INV-1001\n---\nEnak.\n`, `---\n${rest}SEED---\nEnak.\n`],
    ['after a byte-order mark', `\uFEFF---\norder: INV-1001\n${rest}---\nEnak.\n`, `\uFEFF---\n${rest}SEED---\nEnak.\n`],
    ['in a file without a last line end', `---\norder: INV-1001\n${rest}---\nEnak.`, `---\n${rest}SEED---\nEnak.`],
    [
      'in braces',
      '---\n{ rating: 4, order: INV-1001, author: { name: Rani }, date: 2026-08-14 }\n---\nEnak.\n',
      '---\n{ rating: 4, author: { name: Rani }, date: 2026-08-14, seed: "S" }\n---\nEnak.\n',
    ],
    [
      'last in braces',
      '---\n{ rating: 4, author: { name: Rani }, date: 2026-08-14, order: INV-1001 }\n---\nEnak.\n',
      '---\n{ rating: 4, author: { name: Rani }, date: 2026-08-14, seed: "S" }\n---\nEnak.\n',
    ],
    [
      'in lines that are set in',
      '---\n  rating: 4\n  order: INV-1001\n  author: { name: Rani }\n  date: 2026-08-14\n---\nEnak.\n',
      '---\n  rating: 4\n  author: { name: Rani }\n  date: 2026-08-14\n  SEED---\nEnak.\n',
    ],
  ])('%s', (_name, typed, expected) => {
    const seeds = new Map([['rani', SEED]]);
    const edited = editReviewFile('reviews/kopi/rani.md', typed, seeds);
    expect(edited.replace(`seed: "${SEED}"\n`, 'SEED').replace(SEED, 'S')).toBe(expected);
    // Edited once, there is nothing left to edit.
    expect(editReviewFile('reviews/kopi/rani.md', edited, new Map())).toBe(edited);
  });

  test('a list keeps its byte-order mark, its line ends and its empty lines', () => {
    const budi = '{"id":"budi","rating":5,"author":{"name":"B"},"date":"2026-08-10","body":"Enak."';
    const sari = '{ "id": "sari", "rating": 5, "author": { "name": "S" }, "date": "2026-08-10", "body": "Enak." }';
    const seeds = new Map([['budi', SEED]]);
    expect(editReviewFile('reviews/teh.ndjson', `\uFEFF${budi},"order":"X-1"}\r\n\r\n${sari}`, seeds)).toBe(
      `\uFEFF${budi},"seed":"${SEED}"}\r\n\r\n${sari}`,
    );
  });

  test('where it cannot be done, it is said before anything is written', async () => {
    const anchored = '---\norder: &it INV-1001\nrating: 4\nauthor: { name: *it }\ndate: 2026-08-14\n---\nEnak.\n';
    const space = await workspace({ ...SHOP, 'content/reviews/kopi/rani.md': anchored });
    const before = await space.files();
    const out = await refused(space.bukti('seal'), 'Found fields in reviews/kopi/rani.md that are written so unusually');
    expect(out).toContain('Write each field on a line of its own');
    const { 'content/log/.lock': _lock, 'private/pepper': _pepper, ...after } = await space.files();
    expect(after).toEqual(before);
  });
});

test('a later delivery raises the level, changed words are a revision, and the number is kept all the while', async () => {
  const { 'content/reviews/teh.ndjson': _teh, 'content/reviews/kopi/tanpa.md': _tanpa, ...files } = SHOP;
  const space = await workspace({ ...files, 'content/reviews/kopi/rani.md': reviewFile({ order: 'INV-1003' }) });
  const first = await done(space.bukti('seal'));
  expect(first).toContain('rani: sealed, entry 0: unverified\n    not order-matched: its order was not delivered yet (not-delivered)');
  expect((await space.files('private'))['evidence.csv']).toBe('id,order,sku,commitment\nrani,INV-1003,,\n');

  await space.write({ 'private/orders.csv': ORDERS.replace('INV-1003,KPI-1,,', 'INV-1003,KPI-1,2026-08-13,') });
  expect(await done(space.bukti('seal'))).toContain('rani: sealed again with new evidence, entry 1, revision 2: order-matched');

  const path = 'content/reviews/kopi/rani.md';
  const text = (await space.files())[path] ?? '';
  await space.write({ [path]: text.replace('konsisten', 'berubah') });
  expect((await problemsOf(space)).map(({ code, file, fix }) => [code, file, fix?.includes('npm exec --no -- bukti seal')])).toEqual([
    ['words-changed', 'reviews/kopi/rani.md', true],
  ]);
  expect(await done(space.bukti('seal'))).toContain('rani: sealed with its new words, entry 2, revision 3: order-matched');
  expect(await problemsOf(space)).toEqual([]);
  expect(Object.keys(await space.files('content/log/checkpoints'))).toEqual(['1.txt', '2.txt', '3.txt']);
});

test('a withheld review is sealed under a pseudonym, and may be published later', async () => {
  const { 'content/reviews/teh.ndjson': _teh, ...files } = SHOP;
  const withheld = reviewFile({ order: 'INV-1001', status: 'withheld', reason: 'abusive' });
  const space = await workspace({ ...files, 'content/reviews/kopi/rani.md': withheld });
  expect(await done(space.bukti('seal'))).toContain('rani: received and withheld; sealed under a pseudonym, entry 0\n');
  const [received] = await entriesOf(space);
  expect(received).toMatchObject({ type: 'received', id: expect.stringMatching(/^[0-9a-f]{32}$/), purchase: null });
  expect((await space.files('content'))['log/entries.jsonl']).not.toContain('rani');

  const path = 'content/reviews/kopi/rani.md';
  const text = (await space.files())[path] ?? '';
  await space.write({ [path]: text.replace('status: withheld\nreason: abusive\n', '') });
  const [problem, ...others] = await problemsOf(space);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'reviews/kopi/rani.md', fix: expect.stringContaining('npm exec --no -- bukti seal') });

  expect(await done(space.bukti('seal'))).toContain('rani: sealed, entry 3: order-matched');
  expect((await entriesOf(space)).slice(2)).toMatchObject([
    { type: 'withdrawn', id: received?.id, rev: 2, reason: 'published' },
    { type: 'review', id: 'rani', rev: 1, evidence: 'order' },
  ]);
  expect(await problemsOf(space)).toEqual([]);
});

describe('--dry-run', () => {
  test('tells what would be, and writes nothing', async () => {
    const space = await workspace(SHOP);
    const before = await space.files();
    const out = await done(space.bukti('seal', '--dry-run'));
    expect(out).toContain('rani: sealed, entry 2: order-matched');
    expect(out).toContain('Nothing was written. 4 leaves would be appended to the 0 in the log.');
    await expectNoSecrets(out, space);
    expect(await space.files()).toEqual(before);
  });

  test('says what the real run then does', async () => {
    const space = await workspace(SHOP);
    const dry = (await done(space.bukti('seal', '--dry-run'))).split('\n').slice(0, -2);
    const real = (await done(space.bukti('seal'))).split('\n').slice(0, -2);
    expect(dry).toEqual(real);
  });
});

describe('what would lose or double a mark is refused', () => {
  test('another pepper, or none', async () => {
    const space = await workspace(SHOP);
    await done(space.bukti('seal'));
    const before = await space.files();
    await space.write({ 'private/pepper': `${'ab'.repeat(32)}\n`, 'content/reviews/kopi/baru.md': reviewFile({ order: 'INV-1001' }) });
    const out = await refused(space.bukti('seal'), 'Restore private/ from your last copy of it');
    await expectNoSecrets(out.replaceAll('private/pepper', ''), space);
    await rm(join(space.root, 'private/pepper'));
    await refused(space.bukti('seal'), 'Found no private/pepper');
    expect(Object.keys(await space.files('private'))).toEqual(['evidence.csv', 'hidden.ndjson', 'orders.csv']);
    await space.write({ 'private/pepper': 'secret' });
    await refused(space.bukti('seal'), 'Found something else than 64 hexadecimal digits in private/pepper');

    await space.write({ 'private/pepper': before['private/pepper'] ?? '' });
    await rm(join(space.root, 'content/reviews/kopi/baru.md'));
    await done(space.bukti('seal'));
    expect(await space.files()).toEqual(before);
  });

  test('words of a matched review that changed where its order cannot be looked up', async () => {
    const space = await workspace(SHOP);
    await done(space.bukti('seal'));
    const path = 'content/reviews/kopi/rani.md';
    const text = (await space.files())[path] ?? '';
    await space.write({ [path]: text.replace('konsisten', 'berubah'), 'elsewhere/readme': '' });
    const before = await space.files();
    const out = await refused(space.bukti('seal', '--private', 'elsewhere'), 'would lose the level (matched to an order');
    expect(out).toContain('rani');
    expect(out).toContain('--drop-evidence');
    expect(await space.files()).toEqual(before);

    // An export of the last month's orders must not take the mark away either.
    await space.write({ 'private/orders.csv': 'order,sku,delivered\nINV-2001,KPI-1,2026-09-01\n' });
    await refused(space.bukti('seal'), 'would lose the level');

    const dropped = await done(space.bukti('seal', '--private', 'elsewhere', '--drop-evidence'));
    expect(dropped).toContain('rani: sealed with its new words, entry 4, revision 2: unverified');
    expect((await entriesOf(space)).at(-1)).toMatchObject({ id: 'rani', purchase: null, evidence: null });

    // The number is still kept, so that it can be matched again.
    await space.write({ 'private/orders.csv': ORDERS });
    expect(await done(space.bukti('seal'))).toContain('rani: sealed with its new words, entry 5, revision 3: order-matched');
    expect(await problemsOf(space)).toEqual([]);
  });

  test('an order line that another review has', async () => {
    const space = await workspace({ ...SHOP, 'content/reviews/kopi/dua.md': reviewFile({ order: 'INV-1001', date: '2026-08-20' }) });
    const out = await done(space.bukti('seal'));
    expect(out).toContain(
      'dua: sealed, entry 4: unverified\n    not order-matched: another review has the same product of the same order (order-line-used)',
    );
  });
});

test('a number that is typed once more keeps what opens its commitment', async () => {
  const space = await workspace(SHOP);
  await done(space.bukti('seal'));
  const kept = (await space.files('private'))['evidence.csv'];
  const path = 'content/reviews/kopi/rani.md';
  const text = (await space.files())[path] ?? '';
  await space.write({ [path]: text.replace('rating:', 'order: INV-1001\nrating:') });
  await done(space.bukti('seal'));
  expect((await space.files('private'))['evidence.csv']).toBe(kept);
  expect((await space.files())[path]).toBe(text);
  await done(space.bukti('open', 'rani'));
});

describe('what cannot be read in private/ stops it, and nothing is written', () => {
  test.each([
    ['orders.csv', 'order,sku,delivered\nINV-1001,KPI-1,soon\n', 'private/orders.csv:2'],
    [
      'orders.csv',
      'INV-1001,KPI-1,2026-08-01,rani@pelanggan.example\nINV-1002,KPI-1,2026-08-01,b@pelanggan.example\n',
      'Name the columns order',
    ],
    ['evidence.csv', 'id;order;sku;commitment\nrani;INV-1001;;\n', 'Found other columns in private/evidence.csv'],
    ['evidence.csv', 'id,order,sku,commitment\nrani,"INV-1001\n', 'Found a line in private/evidence.csv that is no CSV'],
    ['log.key', 'not a key', 'Found a log key that is no Ed25519 private key'],
  ])('%s: %s', async (name, text, sentence) => {
    const space = await workspace({ ...SHOP, [`private/${name}`]: text });
    const before = await space.files();
    const out = await refused(space.bukti('seal'), sentence);
    expect(out).not.toMatch(/INV-|inv-|pelanggan/);
    const { 'content/log/.lock': _lock, ...after } = await space.files();
    expect(after).toEqual(before);
  });
});

describe('the key', () => {
  const pem = () => String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));

  test('unsigned, then keygen, then seal signs what is there', async () => {
    const space = await workspace(SHOP);
    await done(space.bukti('seal'));
    await done(space.bukti('keygen'));
    const [problem] = await problemsOf(space);
    expect(problem).toMatchObject({ code: 'checkpoint-unsigned', fix: expect.stringContaining('npm exec --no -- bukti seal') });
    expect(await done(space.bukti('seal'))).toContain('Sealed 0 leaves. The log has 4 entries; its checkpoint is signed.');
    expect((await space.files())['content/log/checkpoints/4.txt']).toMatch(/\n\n\u2014 uji\.example\/log [A-Za-z0-9+/=]+\n$/);
    expect(await problemsOf(space)).toEqual([]);

    // A log that was signed before there were receipts gets its signature for them with the next run.
    const receipts = join(space.root, 'content/log/receipts/4.txt');
    const signature = await readFile(receipts, 'utf8');
    await rm(receipts);
    expect(await done(space.bukti('seal'))).toContain('Nothing to seal');
    expect(await readFile(receipts, 'utf8')).toBe(signature);
    await writeFile(receipts, `${Buffer.alloc(64).toString('base64')}\n`);
    expect(await problemsOf(space)).toMatchObject([{ code: 'checkpoint-invalid', file: 'log/receipts/4.txt' }]);
  });

  test('with no review yet there is nothing to sign, and no key is missed', async () => {
    const { 'content/site.yaml': site = '', 'content/products/kopi.yaml': product = '' } = SHOP;
    const space = await workspace({ 'content/site.yaml': site, 'content/products/kopi.yaml': product });
    await done(space.bukti('keygen'));
    expect(await done(space.bukti('seal'))).toBe('Nothing to seal: all 0 reviews are in the log as they are.\n');
    expect((await space.bukti('doctor')).stdout).toContain('key: it is here, and the next npm exec --no -- bukti seal signs with it');
    await rm(join(space.root, 'private/log.key'));
    expect(await done(space.bukti('seal'))).toContain('→ site.yaml names a key, and it is not here');
  });

  test('signed elsewhere: sealed without the key, said so, and the build waits for the signature', async () => {
    const space = await workspace(SHOP);
    await done(space.bukti('keygen'));
    const { 'log.key': key = '' } = await space.files('private');
    await rm(join(space.root, 'private/log.key'));
    expect(await done(space.bukti('seal'))).toContain('→ site.yaml names a key, and it is not here');
    expect((await problemsOf(space)).map(({ code }) => code)).toEqual(['checkpoint-unsigned']);

    const withKey = (value: string) => runBukti(['seal'], space.root, { ...process.env, BUKTI_LOG_KEY: value });
    // A forked pull request has the variable, and nothing in it.
    expect(await done(withKey(''))).toContain('Nothing to seal');
    const out = await done(withKey(key));
    expect(out).toContain('its checkpoint is signed');
    await expectNoSecrets(out, space);
    expect(out).not.toContain(key.split('\n')[1]);
    expect(await problemsOf(space)).toEqual([]);
  });

  test('of somebody else is refused', async () => {
    const space = await workspace(SHOP);
    await done(space.bukti('keygen'));
    await done(space.bukti('seal'));
    const before = await space.files();
    await writeFile(join(space.root, 'private/log.key'), pem());
    await refused(space.bukti('seal'), 'Found a private key for the log that is not the one of site.yaml');
    await space.write({ 'private/log.key': before['private/log.key'] ?? '' });
    expect(await space.files()).toEqual(before);
  });

  test('never signs a log that does not continue the one it signed last', async () => {
    const space = await workspace(SHOP);
    await done(space.bukti('keygen'));
    await done(space.bukti('seal'));
    const { 'entries.jsonl': entries = '', 'checkpoints/4.txt': checkpoint = '' } = await space.files('content/log');
    await space.write({ 'content/reviews/kopi/baru.md': reviewFile({}) });
    await done(space.bukti('seal'));
    // Back to what another clone has, and on from there with another review.
    await rm(join(space.root, 'content/log/checkpoints/5.txt'));
    await rm(join(space.root, 'content/reviews/kopi/baru.md'));
    await space.write({
      'content/log/entries.jsonl': entries,
      'content/log/checkpoints/4.txt': checkpoint,
      'content/reviews/kopi/lain.md': reviewFile({}),
    });
    await refused(space.bukti('seal'), 'This log is not a continuation of the one that the key signed last');
    expect((await space.files())['content/log/entries.jsonl']).toBe(entries);
  });

  test('in private/ and not in site.yaml: keygen is named, and mends it', async () => {
    const space = await workspace({ ...SHOP, 'private/log.key': pem() });
    await refused(space.bukti('seal'), 'Type npm exec --no -- bukti keygen');
    await done(space.bukti('keygen'));
    expect(await done(space.bukti('seal'))).toContain('is signed');
  });
});

test('--private and BUKTI_PRIVATE name another folder', async () => {
  const { 'private/orders.csv': orders = '', ...content } = SHOP;
  const space = await workspace({ ...content, 'vault/orders.csv': orders });
  await done(runBukti(['seal'], space.root, { ...process.env, BUKTI_PRIVATE: 'vault' }));
  expect((await space.files('vault'))['evidence.csv']).toContain('rani,INV-1001');
  await done(space.bukti('open', 'rani', '--private', 'vault'));
  expect(await space.files('private')).toEqual({});
});
