import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { WITHDRAWN_REASONS } from '#src/evidence/leaf.ts';
import { reviewFile, SHOP } from '../support/seal.ts';
import { sealed, type Workspace, workspace } from './workspace.ts';

const codesOf = async ({ root }: Workspace) =>
  (await createContentReader(join(root, 'content')).read()).problems.map(({ code, file }) => `${code} ${file}`);

const lastEntry = async (space: Workspace) =>
  JSON.parse((await space.files('content'))['log/entries.jsonl']?.trimEnd().split('\n').at(-1) ?? '');

const withdraw = (space: Workspace, id: string, ...more: string[]) => space.bukti('withdraw', id, '--reason', 'author-request', ...more);

test('a file of its own: gone from the content, kept in private, a tombstone in the log', async () => {
  const space = await sealed();
  const before = (await space.files())['content/reviews/kopi/rani.md'];
  const { code, stdout, stderr } = await withdraw(space, 'rani');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    'Its file is kept in private/withdrawn/kopi/rani.md; --erase would have kept none.\nWhere that was a mistake, copy it to content/reviews/kopi/rani.md, and type npm exec --no -- bukti seal.\nWithdrew rani (author-request): entry 4 of the log, not signed.\n',
  );
  const files = await space.files();
  expect(files).not.toHaveProperty(['content/reviews/kopi/rani.md']);
  expect(files['private/withdrawn/kopi/rani.md']).toBe(before);
  expect((await stat(join(space.root, 'private/withdrawn/kopi/rani.md'))).mode & 0o777).toBe(0o600);
  expect(files['private/evidence.csv']).toContain('rani,INV-1001');
  expect(await lastEntry(space)).toEqual({ v: 1, type: 'withdrawn', id: 'rani', rev: 2, reason: 'author-request' });
  expect(Object.keys(await space.files('content/log/checkpoints'))).toEqual(['4.txt', '5.txt']);
  expect(await codesOf(space)).toEqual([]);
  expect(await space.bukti('seal')).toMatchObject({ stdout: expect.stringContaining('Nothing to seal') });
});

test('what was withdrawn by mistake comes back by the words of the command, and until then other commands say where it is', async () => {
  const space = await sealed();
  const path = 'content/reviews/kopi/rani.md';
  await withdraw(space, 'rani');
  const { code, stderr } = await space.bukti('publish', 'rani');
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('rani was withdrawn from the site.\n→ Where that was a mistake, copy its file'),
  ]);
  await space.write({ [path]: (await space.files())['private/withdrawn/kopi/rani.md'] ?? '' });
  expect((await space.bukti('seal')).stdout).toMatch(/^rani: sealed, entry 5, revision 3: order-matched$/m);
  expect(await codesOf(space)).toEqual([]);
  const list = await withdraw(space, 'budi');
  expect(list.stdout).toContain('Where that was a mistake, add its line to content/reviews/teh.ndjson, and type');
});

test('a line of a list: the others stay as they are, and with the last one the list goes', async () => {
  const space = await sealed();
  const path = 'content/reviews/teh.ndjson';
  const [budi = '', sari = ''] = ((await space.files())[path] ?? '').split('\n');
  expect(await withdraw(space, 'budi')).toMatchObject({ code: 0 });
  expect((await space.files())[path]).toBe(`${sari}\n`);
  expect((await space.files())['private/withdrawn/teh/budi.ndjson']).toBe(`${budi}\n`);
  expect(await withdraw(space, 'sari')).toMatchObject({ code: 0 });
  expect(await space.files()).not.toHaveProperty([path]);
  expect(await codesOf(space)).toEqual([]);
});

describe('--erase', () => {
  test('of a review that was withdrawn once and came back: the copy of that time goes too', async () => {
    const space = await sealed();
    await withdraw(space, 'rani');
    const kept = (await space.files())['private/withdrawn/kopi/rani.md'] ?? '';
    await space.write({ 'content/reviews/kopi/rani.md': kept });
    expect(await space.bukti('seal')).toMatchObject({ code: 0 });
    expect(await withdraw(space, 'rani', '--erase')).toMatchObject({ code: 0 });
    const { 'private/orders.csv': _ledger, ...others } = await space.files();
    expect(JSON.stringify(others)).not.toMatch(/Rani Kusuma|INV-1001/);
  });

  test('keeps neither words nor order number, and says what it cannot reach', async () => {
    const space = await sealed();
    const { code, stdout } = await withdraw(space, 'rani', '--erase');
    expect(code).toBe(0);
    expect(stdout).toContain('→ Git still has the file in its history');
    const files = await space.files();
    expect(Object.keys(files).filter((path) => path.includes('withdrawn'))).toEqual([]);
    expect(files['private/evidence.csv']).not.toContain('rani');
    expect(files['private/evidence.csv']).toContain('budi,INV-1002');
    const { 'private/orders.csv': _ledger, ...others } = files;
    expect(JSON.stringify(others)).not.toMatch(/Rani Kusuma|INV-1001/);
    expect(await codesOf(space)).toEqual([]);
  });

  test('also later, when a copy was kept at first', async () => {
    const space = await sealed();
    await withdraw(space, 'rani');
    await withdraw(space, 'sari');
    const log = await space.files('content');
    const { code, stdout } = await withdraw(space, 'rani', '--erase');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'rani was withdrawn before; private keeps neither its words nor its order number now.\n',
    });
    expect(await space.files('content')).toEqual(log);
    const kept = await space.files('private');
    expect(Object.keys(kept)).toEqual(['evidence.csv', 'hidden.ndjson', 'orders.csv', 'pepper', 'withdrawn/teh/sari.ndjson']);
    expect(kept['evidence.csv']).not.toContain('rani');
    expect(kept['hidden.ndjson']).not.toContain('rani');
  });

  test('wherever commands have put them: what the customer sent, the receipt, the consent, the invitation, a journal', async () => {
    const space = await sealed();
    const line = '{"id":"rani","rating":4,"author":{"name":"Rani Kusuma"},"body":"Rasanya konsisten."}';
    const other = { budi: { before: '{"id":"budi"}', sha256: '0'.repeat(64) } };
    const replaced = [{ path: 'reviews/kopi.ndjson', lines: { rani: { before: line, sha256: '0'.repeat(64) }, ...other } }];
    const journal = { version: 1, file: 'a.csv', sha256: '0'.repeat(64), isDone: true, created: [], appended: [], replaced };
    const kept = { 'private/inbox/budi/message.txt': 'Budi', 'private/receipts/budi.txt': 'Budi' };
    await space.write({
      ...kept,
      'private/inbox/rani/message.txt': 'Rani Kusuma: Rasanya konsisten.',
      'private/inbox/rani/1.jpg': 'x',
      'private/receipts/rani.txt': 'Rasanya konsisten.',
      'private/consents/rani.json': '{"customer":"Rani Kusuma"}',
      'private/imports/000001.json': JSON.stringify(journal),
      'private/invitations.csv': `id,order,sku,product,invited,card,expires,reminded,answered,review,received\n${'a'.repeat(20)},INV-9,KPI-1,kopi,2026-08-01,,2026-10-01,,2026-08-14,rani,${'b'.repeat(64)}\n`,
    });
    expect(await withdraw(space, 'rani', '--erase')).toMatchObject({ code: 0 });
    const { 'private/orders.csv': _ledger, ...files } = await space.files();
    expect(JSON.stringify(files)).not.toMatch(/Rani Kusuma|Rasanya|INV-1001|bbbbbbbb/);
    expect(files).toMatchObject(kept);
    expect(JSON.parse(files['private/imports/000001.json'] ?? '').replaced[0].lines).toEqual(other);
    // Nobody is asked again.
    expect(files['private/invitations.csv']).toContain(',INV-9,KPI-1,kopi,2026-08-01,,2026-10-01,,2026-08-14,,\n');
  });

  const SECRET = /Rani Kusuma|Rasanya konsisten|INV-1001/;
  const leftOf = async (space: Workspace) => {
    const { 'private/orders.csv': _ledger, ...others } = await space.files();
    return JSON.stringify(others).match(SECRET)?.[0];
  };
  const RANI = 'content/reviews/kopi/rani.md';

  test.each<[string, (space: Workspace) => Promise<unknown>]>([
    ['withheld by the command since, and not sealed', (space) => space.bukti('withhold', 'rani', '--reason', 'personal-data')],
    [
      'withheld by hand since',
      async (space) => {
        const text = (await space.files())[RANI] ?? '';
        await space.write({ [RANI]: text.replace('---\n', '---\nstatus: withheld\nreason: abusive\n') });
      },
    ],
    [
      'back by its copy, and not sealed',
      async (space) => {
        await withdraw(space, 'rani');
        await space.write({ [RANI]: (await space.files())['private/withdrawn/kopi/rani.md'] ?? '' });
      },
    ],
    [
      'withheld, sealed, and its file deleted by hand',
      async (space) => {
        await space.bukti('withhold', 'rani', '--reason', 'personal-data');
        await space.bukti('seal');
        await rm(join(space.root, RANI));
      },
    ],
  ])('%s: nothing of it is left, and no seal brings it back', async (_name, prepare) => {
    const space = await sealed();
    await prepare(space);
    const pseudonym = Object.values(await space.files('private'))
      .join()
      .includes('"text"')
      ? await lastEntry(space)
      : undefined;
    expect(await withdraw(space, pseudonym?.id ?? 'rani', '--erase')).toMatchObject({ code: 0 });
    expect(await space.files()).not.toHaveProperty([RANI]);
    expect(await leftOf(space)).toBeUndefined();
    expect(await space.bukti('seal')).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing to seal') });
  });

  test('of one that was never sealed: its file and what was hidden of it', async () => {
    const space = await workspace(SHOP);
    await space.bukti('hide');
    expect(await withdraw(space, 'rani')).toMatchObject({ code: 1, stderr: expect.stringContaining('Add --erase') });
    const { code, stdout } = await withdraw(space, 'rani', '--erase');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        'rani was never sealed, so the log says nothing of it. Its file is deleted.\nprivate keeps neither the words nor the order number of rani now.\n',
    });
    expect(await leftOf(space)).toBeUndefined();
    expect(await withdraw(space, 'rani', '--erase')).toMatchObject({ code: 1, stderr: expect.stringContaining('Found no review rani') });
  });

  test.each([
    ['a file that cannot be read', RANI, '---\nrating: [\n', 'cannot be read as a review'],
    ['a line that cannot be read', 'content/reviews/kopi.ndjson', '{"id":"rani","rating":\n', 'in more than one place'],
    ['a second file', 'content/reviews/teh/rani.md', reviewFile(), 'in more than one place'],
  ])('of one that also stands in %s: refused, and nothing changes', async (_name, path, text, sentence) => {
    const space = await sealed();
    await space.write({ [path]: text });
    const before = await space.files();
    expect(await withdraw(space, 'rani', '--erase')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(sentence) });
    expect(await space.files()).toEqual(before);
  });

  test('of a question: refused, and its hidden name stays', async () => {
    const space = await sealed();
    const asked = ['--product', 'kopi', '--name', 'Dimas Pratama', '--text', 'Bisa digiling?', '--answer', 'Bisa.'];
    expect(await space.bukti('new', 'question', ...asked, '--id', 'tanya')).toMatchObject({ code: 0 });
    const before = await space.files();
    expect(before['private/hidden.ndjson']).toContain('Pratama');
    expect(await withdraw(space, 'tanya', '--erase')).toMatchObject({ code: 1, stderr: expect.stringContaining('Found no review tanya') });
    expect(await space.files()).toEqual(before);
  });

  test('of a withheld one, whose number is kept under its id', async () => {
    const withheld = reviewFile({ order: 'INV-1001', status: 'withheld', reason: 'abusive' });
    const space = await sealed({ ...SHOP, 'content/reviews/kopi/rani.md': withheld });
    const { 'log/entries.jsonl': entries = '' } = await space.files('content');
    const { id: pseudonym } = JSON.parse(entries.split('\n').find((line) => line.includes('received')) ?? '');
    expect((await space.files('private'))['evidence.csv']).toContain('rani,INV-1001');
    expect(await withdraw(space, pseudonym, '--erase')).toMatchObject({ code: 0 });
    const files = await space.files();
    expect(files).not.toHaveProperty(['content/reviews/kopi/rani.md']);
    expect(files['private/evidence.csv']).not.toContain('INV-1001');
    expect(await lastEntry(space)).toMatchObject({ type: 'withdrawn', id: pseudonym, rev: 2 });
    expect(await codesOf(space)).toEqual([]);
  });
});

test('a withheld one, by its own id', async () => {
  const space = await sealed({ ...SHOP, 'content/reviews/kopi/rani.md': reviewFile({ status: 'withheld', reason: 'abusive' }) });
  expect(await space.bukti('withdraw', 'rani', '--reason', 'personal-data')).toMatchObject({ code: 0 });
  expect(await lastEntry(space)).toMatchObject({ type: 'withdrawn', id: expect.stringMatching(/^[0-9a-f]{32}$/), reason: 'personal-data' });
  expect((await space.files('content'))['log/entries.jsonl']).not.toContain('rani');
  expect(await codesOf(space)).toEqual([]);
});

test('withheld, then public, but taken back before that was sealed', async () => {
  const space = await sealed({ ...SHOP, 'content/reviews/kopi/rani.md': reviewFile({ status: 'withheld', reason: 'abusive' }) });
  const path = 'content/reviews/kopi/rani.md';
  await space.write({ [path]: ((await space.files())[path] ?? '').replace('status: withheld\nreason: abusive\n', '') });
  expect(await withdraw(space, 'rani')).toMatchObject({ code: 0 });
  expect(await space.files()).not.toHaveProperty([path]);
  expect(await codesOf(space)).toEqual([]);
});

test('public, then withheld: the build names the command, the file stays, and the next seal knows it as withheld', async () => {
  const space = await sealed();
  const path = 'content/reviews/kopi/rani.md';
  const text = (await space.files())[path] ?? '';
  await space.write({ [path]: text.replace('rating:', 'status: withheld\nreason: abusive\nrating:') });
  const [problem, ...others] = (await createContentReader(join(space.root, 'content')).read()).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'leaf-without-review', file: 'log/entries.jsonl', line: 3 });
  const [, command = ''] = /Type npm exec --no -- bukti (.*?),/.exec(problem?.fix ?? '') ?? [];
  expect(command).toBe('withdraw rani --reason abusive');
  expect(await space.bukti(...command.split(' '))).toMatchObject({ code: 0 });
  expect(await space.files()).toHaveProperty([path]);
  expect(await space.bukti('seal')).toMatchObject({ code: 0, stdout: expect.stringContaining('rani: received and withheld') });
  expect(await codesOf(space)).toEqual([]);
});

test('a file deleted by hand: the build names the command, and that mends it', async () => {
  const space = await sealed();
  await rm(join(space.root, 'content/reviews/kopi/rani.md'));
  const [problem] = (await createContentReader(join(space.root, 'content')).read()).problems;
  const [, command = ''] = /npm exec --no -- bukti (.*?) \(/.exec(problem?.fix ?? '') ?? [];
  expect(command).toBe('withdraw rani --reason author-request');
  expect(await space.bukti('seal')).toMatchObject({ code: 1, stderr: expect.stringContaining('found no review rani') });
  expect(await space.bukti(...command.split(' '))).toMatchObject({ code: 0 });
  expect(await codesOf(space)).toEqual([]);
});

test('a pseudonym that was lost of a withheld review: the old pseudonym is withdrawn, and a new one sealed', async () => {
  const space = await sealed({ ...SHOP, 'content/reviews/kopi/rani.md': reviewFile({ status: 'withheld', reason: 'abusive' }) });
  const path = 'content/reviews/kopi/rani.md';
  await space.write({ [path]: ((await space.files())[path] ?? '').replace(/pseudonym: .*\n/, ''), 'private/hidden.ndjson': '' });
  const [problem] = (await createContentReader(join(space.root, 'content')).read()).problems;
  const [, command = ''] = /npm exec --no -- bukti (.*?) \(/.exec(problem?.fix ?? '') ?? [];
  expect(command).toMatch(/^withdraw [0-9a-f]{32} --reason author-request$/);
  expect(await space.bukti(...command.split(' '))).toMatchObject({ code: 0 });
  expect(await space.bukti('seal')).toMatchObject({ code: 0 });
  expect(await codesOf(space)).toEqual([]);
});

test('with a key it is signed; where the key is missing it says what is left to do', async () => {
  const space = await workspace(SHOP);
  await space.bukti('keygen');
  await space.bukti('seal');
  expect(await withdraw(space, 'rani')).toMatchObject({ code: 0, stdout: expect.stringContaining('entry 4 of the log, signed.') });
  await rm(join(space.root, 'private/log.key'));
  const { stdout } = await withdraw(space, 'tanpa');
  expect(stdout).toContain('entry 5 of the log, not signed.');
  expect(stdout).toContain('→ site.yaml names a key, and it is not here: type npm exec --no -- bukti seal where it is');
  expect(await codesOf(space)).toEqual(['checkpoint-unsigned log/checkpoints/6.txt']);
});

describe('refused, and nothing is written', () => {
  test.each([
    [['withdraw', 'rani'], 'Not complete yet: --reason (why; it is published), one of: author-request, '],
    [['withdraw', 'rani', '--reason', 'because'], 'after --reason, expected one of: author-request, personal-data'],
    [['withdraw', 'rani', '--reason', 'published'], 'after --reason, expected one of: '],
    [['withdraw', 'nobody', '--reason', 'unlawful'], 'Found no review nobody in the log.'],
    [['withdraw', 'baru', '--reason', 'unlawful'], 'baru is not sealed, so there is nothing to withdraw.'],
    [['withdraw', 'constructor', '--reason', 'unlawful'], 'Found no review constructor in the log.'],
  ])('%j', async (args, sentence) => {
    const space = await sealed();
    await space.write({ 'content/reviews/kopi/baru.md': reviewFile() });
    const before = await space.files();
    expect(await space.bukti(...args)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(sentence) });
    expect(await space.files()).toEqual(before);
  });

  test('twice', async () => {
    const space = await sealed();
    await withdraw(space, 'rani');
    const before = await space.files();
    expect(await withdraw(space, 'rani')).toMatchObject({ code: 1, stderr: expect.stringContaining('rani was withdrawn before.') });
    expect(await space.files()).toEqual(before);
  });

  test('from a log that is in doubt', async () => {
    const space = await sealed();
    const entries = (await space.files('content'))['log/entries.jsonl'] ?? '';
    await space.write({ 'content/log/entries.jsonl': entries.split('\n').slice(1).join('\n') });
    expect(await withdraw(space, 'rani')).toMatchObject({ code: 1, stderr: expect.stringContaining('git checkout -- content/log') });
    expect(await readdir(join(space.root, 'content/reviews/kopi'))).toContain('rani.md');
  });
});

test('every reason but the one that seal writes itself can be given', async () => {
  const { stdout } = await (await workspace()).bukti('withdraw', '--help');
  for (const reason of WITHDRAWN_REASONS) expect(stdout.includes(`"${reason}"`)).toBe(reason !== 'published');
});

test('a review that comes back goes on with its revisions', async () => {
  const space = await sealed();
  await withdraw(space, 'rani');
  const files = await space.files();
  await space.write({ 'content/reviews/kopi/rani.md': files['private/withdrawn/kopi/rani.md'] ?? '' });
  expect(await codesOf(space)).toEqual(['leaf-missing reviews/kopi/rani.md']);
  expect(await space.bukti('seal')).toMatchObject({ stdout: expect.stringContaining('rani: sealed, entry 5, revision 3: order-matched') });
  expect(await codesOf(space)).toEqual([]);
});
