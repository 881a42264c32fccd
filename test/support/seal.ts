import { nodeTreeHasher } from '#src/evidence/hash.ts';
import type { PrivateEvidence } from '#src/evidence/judge.ts';
import { formatLeaf, type Leaf, type WithdrawnReason } from '#src/evidence/leaf.ts';
import { type LedgerRow, parseLedger } from '#src/evidence/ledger.ts';
import { emptyLog, type StoredLog, storeLog } from '#src/evidence/log-state.ts';
import { indexLedger } from '#src/evidence/match-order.ts';
import { planSeal, type SealPlan } from '#src/evidence/plan-seal.ts';
import { pseudonymOf } from '#src/evidence/sealed-document.ts';
import type { Located } from '#src/loaders/parse-file.ts';
import type { ContentFile } from '#src/loaders/read-folder.ts';
import { parseCheckpoint } from '#src/log/checkpoint.ts';
import { makeCheckpoint } from '#src/log/history.ts';
import { ProductSchema } from '#src/schemas/product.ts';
import type { Review } from '#src/schemas/review.ts';
import { SITE } from './content-folder.ts';

export const ORIGIN = 'uji.example/log';

/** Not a secret: 00 01 02 … 1f. */
export const PEPPER = Uint8Array.from({ length: 32 }, (_, at) => at);

export const KOPI = { ...ProductSchema.parse({ name: 'Kopi Uji', sku: 'KPI-1' }), slug: 'kopi' };
export const TEH = { ...ProductSchema.parse({ name: 'Teh Uji', sku: 'TEH-1' }), slug: 'teh' };

/** A review file; fields as they are typed in YAML. */
export function reviewFile(fields: Record<string, string> = {}, body = 'Rasanya konsisten.'): string {
  const all = { rating: '4', author: '{ name: Rani Kusuma }', date: '2026-08-14', ...fields };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n${body}\n`;
}

export const ORDERS = [
  'order,sku,delivered,email',
  'INV-1001,KPI-1,2026-08-01,rani@pelanggan.example',
  'INV-1002,KPI-1,2026-08-02,budi@pelanggan.example',
  'INV-1002,TEH-1,2026-08-02,budi@pelanggan.example',
  'INV-1003,KPI-1,,citra@pelanggan.example',
  '',
].join('\n');

/** A small shop on disk: four reviews with orders or without, and the private folder beside the content. */
export const SHOP: Record<string, string> = {
  'content/site.yaml': SITE,
  'content/products/kopi.yaml': 'name: Kopi Uji\nsku: KPI-1\n',
  'content/products/teh.yaml': 'name: Teh Uji\nsku: TEH-1\n',
  'content/reviews/kopi/rani.md': reviewFile({ order: 'INV-1001' }),
  'content/reviews/kopi/tanpa.md': reviewFile({ author: '{ name: Tono }' }, 'Biasa saja.'),
  'content/reviews/teh.ndjson': [
    { id: 'budi', rating: 5, author: { name: 'Budi' }, date: '2026-08-10', order: 'INV-1002', body: 'Wangi sekali.' },
    { id: 'sari', rating: 2, author: { name: 'Sari' }, date: '2026-08-11', body: 'Kurang pekat.' },
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(''),
  'private/orders.csv': ORDERS,
};

export function ledgerOf(text: string): LedgerRow[] {
  return parseLedger(text, 'private/orders.csv').rows;
}

/** What `bukti seal` does, in memory: reviews, log and kept orders of a shop, without a disk. */
export class MemoryShop {
  reviews = new Map<string, Review>();
  log: StoredLog = emptyLog();
  readonly orders = new Map<string, string>();
  #seeds = 0;

  put(review: Review): void {
    this.reviews.set(review.id, review);
  }

  /** @param ledger nothing where the orders are not at hand */
  seal(ledger?: readonly LedgerRow[]): SealPlan {
    const known: PrivateEvidence = { orders: this.orders, ...(ledger !== undefined && { ledger: indexLedger(ledger), pepper: PEPPER }) };
    const plan = this.plan(known);
    for (const [id, review] of this.reviews) {
      const { order, ...rest } = review;
      if (order !== undefined) this.orders.set(id, order);
      const seed = plan.seeds.get(id);
      this.reviews.set(id, { ...rest, ...(seed !== undefined && { seed }) });
    }
    this.#append(plan.leaves);
    return plan;
  }

  plan(known: PrivateEvidence): SealPlan {
    const makeSeed = () => (this.#seeds++).toString(16).padStart(32, '0');
    return planSeal({ reviews: [...this.reviews.values()], products: [KOPI, TEH], log: this.log, known, makeSeed });
  }

  /** The tombstone of a leaf; the review's file goes too, unless it is to be withheld. */
  withdraw(id: string, reason: WithdrawnReason = 'author-request', keepFile = false): void {
    const review = this.reviews.get(id);
    const { live } = this.log.replay;
    const name = live.has(id) || review === undefined ? id : pseudonymOf(review);
    if (!live.has(name)) throw new Error(`${name} is not live.`);
    if (!keepFile) this.reviews.delete(id);
    this.#append([{ v: 1, type: 'withdrawn', id: name, rev: (this.log.replay.revisions.get(name) ?? 0) + 1, reason }]);
  }

  #append(leaves: readonly Leaf[]): void {
    if (leaves.length === 0) return;
    const next = storeLog([...this.log.entries, ...leaves.map(formatLeaf)], this.log.checkpoints);
    const earlier = next.checkpoints.map(({ note }) => parseCheckpoint(note));
    const note = makeCheckpoint(next.tree, nodeTreeHasher, ORIGIN, earlier);
    this.log = { ...next, checkpoints: [...next.checkpoints, { size: next.tree.size, note }] };
  }

  located(): Located<'reviews'>[] {
    return [...this.reviews.values()].map(locate);
  }
}

export function locate(data: Review): Located<'reviews'> {
  return { kind: 'reviews', data, source: { file: `reviews/${data.product}/${data.id}.md`, value: data, lineOf: () => 1 } };
}

/** `content/log/` as a loader sees it. */
export function logFiles({ entries, checkpoints }: Pick<StoredLog, 'entries' | 'checkpoints'>): ContentFile[] {
  return [
    contentFile('log/entries.jsonl', entries.map((entry) => `${entry}\n`).join('')),
    ...checkpoints.flatMap(({ size, note, rootSignature }) => [
      contentFile(`log/checkpoints/${size}.txt`, note),
      ...(rootSignature === undefined ? [] : [contentFile(`log/receipts/${size}.txt`, `${rootSignature}\n`)]),
    ]),
  ];
}

export function contentFile(path: string, text: string): ContentFile {
  return { path, bytes: Buffer.byteLength(text), version: text, read: async () => Buffer.from(text) };
}
