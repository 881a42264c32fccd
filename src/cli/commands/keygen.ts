import { Command } from 'commander';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { keygen } from '../seal/keygen.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { replaceKey } from '../seal/replace-key.ts';
import { told } from '../spoken.ts';

/** `bukti keygen` */
export function keygenCommand(): Command {
  return new Command('keygen')
    .description(
      told({
        en: 'make the key that signs the log: the private half into private/log.key, the public half into site.yaml',
        id: 'membuat kunci yang menandatangani log: bagian rahasia ke private/log.key, bagian publik ke site.yaml',
      }),
    )
    .option(
      '--name <origin>',
      told({
        en: 'name of the log; it can never change (default: the address of the site, without https://)',
        id: 'nama log; tidak pernah bisa berubah (bila kosong: alamat situs, tanpa https://)',
      }),
    )
    .option(
      '--replace',
      told({
        en: 'make another key in place of one that was lost, or that others may know; the change is published',
        id: 'membuat kunci lain menggantikan yang hilang, atau yang mungkin diketahui orang; perubahannya terbit',
      }),
      false,
    )
    .option(
      '--show',
      told({
        en: 'print the public key that belongs to private/log.key, and write nothing',
        id: 'mencetak kunci publik pasangan private/log.key, tanpa menulis apa pun',
      }),
      false,
    )
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (options: { content?: string; private?: string; name?: string; show: boolean; replace: boolean }) => {
      const content = existingContentFolder(options.content);
      const { replace, ...rest } = options;
      if (replace) return replaceKey({ content, private: privateFolder(options.private, content) });
      await keygen({ ...rest, content, private: privateFolder(options.private, content) });
    });
}
