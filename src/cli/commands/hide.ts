import { Command } from 'commander';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { hide } from '../seal/hide.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';

/** `bukti hide`: what `bukti seal` does too, without sealing anything. */
export function hideCommand(): Command {
  return new Command('hide')
    .description('move what the site does not show from the review files into the private folder')
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', MORE_HELP)
    .action(async (options: { content?: string; private?: string }) => {
      const content = existingContentFolder(options.content);
      await hide({ content, private: privateFolder(options.private, content) });
    });
}

const MORE_HELP = `
What moves: full names behind shorter ones, cities of anonymous authors, the days of purchases, order numbers, seeds, and
the words of withheld reviews. It goes into private/hidden.ndjson and private/evidence.csv; keep a copy of private/ in a
safe place. Commit content/, never private/. bukti seal does the same after it has sealed.`;
