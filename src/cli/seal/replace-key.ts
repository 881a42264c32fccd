import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredLog } from '#src/evidence/log-state.ts';
import { checkpointFile, rootSignatureFile } from '#src/loaders/read-log.ts';
import { formatNote, isSigned, parseNote } from '#src/log/note.ts';
import { type Signer, signNote } from '#src/log/sign-note.ts';
import { formatVerifierKey } from '#src/log/verifier-key.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { localDay } from '../edit/local-day.ts';
import type { ContentFolders } from '../edit/write-content.ts';
import { spoken, told } from '../spoken.ts';
import { count, say } from '../terminal.ts';
import { writeSite } from '../write-site.ts';
import { writeBeside, writeWhole } from '../write-whole.ts';
import { createKey } from './keygen.ts';
import { withLogLocked } from './lock-log.ts';
import { defaultOrigin, openLog, SEAL_MENDS } from './open-log.ts';
import { KEY_FILE, SECRET_MODE } from './private-folder.ts';
import { writeRootSignature } from './write-log.ts';

/**
 * Puts another key in place of one that is lost. Every stored checkpoint keeps its old signature, which readers with the old key can still
 * check, and gets a second one by the new key: its entries were compared before. `site.yaml` names the old key from then on, and the site
 * publishes that. The private key is written first and `site.yaml` last: if the command is stopped in between, the old key holds.
 */
export async function replaceKey(folders: ContentFolders): Promise<void> {
  await withLogLocked(folders, async () => {
    const { content: contentFolder, private: folder } = folders;
    const { content, log } = await openLog(contentFolder, SEAL_MENDS, folder);
    const old = content.site.log.key;
    if (old === undefined)
      throw new CliError(
        told({ en: 'Found no key in site.yaml, expected one to replace.', id: 'Tidak ada kunci di site.yaml yang dapat diganti.' }),
        told({ en: `Type ${BUKTI} keygen.`, id: `Ketik ${BUKTI} keygen.` }),
      );
    const keyFile = join(folder, KEY_FILE);
    // The old key is copied, not moved: if the disk is full, log.key must still be there.
    if (existsSync(keyFile)) await writeBeside(`${keyFile}.until-${localDay()}`, '', await readFile(keyFile), SECRET_MODE);
    const signer = await createKey(folder, content.log.origin ?? defaultOrigin(content.site.url));
    const key = formatVerifierKey(signer.key);
    const last = log.checkpoints.at(-1);
    // The signature over the root is by the old key only. Without it the log is valid under either key.
    if (last !== undefined) await rm(join(contentFolder, rootSignatureFile(last.size)), { force: true });
    const signed = await signAgain(contentFolder, log, signer);
    await writeKeys(contentFolder, key, { key: old, on: localDay(), size: log.tree.size });
    if (last !== undefined) await writeRootSignature(contentFolder, last.note, signer);
    const site = shortPath(join(contentFolder, 'site.yaml'));
    const inIndonesian = [
      `Kunci publik yang baru ada di ${site}, dan yang lama di bawahnya, sebagai yang diganti:`,
      `  ${key}`,
      `${signed} checkpoint ditandatangani juga dengannya; tanda tangan lama tetap ada, dan tetap sah dengan kunci lama.`,
      `Kunci rahasia yang baru ada di ${shortPath(keyFile)}. Simpan salinannya di tempat aman: ${BUKTI} backup.`,
      'Halaman cara ulasan diperiksa menyebut bahwa kuncinya berganti. Pembaca yang mencatat kunci lama diperingatkan: beri tahu sebabnya.',
      'Saksi harus diberi tahu kunci yang baru sebelum menandatangani lagi.',
    ];
    if (spoken() === 'id') return say(...inIndonesian);
    say(
      `The new public key is in ${site}, and the old one below it, as replaced:`,
      `  ${key}`,
      `Signed ${count(signed, 'checkpoint')} with it too; the old signatures stay, and hold under the old key.`,
      `The new private key is in ${shortPath(keyFile)}. Keep a copy in a safe place: ${BUKTI} backup.`,
      'The page on how reviews are checked says that the key changed. Readers who noted the old one are warned: tell them why.',
      'Witnesses must be told the new key before they sign again.',
    );
  });
}

/**
 * Signs every checkpoint that was signed, and the last one in any case: what was sealed after the key was lost has no signature yet.
 * @returns how many checkpoints were signed
 */
async function signAgain(contentFolder: string, { checkpoints }: StoredLog, signer: Signer): Promise<number> {
  const last = checkpoints.at(-1);
  const signed = checkpoints.filter((checkpoint) => isSigned(checkpoint.note) || checkpoint === last);
  for (const { size, note } of signed) {
    const { text, signatures } = isSigned(note) ? parseNote(note) : { text: note, signatures: [] };
    const { signatures: added } = await signNote(text, signer);
    await writeWhole(join(contentFolder, checkpointFile(size)), formatNote({ text, signatures: [...added, ...signatures] }));
  }
  return signed.length;
}

async function writeKeys(contentFolder: string, key: string, replaced: { key: string; on: string; size: number }): Promise<void> {
  await writeSite(contentFolder, {
    changes: [
      { within: ['log'], field: 'key', set: key },
      { within: ['log'], field: 'replaced', append: replaced },
    ],
    says: ({ log }) => log.key === key && log.replaced?.some((one) => one.key === replaced.key) === true,
    found: { en: 'The key could not be written into site.yaml.', id: 'Kunci tidak dapat ditulis ke site.yaml.' },
    fix: { en: `Write it there by hand, as log.key:\n  ${key}`, id: `Tulis sendiri di sana, sebagai log.key:\n  ${key}` },
  });
}
