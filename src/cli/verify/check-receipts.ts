import pMap from 'p-map';
import { nodeTreeHasher } from '#src/evidence/hash.ts';
import { formatLeaf } from '#src/evidence/leaf.ts';
import { formatReceipt, isRootSigned, MAX_RECEIPT_BYTES, parseReceipt, verifyReceipt } from '#src/evidence/receipt.ts';
import { equal, toHex } from '#src/log/bytes.ts';
import { Prover } from '#src/log/prover.ts';
import type { Tree } from '#src/log/tree.ts';
import { count } from '../terminal.ts';
import type { LoggedReview } from './check-documents.ts';
import { rootAt } from './check-history.ts';
import { readFile } from './read-file.ts';
import { refusalOf } from './refusal.ts';
import type { SiteSource } from './site-source.ts';
import type { Trust } from './trust.ts';
import { Findings, notChecked, type Step } from './verify-report.ts';

/** The COSE receipt of each live review, where a site has them: the same proof as in its proof file, in another format. */
export async function checkReceipts(
  source: SiteSource,
  template: string,
  reviews: readonly LoggedReview[],
  { tree, trust: { key } }: { tree: Tree; trust: Trust },
): Promise<Step> {
  if (reviews.length === 0) return notChecked('receipts', 'no review is sealed');
  if (key === 'unsigned') return notChecked('receipts', 'the log has no key');
  const findings = new Findings();
  const prover = new Prover(tree, nodeTreeHasher);
  // One check of the signature that all receipts of one tree share.
  const checks = new Map<string, Promise<boolean>>();
  const isSigned = (size: number, signature: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    const name = `${size} ${toHex(signature)}`;
    const check = checks.get(name) ?? isRootSigned(rootAt(tree, size), signature, key);
    checks.set(name, check);
    return check;
  };
  await pMap(
    reviews,
    async ({ id, leaf, index }) => {
      const path = template.replace('{id}', id);
      const file = await readFile(source, path, MAX_RECEIPT_BYTES, findings, `the receipt of ${id}`);
      if (file === undefined) return;
      const where = source.address(path);
      const expected = `a receipt for entry ${index}`;
      const refusal = await refusalOf(async () => {
        const receipt = parseReceipt(file);
        const { size, signature } = receipt;
        if (size > tree.size) {
          findings.add({ code: 'wrong-proof', where, found: `a tree of ${size} entries`, expected: `one of ${tree.size} at most` });
          return;
        }
        if (receipt.index !== index) {
          findings.add({ code: 'wrong-proof', where, found: `a receipt for entry ${receipt.index}`, expected });
          return;
        }
        // Byte for byte the receipt that this tree gives: no need to walk it again.
        const isOurs =
          size === tree.size && equal(formatReceipt({ size, index, hashes: prover.proveInclusion(index), signature }, key), file);
        if (isOurs && (await isSigned(size, signature))) return;
        await verifyReceipt(receipt, new TextEncoder().encode(formatLeaf(leaf)), rootAt(tree, size), key);
      });
      if (refusal !== undefined) findings.add({ ...refusal, where, expected });
    },
    { concurrency: source.concurrency },
  );
  return findings.conclude('receipts', `${count(reviews.length, 'COSE receipt')}, each for the entry of its review`);
}
