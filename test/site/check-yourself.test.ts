import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { readPage } from '../support/pages.ts';
import { serve } from '../support/serve.ts';

// The commands of the trust page, taken from it as a reader takes them, and run by bash.

const ORIGIN = 'https://bukti.lereng.example';
const dist = inject('dist');
const page = readPage(dist, 'trust/index.html').root;
const ENVIRONMENT = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode' };
const GO_MISSING = spawnSync('go', ['list', 'golang.org/x/mod/sumdb/tlog'], { env: ENVIRONMENT }).status !== 0;

/** A copy of the files that commands ask for, to be spoilt. */
const copy = mkdtempSync(join(tmpdir(), 'bukti-check-'));
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  for (const name of ['404.html', '.well-known', 'log']) cpSync(join(dist, name), join(copy, name), { recursive: true });
  const isSealed = (name: string) => /\.(json|tlog-proof)$/.test(name);
  for (const name of readdirSync(join(dist, 'reviews')).filter(isSealed)) cpSync(join(dist, 'reviews', name), join(copy, 'reviews', name));
  server = await serve(copy);
});
afterAll(async () => {
  await server.close();
  rmSync(copy, { recursive: true });
});

/** The parser leaves what stands in a pre element as it is. */
function textOf(box: HTMLElement): string {
  return parse(box.innerHTML).textContent;
}

function commands(name: string): string {
  const box = page.querySelector(`#check pre[data-commands="${name}"]`);
  if (box === null) throw new Error(`The page has no commands of the name ${name}.`);
  return textOf(box);
}

/** Pastes commands into bash, in an empty folder; the site's address is that of the copy. */
async function paste(name: string): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'bukti-paste-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const child = spawn('bash', ['-c', commands(name).replaceAll(ORIGIN, server.url)], { cwd: folder });
  const read = async (stream: AsyncIterable<Buffer>) => Buffer.concat(await Array.fromAsync(stream)).toString();
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const [stdout, stderr, status] = await Promise.all([read(child.stdout), read(child.stderr), ended]);
  return { status, stdout, stderr };
}

/** Changes a file for the length of a test. */
function spoil(path: string, change: (text: string) => string): void {
  const file = join(copy, path);
  const before = readFileSync(file, 'utf8');
  onTestFinished(() => writeFileSync(file, before));
  expect(change(before)).not.toBe(before);
  writeFileSync(file, change(before));
}

/** The name of the review that the page has for an example. */
const example = /reviews\/(.+)\.json/.exec(commands('document'))?.[1] ?? '';

describe('OpenSSL', () => {
  test('finds the signature of the checkpoint right', async () => {
    expect(await paste('openssl')).toEqual({ status: 0, stdout: 'Signature Verified Successfully\n', stderr: '' });
  });

  test.each([
    ['another size', (text: string) => text.replace(/^\d+$/m, (size) => `${Number(size) + 1}`)],
    ['another root', (text: string) => text.replace(/^(.+\n\d+\n)./, (_, head) => `${head}${text.startsWith(`${head}A`) ? 'B' : 'A'}`)],
    ['another signature', (text: string) => text.replace(/.{8}\n$/, (end) => [...end.trim()].reverse().join('').concat('\n'))],
  ])('finds it wrong with %s', async (_name, change) => {
    spoil('log/checkpoint', change);
    const answer = await paste('openssl');
    expect(answer.status).not.toBe(0);
    expect(answer.stdout).not.toContain('Verified Successfully');
  });
});

describe('sha256sum', () => {
  const hashes = async () => {
    const { stdout, stderr } = await paste('document');
    expect(stderr).toBe('');
    const [first = '', second = ''] = stdout.split('\n');
    return { computed: first.slice(0, 64), stated: JSON.parse(second).doc };
  };

  test('gives the hash that the entry states', async () => {
    const { computed, stated } = await hashes();
    expect(computed).toMatch(/^[0-9a-f]{64}$/);
    expect(computed).toBe(stated);
  });

  test('gives another when a letter of the document changed', async () => {
    spoil(`reviews/${example}.json`, (text) => text.replace('"lang":"', '"lang":"x'));
    const { computed, stated } = await hashes();
    expect(computed).not.toBe(stated);
  });

  test('gives the digits that the ring of the seal spells', async () => {
    const shown = page.querySelector('#seal figcaption code')?.textContent.replace(/\s/g, '');
    const { stdout } = await paste('seal');
    expect(shown).toHaveLength(16);
    expect(stdout.slice(0, 16)).toBe(shown);
  });
});

describe.skipIf(GO_MISSING)(`Go${GO_MISSING ? ' (skipped: no Go with golang.org/x/mod on this machine)' : ''}`, () => {
  test('verifies checkpoints, entries, tiles, history, proofs and documents', async () => {
    const { status, stdout, stderr } = await paste('go');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const live = readdirSync(join(copy, 'reviews')).filter((name) => name.endsWith('.tlog-proof')).length;
    const { checkpoints } = JSON.parse(readFileSync(join(copy, '.well-known/review-log.json'), 'utf8'));
    expect(stdout).toMatch(/^checkpoint .* signed by /m);
    expect(stdout).toContain(`\nhistory     ${checkpoints.length} checkpoints, `);
    expect(stdout).toContain(`\nreviews     ${live} live, each with its proof and its sealed document`);
    expect(stdout).toMatch(/All of it holds\.\n$/);
  });

  test.each([
    ['the key', '.well-known/review-log.json', /"origin": "/, '"origin": "x', 'FAILED key'],
    ['the checkpoint', 'log/checkpoint', /^/, 'x', 'FAILED checkpoint'],
    ['a sealed document', `reviews/${example}.json`, '"lang":"', '"lang":"x', `FAILED reviews: ${example}: the sealed document`],
    ['the index of a proof', `reviews/${example}.tlog-proof`, /^index /m, 'index 1', `FAILED reviews: ${example}: the proof`],
    [
      'the entry of a proof',
      `reviews/${example}.tlog-proof`,
      'extra ',
      'extra AAAA',
      `FAILED reviews: ${example}: the proof is of another entry`,
    ],
    ['the checkpoint of a proof', `reviews/${example}.tlog-proof`, /\n\n/, '\n\nx', `FAILED reviews: ${example}: the proof does not end`],
  ])('says so when %s changed', async (_name, path, from, to, message) => {
    spoil(path, (text) => text.replace(from, to));
    const { status, stderr } = await paste('go');
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});

test('the English page has the same commands', () => {
  const all = (root: HTMLElement) => root.querySelectorAll('#check pre').map(textOf);
  expect(all(page).length).toBe(6);
  expect(all(readPage(dist, 'en/trust/index.html').root)).toEqual(all(page));
});
