import { openContent } from '#src/content/content-door.ts';
import { findPurchaseVersion, purchaseKey, purchasePreimage, spellLine } from '#src/evidence/purchase-commitment.ts';
import { CliError } from '../cli-error.ts';
import { readEvidence, readPepper } from './private-folder.ts';

/** What convinces somebody who has it, and the public log, that a review was matched to one order line. */
export interface Opening {
  id: string;
  /** Place in the log. */
  index: number;
  /** As the commitment spells them. */
  order: string;
  sku: string;
  /** Hex. */
  key: string;
  /** Hex; what the log says. */
  commitment: string;
  /** Hex of the bytes whose SHA-256 is the commitment. */
  preimage: string;
}

/** @throws CliError when there is nothing to open, or not with what is here */
export async function openCommitment(id: string, contentFolder: string, privateFolder: string): Promise<Opening> {
  const { log } = await openContent(contentFolder).refresh();
  const live = log?.replay.live.get(id);
  if (live === undefined)
    throw new CliError(`Found no live review ${id} in the log.`, 'Type the id as it stands in the address of the review.');
  const commitment = live.leaf.purchase;
  if (commitment === null) throw new CliError(`${id} is not matched to an order, so there is nothing to open.`);
  const record = (await readEvidence(privateFolder)).get(id);
  const pepper = await readPepper(privateFolder);
  if (record?.sku === undefined || pepper === undefined) {
    throw new CliError(`Found no order of ${id} here.`, 'Type the command where private/evidence.csv and private/pepper are.');
  }
  const line = { order: record.order, sku: record.sku };
  const version = findPurchaseVersion(commitment, pepper, line);
  if (version === undefined) {
    throw new CliError(`The order kept for ${id} does not open what the log says.`, 'Restore private/ from your last copy of it.');
  }
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const key = purchaseKey(pepper, line, version);
  const preimage = hex(purchasePreimage(key, line, version));
  return { id, index: live.index, ...spellLine(line, version), key: hex(key), commitment, preimage };
}
