import { Command, Option } from 'commander';
import { WITHDRAWN_REASONS, type WithdrawnReason } from '#src/evidence/leaf.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { withdraw } from '../seal/withdraw.ts';

/** `bukti withdraw <id> --reason …` */
export function withdrawCommand(): Command {
  // `published` is written by bukti seal alone, when a withheld review becomes public.
  const reasons = WITHDRAWN_REASONS.filter((reason) => reason !== 'published');
  return new Command('withdraw')
    .description('take a sealed review off the site; the log keeps that it was there, and why it is gone')
    .argument('<id>', 'the review, as in its address')
    .addOption(new Option('--reason <reason>', 'why; it is published').choices(reasons).makeOptionMandatory())
    .option('--erase', 'keep no copy in private/withdrawn/, and no order number', false)
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (id: string, options: { content?: string; private?: string; reason: WithdrawnReason; erase: boolean }) => {
      const content = existingContentFolder(options.content);
      await withdraw(id, { ...options, content, private: privateFolder(options.private, content) });
    });
}
