import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { listFiles } from '#src/check/leaks/list-files.ts';
import { withBudget } from '#src/cli/verify/budget.ts';
import { folderSource } from '#src/cli/verify/folder-source.ts';
import { readSince } from '#src/cli/verify/read-since.ts';
import type { SiteSource } from '#src/cli/verify/site-source.ts';
import type { Finding, Report, StepId } from '#src/cli/verify/verify-report.ts';
import { type VerifyOptions, verifySite } from '#src/cli/verify/verify-site.ts';
import { webSource } from '#src/cli/verify/web-source.ts';
import { sha256Hex } from '#src/evidence/hash.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { formatNote } from '#src/log/note.ts';
import { signNote } from '#src/log/sign-note.ts';
import { formatVerifierKey, makeVerifierKey, parseVerifierKey, SIGNATURE_TYPE } from '#src/log/verifier-key.ts';
import { makeSigner, removeSite, type SealedSite, writeSealedSite } from '../support/sealed-site.ts';
import { serve } from '../support/serve.ts';
import { runBukti } from './workspace.ts';

let site: SealedSite;
beforeAll(async () => {
  site = await writeSealedSite({ cosigned: true });
});
afterAll(() => removeSite(site));

const options: VerifyOptions = { witnesses: [], maxPages: 100 };

const verify = (source: SiteSource, more: Partial<VerifyOptions> = {}): Promise<Report> =>
  verifySite(source, { ...options, ...more }, () => undefined);

const bukti = (...args: string[]) => runBukti(['verify', ...args], process.cwd());

/** A copy of the site that the test may spoil. */
async function copySite(from = site): Promise<string> {
  const root = await temporaryFolder();
  await cp(from.root, root, { recursive: true });
  return root;
}

async function temporaryFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bukti-verify-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

/** Changes bytes of a file, read as Latin-1 so that every byte is one character. @throws Error when nothing changes */
async function edit(root: string, path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(root, path), 'latin1');
  const after = change(before);
  if (after === before) throw new Error(`The tamper does not change ${path}.`);
  await writeFile(join(root, path), after, 'latin1');
}

const BADGE = textsFor('id').pages.level['order-matched'];

async function pagesOf(root: string): Promise<string[]> {
  return (await listFiles(root)).filter((path) => path.endsWith('.html'));
}

/** What the site says that it calls each level. */
async function describeBadges(root: string, badges: Record<string, string[]>): Promise<void> {
  await edit(root, '.well-known/review-log.json', (text) => JSON.stringify({ ...JSON.parse(text), badges }));
}

const replace =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

/** Another byte in this place. */
const flipAt =
  (at: number) =>
  (text: string): string => {
    const index = at < 0 ? text.length + at : at;
    return `${text.slice(0, index)}${String.fromCharCode(text.charCodeAt(index) ^ 1)}${text.slice(index + 1)}`;
  };

const failures = ({ steps }: Report): [StepId, Finding][] =>
  steps.flatMap(({ id, findings }) => findings.map((finding) => [id, finding] as [StepId, Finding]));
const codes = (report: Report): string[] => [...new Set(failures(report).map(([id, { code }]) => `${id}: ${code}`))];
const statusOf = ({ steps }: Report, id: StepId) => steps.find((step) => step.id === id)?.status;

describe('a site that holds', () => {
  test('every step holds, and the summary claims no more than was checked', async () => {
    const report = await verify(folderSource(site.root));
    expect(failures(report)).toEqual([]);
    expect(report.steps.map(({ id, status }) => `${id}: ${status}`)).toEqual(
      [
        'description',
        'checkpoint',
        'signature',
        'witnesses',
        'entries',
        'tiles',
        'history',
        'extensions',
        'replay',
        'documents',
        'proofs',
        'receipts',
        'pages',
        'withdrawn',
      ].map((id) => `${id}: held`),
    );
    expect(report.steps.find(({ id }) => id === 'pages')?.summary).toBe(
      "19 pages read, 12 of them reviews' own, 30 shown reviews compared with the sealed words, 30 kawung seals with their leaves",
    );
    expect(report.notProven.join('\n')).toContain('were genuine');
  });

  test('more than one full tile', async () => {
    const large = await writeSealedSite({ count: 600 });
    onTestFinished(() => removeSite(large));
    expect(failures(await verify(folderSource(large.root)))).toEqual([]);
  });

  test('a witness that the site itself names is said to be that, and one that the reader names is too', async () => {
    const summary = async (witnesses: string[]) =>
      (await verify(folderSource(site.root), { witnesses })).steps.find(({ id }) => id === 'witnesses')?.summary;
    expect(await summary([])).toContain('a name that the site itself chose');
    expect(await summary([site.witness])).toContain('which you named');
  });

  test("a witness's time before there was such a log is refused", async () => {
    const early = await writeSealedSite({ cosigned: true, cosignedAt: 86_400 });
    onTestFinished(() => removeSite(early));
    expect(codes(await verify(folderSource(early.root)))).toContain('witnesses: wrong-time');
  });

  test.each([
    ['2099', 4_070_908_800],
    ['a time that no calendar has', 9e12],
  ])('a witness’s time that is still to come is refused: %s', async (_when, cosignedAt) => {
    const ahead = await writeSealedSite({ cosigned: true, cosignedAt });
    onTestFinished(() => removeSite(ahead));
    expect(codes(await verify(folderSource(ahead.root)))).toEqual(['witnesses: wrong-time']);
  });

  test('one key under several names is one witness, and the log’s own key is none', async () => {
    const { publicKey } = await parseVerifierKey(site.key ?? '');
    const other = await makeSigner('lain.example', SIGNATURE_TYPE.cosignature);
    const named = async (name: string, bytes: typeof publicKey) =>
      formatVerifierKey(await makeVerifierKey(name, bytes, SIGNATURE_TYPE.cosignature));
    const witnesses = [
      await named('saksi.example', publicKey),
      formatVerifierKey(other.key),
      await named('lagi.example', other.key.publicKey),
    ];
    const root = await copySite();
    await edit(root, '.well-known/review-log.json', (text) => JSON.stringify({ ...JSON.parse(text), witnesses }));
    const report = await verify(folderSource(root));
    expect(codes(report)).toEqual(['witnesses: wrong-key']);
    expect(report.steps.flatMap(({ findings }) => findings.map(({ found }) => found))).toEqual([
      'the key of uji.example/log as that of saksi.example',
      'the key of lain.example as that of lagi.example',
    ]);
  });

  test('the keys that were typed instead of those of the site', async () => {
    const report = await verify(folderSource(site.root), { key: site.key ?? '', witnesses: [site.witness] });
    expect(report.held).toBe(true);
    expect(report.steps.find(({ id }) => id === 'signature')?.summary).toBe('signed by uji.example/log, the key that you gave');
  });

  test('stars without words are sealed and proven, and no page of their own is asked for', async () => {
    const rated = await writeSealedSite({ count: 8, starsAlone: 3 });
    onTestFinished(() => removeSite(rated));
    const report = await verify(folderSource(rated.root));
    expect(report.steps.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(report.steps.find(({ id }) => id === 'documents')?.summary).toContain('8 documents');
    await rm(join(rated.root, 'reviews/ulasan-2'), { recursive: true });
    expect((await verify(folderSource(rated.root))).held).toBe(false);
  });

  test('a brand may call a level in its own words, where its description says so', async () => {
    const root = await copySite();
    const own = 'Dicek di buku kas';
    for (const path of await pagesOf(root)) await edit(root, path, (html) => html.replaceAll(BADGE, own)).catch(() => undefined);
    expect(codes(await verify(folderSource(root)))).toEqual(['pages: wrong-level']);
    await describeBadges(root, { 'order-matched': [own] });
    expect(failures(await verify(folderSource(root)))).toEqual([]);
    await edit(root, 'index.html', (html) => `${html}<p>Hebat sekali. Dewi</p><h4>${own}</h4>`);
    expect(codes(await verify(folderSource(root)))).toEqual(['figures: wrong-level']);
  });

  test.each([
    ['the name of another level', { unverified: [BADGE] }],
    ['words that say more than is proven', { 'order-matched': ['Pembelian terverifikasi'] }],
  ])('a brand may not call a level by %s', async (_name, badges) => {
    const root = await copySite();
    await describeBadges(root, badges);
    expect(codes(await verify(folderSource(root)))).toEqual(['description: wrong-level']);
  });

  test('a log without a key is said to be unsigned', async () => {
    const unsigned = await writeSealedSite({ signed: false });
    onTestFinished(() => removeSite(unsigned));
    const report = await verify(folderSource(unsigned.root));
    expect(failures(report)).toEqual([]);
    expect(statusOf(report, 'signature')).toBe('not-checked');
    expect(codes(await verify(folderSource(unsigned.root), { key: formatVerifierKey(unsigned.signer.key) }))).toEqual(
      expect.arrayContaining(['description: wrong-key', 'signature: not-signed']),
    );
  });
});

/** One thing is spoilt; this step says so, with this code, about this file. */
const TAMPERS: { name: string; tamper: (root: string) => Promise<unknown>; step: StepId; code: string; where: string; says?: string }[] = [
  {
    name: 'one letter in a page',
    tamper: (root) => edit(root, 'en/reviews/ulasan-1/index.html', replace('Paragraf satu', 'Paragraf sata')),
    step: 'pages',
    code: 'other-words',
    where: 'en/reviews/ulasan-1/index.html (body of ulasan-1)',
    says: 'Paragraf sata',
  },
  {
    name: 'one letter in an excerpt on a list',
    tamper: (root) => edit(root, 'products/kopi/index.html', replace('Paragraf', 'Paragref')),
    step: 'pages',
    code: 'other-words',
    where: 'products/kopi/index.html (body of ulasan-0)',
  },
  {
    name: 'the second page of a list',
    tamper: (root) => edit(root, 'products/kopi/2/index.html', replace('Rani Kusuma 5', 'Rani Kusumo 5')),
    step: 'pages',
    code: 'other-words',
    where: 'products/kopi/2/index.html (author.name of ulasan-5)',
  },
  {
    name: 'the stars that screen readers say',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace(/aria-label="2/, 'aria-label="5')),
    step: 'pages',
    code: 'other-words',
    where: 'rating of ulasan-1',
  },
  {
    name: 'the stars that people see',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace('--share:40%', '--share:100%')),
    step: 'pages',
    code: 'other-words',
    where: 'rating of ulasan-1',
    says: 'stars filled to 100%',
  },
  {
    name: 'a complaint left out',
    tamper: (root) => edit(root, 'reviews/ulasan-0/index.html', replace('<span data-sealed="cons">mahal</span>', '')),
    step: 'pages',
    code: 'words-not-shown',
    where: 'cons of ulasan-0',
  },
  {
    name: 'praise added',
    tamper: (root) =>
      edit(
        root,
        'reviews/ulasan-0/index.html',
        replace('<span data-sealed="cons">', '<span data-sealed="pros">murah</span><span data-sealed="cons">'),
      ),
    step: 'pages',
    code: 'other-words',
    where: 'pros of ulasan-0',
    says: 'murah',
  },
  {
    name: 'a title that was never sealed',
    tamper: (root) =>
      edit(
        root,
        'reviews/ulasan-1/index.html',
        replace('<div data-sealed="body"', '<b data-sealed="title">Hebat</b><div data-sealed="body"'),
      ),
    step: 'pages',
    code: 'other-words',
    where: 'title of ulasan-1',
    says: 'none was sealed',
  },
  {
    name: 'the day, in words only',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace('2 Agustus 2026', '2 Agustus 2024')),
    step: 'pages',
    code: 'other-words',
    where: 'date of ulasan-1',
  },
  {
    name: 'the month of the visit, in words only',
    tamper: (root) => edit(root, 'en/reviews/ulasan-0/index.html', replace('Juli 2026', 'June 2026')),
    step: 'pages',
    code: 'other-words',
    where: 'experienced of ulasan-0',
  },
  {
    name: 'the source',
    tamper: (root) => edit(root, 'reviews/ulasan-2/index.html', replace('https://www.google.com/maps/2', 'https://www.google.com/maps/3')),
    step: 'pages',
    code: 'other-words',
    where: 'source of ulasan-2',
  },
  {
    name: 'words hidden with an attribute',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace('<div data-sealed="body"', '<div hidden data-sealed="body"')),
    step: 'pages',
    code: 'words-not-shown',
    where: 'body of ulasan-1',
  },
  {
    name: 'words hidden with a style',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace('<article', '<div style="color:red; display : none"><article')),
    step: 'pages',
    code: 'words-not-shown',
    where: 'body of ulasan-1',
  },
  {
    name: 'words behind a shadow tree',
    tamper: (root) =>
      edit(root, 'reviews/ulasan-1/index.html', replace('<article', '<div><template shadowrootmode="open"><p>Lain</template><article')),
    step: 'pages',
    code: 'words-not-shown',
    where: 'body of ulasan-1',
  },
  {
    name: 'a page in another encoding',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace('charset="utf-8"', 'charset="utf-7"')),
    step: 'pages',
    code: 'unreadable',
    where: 'reviews/ulasan-1/index.html',
    says: 'a page in "utf-7"',
  },
  {
    name: 'sealed words in a comment, other words in sight',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace('<p>Paragraf satu', '<!--<p>Paragraf satu--><p>Lain')),
    step: 'pages',
    code: 'other-words',
    where: 'body of ulasan-1',
  },
  {
    name: 'a raised level in the data',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace('data-level="unverified"', 'data-level="order-matched"')),
    step: 'pages',
    code: 'wrong-level',
    where: 'level of ulasan-1',
    says: 'unverified, by the evidence',
  },
  {
    name: 'a raised level in the words of the badge',
    tamper: (root) => edit(root, 'en/reviews/ulasan-1/index.html', replace(/data-badge>[^<]*/, 'data-badge>Matched to an order')),
    step: 'pages',
    code: 'wrong-level',
    where: 'level of ulasan-1',
  },
  {
    name: 'a badge in words of its own',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace(/data-badge>[^<]*/, 'data-badge>Pembeli terverifikasi')),
    step: 'pages',
    code: 'wrong-level',
    where: 'level of ulasan-1',
    says: 'Pembeli terverifikasi',
  },
  {
    name: 'a second badge, without its mark',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace('</article>', '<b>Pembelian tercatat.</b></article>')),
    step: 'pages',
    code: 'wrong-level',
    where: 'level of ulasan-1',
    says: 'order-matched',
  },
  {
    name: 'the seal of another review',
    tamper: async (root) => {
      const other = /data-seal="([0-9a-f]+)"/.exec(await readFile(join(root, 'reviews/ulasan-2/index.html'), 'utf8'))?.[1] ?? '';
      await edit(root, 'reviews/ulasan-1/index.html', replace(/data-seal="[0-9a-f]+"/, `data-seal="${other}"`));
    },
    step: 'pages',
    code: 'wrong-seal',
    where: 'seal of ulasan-1',
  },
  {
    name: 'another drawing as the seal',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace(/<path ([^>]*)d="M/, '<path $1d="m')),
    step: 'pages',
    code: 'wrong-seal',
    where: 'seal of ulasan-1',
    says: 'another drawing',
  },
  {
    name: 'a missing page',
    tamper: (root) => rm(join(root, 'en/reviews/ulasan-4'), { recursive: true }),
    step: 'pages',
    code: 'missing',
    where: 'en/reviews/ulasan-4/index.html',
  },
  {
    name: 'a page without its marks',
    tamper: (root) => edit(root, 'reviews/ulasan-4/index.html', (html) => html.replaceAll('data-', 'x-')),
    step: 'pages',
    code: 'words-not-shown',
    where: 'review of ulasan-4',
  },
  {
    name: 'a review that is not in the log, with a seal',
    tamper: async (root) => {
      await cp(join(root, 'reviews/ulasan-4'), join(root, 'reviews/palsu'), { recursive: true });
      await edit(root, 'reviews/palsu/index.html', replace('data-review="ulasan-4"', 'data-review="palsu"'));
    },
    step: 'pages',
    code: 'not-in-log',
    where: 'reviews/palsu/index.html (seal of palsu)',
  },
  {
    name: 'a review that is not in the log, with a level',
    tamper: async (root) => {
      const page = '<meta charset=utf-8><article data-review="palsu" data-level="order-matched"><p data-sealed="body">Hebat';
      await mkdir(join(root, 'reviews/palsu'));
      await writeFile(join(root, 'reviews/palsu/index.html'), page);
    },
    step: 'pages',
    code: 'not-in-log',
    where: 'level of palsu',
  },
  {
    name: 'one letter in a sealed document',
    tamper: (root) => edit(root, 'reviews/ulasan-1.json', replace('Paragraf satu', 'Paragraf sata')),
    step: 'documents',
    code: 'wrong-document',
    where: 'reviews/ulasan-1.json',
  },
  {
    name: 'a missing document',
    tamper: (root) => rm(join(root, 'reviews/ulasan-1.json')),
    step: 'documents',
    code: 'missing',
    where: 'reviews/ulasan-1.json',
  },
  {
    name: 'a document that the log does not know',
    tamper: (root) => cp(join(root, 'reviews/ulasan-1.json'), join(root, 'reviews/palsu.json')),
    step: 'documents',
    code: 'not-in-log',
    where: 'reviews/palsu.json',
  },
  {
    name: 'one letter in a bundle',
    tamper: (root) => edit(root, 'log/tile/entries/000.p/10', replace('"evidence":"order"', '"evidence":"ordfr"')),
    step: 'entries',
    code: 'wrong-root',
    where: 'log/checkpoint',
  },
  {
    name: 'a bundle of other lengths',
    tamper: (root) => edit(root, 'log/tile/entries/000.p/10', flipAt(1)),
    step: 'entries',
    code: 'wrong-bundle',
    where: 'log/tile/entries/000.p/10',
  },
  {
    name: 'a missing bundle',
    tamper: (root) => rm(join(root, 'log/tile/entries/000.p/10')),
    step: 'entries',
    code: 'missing',
    where: 'log/tile/entries/000.p/10',
  },
  {
    name: 'one bit in a tile',
    tamper: (root) => edit(root, 'log/tile/0/000.p/10', flipAt(32 * 7 + 3)),
    step: 'tiles',
    code: 'wrong-tile',
    where: 'log/tile/0/000.p/10',
    says: 'another hash for entry 7',
  },
  {
    name: 'one bit in a partial tile of an earlier checkpoint',
    tamper: (root) => edit(root, 'log/tile/0/000.p/5', flipAt(40)),
    step: 'tiles',
    code: 'wrong-tile',
    where: 'log/tile/0/000.p/5',
  },
  {
    name: 'a missing partial tile of an earlier checkpoint',
    tamper: (root) => rm(join(root, 'log/tile/0/000.p/2')),
    step: 'tiles',
    code: 'missing',
    where: 'log/tile/0/000.p/2',
  },
  {
    name: 'one letter in a partial bundle of an earlier checkpoint',
    tamper: (root) => edit(root, 'log/tile/entries/000.p/5', replace('ditarik', 'ditarak')),
    step: 'tiles',
    code: 'wrong-bundle',
    where: 'log/tile/entries/000.p/5',
  },
  {
    name: 'the size in the checkpoint',
    tamper: (root) => edit(root, 'log/checkpoint', replace('\n10\n', '\n9\n')),
    step: 'checkpoint',
    code: 'wrong-size',
    where: 'log/checkpoint',
  },
  {
    name: 'the root in the checkpoint',
    tamper: (root) => edit(root, 'log/checkpoint', flipRoot),
    step: 'signature',
    code: 'wrong-signature',
    where: 'log/checkpoint',
  },
  {
    name: 'the origin in the checkpoint',
    tamper: (root) => edit(root, 'log/checkpoint', replace('uji.example/log', 'uju.example/log')),
    step: 'checkpoint',
    code: 'other-log',
    where: 'log/checkpoint',
  },
  {
    name: 'no checkpoint at all',
    tamper: (root) => rm(join(root, 'log/checkpoint')),
    step: 'checkpoint',
    code: 'missing',
    where: 'log/checkpoint',
  },
  {
    name: 'one letter in the signature',
    tamper: (root) => edit(root, 'log/checkpoint', spoilSignature(0)),
    step: 'signature',
    code: 'wrong-signature',
    where: 'log/checkpoint',
  },
  {
    name: 'the signature left out',
    tamper: (root) => edit(root, 'log/checkpoint', (note) => `${note.split('\n\n')[0]}\n`),
    step: 'signature',
    code: 'not-signed',
    where: 'log/checkpoint',
  },
  {
    name: "one letter in a witness's signature",
    tamper: (root) => edit(root, 'log/checkpoint', spoilSignature(1)),
    step: 'witnesses',
    code: 'wrong-signature',
    where: 'log/checkpoint',
  },
  {
    name: 'the root in an earlier checkpoint',
    tamper: (root) => edit(root, 'log/checkpoints/5.txt', flipRoot),
    step: 'history',
    code: 'rewritten',
    where: 'log/checkpoints/5.txt',
  },
  {
    name: 'the signature of an earlier checkpoint',
    tamper: (root) => edit(root, 'log/checkpoints/5.txt', spoilSignature(0)),
    step: 'history',
    code: 'wrong-signature',
    where: 'log/checkpoints/5.txt',
  },
  {
    name: 'a missing earlier checkpoint',
    tamper: (root) => rm(join(root, 'log/checkpoints/2.txt')),
    step: 'history',
    code: 'missing',
    where: 'log/checkpoints/2.txt',
  },
  {
    name: 'an extension for another size',
    tamper: (root) => cp(join(root, 'log/extension/5'), join(root, 'log/extension/2')),
    step: 'extensions',
    code: 'wrong-extension',
    where: 'log/extension/2',
  },
  {
    name: 'one letter in a proof',
    tamper: (root) => edit(root, 'reviews/ulasan-1.tlog-proof', replace(/\n([A-Za-z])([A-Za-z0-9+/]{42}=)\n/, '\n/$2\n')),
    step: 'proofs',
    code: 'wrong-proof',
    where: 'reviews/ulasan-1.tlog-proof',
  },
  {
    name: 'the proof of another review',
    tamper: (root) => cp(join(root, 'reviews/ulasan-2.tlog-proof'), join(root, 'reviews/ulasan-1.tlog-proof')),
    step: 'proofs',
    code: 'wrong-proof',
    where: 'reviews/ulasan-1.tlog-proof',
  },
  {
    name: 'the receipt of another review',
    tamper: (root) => cp(join(root, 'reviews/ulasan-2.receipt'), join(root, 'reviews/ulasan-1.receipt')),
    step: 'receipts',
    code: 'wrong-proof',
    where: 'reviews/ulasan-1.receipt',
    says: 'a receipt for entry',
  },
  {
    name: 'another signature in a receipt',
    tamper: (root) => edit(root, 'reviews/ulasan-1.receipt', flipAt(-1)),
    step: 'receipts',
    code: 'wrong-signature',
    where: 'reviews/ulasan-1.receipt',
  },
  {
    name: 'a receipt that is no CBOR',
    tamper: (root) => writeFile(join(root, 'reviews/ulasan-1.receipt'), 'receipt'),
    step: 'receipts',
    code: 'malformed',
    where: 'reviews/ulasan-1.receipt',
  },
  {
    name: 'a missing receipt',
    tamper: (root) => rm(join(root, 'reviews/ulasan-1.receipt')),
    step: 'receipts',
    code: 'missing',
    where: 'reviews/ulasan-1.receipt',
  },
  {
    name: 'another entry in a proof',
    tamper: (root) => edit(root, 'reviews/ulasan-1.tlog-proof', replace(/extra \S+/, 'extra AAAA')),
    step: 'proofs',
    code: 'wrong-proof',
    where: 'reviews/ulasan-1.tlog-proof',
    says: 'another entry',
  },
  {
    name: 'a withdrawn review whose document is still served',
    tamper: (root) => cp(join(root, 'reviews/ulasan-1.json'), join(root, 'reviews/ditarik.json')),
    step: 'withdrawn',
    code: 'still-served',
    where: 'reviews/ditarik.json',
  },
  {
    name: 'a withdrawn review that is still shown',
    tamper: async (root) => {
      await cp(join(root, 'reviews/ulasan-4'), join(root, 'reviews/ditarik'), { recursive: true });
      await edit(root, 'reviews/ditarik/index.html', replace('data-review="ulasan-4"', 'data-review="ditarik"'));
    },
    step: 'withdrawn',
    code: 'still-served',
    where: 'reviews/ditarik/index.html',
  },
  {
    name: 'a description that names other templates',
    tamper: (root) =>
      edit(
        root,
        '.well-known/review-log.json',
        replace('https://uji.example/reviews/{id}.json', 'https://other.example/reviews/{id}.json'),
      ),
    step: 'description',
    code: 'malformed',
    where: '.well-known/review-log.json',
  },
  {
    name: 'elements in a thousand others',
    tamper: (root) => edit(root, 'reviews/ulasan-1/index.html', replace('<article', `${'<div>'.repeat(1000)}<article`)),
    step: 'pages',
    code: 'unreadable',
    where: 'reviews/ulasan-1/index.html',
  },
];

function flipRoot(note: string): string {
  const lines = note.split('\n');
  lines[2] = `${lines[2]?.startsWith('A') ? 'B' : 'A'}${lines[2]?.slice(1)}`;
  return lines.join('\n');
}

/** Another letter in the signature bytes of one line; name and key ID stay. */
function spoilSignature(index: number): (note: string) => string {
  return (note) => {
    const [text, signatures = ''] = note.split('\n\n');
    const lines = signatures.split('\n');
    const line = lines[index] ?? '';
    const at = line.lastIndexOf(' ') + 30;
    lines[index] = `${line.slice(0, at)}${line[at] === 'A' ? 'B' : 'A'}${line.slice(at + 1)}`;
    return `${text}\n\n${lines.join('\n')}`;
  };
}

describe('a tampered site', () => {
  test.each(TAMPERS)('$name', async ({ tamper, step, code, where, says }) => {
    const root = await copySite();
    await tamper(root);
    const report = await verify(folderSource(root));
    expect(report.held).toBe(false);
    const own = failures(report).filter(([id, finding]) => id === step && finding.code === code && finding.where.includes(where));
    expect(own, JSON.stringify(failures(report), undefined, 1)).not.toEqual([]);
    if (says !== undefined) expect(own.map(([, { found, expected }]) => `${found}, ${expected}`).join('\n')).toContain(says);
  });

  test('one thing spoilt in a page is one finding', async () => {
    const root = await copySite();
    await edit(root, 'en/reviews/ulasan-1/index.html', replace('Paragraf satu', 'Paragraf sata'));
    expect(failures(await verify(folderSource(root)))).toHaveLength(1);
  });

  test('everything that is wrong is told, not the first thing only', async () => {
    const root = await copySite();
    await edit(root, 'reviews/ulasan-1/index.html', replace('Paragraf satu', 'Paragraf sata'));
    await edit(root, 'reviews/ulasan-2.json', replace('Paragraf satu', 'Paragraf sata'));
    await edit(root, 'log/tile/0/000.p/5', flipAt(40));
    await rm(join(root, 'log/checkpoints/2.txt'));
    expect(codes(await verify(folderSource(root)))).toEqual([
      'tiles: wrong-tile',
      'history: missing',
      'documents: wrong-document',
      'pages: other-words',
    ]);
  });

  test('a wrong signature that stands in the proofs too', async () => {
    const root = await copySite();
    await edit(root, 'log/checkpoint', spoilSignature(0));
    await edit(root, 'reviews/ulasan-1.tlog-proof', (proof) => {
      const at = proof.indexOf('\n\n') + 2;
      return proof.slice(0, at) + spoilSignature(0)(proof.slice(at));
    });
    expect(codes(await verify(folderSource(root)))).toEqual([
      'signature: wrong-signature',
      'history: wrong-checkpoint',
      'proofs: wrong-signature',
    ]);
  });

  test('another key than the one that the reader knows', async () => {
    const other = await makeSigner('uji.example/log', SIGNATURE_TYPE.note);
    const report = await verify(folderSource(site.root), { key: formatVerifierKey(other.key) });
    expect(codes(report)).toEqual(expect.arrayContaining(['description: wrong-key', 'signature: not-signed']));
  });

  test('a witness that has not signed, where the reader asks for it', async () => {
    const other = await makeSigner('lain.example', SIGNATURE_TYPE.cosignature);
    expect(codes(await verify(folderSource(site.root), { witnesses: [formatVerifierKey(other.key)] }))).toEqual([
      'witnesses: not-cosigned',
    ]);
  });

  test('revisions in another order, in a log that is signed so', async () => {
    const root = await copySite();
    const rewritten = site.entries.map((entry) => entry.replace('"id":"ulasan-0","rev":2', '"id":"ulasan-0","rev":3'));
    expect(rewritten).not.toEqual(site.entries);
    const bundle = Buffer.concat(rewritten.flatMap((entry) => [Buffer.from([entry.length >> 8, entry.length & 255]), Buffer.from(entry)]));
    await writeFile(join(root, 'log/tile/entries/000.p/10'), bundle);
    const wrong = failures(await verify(folderSource(root))).filter(([id]) => id === 'replay');
    expect(wrong).toMatchObject([['replay', { code: 'wrong-entry', found: 'revision 3 of ulasan-0', expected: 'revision 2' }]]);
  });
});

describe('--since', () => {
  const since = async (note: string) => {
    const path = join(await temporaryFolder(), 'checkpoint.txt');
    await writeFile(path, note);
    return verify(folderSource(site.root), { since: await readSince(path) });
  };
  const signed = async (size: number, root: string) => formatNote(await signNote(`uji.example/log\n${size}\n${root}\n`, site.signer));
  const otherRoot = Buffer.from(sha256Hex('another'), 'hex').toString('base64');

  test('an earlier checkpoint of this log holds', async () => {
    const report = await since(site.checkpoints[1]?.note ?? '');
    expect(failures(report)).toEqual([]);
    expect(report.steps.find(({ id }) => id === 'since')?.summary).toBe(
      'your checkpoint of 5 entries still holds; 5 entries were added since',
    );
  });

  test('a log that is older than the checkpoint', async () => {
    const report = await since(await signed(20, otherRoot));
    expect(failures(report)).toMatchObject([['since', { code: 'older', found: 'an older log now, of 10 entries' }]]);
  });

  test('a log that was rewritten since', async () => {
    const report = await since(await signed(5, otherRoot));
    expect(failures(report)).toMatchObject([['since', { code: 'rewritten', found: expect.stringContaining('a rewritten log') }]]);
  });

  test('a checkpoint of another log, or one that somebody else signed', async () => {
    expect(codes(await since(`lain.example\n5\n${otherRoot}\n`))).toEqual(['since: other-log', 'since: rewritten']);
    expect(codes(await since((site.checkpoints[1]?.note ?? '').replace(/— (\S+) .*/, '— $1 AAAAAAAA')))).toEqual(['since: not-signed']);
  });

  test('what is no checkpoint is refused before anything is read', async () => {
    const { code, stdout, stderr } = await bukti(site.root, '--since', 'package.json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Found no checkpoint in "package.json"');
  });
});

describe('on the web', () => {
  /** A server that goes when the test ends. */
  async function listen(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function serveFolder(root: string): Promise<string> {
    const { url, close } = await serve(root);
    onTestFinished(close);
    return url;
  }

  test('the same verdict as for its folder, below a path too', async () => {
    const below = await writeSealedSite({ url: 'https://uji.example/ulasan/' });
    onTestFinished(() => removeSite(below));
    const root = await temporaryFolder();
    await cp(below.root, join(root, 'ulasan'), { recursive: true });
    await writeFile(join(root, '404.html'), 'Tidak ada.');
    const url = await serveFolder(root);

    const sound = await bukti(`${url}/ulasan`);
    expect([sound.code, sound.stderr]).toEqual([0, '']);
    expect(sound.stdout).toContain(`Checking ${url}/ulasan/\n`);
    expect(sound.stdout).toContain('it calls itself https://uji.example/ulasan/');
    // Found by links from the home page; the 404 page is no page of the site.
    expect(sound.stdout).toContain('17 pages read');

    await edit(root, 'ulasan/products/kopi/2/index.html', replace('Paragraf', 'Paragref'));
    const spoilt = await bukti(`${url}/ulasan/`);
    expect(spoilt.code).toBe(1);
    expect(spoilt.stdout).toContain(`    ${url}/ulasan/products/kopi/2/ (body of ulasan-3)\n      found "Paragref`);
  });

  test.each(TAMPERS.filter(({ name }) => /one letter|missing|still served/.test(name)))('$name', async ({ tamper, step, code }) => {
    const root = await copySite();
    await tamper(root);
    const url = await serveFolder(root);
    const report = await verify(webSource(new URL(`${url}/`)));
    if (code === 'not-in-log') return;
    expect(codes(report)).toContain(`${step}: ${code}`);
  });

  test('an address that is no Bukti site is answered with one plain sentence', async () => {
    const url = await listen((_request, response) => response.writeHead(404).end('nothing'));
    const { code, stdout } = await bukti(url);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ Description: this is no site with a Bukti review log, or not its home address');
    expect(stdout).toContain(`${url}/.well-known/review-log.json`);
  });

  test('a page in its place is no Bukti site either', async () => {
    const url = await listen((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>hello'));
    expect(codes(await verify(webSource(new URL(url))))).toEqual(['description: malformed']);
  });

  test('a redirect to another host is not followed', async () => {
    let asked = 0;
    const other = await listen((_request, response) => {
      asked += 1;
      response.end('{}');
    });
    const url = await listen((request, response) => response.writeHead(302, { Location: `${other}${request.url}` }).end());
    const report = await verify(webSource(new URL(url)));
    expect(failures(report)).toMatchObject([
      ['description', { code: 'unreadable', found: expect.stringContaining(`a redirect to ${other}/`) }],
    ]);
    expect(asked).toBe(0);
  });

  test('a body without an end is cut off, and a server that says nothing is not waited for', async () => {
    const endless = await listen((_request, response) => {
      const chunk = Buffer.alloc(1 << 20, 0x20);
      const push = () => response.write(chunk, (error) => error == null && push());
      push();
    });
    expect(failures(await verify(webSource(new URL(endless))))).toMatchObject([
      ['description', { found: expect.stringContaining('more than the 4,194,304 bytes') }],
    ]);
    const silent = await listen(() => undefined);
    expect(failures(await verify(webSource(new URL(silent), 300)))).toMatchObject([
      ['description', { found: 'no whole answer within 0.3 seconds' }],
    ]);
  });

  test('a server that fails once is asked again', async () => {
    let failed = false;
    const root = await copySite();
    const real = await serveFolder(root);
    const url = await listen(async (request, response) => {
      if (request.url === '/log/checkpoint' && !failed) {
        failed = true;
        response.writeHead(503).end();
        return;
      }
      const answer = await fetch(`${real}${request.url}`);
      response
        .writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' })
        .end(Buffer.from(await answer.arrayBuffer()));
    });
    expect(failures(await verify(webSource(new URL(url))))).toEqual([]);
    expect(failed).toBe(true);
  });

  test('links without end are followed up to a bound, which is told', async () => {
    const root = await copySite();
    const real = await serveFolder(root);
    const url = await listen(async (request, response) => {
      const trap = /^\/trap\/(\d+)/.exec(request.url ?? '');
      if (trap !== null) {
        const next = Number(trap[1]) * 2;
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<a href="/trap/${next}/">a</a><a href="/trap/${next + 1}/">b</a>`);
        return;
      }
      const answer = await fetch(`${real}${request.url}`);
      const body = Buffer.from(await answer.arrayBuffer());
      const page = request.url === '/' ? `${body}<a href="/trap/1/">trap</a>` : body;
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' }).end(page);
    });
    const report = await verify(webSource(new URL(url)), { maxPages: 40 });
    expect(report.held).toBe(true);
    expect(report.steps.find(({ id }) => id === 'pages')?.summary).toMatch(/^55 pages read.*links were not followed/);
  });

  test.each([
    ['bytes', { megabytes: 0.02, minutes: 1000 }, '0.02 MB were read already'],
    ['time', { megabytes: 100, minutes: 1 }, '1 minutes are over'],
  ])('a run stops when it has used up its %s, and the site does not pass', async (_name, budget, says) => {
    let now = 0;
    const clock = () => {
      now += 2000;
      return now;
    };
    const report = await verify(withBudget(folderSource(site.root), budget, clock));
    expect(report.held).toBe(false);
    const found = failures(report).map(([, { code, found: message }]) => [code, message]);
    expect(found.length).toBeGreaterThan(0);
    for (const [code, message] of found) expect([code, message]).toEqual(['unreadable', expect.stringContaining(says)]);
  });

  test('only web addresses are addresses', async () => {
    for (const address of ['file:///etc/', 'ftp://uji.example/', 'https://user:secret@uji.example/']) {
      const { code, stderr } = await bukti(address);
      expect([code, stderr.split(',')[1]]).toEqual([1, ' expected an address that starts with https:// or http://']);
    }
  });
});

describe('what is printed', () => {
  test('a step a line, and a summary', async () => {
    const { code, stdout } = await bukti(site.root);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, 15).map((line) => line.split(':')[0])).toEqual([
      `Checking ${site.root}`,
      ...[
        'Description',
        'Checkpoint',
        'Signature',
        'Witnesses',
        'Entries',
        'Tiles',
        'History',
        'Extensions',
        'Order of entries',
        'Sealed documents',
        'Proofs',
        'Receipts',
        'Pages',
        'Withdrawn reviews',
      ].map((title) => `✓ ${title}`),
    ]);
    expect(lines.slice(15, 18)).toEqual(['', 'Everything that was checked held.', 'Not shown by this:']);
  });

  test('in Indonesian, of a site that holds and of one that does not; the report for programs stays as it is', async () => {
    const inIndonesian = { ...process.env, BUKTI_LANG: 'id' };
    const root = await copySite();
    await edit(root, 'reviews/ulasan-1/index.html', replace('Paragraf satu', 'Paragraf sata'));
    const run = (...args: string[]) => runBukti(['verify', ...args], process.cwd(), inIndonesian);
    const [sound, spoilt, nothing] = [await run(site.root), await run(root), await run('dost')];
    const lines = `${sound.stdout}\n${spoilt.stdout}`.split('\n').filter((line) => !/^ {4}/.test(line));
    expect(lines.join('\n')).not.toMatch(/\b(?:the|of|which|that|reviews?|compared|read|each|against|was|is|are|not)\b/);
    expect(sound.stdout).toContain('Semua yang diperiksa benar.');
    expect(spoilt.stdout).toContain('      Kata-katanya lain dari yang disegel.\n      found ');
    expect(spoilt.stdout).toContain('1 masalah: situs ini tidak menampilkan apa yang ada di catatannya.');
    expect(nothing.stderr).toContain('Tidak ada folder "dost"');
    expect((await run(root, '--json')).stdout).toBe((await bukti(root, '--json')).stdout);
  });

  test('--json is a report for programs', async () => {
    const root = await copySite();
    await edit(root, 'reviews/ulasan-1/index.html', replace('Paragraf satu', 'Paragraf sata'));
    const { code, stdout } = await bukti(root, '--json');
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ v: 1, target: root, held: false });
    expect(failures(report)).toMatchObject([['pages', { code: 'other-words' }]]);
  });

  test('nothing that a page holds can move the cursor or turn the text', async () => {
    const root = await copySite();
    const hostile = '\u001b[2J\u009b31m\u202e\r\nFAKE';
    const page = await readFile(join(root, 'reviews/ulasan-1/index.html'), 'utf8');
    await writeFile(
      join(root, 'reviews/ulasan-1/index.html'),
      page.replace('Paragraf satu', hostile).replace('data-level="unverified"', `data-level="${hostile}"`),
    );
    await mkdir(join(root, 'x'));
    await writeFile(join(root, 'x/index.html'), `<p data-review="${hostile}" data-level="invited">x`);
    for (const args of [[root], [root, '--json']]) {
      const { code, stdout } = await bukti(...args);
      expect(code).toBe(1);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
      expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
      expect(stdout).not.toMatch(/^FAKE/m);
    }
  });

  test('a target that is nothing', async () => {
    const { code, stderr } = await bukti('dost');
    expect(code).toBe(1);
    expect(stderr).toContain('Found no folder "dost", expected a built site\'s folder or a web address.');
  });
});
