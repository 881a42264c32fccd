import { beforeAll, describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '#src/log/bytes.ts';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from '#src/log/checkpoint.ts';
import { cosignedMessage, decodeCosignature, encodeCosignature } from '#src/log/cosignature.ts';
import { makeCheckpoint, verifyHistory } from '#src/log/history.ts';
import { formatNote, parseNote } from '#src/log/note.ts';
import { Prover } from '#src/log/prover.ts';
import { cosignNote, type Signer, signNote } from '#src/log/sign-note.ts';
import { formatVerifierKey, makeVerifierKey, parseVerifierKey, SIGNATURE_TYPE } from '#src/log/verifier-key.ts';
import { type LogTrust, verifyCheckpoint } from '#src/log/verify-checkpoint.ts';
import { verifyCosignatures } from '#src/log/verify-cosignatures.ts';
import vectors from '../../vectors/notes.json' with { type: 'json' };
import { flip, hasher, makeEntries, makeSigner, treeOf, verdict } from './support.ts';

const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const ORIGIN = 'toko.example/log';
const TIME = 1_790_000_000;

describe('checkpoint text', () => {
  test('the specification’s example, and the Go checksum database’s origin with spaces', () => {
    const text = parseNote(vectors.cosigned).text;
    expect(parseCheckpoint(text)).toEqual({ origin: 'example.com/behind-the-sofa', size: 20852163, root: fromBase64(ROOT) });
    expect(formatCheckpoint(parseCheckpoint(text))).toBe(text);
    expect(parseCheckpoint(parseNote(vectors.sumGolangOrg.note).text).origin).toBe('go.sum database tree');
  });

  test('an empty log, and extension lines', () => {
    expect(parseCheckpoint(`a\n0\n${ROOT}\n`).size).toBe(0);
    expect(parseCheckpoint(`a\n7\n${ROOT}\nmore\nand more\n`)).toEqual({ origin: 'a', size: 7, root: fromBase64(ROOT) });
  });

  test.each([
    ['an empty text', '', 'malformed-checkpoint'],
    ['two lines', 'a\n7\n', 'malformed-checkpoint'],
    ['no line feed at the end', `a\n7\n${ROOT}`, 'malformed-checkpoint'],
    ['an extension line without its end', `a\n7\n${ROOT}\nmore`, 'malformed-checkpoint'],
    ['an empty origin', `\n7\n${ROOT}\n`, 'malformed-checkpoint'],
    ['an empty extension line', `a\n7\n${ROOT}\n\nmore\n`, 'malformed-checkpoint'],
    ['a leading zero', `a\n07\n${ROOT}\n`, 'malformed-number'],
    ['a sign', `a\n-7\n${ROOT}\n`, 'malformed-number'],
    ['another base', `a\n0x7\n${ROOT}\n`, 'malformed-number'],
    ['a space', `a\n 7\n${ROOT}\n`, 'malformed-number'],
    ['an exponent', `a\n7e1\n${ROOT}\n`, 'malformed-number'],
    ['other digits', `a\n٧\n${ROOT}\n`, 'malformed-number'],
    ['a size beyond 2^53', `a\n9007199254740993\n${ROOT}\n`, 'malformed-number'],
    ['a short root', 'a\n7\nAAAA\n', 'malformed-checkpoint'],
    ['a root in hexadecimal', `a\n7\n${'ab'.repeat(32)}\n`, 'malformed-checkpoint'],
    ['no base64', 'a\n7\n!\n', 'malformed-checkpoint'],
  ])('%s: refused', async (_name, text, code) => {
    expect(await verdict(() => parseCheckpoint(text))).toBe(code);
  });

  test.each([
    ['an empty origin', { origin: '' }],
    ['an origin of two lines', { origin: 'a\nb' }],
    ['an origin that smuggles a size', { origin: `a\n7\n${ROOT}` }],
    ['half an entry', { size: 1.5 }],
    ['a size below zero', { size: -1 }],
    ['a short root', { root: new Uint8Array(31) }],
  ])('%s cannot be written', async (_name, change) => {
    expect(await verdict(() => formatCheckpoint({ origin: 'a', size: 7, root: fromBase64(ROOT), ...change }))).toMatch(/^malformed-/);
  });
});

describe('cosignatures', () => {
  test('message and bytes of the specification’s example', () => {
    const { text, signatures } = parseNote(vectors.cosigned);
    const { signature } = signatures[1] ?? expect.fail();
    const opened = decodeCosignature(signature);
    expect(opened.time).toBe(1679315147);
    expect(new TextDecoder().decode(cosignedMessage(1679315147, text))).toBe(vectors.cosignedMessage);
    expect(encodeCosignature(1679315147, opened.signature)).toEqual(signature);
  });

  test('the key of a witness differs from a log’s by its type and its ID', async () => {
    const publicKey = new Uint8Array(32).fill(7);
    const witness = await makeVerifierKey('saksi.example/w1', publicKey, SIGNATURE_TYPE.cosignature);
    expect(await parseVerifierKey(formatVerifierKey(witness))).toEqual(witness);
    expect(witness.id).not.toEqual((await makeVerifierKey('saksi.example/w1', publicKey)).id);
  });

  test.each([71, 73, 64])('%i bytes are no cosignature', async (length) => {
    expect(await verdict(() => decodeCosignature(new Uint8Array(length)))).toBe('malformed-signature');
  });

  test('a time beyond 2^53 is refused, not rounded', async () => {
    expect(await verdict(() => decodeCosignature(new Uint8Array(72).fill(0xff)))).toBe('malformed-signature');
  });
});

describe('a checkpoint’s signers', () => {
  let [log, other, witness, second]: Signer[] = [];
  let trust: LogTrust;
  let note: Awaited<ReturnType<typeof signNote>>;
  const text = makeCheckpoint(treeOf(makeEntries(7)), hasher, ORIGIN, []);
  const need = (signer: Signer | undefined): Signer => signer ?? expect.fail();

  beforeAll(async () => {
    [log, other] = [await makeSigner(ORIGIN), await makeSigner(ORIGIN)];
    witness = await makeSigner('saksi.example/w1', SIGNATURE_TYPE.cosignature);
    second = await makeSigner('saksi.example/w2', SIGNATURE_TYPE.cosignature);
    note = await signNote(text, log);
    trust = { origin: ORIGIN, key: log.key };
  });

  const openWitnessed = async (file: string) => {
    const checkpoint = await verifyCheckpoint(file, trust);
    const cosignatures = await verifyCosignatures(parseNote(file), [need(witness).key, need(second).key]);
    return { checkpoint, cosignatures };
  };

  test('signed, and cosigned twice by one of two witnesses and once by a stranger', async () => {
    const stranger = await makeSigner('asing.example/w3', SIGNATURE_TYPE.cosignature);
    const once = await cosignNote(await cosignNote(note, TIME, need(witness)), TIME, stranger);
    const cosigned = formatNote(await cosignNote(once, TIME + 60, need(witness)));
    expect(await openWitnessed(cosigned)).toEqual({
      checkpoint: parseCheckpoint(text),
      cosignatures: [{ witness: need(witness).key, time: TIME + 60 }],
    });
  });

  test('signed, and cosigned by nobody', async () => {
    expect((await openWitnessed(formatNote(note))).cosignatures).toEqual([]);
    expect(await verifyCosignatures(note, [need(log).key])).toEqual([]);
  });

  test('unsigned, where the reader said so, with and without signatures in the file', async () => {
    const unsigned = { origin: ORIGIN, key: 'unsigned' } as const;
    expect((await verifyCheckpoint(text, unsigned)).size).toBe(7);
    expect((await verifyCheckpoint(formatNote(note), unsigned)).size).toBe(7);
    expect(await verdict(() => verifyCheckpoint(text, { origin: 'other', key: 'unsigned' }))).toBe('other-log');
  });

  const refused: [string, () => Promise<unknown>, string][] = [
    ['an unsigned file', () => verifyCheckpoint(text, trust), 'malformed-note'],
    [
      'signed by another key of the same name',
      async () => verifyCheckpoint(formatNote(await signNote(text, need(other))), trust),
      'not-signed',
    ],
    [
      'signed by a witness only',
      async () => {
        const cosigned = await cosignNote({ text, signatures: [] }, TIME, need(witness));
        await verifyCheckpoint(formatNote(cosigned), trust);
      },
      'not-signed',
    ],
    ['of another log', () => verifyCheckpoint(formatNote(note), { ...trust, origin: 'other.example' }), 'other-log'],
    ['a size changed', () => verifyCheckpoint(formatNote({ ...note, text: text.replace('\n7\n', '\n8\n') }), trust), 'wrong-signature'],
    [
      'a cosignature of another checkpoint',
      async () => {
        const elsewhere = await cosignNote({ text: text.replace('\n7\n', '\n8\n'), signatures: [] }, TIME, need(witness));
        await openWitnessed(formatNote({ text, signatures: [...note.signatures, ...elsewhere.signatures] }));
      },
      'wrong-signature',
    ],
    [
      'a cosignature with another time',
      async () => {
        const { signatures } = await cosignNote(note, TIME, need(witness));
        const [own, cosignature] = [signatures[0] ?? expect.fail(), signatures[1] ?? expect.fail()];
        const later = { ...cosignature, signature: flip(cosignature.signature, 7 * 8) };
        await openWitnessed(formatNote({ text, signatures: [own, later] }));
      },
      'wrong-signature',
    ],
    [
      'a signed note that is no checkpoint',
      async () => verifyCheckpoint(formatNote(await signNote('halo\n', need(log))), trust),
      'malformed-checkpoint',
    ],
  ];
  test.each(refused)('%s: refused', async (_name, act, code) => {
    expect(await verdict(act)).toBe(code);
  });

  test('a log’s key does not cosign, and a witness’s does not sign', async () => {
    await expect(signNote(text, need(witness))).rejects.toThrow(TypeError);
    await expect(cosignNote(note, TIME, need(log))).rejects.toThrow(TypeError);
  });
});

describe('history', () => {
  const entries = makeEntries(40);
  const tree = treeOf(entries);
  const at = (size: number): Checkpoint => ({ origin: ORIGIN, size, root: new Prover(tree, hasher, size).root() });
  const earlier = [0, 1, 13, 32, 40].map(at);

  test('kept: the next checkpoint is made', () => {
    expect(parseCheckpoint(makeCheckpoint(tree, hasher, ORIGIN, earlier))).toEqual(at(40));
  });

  test.each([
    ['an entry changed', entries.with(12, new Uint8Array([1])), 'history-changed'],
    ['an entry removed', entries.toSpliced(0, 1), 'history-changed'],
    ['an entry slipped in', entries.toSpliced(5, 0, new Uint8Array()), 'history-changed'],
    ['two entries exchanged', [entries[1], entries[0], ...entries.slice(2)].flatMap((entry) => entry ?? []), 'history-changed'],
    ['the end cut off', entries.slice(0, 39), 'history-changed'],
    ['everything gone', [], 'history-changed'],
  ])('%s: nothing is made', async (_name, changed, code) => {
    expect(await verdict(() => makeCheckpoint(treeOf(changed), hasher, ORIGIN, earlier))).toBe(code);
  });

  test('a checkpoint of another log does not count as history', async () => {
    expect(await verdict(() => verifyHistory(tree, hasher, 'other', earlier))).toBe('other-log');
  });

  test('messages say which entries', () => {
    expect(() => verifyHistory(treeOf(entries.slice(0, 20)), hasher, ORIGIN, earlier)).toThrow(
      'The log had 32 entries once, and has 20 now.',
    );
    expect(() => verifyHistory(treeOf(entries.with(5, new Uint8Array())), hasher, ORIGIN, earlier)).toThrow(
      'The first 13 entries of the log are not what they were.',
    );
  });
});

test('a log’s key cannot be passed off as a witness’s', async () => {
  const [name, , base64] = vectors.enoch.key.split('+');
  const asWitness = toBase64(Uint8Array.of(4, ...fromBase64(base64 ?? '').subarray(1)));
  expect(await verdict(() => parseVerifierKey(`${name}+af0cfe78+${asWitness}`))).toBe('malformed-key');
});
