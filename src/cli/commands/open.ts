import { Command } from 'commander';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { openCommitment } from '../seal/open-commitment.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { say } from '../terminal.ts';

/** A byte as every shell's printf reads it: not every shell knows \x. */
const toOctal = (hex: string): string => `\\${Number.parseInt(hex, 16).toString(8).padStart(3, '0')}`;

/** `bukti open <id>` */
export function openCommand(): Command {
  return new Command('open')
    .description('show the order behind a review to its customer or an auditor, so that they can check it against the log')
    .argument('<id>', 'the review, as in its address')
    .option('--json', 'print it for a program', false)
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (id: string, options: { content?: string; private?: string; json: boolean }) => {
      const content = existingContentFolder(options.content);
      const opening = await openCommitment(id, content, privateFolder(options.private, content));
      if (options.json) return say(JSON.stringify(opening));
      const { index, order, sku, key, commitment, preimage } = opening;
      say(
        `review      ${id}, entry ${index} of the log`,
        `order       ${order}`,
        `sku         ${sku}`,
        `key         ${key}`,
        `commitment  ${commitment}`,
        '',
        'It opens this one purchase and no other. Give it only to the customer, or to somebody who audits the shop.',
        'To check it, compare what this prints with "purchase" in the entry of the log:',
        `  printf '${preimage.replaceAll(/../g, toOctal)}' | sha256sum`,
      );
    });
}
