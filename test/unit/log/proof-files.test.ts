import { beforeAll, describe, expect, test } from 'vitest';
import { toUtf8 } from '#src/log/bytes.ts';
import { type Checkpoint, parseCheckpoint } from '#src/log/checkpoint.ts';
import { formatExtension, parseExtension, verifyExtension } from '#src/log/extension.ts';
import { makeCheckpoint } from '#src/log/history.ts';
import { formatNote } from '#src/log/note.ts';
import { Prover } from '#src/log/prover.ts';
import { signNote } from '#src/log/sign-note.ts';
import { formatTlogProof, parseTlogProof } from '#src/log/tlog-proof.ts';
import type { LogTrust } from '#src/log/verify-checkpoint.ts';
import { verifyTlogProof } from '#src/log/verify-tlog-proof.ts';
import { explanation, hasher, hex, makeEntries, makeSigner, toHex, treeOf, verdict } from './support.ts';

const ORIGIN = 'toko.example/log';
const entries = makeEntries(13);
const tree = treeOf(entries);
const prover = new Prover(tree, hasher);
const third = entries[3] ?? expect.fail();
let trust: LogTrust;
let checkpoint: string;
let file: string;

beforeAll(async () => {
  const signer = await makeSigner(ORIGIN);
  trust = { origin: ORIGIN, key: signer.key };
  checkpoint = formatNote(await signNote(makeCheckpoint(tree, hasher, ORIGIN, []), signer));
  file = formatTlogProof({ index: 3, hashes: prover.proveInclusion(3), checkpoint });
});

describe('.tlog-proof', () => {
  test('looks as specified', () => {
    expect(file.split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 3']);
    expect(file.endsWith(`=\n\n${checkpoint}`)).toBe(true);
    expect(file.split('\n')).toHaveLength(2 + 4 + 1 + checkpoint.split('\n').length);
  });

  // The head printed in https://c2sp.org/tlog-proof; its checkpoint is shortened there.
  test('the specification’s example', () => {
    const example = `c2sp.org/tlog-proof@v1
index 73894
gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=

example.com/fancylog
109482
`;
    const parsed = parseTlogProof(example);
    expect(parsed).toMatchObject({ index: 73894, checkpoint: 'example.com/fancylog\n109482\n' });
    expect(toHex(parsed.hashes[0] ?? hex(''))).toMatch(/^8122b25e/);
    expect(formatTlogProof(parsed)).toBe(example);
  });

  test('extra data is carried along', () => {
    const proof = { extra: hex('0102ff'), index: 0, hashes: [], checkpoint };
    expect(parseTlogProof(formatTlogProof(proof))).toEqual(proof);
    expect(formatTlogProof(proof)).toContain('@v1\nextra AQL/\nindex 0\n\n');
  });

  test('is accepted for its entry, signed or not', async () => {
    expect(await verifyTlogProof(file, third, trust)).toMatchObject({ index: 3, checkpoint: { size: 13, origin: ORIGIN } });
    const unsigned = file.slice(0, file.lastIndexOf('\n\n') + 1);
    expect(await verifyTlogProof(unsigned, third, { origin: ORIGIN, key: 'unsigned' })).toMatchObject({ index: 3 });
  });

  test('every entry of the log has one', async () => {
    for (const [index, entry] of entries.entries()) {
      const own = formatTlogProof({ index, hashes: prover.proveInclusion(index), checkpoint });
      expect((await verifyTlogProof(own, entry, trust)).index).toBe(index);
    }
  });

  test.each([
    ['an empty file', () => '', 'malformed-proof'],
    ['another version', () => file.replace('@v1', '@v2'), 'malformed-proof'],
    ['Windows line ends', () => file.replaceAll('\n', '\r\n'), 'malformed-proof'],
    ['a byte order mark', () => `\ufeff${file}`, 'malformed-proof'],
    ['no checkpoint', () => file.slice(0, file.indexOf('\n\n')), 'malformed-proof'],
    ['no index', () => file.replace('index 3\n', ''), 'malformed-proof'],
    ['an empty index', () => file.replace('index 3', 'index '), 'malformed-proof'],
    ['two indices', () => file.replace('index 3', 'index 3\nindex 3'), 'malformed-base64'],
    ['a leading zero', () => file.replace('index 3', 'index 03'), 'malformed-number'],
    ['an empty extra', () => file.replace('index 3', 'extra \nindex 3'), 'malformed-proof'],
    ['extra after the index', () => file.replace('index 3', 'index 3\nextra AAAA'), 'malformed-base64'],
    ['extra that is no base64', () => file.replace('index 3', 'extra ?\nindex 3'), 'malformed-base64'],
    ['a short hash', () => file.replace('index 3', 'index 3\nAAAA'), 'malformed-hash'],
    ['64 hashes', () => file.replace('index 3', `index 3${`\n${'A'.repeat(43)}=`.repeat(64)}`), 'malformed-proof'],
    ['a hash too many', () => file.replace('index 3', `index 3\n${'A'.repeat(43)}=`), 'not-included'],
    ['a hash too few', () => file.replace(/index 3\n.*\n/, 'index 3\n'), 'not-included'],
    ['another index', () => file.replace('index 3', 'index 4'), 'not-included'],
    ['an index beyond the log', () => file.replace('index 3', 'index 13'), 'not-included'],
    ['a smaller log than was signed', () => file.replace('\n13\n', '\n12\n'), 'wrong-signature'],
    ['a checkpoint without a signature', () => file.slice(0, file.lastIndexOf('\n\n') + 1), 'malformed-note'],
  ])('%s: refused', async (_name, make, code) => {
    expect(await verdict(() => verifyTlogProof(make(), third, trust))).toBe(code);
  });

  test('is refused for other words, and for the hash of its own', async () => {
    expect(await verdict(() => verifyTlogProof(file, toUtf8('entry 4'), trust))).toBe('not-included');
    expect(await verdict(() => verifyTlogProof(file, hasher.leaf(third), trust))).toBe('not-included');
    expect(await verdict(() => verifyTlogProof(file, third, { ...trust, origin: 'other' }))).toBe('other-log');
  });
});

describe('extension since a remembered checkpoint', () => {
  const at = (size: number): Checkpoint => ({ origin: ORIGIN, size, root: new Prover(tree, hasher, size).root() });
  const bodyFrom = (oldSize: number) => formatExtension({ oldSize, hashes: prover.proveConsistency(oldSize), checkpoint });

  test.each([1, 2, 5, 8, 12, 13])('from %i entries: accepted', async (oldSize) => {
    expect(parseExtension(bodyFrom(oldSize)).oldSize).toBe(oldSize);
    expect(await verifyExtension(bodyFrom(oldSize), at(oldSize), trust)).toMatchObject(at(13));
  });

  const other = treeOf(makeEntries(13, 'another history'));
  test.each([
    ['a remembered root of another history', () => bodyFrom(5), { ...at(5), root: new Prover(other, hasher, 5).root() }, 'not-consistent'],
    ['a proof from another size', () => bodyFrom(5), at(6), 'not-consistent'],
    ['a remembered checkpoint of another log', () => bodyFrom(5), { ...at(5), origin: 'other' }, 'other-log'],
    ['an empty log remembered', () => formatExtension({ oldSize: 0, hashes: [], checkpoint }), at(0), 'not-consistent'],
    ['a log that shrank', () => formatExtension({ oldSize: 14, hashes: [], checkpoint }), { ...at(13), size: 14 }, 'not-consistent'],
    ['the field of another file', () => bodyFrom(5).replace('old 5', 'index 5'), at(5), 'malformed-proof'],
    ['a changed checkpoint', () => bodyFrom(5).replace('\n13\n', '\n14\n'), at(5), 'wrong-signature'],
  ])('%s: refused', async (_name, make, remembered, code) => {
    expect(await verdict(() => verifyExtension(make(), remembered, trust))).toBe(code);
  });

  test('says from which size it would have to be', async () => {
    const sentence = 'This does not show that the log only grew: it begins at 5, not 6 entries.';
    expect(await explanation(() => verifyExtension(bodyFrom(5), at(6), trust))).toBe(sentence);
  });

  test('is what a witness reads', () => {
    expect(parseCheckpoint(checkpoint.slice(0, checkpoint.lastIndexOf('\n\n') + 1))).toEqual(at(13));
    expect(bodyFrom(13)).toBe(`old 13\n\n${checkpoint}`);
  });
});
