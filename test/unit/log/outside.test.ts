import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Bytes } from '#src/log/bytes.ts';
import { type Checkpoint, parseCheckpoint } from '#src/log/checkpoint.ts';
import { makeCheckpoint } from '#src/log/history.ts';
import { makeLogFiles } from '#src/log/log-files.ts';
import { formatNote, parseNote } from '#src/log/note.ts';
import { signNote } from '#src/log/sign-note.ts';
import { Tree } from '#src/log/tree.ts';
import { formatVerifierKey } from '#src/log/verifier-key.ts';
import { hasher, makeEntries, makeSigner } from './support.ts';

// Tools that nobody here wrote read a log that this code wrote: golang.org/x/mod, and OpenSSL.

const SIZES = [0, 1, 250, 530, 600];
const ORIGIN = 'toko.example/log';
// Where Debian puts the sources of its Go packages.
const { GOPATH = '/usr/share/gocode' } = process.env;
const GO_ENV = { ...process.env, GO111MODULE: 'off', GOPATH };
const GO_MISSING = missing(['go', 'env', 'GOROOT']) || missing(['go', 'list', 'golang.org/x/mod/sumdb/tlog']);
const OPENSSL_MISSING = !/^OpenSSL 3/.test(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '');

function missing([command = '', ...args]: string[]): boolean {
  return spawnSync(command, args, { env: GO_ENV }).status !== 0;
}

const workspace = mkdtempSync(join(tmpdir(), 'bukti-log-'));
const log = join(workspace, 'log');
const judge = join(workspace, 'verify');
let vkey: string;
let publicPem: string;

function write(path: string, bytes: Bytes | string): void {
  const file = join(log, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

beforeAll(async () => {
  const signer = await makeSigner(ORIGIN);
  vkey = formatVerifierKey(signer.key);
  publicPem = signer.publicKeyObject.export({ type: 'spki', format: 'pem' }) as string;
  // One long entry, one empty one, and all the bytes that there are.
  const entries = makeEntries(600)
    .with(3, new Uint8Array(65_535).fill(7))
    .with(4, new Uint8Array())
    .with(
      5,
      Uint8Array.from({ length: 256 }, (_, at) => at),
    );
  const tree = new Tree(hasher);
  const earlier: Checkpoint[] = [];
  for (const size of SIZES) {
    for (const entry of entries.slice(tree.size, size)) tree.append(entry);
    const note = formatNote(await signNote(makeCheckpoint(tree, hasher, ORIGIN, earlier), signer));
    write('checkpoint', note);
    write(`checkpoints/${size}.txt`, note);
    earlier.push(parseCheckpoint(parseNote(note).text));
  }
  for (const { path, bytes } of makeLogFiles(tree, entries, SIZES)) write(path, bytes);
  // Entries of any bytes; so nothing is said of reviews.
  write('../.well-known/review-log.json', JSON.stringify({ v: 1, origin: ORIGIN, key: vkey, checkpoints: SIZES }));
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe.skipIf(GO_MISSING)(`Go’s tlog and note${GO_MISSING ? ' (skipped: no Go with golang.org/x/mod on this machine)' : ''}`, () => {
  beforeAll(() => {
    const source = join(import.meta.dirname, '../../../public/log/verify.go');
    execFileSync('go', ['build', '-o', judge, source], { env: GO_ENV });
  });

  const ask = () => spawnSync(judge, [workspace, vkey], { encoding: 'utf8' });

  /** Spoils one byte of a file for the length of a test. */
  function spoil(path: string, at: number): void {
    const file = join(log, path);
    const bytes = readFileSync(file);
    const spoilt = Buffer.from(bytes);
    spoilt[at] = (spoilt[at] ?? 0) ^ 1;
    writeFileSync(file, spoilt);
    onTestFinished(() => writeFileSync(file, bytes));
  }

  test('accept the log: signatures, every entry, every tile path, every pair of checkpoints', () => {
    const answer = ask();
    expect(answer).toMatchObject({ stderr: '', status: 0 });
    expect(answer.stdout).toMatch(/^checkpoint +600 entries, root \S+=, signed by toko\.example\/log$/m);
    expect(answer.stdout).toMatch(/^entries +600, hashed anew to the root of the checkpoint$/m);
    expect(answer.stdout).toMatch(/^tiles +13 files, each as the entries make it$/m);
    expect(answer.stdout).toMatch(/^history +5 checkpoints, 6 consistency proofs$/m);
  });

  test.each([
    ['an entry', 'tile/entries/001', 4, /^FAILED entries: they have the root/],
    ['an entry of an earlier partial bundle', 'tile/entries/002.p/18', 4, /^FAILED tiles: tile\/entries\/002\.p\/18/],
    ['a hash of a full tile', 'tile/0/001', 40, /^FAILED tiles: tile\/0\/001/],
    ['a hash of a partial tile', 'tile/0/002.p/88', 0, /^FAILED tiles: tile\/0\/002\.p\/88/],
    ['a hash of an earlier partial tile', 'tile/0/002.p/18', 0, /^FAILED tiles: tile\/0\/002\.p\/18/],
    ['a letter of the checkpoint', 'checkpoint', 0, /^FAILED checkpoint: invalid signature/],
    ['a digit of an earlier checkpoint', 'checkpoints/250.txt', ORIGIN.length + 1, /^FAILED history: .*invalid signature/],
  ])('refuse it when %s changes', (_name, path, at, message) => {
    spoil(path, at);
    const answer = ask();
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringMatching(message)]);
  });
});

describe.skipIf(OPENSSL_MISSING)(`OpenSSL${OPENSSL_MISSING ? ' (skipped: no OpenSSL 3 on this machine)' : ''}`, () => {
  function verify(text: string): string {
    const { signatures } = parseNote(readFileSync(join(log, 'checkpoint'), 'utf8'));
    write('../text', text);
    write('../signature', signatures[0]?.signature ?? '');
    write('../key.pem', publicPem);
    const args = ['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', 'key.pem', '-sigfile', 'signature', '-in', 'text'];
    const { stdout, stderr } = spawnSync('openssl', args, { cwd: workspace, encoding: 'utf8' });
    return `${stdout}${stderr}`.split('\n')[0] ?? '';
  }

  test('accepts the checkpoint’s signature, over the text with its final line feed', () => {
    const { text } = parseNote(readFileSync(join(log, 'checkpoint'), 'utf8'));
    expect(verify(text)).toBe('Signature Verified Successfully');
    expect(verify(text.slice(0, -1))).toBe('Signature Verification Failure');
    expect(verify(text.replace('600', '601'))).toBe('Signature Verification Failure');
  });
});
