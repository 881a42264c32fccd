import { dirname } from 'node:path';
import type { SoundContent } from '#src/content/read-content.ts';
import type { DoctorStrings } from '#src/i18n/doctor.ts';
import { isSigned } from '#src/log/note.ts';
import { formatVerifierKey } from '#src/log/verifier-key.ts';
import { readBackup } from '../backup/backup.ts';
import { listIgnored } from '../backup/ignored.ts';
import { shortPath } from '../content-folder.ts';
import { defaultOrigin, nameFromKey } from '../seal/open-log.ts';
import { publishedFolderOf, readLedger, readSigner } from '../seal/private-folder.ts';
import { findCopies } from './find-copies.ts';
import { type Finding, finding } from './finding.ts';

/** What lies in the private folder: the key, the orders, and whether there is a copy of them. */
export async function examinePrivate(folder: string, contentFolder: string, reading: SoundContent, t: DoctorStrings): Promise<Finding[]> {
  const exposed = await findExposed(folder, contentFolder);
  return [
    await examineKey(folder, reading, t),
    await examineOrders(folder, reading.content, t),
    exposed === undefined ? await examineBackup(folder, t) : finding('backup', 'error', t.backupExposed(shortPath(exposed))),
  ];
}

/** A copy of a secret file that git or the site would take; nothing where there is none. */
async function findExposed(folder: string, contentFolder: string): Promise<string | undefined> {
  const shop = dirname(contentFolder);
  const copies = await findCopies(shop, folder);
  const ignored = await listIgnored(shop, copies);
  return copies.find((path) => !ignored.has(path) || publishedFolderOf(dirname(path), contentFolder) !== undefined);
}

async function examineKey(
  folder: string,
  { content: { site, log }, log: { checkpoints } }: SoundContent,
  t: DoctorStrings,
): Promise<Finding> {
  const signer = await readSigner(folder, log.origin ?? nameFromKey(site.log.key) ?? defaultOrigin(site.url));
  if (site.log.key === undefined) return finding('key', 'warning', t.keyNone);
  if (signer === undefined) return finding('key', 'warning', t.keyElsewhere);
  if (formatVerifierKey(signer.key) !== site.log.key) return finding('key', 'error', t.keyOther);
  return finding('key', 'ok', checkpoints.slice(-1).some(({ note }) => isSigned(note)) ? t.key : t.keyUnused);
}

async function examineOrders(folder: string, { products, log }: SoundContent['content'], t: DoctorStrings): Promise<Finding> {
  const ledger = await readLedger(folder);
  if (ledger === undefined) return finding('orders', 'warning', t.ordersMissing);
  if (ledger.problems.length > 0) return finding('orders', 'error', t.ordersBroken(ledger.problems.length));
  const withoutSku = products.filter(({ sku, kind }) => sku === undefined && kind !== 'brand').map(({ slug }) => slug);
  if (withoutSku.length > 0) return finding('orders', 'warning', t.ordersNoSku(shorten(withoutSku)));
  const seals = Object.values(log.seals);
  const matched = seals.filter(({ evidence }) => evidence === 'order').length;
  return matched === 0 && seals.length > 0
    ? finding('orders', 'warning', t.ordersNoMatch)
    : finding('orders', 'ok', t.orders(matched, seals.length));
}

async function examineBackup(folder: string, t: DoctorStrings): Promise<Finding> {
  const { files, last, changed } = await readBackup(folder);
  if (files.size === 0) return finding('backup', 'ok', t.backupNothing);
  if (last === undefined) return finding('backup', 'warning', t.backupNone);
  return changed > 0 ? finding('backup', 'warning', t.backupOld(last.day, changed)) : finding('backup', 'ok', t.backup(last.day));
}

const shorten = (names: readonly string[]): string => `${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`;
