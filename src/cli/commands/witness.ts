import { Command } from 'commander';
import type { Bilingual } from '#src/schemas/problem.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { witnessLog } from '../witness/witness-log.ts';

/** `bukti witness <URL>`: exit code 1 when no signature was got. */
export function witnessCommand(): Command {
  return new Command('witness')
    .description(
      told({
        en: 'ask a witness to sign the last checkpoint: that the log only grew, and has one history',
        id: 'meminta saksi menandatangani checkpoint terakhir: bahwa log hanya bertambah, dan riwayatnya satu',
      }),
    )
    .argument(
      '<address>',
      told({
        en: 'submission address of the witness, as its operator published it',
        id: 'alamat kirim milik saksi, seperti diumumkan pengelolanya',
      }),
    )
    .option(
      '--key <key>',
      told({
        en: 'public key of the witness (name+id+key); default: those in site.yaml, log.witnesses',
        id: 'kunci publik saksi (name+id+key); bila kosong: yang ada di site.yaml, log.witnesses',
      }),
    )
    .addOption(contentOption())
    .addHelpText('after', told(MORE_HELP))
    .action(async (url: string, { content, key }: { content?: string; key?: string }) => {
      say(...(await witnessLog({ content: existingContentFolder(content), url, ...(key !== undefined && { key }) })));
    });
}

const MORE_HELP: Bilingual = {
  en: `
A witness is a service of somebody else. It signs a checkpoint only when the log continues the one that it signed before, so
that a shop cannot show different logs to different readers. It sees hashes, and no words. Its operator must know the log's
key first. Any witness that speaks https://c2sp.org/tlog-witness will do.`,
  id: `
Saksi adalah layanan milik orang lain. Ia menandatangani checkpoint hanya bila log meneruskan yang ditandatanganinya sebelumnya, sehingga
toko tidak bisa memperlihatkan log yang berbeda kepada pembaca yang berbeda. Ia melihat hash, bukan kata-kata. Pengelolanya harus lebih dulu
mengenal kunci log. Saksi mana pun yang berbicara https://c2sp.org/tlog-witness bisa dipakai.`,
};
