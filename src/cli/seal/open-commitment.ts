import { openContent } from '#src/content/content-door.ts';
import { findPurchaseVersion, purchaseKey, purchasePreimage, spellLine } from '#src/evidence/purchase-commitment.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { readEvidence, readPepper } from './private-folder.ts';

/** What shows, together with the public log, that a review was matched to one order line. */
interface Opening {
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
    throw new CliError(
      told({ en: `Found no live review ${id} in the log.`, id: `Tidak ada ulasan ${id} yang masih berlaku di log.` }),
      told({ en: 'Type the id as it stands in the address of the review.', id: 'Ketik id seperti yang ada di alamat ulasan.' }),
    );
  const commitment = live.leaf.purchase;
  if (commitment === null)
    throw new CliError(
      told({
        en: `${id} is not matched to an order, so there is nothing to open.`,
        id: `${id} tidak dicocokkan dengan pesanan, jadi tidak ada yang dapat dibuka.`,
      }),
    );
  const record = (await readEvidence(privateFolder)).get(id);
  const pepper = await readPepper(privateFolder);
  if (record?.sku === undefined || pepper === undefined) {
    throw new CliError(
      told({ en: `Found no order of ${id} here.`, id: `Pesanan ${id} tidak ada di sini.` }),
      told({
        en: 'Type the command where private/evidence.csv and private/pepper are.',
        id: 'Ketik perintah ini di tempat private/evidence.csv dan private/pepper berada.',
      }),
    );
  }
  const line = { order: record.order, sku: record.sku };
  const version = findPurchaseVersion(commitment, pepper, line);
  if (version === undefined) {
    throw new CliError(
      told({
        en: `The order kept for ${id} does not open what the log says.`,
        id: `Pesanan yang disimpan untuk ${id} tidak membuka apa yang tertulis di log.`,
      }),
      told({ en: 'Restore private/ from your last copy of it.', id: 'Pulihkan private/ dari salinan terakhir.' }),
    );
  }
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const key = purchaseKey(pepper, line, version);
  const preimage = hex(purchasePreimage(key, line, version));
  return { id, index: live.index, ...spellLine(line, version), key: hex(key), commitment, preimage };
}
