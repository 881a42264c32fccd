import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { witnessLog } from '#src/cli/witness/witness-log.ts';
import { parseNote } from '#src/log/note.ts';
import type { Signer } from '#src/log/sign-note.ts';
import { formatVerifierKey, parseVerifierKey, SIGNATURE_TYPE } from '#src/log/verifier-key.ts';
import { verifyCheckpoint } from '#src/log/verify-checkpoint.ts';
import { verifyCosignatures } from '#src/log/verify-cosignatures.ts';
import { makeSigner } from '../support/sealed-site.ts';
import { type Misbehaviour, startWitness, type WitnessServer } from '../support/witness-server.ts';
import { type Workspace, workspace } from './workspace.ts';

const ORIGIN = 'uji.example/log';

let witness: Signer;
let witnessKey: string;
beforeAll(async () => {
  witness = await makeSigner('saksi.example', SIGNATURE_TYPE.cosignature);
  witnessKey = formatVerifierKey(witness.key);
});

const reviewFile = (body: string) => `---\nrating: 4\nauthor: { name: Rani Kusuma }\ndate: 2026-08-14\n---\n${body}\n`;
const SITE = 'name: Warung Uji\ntagline: Uji\ndescription: Situs kecil untuk uji.\nurl: https://uji.example\n';

interface Sealed extends Workspace {
  content: string;
  key: string;
  /** Adds a review, and seals it. */
  grow(id: string): Promise<void>;
  note(size: number): Promise<string>;
}

const made = new Map<boolean, Record<string, string>>();

/** The files of a content folder with two sealed reviews, as the commands make them; made once. */
async function sealedFiles(signed: boolean): Promise<Record<string, string>> {
  const before = made.get(signed);
  if (before !== undefined) return before;
  const space = await workspace({
    'content/site.yaml': SITE,
    'content/products/kopi.yaml': 'name: Kopi Uji\n',
    'content/reviews/kopi/satu.md': reviewFile('Enak.'),
    'content/reviews/kopi/dua.md': reviewFile('Hangat.'),
  });
  if (signed) await succeed(space.bukti('keygen'));
  await succeed(space.bukti('seal'));
  const { 'content/log/.lock': _lock, ...files } = await space.files();
  made.set(signed, files);
  return files;
}

async function sealedContent({ signed = true } = {}): Promise<Sealed> {
  const space = await workspace(await sealedFiles(signed));
  const content = join(space.root, 'content');
  const key = /key: "?([^"\n]+)"?/.exec(await readFile(join(content, 'site.yaml'), 'utf8'))?.[1] ?? '';
  return {
    ...space,
    content,
    key,
    note: (size) => readFile(join(content, `log/checkpoints/${size}.txt`), 'utf8'),
    async grow(id) {
      await space.write({ [`content/reviews/kopi/${id}.md`]: reviewFile(`Ulasan ${id}.`) });
      await succeed(space.bukti('seal'));
    },
  };
}

async function succeed(result: ReturnType<Workspace['bukti']>): Promise<void> {
  const { code, stderr } = await result;
  expect(stderr).toBe('');
  expect(code).toBe(0);
}

/** A witness that knows the log of this folder. */
async function witnessOf({ key }: { key: string }, misbehave?: Misbehaviour): Promise<WitnessServer> {
  const { name, publicKey } = await parseVerifierKey(key);
  const server = await startWitness(witness, new Map([[name, publicKey]]), misbehave === undefined ? {} : { misbehave });
  onTestFinished(server.close);
  return server;
}

test('a signature is got, verified and kept, and the log’s own stays as it was', async () => {
  const sealed = await sealedContent();
  const before = await sealed.note(2);
  const server = await witnessOf(sealed);
  const { code, stdout, stderr } = await sealed.bukti('witness', server.url, '--key', witnessKey);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('saksi.example has signed the checkpoint of 2 entries, at 2026-09-21T14:13:20.000Z.');
  expect(stdout).toContain(`    - ${witnessKey}`);

  const after = await sealed.note(2);
  expect(after.startsWith(before)).toBe(true);
  expect(after.slice(before.length).trimEnd().split('\n')).toHaveLength(1);
  const cosignatures = await verifyCosignatures(parseNote(after), [witness.key]);
  expect(cosignatures).toMatchObject([{ time: 1_790_000_000 }]);
  expect(await verifyCheckpoint(after, { origin: ORIGIN, key: await parseVerifierKey(sealed.key) })).toMatchObject({ size: 2 });
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]).toBe(`old 0\n\n${before}`);
  // Nothing half-written is left behind.
  expect((await readdir(join(sealed.content, 'log/checkpoints'))).sort()).toEqual(['2.txt']);
  await succeed(sealed.bukti('check'));
});

test('a log that grew is proven to continue what the witness has seen', async () => {
  const sealed = await sealedContent();
  const server = await witnessOf(sealed);
  await succeed(sealed.bukti('witness', server.url, '--key', witnessKey));
  await sealed.grow('tiga');
  await sealed.grow('empat');
  await writeFile(
    join(sealed.content, 'site.yaml'),
    `${await readFile(join(sealed.content, 'site.yaml'), 'utf8')}`.replace('log:\n', `log:\n  witnesses: ["${witnessKey}"]\n`),
  );
  await succeed(sealed.bukti('witness', server.url));
  // It remembers what it got the last time, and sends the proof from there at once.
  expect(server.requests.map((body) => body.split('\n')[0])).toEqual(['old 0', 'old 2']);
  expect(server.known.get(ORIGIN)?.size).toBe(4);
  expect(await sealed.note(4)).toContain('— saksi.example ');
  expect(await sealed.note(3)).not.toContain('saksi.example');
});

test('a witness that knows another size says so, and is asked again with the proof from there', async () => {
  const sealed = await sealedContent();
  const server = await witnessOf(sealed);
  await witnessLog({ content: sealed.content, url: server.url, key: witnessKey });
  await sealed.grow('tiga');
  // As on another machine, where the signature never arrived.
  await writeFile(join(sealed.content, 'log/checkpoints/2.txt'), (await sealed.note(2)).replace(/— saksi.*\n/, ''));
  await witnessLog({ content: sealed.content, url: `${server.url}/`, key: witnessKey });
  expect(server.requests.map((body) => body.split('\n')[0])).toEqual(['old 0', 'old 0', 'old 2']);
  expect(await sealed.note(3)).toContain('— saksi.example ');
});

test('asked again, its newer signature takes the place of the older one', async () => {
  const sealed = await sealedContent();
  const { name, publicKey } = await parseVerifierKey(sealed.key);
  let time = 1_790_000_000;
  const server = await startWitness(witness, new Map([[name, publicKey]]), { clock: () => time });
  onTestFinished(server.close);
  await witnessLog({ content: sealed.content, url: server.url, key: witnessKey });
  time += 60;
  await witnessLog({ content: sealed.content, url: server.url, key: witnessKey });
  const note = parseNote(await sealed.note(2));
  expect(note.signatures.map((signature) => signature.name)).toEqual([ORIGIN, 'saksi.example']);
  expect(await verifyCosignatures(note, [witness.key])).toMatchObject([{ time }]);
});

test('lines by unknown keys are not kept', async () => {
  const sealed = await sealedContent();
  const stranger = await makeSigner('lain.example', SIGNATURE_TYPE.cosignature);
  const { name, publicKey } = await parseVerifierKey(sealed.key);
  const server = await startWitness(stranger, new Map([[name, publicKey]]));
  onTestFinished(server.close);
  const before = await sealed.note(2);
  const { code, stderr } = await sealed.bukti('witness', server.url, '--key', witnessKey);
  expect(code).toBe(1);
  expect(stderr).toContain('The witness answered without a signature by saksi.example. Nothing was kept.');
  expect(await sealed.note(2)).toBe(before);
});

test('a log that nobody signed is refused, and nothing is sent', async () => {
  const sealed = await sealedContent({ signed: false });
  const server = await startWitness(witness, new Map());
  onTestFinished(server.close);
  const { code, stderr } = await sealed.bukti('witness', server.url, '--key', witnessKey);
  expect([code, stderr]).toEqual([
    1,
    'This log is not signed, and a witness signs only what the log has signed before.\n→ Type npm exec --no -- bukti keygen, then npm exec --no -- bukti seal.\n',
  ]);
  expect(server.requests).toEqual([]);
});

test('a witness without a key is not asked', async () => {
  const sealed = await sealedContent();
  const { code, stderr } = await sealed.bukti('witness', 'https://saksi.example/');
  expect([code, stderr.split('\n')[1]]).toEqual([1, '→ Type --key and the public key (name+id+key) that its operator published.']);
  const wrongKind = await sealed.bukti('witness', 'https://saksi.example/', '--key', sealed.key);
  expect(wrongKind.stderr).toContain('expected the public key of a witness');
});

/** Whatever the witness answers, the checkpoint stays as it was and the sentence says what to do. */
test.each<{ name: string; misbehave: Misbehaviour; says: string; requests?: number }>([
  { name: 'an unknown log', misbehave: () => ({ status: 404 }), says: 'does not know the log uji.example/log (404)' },
  { name: 'another key', misbehave: () => ({ status: 403 }), says: 'does not accept the signature of the log (403)' },
  { name: 'a proof that it does not accept', misbehave: () => ({ status: 422 }), says: 'does not continue the one it has seen (422)' },
  { name: 'a bad request', misbehave: () => ({ status: 400, body: 'no\u001b[2J' }), says: 'answered 400: "no\\u001b[2J"' },
  { name: 'too many requests', misbehave: () => ({ status: 429 }), says: 'asked too often (429)', requests: 2 },
  { name: 'a fault of its own', misbehave: () => ({ status: 503 }), says: 'a fault of its own (503)', requests: 2 },
  { name: 'a redirect', misbehave: () => ({ status: 307 }), says: 'answered 307' },
  {
    name: 'a larger log',
    misbehave: () => ({ status: 409, type: 'text/x.tlog.size', body: '7\n' }),
    says: 'knows this log with 7 entries, and here it has 2',
  },
  { name: 'a conflict without a size', misbehave: () => ({ status: 409, body: 'conflict' }), says: 'expected the size that it knows' },
  {
    name: 'a size that is none',
    misbehave: () => ({ status: 409, type: 'text/x.tlog.size', body: '01\n' }),
    says: 'expected the size that it knows',
  },
  {
    name: 'the size that was sent',
    misbehave: () => ({ status: 409, type: 'text/x.tlog.size', body: '0\n' }),
    says: 'will not sign a second history',
  },
  {
    name: 'another size each time',
    misbehave: ({ count }) => ({ status: 409, type: 'text/x.tlog.size', body: `${(count % 2) + 1}\n` }),
    says: 'named another size 4 times',
    requests: 4,
  },
  { name: 'a page', misbehave: () => ({ status: 200, type: 'text/html', body: '<p>hello' }), says: 'Nothing was kept' },
  { name: 'nothing', misbehave: () => ({ status: 200 }), says: 'Nothing was kept' },
  { name: 'too much', misbehave: () => ({ status: 200, body: 'x'.repeat(100_000) }), says: 'more than the 65,536 bytes' },
  { name: 'silence', misbehave: () => ({ status: 200, hang: true }), says: 'no whole answer within 0.2 seconds' },
])('a witness that answers with $name', async ({ misbehave, says, requests = 1 }) => {
  const sealed = await sealedContent();
  const before = await sealed.note(2);
  const server = await witnessOf(sealed, misbehave);
  const asked = witnessLog({ content: sealed.content, url: server.url, key: witnessKey, timeoutMs: 200, pauseMs: 10 });
  await expect(asked).rejects.toThrow(says);
  await expect(asked).rejects.toHaveProperty('name', 'CliError');
  expect(server.requests).toHaveLength(requests);
  expect(await sealed.note(2)).toBe(before);
});

test('a wrong signature by the witness’s own key', async () => {
  const sealed = await sealedContent();
  const right = await witnessOf(sealed);
  await witnessLog({ content: sealed.content, url: right.url, key: witnessKey });
  const line = /— saksi\S* \S+\n/.exec(await sealed.note(2))?.[0] ?? '';
  await sealed.grow('tiga');
  const before = await sealed.note(3);
  // A signature of the older checkpoint, sent for the newer one.
  const server = await witnessOf(sealed, () => ({ status: 200, body: line }));
  await expect(witnessLog({ content: sealed.content, url: server.url, key: witnessKey })).rejects.toThrow(
    'answered with a wrong signature',
  );
  expect(await sealed.note(3)).toBe(before);
});

test('a rewritten log is refused by the witness, which has seen the other one', async () => {
  const sealed = await sealedContent();
  const server = await witnessOf(sealed);
  await witnessLog({ content: sealed.content, url: server.url, key: witnessKey });
  server.known.set(ORIGIN, { size: 2, root: Buffer.alloc(32, 7).toString('base64') });
  await expect(witnessLog({ content: sealed.content, url: server.url, key: witnessKey })).rejects.toThrow('will not sign a second history');
  server.known.set(ORIGIN, { size: 1, root: Buffer.alloc(32, 7).toString('base64') });
  await expect(witnessLog({ content: sealed.content, url: server.url, key: witnessKey })).rejects.toThrow('(422)');
});

test('a log that does not hold here is not sent anywhere', async () => {
  const sealed = await sealedContent();
  const server = await witnessOf(sealed);
  const path = join(sealed.content, 'log/entries.jsonl');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"rev":1', '"rev":2'));
  const { code, stderr } = await sealed.bukti('witness', server.url, '--key', witnessKey);
  expect(code).toBe(1);
  expect(stderr).toContain('log/entries.jsonl');
  expect(server.requests).toEqual([]);
});
