import { Command } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { seal } from '../seal/seal.ts';
import { told } from '../spoken.ts';

/** `bukti seal`: exit code 1 when anything stands in the way; then nothing was written. */
export function sealCommand(): Command {
  return new Command('seal')
    .description(
      told({
        en: 'match reviews to orders, write them into the log, and sign it if there is a key',
        id: 'mencocokkan ulasan dengan pesanan, menulisnya ke log, dan menandatanganinya bila ada kunci',
      }),
    )
    .option(
      '--dry-run',
      told({ en: 'show what would be sealed, and write nothing', id: 'memperlihatkan yang akan disegel, tanpa menulis apa pun' }),
      false,
    )
    .option(
      '--drop-evidence',
      told({
        en: 'seal changed words although their order cannot be looked up here: they lose their mark',
        id: 'menyegel kata-kata yang berubah meski pesanannya tidak bisa dicari di sini: tandanya hilang',
      }),
      false,
    )
    .option(
      '--upgrade',
      told({
        en: 'seal again, in the newest format, what was sealed in an older one; the words stay the same',
        id: 'menyegel ulang, dalam format terbaru, yang disegel dengan format lama; kata-katanya tetap',
      }),
      false,
    )
    .option('--json', told({ en: 'print what was done for a program', id: 'mencetak yang dikerjakan untuk program' }), false)
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${told(MORE_HELP)}`)
    .action(
      async (options: { content?: string; private?: string; dryRun: boolean; dropEvidence: boolean; upgrade: boolean; json: boolean }) => {
        const content = existingContentFolder(options.content);
        await seal({ ...options, content, private: privateFolder(options.private, content) });
      },
    );
}

const MORE_HELP: Bilingual = {
  en: `What it needs, all of it optional: private/orders.csv with the columns order, sku and delivered, to match
reviews to orders; private/log.key, to sign (${BUKTI} keygen makes one). Without them reviews are sealed as unverified,
into a log without signatures.

What it writes: order numbers move from the review files to private/evidence.csv, and what the site does not show to
private/hidden.ndjson (full names, seeds, the words of withheld reviews); the log grows in content/log/. Commit content/, never private/. Stopped in the middle, it can be run again.

--json prints { "version": 1, "dryRun", "sealed": [{ "id", "change", "index", "rev", "level", "missed" }], "log": { "size", "signed" } }.`,
  id: `Yang diperlukan, semuanya tidak wajib: private/orders.csv dengan kolom order, sku dan delivered, untuk mencocokkan
ulasan dengan pesanan; private/log.key, untuk menandatangani (${BUKTI} keygen membuatnya). Tanpa itu ulasan disegel tanpa bukti,
ke log tanpa tanda tangan.

Yang ditulis: nomor pesanan pindah dari berkas ulasan ke private/evidence.csv, dan yang tidak ditampilkan situs ke
private/hidden.ndjson (nama lengkap, benih, kata-kata ulasan yang ditahan); log bertambah di content/log/. Commit content/, jangan private/. Bila terhenti di tengah jalan, perintahnya boleh diulang.

--json mencetak { "version": 1, "dryRun", "sealed": [{ "id", "change", "index", "rev", "level", "missed" }], "log": { "size", "signed" } }.`,
};
