import { randomBytes } from 'node:crypto';
import type { StoredLog } from '#src/evidence/log-state.ts';
import { findPurchaseVersion } from '#src/evidence/purchase-commitment.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import type { EvidenceRecord } from './evidence-file.ts';
import { createPepper, readPepper } from './private-folder.ts';

/**
 * The secret with which orders are committed to; a new one where nothing was committed to yet. With another one than before, the
 * same order line would get another commitment, and could be used twice without anybody seeing it.
 * @param dryRun use a new one for once, and write nothing
 * @throws CliError when the secret of this log is not here
 */
export async function openPepper(
  folder: string,
  log: StoredLog,
  records: ReadonlyMap<string, EvidenceRecord>,
  dryRun: boolean,
): Promise<Uint8Array> {
  const pepper = await readPepper(folder);
  const isNeeded = [...log.replay.live.values()].some(({ leaf }) => leaf.purchase !== null);
  if (!isNeeded) return pepper ?? (dryRun ? randomBytes(32) : await createPepper(folder));
  if (pepper === undefined)
    throw new CliError(
      told({
        en: 'Found no private/pepper, with which the orders in the log were matched.',
        id: 'Tidak ada private/pepper, yang dipakai untuk mencocokkan pesanan di log.',
      }),
      restore(),
    );
  if (opensOne(pepper, log, records)) return pepper;
  throw new CliError(
    told({
      en: 'Found no order in private/evidence.csv that opens, with private/pepper, what the log says of it.',
      id: 'Tidak ada pesanan di private/evidence.csv yang, dengan private/pepper, membuka apa yang tertulis tentangnya di log.',
    }),
    restore(),
  );
}

const restore = () =>
  told({
    en: 'Restore private/ from your last copy of it; with a new secret an order could be used twice. Without private/orders.csv reviews are sealed as unverified.',
    id: 'Pulihkan private/ dari salinan terakhir; dengan rahasia baru satu pesanan dapat dipakai dua kali. Tanpa private/orders.csv ulasan disegel sebagai belum terverifikasi.',
  });

/** One is enough: no other secret opens it. */
function opensOne(pepper: Uint8Array, { replay: { live } }: StoredLog, records: ReadonlyMap<string, EvidenceRecord>): boolean {
  for (const { id, order, sku, commitment } of records.values()) {
    if (sku === undefined || commitment === undefined || live.get(id)?.leaf.purchase !== commitment) continue;
    return findPurchaseVersion(commitment, pepper, { order, sku }) !== undefined;
  }
  return false;
}
