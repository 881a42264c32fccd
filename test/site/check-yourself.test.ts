import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { buildSite, runBukti, WORK } from '../support/build-site.ts';
import { PRODUCT, SITE, writeFolder } from '../support/content-folder.ts';
import { listFiles, readPage } from '../support/pages.ts';
import { serve } from '../support/serve.ts';

// The commands of the trust page, taken from it as a reader takes them, and run by bash.

const ENVIRONMENT = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode' };
const GO_MISSING = spawnSync('go', ['list', 'golang.org/x/mod/sumdb/tlog'], { env: ENVIRONMENT }).status !== 0;

/** In the sample each review has two files of its own; in a compact site reviews that stand together in the log share two. */
const SITES = [
  { site: 'the sample', origin: 'https://bukti.lereng.example', build: async () => inject('dist') },
  { site: 'a compact site', origin: 'https://uji.example', build: buildCompact },
];

/** More reviews than share a file; signed, as the sample is. */
async function buildCompact(work: string): Promise<string> {
  const [content, secret] = [join(work, 'content'), join(work, 'private')];
  const author = { name: 'Rani Kusuma' };
  const lines = Array.from({ length: 70 }, (_, at) =>
    JSON.stringify({ id: `ulasan-${at}`, rating: 5, author, date: '2026-08-14', lang: 'id', body: `Kata pelanggan nomor ${at}.` }),
  );
  await writeFolder(content, {
    'site.yaml': `${SITE}scale: compact\n`,
    'products/kopi.yaml': PRODUCT,
    'reviews/kopi.ndjson': `${lines.join('\n')}\n`,
  });
  for (const command of ['keygen', 'seal'])
    expect(await runBukti([command, '--content', content, '--private', secret])).toMatchObject({ code: 0 });
  const { code, output } = await buildSite(content, work, { BUKTI_PRIVATE: secret });
  expect([code, code === 0 ? '' : output]).toEqual([0, '']);
  return join(work, 'dist');
}

/** The parser leaves what stands in a pre element as it is. */
function textOf(box: HTMLElement): string {
  return parse(box.innerHTML).textContent;
}

describe.each(SITES)('$site', ({ origin, build }) => {
  let [work, dist, copy] = ['', '', ''];
  /** The review that the page has for an example, and the files that hold its sealed document and its proof. */
  let [example, document, proof] = ['', '', ''];
  let page: HTMLElement;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    work = await mkdtemp(join(WORK, 'check-'));
    dist = await build(work);
    // The files that commands ask for, to be spoilt.
    copy = join(work, 'copy');
    for (const name of ['404.html', '.well-known', 'log']) cpSync(join(dist, name), join(copy, name), { recursive: true });
    const isSealed = (name: string) => /(?:^|\/)reviews(?:\/[^/]+\.(?:json|tlog-proof))?$/.test(name);
    cpSync(join(dist, 'reviews'), join(copy, 'reviews'), { recursive: true, filter: isSealed });
    page = readPage(dist, 'trust/index.html').root;
    example = /reviews\/(.+)\.json|"id":"(.+?)"/.exec(commands('document'))?.slice(1).find(Boolean) ?? '';
    [document = '', proof = ''] = Array.from(commands('document').matchAll(/curl \S+ https:\/\/[^/]+\/(\S+)/g), ([, path]) => path ?? '');
    server = await serve(copy);
  });
  afterAll(async () => {
    await server.close();
    await rm(work, { recursive: true });
  });

  function commands(name: string): string {
    const box = page.querySelector(`#check pre[data-commands="${name}"]`);
    if (box === null) throw new Error(`The page has no commands of the name ${name}.`);
    return textOf(box);
  }

  /** Pastes commands into bash, in an empty folder; the site's address is that of the copy. */
  async function paste(name: string): Promise<{ status: number | null; stdout: string; stderr: string }> {
    const folder = mkdtempSync(join(tmpdir(), 'bukti-paste-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const child = spawn('bash', ['-c', commands(name).replaceAll(origin, server.url)], { cwd: folder });
    const read = async (stream: AsyncIterable<Buffer>) => Buffer.concat(await Array.fromAsync(stream)).toString();
    const ended = new Promise<number | null>((done) => child.on('close', done));
    const [stdout, stderr, status] = await Promise.all([read(child.stdout), read(child.stderr), ended]);
    return { status, stdout, stderr };
  }

  /** Changes a file of the copy for the length of a test. */
  function spoil(path: string, change: (text: string) => string): void {
    const file = join(copy, path);
    const before = readFileSync(file, 'utf8');
    onTestFinished(() => writeFileSync(file, before));
    expect(change(before)).not.toBe(before);
    writeFileSync(file, change(before));
  }

  /** Changes what a file says of the example: it may say the same of others before. */
  function spoilExample(path: string, from: string | RegExp, to: string): void {
    spoil(path, (text) => {
      const start = Math.max(0, text.search(new RegExp(`^# ${example}$|"id":"${example}"`, 'm')));
      return text.slice(0, start) + text.slice(start).replace(from, to);
    });
  }

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
      spoilExample(document, '"lang":"', '"lang":"x');
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
      const proofs = listFiles(copy).filter((path) => /\.tlog-proof$|^log\/proofs\//.test(path));
      const live = proofs.flatMap((path) => readFileSync(join(copy, path), 'utf8').match(/^index /gm) ?? []).length;
      const { checkpoints, size } = JSON.parse(readFileSync(join(copy, '.well-known/review-log.json'), 'utf8'));
      expect(stdout).toMatch(/^checkpoint .* signed by /m);
      expect(stdout).toContain(`\nhistory     ${checkpoints.length} checkpoints, `);
      expect(stdout).toContain(`\nentries     ${size}, `);
      expect(stdout).toContain(`\nreviews     ${live} live, each with its proof and its sealed document`);
      expect(stdout).toMatch(/All of it holds\.\n$/);
    });

    test.each([
      ['the key', () => '.well-known/review-log.json', /"origin": "/, '"origin": "x', 'key'],
      ['the checkpoint', () => 'log/checkpoint', /^/, 'x', 'checkpoint'],
      ['a sealed document', () => document, '"lang":"', '"lang":"x', 'reviews: EXAMPLE: the sealed document'],
      ['the index of a proof', () => proof, /^index /m, 'index 1', 'reviews: EXAMPLE: the proof'],
      ['the entry of a proof', () => proof, 'extra ', 'extra AAAA', 'reviews: EXAMPLE: the proof is of another entry'],
      ['the checkpoint of a proof', () => proof, /\n\n/, '\n\nx', 'reviews: EXAMPLE: the proof does not end'],
    ])('says so when %s changed', async (_name, path, from, to, message) => {
      spoilExample(path(), from, to);
      const { status, stderr } = await paste('go');
      expect(status).toBe(1);
      expect(stderr).toContain(`FAILED ${message.replace('EXAMPLE', example)}`);
    });
  });

  test('the English page has the same commands', () => {
    const all = (root: HTMLElement) => root.querySelectorAll('#check pre').map(textOf);
    expect(all(page).length).toBe(6);
    expect(all(readPage(dist, 'en/trust/index.html').root)).toEqual(all(page));
  });
});
