import { verify } from 'node:crypto';
import { decode, encode, type Tag } from 'cbor2';
import { describe, expect, test } from 'vitest';
import { emptyLog } from '#src/evidence/log-state.ts';
import { findDocument, findProof } from '#src/evidence/packs.ts';
import { parseReceipt, verifyReceipt } from '#src/evidence/receipt.ts';
import { formatSealedDocument } from '#src/evidence/sealed-document.ts';
import { readLog } from '#src/loaders/read-log.ts';
import { parseCheckpoint } from '#src/log/checkpoint.ts';
import { verifyExtension } from '#src/log/extension.ts';
import { hashLeaf } from '#src/log/hashing.ts';
import { formatNote } from '#src/log/note.ts';
import { signNote } from '#src/log/sign-note.ts';
import { parseTlogProof } from '#src/log/tlog-proof.ts';
import { formatVerifierKey } from '#src/log/verifier-key.ts';
import { verifyTlogProof } from '#src/log/verify-tlog-proof.ts';
import { type LogSource, makeLogOutput } from '#src/outputs/log/log-output.ts';
import type { Review } from '#src/schemas/review.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { review } from '../../../support/review.ts';
import { logFiles, MemoryShop, ORIGIN } from '../../../support/seal.ts';
import { signRoot } from '../../../support/sealed-site.ts';
import { makeSigner, toHex } from '../../log/support.ts';

const render = (source: LogSource) => new Map([...makeLogOutput(source)].map(({ path, bytes }) => [path, Buffer.from(bytes)]));
const text = (files: Map<string, Buffer>, path: string) => files.get(path)?.toString('utf8') ?? `(no ${path})`;

/** 255 entries, then 3 more (a full tile among them), then a revision, a withdrawal, a withheld one: checkpoints of 255, 258 and 261. */
async function source(url = 'https://uji.example/ulasan/') {
  const signer = await makeSigner(ORIGIN);
  const shop = new MemoryShop();
  for (let at = 0; at < 255; at += 1) shop.put(review({ id: `r-${String(at).padStart(3, '0')}` }));
  shop.seal();
  for (const id of ['s-0', 's-1']) shop.put(review({ id, body: 'Wangi ☕.' }));
  shop.put(review({ id: 'w-0', status: 'withheld', reason: 'abusive', body: 'Tidak untuk umum.' }));
  shop.seal();
  shop.put({ ...(shop.reviews.get('r-000') as Review), body: 'Ternyata lain.' });
  shop.seal();
  shop.withdraw('r-001');
  const signed = await Promise.all(
    shop.log.checkpoints.map(async ({ size, note }) => ({
      size,
      note: formatNote(await signNote(note, signer)),
      rootSignature: await signRoot(note, signer),
    })),
  );
  const key = formatVerifierKey(signer.key);
  const site = SiteSchema.parse({ name: 'Uji', tagline: 'Uji', description: 'Uji', url, log: { key } });
  const { log, state, problems } = await readLog(logFiles({ entries: shop.log.entries, checkpoints: signed }), site.log);
  expect(problems).toEqual([]);
  const made: LogSource = { site, reviews: [...shop.reviews.values()], state, log };
  return { made, files: render(made), trust: { origin: ORIGIN, key: signer.key }, key, shop };
}

test('nothing where nothing was sealed', async () => {
  const { made } = await source();
  expect([...makeLogOutput({ ...made, log: emptyLog() })]).toEqual([]);
});

test('every file of the contract is there, and no other', async () => {
  const { files } = await source();
  const log = [...files.keys()].filter((path) => !path.startsWith('reviews/')).sort();
  expect(log).toEqual(
    [
      '.well-known/review-log.json',
      'log/checkpoint',
      ...[255, 258, 259, 260].map((size) => `log/checkpoints/${size}.txt`),
      ...[255, 258, 259].map((size) => `log/extension/${size}`),
      // The partial of 255 entries gave way to the full tile; those of the other checkpoints stay.
      'log/tile/0/000',
      ...[2, 3, 4].map((width) => `log/tile/0/001.p/${width}`),
      'log/tile/1/000.p/1',
      'log/tile/entries/000',
      ...[2, 3, 4].map((width) => `log/tile/entries/001.p/${width}`),
    ].sort(),
  );
  // 255 + 2 public ones, without the withdrawn one.
  expect([...files.keys()].filter((path) => /^reviews\/[^/]+\.json$/.test(path))).toHaveLength(256);
  for (const end of ['.tlog-proof', '.receipt']) expect([...files.keys()].filter((path) => path.endsWith(end))).toHaveLength(256);
});

test('tiles hold the hashes of the entries, and bundles the entries', async () => {
  const { files, made } = await source();
  const { entries } = made.log;
  const hashes = (await Promise.all(entries.map((entry) => hashLeaf(Buffer.from(entry))))).map(toHex);
  expect(files.get('log/tile/0/000')?.toString('hex')).toBe(hashes.slice(0, 256).join(''));
  for (const width of [2, 3, 4]) {
    expect(files.get(`log/tile/0/001.p/${width}`)?.toString('hex')).toBe(hashes.slice(256, 256 + width).join(''));
    const bundle = Buffer.concat(
      entries
        .slice(256, 256 + width)
        .flatMap((entry) => [Buffer.of(Buffer.byteLength(entry) >> 8, Buffer.byteLength(entry) & 255), Buffer.from(entry)]),
    );
    expect(files.get(`log/tile/entries/001.p/${width}`)).toEqual(bundle);
  }
});

test('the checkpoints are those that are stored, byte for byte', async () => {
  const { files, made } = await source();
  for (const { size, note } of made.log.checkpoints) expect(text(files, `log/checkpoints/${size}.txt`)).toBe(note);
  expect(text(files, 'log/checkpoint')).toBe(made.log.checkpoints.at(-1)?.note);
});

test('every proof is accepted, and leads to the sealed document', async () => {
  const { files, trust, made } = await source();
  for (const id of ['r-000', 'r-002', 'r-254', 's-0', 's-1']) {
    const proof = text(files, `reviews/${id}.tlog-proof`);
    const { extra = new Uint8Array() } = parseTlogProof(proof);
    const { index, checkpoint } = await verifyTlogProof(proof, extra, trust);
    expect(checkpoint.size).toBe(260);
    const leaf = JSON.parse(Buffer.from(extra).toString());
    expect(made.log.entries[index]).toBe(Buffer.from(extra).toString());
    expect(leaf).toMatchObject({ type: 'review', id, rev: id === 'r-000' ? 2 : 1 });
    const document = files.get(`reviews/${id}.json`) ?? Buffer.of();
    const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(document));
    expect(toHex(new Uint8Array(hash))).toBe(leaf.doc);
    const shown = made.reviews.find((one) => one.id === id) as Review;
    expect(document.toString('utf8')).toBe(formatSealedDocument(shown, shown.seed ?? ''));
  }
});

test('a receipt is what another CBOR library and Node’s own Ed25519 accept, and its path leads from the entry to the root', async () => {
  const { files, made, trust } = await source();
  const { root } = parseCheckpoint(`${made.log.checkpoints.at(-1)?.note.split('\n\n')[0]}\n`);
  const x = Buffer.from(trust.key.publicKey).toString('base64url');
  const key = { key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' } as const;
  for (const id of ['r-000', 'r-002', 's-1']) {
    const file = files.get(`reviews/${id}.receipt`) ?? Buffer.of();
    const { tag, contents } = decode<Tag>(new Uint8Array(file));
    expect(tag).toBe(18);
    const [header, open, payload, signature] = contents as [Uint8Array, Map<number, Map<number, Uint8Array[]>>, null, Uint8Array];
    const named = decode<Map<number, unknown>>(header);
    expect([[...named.keys()], named.get(1), named.get(395), payload]).toEqual([[1, 4, 395], -8, 1, null]);
    expect(toHex(named.get(4) as Uint8Array)).toBe(toHex(trust.key.id));
    const signed = (payloadOfTree: Uint8Array) => encode(['Signature1', header, new Uint8Array(), payloadOfTree]);
    expect(verify(null, signed(root), key, signature)).toBe(true);
    expect(verify(null, signed(root.map((byte) => byte ^ 1)), key, signature)).toBe(false);
    const [proof = new Uint8Array()] = open.get(396)?.get(-1) ?? [];
    const [size, index] = decode<[number, number]>(proof);
    const entry = new TextEncoder().encode(made.log.entries[index]);
    expect([size, JSON.parse(new TextDecoder().decode(entry)).id]).toEqual([260, id]);
    await verifyReceipt(parseReceipt(file), entry, root, trust.key);
  }
});

test('a log whose key did not sign the root has no receipts, and says nothing of them', async () => {
  const { made } = await source();
  const checkpoints = made.log.checkpoints.map(({ size, note }) => ({ size, note }));
  const files = render({ ...made, log: { ...made.log, checkpoints }, state: { ...made.state, checkpoints } });
  expect([...files.keys()].filter((path) => path.endsWith('.receipt'))).toEqual([]);
  expect(text(files, '.well-known/review-log.json')).not.toContain('receipt');
});

test('from every earlier checkpoint a reader is led to the last one', async () => {
  const { files, trust, made } = await source();
  for (const { size, note } of made.log.checkpoints.slice(0, -1)) {
    const remembered = parseCheckpoint(`${note.split('\n\n')[0]}\n`);
    expect((await verifyExtension(text(files, `log/extension/${size}`), remembered, trust)).size).toBe(260);
    const other = { ...remembered, root: remembered.root.map((byte) => byte ^ 1) };
    await expect(verifyExtension(text(files, `log/extension/${size}`), other, trust)).rejects.toThrow();
  }
});

test('withheld and withdrawn reviews have no document, and none of their words is served', async () => {
  const { files, shop } = await source();
  for (const id of ['w-0', 'r-001'])
    for (const end of ['json', 'tlog-proof', 'receipt']) expect(files.has(`reviews/${id}.${end}`)).toBe(false);
  const all = [...files.values()].map((bytes) => bytes.toString('utf8')).join('\n');
  expect(all).not.toContain('w-0');
  expect(all).not.toContain('Tidak untuk umum');
  expect(all).not.toContain(shop.reviews.get('w-0')?.seed ?? 'none');
  expect(all).toContain('"type":"received"');
});

test('a withheld file whose leaf is still public, as while somebody edits, shows nothing', async () => {
  const { made } = await source();
  const reviews = made.reviews.map((one) => (one.id === 's-0' ? ({ ...one, status: 'withheld', reason: 'abusive' } as Review) : one));
  expect(render({ ...made, reviews }).has('reviews/s-0.json')).toBe(false);
});

test('the description says where everything is', async () => {
  const { files, key, made } = await source();
  expect(JSON.parse(text(files, '.well-known/review-log.json'))).toEqual({
    v: 1,
    origin: ORIGIN,
    key,
    witnesses: [],
    size: 260,
    root: made.state.root,
    log: 'https://uji.example/ulasan/log/',
    checkpoints: [255, 258, 259, 260],
    pages: ['https://uji.example/ulasan/reviews/{id}/', 'https://uji.example/ulasan/en/reviews/{id}/'],
    products: ['https://uji.example/ulasan/products/{slug}/', 'https://uji.example/ulasan/en/products/{slug}/'],
    document: 'https://uji.example/ulasan/reviews/{id}.json',
    proof: 'https://uji.example/ulasan/reviews/{id}.tlog-proof',
    receipt: 'https://uji.example/ulasan/reviews/{id}.receipt',
    badges: {
      'order-matched': ['Pembelian tercatat', 'Matched to an order'],
      invited: ['Diundang setelah membeli', 'Invited after a purchase'],
      'source-linked': ['Tertaut ke sumbernya', 'Linked to its source'],
      unverified: ['Belum dicocokkan dengan pembelian', 'Not matched to a purchase'],
    },
    sample: false,
  });
});

test('the same content gives the same bytes, in the same order', async () => {
  const { made } = await source();
  expect([...makeLogOutput(made)]).toEqual([...makeLogOutput(made)]);
});

test('where reviews share files, the packs hold the same documents and proofs, and nothing that was withdrawn', async () => {
  const { made, files: own } = await source();
  const files = render({ ...made, site: { ...made.site, scale: 'lean' } });
  const paths = [...files.keys()];
  expect(paths.filter((path) => path.startsWith('reviews/'))).toEqual([]);
  expect(paths.filter((path) => /^log\/(?:documents|proofs)\//.test(path)).sort()).toEqual(
    [0, 1, 2, 3, 4].flatMap((pack) => [`log/documents/${pack}.ndjson`, `log/proofs/${pack}.txt`]).sort(),
  );
  for (const [id, pack] of [
    ['r-002', 0],
    ['r-254', 3],
    ['r-000', 4],
    ['s-1', 4],
  ] as const) {
    expect(findDocument(text(files, `log/documents/${pack}.ndjson`), id)).toBe(text(own, `reviews/${id}.json`));
    expect(findProof(text(files, `log/proofs/${pack}.txt`), id)).toBe(text(own, `reviews/${id}.tlog-proof`));
  }
  for (const bytes of files.values()) expect(bytes.toString()).not.toMatch(/# (?:r-001|w-0)\n|"id":"(?:r-001|w-0)","product"/);
  expect(JSON.parse(text(files, '.well-known/review-log.json'))).toMatchObject({
    packedEntries: 64,
    documents: 'https://uji.example/ulasan/log/documents/{pack}.ndjson',
    proofs: 'https://uji.example/ulasan/log/proofs/{pack}.txt',
    pages: ['https://uji.example/ulasan/reviews/{id}/'],
  });
});

describe('while somebody edits', () => {
  test('entries that no checkpoint covers are not served yet', async () => {
    const { made } = await source();
    const { log, state } = await readLog(
      logFiles({ entries: made.log.entries, checkpoints: made.log.checkpoints.filter(({ size }) => size <= 258) }),
      made.site.log,
    );
    const files = render({ ...made, log, state });
    expect(text(files, 'log/checkpoint')).toContain('\n258\n');
    // Its live leaf, the revision, is entry 258.
    expect(files.has('reviews/r-000.json')).toBe(false);
    expect(files.has('reviews/r-002.json')).toBe(true);
    expect([...files.keys()]).not.toContain('log/tile/0/001.p/3');
  });
});
