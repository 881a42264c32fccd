import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { parseVerifierKey } from '#src/log/verifier-key.ts';
import { ORDERS, reviewFile, SHOP } from '../support/seal.ts';
import { sealed, start, type Workspace, workspace } from './workspace.ts';

const purchaseOf = async (space: Workspace, id: string): Promise<string> =>
  ((await space.files('content'))['log/entries.jsonl'] ?? '')
    .split('\n')
    .filter((line) => line.includes(`"${id}"`))
    .map((line) => JSON.parse(line).purchase)
    .at(-1);

describe('open', () => {
  test.each(['bash', 'sh'])('prints a command that gives what the log says, in %s', async (shell) => {
    const space = await sealed();
    const { code, stdout } = await space.bukti('open', 'rani');
    expect(code).toBe(0);
    expect(stdout).toContain('order       INV-1001\nsku         KPI-1\n');
    expect(stdout).toContain('review      rani, entry 2 of the log');
    const command = stdout.split('\n').find((line) => line.includes('sha256sum')) ?? '';
    const purchase = await purchaseOf(space, 'rani');
    expect((await start(shell, ['-c', command], space.root)).stdout).toBe(`${purchase}  -\n`);
    expect(stdout).toContain(`commitment  ${purchase}\n`);
  });

  test.each(['bash', 'sh'])('also prints it for an order with characters that a shell would interpret, in %s', async (shell) => {
    const order = `100%s \\n 'É☕'`;
    const quoted = JSON.stringify(order);
    const space = await sealed({
      ...SHOP,
      'content/reviews/kopi/rani.md': reviewFile({ order: quoted }),
      'private/orders.csv': `${ORDERS}"${order}",KPI-1,2026-08-01,x\n`,
    });
    const { stdout } = await space.bukti('open', 'rani');
    const command = stdout.split('\n').find((line) => line.includes('sha256sum')) ?? '';
    expect((await start(shell, ['-c', command], space.root)).stdout).toBe(`${await purchaseOf(space, 'rani')}  -\n`);
  });

  test('--json says the same to a program', async () => {
    const space = await sealed();
    const { stdout } = await space.bukti('open', 'rani', '--json');
    expect(JSON.parse(stdout)).toEqual({
      id: 'rani',
      index: 2,
      order: 'INV-1001',
      sku: 'KPI-1',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      commitment: await purchaseOf(space, 'rani'),
      preimage: expect.stringMatching(/^0000000b/),
    });
  });

  test('what opens one order says nothing about the others', async () => {
    const space = await sealed();
    const [rani, budi] = await Promise.all(
      ['rani', 'budi'].map(async (id) => JSON.parse((await space.bukti('open', id, '--json')).stdout)),
    );
    expect(rani.key).not.toBe(budi.key);
    expect(JSON.stringify(rani)).not.toContain((await space.files('private')).pepper?.trim());
  });

  test('says why where there is nothing to open, or nothing to open it with', async () => {
    const space = await sealed();
    const refusal = async (...args: string[]) => {
      const { code, stdout, stderr } = await space.bukti(...args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      return stderr;
    };
    expect(await refusal('open', 'tanpa')).toContain('tanpa is not matched to an order');
    expect(await refusal('open', 'nobody')).toContain('Found no live review nobody in the log.');
    expect(await refusal('open', 'rani', '--private', 'elsewhere')).toContain('Found no order of rani here.');
    await space.write({ 'private/pepper': `${'0'.repeat(64)}\n` });
    expect(await refusal('open', 'rani')).toContain('does not open what the log says');
  });
});

describe('keygen', () => {
  const SITE_BEFORE = SHOP['content/site.yaml'] ?? '';
  const keyIn = (site = '') => /key: (\S+)/.exec(site)?.[1] ?? '';

  test('writes one half where only the owner reads it, the other into site.yaml', async () => {
    const space = await workspace({ ...SHOP, 'content/site.yaml': `# ours\n${SITE_BEFORE}` });
    const { code, stdout, stderr } = await space.bukti('keygen');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const files = await space.files();
    const key = keyIn(files['content/site.yaml']);
    expect(files['content/site.yaml']).toBe(`# ours\n${SITE_BEFORE}log:\n  key: ${key}\n`);
    expect(stdout).toContain(key);
    expect((await parseVerifierKey(key)).name).toBe('uji.example/log');
    expect((await start('stat', ['-c', '%a', 'private/log.key'], space.root)).stdout).toBe('600\n');
    for (const line of (files['private/log.key'] ?? '').split('\n'))
      if (line.length > 20 && !line.includes('KEY')) expect(stdout).not.toContain(line);
    expect((await createContentReader(join(space.root, 'content')).read()).problems).toEqual([]);

    const again = await space.bukti('keygen');
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining(key) });
    expect(await space.files()).toEqual(files);
    expect((await space.bukti('keygen', '--show')).stdout).toBe(`${key}\n`);
  });

  test('keeps what else stands under log in site.yaml', async () => {
    const witness = 'saksi.example+52535ddb+BEJlJ1XSBHHMKN5Dhunoog2/NcbEY+f5OeqLss1NICkz';
    const space = await workspace({
      ...SHOP,
      'content/site.yaml': `${SITE_BEFORE}log: # the log\n  witnesses:\n    - ${witness} # of a friend\n`,
    });
    await space.bukti('keygen');
    const site = (await space.files())['content/site.yaml'] ?? '';
    expect(site).toContain('# the log');
    expect(site).toContain(`- ${witness} # of a friend`);
    expect((await parseVerifierKey(keyIn(site))).name).toBe('uji.example/log');
  });

  const KEY = 'key: NEW';
  const REPLACED = 'replaced:\n    - key: OLD\n      on: TODAY\n      size: 0\n';
  test.each([
    [
      'no log yet, with the line breaks of Windows',
      `${SITE_BEFORE.trimEnd()}\n\n\n# end`,
      `${SITE_BEFORE.trimEnd()}\n\n\n# end\nlog:\n  ${KEY}\n`,
      '\r\n',
    ],
    [
      'fields that are indented',
      SITE_BEFORE.replace(/^(?=.)/gm, '  '),
      `${SITE_BEFORE.replace(/^(?=.)/gm, '  ')}  log:\n    ${KEY}\n`,
      '\n',
    ],
    ['an empty log', `log: {}   # ours\n${SITE_BEFORE}`, `log: { ${KEY} }   # ours\n${SITE_BEFORE}`, '\n'],
    [
      'a log between braces',
      `log: {witnesses: []}   # ours\n${SITE_BEFORE}`,
      `log: {witnesses: [], ${KEY}}   # ours\n${SITE_BEFORE}`,
      '\n',
    ],
    [
      'witnesses',
      `${SITE_BEFORE}log:\n    witnesses: []   # of a friend\n\ncontact: {email: halo@uji.example}   # ours\n`,
      `${SITE_BEFORE}log:\n    witnesses: []   # of a friend\n    ${KEY}\n\ncontact: {email: halo@uji.example}   # ours\n`,
      '\n',
    ],
  ])('adds one line to a site.yaml with %s, and another key two more', async (_what, before, after, newline) => {
    const space = await workspace({ ...SHOP, 'content/site.yaml': `\uFEFF${before}`.replaceAll('\n', newline) });
    expect(await space.bukti('keygen')).toMatchObject({ code: 0, stderr: '' });
    const first = (await space.files())['content/site.yaml'] ?? '';
    const key = /(uji\.example\/log\+[^\s}]+)/.exec(first)?.[1] ?? '';
    expect(first.replace(key, 'NEW')).toBe(`\uFEFF${after}`.replaceAll('\n', newline));
    expect(await space.bukti('keygen', '--replace')).toMatchObject({ code: 0, stderr: '' });
    const second = (await space.files())['content/site.yaml'] ?? '';
    const plain = second
      .replace(key, 'OLD')
      .replace(/uji\.example\/log\+[^\s},]+/, 'NEW')
      .replace(/\d{4}-\d\d-\d\d/, 'TODAY');
    const list = after.includes('log: {')
      ? after.replace(KEY, `${KEY}, replaced: [{ key: OLD, on: TODAY, size: 0 }]`)
      : after.replace(/( +)key: NEW\n/, (line, indent: string) => `${line}${`  ${REPLACED}`.replaceAll(/^ {2}/gm, indent)}`);
    expect(plain).toBe(`\uFEFF${list}`.replaceAll('\n', newline));
  });

  test('a name stays, whatever is typed later', async () => {
    const space = await workspace(SHOP);
    expect((await space.bukti('keygen', '--name', 'kopi.example/reviews')).code).toBe(0);
    const before = await space.files();
    expect(await space.bukti('keygen')).toMatchObject({ code: 0 });
    expect((await space.bukti('keygen', '--show')).stdout).toMatch(/^kopi\.example\/reviews\+/);
    expect(await space.files()).toEqual(before);
    expect(await space.bukti('keygen', '--name', 'teh.example')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The log is called kopi.example/reviews already'),
    });
    expect(await space.files()).toEqual(before);
    await space.bukti('seal');
    expect((await space.files())['content/log/checkpoints/4.txt']).toMatch(/^kopi\.example\/reviews\n/);
  });

  test('a log that has a name gets a key of that name', async () => {
    const space = await sealed();
    await space.write({ 'content/site.yaml': SITE_BEFORE.replace('uji.example', 'pindah.example') });
    await space.bukti('keygen');
    expect(keyIn((await space.files())['content/site.yaml'])).toMatch(/^uji\.example\/log\+/);
    expect(await space.bukti('seal')).toMatchObject({ code: 0, stdout: expect.stringContaining('is signed') });
  });

  test.each([
    ['--name', 'dua kata'],
    ['--name', 'a+b'],
  ])('%s %j is no name', async (...args) => {
    const space = await workspace(SHOP);
    expect(await space.bukti('keygen', ...args)).toMatchObject({ code: 1, stderr: expect.stringContaining('expected one without spaces') });
    expect(await space.files('private')).toEqual({ 'orders.csv': ORDERS });
  });

  describe('never makes a second key for a log', () => {
    const refusesAll = async (space: Workspace, sentence: string) => {
      const before = await space.files();
      expect(await space.bukti('keygen')).toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
      expect(await space.files()).toEqual(before);
    };
    const signed = async () => {
      const space = await workspace(SHOP);
      await space.bukti('keygen');
      await space.bukti('seal');
      return space;
    };

    test('when the private half is lost', async () => {
      const space = await signed();
      await rm(join(space.root, 'private/log.key'));
      await refusesAll(space, 'Restore private/log.key');
      expect(await space.bukti('keygen', '--show')).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('no private key'),
      });
    });

    test('when both halves are lost', async () => {
      const space = await signed();
      await rm(join(space.root, 'private/log.key'));
      await space.write({ 'content/site.yaml': SITE_BEFORE });
      await refusesAll(space, 'The log is signed already, and its key is not here.');
    });

    test('when another private half lies there', async () => {
      const space = await signed();
      const other = await workspace(SHOP);
      await other.bukti('keygen');
      await space.write({ 'private/log.key': (await other.files('private'))['log.key'] ?? '' });
      await refusesAll(space, 'Found a private key of the log that is not the one of site.yaml.');
    });

    test('a lost line in site.yaml is written again', async () => {
      const space = await signed();
      const before = await space.files();
      await space.write({ 'content/site.yaml': SITE_BEFORE });
      expect((await space.bukti('keygen')).code).toBe(0);
      expect(await space.files()).toEqual(before);
    });
  });
});
