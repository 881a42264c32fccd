import { Command } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { seal } from '../seal/seal.ts';

/** `bukti seal`: exit code 1 when anything stands in the way; then nothing was written. */
export function sealCommand(): Command {
  return new Command('seal')
    .description('match reviews to orders, write them into the log, and sign it if there is a key')
    .option('--dry-run', 'show what would be sealed, and write nothing', false)
    .option('--drop-evidence', 'seal changed words although their order cannot be looked up here: they lose their mark', false)
    .option('--upgrade', 'seal again, in the newest format, what was sealed in an older one; the words stay the same', false)
    .option('--json', 'print what was done for a program', false)
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${MORE_HELP}`)
    .action(
      async (options: { content?: string; private?: string; dryRun: boolean; dropEvidence: boolean; upgrade: boolean; json: boolean }) => {
        const content = existingContentFolder(options.content);
        await seal({ ...options, content, private: privateFolder(options.private, content) });
      },
    );
}

const MORE_HELP = `What it needs, all of it optional: private/orders.csv with the columns order, sku and delivered, to match
reviews to orders; private/log.key, to sign (${BUKTI} keygen makes one). Without them reviews are sealed as unverified,
into a log without signatures.

What it writes: order numbers move from the review files to private/evidence.csv, and what the site does not show to
private/hidden.ndjson (full names, seeds, the words of withheld reviews); the log grows in content/log/. Commit content/, never private/. Stopped in the middle, it can be run again.

--json prints { "version": 1, "dryRun", "sealed": [{ "id", "change", "index", "rev", "level", "missed" }], "log": { "size", "signed" } }.`;
