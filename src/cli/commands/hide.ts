import { Command } from 'commander';
import type { Bilingual } from '#src/schemas/problem.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { hide } from '../seal/hide.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';

/** `bukti hide`: what `bukti seal` does too, without sealing anything. */
export function hideCommand(): Command {
  return new Command('hide')
    .description(
      told({
        en: 'move what the site does not show from the files of reviews and questions into the private folder',
        id: 'memindahkan yang tidak ditampilkan situs dari berkas ulasan dan pertanyaan ke folder pribadi',
      }),
    )
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', told(MORE_HELP))
    .action(async (options: { content?: string; private?: string }) => {
      const content = existingContentFolder(options.content);
      await hide({ content, private: privateFolder(options.private, content) });
    });
}

const MORE_HELP: Bilingual = {
  en: `
What moves: full names behind shorter ones, cities of anonymous authors, the days of purchases, order numbers, seeds, and
the words of withheld reviews. It goes into private/hidden.ndjson and private/evidence.csv; keep a copy of private/ in a
safe place. Commit content/, never private/. bukti seal does the same after it has sealed.`,
  id: `
Yang dipindahkan: nama lengkap di balik nama pendek, kota penulis anonim, hari pembelian, nomor pesanan, benih, dan
kata-kata ulasan yang ditahan. Semuanya masuk ke private/hidden.ndjson dan private/evidence.csv; simpan salinan private/ di
tempat aman. Commit content/, jangan private/. bukti seal melakukan hal yang sama setelah menyegel.`,
};
