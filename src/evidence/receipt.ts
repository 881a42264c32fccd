import { decode, encode } from 'cborg';
import { type Bytes, concat, equal } from '#src/log/bytes.ts';
import { verifyEd25519 } from '#src/log/ed25519.ts';
import { hashLeaf } from '#src/log/hashing.ts';
import { LogError, malformed } from '#src/log/log-error.ts';
import type { VerifierKey } from '#src/log/verifier-key.ts';
import { verifyInclusion } from '#src/log/verify-inclusion.ts';

/**
 * A COSE receipt of inclusion: the same proof as in a `.tlog-proof`, in the form of https://www.rfc-editor.org/rfc/rfc9942.
 * A COSE_Sign1 whose payload, the root of the tree, is left out, since the verifier computes it from the entry and the path.
 */
interface Receipt {
  size: number;
  index: number;
  /** From the leaf's sibling up to the root's child. */
  hashes: Bytes[];
  /** Ed25519, over `rootMessage()`. All receipts of one tree have the same. */
  signature: Bytes;
  /** Names of the signer's algorithm, its key and the kind of tree, in their signed bytes. */
  header: Bytes;
}

/** https://www.iana.org/assignments/cose */
const LABEL = { alg: 1, kid: 4, vds: 395, vdp: 396, inclusion: -1 } as const;
const ED_DSA = -8;
/** The tree of RFC 9162, whose hashes are those of RFC 6962. */
const RFC9162_SHA256 = 1;
/** CBOR tag 18: a COSE_Sign1. */
const SIGN1_TAG = 0xd2;
/** The receipt for a tree of 2^53 entries is smaller. A larger file is refused. */
export const MAX_RECEIPT_BYTES = 4096;

/** What the key of a log signs for all receipts of a tree: the Sig_structure of RFC 9052, section 4.4. */
export function rootMessage(root: Uint8Array, key: Pick<VerifierKey, 'id'>): Bytes {
  return bytes(encode(['Signature1', headerOf(key), new Uint8Array(), root]));
}

/** Whether this key signed this root. */
export function isRootSigned(root: Uint8Array, signature: Bytes, key: VerifierKey): Promise<boolean> {
  return verifyEd25519(key.publicKey, rootMessage(root, key), signature);
}

export function formatReceipt(receipt: Omit<Receipt, 'header'>, key: Pick<VerifierKey, 'id'>): Bytes {
  const proof = encode([receipt.size, receipt.index, receipt.hashes]);
  const open = new Map([[LABEL.vdp, new Map([[LABEL.inclusion, [proof]]])]]);
  return concat(Uint8Array.of(SIGN1_TAG), encode([headerOf(key), open, null, receipt.signature]));
}

/** @throws LogError `malformed-receipt` */
export function parseReceipt(file: Uint8Array): Receipt {
  if (file.length > MAX_RECEIPT_BYTES || file[0] !== SIGN1_TAG) throw malformed('receipt');
  const [header, open, payload, signature, ...rest] = list(read(file.subarray(1)));
  const proofs = list(map(map(open).get(LABEL.vdp)).get(LABEL.inclusion));
  const [size, index, hashes, ...more] = list(read(byteString(proofs[0])));
  const isWhole = rest.length === 0 && more.length === 0 && proofs.length === 1 && payload === null;
  if (!isWhole || !isCount(size) || !isCount(index) || index >= size) throw malformed('receipt');
  return { size, index, hashes: list(hashes).map(byteString), signature: byteString(signature), header: byteString(header) };
}

/**
 * @param entry the leaf's bytes, not their hash
 * @param root of the tree of this size, as a verified checkpoint has it
 * @throws LogError `malformed-receipt`, `wrong-signature`, `not-included`
 */
export async function verifyReceipt(receipt: Receipt, entry: Uint8Array, root: Bytes, key: VerifierKey): Promise<void> {
  const { size, index, hashes, signature, header } = receipt;
  if (!equal(header, headerOf(key)) || !(await isRootSigned(root, signature, key))) throw new LogError('wrong-signature', key.name);
  await verifyInclusion({ index, size, leafHash: await hashLeaf(entry), proof: hashes, root });
}

function headerOf({ id }: Pick<VerifierKey, 'id'>): Bytes {
  return bytes(
    encode(
      new Map<number, unknown>([
        [LABEL.alg, ED_DSA],
        [LABEL.kid, id],
        [LABEL.vds, RFC9162_SHA256],
      ]),
    ),
  );
}

function bytes(data: Uint8Array): Bytes {
  return new Uint8Array(data);
}

function read(data: Uint8Array): unknown {
  try {
    return decode(data, { useMaps: true, strict: true, rejectDuplicateMapKeys: true });
  } catch {
    throw malformed('receipt');
  }
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw malformed('receipt');
  return value;
}

function map(value: unknown): Map<unknown, unknown> {
  if (!(value instanceof Map)) throw malformed('receipt');
  return value;
}

function byteString(value: unknown): Bytes {
  if (!(value instanceof Uint8Array)) throw malformed('receipt');
  return bytes(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
