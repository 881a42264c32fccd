import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CleanFiles } from '#src/check/leaks/clean-files.ts';
import { findLeaks } from '#src/check/leaks/find-leaks.ts';
import type { Secret } from '#src/check/leaks/secret.ts';
import { SecretIndex } from '#src/check/leaks/secret-index.ts';

const PLACE = 'private/orders.csv:2';
const order = (value: string): Secret => ({ kind: 'order', value, place: PLACE });
const phone = (value: string): Secret => ({ kind: 'phone', value, place: PLACE });
const name = (value: string): Secret => ({ kind: 'name', value, place: PLACE });
const seed = (value: string): Secret => ({ kind: 'seed', value, place: PLACE });

const PAGE = 'index.html';
const TEXT = '<p>Pesanan INV-2000 dari Rani <b>Kus</b>uma, kontak 0812-3456-7890, dan Agus P.</p>';
/** Nothing of it stands in the page. */
const BEFORE = [order('INV-1042'), phone('0899 1111 2222')];

interface Build {
  secrets?: readonly Secret[];
  hashes?: readonly string[];
  base?: string;
  text?: string;
}

/** Builds a site of one page, and says what was found, and whether the page was searched. */
async function openSite() {
  const root = await mkdtemp(join(tmpdir(), 'bukti-clean-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const memory = join(root, 'memory');
  return {
    memory,
    async build({ secrets = BEFORE, hashes = [], base = 'code', text = TEXT }: Build = {}) {
      await writeFile(join(root, PAGE), text);
      const clean = await CleanFiles.open(memory, base, { secrets, hashes }, text.length);
      const searched = !clean.has(PAGE, Buffer.from(text));
      const { leaks } = await findLeaks(root, [PAGE], new SecretIndex(secrets), { clean });
      if (leaks.length === 0) await clean.keep(memory);
      return { searched, leaks: leaks.map(({ secret }) => secret.value) };
    },
  };
}

const CLEAN = { searched: false, leaks: [] };
const SEARCHED = { searched: true, leaks: [] };

test('a file that was found clean is not searched again', async () => {
  const site = await openSite();
  expect(await site.build()).toEqual(SEARCHED);
  expect(await site.build()).toEqual(CLEAN);
  expect(await site.build()).toEqual(CLEAN);
});

test.each<[string, Build]>([
  ['other bytes', { text: `${TEXT}<p>Lagi</p>` }],
  ['other code or settings', { base: 'other' }],
  ['a picture that is hidden now', { hashes: ['00ff'] }],
])('%s: it is searched again', async (_, change) => {
  const site = await openSite();
  await site.build();
  expect(await site.build(change)).toEqual(SEARCHED);
});

test.each<[string, Secret]>([
  ['an order number', order('inv2000')],
  ['a name, half of it in bold', name('Rani Kusuma')],
  ['a phone number in groups', phone('+62 812 3456 7890')],
])('%s that is looked for from now on is found in a file that was clean', async (_, secret) => {
  const site = await openSite();
  await site.build();
  expect(await site.build({ secrets: [...BEFORE, secret] })).toEqual({ searched: true, leaks: [secret.value] });
  // And again: a site with a leak is no memory.
  expect(await site.build({ secrets: [...BEFORE, secret] })).toEqual({ searched: true, leaks: [secret.value] });
});

test.each<[string, Secret]>([
  ['a seed', seed('9f3c51d07be84a2290cc51aa0e6f7b13')],
  ['a name of which each word stands in the page, apart', name('Rani Agus')],
  ['a phone number', phone('0812-3456-7891')],
])('%s that stands nowhere does not cause another search', async (_, secret) => {
  const site = await openSite();
  await site.build();
  expect(await site.build({ secrets: [...BEFORE, secret] })).toEqual(CLEAN);
  // It was looked for without a search; the file is as clean for the next one.
  expect(await site.build({ secrets: [secret] })).toEqual(CLEAN);
});

test('the first phone number of all is looked for in every file: nobody has kept the numbers of pages', async () => {
  const site = await openSite();
  await site.build({ secrets: [order('INV-1042')] });
  expect(await site.build({ secrets: [order('INV-1042'), phone('0812 3456 7890')] })).toMatchObject({
    searched: true,
    leaks: ['0812 3456 7890'],
  });
});

test.each(['clean-files.json', 'clean-files.trace'])('a damaged %s is not believed', async (file) => {
  const site = await openSite();
  await site.build();
  const bytes = await readFile(join(site.memory, file));
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0x01, middle);
  await writeFile(join(site.memory, file), file.endsWith('.json') ? bytes.subarray(1) : bytes);
  expect(await site.build()).toEqual(SEARCHED);
});
