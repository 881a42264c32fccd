import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { displayName } from '#src/evidence/display-name.ts';
import { nodeTreeHasher, sha256Hex } from '#src/evidence/hash.ts';
import { formatLeaf, type Leaf } from '#src/evidence/leaf.ts';
import { levelOf } from '#src/evidence/level.ts';
import { type StoredCheckpoint, storeLog, summarizeLog } from '#src/evidence/log-state.ts';
import { rootMessage } from '#src/evidence/receipt.ts';
import { documentHash } from '#src/evidence/sealed-document.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { toBase64 } from '#src/log/bytes.ts';
import { parseCheckpoint } from '#src/log/checkpoint.ts';
import { makeCheckpoint } from '#src/log/history.ts';
import { formatNote } from '#src/log/note.ts';
import { cosignNote, type Signer, signNote } from '#src/log/sign-note.ts';
import { Tree } from '#src/log/tree.ts';
import { formatVerifierKey, makeVerifierKey, SIGNATURE_TYPE, type SignatureType } from '#src/log/verifier-key.ts';
import { makeLogOutput } from '#src/outputs/log/log-output.ts';
import { renderSeal } from '#src/outputs/seal/render-seal.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { isThirdParty, type Review } from '#src/schemas/review.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { review as makeOne } from './review.ts';

export interface SealedSite {
  root: string;
  /** The log's public key, where it is signed. */
  key?: string;
  witness: string;
  entries: string[];
  checkpoints: StoredCheckpoint[];
  signer: Signer;
}

export interface SealedSiteOptions {
  url?: string;
  signed?: boolean;
  cosigned?: boolean;
  /** Seconds since 1970. */
  cosignedAt?: number;
  /** How many reviews are live in the end. */
  count?: number;
  /** How many of them, the last ones, are stars without words, which no page shows. */
  starsAlone?: number;
}

/** Where the sample site was at each checkpoint, before the last one of all entries. */
const EARLIER = [2, 5];

/**
 * Writes a small site as the build writes it, with nothing in its pages but the marks: reviews of every kind of evidence,
 * a revision, a withdrawal, and two earlier checkpoints.
 */
export async function writeSealedSite(options: SealedSiteOptions = {}): Promise<SealedSite> {
  const { url = 'https://uji.example/', signed = true, cosigned = false, cosignedAt, count = 6, starsAlone = 0 } = options;
  const signer = await makeSigner('uji.example/log', SIGNATURE_TYPE.note);
  const witness = await makeSigner('saksi.example', SIGNATURE_TYPE.cosignature);
  const key = formatVerifierKey(signer.key);
  const reviews = Array.from({ length: count }, (_, at) => makeReview(at, at < count - starsAlone));
  const entries = makeEntries(reviews);
  const checkpoints = await makeCheckpoints(entries, signed ? signer : undefined, cosigned ? witness : undefined, cosignedAt);
  const site = SiteSchema.parse({
    name: 'Warung Uji',
    tagline: 'Uji',
    description: 'Situs kecil untuk uji.',
    url,
    log: { ...(signed && { key }), ...(cosigned && { witnesses: [formatVerifierKey(witness.key)] }) },
  });
  const log = storeLog(entries, checkpoints);
  const state = summarizeLog(log, { origin: signer.key.name, ...(signed && { key }), cosignatures: [] });
  const root = await mkdtemp(join(tmpdir(), 'bukti-sealed-'));
  const files = new Map<string, string | Uint8Array>();
  for (const { path, bytes } of makeLogOutput({ site, reviews, state, log })) files.set(path, bytes);
  for (const lang of site.languages)
    for (const [path, html] of makePages(reviews.slice(0, count - starsAlone), state.seals, lang, new URL(url).pathname))
      files.set(path, html);
  files.set('404.html', '<!doctype html><title>404</title><p>Tidak ada.');
  await writeFiles(root, files);
  return { root, ...(signed && { key }), witness: formatVerifierKey(witness.key), entries, checkpoints, signer };
}

export const removeSite = ({ root }: SealedSite): Promise<void> => rm(root, { recursive: true, force: true });

export async function makeSigner(name: string, type: SignatureType): Promise<Signer> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return { key: await makeVerifierKey(name, new Uint8Array(raw), type), sign: (message) => sign(null, message, privateKey) };
}

/** Checkpoints of the log at its earlier sizes and now. */
export async function makeCheckpoints(
  entries: readonly string[],
  signer?: Signer,
  witness?: Signer,
  time = 1_790_000_000,
): Promise<StoredCheckpoint[]> {
  const tree = new Tree(nodeTreeHasher);
  const checkpoints: StoredCheckpoint[] = [];
  for (const [at, entry] of entries.entries()) {
    tree.append(Buffer.from(entry));
    if (!EARLIER.includes(at + 1) && at + 1 !== entries.length) continue;
    const text = makeCheckpoint(
      tree,
      nodeTreeHasher,
      signer?.key.name ?? 'uji.example/log',
      checkpoints.map(({ note }) => parseCheckpoint(note.split('\n\n')[0] + (note.includes('\n\n') ? '\n' : ''))),
    );
    const own = signer === undefined ? undefined : await signNote(text, signer);
    const note = own === undefined || witness === undefined ? own : await cosignNote(own, time, witness);
    const rootSignature = signer === undefined ? undefined : await signRoot(text, signer);
    checkpoints.push({ size: tree.size, note: note === undefined ? text : formatNote(note), ...(rootSignature && { rootSignature }) });
  }
  return checkpoints;
}

/** The signature from which receipts are made, in base64. */
export async function signRoot(text: string, { key, sign }: Signer): Promise<string> {
  return toBase64(new Uint8Array(await sign(rootMessage(parseCheckpoint(text).root, key))));
}

const EVIDENCE = ['order', null, 'source', 'invitation', 'order', 'same-order'] as const;

const seed = (id: string): string => sha256Hex(id).slice(0, 32);

function makeReview(at: number, hasWords: boolean): Review {
  const evidence = EVIDENCE[at % EVIDENCE.length];
  return makeOne({
    id: `ulasan-${at}`,
    rating: (at % 5) + 1,
    author: { name: `Rani Kusuma ${at}`, display: at === 3 ? 'anonymous' : 'full', city: at % 2 === 0 ? 'Bandung' : undefined },
    date: `2026-08-${String((at % 28) + 1).padStart(2, '0')}`,
    ...(hasWords ? wordsOf(at) : { body: undefined }),
    seed: seed(`ulasan-${at}`),
    ...(at % 3 === 0 && { experienced: '2026-07-04' }),
    ...(evidence === 'source' && { channel: 'google', source: `https://www.google.com/maps/${at}` }),
  });
}

function wordsOf(at: number) {
  const more = at % 3 === 0 && { title: `Rasanya ${at}`, pros: ['aroma kuat', 'cepat sampai'], cons: ['mahal'] };
  return { body: `Paragraf satu dari ${at}, "enak" & <b>hangat</b>.\n\nParagraf dua,\nbaris baru.`, ...more };
}

/** One withheld review, one that was withdrawn, and one that was sealed twice, among the live ones. */
function makeEntries(reviews: readonly Review[]): string[] {
  const leaves: Leaf[] = [
    { v: 1, type: 'received', id: sha256Hex('withheld').slice(0, 32), rev: 1, doc: sha256Hex('x'), purchase: null, evidence: null },
    { v: 1, type: 'review', id: 'ditarik', rev: 1, doc: sha256Hex('y'), purchase: null, evidence: null },
    { v: 1, type: 'review', id: 'ulasan-0', rev: 1, doc: sha256Hex('z'), purchase: sha256Hex('o0'), evidence: 'order' },
    { v: 1, type: 'withdrawn', id: 'ditarik', rev: 2, reason: 'author-request' },
    ...reviews.map((review, at): Leaf => {
      const evidence = EVIDENCE[at % EVIDENCE.length] ?? null;
      const purchase = evidence === 'order' ? sha256Hex(`o${at}`) : null;
      return { v: 1, type: 'review', id: review.id, rev: at === 0 ? 2 : 1, doc: documentHash(review, seed(review.id)), purchase, evidence };
    }),
  ];
  return leaves.map(formatLeaf);
}

type Seals = ReturnType<typeof summarizeLog>['seals'];

function* makePages(reviews: readonly Review[], seals: Seals, lang: SiteLanguage, base: string): Generator<[string, string]> {
  const prefix = lang === 'id' ? '' : 'en/';
  const link = (path: string) => `<a href="${base}${prefix}${path}">${path}</a>`;
  const page = (content: string) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Uji</title><body>${content}`;
  // As on real lists, where a page never has thousands.
  const size = Math.min(20, Math.ceil(reviews.length / 2));
  const list = (some: readonly Review[]) => some.map((review) => renderReview(review, seals, lang, false)).join('');
  yield [`${prefix}index.html`, page(`${link('products/kopi/')}${list(reviews.slice(0, 3))}`)];
  for (let at = 0; at < reviews.length; at += size) {
    const number = at / size + 1;
    const next = at + size < reviews.length ? link(`products/kopi/${number + 1}/`) : '';
    yield [`${prefix}products/kopi/${number === 1 ? '' : `${number}/`}index.html`, page(`${next}${list(reviews.slice(at, at + size))}`)];
  }
  for (const review of reviews) yield [`${prefix}reviews/${review.id}/index.html`, page(renderReview(review, seals, lang, true))];
}

/** A review with its marks, in short; the real components have more around them. */
function renderReview(review: Review, seals: Seals, lang: SiteLanguage, whole: boolean): string {
  const { id, rating, title, body = '', pros, cons, author, date, experienced, source } = review;
  const seal = seals[id];
  if (seal === undefined) throw new Error(`${id} is not sealed`);
  const level = levelOf(seal.evidence);
  const t = textsFor(lang).pages;
  const cut = whole ? body : `${body.slice(0, 12)}…`;
  const name = displayName(author);
  const mark = (field: string, text: string | undefined) =>
    text === undefined ? '' : `<span data-sealed="${field}">${escapeHtml(text)}</span>`;
  return [
    `<article data-review="${id}" data-level="${level}">`,
    `<span role="img" aria-label="${t.stars(String(rating))}" style="--share:${rating * 20}%" data-sealed="rating"></span>`,
    mark('title', title),
    `<div data-sealed="body"${whole ? '' : ' data-excerpt'}>${cut
      .split(/\n\n/)
      .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
      .join('')}</div>`,
    ...(whole ? [...pros.map((phrase) => mark('pros', phrase)), ...cons.map((phrase) => mark('cons', phrase))] : []),
    mark('author.name', name),
    ...(name === undefined ? [] : [mark('author.city', author.city)]),
    `<time datetime="${date}" data-sealed="date">${Number(date?.slice(8))} Agustus 2026</time>`,
    ...(experienced === undefined ? [] : [`<time datetime="${experienced.slice(0, 7)}" data-sealed="experienced">Juli 2026</time>`]),
    ...(source === undefined ? [] : [`<a href="${source}" data-sealed="source">sumber</a>`]),
    `<li data-badge>${t.level[level]}</li>`,
    seal.evidence === 'same-order' || isThirdParty(review.channel) ? `<li class="mark not-counted">${t.notCounted['same-order']}</li>` : '',
    `<svg viewBox="0 0 100 100" data-seal="${seal.leafHash}">${renderSeal(seal.leafHash)}</svg>`,
    '</article>',
  ].join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

async function writeFiles(root: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [path, data] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), data);
  }
}
