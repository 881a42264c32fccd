import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { concat, fromBase64, fromUtf8, toBase64, toUtf8 } from '#src/log/bytes.ts';
import { verifyEd25519 } from '#src/log/ed25519.ts';
import { LogError } from '#src/log/log-error.ts';
import { formatNote, parseNote } from '#src/log/note.ts';
import { signNote } from '#src/log/sign-note.ts';
import { formatVerifierKey, makeVerifierKey, parseVerifierKey, type VerifierKey } from '#src/log/verifier-key.ts';
import { verifyNote } from '#src/log/verify-note.ts';
import wycheproof from '../../vectors/ed25519.json' with { type: 'json' };
import vectors from '../../vectors/notes.json' with { type: 'json' };
import { explanation, flip, hex, makeSigner, verdict } from './support.ts';

const { peter: peterVector, enoch: enochVector } = vectors;
const peterNote = `${peterVector.text}\n${peterVector.line}`;
let peter: VerifierKey;
let enoch: VerifierKey;

beforeAll(async () => {
  [peter, enoch] = await Promise.all([parseVerifierKey(peterVector.key), parseVerifierKey(enochVector.key)]);
});

describe('verifier keys', () => {
  test.each([peterVector.key, enochVector.key, vectors.sumGolangOrg.key])('%s is read and written', async (text) => {
    expect(formatVerifierKey(await parseVerifierKey(text))).toBe(text);
  });

  test('base64 with a plus of its own', async () => {
    const key = await makeVerifierKey('toko.example/log', new Uint8Array(32).fill(0xfb));
    expect(formatVerifierKey(key).split('+').length).toBeGreaterThan(3);
    expect(await parseVerifierKey(formatVerifierKey(key))).toEqual(key);
  });

  const [name = '', id = '', base64 = ''] = peterVector.key.split('+');
  test.each([
    ['an empty text', '', 'malformed-key'],
    ['a name only', name, 'malformed-key'],
    ['no key', `${name}+${id}`, 'malformed-key'],
    ['an empty key', `${name}+${id}+`, 'malformed-key'],
    ['an empty name', `+${id}+${base64}`, 'malformed-key'],
    ['a name with a space', `Peter Neumann+${id}+${base64}`, 'malformed-key'],
    ['a name with a no-break space', `Peter\u00a0Neumann+${id}+${base64}`, 'malformed-key'],
    ['another name', `Carmen+${id}+${base64}`, 'malformed-key'],
    ['another ID', `${name}+c74f20a4+${base64}`, 'malformed-key'],
    ['an ID in capitals', `${name}+C74F20A3+${base64}`, 'malformed-key'],
    ['a short ID', `${name}+c74f20a+${base64}`, 'malformed-key'],
    ['a short key', `${name}+${id}+ARpc2Q==`, 'malformed-key'],
    ['no base64', `${name}+${id}+!`, 'malformed-base64'],
    ['base64 without padding', `${name}+${id}+ARp`, 'malformed-base64'],
    ['a line feed at the end', `${peterVector.key}\n`, 'malformed-base64'],
    ['a key that is too long (Go)', vectors.badKeys[0] ?? '', 'malformed-base64'],
    ['an algorithm that nobody knows (Go)', vectors.badKeys[1] ?? '', 'malformed-key'],
  ])('%s: refused', async (_name, text, code) => {
    expect(await verdict(() => parseVerifierKey(text))).toBe(code);
  });
});

describe('verifying', () => {
  test('Go’s example, alone and with a second signature', async () => {
    expect(await verifyNote(parseNote(peterNote), [peter])).toEqual([peter]);
    const both = parseNote(peterNote + enochVector.line);
    expect(await verifyNote(both, [enoch, peter])).toEqual([enoch, peter]);
    expect(await verifyNote(both, [enoch])).toEqual([enoch]);
  });

  test('a signature given twice counts once', async () => {
    expect(await verifyNote(parseNote(peterNote + peterVector.line), [peter])).toEqual([peter]);
  });

  test('the checkpoint in the specification, signed by the Go checksum database', async () => {
    const key = await parseVerifierKey(vectors.sumGolangOrg.key);
    expect(await verifyNote(parseNote(vectors.sumGolangOrg.note), [key])).toEqual([key]);
  });

  const note = () => parseNote(peterNote);
  const [line] = parseNote(peterNote).signatures;
  const own = line ?? expect.fail();
  test.each([
    ['no keys', () => verifyNote(note(), []), 'not-signed'],
    ['only a key that did not sign', () => verifyNote(note(), [enoch]), 'not-signed'],
    ['a witness with the same name and ID', () => verifyNote(note(), [{ ...peter, type: 4 }]), 'not-signed'],
    ['a known name with another ID', () => verifyNote(note(), [{ ...peter, id: flip(peter.id) }]), 'not-signed'],
    ['a known ID with another name', () => verifyNote(note(), [{ ...peter, name: 'Carmen' }]), 'not-signed'],
    ['one letter changed', () => verifyNote(parseNote(peterNote.replace('answer', 'Answer')), [peter]), 'wrong-signature'],
    ['a line feed more', () => verifyNote(parseNote(`\n${peterNote}`), [peter]), 'wrong-signature'],
    ['another public key', () => verifyNote(note(), [{ ...peter, publicKey: enoch.publicKey }]), 'wrong-signature'],
    [
      'a public key that is no point',
      () => verifyNote(note(), [{ ...peter, publicKey: new Uint8Array(32).fill(0xff) }]),
      'wrong-signature',
    ],
    [
      'a signature of 63 bytes',
      () => verifyNote({ ...note(), signatures: [{ ...own, signature: own.signature.slice(1) }] }, [peter]),
      'wrong-signature',
    ],
    [
      'a right signature beside a wrong one by the same key',
      () => verifyNote({ ...note(), signatures: [own, { ...own, signature: flip(own.signature, 9) }] }, [peter]),
      'wrong-signature',
    ],
    [
      'a right signature beside a wrong one by another key',
      async () => {
        const signed = parseNote(peterNote + enochVector.line.replace('rwz+eBzm', 'rwz+eBzn'));
        await verifyNote(signed, [peter, enoch]);
      },
      'wrong-signature',
    ],
  ] as [string, () => Promise<unknown>, string][])('%s: refused', async (_name, act, code) => {
    expect(await verdict(act)).toBe(code);
  });

  test('a wrong signature by an unknown key is ignored', async () => {
    const signed = parseNote(peterNote + enochVector.line.replace('rwz+eBzm', 'rwz+eBzn'));
    expect(await verdict(() => verifyNote(signed, [peter]))).toBe('accepted');
  });
});

describe('reading', () => {
  test('the last blank line divides', () => {
    const { text, signatures } = parseNote(vectors.quasimodo);
    expect(text.endsWith(':\n\ned è subito sera.\n')).toBe(true);
    expect(signatures.map(({ name }) => name)).toEqual(['quasimodo.example/salvatore']);
    expect(formatNote({ text, signatures })).toBe(vectors.quasimodo);
  });

  test('a text that looks like signatures stays text', () => {
    const { text, signatures } = parseNote(`${peterNote}\n${enochVector.line}`);
    expect([text, signatures.map(({ name }) => name)]).toEqual([peterNote, ['EnochRoot']]);
  });

  test('100 signatures are read, 101 are not', async () => {
    expect(parseNote(`${peterVector.text}\n${peterVector.line.repeat(100)}`).signatures).toHaveLength(100);
    expect(await verdict(() => parseNote(`${peterVector.text}\n${peterVector.line.repeat(101)}`))).toBe('malformed-note');
  });

  const line = (name: string, base64: string) => `text\n\n— ${name} ${base64}\n`;
  test.each([
    ['an empty file', '', 'malformed-note'],
    ['a text without signatures', peterVector.text, 'malformed-note'],
    ['a blank line and no signature', `${peterVector.text}\n`, 'malformed-note'],
    ['signatures without a text', `\n${peterVector.line}`, 'malformed-note'],
    ['signatures after two line feeds only', `\n\n${peterVector.line}`, 'malformed-note'],
    ['no blank line', `${peterVector.text}${peterVector.line}`, 'malformed-note'],
    ['no line feed at the end', peterNote.slice(0, -1), 'malformed-note'],
    ['a blank line at the end', `${peterNote}\n`, 'malformed-note'],
    ['Windows line ends', peterNote.replaceAll('\n', '\r\n'), 'malformed-note'],
    ['a tab in the text', `a\tb\n\n${peterVector.line}`, 'malformed-note'],
    ['a zero byte in the text', `a\0b\n\n${peterVector.line}`, 'malformed-note'],
    ['half a surrogate pair', `a\ud800b\n\n${peterVector.line}`, 'malformed-note'],
    ['a hyphen for the dash', peterNote.replace('—', '-'), 'malformed-signature'],
    ['an en dash for the dash', peterNote.replace('—', '–'), 'malformed-signature'],
    ['two spaces', peterNote.replace('— ', '—  '), 'malformed-signature'],
    ['a line of text among the signatures', `${peterNote}and so on\n`, 'malformed-signature'],
    ['a name with a plus', line('a+b', 'AAAAAAA='), 'malformed-signature'],
    ['a name with a no-break space', line('a\u00a0b', 'AAAAAAA='), 'malformed-signature'],
    ['a third field', line('a', 'AAAAAAA= x'), 'malformed-signature'],
    ['a key ID and no signature', line('a', 'AAAAAA=='), 'malformed-signature'],
    ['no base64', line('a', '????'), 'malformed-base64'],
    ['base64 with spare bits', line('a', 'AAAAAAB='), 'malformed-base64'],
    ['base64 of the other alphabet', line('a', 'AAAAAA-_'), 'malformed-base64'],
  ])('%s: refused', async (_name, note, code) => {
    expect(await verdict(() => parseNote(note))).toBe(code);
  });

  test('bytes that are no UTF-8, and a byte order mark', async () => {
    expect(await verdict(() => fromUtf8(hex('61ff0a')))).toBe('malformed-text');
    expect(fromUtf8(concat(hex('efbbbf'), toUtf8('a')))).toBe('\ufeffa');
  });
});

describe('signing', () => {
  test('every signed text verifies, and with one bit of the signature turned it does not', async () => {
    const signer = await makeSigner('toko.example/log');
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed());
    const property = fc.asyncProperty(fc.array(words, { minLength: 1 }), fc.nat({ max: 511 }), async (lines, bit) => {
      const signed = parseNote(formatNote(await signNote(`${lines.join('\n')}\n`, signer)));
      expect(await verifyNote(signed, [signer.key])).toEqual([signer.key]);
      const own = signed.signatures[0] ?? expect.fail();
      const broken = { ...signed, signatures: [{ ...own, signature: flip(own.signature, bit) }] };
      expect(await verdict(() => verifyNote(broken, [signer.key]))).toBe('wrong-signature');
    });
    await fc.assert(property, { numRuns: 50 });
  });

  test.each(['no line feed', '', 'tab\t\n', 'return\r\n'])('%j cannot be a note', async (text) => {
    const signed = await signNote(text, await makeSigner('toko.example/log'));
    expect(await verdict(() => formatNote(signed))).toBe('malformed-note');
  });
});

describe('Ed25519 by WebCrypto', () => {
  const key = hex(wycheproof.publicKey);
  test.each(wycheproof.valid)('Wycheproof $id is valid', async ({ message, signature }) => {
    expect(await verifyEd25519(key, hex(message), hex(signature))).toBe(true);
    expect(await verifyEd25519(key, hex(`${message}00`), hex(signature))).toBe(false);
  });

  test.each(wycheproof.invalid)('Wycheproof $id is invalid', async ({ message, signature }) => {
    expect(await verifyEd25519(key, hex(message), hex(signature))).toBe(false);
  });

  test.each(wycheproof.valid)('Wycheproof $id with the group order added to S is invalid', async ({ message, signature }) => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt(`0x${Buffer.from(signature.slice(64), 'hex').reverse().toString('hex')}`) + order;
    const malleated = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex');
    expect(await verifyEd25519(key, hex(message), hex(signature.slice(0, 64) + malleated))).toBe(false);
  });

  test('without WebCrypto, or without Ed25519, nothing is called wrong', async () => {
    const refuse = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    expect(await verdict(() => verifyEd25519(key, hex(''), hex('')))).toBe('cannot-check');
    refuse.mockRestore();
    vi.stubGlobal('crypto', {});
    expect(await verdict(() => verifyEd25519(key, hex(''), hex('')))).toBe('cannot-check');
    vi.unstubAllGlobals();
  });
});

test('base64: one spelling for each byte string', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test.each([
  ['a note', () => parseNote('halo'), 'Not a valid note: "halo".'],
  ['a long text, cut', () => parseNote('a'.repeat(61)), `Not a valid note: "${'a'.repeat(60)}…".`],
  ['a signature line', () => parseNote('text\n\n- a AAAAAAA=\n'), 'Not a valid signature: "- a AAAAAAA=".'],
  ['bytes', () => fromUtf8(hex('ff')), 'Not a valid text.'],
  ['nobody’s signature', () => verifyNote(parseNote(peterNote), [enoch]), 'No known key has signed this.'],
  ['a wrong one', () => verifyNote(parseNote(`${'.'}${peterNote}`), [peter]), 'The signature by PeterNeumann is wrong.'],
] as [string, () => unknown, string][])('an error is explained with what was found: %s', async (_name, act, sentence) => {
  expect(await explanation(act)).toBe(sentence);
});

test('an error says whether the bytes or the evidence were wrong', () => {
  expect([new LogError('malformed-note', '').malformed, new LogError('wrong-signature', '').malformed]).toEqual([true, false]);
});
