import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseCheckpointFile } from '#src/cli/verify/checkpoint-file.ts';
import type { SiteSource } from '#src/cli/verify/site-source.ts';
import { Findings, type Report } from '#src/cli/verify/verify-report.ts';
import { verifySite } from '#src/cli/verify/verify-site.ts';
import { nodeTreeHasher } from '#src/evidence/hash.ts';
import { formatReceipt } from '#src/evidence/receipt.ts';
import { replay } from '#src/evidence/replay.ts';
import { fromBase64 } from '#src/log/bytes.ts';
import { formatExtension } from '#src/log/extension.ts';
import { makeLogFiles } from '#src/log/log-files.ts';
import { Prover } from '#src/log/prover.ts';
import { formatTlogProof } from '#src/log/tlog-proof.ts';
import { Tree } from '#src/log/tree.ts';
import { readKeyId } from '#src/log/verifier-key.ts';

// The sample's site as it was when its log had 201 entries, nearly all of them of version 1: its entries, checkpoints and receipts are
// the beginning of the log of today, and the fixture holds the sealed documents that it served then.

const SIZE = 201;
const BASE = 'https://bukti.lereng.example/';
const LOG = 'content/log';
const KEY = /^\s+key: (\S+)$/m.exec(readFileSync('content/site.yaml', 'utf8'))?.[1] ?? expect.fail('no key');
const entries = readFileSync(`${LOG}/entries.jsonl`, 'utf8').split('\n').slice(0, SIZE);
const sizes = readdirSync(`${LOG}/checkpoints`)
  .map((name) => Number.parseInt(name, 10))
  .filter((size) => size <= SIZE)
  .sort((a, b) => a - b);
const noteOf = (size: number) => readFileSync(`${LOG}/checkpoints/${size}.txt`, 'utf8');
const documents = gunzipSync(readFileSync('test/fixtures/sealed-201.ndjson.gz')).toString().trimEnd().split('\n');

const tree = new Tree(nodeTreeHasher);
for (const entry of entries) tree.append(Buffer.from(entry));
const prover = new Prover(tree, nodeTreeHasher);
const { live } = replay(entries);

function makeSite(): Map<string, Uint8Array> {
  const at = (path: string) => `${BASE}${path}`;
  const [, , root = ''] = noteOf(SIZE).split('\n');
  const described = {
    ...{ v: 1, origin: KEY.split('+')[0], key: KEY, witnesses: [], size: SIZE, root, log: at('log/'), checkpoints: sizes },
    ...{ pages: [], products: [], document: at('reviews/{id}.json'), proof: at('reviews/{id}.tlog-proof'), sample: true },
    ...{ receipt: at('reviews/{id}.receipt') },
  };
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string | Uint8Array) => files.set(path, typeof text === 'string' ? Buffer.from(text) : text);
  put('.well-known/review-log.json', JSON.stringify(described));
  put('log/checkpoint', noteOf(SIZE));
  for (const size of sizes) {
    put(`log/checkpoints/${size}.txt`, noteOf(size));
    const extension = { oldSize: size, hashes: prover.proveConsistency(size), checkpoint: noteOf(SIZE) };
    if (size < SIZE) put(`log/extension/${size}`, formatExtension(extension));
  }
  const leaves = entries.map((entry) => new Uint8Array(Buffer.from(entry)));
  for (const { path, bytes } of makeLogFiles(tree, leaves, sizes)) put(`log/${path}`, bytes);
  const signature = fromBase64(readFileSync(`${LOG}/receipts/${SIZE}.txt`, 'utf8').trim());
  for (const document of documents) {
    const { id, words } = JSON.parse(document) as { id: string; words?: { id: string } };
    const name = words?.id ?? id;
    const index = live.get(name)?.index ?? expect.fail(name);
    const hashes = prover.proveInclusion(index);
    put(`reviews/${name}.json`, document);
    put(
      `reviews/${name}.tlog-proof`,
      formatTlogProof({ extra: leaves[index] ?? new Uint8Array(), index, hashes, checkpoint: noteOf(SIZE) }),
    );
    put(`reviews/${name}.receipt`, formatReceipt({ size: SIZE, index, hashes, signature }, readKeyId(KEY)));
  }
  return files;
}

async function verify(files: ReadonlyMap<string, Uint8Array>, since?: number): Promise<Report> {
  const source: SiteSource = {
    name: BASE,
    concurrency: 4,
    address: (path) => path,
    read: async (path) => files.get(path) as Uint8Array<ArrayBuffer> | undefined,
    readPage: async () => undefined,
    list: async () => [...files.keys()],
  };
  const kept = since === undefined ? undefined : await parseCheckpointFile('kept', 'kept', noteOf(since), new Findings());
  const options = { witnesses: [], key: KEY, maxPages: 0, ...(kept !== undefined && { since: kept }) };
  return verifySite(source, options, () => undefined);
}

test('most of it is of version 1, and there is a document for each live review', () => {
  expect(entries.filter((entry) => entry.startsWith('{"v":1,'))).toHaveLength(186);
  expect(documents.filter((document) => document.startsWith('{"v":1,'))).toHaveLength(171);
  expect(documents).toHaveLength([...live.values()].filter(({ leaf }) => leaf.type === 'review').length);
});

test('documents, proofs, receipts and checkpoints of version 1 are accepted as they were', async () => {
  const { steps } = await verify(makeSite());
  expect(steps.flatMap(({ findings }) => findings)).toEqual([]);
  const held = ['description', 'checkpoint', 'signature', 'entries', 'tiles', 'history', 'extensions', 'replay', 'documents', 'proofs'];
  for (const id of [...held, 'receipts']) expect([id, steps.find((step) => step.id === id)?.status]).toEqual([id, 'held']);
  expect(steps.find(({ id }) => id === 'documents')?.summary).toContain(`the bytes of ${documents.length} documents`);
  expect(steps.find(({ id }) => id === 'receipts')?.summary).toContain(`${documents.length} COSE receipts`);
});

test.each(sizes)('a checkpoint of %i entries that a reader kept still holds', async (size) => {
  const { steps } = await verify(makeSite(), size);
  expect(steps.find(({ id }) => id === 'since')).toMatchObject({ status: 'held', findings: [] });
});

test.each(['json', 'tlog-proof', 'receipt'])('a changed .%s of version 1 is refused all the same', async (kind) => {
  const files = makeSite();
  const path = `reviews/rasanya-konsisten-rani.${kind}`;
  const bytes = Uint8Array.from(files.get(path) ?? expect.fail('no such file'));
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
  const { steps } = await verify(new Map([...files, [path, bytes]]));
  expect(steps.flatMap(({ findings }) => findings.map(({ where }) => where)).join('\n')).toContain(path);
});
