import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { isSigned } from '#src/log/note.ts';
import { formatVerifierKey, isKeyName } from '#src/log/verifier-key.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { writeSite } from '../write-site.ts';
import { writeWhole } from '../write-whole.ts';
import { withLogLocked } from './lock-log.ts';
import { defaultOrigin, nameFromKey, openLog } from './open-log.ts';
import { KEY_FILE, makeSigner, readSigner, SECRET_MODE } from './private-folder.ts';

interface KeygenOptions {
  content: string;
  private: string;
  name?: string;
  show: boolean;
}

/** Makes the log's key, once. The private half is written first: a public key without it would be worth nothing. */
export async function keygen({ name, show, ...folders }: KeygenOptions): Promise<void> {
  await withLogLocked(folders, async () => {
    const { content: contentFolder, private: folder } = folders;
    const { content, log: stored } = await openLog(contentFolder, 'all-but-the-log');
    const { site, log } = content;
    const origin = log.origin ?? nameFromKey(site.log.key) ?? name ?? defaultOrigin(site.url);
    if (name !== undefined && name !== origin)
      throw new CliError(
        told({
          en: `The log is called ${origin} already, and a log keeps its name.`,
          id: `Log ini sudah bernama ${origin}, dan nama log tidak berubah.`,
        }),
        told({ en: 'Leave --name out.', id: 'Hilangkan --name.' }),
      );
    if (!isKeyName(origin))
      throw new CliError(
        told({
          en: `Found the name ${JSON.stringify(origin)}, expected one without spaces and without +.`,
          id: `Namanya ${JSON.stringify(origin)}; seharusnya tanpa spasi dan tanpa +.`,
        }),
      );

    const existing = await readSigner(folder, origin);
    if (show) {
      if (existing === undefined)
        throw new CliError(
          told({ en: 'Found no private key of the log here.', id: 'Tidak ada kunci rahasia log di sini.' }),
          told({ en: 'Leave --show out to make one.', id: 'Hilangkan --show untuk membuatnya.' }),
        );
      return say(formatVerifierKey(existing.key));
    }
    if (existing === undefined && site.log.key !== undefined) {
      throw new CliError(
        told({
          en: 'site.yaml names a key already, and its private half is not here.',
          id: 'site.yaml sudah menyebut kunci, tetapi pasangan rahasianya tidak ada di sini.',
        }),
        told(RESTORE),
      );
    }
    if (existing !== undefined && site.log.key !== undefined && site.log.key !== formatVerifierKey(existing.key)) {
      throw new CliError(
        told({
          en: 'Found a private key of the log that is not the one of site.yaml.',
          id: 'Kunci rahasia log ini bukan pasangan kunci di site.yaml.',
        }),
        told(RESTORE),
      );
    }
    const signed = stored.checkpoints.some(({ note }) => isSigned(note));
    if (existing === undefined && signed)
      throw new CliError(
        told({
          en: 'The log is signed already, and its key is not here.',
          id: 'Log ini sudah ditandatangani, dan kuncinya tidak ada di sini.',
        }),
        told(RESTORE),
      );
    const signer = existing ?? (await createKey(folder, origin));
    const key = formatVerifierKey(signer.key);
    if (site.log.key !== key) await writeKeyIntoSite(contentFolder, key);
    const sitePath = shortPath(join(contentFolder, 'site.yaml'));
    say(told({ en: `The public key is in ${sitePath}:`, id: `Kunci publiknya ada di ${sitePath}:` }), `  ${key}`);
    // Also where a run that was stopped had made it: nobody has been told yet.
    if (existing === undefined || site.log.key === undefined)
      say(
        told({
          en: `The private key is in ${shortPath(join(folder, KEY_FILE))}. Keep a copy in a safe place, and never publish it.`,
          id: `Kunci rahasianya ada di ${shortPath(join(folder, KEY_FILE))}. Simpan salinannya di tempat aman, dan jangan pernah menerbitkannya.`,
        }),
      );
    say(
      told({
        en: `Type ${BUKTI} seal to sign the log with it.`,
        id: `Ketik ${BUKTI} seal untuk menandatangani catatan dengannya.`,
      }),
    );
  });
}

const RESTORE = {
  en: `Restore private/log.key from your last copy of it. If it is lost for good, type ${BUKTI} keygen --replace: readers see the change.`,
  id: `Kembalikan private/log.key dari salinan terakhir. Bila hilang untuk selamanya, ketik ${BUKTI} keygen --replace: pembaca melihat perubahannya.`,
};

export async function createKey(folder: string, origin: string) {
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeWhole(join(folder, KEY_FILE), String(privateKey.export({ type: 'pkcs8', format: 'pem' })), SECRET_MODE);
  return makeSigner(privateKey, origin);
}

async function writeKeyIntoSite(contentFolder: string, key: string): Promise<void> {
  await writeSite(contentFolder, {
    changes: [{ within: ['log'], field: 'key', set: key }],
    says: ({ log }) => log.key === key,
    found: { en: 'The key could not be written into site.yaml.', id: 'Kunci tidak dapat ditulis ke site.yaml.' },
    fix: { en: `Add it by hand:\n  log:\n    key: ${key}`, id: `Tambahkan sendiri:\n  log:\n    key: ${key}` },
  });
}
