import { resolve } from 'node:path';
import { Command } from 'commander';
import { backUp } from '../backup/backup.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { count, say, sayOnStderr } from '../terminal.ts';

/** `bukti backup <folder>` */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      told({
        en: 'copy the private folder, with the keys and order numbers, to another disk, and read the copy back',
        id: 'menyalin folder pribadi, dengan kunci dan nomor pesanan, ke disk lain, lalu membaca ulang salinannya',
      }),
    )
    .argument(
      '<folder>',
      told({
        en: 'where the copy goes: a folder on another disk, never a public one',
        id: 'tempat salinan: folder di disk lain, jangan yang terbuka untuk umum',
      }),
    )
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (target: string, options: { content?: string; private?: string }) => {
      const content = existingContentFolder(options.content);
      const from = privateFolder(options.private, content);
      const { copy, files, isNoted, leftOut } = await backUp(from, content, resolve(target));
      say(
        told({
          en: `Copied ${count(files, 'file')} into ${shortPath(copy)}, and read them back.`,
          id: `${files} berkas disalin ke ${shortPath(copy)}, lalu dibaca ulang.`,
        }),
        told({
          en: `→ To bring it back one day, copy all that is in it into ${shortPath(from)}/. It holds the secret key and the orders, not content/.`,
          id: `→ Untuk mengembalikannya kelak, salin semua isinya ke ${shortPath(from)}/. Isinya kunci rahasia dan pesanan, bukan content/.`,
        }),
      );
      for (const link of leftOut)
        sayOnStderr(
          told({
            en: `${shortPath(link)} is a link to a folder, or to nothing, and is not in the copy: copy that folder yourself.`,
            id: `${shortPath(link)} adalah tautan ke folder, atau tidak ke mana-mana, dan tidak ikut tersalin: salin sendiri folder itu.`,
          }),
        );
      if (!isNoted)
        sayOnStderr(
          told({
            en: 'The private folder cannot be written to, so that bukti doctor does not know of this copy.',
            id: 'Folder pribadi tidak bisa ditulisi, jadi bukti doctor tidak tahu ada salinan ini.',
          }),
        );
    });
}
