import { Command } from 'commander';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { idIn } from '../edit/find-entry.ts';
import { openCommitment } from '../seal/open-commitment.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';

/** A byte as every shell's printf reads it: not every shell knows \x. */
const toOctal = (hex: string): string => `\\${Number.parseInt(hex, 16).toString(8).padStart(3, '0')}`;

/** `bukti open <id>` */
export function openCommand(): Command {
  return new Command('open')
    .description(
      told({
        en: 'show the order behind a review to its customer or an auditor, so that they can check it against the log',
        id: 'memperlihatkan pesanan di balik sebuah ulasan kepada pelanggan atau auditor, agar bisa dicocokkan dengan log',
      }),
    )
    .argument('<id>', told({ en: 'the review, as in its address', id: 'ulasannya, seperti di alamatnya' }))
    .option('--json', told({ en: 'print it for a program', id: 'cetak untuk dibaca program' }), false)
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (typed: string, options: { content?: string; private?: string; json: boolean }) => {
      const content = existingContentFolder(options.content);
      const id = idIn(typed);
      const opening = await openCommitment(id, content, privateFolder(options.private, content));
      if (options.json) return say(JSON.stringify(opening));
      const { index, order, sku, key, commitment, preimage } = opening;
      say(
        told({ en: `review      ${id}, entry ${index} of the log`, id: `ulasan      ${id}, entri ${index} di log` }),
        told({ en: `order       ${order}`, id: `pesanan     ${order}` }),
        `sku         ${sku}`,
        told({ en: `key         ${key}`, id: `kunci       ${key}` }),
        told({ en: `commitment  ${commitment}`, id: `komitmen    ${commitment}` }),
        '',
        told({
          en: 'It opens this one purchase and no other. Give it only to the customer, or to somebody who audits the shop.',
          id: 'Ini hanya membuka satu pembelian ini. Berikan hanya kepada pelanggannya, atau kepada yang mengaudit toko.',
        }),
        told({
          en: 'To check it, compare what this prints with "purchase" in the entry of the log:',
          id: 'Untuk memeriksanya, bandingkan hasil perintah ini dengan "purchase" di entri log:',
        }),
        `  printf '${preimage.replaceAll(/../g, toOctal)}' | sha256sum`,
      );
    });
}
