import { Command } from 'commander';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { keygen } from '../seal/keygen.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { replaceKey } from '../seal/replace-key.ts';

/** `bukti keygen` */
export function keygenCommand(): Command {
  return new Command('keygen')
    .description('make the key that signs the log: the private half into private/log.key, the public half into site.yaml')
    .option('--name <origin>', 'name of the log; it can never change (default: the address of the site, without https://)')
    .option('--replace', 'make another key in place of one that was lost, or that others may know; the change is published', false)
    .option('--show', 'print the public key that belongs to private/log.key, and write nothing', false)
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (options: { content?: string; private?: string; name?: string; show: boolean; replace: boolean }) => {
      const content = existingContentFolder(options.content);
      const { replace, ...rest } = options;
      if (replace) return replaceKey({ content, private: privateFolder(options.private, content) });
      await keygen({ ...rest, content, private: privateFolder(options.private, content) });
    });
}
